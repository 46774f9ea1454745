/** Days on which an office acts: working days, and the days on which the Bezirksregierung sends people. */
import { addDays, type Day, daysBetween, nextMonth } from '../domain/values.ts'
import type { Chance } from './chance.ts'

/** The day the demo office is at: the town's report, Drucksache 558-XVI. */
export const today = '2022-11-02' as Day

const aMonday = '2022-10-31' as Day
/** NRW holidays on a fixed date. */
const fixedHolidays = ['01-01', '05-01', '10-03', '11-01', '12-24', '12-25', '12-26', '12-31']
/** NRW holidays of 2022 that follow Easter; in earlier years the demo acts on Tuesdays and Wednesdays, where none falls. */
const movedHolidays = ['2022-04-15', '2022-04-18', '2022-05-26', '2022-06-06', '2022-06-16']

/** 1 for Monday to 7 for Sunday. */
const weekday = (day: Day): number => (((daysBetween(aMonday, day) % 7) + 7) % 7) + 1

const isHoliday = (day: Day): boolean => fixedHolidays.includes(day.slice(5)) || movedHolidays.includes(day)

/** The given day, or the next one on which the office is open. */
export function workingDay(day: Day): Day {
  let open = day
  while (weekday(open) > 5 || isHoliday(open)) open = addDays(open, 1)
  return open
}

/** The given day, or the next Tuesday or Wednesday on which the office is open. */
export function busDay(day: Day): Day {
  let open = day
  while (![2, 3].includes(weekday(open)) || isHoliday(open)) open = addDays(open, 1)
  return open
}

export const earlier = (a: Day, b: Day): Day => (a < b ? a : b)
export const later = (a: Day, b: Day): Day => (a > b ? a : b)

/** A period as the roll writes it: `2022-03` or `2015-09..2016-04`, whole months, never beyond today. */
function periodOf(text: string): { readonly first: Day; readonly last: Day } {
  const [from = text, to = from] = text.split('..')
  return { first: `${from}-01` as Day, last: earlier(addDays(nextMonth(`${to}-01` as Day), -1), today) }
}

/** A day in the period; `early` gathers the days at its beginning. */
export function dayIn(period: string, chance: Chance, early = false): Day {
  const { first, last } = periodOf(period)
  return addDays(first, Math.floor((early ? chance.early() : chance.next()) * (daysBetween(first, last) + 1)))
}
