/** A new or corrected status or regime: what the office learned on a day about a stretch of days. Facts in, change of the line out. */
import { changeLine, type LineChange, layInto } from '../register/timeline.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { Day, DayRange } from '../values.ts'

export interface BelievedPeriod<V> extends DayRange {
  readonly id: number
  readonly value: V
  /** Day from which the office has believed it. */
  readonly knownSince: Day
}
export interface Fact<V> extends DayRange {
  readonly value: V
}
export interface Learned<V> {
  readonly change: LineChange<BelievedPeriod<V>, Fact<V>>
  /** Day from which the change counts as known. */
  readonly knownSince: Day
}

/**
 * Lays what was learned on `learnedOn` into a person's line of statuses or regimes (see `layInto`).
 * The office's knowledge moves forward only: what was recorded on a later day than `learnedOn` was believed until now,
 * so the change then counts from that later day. Else one day of the past would have two answers.
 * @param lastKnown the latest day on which anything in this line, withdrawn rows included, began or ceased to be believed
 * @returns PERIOD_EMPTY, LEARNED_LATER (after `today`), NOTHING_CHANGED, or the change
 */
export function recordPeriod<V>(
  line: readonly BelievedPeriod<V>[],
  fact: Fact<V>,
  days: { readonly learnedOn: Day; readonly today: Day; readonly lastKnown: Day | null },
): Result<Learned<V>> {
  if (fact.to !== null && fact.to <= fact.from) return refuse({ code: 'PERIOD_EMPTY' })
  if (days.learnedOn > days.today) return refuse({ code: 'LEARNED_LATER' })
  const plain = ({ value, from, to }: BelievedPeriod<V>): Fact<V> => ({ value, from, to })
  const wanted = layInto(line.map(plain), fact)
  const change = changeLine(line, plain, wanted, (a, b) => a.value === b.value)
  if (change.insert.length === 0 && change.withdraw.length === 0) return refuse({ code: 'NOTHING_CHANGED' })
  const { learnedOn, lastKnown } = days
  return ok({ change, knownSince: lastKnown !== null && lastKnown > learnedOn ? lastKnown : learnedOn })
}
