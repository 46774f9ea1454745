/** A cell as ExcelJS gives it, made plain. */
import type { Cell } from 'exceljs'
import type { Day } from '../domain/values.ts'
import type { CellValue, DayCell } from './read-table.ts'

const dayMs = 86_400_000

/**
 * A number format, first section, without colours, conditions and quoted words: `[$-407]dd/mm/yyyy;@` is `dd/mm/yyyy`. Hours that count on
 * beyond the day stay in their brackets: `[h]:mm`.
 */
const bareFormat = (format: string): string =>
  (format.split(';')[0] ?? '')
    .toLowerCase()
    .replace(/\[(?![hms]+])[^\]]*]/g, '')
    .replace(/"[^"]*"/g, '')

function shown(format: string): DayCell['shown'] | null {
  const bare = bareFormat(format)
  if (bare.includes('d')) return 'day'
  if (bare.includes('m') && !/[hs]/.test(bare)) return 'month'
  return bare.includes('y') ? 'year' : null
}

/** Few formats, many cells. */
const shownByFormat = new Map<string, DayCell['shown'] | null>()

/** What a date format lets a person see, or null when it shows a time of day or no date. */
export function shownBy(format: string): DayCell['shown'] | null {
  const known = shownByFormat.get(format)
  if (known !== undefined) return known
  const found = shown(format)
  shownByFormat.set(format, found)
  return found
}

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

function dateCell(date: Date, format: string, date1904: boolean): CellValue {
  const visible = shownBy(format)
  const day = visible && dayOfExcel(date, date1904)
  // ExcelJS takes any format with a d, m, y, h or s in it for a date; what is none goes back to the number that stood there.
  return day ? { day, shown: visible } : date.getTime() / dayMs + 25_569 - (date1904 ? 1462 : 0)
}

/** `0001`, `00000`: the zeros are part of what the office reads and writes elsewhere. */
const withZeros = (number: number, format: string): CellValue =>
  /^0{2,}$/.test(format) && Number.isInteger(number) && number >= 0
    ? String(number).padStart(format.length, '0')
    : number

/** Characters that XML cannot hold are written `_x000D_` in workbooks; no text of an office needs the two non-characters. */
const plainText = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    /fff[ef]/i.test(hex) ? '' : String.fromCharCode(Number.parseInt(hex, 16)),
  )

/**
 * The value of a cell: text runs joined, a hyperlink's text, days as days, percentages as their number (50 % is 0.5), text that looks like
 * a number as text.
 */
export function plainCell(cell: Cell, date1904: boolean): CellValue {
  const value = cell.value
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return plainText(value)
  if (typeof value === 'number')
    return Number.isFinite(value) ? withZeros(value, cell.numFmt ?? '') : { error: '#NUM!' }
  if (typeof value === 'boolean') return value
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? { error: '#NUM!' } : dateCell(value, cell.numFmt ?? '', date1904)
  }
  if ('richText' in value) return plainText(value.richText.map(({ text }) => text ?? '').join(''))
  if ('error' in value) return { error: String(value.error) }
  if ('hyperlink' in value) return plainText(String(value.text))
  return { formula: 'formula' in value ? String(value.formula) : '' }
}
