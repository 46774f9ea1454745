/** Columns with a fixed list of words: the exact German term, any spelling that offices use for it, or a problem that lists the terms. */
import { ok } from '../domain/result.ts'
import { type Atom, atomOrDash, type CellParser, problem, shortened, shownAs } from './values.ts'

/** `AE § 24`, `ae §24`, `A.E. 24` all become `ae24`. Umlauts are written out, so that `Flüchtling` and `Fluechtling` meet. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/paragra(?:ph|f)/g, '')
    .replace(/[^a-z0-9?]/g, '')
}

type TermTable<Code extends string> = Readonly<Record<Code, { readonly term: string }>>
/** Other spellings by code; each list is one text, split at `|`. */
export type Spellings<Code extends string> = Readonly<Partial<Record<Code, string>>>

export const termsOf = (table: TermTable<string>): string[] => Object.values(table).map(({ term }) => term)

/** Every folded spelling with its code, and as written, which spares the folding of what most cells hold. A spelling in two lists is a mistake in them and throws at load. */
export function spelled<Code extends string>(table: TermTable<Code>, spellings: Spellings<Code>): Map<string, Code> {
  const codes = new Map<string, Code>()
  for (const code of Object.keys(table) as Code[]) {
    for (const spelling of [table[code].term, ...(spellings[code]?.split('|') ?? [])]) {
      const key = fold(spelling)
      const other = codes.get(key)
      if (key === '' || (other !== undefined && other !== code))
        throw new Error(`Spelling ${spelling}: ${other} or ${code}?`)
      codes.set(key, code).set(spelling, code)
    }
  }
  return codes
}

export interface TermRule<Code extends string> {
  readonly codes: ReadonlyMap<string, Code>
  readonly known: readonly string[]
  /** Folded words that say "nothing", such as `gemischt` for a room's purpose. */
  readonly none?: readonly string[]
  /** Reads what no list can hold, such as every way to write a paragraph. */
  readonly otherwise?: (folded: string, shown: string) => Code | null
}

/** The code of a term. Errors: UNKNOWN_VALUE with the known terms. */
export function term<Code extends string>(rule: TermRule<Code>): CellParser<Code> {
  const known = rule.known.join(', ')
  return (cell) => {
    const atom = atomOrDash(cell)
    if (!atom.ok || atom.value === null) return atom.ok ? ok(null) : atom
    const shown = shownAs(atom.value)
    const written = rule.codes.get(shown)
    if (written !== undefined) return ok(written)
    const folded = shown.length > 200 ? '' : fold(shown)
    if (rule.none?.includes(folded)) return ok(null)
    const code = rule.codes.get(folded) ?? rule.otherwise?.(folded, shown) ?? null
    return code === null ? problem('UNKNOWN_VALUE', { value: shortened(shown), known }) : ok(code)
  }
}

const yes = new Set(['ja', 'j', 'x', 'wahr', 'true', 'yes', 'y', '1'])
const no = new Set(['nein', 'n', 'falsch', 'false', 'no', '0'])

function truth(atom: Atom): boolean | null {
  if (typeof atom === 'boolean') return atom
  const word = fold(shownAs(atom))
  return yes.has(word) ? true : no.has(word) ? false : null
}

/** `ja` or `nein`, also `j`, `n`, `x`, `wahr`, 1 and 0. Errors: NOT_YES_NO. */
export const yesNo: CellParser<boolean> = (cell) => {
  const atom = atomOrDash(cell)
  if (!atom.ok || atom.value === null) return atom.ok ? ok(null) : atom
  const value = truth(atom.value)
  return value === null ? problem('NOT_YES_NO', { value: shortened(shownAs(atom.value)) }) : ok(value)
}
