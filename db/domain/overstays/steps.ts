/** The steps of a flat search: their order, and what recording one, a next date or the end makes of a household's line. Pure. */
import {
  type BelievedPeriod,
  endPeriod,
  type Fact,
  type Learned,
  type LearningDays,
  recordPeriod,
  rewriteLine,
} from '../people/recordPeriod.ts'
import { codesOf, type FlatSearchStep, flatSearchSteps } from '../people/terms.ts'
import { type Result, refuse } from '../result.ts'
import { covers, type Day } from '../values.ts'

export interface FlatSearch {
  readonly step: FlatSearchStep
  /** The next date of the search: a viewing, an answer, the handing over of keys. */
  readonly nextOn: Day | null
  readonly note: string | null
}
export type SearchLine = readonly BelievedPeriod<FlatSearch>[]

/** In the usual order; a search may go back (an offer is withdrawn) or skip one. */
export const searchSteps: readonly FlatSearchStep[] = codesOf(flatSearchSteps)

/** The step that usually follows; the first one while there is no search, null after the last. */
export const stepAfter = (step: FlatSearchStep | null): FlatSearchStep | null =>
  searchSteps[step === null ? 0 : searchSteps.indexOf(step) + 1] ?? null

/** True when the date has passed without anything recorded since; on the day itself it is due, not overdue. */
export const isOverdue = (nextOn: Day | null, on: Day): boolean => nextOn !== null && nextOn < on

/**
 * A step that was reached on a day: it holds until the next one. An earlier step ends there, a step of the same day is replaced.
 * @returns STEP_AHEAD (the day lies ahead), NEXT_BEFORE_STEP, NOTHING_CHANGED, or the change of the line
 */
export function recordStep(
  line: SearchLine,
  order: FlatSearch & { readonly on: Day },
  days: LearningDays,
): Result<Learned<FlatSearch>> {
  const { on, step, nextOn, note } = order
  if (on > days.today) return refuse({ code: 'STEP_AHEAD', details: { on } })
  if (nextOn !== null && nextOn < on) return refuse({ code: 'NEXT_BEFORE_STEP', details: { on } })
  return recordPeriod(line, { value: { step, nextOn, note }, from: on, to: null }, days)
}

/**
 * Another next date (or none) and note for the step that holds today: the step keeps its day.
 * @returns NO_FLAT_SEARCH, NEXT_BEFORE_STEP, NOTHING_CHANGED, or the change of the line
 */
export function setNext(
  line: SearchLine,
  { nextOn, note }: Pick<FlatSearch, 'nextOn' | 'note'>,
  days: LearningDays,
): Result<Learned<FlatSearch>> {
  const current = line.find((period) => covers(period, days.today))
  if (!current) return refuse({ code: 'NO_FLAT_SEARCH' })
  if (nextOn !== null && nextOn < current.from)
    return refuse({ code: 'NEXT_BEFORE_STEP', details: { on: current.from } })
  const wanted = line.map(
    ({ value, from, to }, index): Fact<FlatSearch> => ({
      value: line[index] === current ? { step: value.step, nextOn, note } : value,
      from,
      to,
    }),
  )
  return rewriteLine(line, wanted, days)
}

/**
 * The search is over on a day without a move (given up, left the town): from then on the household counts as not registered.
 * @returns STEP_AHEAD, NO_FLAT_SEARCH, or the change of the line
 */
export function endSearch(line: SearchLine, on: Day, days: LearningDays): Result<Learned<FlatSearch>> {
  if (on > days.today) return refuse({ code: 'STEP_AHEAD', details: { on } })
  if (!line.some((period) => covers(period, on))) return refuse({ code: 'NO_FLAT_SEARCH' })
  return endPeriod(line, on, days)
}
