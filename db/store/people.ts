/** Persons and households: members with status, regime and place on a day, and a person's whole story. */
import type { MoveRule } from '../domain/housing/moveFacts.ts'
import type { StayEnded } from '../domain/housing/terms.ts'
import { overstaySince, type PersonHistory } from '../domain/people/overstay.ts'
import { covers, type Day, type DayRange, type HouseholdId, type PersonId, type RoomId } from '../domain/values.ts'
import type { Reader } from './connection.ts'
import { knownOn } from './dated.ts'
import { membersOn } from './members.ts'
import { amongst } from './sqlite/expressions.ts'
import type { BenefitRegimeTable, MembershipTable, PersonTable, ResidenceStatusTable } from './tables.ts'

export interface StayPlace extends DayRange {
  readonly roomId: number
  readonly accommodationId: number
  readonly house: string
  readonly houseName: string
  readonly room: string
  readonly reason: string | null
  readonly overridden: readonly MoveRule[]
  readonly ended: StayEnded | null
  readonly destination: string | null
}
export interface NamePeriod extends DayRange {
  readonly familyName: string
  readonly givenName: string
}
export interface MembershipPeriod extends DayRange {
  readonly householdId: HouseholdId
  /** The household's number. */
  readonly household: string
  readonly role: MembershipTable['role']
  readonly began: MembershipTable['began']
  readonly ended: MembershipTable['ended']
  readonly destination: string | null
}
export interface PersonStory {
  readonly person: PersonTable
  /** Never empty: where no name was known on the day of knowledge, those believed now. */
  readonly names: readonly NamePeriod[]
  readonly memberships: readonly MembershipPeriod[]
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
  const names = await loadNamePeriods(db, ids, known)
  const memberships = await db
    .selectFrom('membership')
    .innerJoin('household', 'household.id', 'membership.household_id')
    .select(['person_id', 'household_id as householdId', 'household.number as household', 'role'])
    .select(['began', 'ended', 'destination', 'valid_from', 'valid_to'])
    .where(knownOn('membership', known))
    .where('person_id', 'in', ids)
    .orderBy('valid_from')
    .execute()
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
      'stay.overridden',
      'stay.ended',
      'stay.destination',
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
  const membershipsOf = Map.groupBy(memberships, (row) => row.person_id)
  return persons.map((person) => ({
    person,
    names: names.get(person.id) ?? [],
    memberships: (membershipsOf.get(person.id) ?? []).map(({ person_id, valid_from, valid_to, ...membership }) => ({
      ...membership,
      ...range({ valid_from, valid_to }),
    })),
    statuses: (statusesOf.get(person.id) ?? []).map((row) => ({ status: row.status, ...range(row) })),
    regimes: (regimesOf.get(person.id) ?? []).map((row) => ({ regime: row.regime, ...range(row) })),
    places: (placesOf.get(person.id) ?? []).map(({ person_id, valid_from, valid_to, ...place }) => ({
      ...place,
      overridden: JSON.parse(place.overridden) as MoveRule[],
      ...range({ valid_from, valid_to }),
    })),
  }))
}

/** Where rooms are: house and number. */
export async function placesOfRooms(db: Reader, ids: readonly RoomId[]) {
  const rows = await db
    .selectFrom('room')
    .innerJoin('accommodation', 'accommodation.id', 'room.accommodation_id')
    .select(['room.id', 'room.number as room', 'accommodation.id as accommodationId'])
    .select(['accommodation.short_name as house', 'accommodation.name as houseName'])
    .where('room.id', 'in', amongst(ids))
    .execute()
  return new Map(rows.map(({ id, ...place }) => [id, place]))
}

/** The stories of some persons by id; ids of nobody are left out. */
export async function loadStoriesOf(
  db: Reader,
  ids: readonly PersonId[],
  known: Day | null = null,
): Promise<ReadonlyMap<PersonId, PersonStory>> {
  const persons = await db.selectFrom('person').selectAll().where('id', 'in', amongst(ids)).execute()
  return new Map((await loadStories(db, persons, known)).map((story) => [story.person.id, story]))
}

/** The names of some persons in time order; of whoever had no name yet on the day `known`, those believed now. */
async function loadNamePeriods(
  db: Reader,
  ids: readonly PersonId[],
  known: Day | null,
): Promise<ReadonlyMap<PersonId, NamePeriod[]>> {
  const rows = await db
    .selectFrom('person_name')
    .select(['person_id', 'family_name', 'given_name', 'valid_from', 'valid_to'])
    .where(knownOn('person_name', known))
    .where('person_id', 'in', ids)
    .orderBy('valid_from')
    .execute()
  const names = new Map<PersonId, NamePeriod[]>()
  for (const [id, own] of Map.groupBy(rows, (row) => row.person_id))
    names.set(
      id,
      own.map((row) => ({ familyName: row.family_name, givenName: row.given_name, ...range(row) })),
    )
  const nameless = ids.filter((id) => !names.has(id))
  if (known === null || nameless.length === 0) return names
  return new Map([...names, ...(await loadNamePeriods(db, nameless, null))])
}

/** The period of the day, else the nearest one before it, else the first. */
const nearest = <P extends DayRange>(periods: readonly P[], day: Day): P | undefined =>
  periods.findLast((period) => period.from <= day) ?? periods[0]

/** What holds for a person on a day, with the first day of an unbroken Fehlbelegung. */
export function onDay(story: PersonStory, day: Day) {
  const history: PersonHistory = { stays: story.places, statuses: story.statuses, regimes: story.regimes }
  const { familyName, givenName } = nearest(story.names, day) ?? { familyName: '', givenName: '' }
  return {
    familyName,
    givenName,
    /** Null when the person is not in the register on the day. */
    membership: story.memberships.find((period) => covers(period, day)) ?? null,
    status: story.statuses.find((period) => covers(period, day)) ?? null,
    regime: story.regimes.find((period) => covers(period, day)) ?? null,
    place: story.places.find((period) => covers(period, day)) ?? null,
    overstaySince: overstaySince(history, day),
  }
}

export async function findPerson(db: Reader, id: PersonId): Promise<PersonTable | undefined> {
  return db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst()
}

export const findHousehold = (db: Reader, id: HouseholdId) =>
  db.selectFrom('household').selectAll().where('id', '=', id).executeTakeFirst()

export const loadHouseholds = (db: Reader, ids: readonly HouseholdId[]) =>
  db.selectFrom('household').selectAll().where('id', 'in', amongst(ids)).execute()

/** The order of the members of a household. */
export const roleRank = { reference: 0, partner: 1, child: 2, other: 3 } as const

/** Who belongs to a household on a day: reference person first, then partners, children and others, each by age. */
export async function loadMembers(
  db: Reader,
  id: HouseholdId,
  day: Day,
  known: Day | null = null,
): Promise<PersonTable[]> {
  const rows = await membersOn(db, day, known)
    .where('membership.household_id', '=', id)
    .selectAll('person')
    .select('membership.role')
    .orderBy('person.birth_day')
    .execute()
  return rows.sort((a, b) => roleRank[a.role] - roleRank[b.role]).map(({ role, ...person }) => person)
}

/** The family name a household goes by: its reference person's, else its first member's. */
export const householdName = (
  members: readonly { readonly role: MembershipTable['role']; readonly familyName: string }[],
) => (members.find((member) => member.role === 'reference') ?? members[0])?.familyName ?? ''
