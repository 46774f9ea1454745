/** What every dated table has: the days it holds, and the days on which the office believed it. */
import type { Day } from '../domain/values.ts'

/** From which day to which day the office believed it. */
export interface Known {
  known_since: Day
  /** Null while it is what the office believes today. */
  known_until: Day | null
}
/** What holds from a day to a day, and from which day to which day the office believed it. */
export interface Dated extends Known {
  valid_from: Day
  valid_to: Day | null
}
