/** When something is due, as a clerk says it: overdue, today, this week, later; and the days it is usually put off to. */
import { addDays, type Day, daysBetween } from '../values.ts'

export const dueGroups = ['overdue', 'today', 'week', 'later', 'done'] as const
export type DueGroup = (typeof dueGroups)[number]

/** 0 for Monday to 6 for Sunday. */
const weekday = (day: Day): number => ((daysBetween('2024-01-01' as Day, day) % 7) + 7) % 7

/** The next Monday after the day. */
const nextMonday = (day: Day): Day => addDays(day, 7 - weekday(day))

/** The day itself, or the Monday after it when it falls on a weekend. Holidays are not looked at: one can put it off again. */
const officeDay = (day: Day): Day => (weekday(day) < 5 ? day : nextMonday(day))

/** `week` is the rest of the calendar week, which ends on Sunday. */
export function dueGroup(dueOn: Day, today: Day): Exclude<DueGroup, 'done'> {
  if (dueOn < today) return 'overdue'
  if (dueOn === today) return 'today'
  return dueOn < nextMonday(today) ? 'week' : 'later'
}

/** The same day of the next month, or its last day where it has no such day. */
function nextMonth(day: Day): Day {
  const first = addDays(`${day.slice(0, 7)}-01` as Day, 31).slice(0, 7)
  const afterNext = addDays(`${first}-01` as Day, 31).slice(0, 7)
  const last = addDays(`${afterNext}-01` as Day, -1)
  const same = `${first}-${day.slice(8)}` as Day
  return same < last ? same : last
}

/** Days to put something off to: the next working day, the Monday of the next week, a month from now. */
export const laterDays = (today: Day): { readonly tomorrow: Day; readonly nextWeek: Day; readonly nextMonth: Day } => ({
  tomorrow: officeDay(addDays(today, 1)),
  nextWeek: nextMonday(today),
  nextMonth: officeDay(nextMonth(today)),
})
