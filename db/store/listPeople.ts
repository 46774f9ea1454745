/** The list of people on a day: what its columns show and its filter looks at. */
import { type Filtered, isOverstayOnDay, isShown, type PeopleFilter } from '../domain/people/peopleFilter.ts'
import type { HousingNeed } from '../domain/people/terms.ts'
import { ageOn, type Day, type PersonId } from '../domain/values.ts'
import type { Reader } from './connection.ts'
import { holdsOn } from './dated.ts'
import { findPeople } from './findPeople.ts'
import { leftBy, membersOn } from './members.ts'
import { amongst } from './sqlite/expressions.ts'

export interface ListAsked {
  readonly on: Day
  readonly knownOn: Day | null
  /** Name in any spelling, birth date or number; empty for all. */
  readonly text: string
  readonly filter: PeopleFilter
  readonly limit: number
}

const rowsOf = (db: Reader, { on, knownOn, filter }: ListAsked, found: readonly PersonId[] | null) =>
  (filter.presence === 'gone' ? leftBy : membersOn)(db, on, knownOn)
    .leftJoin('stay', (join) => join.onRef('stay.person_id', '=', 'person.id').on(holdsOn('stay', on, knownOn)))
    .leftJoin('room', 'room.id', 'stay.room_id')
    .leftJoin('accommodation', 'accommodation.id', 'room.accommodation_id')
    .leftJoin('residence_status', (join) =>
      join.onRef('residence_status.person_id', '=', 'person.id').on(holdsOn('residence_status', on, knownOn)),
    )
    .leftJoin('benefit_regime', (join) =>
      join.onRef('benefit_regime.person_id', '=', 'person.id').on(holdsOn('benefit_regime', on, knownOn)),
    )
    .$if(found !== null, (query) => query.where('person.id', 'in', amongst(found ?? [])))
    .select(['person.id as personId', 'membership.household_id as householdId', 'person.number'])
    .select(['household.number as household', 'person.sex', 'person.nationality', 'person.further_nationalities'])
    .select(['person_name.family_name as familyName', 'person_name.given_name as givenName'])
    .select(['person.birth_day as birthDay', 'person.birth_precision as birthPrecision'])
    .select(['person.assigned_on as assignedOn', 'residence_status.status', 'residence_status.valid_to as statusTo'])
    .select(['benefit_regime.regime', 'accommodation.short_name as house', 'room.number as room'])
    .select(['membership.valid_to as leftOn', 'membership.ended as leftHow', 'membership.destination as leftTo'])
    .orderBy('person_name.family_name')
    .orderBy('person_name.given_name')
    .execute()

/** Several needs can hold at once. */
async function needsOn(db: Reader, on: Day, knownOn: Day | null): Promise<ReadonlyMap<PersonId, HousingNeed[]>> {
  const rows = await db
    .selectFrom('housing_need')
    .select(['person_id', 'need'])
    .where(holdsOn('housing_need', on, knownOn))
    .execute()
  const needs = Map.groupBy(rows, (row) => row.person_id)
  return new Map([...needs].map(([id, own]) => [id, own.map((row) => row.need)]))
}

async function obligedOn(db: Reader, on: Day, knownOn: Day | null): Promise<ReadonlySet<PersonId>> {
  const rows = await db
    .selectFrom('residence_obligation')
    .select('person_id')
    .where(holdsOn('residence_obligation', on, knownOn))
    .execute()
  return new Set(rows.map((row) => row.person_id))
}

/** The people whom text and filter show, by name, up to `limit`, and how many there are in all. */
export async function listPeople(db: Reader, asked: ListAsked) {
  const { on, knownOn, filter } = asked
  const found = await findPeople(db, asked.text, knownOn)
  const needs = await needsOn(db, on, knownOn)
  const obliged = await obligedOn(db, on, knownOn)
  const isGone = filter.presence === 'gone'
  const rows = (await rowsOf(db, asked, found?.map((person) => person.personId) ?? null)).flatMap(
    ({ further_nationalities, leftOn, leftHow, leftTo, ...row }) => {
      const facts: Filtered = {
        ...row,
        nationalities: [
          ...(row.nationality ? [row.nationality] : []),
          ...(JSON.parse(further_nationalities) as string[]),
        ],
        age: row.birthDay && row.birthDay <= on ? ageOn(row.birthDay, on) : null,
        needs: needs.get(row.personId) ?? [],
        hasObligation: obliged.has(row.personId),
      }
      if (!isShown(facts, filter, on)) return []
      const left = isGone && leftOn ? { on: leftOn, how: leftHow, destination: leftTo } : null
      return [{ ...row, age: facts.age, needs: facts.needs, overstay: isOverstayOnDay(facts), left }]
    },
  )
  return { rows: rows.slice(0, asked.limit), total: rows.length }
}
