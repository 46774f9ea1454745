/** Where the two sides' payments meet: without a gap and without an overlap, or how many days of which. */
import { type Day, daysBetween } from '../values.ts'

export interface PaymentDays {
  /** First day for which the side that is left no longer pays; null while it is not known. */
  readonly endedHere: Day | null
  /** First day for which the other side pays; null while it is not known. */
  readonly firstPayment: Day | null
}

/**
 * - `open`: neither day is known: the side that is left goes on paying.
 * - `seamless`: the last day paid on one side is the day before the first one paid on the other.
 * - `gap`: days on which nobody pays. `overlap`: days for which both pay.
 * `isThreat`: the second day is not known yet; `days` are those that have passed, today included, and 0 while `from` lies ahead.
 */
export type Seam =
  | { readonly kind: 'open' }
  | { readonly kind: 'seamless' }
  | { readonly kind: 'gap' | 'overlap'; readonly days: number; readonly from: Day; readonly isThreat: boolean }

/** Days from the first one up to and including `today`; 0 while it lies ahead. */
const passed = (from: Day, today: Day): number => Math.max(0, daysBetween(from, today) + 1)

/** The seam as it is known on `today` (domain.md § 2: no unpaid gap, no double payment). The same in both directions. */
export function seamOf({ endedHere, firstPayment }: PaymentDays, today: Day): Seam {
  if (endedHere !== null && firstPayment !== null) {
    const days = daysBetween(endedHere, firstPayment)
    if (days === 0) return { kind: 'seamless' }
    return days > 0
      ? { kind: 'gap', days, from: endedHere, isThreat: false }
      : { kind: 'overlap', days: -days, from: firstPayment, isThreat: false }
  }
  if (endedHere !== null) return { kind: 'gap', days: passed(endedHere, today), from: endedHere, isThreat: true }
  if (firstPayment !== null)
    return { kind: 'overlap', days: passed(firstPayment, today), from: firstPayment, isThreat: true }
  return { kind: 'open' }
}
