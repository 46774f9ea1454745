/** Persons by id, and everybody who ever belonged to a household. */
import type { Day, HouseholdId, PersonId } from '../domain/values.ts'
import type { Reader } from './connection.ts'
import { knownOn } from './dated.ts'
import { amongst } from './sqlite/expressions.ts'
import type { PersonTable } from './tables.ts'

export const loadPersons = (db: Reader, ids: Iterable<PersonId>): Promise<PersonTable[]> =>
  db
    .selectFrom('person')
    .selectAll()
    .where('id', 'in', amongst([...ids]))
    .orderBy('id')
    .execute()

/** Everybody who by today's knowledge, or by that of `known`, belongs or belonged to the household or is to. */
export async function loadEverMembers(db: Reader, householdId: HouseholdId, known: Day | null): Promise<PersonTable[]> {
  const rows = await db
    .selectFrom('membership')
    .select('person_id')
    .distinct()
    .where(knownOn('membership', known))
    .where('household_id', '=', householdId)
    .execute()
  return loadPersons(
    db,
    rows.map((row) => row.person_id),
  )
}
