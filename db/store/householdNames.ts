/** What people, rooms and households are called on a day, for sentences about an event. */
import type { Day, HouseholdId, PersonId, RoomId } from '../domain/values.ts'
import type { Reader } from './connection.ts'
import { amongst } from './sqlite/expressions.ts'

export interface Called {
  readonly people: ReadonlyMap<PersonId, { readonly name: string; readonly sex: string }>
  readonly rooms: ReadonlyMap<RoomId, { readonly room: string; readonly house: string }>
  readonly households: ReadonlyMap<HouseholdId, string>
}

/** `Amina Haddad` by the name borne on the day, else the latest before it, else the first. */
export async function loadCalled(
  db: Reader,
  ids: {
    readonly people: Iterable<PersonId>
    readonly rooms: Iterable<RoomId>
    readonly households: Iterable<HouseholdId>
  },
  day: Day,
): Promise<Called> {
  const names = await db
    .selectFrom('person_name')
    .innerJoin('person', 'person.id', 'person_name.person_id')
    .select(['person.id', 'person.sex', 'family_name', 'given_name', 'valid_from'])
    .where('person.id', 'in', amongst(ids.people))
    .where('known_until', 'is', null)
    .orderBy('valid_from')
    .execute()
  const rooms = await db
    .selectFrom('room')
    .innerJoin('accommodation', 'accommodation.id', 'room.accommodation_id')
    .select(['room.id', 'room.number', 'accommodation.name'])
    .where('room.id', 'in', amongst(ids.rooms))
    .execute()
  const households = await db
    .selectFrom('household')
    .select(['id', 'number'])
    .where('id', 'in', amongst(ids.households))
    .execute()
  return {
    people: new Map(
      [...Map.groupBy(names, (row) => row.id)].map(([id, own]) => {
        const row = own.findLast((each) => each.valid_from <= day) ?? own[0]
        return [id, { name: `${row?.given_name ?? ''} ${row?.family_name ?? ''}`.trim(), sex: row?.sex ?? 'unknown' }]
      }),
    ),
    rooms: new Map(rooms.map((row) => [row.id, { room: row.number, house: row.name }])),
    households: new Map(households.map((row) => [row.id, row.number])),
  }
}
