/** Planned moves: who is to come into which room in the days after a day. */
import { addDays, type Day, type HouseholdId, type RoomId } from '../domain/values.ts'
import type { Reader } from './connection.ts'
import { knownOn } from './dated.ts'

export interface Arrival {
  readonly householdId: HouseholdId
  /** Family name of the first of them. */
  readonly name: string
  readonly people: number
  readonly from: Day
}

/** Stays that begin after `day`, within the next `days` days, by room; one arrival a household and day. */
export async function loadArrivals(
  db: Reader,
  day: Day,
  known: Day | null,
  days = 60,
): Promise<Map<RoomId, Arrival[]>> {
  const rows = await db
    .selectFrom('stay')
    .innerJoin('person', 'person.id', 'stay.person_id')
    .select((eb) => [
      'stay.room_id as roomId',
      'stay.valid_from as from',
      'person.household_id as householdId',
      eb.fn.min('person.family_name').as('name'),
      eb.fn.countAll<number>().as('people'),
    ])
    .where(knownOn('stay', known))
    .where('stay.valid_from', '>', day)
    .where('stay.valid_from', '<=', addDays(day, days))
    .groupBy(['stay.room_id', 'stay.valid_from', 'person.household_id'])
    .orderBy('stay.valid_from')
    .execute()
  return Map.groupBy(rows, (row) => row.roomId)
}
