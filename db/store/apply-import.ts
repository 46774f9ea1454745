/** Carries out an import plan in the transaction of its command. What leaves a place goes first, so that swaps within a workbook work. */
import type { AccommodationId, Day, HouseholdId, PersonId, RoomId, UnitId } from '../domain/values.ts'
import type { ImportPlan } from '../import/plan.ts'
import { roomKey } from '../import/plan-houses.ts'
import type { NoticeOp } from '../import/plan-notices.ts'
import type { Planned } from '../import/planning.ts'
import type { Writer } from './connection.ts'
import { withdraw } from './dated.ts'
import type { RecordedTable, Row } from './tables.ts'

const ops = <Op>(planned: readonly Planned<Op>[]): Op[] => planned.flatMap((row) => (row.op === null ? [] : [row.op]))
/** A key of the workbook that the plan has promised to exist. */
function must<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key)
  if (value === undefined) throw new Error('import plan names a record that is not there')
  return value
}

/** The day from which an imported period counts as known: the day of the import, because a list does not say when the office learned it. */
export type KnownSince = (validFrom: Day, today: Day) => Day
const onImport: KnownSince = (_, today) => today
/** For an office that is founded with its history: each thing was learned on the day on which it began. */
export const asItHappened: KnownSince = (validFrom, today) => (validFrom < today ? validFrom : today)

/** @param step is called between the parts, with how many rows are done; it may throw to cancel */
export async function applyImport(
  writer: Writer,
  plan: ImportPlan,
  today: Day,
  step: (done: number) => Promise<void>,
  knownSince: KnownSince = onImport,
): Promise<void> {
  const { record } = writer
  const houses = await applyHouses(writer, ops(plan.houses))
  const stays = ops(plan.stays)
  await step(plan.houses.length)
  for (const stay of stays) if (stay.existing) await withdraw(record, 'stay', stay.existing, today)
  const rooms = await applyRooms(writer, ops(plan.rooms), houses)
  await step(plan.houses.length + plan.rooms.length)
  const people = await applyPeople(writer, ops(plan.people), today, knownSince)
  const done = plan.houses.length + plan.rooms.length + plan.people.length
  await step(done)
  await insertInSteps(
    record,
    'stay',
    stays.map((stay) => ({
      person_id: must(people, stay.person),
      room_id: must(rooms, stay.room),
      valid_from: stay.range.from,
      valid_to: stay.range.to,
      known_since: knownSince(stay.range.from, today),
      known_until: null,
      reason: stay.existing?.reason ?? null,
    })),
    (count) => step(done + count),
  )
  await applyNotices(record, ops(plan.notices), (expectedOn) => knownSince(expectedOn, today))
  const housed = stays.map((stay) => must(people, stay.person))
  await reachBack(writer, housed, today)
  await renewHouseholds(writer, [...housed, ...ops(plan.people).flatMap((op) => op.existing?.id ?? [])])
}

/**
 * Whoever slept here before the day on which the register has her come was here by then: her first membership begins with the first night. In
 * nights in which another one led the household she did not.
 */
async function reachBack({ db, record }: Writer, people: readonly PersonId[], today: Day): Promise<void> {
  const touched = new Set(people)
  const firstNights = await db
    .selectFrom('stay')
    .select((eb) => ['person_id', eb.fn.min('valid_from').as('from')] as const)
    .where('known_until', 'is', null)
    .groupBy('person_id')
    .execute()
  const nightOf = new Map(firstNights.map((row) => [row.person_id, row.from]))
  const memberships = await db
    .selectFrom('membership')
    .selectAll()
    .where('known_until', 'is', null)
    .orderBy('valid_from')
    .execute()
  const seen = new Set<PersonId>()
  for (const first of memberships) {
    if (seen.has(first.person_id) || !touched.has(first.person_id)) continue
    seen.add(first.person_id)
    const night = nightOf.get(first.person_id)
    if (night === undefined || night >= first.valid_from) continue
    const { id, ...columns } = first
    const isLed = memberships.some(
      (other) =>
        other.household_id === first.household_id &&
        other.role === 'reference' &&
        other.person_id !== first.person_id &&
        other.valid_from < first.valid_from &&
        (other.valid_to === null || other.valid_to > night),
    )
    if (first.role === 'reference' && isLed) {
      const before = { ...columns, role: 'other' as const, valid_from: night, valid_to: first.valid_from }
      await record.insert('membership', [{ ...before, ended: null, destination: null, known_since: today }])
      continue
    }
    await withdraw(record, 'membership', first, today)
    await record.insert('membership', [{ ...columns, valid_from: night, known_since: today }])
  }
}

/** Raises the version of these people's households, also of those they have left now, so that a clerk who still looks at the old state is told. */
async function renewHouseholds({ db, record }: Writer, people: readonly PersonId[]): Promise<void> {
  const touched = new Set(people)
  const changed = record
    .changes()
    .flatMap(({ table, before, after }) => (table === 'membership' ? [before?.household_id, after?.household_id] : []))
  const members = await db
    .selectFrom('membership')
    .select(['person_id', 'household_id'])
    .where('known_until', 'is', null)
    .execute()
  const ids = new Set<unknown>([
    ...changed,
    ...members.filter((member) => touched.has(member.person_id)).map((member) => member.household_id),
  ])
  const fresh = new Set(record.changes().flatMap((c) => (c.table === 'household' && c.before === null ? [c.id] : [])))
  for (const household of await db.selectFrom('household').selectAll().execute())
    if (ids.has(household.id) && !fresh.has(household.id))
      await record.update('household', household, { version: household.version + 1 })
}

