/** The clock of a cheque against an oracle that shares nothing with it: its own calendar, its own list of holidays, one step a day. */
import { describe, expect, it } from 'vitest'
import { clockOf, presentableUntil, stopWorksFrom } from '../../../db/domain/payments/chequeDays.ts'
import type { Day } from '../../../db/domain/values.ts'

const day = (text: string) => text as Day

/** Easter Sundays as the calendar of the Federal Government prints them. */
const easterSundays = [
  ...['2020-04-12', '2021-04-04', '2022-04-17', '2023-04-09', '2024-03-31', '2025-04-20'],
  ...['2026-04-05', '2027-03-28', '2028-04-16', '2029-04-01', '2030-04-21', '2031-04-13'],
]
const textOf = (date: Date): string =>
  `${date.getUTCFullYear()}-${String(date.getUTCMonth() + 1).padStart(2, '0')}-${String(date.getUTCDate()).padStart(2, '0')}`
const next = (date: Date, count = 1): Date =>
  new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() + count))
const free = new Set(
  easterSundays.flatMap((easter) => {
    const sunday = new Date(`${easter}T00:00:00Z`)
    const year = easter.slice(0, 4)
    const fixed = ['01-01', '05-01', '10-03', '11-01', '12-25', '12-26'].map((rest) => `${year}-${rest}`)
    return [...fixed, ...[-2, 1, 39, 50, 60].map((count) => textOf(next(sunday, count)))]
  }),
)
const isOpen = (date: Date) => ![0, 6].includes(date.getUTCDay()) && !free.has(textOf(date))

describe('the eight days', () => {
  it('agree with the oracle for every day of 2020 to 2030', () => {
    const wrong: string[] = []
    let days = 0
    for (let issued = new Date('2020-01-01T00:00:00Z'); textOf(issued) <= '2030-12-31'; issued = next(issued)) {
      let last = issued
      for (let counted = 0; counted < 8; counted++) last = next(last)
      while (!isOpen(last)) last = next(last)
      if (presentableUntil(day(textOf(issued))) !== textOf(last)) wrong.push(textOf(issued))
      if (stopWorksFrom(day(textOf(issued))) !== textOf(next(last))) wrong.push(textOf(issued))
      days++
    }
    expect(wrong).toEqual([])
    expect(days).toBe(4018)
  })

  it.each([
    ['2022-10-26', '2022-11-03', 'a Thursday'],
    ['2022-10-28', '2022-11-07', 'a Saturday, then Sunday'],
    ['2022-10-24', '2022-11-02', 'All Saints'],
    ['2022-12-16', '2022-12-27', 'Christmas Eve on a Saturday, two holidays'],
    ['2023-03-30', '2023-04-11', 'Good Friday to Easter Monday'],
  ])('issued on %s: until %s (%s)', (issued, until) => expect(presentableUntil(day(issued))).toBe(until))
})

describe('what a clerk is told', () => {
  const issuedOn = day('2022-10-26')
  it('lost on the fifth day: the stop works after the eighth, and so does the replacement', () => {
    expect(clockOf({ issuedOn, stoppedOn: null, returnedOn: null }, day('2022-10-31'))).toEqual({
      presentableUntil: '2022-11-03',
      stopWorksFrom: '2022-11-04',
      replacementSafeFrom: '2022-11-04',
    })
  })
  it('lost later: the stop works on the day on which it is given', () => {
    const told = clockOf({ issuedOn, stoppedOn: day('2022-11-10'), returnedOn: null }, day('2022-11-12'))
    expect([told.stopWorksFrom, told.replacementSafeFrom]).toEqual(['2022-11-10', '2022-11-10'])
  })
  it('with the paper back in the office the replacement is safe at once', () => {
    const told = clockOf({ issuedOn, stoppedOn: null, returnedOn: day('2022-10-31') }, day('2022-10-31'))
    expect([told.stopWorksFrom, told.replacementSafeFrom]).toEqual(['2022-11-04', '2022-10-31'])
  })
})
