/** When a household moved into its present room, and when it left the town's houses. */
import { addDays, type Day, daysBetween, nextMonth } from '../../domain/values.ts'
import { earlier, later, today, workingDay } from '../calendar.ts'
import type { Chance } from '../chance.ts'
import type { Papers } from '../lives.ts'
import type { Household } from '../people.ts'

/**
 * The day it wished to move, before the house's own opening is looked at. Who came since 2021 mostly sleeps where he came to;
 * Am Drehmannshof filled from April to September 2022; into a rented flat people move after some months in the shelter.
 */
export function wishedMove({ arrived, group }: Household, chance: Chance): Day {
  const some = (low: number, high: number): Day => workingDay(addDays(arrived, chance.between(low, high)))
  if (group.home === 'DRE') {
    if (arrived >= '2022-04-01') return arrived
    return workingDay(addDays('2022-04-01' as Day, Math.floor(chance.early() * 150)))
  }
  if (group.home === 'flat')
    return group.origin === 'UA' ? some(2, 25) : some(40, Math.min(900, daysBetween(arrived, today) - 45))
  if (arrived >= '2021-01-01' || chance.happens(0.35)) return arrived
  return earlier(some(200, 1700), '2022-06-14' as Day)
}

/** The day on which a household left for a flat of its own or for another place; always before today. */
export function leavingDay({ arrived, group }: Household, papers: Papers, chance: Chance): Day {
  if (group.origin === 'UA') {
    const day = later(addDays(arrived, chance.between(32, 150)), addDays(papers.statusFrom, 6))
    return workingDay(earlier(group.home === 'movedOut' ? monthStart(day) : day, '2022-10-04' as Day))
  }
  const decided = later(papers.statusFrom, addDays(arrived, 240))
  const latest = addDays(today, -chance.between(20, 60))
  const wait = Math.min(chance.between(40, 800), Math.max(daysBetween(decided, latest), 0))
  const day = later(addDays(decided, wait), addDays(arrived, 240))
  return group.home === 'movedOut' ? earlier(monthStart(day), '2022-10-01' as Day) : workingDay(earlier(day, latest))
}

/** New rents begin on the first or in the middle of a month. */
const monthStart = (day: Day): Day => (Number(day.slice(8)) < 9 ? (`${day.slice(0, 7)}-15` as Day) : nextMonth(day))
