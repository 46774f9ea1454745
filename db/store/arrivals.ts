/** Planned moves: who is to come into which room in the days after a day. */
import { addDays, type Day, type HouseholdId, type RoomId } from '../domain/values.ts'
import type { Reader } from './connection.ts'
import { holdsOn, knownOn } from './dated.ts'

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
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.person_id', '=', 'stay.person_id')
        .onRef('membership.valid_from', '<=', 'stay.valid_from')
        .on((eb) =>
          eb.or([eb('membership.valid_to', 'is', null), eb('membership.valid_to', '>', eb.ref('stay.valid_from'))]),
        )
        .on(knownOn('membership', known)),
    )
    .innerJoin('person_name', (join) =>
      join.onRef('person_name.person_id', '=', 'stay.person_id').on(holdsOn('person_name', day, known)),
    )
    .select((eb) => [
      'stay.room_id as roomId',
      'stay.valid_from as from',
      'membership.household_id as householdId',
      eb.fn.min('person_name.family_name').as('name'),
      eb.fn.countAll<number>().as('people'),
    ])
    .where(knownOn('stay', known))
    .where('stay.valid_from', '>', day)
    .where('stay.valid_from', '<=', addDays(day, days))
    .groupBy(['stay.room_id', 'stay.valid_from', 'membership.household_id'])
    .orderBy('stay.valid_from')
    .execute()
  return Map.groupBy(rows, (row) => row.roomId)
}