/** @param announcedOn the day on which the office was told, which the list does not say */
async function applyNotices(
  record: Writer['record'],
  planned: readonly NoticeOp[],
  announcedOn: (expectedOn: Day) => Day,
): Promise<void> {
  await record.insert(
    'notice',
    planned
      .filter((op) => !op.existing)
      .map(({ columns }) => ({
        ...columns,
        version: 1,
        announced_on: announcedOn(columns.expected_on),
        withdrawn_on: null,
      })),
  )
  for (const { existing, columns } of planned)
    if (existing) await record.update('notice', existing, { ...columns, version: existing.version + 1 })
}

async function insertInSteps<T extends RecordedTable>(
  record: Writer['record'],
  table: T,
  rows: readonly Omit<Row<T>, 'id'>[],
  step: (done: number) => Promise<void>,
): Promise<void> {
  const size = 2000
  for (let start = 0; start < rows.length; start += size) {
    await record.insert(table, rows.slice(start, start + size))
    await step(Math.min(start + size, rows.length))
  }
}

async function applyHouses(
  { db, record }: Writer,
  planned: ReturnType<typeof ops<NonNullable<ImportPlan['houses'][number]['op']>>>,
) {
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
    else await record.insert('lease', [columns])
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

async function applyRooms(
  { db, record }: Writer,
  planned: RoomOps,
  houses: Houses,
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
        { accommodation_id: house.id, name, legal_class: house.legal_class },
      ]),
  )
  for (const unit of await record.insert('unit', [...missing.values()]))
    units.set(unitKey(unit.accommodation_id, unit.name), unit.id)
  const row = (op: RoomOps[number]) => {
    const { id } = must(houses, op.accommodation)
    return { ...op.columns, accommodation_id: id, unit_id: must(units, unitKey(id, op.unit)) }
  }
  await record.insert('room', planned.filter((op) => !op.existing).map(row))
  for (const op of planned) if (op.existing) await record.update('room', op.existing, row(op))
  const all = await db
    .selectFrom('room')
    .innerJoin('accommodation', 'accommodation.id', 'room.accommodation_id')
    .select(['room.id', 'room.number', 'accommodation.short_name'])
    .execute()
  return new Map(all.map((room) => [roomKey(room.short_name, room.number), room.id]))
}

/** What the workbook does not say of a new person. */
const unrecorded = {
  version: 1,
  merged_into: null,
}

type PersonOps = NonNullable<ImportPlan['people'][number]['op']>[]

async function applyPeople(
  { db, record }: Writer,
  planned: PersonOps,
  today: Day,
  knownSince: KnownSince,
): Promise<ReadonlyMap<string, PersonId>> {
  const present = await db.selectFrom('household').selectAll().execute()
  const households = new Map<string, HouseholdId>(present.map((household) => [household.number, household.id]))
  const missing = [...new Set(planned.map((op) => op.household))].filter((number) => !households.has(number))
  for (const household of await record.insert(
    'household',
    missing.map((number) => ({ number, version: 1 })),
  ))
    households.set(household.number, household.id)

  await record.insert(
    'person',
    planned.filter((op) => !op.existing).map((op) => ({ ...unrecorded, ...op.columns })),
  )
  for (const op of planned)
    if (op.existing) await record.update('person', op.existing, { ...op.columns, version: op.existing.version + 1 })
  const people = new Map(
    (await db.selectFrom('person').select(['id', 'number']).execute()).map((person) => [person.number, person.id]),
  )

  for (const op of planned) {
    for (const old of op.names.withdraw) await withdraw(record, 'person_name', old, today)
    for (const old of op.memberships.withdraw) await withdraw(record, 'membership', old, today)
    for (const old of op.statuses.withdraw) await withdraw(record, 'residence_status', old, today)
    for (const old of op.regimes.withdraw) await withdraw(record, 'benefit_regime', old, today)
    for (const old of op.obligations.withdraw) await withdraw(record, 'residence_obligation', old, today)
  }
  const dated = (op: PersonOps[number], range: { from: Day; to: Day | null }) => ({
    person_id: must(people, op.number),
    valid_from: range.from,
    valid_to: range.to,
    known_since: knownSince(range.from, today),
    known_until: null,
  })
  await record.insert(
    'person_name',
    planned.flatMap((op) => op.names.insert.map(({ from, to, ...name }) => ({ ...dated(op, { from, to }), ...name }))),
  )
  await record.insert(
    'membership',
    planned.flatMap((op) =>
      op.memberships.insert.map(({ from, to, household, ...member }) => ({
        ...dated(op, { from, to }),
        ...member,
        household_id: must(households, household),
      })),
    ),
  )
  await record.insert(
    'residence_status',
    planned.flatMap((op) => op.statuses.insert.map((period) => ({ ...dated(op, period), status: period.status }))),
  )
  await record.insert(
    'benefit_regime',
    planned.flatMap((op) => op.regimes.insert.map((period) => ({ ...dated(op, period), regime: period.regime }))),
  )
  await record.insert(
    'residence_obligation',
    planned.flatMap((op) =>
      op.obligations.insert.map(({ law, place, ...period }) => ({ ...dated(op, period), law, place })),
    ),
  )
  return people
}
