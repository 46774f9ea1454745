/** Days, ranges, ages and months against a second calendar and against counting nights one by one. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  ageOn,
  covers,
  daysBetween,
  intersection,
  isDay,
  monthsBetween,
  overlaps,
} from '../../db/domain/values.ts'
import { day } from '../build/register.ts'
import {
  anyDay,
  asDays,
  dayAt,
  dayFrom,
  type NumberRange,
  nightsOf,
  numberOf,
  numberOfDay,
  shortRange,
  written,
} from '../support/modelDays.ts'

const leap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const lengthOf = (year: number, month: number) =>
  [31, leap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0

describe('calendar days', () => {
  it.each([
    ['2022-11-02', true],
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2023-02-29', false],
    ['2022-02-30', false],
    ['2022-04-31', false],
    ['2022-00-10', false],
    ['2022-13-01', false],
    ['2022-01-00', false],
    ['2022-1-1', false],
    ['02.11.2022', false],
    ['2022-11-02T00:00', false],
    [' 2022-11-02', false],
    ['2022-11-02\n', false],
    ['', false],
    ['٢٠٢٢-١١-٠٢', false],
    ['99999-01-01', false],
  ])('%j is a day: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected)
  })

  it('knows every real day and no other', () => {
    const parts = [
      fc.integer({ min: 1000, max: 9999 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
    ] as const
    fc.assert(
      fc.property(...parts, (year, month, date) => {
        const real = month >= 1 && month <= 12 && date >= 1 && date <= lengthOf(year, month)
        expect(isDay(written(year, month, date))).toBe(real)
      }),
    )
  })

  it('counts days as the Julian day numbers do', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (from, count) => {
        const to = dayAt(numberOfDay(from) + count)
        expect(addDays(from, count)).toBe(to)
        expect(daysBetween(from, to)).toBe(count)
        expect(Math.sign(daysBetween(from, to))).toBe(from < to ? 1 : from > to ? -1 : 0)
      }),
    )
  })

  it('does not lose an hour when the clocks change', () => {
    expect(addDays(day('2022-10-29'), 2)).toBe('2022-10-31')
    expect(addDays(day('2023-03-25'), 2)).toBe('2023-03-27')
    expect(daysBetween(day('2022-10-30'), day('2023-03-26'))).toBe(147)
  })
})

/** All nights that could tell two short ranges apart; an open one still goes on at the end. */
const end = 60
const nights = (range: NumberRange) => new Set(nightsOf(range, end))
const sharedNights = (a: NumberRange, b: NumberRange) => nightsOf(a, end).filter((night) => nights(b).has(night))
const loose = fc.record({
  from: fc.integer({ min: 0, max: 12 }),
  to: fc.option(fc.integer({ min: 0, max: 12 })),
})

describe('day ranges', () => {
  it('cover exactly their nights, the day of leaving not among them', () => {
    fc.assert(
      fc.property(loose, fc.integer({ min: 0, max: 20 }), (range, night) => {
        expect(covers(asDays(range), dayFrom(night))).toBe(nights(range).has(night))
      }),
    )
  })

  it('overlap when they share a night', () => {
    fc.assert(
      fc.property(shortRange(12), shortRange(12), (a, b) => {
        const shared = sharedNights(a, b).length > 0
        expect(overlaps(asDays(a), asDays(b))).toBe(shared)
        expect(overlaps(asDays(b), asDays(a))).toBe(shared)
      }),
    )
  })

  it('meet in the nights that both have', () => {
    fc.assert(
      fc.property(shortRange(12), shortRange(12), (a, b) => {
        const met = intersection(asDays(a), asDays(b))
        const shared = sharedNights(a, b)
        const [first, last] = [shared[0], shared.at(-1)]
        if (first === undefined || last === undefined) expect(met).toBeNull()
        else expect(met).toEqual({ from: dayFrom(first), to: last === end - 1 ? null : dayFrom(last + 1) })
      }),
    )
  })
})

/** How often the birthday has come by: 29 February comes on 1 March where the year has none. */
function birthdaysUntil(birth: string, on: string): number {
  const [year = 0, month = 0, date = 0] = birth.split('-').map(Number)
  let count = 0
  for (let y = year + 1; y <= Number(on.slice(0, 4)); y++) if (numberOf(y, month, date) <= numberOfDay(day(on))) count++
  return count
}

describe('age', () => {
  it.each([
    ['2004-11-02', '2022-11-01', 17],
    ['2004-11-02', '2022-11-02', 18],
    ['2004-02-29', '2022-02-28', 17],
    ['2004-02-29', '2022-03-01', 18],
    ['2004-02-29', '2024-02-28', 19],
    ['2004-02-29', '2024-02-29', 20],
    ['2022-11-02', '2022-11-02', 0],
    ['2021-12-31', '2022-01-01', 0],
  ])('born %s is on %s of age %i', (birth, on, age) => {
    expect(ageOn(day(birth), day(on))).toBe(age)
  })

  it('is the number of birthdays that came by', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const [birth, on] = a <= b ? [a, b] : [b, a]
        expect(ageOn(birth, on)).toBe(birthdaysUntil(birth, on))
      }),
    )
  })
})

describe('months', () => {
  it.each([
    ['2022-01-15', '2022-01-15', 0],
    ['2022-01-15', '2022-02-14', 0],
    ['2022-01-15', '2022-02-15', 1],
    ['2022-01-31', '2022-02-28', 0],
    ['2022-01-31', '2022-03-01', 1],
    ['2020-11-30', '2022-11-29', 23],
    ['2020-11-30', '2022-11-30', 24],
  ])('from %s to %s: %i completed', (from, to, months) => {
    expect(monthsBetween(day(from), day(to))).toBe(months)
  })

  it('are as many as have ended by the day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 3000 }), (from, count) => {
        const to = numberOfDay(from) + count
        const [year = 0, month = 0, date = 0] = from.split('-').map(Number)
        const monthsLater = (months: number) => {
          const index = month - 1 + months
          const [y, m] = [year + Math.floor(index / 12), (index % 12) + 1]
          // A month without that date ends it on its last day: completed on the first of the next.
          return numberOf(y, m, Math.min(date, lengthOf(y, m))) + (date > lengthOf(y, m) ? 1 : 0)
        }
        let months = 0
        while (monthsLater(months + 1) <= to) months++
        expect(monthsBetween(from, dayAt(to))).toBe(months)
      }),
    )
  })
})
