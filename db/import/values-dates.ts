/** Date columns: Excel dates, `TT.MM.JJJJ`, ISO; for a birth date also a month or a year alone. */
import { ok } from '../domain/result.ts'
import { addDays, type Birth, type Day, dayText, isDay } from '../domain/values.ts'
import type { DayCell } from './read-table.ts'
import { type Atom, atomOrDash, type CellParser, type Parsed, problem, shortened, shownAs } from './values.ts'

const earliest = '1900-01-01' as Day
const latest = '2199-12-31' as Day
/** Many programs write this day for "no end". */
const never = '9999-12-31'
/**
 * A year typed into a date cell (1988) becomes a day in 1905 (serial 1988 is 10.06.1905). Nobody in the office was born then, so earlier
 * birth dates are refused instead of believed.
 */
const earliestBirth = '1906-01-01' as Day

const pad = (digits: string, width: number): string => digits.padStart(width, '0')
const toDay = (year: string, month: string, day: string): Day | null => {
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
  return isDay(text) ? text : null
}

/** A clock time behind a date is left out: other programs export `02.11.2022 00:00:00` and `2022-11-02T00:00:00Z`. */
const clock = String.raw`(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?Z?)?`
const german = new RegExp(String.raw`^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})${clock}$`)
const iso = new RegExp(String.raw`^(\d{4})-(\d{2})-(\d{2})${clock}$`)

/** The day written in a text, or null when it is none (31.02.2022). Two-digit years are none: nobody knows which century was meant. */
function dayInText(text: string): Day | null {
  const [, germanDayPart, germanMonth, germanYear] = german.exec(text) ?? []
  if (germanDayPart && germanMonth && germanYear) return toDay(germanYear, germanMonth, germanDayPart)
  const [, year, month, day] = iso.exec(text) ?? []
  return year && month && day ? toDay(year, month, day) : null
}

const notADate = (atom: Atom) => problem('NOT_A_DATE', { value: shortened(shownAs(atom)) })

const within = (day: Day, min: Day) =>
  day < min || day > latest
    ? problem('OUT_OF_RANGE', { value: dayText(day), min: dayText(min), max: dayText(latest) })
    : ok(day)

/**
 * Excel's own number of a day: a date that was pasted as a value into a column of text stands there as 32245 for 12.04.1988.
 * Only five digits, from 1927 to 2099: four are a year, and no other number belongs into a column of days.
 */
function dayOfSerial(number: number): Day | null {
  return Number.isInteger(number) && number >= 10_000 && number < 73_051 ? addDays('1899-12-30' as Day, number) : null
}

function dayOf(atom: Atom): Day | null {
  if (typeof atom === 'number') return dayOfSerial(atom)
  if (typeof atom === 'string') return /^\d{5}$/.test(atom) ? dayOfSerial(Number(atom)) : dayInText(atom)
  return typeof atom === 'object' ? atom.day : null
}

function read(atom: Parsed<Atom>): Parsed<Day> {
  if (!atom.ok || atom.value === null) return atom.ok ? ok(null) : atom
  const day = dayOf(atom.value)
  return day === null ? notADate(atom.value) : ok(day)
}

/** A day from 1900 to 2199. Errors: NOT_A_DATE, OUT_OF_RANGE. */
export const date: CellParser<Day> = (cell) => {
  const day = read(atomOrDash(cell))
  return day.ok && day.value !== null ? within(day.value, earliest) : day
}

/** An end day that belongs to nobody's range, such as the day of leaving. 31.12.9999 stands for "no end" and is blank. */
export const endDay: CellParser<Day> = (cell) => {
  const day = read(atomOrDash(cell))
  if (!day.ok || day.value === null) return day
  return day.value === never ? ok(null) : within(day.value, earliest)
}

/** An end day that still counts (`Status bis`, `Mietende`): the row carries the day after, because ranges are half open. */
export const lastDay: CellParser<Day> = (cell) => {
  const day = endDay(cell)
  return day.ok && day.value !== null ? ok(addDays(day.value, 1)) : day
}

/** `1988`, `05.1988`, and as the Ausländerzentralregister prints them: `00.00.1988`, `00.05.1988`. */
function partOfBirth(text: string): Birth | null {
  const [, month, year] = /^(?:(?:00\.)?(\d{1,2})[./])?(\d{4})$/.exec(text) ?? []
  if (!year) return null
  const known = month !== undefined && Number(month) !== 0
  const day = toDay(year, known ? month : '1', '1')
  return day && { day, precision: known ? 'month' : 'year' }
}

/** What a date cell states: only a first day of its month or year can stand for the whole of it. */
function birthShown({ day, shown }: DayCell): Birth {
  const first = shown === 'year' ? `${day.slice(0, 4)}-01-01` : `${day.slice(0, 7)}-01`
  return { day, precision: day === first ? shown : 'day' }
}

function birthIn(atom: Atom): Birth | null {
  if (typeof atom === 'object') return birthShown(atom)
  const day = dayOf(atom)
  if (day) return { day, precision: 'day' }
  return typeof atom === 'string' || Number.isInteger(atom) ? partOfBirth(String(atom)) : null
}

/** A birth date with how much of it is known; a month or year alone stands on its first day. Errors: NOT_A_DATE, OUT_OF_RANGE. */
export const birth: CellParser<Birth> = (cell) => {
  const atom = atomOrDash(cell)
  if (!atom.ok || atom.value === null) return atom.ok ? ok(null) : atom
  const found = birthIn(atom.value)
  if (!found) return notADate(atom.value)
  const day = within(found.day, earliestBirth)
  return day.ok ? ok(found) : day
}
