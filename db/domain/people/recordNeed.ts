/** The line of one need for housing: it holds or it does not, so that what overlaps or touches becomes one stretch. */
import { takeOut } from '../register/timeline.ts'
import { type Result, refuse } from '../result.ts'
import type { Day, DayRange } from '../values.ts'
import { type BelievedPeriod, type Fact, type Learned, type LearningDays, rewriteLine } from './recordPeriod.ts'

type Stretches = readonly BelievedPeriod<true>[]

const plain = ({ from, to }: DayRange): Fact<true> => ({ value: true, from, to })
const touches = (a: DayRange, b: DayRange): boolean =>
  (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to)

/** The line with one more stretch; what it overlaps or touches is taken into it. */
export function unite(line: readonly Fact<true>[], stretch: DayRange): Fact<true>[] {
  const met = line.filter((held) => touches(held, stretch))
  const all = [...met, plain(stretch)]
  const from = all.reduce((first, held) => (held.from < first ? held.from : first), stretch.from)
  const to = all.reduce<Day | null>(
    (last, held) => (last === null || held.to === null ? null : held.to > last ? held.to : last),
    stretch.to,
  )
  return [...line.filter((held) => !met.includes(held)), plain({ from, to })].sort((a, b) => (a.from < b.from ? -1 : 1))
}

/**
 * The need holds in this stretch, too; with `replaces` the stretch that begins on that day is corrected to it.
 * @returns PERIOD_EMPTY, NOT_FOUND (no stretch begins on `replaces`), LEARNED_LATER, NOTHING_CHANGED, or the change
 */
export function recordNeed(
  line: Stretches,
  stretch: DayRange,
  replaces: Day | null,
  days: LearningDays,
): Result<Learned<true>> {
  if (stretch.to !== null && stretch.to <= stretch.from) return refuse({ code: 'PERIOD_EMPTY' })
  if (replaces !== null && !line.some((held) => held.from === replaces)) return refuse({ code: 'NOT_FOUND' })
  const others = replaces === null ? line.map(plain) : takeOut(line.map(plain), replaces)
  return rewriteLine(line, unite(others, stretch), days)
}
