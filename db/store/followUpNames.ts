/** How the subjects of follow-ups are called on a day, and where they live or lie. */
import type { Subject } from '../domain/followUps/kinds.ts'
import type { HouseholdRole, SubjectKind } from '../domain/people/terms.ts'
import type { AccommodationId, Day, HouseholdId, PersonId } from '../domain/values.ts'
import type { Reader } from './connection.ts'
import { holdsOn, knownOn } from './dated.ts'
import { membersOn } from './members.ts'
import { amongst } from './sqlite/expressions.ts'

export interface About {
  readonly name: string
  readonly household: string | null
  readonly accommodationId: AccommodationId | null
  readonly place: string | null
}
type Names = ReadonlyMap<number, About>

const nowhere = { household: null, accommodationId: null, place: null }

/** Looks up how any of the subjects is called; seven statements, however many there are. */
export async function loadNames(
  db: Reader,
  subjects: readonly Subject[],
  on: Day,
  known: Day | null,
): Promise<(subject: Subject) => About> {
  const idsOf = (kind: SubjectKind) => [...new Set(subjects.filter((one) => one.kind === kind).map((one) => one.id))]
  const changing = await regimeChanges(db, idsOf('regime_change'))
  const households = [...idsOf('household'), ...changing.values()] as HouseholdId[]
  const persons = await personNames(db, idsOf('person') as PersonId[], on, known)
  const called = await householdNames(db, households, on, known)
  const names: Readonly<Record<SubjectKind, Names>> = {
    person: persons,
    household: called,
    accommodation: await houseNames(db, idsOf('accommodation')),
    room: await roomNames(db, idsOf('room')),
    notice: await noticeNames(db, idsOf('notice')),
    regime_change: new Map([...changing].map(([id, householdId]) => [id, called.get(householdId) ?? unnamed])),
    office: await officeNames(db, idsOf('office')),
  }
  return ({ kind, id }) => names[kind].get(id) ?? unnamed
}

const unnamed: About = { name: '', ...nowhere }

/** The name of the day; for somebody who is not in the register then, the latest name that the office knows. */
async function personNames(db: Reader, ids: readonly PersonId[], on: Day, known: Day | null): Promise<Names> {
  if (ids.length === 0) return new Map()
  const names = await db
    .selectFrom('person_name')
    .select(['person_id', 'family_name', 'given_name', 'valid_from'])
    .where(knownOn('person_name', known))
    .where('person_id', 'in', amongst(ids))
    .orderBy('valid_from')
    .execute()
  const homes = await membersOn(db, on, known)
    .leftJoin('stay', (join) => join.onRef('stay.person_id', '=', 'person.id').on(holdsOn('stay', on, known)))
    .leftJoin('room', 'room.id', 'stay.room_id')
    .leftJoin('accommodation', 'accommodation.id', 'room.accommodation_id')
    .select(['person.id', 'membership.household_id as householdId'])
    .select(['room.number as room', 'accommodation.id as accommodationId', 'accommodation.short_name as house'])
    .where('person.id', 'in', amongst(ids))
    .execute()
  const homeOf = new Map(homes.map((home) => [home.id, home]))
  const households = await householdNames(db, [...new Set(homes.map((home) => home.householdId))], on, known)
  return new Map(
    [...Map.groupBy(names, (row) => row.person_id)].map(([id, rows]) => {
      const name = rows.findLast((row) => row.valid_from <= on) ?? rows[0]
      const home = homeOf.get(id)
      const about: About = {
        name: name ? `${name.family_name}, ${name.given_name}` : '',
        household: (home && households.get(home.householdId)?.name) ?? null,
        accommodationId: home?.accommodationId ?? null,
        place: home?.house ? `${home.house} ${home.room ?? ''}`.trim() : null,
      }
      return [id as number, about] as const
    }),
  )
}

const rank: Readonly<Record<HouseholdRole, number>> = { reference: 0, partner: 1, child: 2, other: 3 }

/** By the family name of the reference person of the day; one with nobody in it by its number. */
async function householdNames(
  db: Reader,
  ids: readonly HouseholdId[],
  on: Day,
  known: Day | null,
): Promise<ReadonlyMap<number, About>> {
  if (ids.length === 0) return new Map()
  const members = await membersOn(db, on, known)
    .leftJoin('stay', (join) => join.onRef('stay.person_id', '=', 'person.id').on(holdsOn('stay', on, known)))
    .leftJoin('room', 'room.id', 'stay.room_id')
    .leftJoin('accommodation', 'accommodation.id', 'room.accommodation_id')
    .select(['membership.household_id as id', 'membership.role', 'person_name.family_name as name'])
    .select(['room.number as room', 'accommodation.id as accommodationId', 'accommodation.short_name as house'])
    .where('membership.household_id', 'in', amongst(ids))
    .orderBy('person.birth_day')
    .execute()
  const numbers = await db.selectFrom('household').select(['id', 'number']).where('id', 'in', amongst(ids)).execute()
  const membersOf = Map.groupBy(members, (row) => row.id)
  return new Map(
    numbers.map(({ id, number }) => {
      const [first] = (membersOf.get(id) ?? []).toSorted((a, b) => rank[a.role] - rank[b.role])
      const about: About = {
        name: first?.name ?? number,
        household: first?.name ?? null,
        accommodationId: first?.accommodationId ?? null,
        place: first?.house ? `${first.house} ${first.room ?? ''}`.trim() : null,
      }
      return [id as number, about] as const
    }),
  )
}

async function houseNames(db: Reader, ids: readonly number[]): Promise<Names> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('accommodation')
    .select(['id', 'name', 'short_name'])
    .where('id', 'in', amongst(ids as AccommodationId[]))
    .execute()
  return new Map(
    rows.map((row) => [row.id, { ...nowhere, name: row.name, accommodationId: row.id, place: row.short_name }]),
  )
}

async function roomNames(db: Reader, ids: readonly number[]): Promise<Names> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('room')
    .innerJoin('accommodation', 'accommodation.id', 'room.accommodation_id')
    .select(['room.id', 'room.number', 'accommodation.id as accommodationId', 'accommodation.short_name as house'])
    .where('room.id', 'in', amongst(ids) as never)
    .execute()
  return new Map(
    rows.map(({ id, number, accommodationId, house }) => [
      id,
      { ...nowhere, name: number, accommodationId, place: `${house} ${number}` },
    ]),
  )
}

async function noticeNames(db: Reader, ids: readonly number[]): Promise<Names> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('notice')
    .select(['id', 'number'])
    .where('id', 'in', amongst(ids) as never)
    .execute()
  return new Map(rows.map((row) => [row.id, { ...nowhere, name: row.number }]))
}

/** The household of each change. */
async function regimeChanges(db: Reader, ids: readonly number[]): Promise<ReadonlyMap<number, HouseholdId>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('regime_change')
    .select(['id', 'household_id'])
    .where('id', 'in', amongst(ids) as never)
    .execute()
  return new Map(rows.map((row) => [row.id, row.household_id]))
}

async function officeNames(db: Reader, ids: readonly number[]): Promise<Names> {
  if (ids.length === 0) return new Map()
  const row = await db.selectFrom('office').select('name').executeTakeFirst()
  return new Map(row ? [[1, { ...nowhere, name: row.name }]] : [])
}
