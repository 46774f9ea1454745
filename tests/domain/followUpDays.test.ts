/** Overdue, today, this week, later; and the days something is put off to. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dueGroup, laterDays } from '../../db/domain/followUps/days.ts'
import { day } from '../build/register.ts'
import { anyDay, numberOfDay } from '../support/modelDays.ts'

/** 1 for Monday to 7 for Sunday, by the Julian day number. */
const isoWeekday = (number: number): number => (number % 7) + 1

describe('when something is due', () => {
  it.each([
    ['2022-11-01', 'overdue'],
    ['2022-11-02', 'today'],
    ['2022-11-03', 'week'],
    ['2022-11-06', 'week'],
    ['2022-11-07', 'later'],
  ])('on %s is %s on Wednesday, 2 November 2022', (due, group) => {
    expect(dueGroup(day(due), day('2022-11-02'))).toBe(group)
  })

  it('on the day after a Sunday is later', () => {
    expect(dueGroup(day('2022-11-07'), day('2022-11-06'))).toBe('later')
  })

  it('is this week just when it is later in the same week from Monday to Sunday', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -10, max: 10 }), (today, days) => {
        const at = numberOfDay(today)
        const isSameWeek = isoWeekday(at) + days >= 1 && isoWeekday(at) + days <= 7
        const due = day(new Date((at + days - 2_440_588) * 86_400_000).toISOString().slice(0, 10))
        const expected = days < 0 ? 'overdue' : days === 0 ? 'today' : isSameWeek ? 'week' : 'later'
        expect(dueGroup(due, today)).toBe(expected)
      }),
    )
  })
})

describe('put off', () => {
  it.each([
    ['a Wednesday', '2022-11-02', '2022-11-03', '2022-11-07', '2022-12-02'],
    ['a Friday: no office on Saturday', '2022-11-04', '2022-11-07', '2022-11-07', '2022-12-05'],
    ['a Sunday', '2022-11-06', '2022-11-07', '2022-11-07', '2022-12-06'],
    ['the last day of January', '2023-01-31', '2023-02-01', '2023-02-06', '2023-02-28'],
    ['the end of January in a leap year', '2024-01-30', '2024-01-31', '2024-02-05', '2024-02-29'],
    ['the turn of the year', '2022-12-30', '2023-01-02', '2023-01-02', '2023-01-30'],
  ])('on %s', (_, today, tomorrow, nextWeek, nextMonth) => {
    expect(laterDays(day(today))).toEqual({ tomorrow, nextWeek, nextMonth })
  })
})
