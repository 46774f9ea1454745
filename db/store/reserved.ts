/** Places of rooms that are held for somebody, as the rules of a move look at them. */
import type { Reserved } from '../domain/housing/moveFacts.ts'
import type { Day, RoomId } from '../domain/values.ts'
import type { Reader } from './connection.ts'
import { knownOn } from './dated.ts'
import { loadHouseholdNames } from './needs.ts'

/** Those that hold on `day` or later, by room; as they are known today, or were on `known`. */
export async function loadReserved(
  db: Reader,
  day: Day,
  known: Day | null = null,
): Promise<ReadonlyMap<RoomId, Reserved[]>> {
  const rows = await db
    .selectFrom('reservation')
    .leftJoin('notice', 'notice.id', 'reservation.notice_id')
    .selectAll('reservation')
    .select('notice.number as notice')
    .where(knownOn('reservation', known))
    .where('reservation.valid_to', '>', day)
    .orderBy('reservation.valid_from')
    .execute()
  const households = rows.flatMap((row) => (row.household_id === null ? [] : [row.household_id]))
  const names = households.length > 0 ? await loadHouseholdNames(db, households, { on: day, known }) : new Map()
  const labelOf = (row: (typeof rows)[number]): string =>
    row.household_id !== null
      ? `Haushalt ${names.get(row.household_id)?.name ?? ''}`
      : row.notice !== null
        ? `Bescheid ${row.notice}`
        : (row.label ?? '')
  const reserved = rows.map((row) => ({
    roomId: row.room_id,
    places: row.places,
    householdId: row.household_id,
    label: labelOf(row),
    from: row.valid_from,
    to: row.valid_to,
  }))
  return Map.groupBy(reserved, ({ roomId }) => roomId)
}
