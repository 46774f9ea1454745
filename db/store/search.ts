/** Finding people, rooms and houses by what a clerk types. */
import { byNumber } from '../domain/housing/order.ts'
import { searchKey, searchWords } from '../domain/people/search.ts'
import type { Day } from '../domain/values.ts'
import type { Reader } from './connection.ts'
import { holdsOn } from './dated.ts'
import { findPeople } from './findPeople.ts'
import { amongst } from './sqlite/expressions.ts'

/** The day a search is about, and the day whose knowledge answers it; null is today's. */
interface AsOf {
  readonly on: Day
  readonly knownOn: Day | null
}

/**
 * The people whom a text finds (see findPeople), best first, with their place and their name on the day; `formerName` is the one they were
 * found under when they bear another on that day.
 */
export async function searchPeople(db: Reader, text: string, { on, knownOn }: AsOf, limit: number) {
  const people = ((await findPeople(db, text, knownOn)) ?? []).slice(0, limit)
  const places = await db
    .selectFrom('stay')
    .innerJoin('room', 'room.id', 'stay.room_id')
    .innerJoin('accommodation', 'accommodation.id', 'room.accommodation_id')
    .select(['stay.person_id', 'accommodation.short_name as house', 'room.number as room'])
    .where(holdsOn('stay', on, knownOn))
    .where('stay.person_id', 'in', amongst(people.map((person) => person.personId)))
    .execute()
  const names = await db
    .selectFrom('person_name')
    .select(['person_id', 'family_name', 'given_name'])
    .where(holdsOn('person_name', on, knownOn))
    .where('person_id', 'in', amongst(people.map((person) => person.personId)))
    .execute()
  const placeOf = new Map(places.map(({ person_id, ...place }) => [person_id, place]))
  const nameOf = new Map(names.map((row) => [row.person_id, `${row.family_name}, ${row.given_name}`]))
  return people.map((person) => {
    const found = `${person.familyName}, ${person.givenName}`
    const name = nameOf.get(person.personId) ?? found
    return { ...person, name, formerName: name === found ? null : found, place: placeOf.get(person.personId) ?? null }
  })
}

/** Rooms by number, alone or after the house ("FRI 1.04", "Friedrich 1.04"), with their head count on the day. */
export async function searchRooms(db: Reader, text: string, { on, knownOn }: AsOf, limit: number) {
  const words = searchWords(text)
  const number = words.at(-1)
  if (number === undefined) return []
  const rooms = await db
    .selectFrom('room')
    .innerJoin('accommodation', 'accommodation.id', 'room.accommodation_id')
    .leftJoin('room_capacity', (join) =>
      join.onRef('room_capacity.room_id', '=', 'room.id').on(holdsOn('room_capacity', on, knownOn)),
    )
    .select(['room.id as roomId', 'room.number as room', 'room_capacity.regular_places as regularPlaces'])
    .select([
      'accommodation.id as accommodationId',
      'accommodation.short_name as house',
      'accommodation.name as houseName',
    ])
    .execute()
  // A number may be written with strokes or umlauts; folding is ours, so the few hundred rooms are compared here.
  const found = rooms
    .filter((room) => {
      const key = searchKey(room.room)
      const house = searchKey(`${room.house} ${room.houseName}`)
      return (
        key.startsWith(words.join(' ')) ||
        (key.startsWith(number) && words.slice(0, -1).every((word) => house.includes(word)))
      )
    })
    .sort((a, b) => byNumber(`${a.houseName} ${a.room}`, `${b.houseName} ${b.room}`))
    .slice(0, limit)
  const taken = await db
    .selectFrom('stay')
    .select((eb) => ['room_id', eb.fn.countAll<number>().as('people')] as const)
    .where(holdsOn('stay', on, knownOn))
    .where('room_id', 'in', amongst(found.map((room) => room.roomId)))
    .groupBy('room_id')
    .execute()
  const peopleIn = new Map(taken.map((row) => [row.room_id, row.people]))
  return found.map((room) => ({
    ...room,
    regularPlaces: room.regularPlaces ?? 0,
    taken: peopleIn.get(room.roomId) ?? 0,
  }))
}

export async function searchHouses(db: Reader, text: string, limit: number) {
  const words = searchWords(text)
  if (words.length === 0) return []
  const houses = await db
    .selectFrom('accommodation')
    .select(['id as accommodationId', 'short_name as house', 'name as houseName'])
    .orderBy('name')
    .execute()
  return houses
    .filter((house) => words.every((word) => searchKey(`${house.house} ${house.houseName}`).includes(word)))
    .slice(0, limit)
}
