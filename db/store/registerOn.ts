/** Loads everybody who ever was in the register, with all that is believed of them or was on a day: what the reports on people start from. */
import type { PersonRecord } from '../domain/people/registerOn.ts'
import { birthOf, type Day, type PersonId } from '../domain/values.ts'
import type { Reader } from './connection.ts'
import { knownOn, periodsOf } from './dated.ts'
import { amongst } from './sqlite/expressions.ts'

const range = ['person_id', 'valid_from', 'valid_to'] as const

/**
 * Six statements, however large the office. `known`: the day whose knowledge answers; null is today's.
 * `among`: of these people only; null is of all.
 */
export async function loadRecords(
  db: Reader,
  known: Day | null,
  among: readonly PersonId[] | null = null,
): Promise<readonly PersonRecord[]> {
  const these = among === null ? null : amongst(among)
  const names = periodsOf(
    await db
      .selectFrom('person_name')
      .select([...range, 'family_name as familyName', 'given_name as givenName'])
      .where(knownOn('person_name', known))
      .$if(these !== null, (q) => q.where('person_id', 'in', these as never))
      .execute(),
  )
  const memberships = periodsOf(
    await db
      .selectFrom('membership')
      .innerJoin('household', 'household.id', 'membership.household_id')
      .select([...range, 'membership.household_id as householdId', 'household.number as householdNumber', 'role'])
      .where(knownOn('membership', known))
      .$if(these !== null, (q) => q.where('person_id', 'in', these as never))
      .execute(),
  )
  const statuses = periodsOf(
    await db
      .selectFrom('residence_status')
      .select([...range, 'status'])
      .where(knownOn('residence_status', known))
      .$if(these !== null, (q) => q.where('person_id', 'in', these as never))
      .execute(),
  )
  const regimes = periodsOf(
    await db
      .selectFrom('benefit_regime')
      .select([...range, 'regime'])
      .where(knownOn('benefit_regime', known))
      .$if(these !== null, (q) => q.where('person_id', 'in', these as never))
      .execute(),
  )
  const stays = periodsOf(
    await db
      .selectFrom('stay')
      .innerJoin('room', 'room.id', 'stay.room_id')
      .innerJoin('accommodation', 'accommodation.id', 'room.accommodation_id')
      .select(['stay.person_id', 'stay.valid_from', 'stay.valid_to', 'room.number as room'])
      .select(['accommodation.short_name as house', 'accommodation.name as houseName', 'accommodation.kind'])
      .where(knownOn('stay', known))
      .$if(these !== null, (q) => q.where('stay.person_id', 'in', these as never))
      .execute(),
  )
  const persons = await db
    .selectFrom('person')
    .select(['id as personId', 'number as personNumber', 'sex', 'nationality'])
    .select(['birth_day as birthDay', 'birth_precision as birthPrecision'])
    .select(['assigned_on as assignedOn', 'assignment_kind as assignmentKind'])
    .where('merged_into', 'is', null)
    .$if(these !== null, (q) => q.where('id', 'in', these as never))
    .orderBy('id')
    .execute()
  return persons.map(({ birthDay, birthPrecision, ...person }) => ({
    ...person,
    birth: birthOf(birthDay, birthPrecision),
    names: names(person.personId),
    memberships: memberships(person.personId),
    stays: stays(person.personId),
    statuses: statuses(person.personId),
    regimes: regimes(person.personId),
  }))
}
