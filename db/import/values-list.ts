/** Cells with several values, separated by commas, semicolons or strokes. */
import { ok } from '../domain/result.ts'
import { atomOrDash, type CellParser, problem, shownAs } from './values.ts'

/** Each part read by the parser of one value, every value once and in the order given. Errors: those of the parser, of the first wrong part; TOO_LONG. */
export const listOf =
  <T extends string>(parse: CellParser<T>, most: number): CellParser<readonly T[]> =>
  (cell) => {
    const atom = atomOrDash(cell)
    if (!atom.ok || atom.value === null) return atom.ok ? ok(null) : atom
    // A number is one value: an Excel key that lost its leading zeros.
    const parts = typeof atom.value === 'string' ? atom.value.split(/[,;/]/) : [atom.value]
    if (parts.length > most) return problem('TOO_LONG', { limit: 40 * most, length: shownAs(atom.value).length })
    const values = new Set<T>()
    for (const part of parts) {
      const parsed = parse(typeof part === 'string' ? part.trim() : part)
      if (!parsed.ok) return parsed
      if (parsed.value !== null) values.add(parsed.value)
    }
    return ok(values.size > 0 ? [...values] : null)
  }
