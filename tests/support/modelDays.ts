/**
 * A second calendar for the tests: days as Julian day numbers (Fliegel and Van Flandern, 1968), sharing nothing with `db/domain/values.ts`,
 * and days and ranges at random.
 */
import fc from 'fast-check'
import type { Day, DayRange } from '../../db/domain/values.ts'

const whole = Math.trunc

/** Julian day number of a calendar day. */
export function numberOf(year: number, month: number, day: number): number {
  const shift = whole((month - 14) / 12)
  return (
    whole((1461 * (year + 4800 + shift)) / 4) +
    whole((367 * (month - 2 - 12 * shift)) / 12) -
    whole((3 * whole((year + 4900 + shift) / 100)) / 4) +
    day -
    32_075
  )
}

const digits = (value: number, width: number): string => String(value).padStart(width, '0')
export const written = (year: number, month: number, day: number): Day =>
  `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}` as Day

/** The calendar day of a Julian day number. */
export function dayAt(number: number): Day {
  const a = number + 68_569
  const century = whole((4 * a) / 146_097)
  const b = a - whole((146_097 * century + 3) / 4)
  const year = whole((4000 * (b + 1)) / 1_461_001)
  const c = b - whole((1461 * year) / 4) + 31
  const month = whole((80 * c) / 2447)
  const carry = whole(month / 11)
  return written(100 * (century - 49) + year + carry, month + 2 - 12 * carry, c - whole((2447 * month) / 80))
}

export const numberOfDay = (day: Day): number =>
  numberOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)))

/** Number of the demo office's day, 2 November 2022: the middle of the short windows below. */
export const middle = numberOf(2022, 11, 2)
/** The day so many days after 2 November 2022. */
export const dayFrom = (offset: number): Day => dayAt(middle + offset)

/** Any day an office can meet, leap days and turns of the year more often than chance has them. */
export const anyDay: fc.Arbitrary<Day> = fc.oneof(
  fc.integer({ min: numberOf(1900, 1, 1), max: numberOf(2199, 12, 31) }).map(dayAt),
  fc
    .record({
      year: fc.constantFrom(1900, 1999, 2000, 2020, 2023, 2024, 2100),
      edge: fc.constantFrom([2, 28], [2, 29], [3, 1], [12, 31], [1, 1], [1, 31], [4, 30]),
    })
    .map(({ year, edge: [month = 1, day = 1] }) => dayAt(numberOf(year, month, day))),
)

/** A range of days as whole numbers; `to` null never ends. May be empty or backwards when `loose` is set. */
export interface NumberRange {
  readonly from: number
  readonly to: number | null
}
export const shortRange = (most: number): fc.Arbitrary<NumberRange> =>
  fc
    .record({ from: fc.integer({ min: 0, max: most }), nights: fc.option(fc.integer({ min: 1, max: most })) })
    .map(({ from, nights }) => ({ from, to: nights === null ? null : from + nights }))
export const asDays = ({ from, to }: NumberRange): DayRange => ({
  from: dayFrom(from),
  to: to === null ? null : dayFrom(to),
})

/** The nights of a range one by one, up to and without `end`. */
export function nightsOf({ from, to }: NumberRange, end: number): number[] {
  const nights: number[] = []
  for (let night = from; night < end && (to === null || night < to); night++) nights.push(night)
  return nights
}
