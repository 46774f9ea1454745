/** Who belongs to a household on a day, with the name and the role of that day: where every question about people begins. */
import type { Day, HouseholdId, PersonId } from '../domain/values.ts'
import type { Reader } from './connection.ts'
import { holdsOn, knownOn } from './dated.ts'

/**
 * Persons in the register on the day, as believed today or on `known`: joined with `membership`, `household` and `person_name`.
 * Whoever came later, has left or was merged into another record is not among them.
 */
export const membersOn = (db: Reader, day: Day, known: Day | null = null) =>
  db
    .selectFrom('person')
    .innerJoin('membership', (join) =>
      join.onRef('membership.person_id', '=', 'person.id').on(holdsOn('membership', day, known)),
    )
    .innerJoin('household', 'household.id', 'membership.household_id')
    .innerJoin('person_name', (join) =>
      join.onRef('person_name.person_id', '=', 'person.id').on(holdsOn('person_name', day, known)),
    )

/** As `membersOn`, of those who have left by the day and are not back: joined with the membership that ended last. */
export const leftBy = (db: Reader, day: Day, known: Day | null = null) =>
  db
    .selectFrom('person')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.person_id', '=', 'person.id')
        .on(knownOn('membership', known))
        .on('membership.valid_to', '<=', day),
    )
    .innerJoin('household', 'household.id', 'membership.household_id')
    .innerJoin('person_name', (join) =>
      join.onRef('person_name.person_id', '=', 'person.id').on(holdsOn('person_name', day, known)),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('membership as later')
            .select('later.id')
            .whereRef('later.person_id', '=', 'person.id')
            .whereRef('later.valid_from', '>=', 'membership.valid_to')
            .where('later.valid_from', '<=', day)
            .where((e) => knownOn('membership', known, 'later')(e as never)),
        ),
      ),
    )

/** Who belongs to the household on the day. */
export async function membersOfHousehold(
  db: Reader,
  id: HouseholdId,
  day: Day,
  known: Day | null = null,
): Promise<readonly PersonId[]> {
  const rows = await membersOn(db, day, known).select('person.id').where('household.id', '=', id).execute()
  return rows.map((row) => row.id)
}
