/** How a part of a month's amount becomes whole cents: the office's choice, from a month on. Pure. */
import type { Cents } from '../values.ts'
import type { Month } from './position.ts'

export const roundings = {
  half_up: { term: 'kaufmännisch auf den Cent (ab einem halben aufwärts)' },
  half_even: { term: 'auf den Cent, ein halber zur geraden Zahl' },
  down: { term: 'auf den Cent abwärts' },
} as const
export type Rounding = keyof typeof roundings

/** A way of rounding and the first month that is rounded so. */
export interface RoundingFrom {
  readonly from: Month
  readonly rounding: Rounding
}

/** Half up, but where the office has set another way for the month. So what was paid is not worked out anew when it changes its mind. */
export const roundingIn = (set: readonly RoundingFrom[], month: Month): Rounding => {
  let latest: RoundingFrom | undefined
  for (const each of set) if (each.from <= month && (latest === undefined || latest.from < each.from)) latest = each
  return latest?.rounding ?? 'half_up'
}

/** `monthly` × `days` / 30 in whole cents; both whole numbers ≥ 0, exact up to 2⁵³. */
export function partOf(monthly: number, days: number, rounding: Rounding): Cents {
  const part = monthly * days
  const rest = part % 30
  const whole = (part - rest) / 30
  const up =
    rounding === 'half_up' ? rest >= 15 : rounding === 'half_even' && (rest > 15 || (rest === 15 && whole % 2 === 1))
  return (up ? whole + 1 : whole) as Cents
}
