/** Who moves in, out or from room to room in the days to come: stays laid beside each other. Pure. */
import type { Day, HouseholdId, PersonId, RoomId } from '../values.ts'

/** One end of a stay: a person who comes into a room on a day, or leaves it. */
export interface StayEnd<R> {
  readonly personId: PersonId
  readonly householdId: HouseholdId
  readonly on: Day
  readonly room: R
}
/** People of one household who do the same on one day. `from` null: they had no place; `to` null: they have none any more. */
export interface Movement<R> {
  readonly on: Day
  readonly householdId: HouseholdId
  readonly personIds: readonly PersonId[]
  readonly from: R | null
  readonly to: R | null
}

/**
 * Pairs what ends with what begins for the same person on the same day, and counts those of a household together who come from the same room
 * into the same room. By day, then in the order of households.
 */
export function movementsOf<R extends { readonly roomId: RoomId }>(
  begins: readonly StayEnd<R>[],
  ends: readonly StayEnd<R>[],
): Movement<R>[] {
  const key = ({ personId, on }: StayEnd<R>) => `${personId} ${on}`
  const ended = new Map(ends.map((end) => [key(end), end]))
  const begun = new Set(begins.map(key))
  const moves = [
    ...begins.map((begin) => ({ ...begin, from: ended.get(key(begin))?.room ?? null, to: begin.room })),
    ...ends.filter((end) => !begun.has(key(end))).map((end) => ({ ...end, from: end.room, to: null })),
  ]
  const together = Map.groupBy(
    moves,
    ({ on, householdId, from, to }) => `${on} ${householdId} ${from?.roomId ?? ''} ${to?.roomId ?? ''}`,
  )
  return [...together.values()]
    .flatMap((group): Movement<R>[] => {
      const [first] = group
      if (!first) return []
      const { on, householdId, from, to } = first
      return [{ on, householdId, from, to, personIds: group.map((move) => move.personId) }]
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.householdId - b.householdId))
}
