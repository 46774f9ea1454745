/** What is recorded of rooms over a range of days: capacity, leases, blocks, reservations, and who sleeps there as a member of which household. */
import type { RoomOverTime, Sleeper } from '../domain/housing/reservation.ts'
import type { Span } from '../domain/housing/timeline.ts'
import type { AccommodationId, Day, DayRange, RoomId } from '../domain/values.ts'
import { placesFrom } from './capacity.ts'
import type { Reader } from './connection.ts'
import { knownOn } from './dated.ts'
import { loadReservations } from './reservations.ts'
import { amongst } from './sqlite/expressions.ts'

export interface RoomStory extends RoomOverTime {
  readonly roomId: RoomId
}

const range = (row: { readonly valid_from: Day; readonly valid_to: Day | null }): DayRange => ({
  from: row.valid_from,
  to: row.valid_to,
})

/**
 * The stories of these rooms on the nights of the span (stays that end on its first day included, so that a move on it is seen whole),
 * as believed today or on `known`. Seven statements, however many rooms.
 */
export async function loadRoomStories(
  db: Reader,
  rooms: readonly RoomId[],
  span: Span,
  known: Day | null,
): Promise<RoomStory[]> {
  const these = amongst(rooms)
  const owners = await db.selectFrom('room').select(['id', 'accommodation_id']).where('id', 'in', these).execute()
  const leases = await db.selectFrom('lease').select(['accommodation_id', 'valid_from', 'valid_to']).execute()
  const blocks = await db
    .selectFrom('room_block')
    .select(['room_id', 'reason', 'valid_from', 'valid_to'])
    .where(knownOn('room_block', known))
    .where('room_id', 'in', these)
    .where('valid_from', '<', span.to)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', span.from)]))
    .orderBy('valid_from')
    .execute()
  const capacities = await db
    .selectFrom('room_capacity')
    .selectAll()
    .where(knownOn('room_capacity', known))
    .where('room_id', 'in', these)
    .where('valid_from', '<', span.to)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', span.from)]))
    .orderBy('valid_from')
    .execute()
  const sleepers = await loadSleepers(db, rooms, span, known)
  const reservations = Map.groupBy(await loadReservations(db, span, known, rooms), (reservation) => reservation.roomId)
  const leasesOf = Map.groupBy(leases, (row): AccommodationId => row.accommodation_id)
  const capacityOf = Map.groupBy(capacities, (row) => row.room_id)
  const blocksOf = Map.groupBy(blocks, (row) => row.room_id)
  return owners.map((room) => ({
    roomId: room.id,
    capacity: (capacityOf.get(room.id) ?? []).map(placesFrom),
    leases: leasesOf.get(room.accommodation_id)?.map(range) ?? null,
    blocks: (blocksOf.get(room.id) ?? []).map((row) => ({ ...range(row), reason: row.reason })),
    sleepers: sleepers.get(room.id) ?? [],
    reservations: reservations.get(room.id) ?? [],
  }))
}

/** Stays cut to memberships: who changes households while she stays sleeps there as a member of one, then of the other. */
async function loadSleepers(
  db: Reader,
  rooms: readonly RoomId[],
  span: Span,
  known: Day | null,
): Promise<Map<RoomId, Sleeper[]>> {
  const rows = await db
    .selectFrom('stay')
    .innerJoin('membership', 'membership.person_id', 'stay.person_id')
    .select(['stay.room_id as roomId', 'stay.person_id as personId', 'membership.household_id as householdId'])
    .select(['stay.valid_from as from', 'stay.valid_to as to'])
    .select(['membership.valid_from as since', 'membership.valid_to as until'])
    .where(knownOn('stay', known))
    .where(knownOn('membership', known))
    .where('stay.room_id', 'in', amongst(rooms))
    .where('stay.valid_from', '<', span.to)
    .where((eb) => eb.or([eb('stay.valid_to', 'is', null), eb('stay.valid_to', '>=', span.from)]))
    .whereRef('membership.valid_from', '<', (eb) => eb.fn.coalesce('stay.valid_to', eb.val('9999-12-31' as Day)))
    .where((eb) =>
      eb.or([eb('membership.valid_to', 'is', null), eb('membership.valid_to', '>', eb.ref('stay.valid_from'))]),
    )
    .orderBy('stay.valid_from')
    .execute()
  return Map.groupBy(
    rows.map(({ since, until, from, to, ...row }) => ({
      ...row,
      from: from > since ? from : since,
      to: to === null ? until : until === null || to < until ? to : until,
    })),
    (row) => row.roomId,
  )
}
