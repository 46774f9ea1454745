/** Loads the register on a day for the reports: every person with place, status, regime and the first day of a Fehlbelegung. */

import { type PersonOnDay, type PersonRecord, registerOn } from '../domain/people/registerOn.ts'
import { birthOf, type Day, type DayRange, type PersonId } from '../domain/values.ts'
import type { Reader } from './connection.ts'
import { knownOn } from './dated.ts'

interface DatedRow {
  readonly person_id: PersonId
  readonly valid_from: Day
  readonly valid_to: Day | null
}

/** Each person's periods; the columns of the range become `from` and `to`. */
function periodsOf<T extends DatedRow>(rows: readonly T[]) {
  const periods = new Map<PersonId, (Omit<T, keyof DatedRow> & DayRange)[]>()
  for (const { person_id, valid_from, valid_to, ...rest } of rows) {
    const period = { ...rest, from: valid_from, to: valid_to }
    const own = periods.get(person_id)
    if (own) own.push(period)
    else periods.set(person_id, [period])
  }
  return periods
}

/** Four statements, however large the office. */
export async function loadRegisterOn(db: Reader, day: Day): Promise<readonly PersonOnDay[]> {
  const statuses = periodsOf(
    await db
      .selectFrom('residence_status')
      .select(['person_id', 'valid_from', 'valid_to', 'status'])
      .where(knownOn('residence_status', null))
      .execute(),
  )
  const regimes = periodsOf(
    await db
      .selectFrom('benefit_regime')
      .select(['person_id', 'valid_from', 'valid_to', 'regime'])
      .where(knownOn('benefit_regime', null))
      .execute(),
  )
  const stays = periodsOf(
    await db
      .selectFrom('stay')
      .innerJoin('room', 'room.id', 'stay.room_id')
      .innerJoin('accommodation', 'accommodation.id', 'room.accommodation_id')
      .select(['stay.person_id', 'stay.valid_from', 'stay.valid_to', 'room.number as room'])
      .select(['accommodation.short_name as house', 'accommodation.name as houseName', 'accommodation.kind'])
      .where(knownOn('stay', null))
      .execute(),
  )
  const persons = await db
    .selectFrom('person')
    .innerJoin('household', 'household.id', 'person.household_id')
    .select(['person.id as personId', 'person.number as personNumber', 'person.household_id as householdId'])
    .select(['household.number as householdNumber', 'person.role', 'person.sex', 'person.nationality'])
    .select(['person.family_name as familyName', 'person.given_name as givenName'])
    .select(['person.birth_day as birthDay', 'person.birth_precision as birthPrecision'])
    .select(['person.assigned_on as assignedOn', 'person.assignment_kind as assignmentKind'])
    .orderBy('person.id')
    .execute()
  const records = persons.map(
    ({ birthDay, birthPrecision, ...person }): PersonRecord => ({
      ...person,
      birth: birthOf(birthDay, birthPrecision),
      stays: stays.get(person.personId) ?? [],
      statuses: statuses.get(person.personId) ?? [],
      regimes: regimes.get(person.personId) ?? [],
    }),
  )
  return registerOn(records, day)
}
