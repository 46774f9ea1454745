/** What changes about some people over time, as it is believed today or was on a day: names, households, places. */
import type { Day, DayRange, PersonId } from '../domain/values.ts'
import type { Reader } from './connection.ts'
import { knownOn } from './dated.ts'
import { amongst } from './sqlite/expressions.ts'
import type { MembershipTable, PersonNameTable, PersonTable } from './tables.ts'

export interface PlaceLine extends DayRange {
  readonly roomId: number
  readonly accommodationId: number
  readonly house: string
  readonly houseName: string
  readonly room: string
}
/** Each list in time order. */
export interface PersonLines {
  readonly person: PersonTable
  readonly names: readonly PersonNameTable[]
  readonly memberships: readonly MembershipTable[]
  readonly places: readonly PlaceLine[]
}

export const rangeOf = (row: { valid_from: Day; valid_to: Day | null }): DayRange => ({
  from: row.valid_from,
  to: row.valid_to,
})

/** Four statements, however many people. */
export async function loadPersonLines(
  db: Reader,
  ids: readonly PersonId[],
  known: Day | null,
): Promise<ReadonlyMap<PersonId, PersonLines>> {
  if (ids.length === 0) return new Map()
  const persons = await db.selectFrom('person').selectAll().where('id', 'in', amongst(ids)).execute()
  const names = await db
    .selectFrom('person_name')
    .selectAll()
    .where(knownOn('person_name', known))
    .where('person_id', 'in', amongst(ids))
    .orderBy('valid_from')
    .execute()
  const memberships = await db
    .selectFrom('membership')
    .selectAll()
    .where(knownOn('membership', known))
    .where('person_id', 'in', amongst(ids))
    .orderBy('valid_from')
    .execute()
  const places = await db
    .selectFrom('stay')
    .innerJoin('room', 'room.id', 'stay.room_id')
    .innerJoin('accommodation', 'accommodation.id', 'room.accommodation_id')
    .select(['stay.person_id', 'stay.valid_from', 'stay.valid_to', 'room.id as roomId', 'room.number as room'])
    .select([
      'accommodation.id as accommodationId',
      'accommodation.short_name as house',
      'accommodation.name as houseName',
    ])
    .where(knownOn('stay', known))
    .where('stay.person_id', 'in', amongst(ids))
    .orderBy('stay.valid_from')
    .execute()
  const namesOf = Map.groupBy(names, (row) => row.person_id)
  const membershipsOf = Map.groupBy(memberships, (row) => row.person_id)
  const placesOf = Map.groupBy(places, (row) => row.person_id)
  return new Map(
    persons.map((person) => [
      person.id,
      {
        person,
        names: namesOf.get(person.id) ?? [],
        memberships: membershipsOf.get(person.id) ?? [],
        places: (placesOf.get(person.id) ?? []).map(({ person_id, valid_from, valid_to, ...place }) => ({
          ...place,
          from: valid_from,
          to: valid_to,
        })),
      },
    ]),
  )
}

/** The row that holds on the day, else the next one after it, else the last one before it. */
export function nearest<T extends { valid_from: Day; valid_to: Day | null }>(rows: readonly T[], day: Day): T | null {
  const notOver = rows.filter((row) => row.valid_to === null || row.valid_to > day)
  return notOver[0] ?? rows.at(-1) ?? null
}
