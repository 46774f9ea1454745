/** Days on which banks carry out transfers: working days that are no holiday of TARGET, of North Rhine-Westphalia or of the German banks. Pure. */
import { holidaysOf } from '../holidays.ts'
import { addDays, type Day, daysBetween } from '../values.ts'

/** Christmas Eve and New Year's Eve: TARGET is open, but most German banks' terms name them as no business days. */
const bankEves: readonly string[] = ['12-24', '12-31']
/** A Saturday, to count weekdays from. */
const saturday = '2000-01-01' as Day

const isWeekend = (day: Day): boolean => ((daysBetween(saturday, day) % 7) + 7) % 7 <= 1

/**
 * True where a bank in North Rhine-Westphalia carries out transfers. The holidays of TARGET (1 January, Good Friday, Easter Monday, 1 May,
 * 25 and 26 December) are all among those of the state (§ 2 FeiertagsG NW).
 */
export const isBankDay = (day: Day): boolean =>
  !isWeekend(day) && !bankEves.includes(day.slice(5)) && !holidaysOf(Number(day.slice(0, 4))).has(day)

/** The day itself, or the next one on which banks work. */
export function bankDayFrom(day: Day): Day {
  let next = day
  while (!isBankDay(next)) next = addDays(next, 1)
  return next
}
