/** Compares the sheets `Unterkünfte` and `Zimmer` with the register. */
import { type Capacity, capacityOn, type Places } from '../domain/housing/capacity.ts'
import type { AccommodationRow, At, RoomRow } from '../domain/register/rows.ts'
import { changeLine, joined, type LineChange, layInto } from '../domain/register/timeline.ts'
import { covers, type Day, type DayRange, unknownStart } from '../domain/values.ts'
import { placesFrom } from '../store/capacity.ts'
import type { Snapshot } from '../store/snapshot.ts'
import type { Row } from '../store/tables.ts'
import { cellChanges, or, type Planned, problem, settled, wrong } from './planning.ts'

type Loose<T extends Parameters<typeof Object>[0], K extends keyof T> = Omit<T, K>
type HouseColumns = Loose<Row<'accommodation'>, 'id'>
type LeaseColumns = Pick<Row<'lease'>, keyof typeof leaseFields>
type RoomColumns = Loose<Row<'room'>, 'id' | 'accommodation_id' | 'unit_id'>

export interface HouseOp {
  readonly shortName: string
  readonly existing: Row<'accommodation'> | null
  readonly house: HouseColumns
  readonly lease: { readonly existing: Row<'lease'> | null; readonly columns: LeaseColumns } | null
}
export interface RoomOp {
  readonly accommodation: string
  readonly number: string
  /** Name of the unit; made when the house has none of that name. */
  readonly unit: string
  readonly existing: Row<'room'> | null
  readonly columns: RoomColumns
  /** How many places it has from which day on, as the row leaves it. */
  readonly capacity: readonly Capacity[]
  readonly capacityChange: LineChange<Row<'room_capacity'>, Capacity>
}

/** Names a room to the planner: never the same for two rooms, though Kürzel `A 1` with room `2` reads like `A` with room `1 2`. */
export const roomKey = (accommodation: string, number: string): string => JSON.stringify([accommodation, number])
/** Names it to the clerk. */
export const roomName = (key: string): string => (JSON.parse(key) as string[]).join(' ')

const houseFields = {
  name: 'name',
  kind: 'kind',
  street: 'street',
  house_number: 'houseNumber',
  postal_code: 'postalCode',
  town: 'town',
  legal_class: 'legalClass',
} as const
const leaseFields = {
  landlord: 'landlord',
  valid_from: 'leaseFrom',
  valid_to: 'leaseTo',
  cold_rent: 'coldRent',
  extra_costs: 'extraCosts',
} as const

/** The lease that a row speaks of: the one that begins on its day, else the latest one it would overlap; null when it says nothing. */
function planLease(row: AccommodationRow, leases: readonly Row<'lease'>[]): HouseOp['lease'] {
  const said = [row.landlord, row.leaseFrom, row.leaseTo, row.coldRent, row.extraCosts].some(
    (v) => v !== undefined && v !== null,
  )
  const latest = leases.at(-1) ?? null
  if (!said && !latest) return null
  const from = row.leaseFrom ?? (row.leaseFrom === undefined ? latest?.valid_from : undefined) ?? unknownStart
  const follows = latest !== null && latest.valid_to !== null && from >= latest.valid_to
  const existing = leases.find((lease) => lease.valid_from === from) ?? (follows ? null : latest)
  const columns: LeaseColumns = {
    landlord: or(row.landlord, existing?.landlord ?? null),
    valid_from: from,
    valid_to: or(row.leaseTo, existing?.valid_to ?? null),
    cold_rent: or(row.coldRent, existing?.cold_rent ?? null),
    extra_costs: or(row.extraCosts, existing?.extra_costs ?? null),
  }
  return { existing, columns }
}

export function planHouses(rows: readonly At<AccommodationRow>[], now: Snapshot): Planned<HouseOp>[] {
  const known = new Map(now.accommodations.map((house) => [house.short_name, house]))
  return rows.map((at) => {
    const row = at.value
    const existing = known.get(row.shortName) ?? null
    const house: HouseColumns = {
      short_name: row.shortName,
      name: row.name,
      kind: row.kind,
      street: or(row.street, existing?.street ?? null),
      house_number: or(row.houseNumber, existing?.house_number ?? null),
      postal_code: or(row.postalCode, existing?.postal_code ?? null),
      town: or(row.town, existing?.town ?? null),
      legal_class: or(row.legalClass, existing?.legal_class ?? null),
    }
    const lease = planLease(
      row,
      now.leases.filter((l) => l.accommodation_id === existing?.id),
    )
    if (lease && lease.columns.valid_to !== null && lease.columns.valid_to <= lease.columns.valid_from)
      return wrong('accommodations', at.row, row.shortName, [
        problem('accommodations', at.row, 'END_BEFORE_START', 'Mietende'),
      ])
    const changes = [
      ...cellChanges<HouseColumns>(existing, house, houseFields),
      ...(lease ? cellChanges<LeaseColumns>(lease.existing, lease.columns, leaseFields) : []),
    ]
    return settled('accommodations', at, row.shortName, existing !== null, changes, {
      shortName: row.shortName,
      existing,
      house,
      lease: lease && cellChanges<LeaseColumns>(lease.existing, lease.columns, leaseFields).length ? lease : null,
    })
  })
}

