/** Writes the houses and rooms of an import plan, with leases and units. */
import { type AccommodationId, type Day, type RoomId, type UnitId, unknownStart } from '../domain/values.ts'
import type { ImportPlan } from '../import/plan.ts'
import { roomKey } from '../import/plan-houses.ts'
import { must } from './apply-known.ts'
import type { Writer } from './connection.ts'
import { withdraw } from './dated.ts'
import type { Row } from './tables.ts'

/** What a list does not say of a lease. */
const plainLease = { version: 1, notice_months: null, notice_on: null, deposit: null, note: null }

type HouseOps = NonNullable<ImportPlan['houses'][number]['op']>[]

export async function applyHouses({ db, record }: Writer, planned: HouseOps) {
  const fresh = planned.filter((op) => op.existing === null)
  await record.insert(
    'accommodation',
    fresh.map((op) => op.house),
  )
  for (const op of planned) if (op.existing) await record.update('accommodation', op.existing, op.house)
  const all = await db.selectFrom('accommodation').select(['id', 'short_name', 'legal_class']).execute()
  const houses = new Map(all.map((house) => [house.short_name, house]))
  for (const op of planned) {
    if (!op.lease) continue
    const columns = { ...op.lease.columns, accommodation_id: must(houses, op.shortName).id }
    if (op.lease.existing) await record.update('lease', op.lease.existing, columns)
    else await record.insert('lease', [{ ...plainLease, ...columns }])
  }
  // A house's class is stated for its units: those that had the old one follow it.
  for (const op of planned)
    if (op.existing && op.existing.legal_class !== op.house.legal_class) {
      const units = await db.selectFrom('unit').selectAll().where('accommodation_id', '=', op.existing.id).execute()
      for (const unit of units)
        if (unit.legal_class === op.existing.legal_class)
          await record.update('unit', unit, { legal_class: op.house.legal_class })
    }
  return houses
}

type Houses = Awaited<ReturnType<typeof applyHouses>>
type RoomOps = NonNullable<ImportPlan['rooms'][number]['op']>[]

const unitKey = (house: AccommodationId, name: string): string => `${house} ${name}`

export async function applyRooms(
  { db, trx, record }: Writer,
  planned: RoomOps,
  houses: Houses,
  today: Day,
): Promise<ReadonlyMap<string, RoomId>> {
  const units = new Map<string, UnitId>(
    (await db.selectFrom('unit').selectAll().execute()).map((unit) => [
      unitKey(unit.accommodation_id, unit.name),
      unit.id,
    ]),
  )
  const missing = new Map(
    planned
      .map((op) => ({ house: must(houses, op.accommodation), name: op.unit }))
      .filter(({ house, name }) => !units.has(unitKey(house.id, name)))
      .map(({ house, name }) => [
        unitKey(house.id, name),
        { accommodation_id: house.id, name, legal_class: house.legal_class, form: null, kitchen: null, bath: null },
      ]),
  )
  for (const unit of await record.insert('unit', [...missing.values()]))
    units.set(unitKey(unit.accommodation_id, unit.name), unit.id)
  const row = (op: RoomOps[number]) => {
    const { id } = must(houses, op.accommodation)
    return { ...op.columns, accommodation_id: id, unit_id: must(units, unitKey(id, op.unit)) }
  }
  const made = await record.insert('room', planned.filter((op) => !op.existing).map(row))
  for (const op of planned) if (op.existing) await record.update('room', op.existing, row(op))
  await applyPlaces({ db, trx, record }, planned, made, today)
  const all = await db
    .selectFrom('room')
    .innerJoin('accommodation', 'accommodation.id', 'room.accommodation_id')
    .select(['room.id', 'room.number', 'accommodation.short_name'])
    .execute()
  return new Map(all.map((room) => [roomKey(room.short_name, room.number), room.id]))
}

/** Places of new rooms have always been known, as the rooms themselves; others than before, from the day of the list on. */
async function applyPlaces({ record }: Writer, planned: RoomOps, made: readonly Row<'room'>[], today: Day) {
  const fresh = planned.filter((op) => !op.existing)
  const roomOf = new Map(made.map((room, index) => [fresh[index], room.id]))
  for (const op of planned)
    for (const line of op.capacityChange.withdraw) await withdraw(record, 'room_capacity', line, today)
  await record.insert(
    'room_capacity',
    planned.flatMap((op) =>
      op.capacityChange.insert.map(({ regularPlaces, densifiedPlaces, from, to }) => ({
        room_id: op.existing?.id ?? must(roomOf, op),
        regular_places: regularPlaces,
        densified_places: densifiedPlaces,
        valid_from: from,
        valid_to: to,
        known_since: op.existing ? today : unknownStart,
        known_until: null,
      })),
    ),
  )
}
