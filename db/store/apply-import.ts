/** Carries out an import plan in the transaction of its command. What leaves a place goes first, so that swaps within a workbook work. */
import type { Day, PersonId } from '../domain/values.ts'
import type { ImportPlan } from '../import/plan.ts'
import type { NoticeOp } from '../import/plan-notices.ts'
import type { Planned } from '../import/planning.ts'
import { applyHouses, applyRooms } from './apply-houses.ts'
import { type KnownSince, must, onImport } from './apply-known.ts'
import { applyPeople } from './apply-people.ts'
import type { Writer } from './connection.ts'
import { withdraw } from './dated.ts'
import type { RecordedTable, Row } from './tables.ts'

const ops = <Op>(planned: readonly Planned<Op>[]): Op[] => planned.flatMap((row) => (row.op === null ? [] : [row.op]))

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
  const rooms = await applyRooms(writer, ops(plan.rooms), houses, today)
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
      overridden: stay.existing?.overridden ?? '[]',
      ended: stay.existing?.ended ?? null,
      destination: stay.existing?.destination ?? null,
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
