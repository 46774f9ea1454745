/** The rooms of a time view in the plan's order, named; what happens in them stands in `roomsOverTime.ts`. */
import { byFloor, byNumber } from '../domain/housing/order.ts'
import type { AccommodationKind } from '../domain/housing/terms.ts'
import type { AccommodationId, RoomId } from '../domain/values.ts'
import type { Reader } from './connection.ts'
import { kindRank, type OccupancyFilter } from './occupancy.ts'

export interface TimelineRoom {
  readonly roomId: RoomId
  readonly accommodationId: AccommodationId
  readonly house: string
  readonly houseName: string
  readonly kind: AccommodationKind
  readonly number: string
  readonly floor: string | null
}

/** Houses by kind and name, their rooms by floor and number: as the plan shows them. */
export async function loadTimelineRooms(db: Reader, filter: OccupancyFilter): Promise<TimelineRoom[]> {
  const rooms = await db
    .selectFrom('room')
    .innerJoin('accommodation', 'accommodation.id', 'room.accommodation_id')
    .select(['room.id as roomId', 'room.accommodation_id as accommodationId', 'room.number', 'room.floor'])
    .select(['accommodation.short_name as house', 'accommodation.name as houseName', 'accommodation.kind'])
    .$if(filter.accommodationId !== undefined, (q) =>
      q.where('accommodation.id', '=', filter.accommodationId as AccommodationId),
    )
    .$if(filter.kind !== undefined, (q) => q.where('accommodation.kind', '=', filter.kind as AccommodationKind))
    .execute()
  // Comparing names is dear: houses first, then the rooms of each.
  return [...Map.groupBy(rooms, (room) => room.accommodationId).values()]
    .sort((a, b) => {
      const [one, other] = [a[0], b[0]]
      return one && other ? kindRank[one.kind] - kindRank[other.kind] || byNumber(one.houseName, other.houseName) : 0
    })
    .flatMap((own) => own.sort((a, b) => byFloor(a.floor, b.floor) || byNumber(a.number, b.number)))
}
