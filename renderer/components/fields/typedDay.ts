/** Reads a day as a German clerk types it: "2.11.", "2.11.22", "02112022", "heute", "+3". Pure: the day of today comes in. */
import type { Day } from '../../../db/domain/values.ts'
import { addDays, isDay } from '../../../db/domain/values.ts'

export interface TypedDayOptions {
  /** The day "heute" means; it also lends its month and year to what is left out. */
  readonly today: Day
  /** For birth dates and the like: a missing or two-digit year is chosen so that the day does not lie after today. */
  readonly isPast?: boolean
}

const named: Readonly<Record<string, number>> = {
  vorgestern: -2,
  gestern: -1,
  heute: 0,
  h: 0,
  morgen: 1,
  übermorgen: 2,
}

/**
 * The typed day, or null when the text names none (an empty text, 30.2., letters).
 * - `2.11.2022`, also with `/`, `-`, blanks, leading zeros; `2022-11-02`; `02112022`, `021122`, `0211`
 * - `2.11.` and `0211` take today's year, `2` and `2.` today's month (as Excel does)
 * - two digits of a year: up to 20 years ahead of today, else the century before (`85` is 1985)
 * - `heute`, `gestern`, `vorgestern`, `morgen`, `übermorgen`; `+3` and `-3` count days from today
 */
export function parseTypedDay(text: string, { today, isPast = false }: TypedDayOptions): Day | null {
  const typed = text.trim().toLowerCase()
  const offset = named[typed]
  if (offset !== undefined) return addDays(today, offset)
  if (/^[+-]\s?\d{1,4}$/.test(typed)) return addDays(today, Number(typed.replace(/\s/, '')))
  if (isDay(typed)) return typed
  const parts = split(typed)
  if (!parts) return null
  const [dayPart, monthPart = today.slice(5, 7), yearPart] = parts
  const year = yearPart === undefined ? Number(today.slice(0, 4)) : fullYear(yearPart, today)
  const found = day(year, monthPart, dayPart)
  if (!isPast || yearPart?.length === 4 || found === null || found <= today) return found
  return day(year - (yearPart === undefined ? 1 : 100), monthPart, dayPart)
}

/** Day, month and year as typed; the last two may be missing. */
function split(typed: string): readonly [string, string | undefined, string | undefined] | null {
  const run =
    /^(\d{2})(\d{2})(\d{4}|\d{2})?$/.exec(typed) ??
    /^(\d{1,2})(?:\s*[./\s-]\s*(\d{1,2})(?:\s*[./\s-]\s*(\d{4}|\d{2})?)?)?\.?$/.exec(typed)
  return run ? [run[1] ?? '', run[2], run[3]] : null
}

function fullYear(typed: string, today: Day): number {
  if (typed.length === 4) return Number(typed)
  const thisYear = Number(today.slice(0, 4))
  const year = thisYear - (thisYear % 100) + Number(typed)
  return year > thisYear + 20 ? year - 100 : year
}

function day(year: number, month: string, dayOfMonth: string): Day | null {
  const text = `${String(year).padStart(4, '0')}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`
  return isDay(text) ? text : null
}
