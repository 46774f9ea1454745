/** How values look in German: days, months, money, areas, percent, counts. Pure; the same text on screen, in messages and on paper. */
import type { BirthPrecision, Day, DayRange } from '../../db/domain/values.ts'
import { addDays, unknownStart } from '../../db/domain/values.ts'

const locale = 'de-DE'
const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' })
const amount = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const area = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 2 })
const percent = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
const count = new Intl.NumberFormat(locale)
const monthName = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' })
const weekdayFull = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
const instantParts = { timeZone: 'Europe/Berlin', hour: '2-digit', minute: '2-digit' } as const
const instant = new Intl.DateTimeFormat(locale, { ...instantParts, day: '2-digit', month: '2-digit', year: 'numeric' })
const clock = new Intl.DateTimeFormat(locale, instantParts)

/** A space at which a line never breaks: between a number and what it counts. */
export const nbsp = '\u00a0'

const utc = (day: string): Date => new Date(`${day}T00:00:00Z`)

/** `02.11.2022`; an empty text for null and for "since always" (`unknownStart`). */
export function formatDay(day: Day | null): string {
  if (day === null || day === unknownStart) return ''
  return `${day.slice(8, 10)}.${day.slice(5, 7)}.${day.slice(0, 4)}`
}

/** `02.11.`, where the year is plain from what stands beside it. */
/** The last day of a range whose first day after is `to`; empty for none. */
export const formatLastDay = (to: Day | null): string => (to === null ? '' : formatDay(addDays(to, -1)))

export const formatDayShort = (day: Day): string => `${day.slice(8, 10)}.${day.slice(5, 7)}.`

/** `Mi.`: the weekday as two letters and a point. */
export const formatWeekday = (day: Day): string => `${weekday.format(utc(day)).replace('.', '')}.`

/** `Mittwoch` */
export const formatWeekdayFull = (day: Day): string => weekdayFull.format(utc(day))

/** `Mi., 02.11.2022` */
export const formatDayLong = (day: Day): string => `${formatWeekday(day)}, ${formatDay(day)}`

/** Moving in and moving out: `02.11.2022 – 14.03.2023` (the second day is the day of leaving), `ab 02.11.2022`, `bis 14.03.2023`. */
export const formatStay = (range: DayRange): string => between(range.from, range.to)

/** First to last day, both included: the range [01.11., 01.12.) reads `01.11.2022 – 30.11.2022`. One day reads as that day. */
export function formatDayRange(range: DayRange): string {
  return between(range.from, range.to === null ? null : addDays(range.to, -1))
}

function between(from: Day, last: Day | null): string {
  const known = from !== unknownStart
  if (last === null) return known ? `ab ${formatDay(from)}` : ''
  if (!known) return `bis ${formatDay(last)}`
  return from === last ? formatDay(from) : `${formatDay(from)} – ${formatDay(last)}`
}

/** As much of a birth date as is known: `12.03.1985`, `03.1985`, `1985`; an empty text for null. */
export function formatBirth(birth: Day | null, precision: BirthPrecision): string {
  if (birth === null) return ''
  if (precision === 'year') return birth.slice(0, 4)
  return precision === 'month' ? `${birth.slice(5, 7)}.${birth.slice(0, 4)}` : formatDay(birth)
}

/** `November 2022` from `2022-11` (or any day of that month). */
export const formatMonth = (month: string): string => monthName.format(utc(`${month.slice(0, 7)}-01`))

/** `1.234,50 €` from whole cents. */
export const formatMoney = (cents: number): string => money.format(cents / 100)

/** `1.234,50` from whole cents, for columns whose heading names the euro. */
export const formatAmount = (cents: number): string => amount.format(cents / 100)

/** `23,5 m²` from hundredths of a square metre; an empty text for null. */
export const formatArea = (hundredths: number | null): string =>
  hundredths === null ? '' : `${area.format(hundredths / 100)}${nbsp}m²`

/** `87,5 %` from 87.5; at most one decimal. */
export const formatPercent = (value: number): string => `${percent.format(value)}${nbsp}%`

/** `1.234` */
export const formatCount = (value: number): string => count.format(value)

/** `1 Person`, `5 Personen`, `1.234 Personen`. */
export const plural = (value: number, one: string, many: string): string =>
  `${count.format(value)}${nbsp}${value === 1 ? one : many}`

/** `+3`, `−4`, `0`: a difference, with a real minus sign. */
export const formatDifference = (value: number): string =>
  value > 0 ? `+${count.format(value)}` : value < 0 ? `−${count.format(-value)}` : '0'

/** `02.11.2022, 14:05` in Berlin, from a UTC ISO instant. */
export const formatInstant = (iso: string): string => instant.format(new Date(iso))

/** `14:05` in Berlin, from a UTC ISO instant. */
export const formatClock = (iso: string): string => clock.format(new Date(iso))
