/** Persons and households: members with status, regime and place on a day, a person's whole story, and the list of all. */
import { overstaySince, type PersonHistory } from '../domain/people/overstay.ts'
import { covers, type Day, type DayRange, type HouseholdId, type PersonId } from '../domain/values.ts'
import type { Reader } from './connection.ts'
import { holdsOn, knownOn } from './dated.ts'
import { type FoundPerson, findPeople } from './findPeople.ts'
import { amongst } from './sqlite/expressions.ts'
import type { BenefitRegimeTable, PersonTable, ResidenceStatusTable } from './tables.ts'

export interface StayPlace extends DayRange {
  readonly roomId: number
  readonly accommodationId: number
  readonly house: string
  readonly houseName: string
  readonly room: string
  readonly reason: string | null
}
export interface PersonStory {
  readonly person: PersonTable
  readonly statuses: readonly (DayRange & { readonly status: ResidenceStatusTable['status'] })[]
  readonly regimes: readonly (DayRange & { readonly regime: BenefitRegimeTable['regime'] })[]
  readonly places: readonly StayPlace[]
}

const range = (row: { valid_from: Day; valid_to: Day | null }): DayRange => ({ from: row.valid_from, to: row.valid_to })

/** The story of some persons as it is believed today or was on `known`, each period list in time order. */
export async function loadStories(
  db: Reader,
  persons: readonly PersonTable[],
  known: Day | null = null,
): Promise<PersonStory[]> {
  if (persons.length === 0) return []
  const ids = persons.map((person) => person.id)
  const statuses = await db
    .selectFrom('residence_status')
    .select(['person_id', 'status', 'valid_from', 'valid_to'])
    .where(knownOn('residence_status', known))
    .where('person_id', 'in', ids)
    .orderBy('valid_from')
    .execute()
  const regimes = await db
    .selectFrom('benefit_regime')
    .select(['person_id', 'regime', 'valid_from', 'valid_to'])
    .where(knownOn('benefit_regime', known))
    .where('person_id', 'in', ids)
    .orderBy('valid_from')
    .execute()
  const places = await db
    .selectFrom('stay')
    .innerJoin('room', 'room.id', 'stay.room_id')
    .innerJoin('accommodation', 'accommodation.id', 'room.accommodation_id')
    .select([
      'stay.person_id',
      'stay.valid_from',
      'stay.valid_to',
      'stay.reason',
      'room.id as roomId',
      'room.number as room',
    ])
    .select([
      'accommodation.id as accommodationId',
      'accommodation.short_name as house',
      'accommodation.name as houseName',
    ])
    .where(knownOn('stay', known))
    .where('stay.person_id', 'in', ids)
    .orderBy('stay.valid_from')
    .execute()
  const statusesOf = Map.groupBy(statuses, (row) => row.person_id)
  const regimesOf = Map.groupBy(regimes, (row) => row.person_id)
  const placesOf = Map.groupBy(places, (row) => row.person_id)
  return persons.map((person) => ({
    person,
    statuses: (statusesOf.get(person.id) ?? []).map((row) => ({ status: row.status, ...range(row) })),
    regimes: (regimesOf.get(person.id) ?? []).map((row) => ({ regime: row.regime, ...range(row) })),
    places: (placesOf.get(person.id) ?? []).map(({ person_id, valid_from, valid_to, ...place }) => ({
      ...place,
      ...range({ valid_from, valid_to }),
    })),
  }))
}

/** What holds for a person on a day, with the first day of an unbroken Fehlbelegung. */
export function onDay(story: PersonStory, day: Day) {
  const history: PersonHistory = { stays: story.places, statuses: story.statuses, regimes: story.regimes }
  return {
    status: story.statuses.find((period) => covers(period, day)) ?? null,
    regime: story.regimes.find((period) => covers(period, day)) ?? null,
    place: story.places.find((period) => covers(period, day)) ?? null,
    overstaySince: overstaySince(history, day),
  }
}

export async function findPerson(db: Reader, id: PersonId): Promise<PersonTable | undefined> {
  return db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst()
}

/** A household with its members: reference person first, then partners, children and others, each by age. */
export async function findHousehold(db: Reader, id: HouseholdId) {
  const household = await db.selectFrom('household').selectAll().where('id', '=', id).executeTakeFirst()
  if (!household) return undefined
  const members = await db
    .selectFrom('person')
    .selectAll()
    .where('household_id', '=', id)
    .orderBy('birth_day')
    .execute()
  const rank = { reference: 0, partner: 1, child: 2, other: 3 }
  return { household, members: members.sort((a, b) => rank[a.role] - rank[b.role]) }
}

/** The family name a household goes by: its reference person's, else its first member's. */
export const householdName = (members: readonly PersonTable[]): string =>
  (members.find((member) => member.role === 'reference') ?? members[0])?.family_name ?? ''

export interface ListFilter {
  readonly on: Day
  readonly knownOn: Day | null
  readonly text: string
  readonly housed: 'all' | 'housed' | 'not_housed'
  readonly limit: number
}

const listed = (db: Reader, filter: ListFilter, found: readonly FoundPerson[] | null) => {
  let query = db
    .selectFrom('person')
    .innerJoin('household', 'household.id', 'person.household_id')
    .leftJoin('stay', (join) =>
      join.onRef('stay.person_id', '=', 'person.id').on(holdsOn('stay', filter.on, filter.knownOn)),
    )
    .leftJoin('room', 'room.id', 'stay.room_id')
    .leftJoin('accommodation', 'accommodation.id', 'room.accommodation_id')
  if (found) query = query.where('person.id', 'in', amongst(found.map((person) => person.personId)))
  if (filter.housed === 'housed') query = query.where('stay.id', 'is not', null)
  if (filter.housed === 'not_housed') query = query.where('stay.id', 'is', null)
  return query
}

/** The people whom the filter's text finds, by name, up to `limit`, and how many there are in all. */
export async function listPeople(db: Reader, filter: ListFilter) {
  const found = await findPeople(db, filter.text)
  const rows = await listed(db, filter, found)
    .leftJoin('residence_status', (join) =>
      join
        .onRef('residence_status.person_id', '=', 'person.id')
        .on(holdsOn('residence_status', filter.on, filter.knownOn)),
    )
    .leftJoin('benefit_regime', (join) =>
      join.onRef('benefit_regime.person_id', '=', 'person.id').on(holdsOn('benefit_regime', filter.on, filter.knownOn)),
    )
    .select([
      'person.id as personId',
      'person.household_id as householdId',
      'person.number',
      'household.number as household',
    ])
    .select(['person.family_name as familyName', 'person.given_name as givenName', 'person.sex', 'person.nationality'])
    .select([
      'person.birth_day as birthDay',
      'person.birth_precision as birthPrecision',
      'person.assigned_on as assignedOn',
    ])
    .select([
      'residence_status.status',
      'benefit_regime.regime',
      'accommodation.short_name as house',
      'room.number as room',
    ])
    .orderBy('person.family_name')
    .orderBy('person.given_name')
    .limit(filter.limit)
    .execute()
  const { total } = await listed(db, filter, found)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows, total }
}
