/** Who shared a room with whom, and when: stays laid over each other. Pure. */
import { joined } from '../register/timeline.ts'
import { addDays, type Day, type DayRange, daysBetween, intersection, type PersonId, type RoomId } from '../values.ts'

export interface Slept extends DayRange {
  readonly personId: PersonId
  readonly roomId: RoomId
}
export interface RoomMate {
  readonly personId: PersonId
  readonly roomId: RoomId
  /** First shared night, and the first one no more shared; null while they still share it after `on`. */
  readonly from: Day
  readonly to: Day | null
  /** Shared nights up to and with that of `on`. */
  readonly nights: number
}

/**
 * Whoever slept in the same room as the owner of `own` in the same nights up to `on`, the latest first. Stays that follow each other without a
 * gap count as one.
 */
export function roomMatesOf(own: readonly Slept[], others: readonly Slept[], on: Day): RoomMate[] {
  const shared = own.flatMap((mine) =>
    others
      .filter((other) => other.personId !== mine.personId && other.roomId === mine.roomId)
      .flatMap((other) => {
        const nights = intersection(mine, other)
        return nights && nights.from <= on ? [{ personId: other.personId, roomId: mine.roomId, ...nights }] : []
      }),
  )
  const groups = Map.groupBy(shared, ({ personId, roomId }) => `${personId} ${roomId}`)
  return [...groups.values()]
    .flatMap((periods) =>
      joined(
        periods.toSorted((a, b) => (a.from < b.from ? -1 : 1)),
        () => true,
      ),
    )
    .map((period) => {
      const end = addDays(on, 1)
      const to = period.to === null || period.to > end ? end : period.to
      return { ...period, nights: daysBetween(period.from, to) }
    })
    .sort((a, b) => (a.from === b.from ? a.personId - b.personId : a.from < b.from ? 1 : -1))
}
