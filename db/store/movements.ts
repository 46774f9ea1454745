/** The stays that begin or end in some days, for the moves in and out of these days. */
import { type Movement, movementsOf, type StayEnd } from '../domain/housing/movements.ts'
import { addDays, type Day } from '../domain/values.ts'
import type { Reader } from './connection.ts'
import { knownOn } from './dated.ts'

const staysWith = (db: Reader, end: 'stay.valid_from' | 'stay.valid_to', from: Day, to: Day, known: Day | null) =>
  db
    .selectFrom('stay')
    .innerJoin('room', 'room.id', 'stay.room_id')
    .innerJoin('accommodation', 'accommodation.id', 'room.accommodation_id')
    // Of the last night before the day of leaving, or of the first night.
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.person_id', '=', 'stay.person_id')
        .on(knownOn('membership', known))
        .on((eb) =>
          eb.and([
            eb('membership.valid_from', end === 'stay.valid_to' ? '<' : '<=', eb.ref(end)),
            eb.or([
              eb('membership.valid_to', 'is', null),
              eb('membership.valid_to', end === 'stay.valid_to' ? '>=' : '>', eb.ref(end)),
            ]),
          ]),
        ),
    )
    .select(['stay.person_id as personId', 'membership.household_id as householdId', `${end} as on`])
    .select(['room.id as roomId', 'room.number as room', 'accommodation.id as accommodationId'])
    .select(['accommodation.short_name as house', 'accommodation.name as houseName'])
    .where(knownOn('stay', known))
    .where(end, '>=', from)
    .where(end, '<', to)
    .execute()

type Row = Awaited<ReturnType<typeof staysWith>>[number]
export type MovementRoom = Pick<Row, 'roomId' | 'room' | 'accommodationId' | 'house' | 'houseName'>

const endOf = ({ personId, householdId, on, ...room }: Row): StayEnd<MovementRoom>[] =>
  on === null ? [] : [{ personId, householdId, on, room }]

/** From `day` on, that day included, for `days` days. */
export async function loadMovements(
  db: Reader,
  day: Day,
  days: number,
  known: Day | null,
): Promise<Movement<MovementRoom>[]> {
  const until = addDays(day, days)
  const begins = await staysWith(db, 'stay.valid_from', day, until, known)
  const ends = await staysWith(db, 'stay.valid_to', day, until, known)
  return movementsOf(begins.flatMap(endOf), ends.flatMap(endOf))
}
