/** Calendar months of payments: each is named by its first day. Pure. */
import { type Day, nextMonth } from '../values.ts'
import type { Month } from './position.ts'

/** The month in which the day lies. */
export const monthOf = (day: Day): Month => `${day.slice(0, 7)}-01` as Month

/** Every month from the one to the other, both included; none when `to` lies before `from`. */
export function monthsBetween(from: Month, to: Month): Month[] {
  const months: Month[] = []
  for (let month = monthOf(from); month <= to; month = nextMonth(month)) months.push(month)
  return months
}

const monthNames = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
]
/** `November 2022`. */
export const monthText = (month: Month): string =>
  `${monthNames[Number(month.slice(5, 7)) - 1] ?? ''} ${month.slice(0, 4)}`
