/** Public holidays of North Rhine-Westphalia (§ 2 FeiertagsG NW), by their day. Pure. */
import { addDays, type Day } from './values.ts'

/** Easter Sunday of a year (Gregorian calendar, the method of Butcher). */
function easter(year: number): Day {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return `${year}-${String(Math.floor(f / 31)).padStart(2, '0')}-${String((f % 31) + 1).padStart(2, '0')}` as Day
}

/** The holidays of a year with their German names. */
export function holidaysOf(year: number): ReadonlyMap<Day, string> {
  const sunday = easter(year)
  const on = (text: string) => `${year}-${text}` as Day
  return new Map([
    [on('01-01'), 'Neujahr'],
    [addDays(sunday, -2), 'Karfreitag'],
    [addDays(sunday, 1), 'Ostermontag'],
    [on('05-01'), 'Tag der Arbeit'],
    [addDays(sunday, 39), 'Christi Himmelfahrt'],
    [addDays(sunday, 50), 'Pfingstmontag'],
    [addDays(sunday, 60), 'Fronleichnam'],
    [on('10-03'), 'Tag der Deutschen Einheit'],
    [on('11-01'), 'Allerheiligen'],
    [on('12-25'), '1. Weihnachtstag'],
    [on('12-26'), '2. Weihnachtstag'],
  ])
}