const roomFields = {
  floor: 'floor',
  area_hundredths: 'areaHundredths',
  step_free: 'stepFree',
  purpose: 'purpose',
} as const

const samePlaces = (a: Places, b: Places): boolean =>
  a.regularPlaces === b.regularPlaces && a.densifiedPlaces === b.densifiedPlaces

/** The first night before `today` on which the list itself has more people in the room than it had places for. */
function crowdedBefore(held: readonly Capacity[], nights: readonly DayRange[], today: Day): Day | null {
  const begins = nights.map(({ from }) => from).filter((from) => from < today)
  const isCrowded = (day: Day): boolean => {
    const places = capacityOn(held, day)
    return places !== null && nights.filter((stay) => covers(stay, day)).length > places.densifiedPlaces
  }
  return begins.sort().find(isCrowded) ?? null
}

/**
 * The room's places as a list leaves them: a new room has always had them. One that is known has others from today on, or from the night on which
 * the list has people in it who need them, up to where its present places end. A list opens no room that is not in service today.
 */
function placesListed(
  held: readonly Capacity[],
  listed: Places,
  nights: readonly DayRange[],
  today: Day,
): readonly Capacity[] {
  const present = capacityOn(held, today)
  if (!present || samePlaces(present, listed)) return held
  const changed = layInto(held, { ...listed, from: today, to: present.to })
  const before = crowdedBefore(held, nights, today)
  return before === null ? changed : joined(layInto(changed, { ...listed, from: before, to: null }), samePlaces)
}

/**
 * @param houses Kürzel of every house that exists or comes with this workbook
 * @param nights stays that the workbook itself names, by room key
 */
export function planRooms(
  rows: readonly At<RoomRow>[],
  now: Snapshot,
  houses: ReadonlySet<string>,
  nights: ReadonlyMap<string, readonly DayRange[]>,
  today: Day,
): Planned<RoomOp>[] {
  const capacities = Map.groupBy(now.capacities, (row) => row.room_id)
  const houseNames = new Map(now.accommodations.map((house) => [house.id, house.short_name]))
  const unitNames = new Map(now.units.map((unit) => [unit.id, unit.name]))
  const known = new Map(
    now.rooms.map((room) => [roomKey(houseNames.get(room.accommodation_id) ?? '', room.number), room]),
  )
  return rows.map((at) => {
    const row = at.value
    const key = `${row.accommodation} ${row.number}`
    if (!houses.has(row.accommodation))
      return wrong('rooms', at.row, key, [
        problem('rooms', at.row, 'UNKNOWN_ACCOMMODATION', 'Unterkunft', { value: row.accommodation }),
      ])
    const existing = known.get(roomKey(row.accommodation, row.number)) ?? null
    const lines = existing ? (capacities.get(existing.id) ?? []) : []
    const held = lines.map(placesFrom)
    const present = capacityOn(held, today)
    const densified = row.densifiedPlaces ?? (row.densifiedPlaces === undefined ? present?.densifiedPlaces : undefined)
    const listed = { regularPlaces: row.regularPlaces, densifiedPlaces: densified ?? row.regularPlaces }
    const columns: RoomColumns = {
      number: row.number,
      floor: or(row.floor, existing?.floor ?? null),
      area_hundredths: or(row.areaHundredths, existing?.area_hundredths ?? null),
      step_free:
        row.stepFree === undefined
          ? (existing?.step_free ?? null)
          : row.stepFree === null
            ? null
            : row.stepFree
              ? 1
              : 0,
      purpose: or(row.purpose, existing?.purpose ?? null),
    }
    if (listed.densifiedPlaces < listed.regularPlaces)
      return wrong('rooms', at.row, key, [problem('rooms', at.row, 'DENSIFIED_BELOW_REGULAR', 'Plätze verdichtet')])
    const unitBefore = existing ? (unitNames.get(existing.unit_id) ?? '') : ''
    const unit = row.unit === undefined ? unitBefore : (row.unit ?? '')
    const capacity = existing
      ? placesListed(held, listed, nights.get(roomKey(row.accommodation, row.number)) ?? [], today)
      : [{ ...listed, from: unknownStart, to: null }]
    const changes = [
      ...cellChanges<RoomColumns>(existing, columns, roomFields),
      ...(existing && present && capacity !== held
        ? cellChanges<Places>(present, listed, { regularPlaces: 'regularPlaces', densifiedPlaces: 'densifiedPlaces' })
        : []),
    ]
    if (existing && unit !== unitBefore)
      changes.push({ field: 'unit', before: unitBefore || null, after: unit || null })
    return settled('rooms', at, key, existing !== null, changes, {
      accommodation: row.accommodation,
      number: row.number,
      unit,
      existing,
      columns,
      capacity,
      capacityChange: changeLine(lines, placesFrom, capacity, samePlaces),
    })
  })
}
