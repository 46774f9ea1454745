/** The facts on which the coming of announced people is decided, and the writing of what was decided. */
import type { ComingChange, ComingPerson } from '../domain/assignments/coming.ts'
import type { HouseholdRole } from '../domain/people/terms.ts'
import type { Day, DayRange, HouseholdId, PersonId } from '../domain/values.ts'
import type { Reader, Writer } from './connection.ts'
import { withdraw } from './dated.ts'
import { amongst } from './sqlite/expressions.ts'
import type { Row } from './tables.ts'

const rangeOf = (row: { valid_from: Day; valid_to: Day | null }): DayRange => ({
  from: row.valid_from,
  to: row.valid_to,
})

interface Belonging {
  readonly householdId: HouseholdId
  readonly role: HouseholdRole
}

/**
 * Where somebody without any row last belonged. A membership that was entered and withdrawn on one day was never believed on any, so
 * its row is gone; the audit has it.
 */
async function removedBelonging(db: Reader, personId: PersonId): Promise<Belonging | null> {
  const rows = await db
    .selectFrom('audit_change')
    .select('before')
    .where('table_name', '=', 'membership')
    .where('after', 'is', null)
    .orderBy('audit_id', 'desc')
    .execute()
  for (const { before } of rows) {
    const row = JSON.parse(before ?? '{}') as Partial<Row<'membership'>>
    if (row.person_id === personId && row.household_id !== undefined && row.role !== undefined)
      return { householdId: row.household_id, role: row.role }
  }
  return null
}

/** Of the people who are there; ids of nobody are left out. */
export async function loadComing(db: Reader, ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, ComingPerson>> {
  const persons = await db
    .selectFrom('person')
    .select('id')
    .where('id', 'in', amongst(ids))
    .where('merged_into', 'is', null)
    .execute()
  const memberships = await db
    .selectFrom('membership')
    .selectAll()
    .where('person_id', 'in', amongst(ids))
    .orderBy('valid_from')
    .execute()
  const stays = await db
    .selectFrom('stay')
    .selectAll()
    .where('known_until', 'is', null)
    .where('person_id', 'in', amongst(ids))
    .orderBy('valid_from')
    .execute()
  const references = await db
    .selectFrom('membership')
    .selectAll()
    .where('known_until', 'is', null)
    .where('role', '=', 'reference')
    .where('household_id', 'in', amongst(new Set(memberships.map((row) => row.household_id))))
    .execute()
  const membershipsOf = Map.groupBy(memberships, (row) => row.person_id)
  const staysOf = Map.groupBy(stays, (row) => row.person_id)
  const coming = new Map<PersonId, ComingPerson>()
  for (const { id } of persons) {
    const rows = membershipsOf.get(id) ?? []
    const latest = rows.toSorted((a, b) => b.id - a.id)[0]
    const last = latest ? { householdId: latest.household_id, role: latest.role } : await removedBelonging(db, id)
    coming.set(id, {
      personId: id,
      memberships: rows
        .filter((row) => row.known_until === null)
        .map((row) => ({
          id: row.id,
          householdId: row.household_id,
          role: row.role,
          began: row.began,
          ...rangeOf(row),
        })),
      last,
      stays: (staysOf.get(id) ?? []).map((row) => ({ id: row.id, ...rangeOf(row) })),
      references: references
        .filter((row) => row.person_id !== id)
        .map((row) => ({ householdId: row.household_id, ...rangeOf(row) })),
    })
  }
  return coming
}

/** Writes the changes: everything that is no longer believed goes first, so that nobody is in the way of the others. */
export async function applyComing(
  { db, record }: Writer,
  changes: readonly ComingChange[],
  today: Day,
): Promise<{ readonly movedStays: number; readonly households: ReadonlySet<HouseholdId> }> {
  const known = { known_since: today, known_until: null }
  const memberships = new Map(changes.flatMap((c) => (c.membership ? [[c.membership.id, c.membership.from]] : [])))
  const stays = new Map(changes.flatMap((c) => c.stays.map((stay) => [stay.id, stay.from])))
  const oldMemberships = await db
    .selectFrom('membership')
    .selectAll()
    .where('id', 'in', amongst(memberships.keys()))
    .execute()
  const oldStays = await db.selectFrom('stay').selectAll().where('id', 'in', amongst(stays.keys())).execute()
  for (const row of oldMemberships) await withdraw(record, 'membership', row, today)
  for (const row of oldStays) await withdraw(record, 'stay', row, today)
  const begin = <T extends { id: number; valid_from: Day }>(row: T, from: Day | null | undefined) => {
    const { id, ...columns } = row
    return from ? [{ ...columns, valid_from: from, ...known }] : []
  }
  const joins = changes.flatMap(({ personId, joins: joined }) =>
    joined
      ? [
          {
            person_id: personId,
            household_id: joined.householdId,
            role: joined.role,
            began: 'arrival' as const,
            ended: null,
            destination: null,
            valid_from: joined.from,
            valid_to: null,
            ...known,
          },
        ]
      : [],
  )
  const moved = oldMemberships.flatMap((row) =>
    begin({ ...row, began: row.began ?? ('arrival' as const) }, memberships.get(row.id)),
  )
  await record.insert('membership', [...moved, ...joins])
  await record.insert(
    'stay',
    oldStays.flatMap((row) => begin(row, stays.get(row.id))),
  )
  return {
    movedStays: oldStays.length,
    households: new Set([...oldMemberships, ...joins].map((row) => row.household_id)),
  }
}

/** Raises the versions of these households, so that a clerk who still looks at the old state is told. */
export async function renewHouseholds({ db, record }: Writer, ids: ReadonlySet<HouseholdId>): Promise<void> {
  const rows = await db.selectFrom('household').selectAll().where('id', 'in', amongst(ids)).execute()
  for (const row of rows) await record.update('household', row, { version: row.version + 1 })
}
