/** What every value parser has in common: its shape, the cleaning of text, and the cells that are never a value. */
import type { RowProblem } from '../domain/register/rows.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import { dayText } from '../domain/values.ts'
import type { CellValue, DayCell } from './read-table.ts'

/**
 * What is wrong with a cell. Facts by code: NOT_A_DATE, NOT_YES_NO {value}; NOT_A_NUMBER {value, expected}; UNKNOWN_VALUE {value, known};
 * OUT_OF_RANGE {value, min, max}; TOO_LONG {limit, length}; ERROR_CELL {value}; FORMULA {}; MISSING {}, or {what: 'column'} on row 1
 * where the whole column is not there; DUPLICATE_KEY {key, first}.
 */
export type CellProblem = Pick<RowProblem, 'code' | 'details'>
/** `null` is a blank cell. */
export type Parsed<T> = Result<T | null, CellProblem>
/** Takes any cell whatever and never throws. */
export type CellParser<T> = (cell: CellValue) => Parsed<T>

export const problem = (code: CellProblem['code'], details: CellProblem['details'] = {}) => refuse({ code, details })
const blank = ok(null)

/**
 * Text as it is kept: one line, single blanks, NFC. Invisible characters go: control characters break CSV, XML and print; soft hyphens and
 * zero-width marks make two equal names differ; right-to-left marks let a list show something else than it holds; half emoji and the two
 * non-characters cannot be written to XML again.
 */
export function cleanText(text: string): string {
  if (/^[!-~]+(?: [!-~]+)*$/.test(text)) return text
  return text
    .replace(/[\p{Cf}\p{Cs}\uFFFE\uFFFF]/gu, '')
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .trim()
    .normalize('NFC')
}

/** The value as a problem names it: enough to find it, not a page of it. */
export const shortened = (text: string): string => {
  const characters = [...text.slice(0, 200)]
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : text
}

/** Excel keeps its error codes in English; a German Excel shows them like this. */
const germanErrors: Readonly<Record<string, string>> = {
  '#REF!': '#BEZUG!',
  '#N/A': '#NV',
  '#VALUE!': '#WERT!',
  '#NUM!': '#ZAHL!',
}

/** What is left of a cell when formulas and errors are out. */
export type Atom = string | number | boolean | DayCell

/** The cell's plain value; text comes cleaned, blank text as null. Errors: FORMULA, ERROR_CELL. */
export function atomOf(cell: CellValue): Parsed<Atom> {
  if (cell === null) return blank
  if (typeof cell === 'string') return ok(cleanText(cell) || null)
  if (typeof cell === 'number') {
    return Number.isFinite(cell) ? ok(cell) : problem('ERROR_CELL', { value: String(cell) })
  }
  if (typeof cell === 'boolean' || 'day' in cell) return ok(cell)
  if ('formula' in cell) return problem('FORMULA')
  return problem('ERROR_CELL', { value: germanErrors[cell.error] ?? shortened(cleanText(cell.error)) })
}

/** The same, but offices write a dash for "nothing" where a date, a number or a word of a list is asked. */
export function atomOrDash(cell: CellValue): Parsed<Atom> {
  const atom = atomOf(cell)
  return atom.ok && typeof atom.value === 'string' && /^[-–—]+$/.test(atom.value) ? blank : atom
}

/** The atom as a person reads it in a German Excel. */
export function shownAs(atom: Atom): string {
  if (typeof atom === 'string') return atom
  if (typeof atom === 'number') return decimalText(atom).replace('.', ',')
  if (typeof atom === 'boolean') return atom ? 'WAHR' : 'FALSCH'
  return dayText(atom.day)
}

/**
 * A finite number in decimals, with the 15 digits that Excel itself keeps: `0.1 + 0.2` gives `0.3`, never an exponent.
 * Everything below 10⁻²⁰ is 0.
 */
export function decimalText(number: number): string {
  if (Number.isSafeInteger(number)) return String(number)
  const plain = Number(number.toPrecision(15))
  const text = String(plain)
  if (!text.includes('e')) return text
  return Math.abs(plain) > 1 ? BigInt(plain).toString() : plain.toFixed(20).replace(/\.?0+$/, '')
}
