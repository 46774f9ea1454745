/** What is due or owed besides the rate, as a dated line of its own number: new, changed, ended, taken out. Pure. */
import {
  type BelievedPeriod,
  correctPeriod,
  type Learned,
  type LearningDays,
  recordPeriod,
  rewriteLine,
} from '../people/recordPeriod.ts'
import { type Result, refuse } from '../result.ts'
import { addDays, type Cents, type Day } from '../values.ts'
import type { ItemKind } from './terms.ts'

export interface ItemValue {
  readonly kind: ItemKind
  readonly label: string
  /** Once, or a month; an instalment. */
  readonly amount: Cents
  /** Of a repayment: what is owed altogether. */
  readonly total: Cents | null
}
export interface ItemOrder {
  readonly from: Day
  readonly to: Day | null
  /** The first day of the entry that was wrong; null: another one from the day on. */
  readonly replaces: Day | null
  readonly value: ItemValue
}

/** What is due once has one day, so that it stands in one month. */
const lastDayOf = ({ from, to, value }: ItemOrder): Day | null => (value.kind === 'one_off' ? addDays(from, 1) : to)

/**
 * @param line empty for a new item
 * @returns ITEM_TOTAL_WRONG, NOT_FOUND (nothing begins on `replaces`), PERIOD_EMPTY, LEARNED_LATER, NOTHING_CHANGED, or the change
 */
export function recordItem(
  line: readonly BelievedPeriod<ItemValue>[],
  order: ItemOrder,
  days: LearningDays,
): Result<Learned<ItemValue>> {
  const { value, from } = order
  const isOwed = value.kind === 'repayment'
  if (isOwed ? value.total === null || value.total < value.amount : value.total !== null)
    return refuse({ code: 'ITEM_TOTAL_WRONG' })
  const fact = { value, from, to: lastDayOf(order) }
  // Something due once is one entry: another day corrects it, whatever was meant.
  const replaces = value.kind === 'one_off' ? (line[0]?.from ?? null) : order.replaces
  return replaces === null ? recordPeriod(line, fact, days) : correctPeriod(line, replaces, fact, days)
}

/** It was never so. @returns NOT_FOUND (nothing is believed of it), LEARNED_LATER, or the change */
export const removeItem = (
  line: readonly BelievedPeriod<ItemValue>[],
  days: LearningDays,
): Result<Learned<ItemValue>> => (line.length === 0 ? refuse({ code: 'NOT_FOUND' }) : rewriteLine(line, [], days))
