/** What the judge says when something does not hold: codes, sheets and row numbers, never what stands in a cell. */
import { problemSentence } from '../../db/contract/sentences.de.ts'
import type { RowProblem } from '../../db/domain/register/rows.ts'
import { columns, type SheetName } from './columns.ts'

/** Throws with what is not as it must be. */
export function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what)
}

const germanNames: Readonly<Record<string, SheetName>> = {
  accommodations: 'Unterkünfte',
  rooms: 'Zimmer',
  people: 'Personen',
  stays: 'Belegung',
  notices: 'Ankündigungen',
}
export function sheetNamed(key: string): SheetName {
  const name = germanNames[key]
  must(name !== undefined, `sheet ${key} is unknown`)
  return name
}

/** A sentence of the office: whole, of bearable length, with nothing of a program in it but what it quotes. */
export function mustBeSentence(text: string): void {
  const own = text.replace(/„.*?“/gsu, '')
  must(/^[„\p{L}].*[.?]$/su.test(text), 'no whole sentence')
  must(text.length < 900, 'a sentence without end')
  must(!/undefined|\bnull\b|NaN|\[object|\d{4}-\d{2}-\d{2}/.test(own), 'a sentence with code in it')
  must(!/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u.test(text), 'a sentence with signs that turn it round')
}

/** A changed cell is told as the office would write it: no code of a list, no day as computers write it. */
export function mustBeOfficeWords(
  sheet: SheetName,
  { column, before, after }: { readonly column: string; readonly before: string; readonly after: string },
): void {
  const spec = columns[sheet][column]
  const words = column === 'Geburtsdatum (Genauigkeit)' ? ['Tag', 'Monat', 'Jahr'] : spec?.words
  must(spec !== undefined || words !== undefined, `${sheet}: a change in no column`)
  for (const text of [before, after]) {
    const isText = spec?.kind === 'key' || spec?.kind === 'text'
    must(isText || !/^\d{4}-\d{2}-\d{2}$/.test(text), `${sheet} ${column}: a day as computers write it`)
    // A list has more words than the generator uses; none of ours is written small but by mistake.
    const isKnown = (word: string) => words?.includes(word) === true || /^\p{Lu}/u.test(word)
    must(
      text === '' || words === undefined || text.split(', ').every(isKnown),
      `${sheet} ${column}: a word that is not the office's`,
    )
  }
}

/** A problem of a row says where and why. */
export function mustNamePlace(problem: RowProblem): void {
  const sheet = sheetNamed(problem.sheet)
  must(problem.column === null || problem.column in columns[sheet], `${sheet}: no such column (${problem.code})`)
  must(Number.isInteger(problem.row) && problem.row > 0, `${sheet}: no row (${problem.code})`)
  mustBeSentence(problemSentence(problem))
}

export const places = (problems: readonly RowProblem[]): string =>
  problems.map(({ sheet, row, column, code }) => `${sheetNamed(sheet)} ${row} ${column} ${code}`).join('; ')
