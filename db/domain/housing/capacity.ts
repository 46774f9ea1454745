/** How many places a room has, night by night: lines that never overlap. On a night without one the town has no such room. Pure. */
import { covers, type Day, type DayRange } from '../values.ts'

export interface Places {
  readonly regularPlaces: number
  readonly densifiedPlaces: number
}
/** Places of a room from a day up to another. */
export interface Capacity extends Places, DayRange {}

/** What a room offers that is not in service. */
export const noCapacity: Places = { regularPlaces: 0, densifiedPlaces: 0 }

/** The line that holds on the night; null where the room is not in service. */
export const capacityOn = <C extends DayRange>(lines: readonly C[], night: Day): C | null =>
  lines.find((line) => covers(line, night)) ?? null

/** The first night of the range on which no line holds; null when there is none. */
export function firstNightWithout(lines: readonly DayRange[], nights: DayRange): Day | null {
  // A night without places is the first one, or one on which places end.
  const ends = lines.flatMap(({ to }) => (to !== null && to > nights.from && covers(nights, to) ? [to] : []))
  return [nights.from, ...ends.sort()].find((night) => capacityOn(lines, night) === null) ?? null
}
