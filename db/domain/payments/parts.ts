/** Parts of a month counted in months of 30 days, and what they come to. Pure. */
import { type Cents, type Day, daysBetween } from '../values.ts'
import type { MonthPart } from './position.ts'
import { partOf, type Rounding } from './rounding.ts'

export interface Days {
  readonly from: Day
  readonly to: Day
}
/** A calendar month, half open, and the days of it on which the person is entitled, in time order and apart. */
export interface DaysInMonth extends Days {
  readonly entitled: readonly Days[]
}

/**
 * Days of a month of 30: those that are there, at most 30; where they are all days of the calendar month, 30 altogether, and the last part
 * makes up for the length (in a month of 31 days a part that is the 31st alone has none and falls out; 28 February alone has three).
 */
export function daysCounted<P extends Days>(parts: readonly P[], month: Days): (P & { readonly days: number })[] {
  const only = parts[0]
  if (only && parts.length === 1 && only.from === month.from && only.to === month.to) return [{ ...only, days: 30 }]
  const length = daysBetween(month.from, month.to)
  const present = parts.map((part) => daysBetween(part.from, part.to))
  const isWhole = present.reduce((sum, days) => sum + days, 0) === length
  let sofar = 0
  return parts.flatMap((part, index) => {
    const isLast = index === parts.length - 1
    const days = isWhole && isLast ? 30 - sofar : Math.min(present[index] ?? 0, 30 - sofar)
    sofar += days
    return days > 0 ? [{ ...part, days }] : []
  })
}

/** Amounts of the parts; those at the same monthly amount are rounded together. */
export function partsRounded(
  parts: readonly { readonly from: Day; readonly days: number; readonly monthly: Cents }[],
  rounding: Rounding,
): MonthPart[] {
  const sofar = new Map<number, { readonly days: number; readonly amount: number }>()
  return parts.map(({ from, days, monthly }) => {
    const before = sofar.get(monthly) ?? { days: 0, amount: 0 }
    const together = partOf(monthly, before.days + days, rounding)
    sofar.set(monthly, { days: before.days + days, amount: together })
    return { from, days, monthly, amount: (together - before.amount) as Cents }
  })
}
