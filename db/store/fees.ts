/** What the house fees of a month look at: who slept where as a member of which household, the rooms' areas and the births. */
import type { FeeStay } from '../domain/fees/assess.ts'
import { type Day, nextMonth, type RoomId } from '../domain/values.ts'
import type { Reader } from './connection.ts'
import { knownOn } from './dated.ts'
import { loadRecords } from './registerOn.ts'
import { amongst } from './sqlite/expressions.ts'

/** The month in which `day` lies, as believed today or on `known`. Stays are cut to memberships: nobody pays outside of a household. */
export async function loadFeeFacts(db: Reader, day: Day, known: Day | null) {
  const first = `${day.slice(0, 7)}-01` as Day
  const rows = await db
    .selectFrom('stay')
    .innerJoin('membership', 'membership.person_id', 'stay.person_id')
    .select(['stay.room_id as roomId', 'stay.person_id as personId', 'membership.household_id as householdId'])
    .select(['stay.valid_from as from', 'stay.valid_to as to'])
    .select(['membership.valid_from as since', 'membership.valid_to as until'])
    .where(knownOn('stay', known))
    .where(knownOn('membership', known))
    .where('stay.valid_from', '<', nextMonth(first))
    .where((eb) => eb.or([eb('stay.valid_to', 'is', null), eb('stay.valid_to', '>=', first)]))
    .execute()
  const stays = rows
    .map(
      ({ since, until, from, to, ...row }): FeeStay => ({
        ...row,
        from: from > since ? from : since,
        to: to === null ? until : until === null || to < until ? to : until,
      }),
    )
    .filter(({ from, to }) => to === null || (from < to && to >= first))
  const rooms = await db
    .selectFrom('room')
    .innerJoin('accommodation', 'accommodation.id', 'room.accommodation_id')
    .select(['room.id', 'room.number', 'room.area_hundredths as area'])
    .select(['accommodation.short_name as house', 'accommodation.name as houseName'])
    .where('room.id', 'in', amongst([...new Set(stays.map(({ roomId }) => roomId))]))
    .execute()
  const records = await loadRecords(db, known, [...new Set(stays.map(({ personId }) => personId))])
  return {
    stays,
    rooms: new Map(rooms.map((room): [RoomId, typeof room] => [room.id, room])),
    people: new Map(records.map((record) => [record.personId, record])),
  }
}
