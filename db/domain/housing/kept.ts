/** What is kept of a room goes on until something ends it: a key until it is back or lost, a defect until it is mended. */
import type { Day } from '../values.ts'

/** Nothing has ended it by the day; on the day of its end it is over. */
export const isOpenOn = (on: Day, ...ends: readonly (Day | null)[]): boolean =>
  ends.every((end) => end === null || end > on)
