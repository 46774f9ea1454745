/** How values read in German. Blanks between a number and its unit never break (U+00A0). */
import { describe, expect, it } from 'vitest'
import type { Day, DayRange } from '../../db/domain/values.ts'
import { unknownStart } from '../../db/domain/values.ts'
import * as format from '../../renderer/text/format.ts'

const day = (text: string) => text as Day
const range = (from: string, to: string | null): DayRange => ({ from: day(from), to: to === null ? null : day(to) })

describe('days', () => {
  it('shows a day, with its weekday, and short', () => {
    expect(format.formatDay(day('2022-11-02'))).toBe('02.11.2022')
    expect(format.formatDayLong(day('2022-11-02'))).toBe('Mi., 02.11.2022')
    expect(format.formatDayShort(day('2022-11-02'))).toBe('02.11.')
    expect(format.formatWeekdayFull(day('2022-11-02'))).toBe('Mittwoch')
    expect(format.formatMonth('2022-03')).toBe('März 2022')
  })

  it('shows nothing where no first day is known', () => {
    expect(format.formatDay(unknownStart)).toBe('')
    expect(format.formatDay(null)).toBe('')
    expect(format.formatStay({ from: unknownStart, to: day('2022-11-05') })).toBe('bis 05.11.2022')
  })

  it('ends a stay on the day of leaving, and a range on its last day', () => {
    expect(format.formatStay(range('2022-11-02', '2022-11-05'))).toBe('02.11.2022 – 05.11.2022')
    expect(format.formatDayRange(range('2022-11-01', '2022-12-01'))).toBe('01.11.2022 – 30.11.2022')
    expect(format.formatDayRange(range('2022-11-02', '2022-11-03'))).toBe('02.11.2022')
    expect(format.formatStay(range('2022-11-02', null))).toBe('ab 02.11.2022')
  })

  it('shows as much of a birth date as is known', () => {
    expect(format.formatBirth(day('1985-03-12'), 'day')).toBe('12.03.1985')
    expect(format.formatBirth(day('1985-03-01'), 'month')).toBe('03.1985')
    expect(format.formatBirth(day('1985-01-01'), 'year')).toBe('1985')
    expect(format.formatBirth(null, 'year')).toBe('')
  })

  it('shows an instant in Berlin time, in summer and winter', () => {
    expect(format.formatInstant('2022-07-01T12:05:00Z')).toBe('01.07.2022, 14:05')
    expect(format.formatClock('2022-12-31T23:30:00Z')).toBe('00:30')
  })
})

describe('numbers', () => {
  it('shows money from cents', () => {
    expect(format.formatMoney(123_450)).toBe('1.234,50\u00a0€')
    expect(format.formatMoney(-5)).toBe('-0,05\u00a0€')
    expect(format.formatAmount(123_450)).toBe('1.234,50')
  })

  it('shows areas from hundredths, with the decimals they have', () => {
    expect(format.formatArea(2350)).toBe('23,5\u00a0m²')
    expect(format.formatArea(2355)).toBe('23,55\u00a0m²')
    expect(format.formatArea(3800)).toBe('38,0\u00a0m²')
    expect(format.formatArea(null)).toBe('')
  })

  it('counts in one and many, and shows percent and differences', () => {
    expect(format.plural(1, 'Person', 'Personen')).toBe('1\u00a0Person')
    expect(format.plural(0, 'Person', 'Personen')).toBe('0\u00a0Personen')
    expect(format.plural(1234, 'Person', 'Personen')).toBe('1.234\u00a0Personen')
    expect(format.formatPercent(87.5)).toBe('87,5\u00a0%')
    expect(format.formatDifference(-4)).toBe('−4')
    expect(format.formatDifference(3)).toBe('+3')
  })
})
