/** The law's rates as a dated line of each regime and stage: what a clerk changes of it. Pure. */
import {
  type BelievedPeriod,
  correctPeriod,
  type Learned,
  type LearningDays,
  recordPeriod,
} from '../people/recordPeriod.ts'
import { type Result, refuse } from '../result.ts'
import { type Cents, covers, type Day } from '../values.ts'

export interface Rate {
  /** The whole need of a month. */
  readonly amount: Cents
  /** The part for personal needs, where the law names it. */
  readonly personal: Cents | null
  readonly source: string
  /** Not compared with the announcement yet. */
  readonly unverified: boolean
}
export type RateLine = readonly BelievedPeriod<Rate>[]

/** What holds on the day, or undefined. */
export const rateOn = (line: RateLine, day: Day): BelievedPeriod<Rate> | undefined =>
  line.find((period) => covers(period, day))

const sameAmounts = (a: Rate, b: Rate): boolean => a.amount === b.amount && a.personal === b.personal

/**
 * Another rate from the day on, until the next one that is recorded begins.
 * @param seen the row that the clerk saw as holding on the day, null where none did
 * @returns STALE, PERSONAL_ABOVE_AMOUNT, NOTHING_CHANGED, or the change
 */
export function setRate(
  line: RateLine,
  order: { readonly seen: number | null; readonly from: Day; readonly rate: Rate },
  days: LearningDays,
): Result<Learned<Rate>> {
  const present = rateOn(line, order.from)
  if ((present?.id ?? null) !== order.seen) return refuse({ code: 'STALE' })
  if (order.rate.personal !== null && order.rate.personal > order.rate.amount)
    return refuse({ code: 'PERSONAL_ABOVE_AMOUNT' })
  if (present && sameAmounts(present.value, order.rate) && present.value.source === order.rate.source)
    return refuse({ code: 'NOTHING_CHANGED' })
  return recordPeriod(line, { value: order.rate, from: order.from, to: null }, days)
}

/**
 * The amount was compared with its source.
 * @returns STALE (the row is not believed any more), NOTHING_CHANGED (it was before), or the change
 */
export function verifyRate(line: RateLine, seen: number, source: string, days: LearningDays): Result<Learned<Rate>> {
  const row = line.find(({ id }) => id === seen)
  if (!row) return refuse({ code: 'STALE' })
  if (!row.value.unverified) return refuse({ code: 'NOTHING_CHANGED' })
  const { from, to } = row
  return correctPeriod(line, from, { value: { ...row.value, source, unverified: false }, from, to }, days)
}
