/** What a cell says, from what is written in it: its type, its style and its text. */
import type { Day } from '../domain/values.ts'
import { RefusedWorkbook, unreadable } from './open-limits.ts'
import { plainText } from './read-strings.ts'
import type { CellValue, DayCell } from './read-table.ts'

const dayMs = 86_400_000

/**
 * A number format, first section, without colours, conditions, quoted words and single characters meant as such (`\d`, `_d`, `*d`):
 * `[$-407]dd/mm/yyyy;@` is `dd/mm/yyyy`. Hours that count on beyond the day stay in their brackets: `[h]:mm`.
 */
const bareFormat = (format: string): string =>
  (format.split(';')[0] ?? '')
    .toLowerCase()
    .replace(/\[(?![hms]+])[^\]]*]/g, '')
    .replace(/"[^"]*"/g, '')
    .replace(/[\\_*]./g, '')

/** What a date format lets a person see, or null when it shows a time of day or no date. */
export function shownBy(format: string): DayCell['shown'] | null {
  const bare = bareFormat(format)
  if (bare.includes('d')) return 'day'
  if (bare.includes('m') && !/[hs]/.test(bare)) return 'month'
  return bare.includes('y') ? 'year' : null
}

/** What of a number format matters here. */
export interface NumberFormat {
  readonly shown: DayCell['shown'] | null
  /** Digits that are always shown, when the format is nothing else: 4 for `0000`; 0 for any other. */
  readonly zeros: number
}

export const numberFormat = (code: string): NumberFormat => ({
  shown: shownBy(code),
  zeros: /^0{2,}$/.test(code) ? code.length : 0,
})

/** The moment an Excel number stands for: whole days since 1900 or, in workbooks of the old Macintosh, since 1904; to the millisecond. */
const momentAt = (serial: number, date1904: boolean): Date =>
  new Date(Math.round((serial - 25_569 + (date1904 ? 1462 : 0)) * dayMs))

/**
 * The day of an Excel date. Excel's 1900 counts a 29 February 1900 that never was, so the 59 days before it stand one day too early here.
 * null for that day itself, for a mere time of day, and beyond the year 9999.
 */
export function dayOfExcel(date: Date, date1904: boolean): Day | null {
  const sinceEpoch = Math.floor(date.getTime() / dayMs)
  const serial = sinceEpoch + 25_569
  if (!Number.isFinite(sinceEpoch) || (!date1904 && (serial === 60 || serial < 1))) return null
  return dayAt(sinceEpoch + (!date1904 && serial < 60 ? 1 : 0))
}

/** Workbooks hold few different days and hundreds of thousands of them. */
const days = new Map<number, Day | null>()

/** Days since 1970 as a day; null beyond the year 9999, where the text is longer. */
function dayAt(count: number): Day | null {
  const known = days.get(count)
  if (known !== undefined) return known
  const date = new Date(count * dayMs)
  const text = Number.isNaN(date.getTime()) ? '' : date.toISOString()
  const day = text.length === 24 ? (text.slice(0, 10) as Day) : null
  days.set(count, day)
  return day
}

/** `0001`, `00000`: the zeros are part of what the office reads and writes elsewhere. */
const withZeros = (number: number, zeros: number): CellValue =>
  zeros > 0 && Number.isInteger(number) && number >= 0 ? String(number).padStart(zeros, '0') : number

function numberCell(written: string, format: NumberFormat | undefined, date1904: boolean): CellValue {
  const number = Number(written)
  if (!Number.isFinite(number)) return { error: '#NUM!' }
  if (!format) return number
  const day = format.shown && dayOfExcel(momentAt(number, date1904), date1904)
  return day ? { day, shown: format.shown } : withZeros(number, format.zeros)
}

/** A cell as written (ECMA-376 part 1, 18.3.1.4). Texts are null where the element is missing. */
export interface WrittenCell {
  /** Attribute `t`: s, str, inlineStr, b, e, d; numbers have n or none. */
  readonly type: string
  /** Attribute `s`. */
  readonly style: number
  readonly formula: string | null
  readonly value: string | null
  /** Text of an inline string, runs joined. */
  readonly inline: string | null
}

/** What the cells of a workbook point at. */
export interface PointedAt {
  readonly strings: readonly string[]
  readonly formats: readonly NumberFormat[]
  readonly date1904: boolean
}

function sharedText(index: string, { strings }: PointedAt): string {
  const text = strings[Number(index)]
  // Read as blank, a number or a name would be gone without a word.
  if (text === undefined) throw new RefusedWorkbook(unreadable('damaged'))
  return text
}

/**
 * The value of a cell, null when blank: days as days, percentages as their number (50 % is 0.5), text that looks like a number as text, a
 * formula as formula and never as its cached value. Throws RefusedWorkbook when it points at a shared text that is not there.
 */
export function plainCell({ type, style, formula, value, inline }: WrittenCell, pointedAt: PointedAt): CellValue {
  if (formula !== null) return { formula }
  if (inline !== null) return plainText(inline)
  if (value === null || value === '') return null
  switch (type) {
    case 's':
      return sharedText(value, pointedAt)
    case 'str':
    case 'inlineStr':
    case 'd':
      return plainText(value)
    case 'b':
      return value !== '0' && value !== 'false'
    case 'e':
      return { error: value }
    default:
      return numberCell(value, pointedAt.formats[style], pointedAt.date1904)
  }
}
