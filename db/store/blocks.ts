/** Blocks of rooms: the list with where each room lies, the line of a room, and who sleeps in rooms that are to be blocked. */
import type { Sleeping } from '../domain/housing/displaced.ts'
import type { Day, DayRange, RoomId } from '../domain/values.ts'
import type { Reader } from './connection.ts'
import { knownOn } from './dated.ts'
import { amongst } from './sqlite/expressions.ts'

/** Every block that was believed in on the day (null: today), with its room. */
export const loadBlocks = (db: Reader, known: Day | null) =>
  db
    .selectFrom('room_block')
    .innerJoin('room', 'room.id', 'room_block.room_id')
    .innerJoin('accommodation', 'accommodation.id', 'room.accommodation_id')
    // The places that the room had when the block began.
    .leftJoin('room_capacity', (join) =>
      join
        .onRef('room_capacity.room_id', '=', 'room.id')
        .on(knownOn('room_capacity', known))
        .onRef('room_capacity.valid_from', '<=', 'room_block.valid_from')
        .on((eb) =>
          eb.or([
            eb('room_capacity.valid_to', 'is', null),
            eb('room_capacity.valid_to', '>', eb.ref('room_block.valid_from')),
          ]),
        ),
    )
    .where(knownOn('room_block', known))
    .select(['room_block.id', 'room.id as roomId', 'room.number', 'room.floor'])
    .select((eb) => eb.fn.coalesce('room_capacity.regular_places', eb.val(0)).as('places'))
    .select(['room_block.valid_from as from', 'room_block.valid_to as to', 'room_block.reason'])
    .select(['accommodation.id as accommodationId', 'accommodation.short_name as house'])
    .select('accommodation.name as houseName')
    .orderBy('room_block.valid_from')
    .orderBy('room_block.id')
    .execute()

/** Everybody with a place in one of the rooms on a night of the range, with the household of the first of these nights. */
export async function loadSleeping(db: Reader, rooms: readonly RoomId[], range: DayRange): Promise<Sleeping[]> {
  const rows = await db
    .selectFrom('stay')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.person_id', '=', 'stay.person_id')
        .on('membership.known_until', 'is', null)
        .on((eb) => {
          const first = eb.fn<Day>('max', ['stay.valid_from', eb.val(range.from)])
          return eb.and([
            eb('membership.valid_from', '<=', first),
            eb.or([eb('membership.valid_to', 'is', null), eb('membership.valid_to', '>', first)]),
          ])
        }),
    )
    .where('stay.known_until', 'is', null)
    .where('stay.room_id', 'in', amongst(rooms) as never)
    .where((eb) => eb.or([eb('stay.valid_to', 'is', null), eb('stay.valid_to', '>', range.from)]))
    .$if(range.to !== null, (q) => q.where('stay.valid_from', '<', range.to as Day))
    .select(['stay.person_id as personId', 'stay.room_id as roomId', 'membership.household_id as householdId'])
    .select(['stay.valid_from as from', 'stay.valid_to as to'])
    .orderBy('membership.household_id')
    .orderBy('stay.person_id')
    .execute()
  return rows
}

/** Every room with its house. */
export const loadRooms = (db: Reader) =>
  db
    .selectFrom('room')
    .innerJoin('accommodation', 'accommodation.id', 'room.accommodation_id')
    .select(['room.id as roomId', 'room.number', 'accommodation.id as accommodationId'])
    .select(['accommodation.short_name as house', 'accommodation.name as houseName'])
    .execute()

/** House, number and floor of rooms, by id. */
export async function loadRoomNames(db: Reader, rooms: readonly RoomId[]) {
  const rows = await db
    .selectFrom('room')
    .innerJoin('accommodation', 'accommodation.id', 'room.accommodation_id')
    .where('room.id', 'in', amongst(rooms) as never)
    .select(['room.id as roomId', 'room.number as room', 'accommodation.short_name as house'])
    .select('accommodation.name as houseName')
    .execute()
  return new Map(rows.map((row) => [row.roomId, row]))
}
