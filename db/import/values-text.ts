/** Text columns: names, keys, numbers that are really names (room 101, file numbers). */
import { ok } from '../domain/result.ts'
import type { CellValue } from './read-table.ts'
import { atomOf, type CellParser, decimalText, problem, shownAs } from './values.ts'

interface TextRule {
  /** Most characters. */
  readonly limit: number
  /** A number typed without its leading zeros gets them back up to this width (postal codes: 1067 is 01067), if it has at least `atLeast` digits. */
  readonly digits?: { readonly width: number; readonly atLeast: number }
  /** Inner blanks are no part of it (AZR-Nummer `220615 123456`). */
  readonly noBlanks?: boolean
}

function numberAsText(number: number, { digits }: TextRule): string {
  if (!Number.isInteger(number)) return shownAs(number)
  const text = decimalText(number)
  return digits && number >= 0 && text.length >= digits.atLeast ? text.padStart(digits.width, '0') : text
}

/**
 * Text of one line. A number becomes its digits without `.0`; text stays as it was typed (`0.01`, `007`).
 * A date is refused: Excel has made it out of a house number `3-5` or a room `1.2`, and what was typed is lost.
 * Errors: TOO_LONG, UNKNOWN_VALUE for a date.
 */
export const text =
  (rule: TextRule): CellParser<string> =>
  (cell: CellValue) => {
    const atom = atomOf(cell)
    if (!atom.ok || atom.value === null) return atom.ok ? ok(null) : atom
    const value = atom.value
    if (typeof value === 'object') {
      return problem('UNKNOWN_VALUE', { value: shownAs(value), known: 'Text (Excel hat hier ein Datum gespeichert)' })
    }
    const typed = typeof value === 'number' ? numberAsText(value, rule) : shownAs(value)
    const kept = rule.noBlanks ? typed.replaceAll(' ', '') : typed
    const length = [...kept].length
    return length > rule.limit ? problem('TOO_LONG', { limit: rule.limit, length }) : ok(kept)
  }
