/** What must come of a book after all its mutations: their verdicts brought together. */
import { type Book, type Line, linesOf, readSheets } from './book.ts'
import { columns, type SheetName } from './columns.ts'
import type { Place, Verdict } from './mutation.ts'
import type { Register } from './register.ts'

export interface Expected {
  /** Read exactly as the rows written plainly. */
  readonly isSame: boolean
  /** Imported without a single problem. */
  readonly isGood: boolean
  /** The only answers that a refusal of the whole workbook may give; empty when there may be none. */
  readonly codes: readonly string[]
  /** True when the workbook as a whole must be refused. */
  readonly isRefused: boolean
  /** Which formula the refusal must name. */
  readonly formula: { readonly line: Line; readonly column: string } | null
  readonly places: readonly Place[]
  /** Nothing but what holds for every file can be told. */
  readonly isHidden: boolean
}

const wholeRefusals = ['UNREADABLE', 'PROTECTED', 'TOO_LARGE', 'FORMULAS', 'NO_SHEET'].map((code) => `WORKBOOK_${code}`)

/**
 * The places that can still be seen: their sheet is read, and its headings are there when the place is a line. Where another sheet is not read, a
 * room or a stay can be wrong because of that before anything else.
 */
function visible(book: Book, places: readonly Place[]): Place[] {
  const headless = new Set(places.flatMap((place) => (place.line === null ? [place.sheet] : [])))
  const lines = new Set(readSheets(book).flatMap(linesOf))
  const sheets = new Set(readSheets(book).map((sheet) => sheet.key))
  const isWhole = headless.size === 0 && !book.isTorn
  return (
    places
      .filter(({ sheet, line }) => (line === null ? sheets.has(sheet) : lines.has(line) && !headless.has(sheet)))
      // What stands in a column that another mutation took away is not there to be read.
      .filter(({ sheet, line, column }) => line === null || column === null || isThere(book, sheet, column))
      .map((place) =>
        isWhole || place.line === null || !leaning.has(place.sheet) ? place : { ...place, column: null },
      )
  )
}
const isThere = (book: Book, key: SheetName, column: string): boolean =>
  readSheets(book).some((sheet) => sheet.key === key && sheet.columns.some(({ heading }) => heading === column))
const leaning: ReadonlySet<SheetName> = new Set(['Zimmer', 'Belegung'])

export function expectedOf(book: Book, verdicts: readonly Verdict[]): Expected {
  const places = visible(
    book,
    verdicts.flatMap((verdict) => (verdict.is === 'wrong' ? verdict.places : [])),
  )
  const refusals = verdicts.filter((verdict) => verdict.is === 'refused')
  const isHidden = verdicts.some((verdict) => verdict.is === 'open' && verdict.hides)
  const all = (...kinds: Verdict['is'][]) => verdicts.every(({ is }) => kinds.includes(is))
  const mayRefuse = isHidden || verdicts.some(({ is }) => is === 'sameOrRefused')
  // A sheet whose cells have no addresses is read in their order, as ECMA-376 has it: past a cell that is not written a formula stands further left.
  const [only] = isHidden ? [] : refusals
  return {
    isSame: all('same', 'sameOrRefused'),
    isGood: all('same', 'sameOrRefused', 'good'),
    codes: mayRefuse ? wholeRefusals : refusals.flatMap(({ codes }) => codes),
    isRefused: refusals.length > 0 && !isHidden,
    formula: refusals.length === 1 && only?.line && only.column ? { line: only.line, column: only.column } : null,
    places,
    isHidden,
  }
}

const text = (line: Line, heading: string): string => String(line.says[heading] ?? '')
const roomOf = (line: Line): string => JSON.stringify([text(line, 'Unterkunft'), text(line, 'Zimmer')])

/** What becomes doubtful with a line, and what makes it doubtful. */
const doubts: Readonly<Record<SheetName, (line: Line) => { readonly casts: string[]; readonly takes: string[] }>> = {
  Unterkünfte: (line) => ({ casts: [`house ${text(line, 'Kürzel')}`], takes: [`house ${text(line, 'Kürzel')}`] }),
  Zimmer: (line) => ({
    casts: [`room ${roomOf(line)}`],
    takes: [`house ${text(line, 'Unterkunft')}`, `room ${roomOf(line)}`, `stay in ${roomOf(line)}`],
  }),
  Personen: (line) => {
    const names = [`person ${text(line, 'Nummer')}`, `household ${text(line, 'Haushalt')}`]
    // Nobody leaves while a place is kept.
    return { casts: names, takes: [...names, `stay of ${text(line, 'Nummer')}`] }
  },
  Belegung: (line) => {
    const stay = [`stay of ${text(line, 'Nummer')}`, `stay in ${roomOf(line)}`]
    const on = [`house ${text(line, 'Unterkunft')}`, `room ${roomOf(line)}`, `person ${text(line, 'Nummer')}`]
    return { casts: stay, takes: [...stay, ...on] }
  },
  Ankündigungen: (line) => ({
    casts: [`notice ${text(line, 'Bescheid')}`],
    takes: [`notice ${text(line, 'Bescheid')}`],
  }),
}

/**
 * The lines whose refusal has a cause: those that were worked on, and all that depend on one of them. Who was to leave a household and cannot is in
 * it still, perhaps as its reference person: so the household that the office knows of (`before`) is doubtful, too.
 */
export function doubtfulLines(lines: readonly Line[], before: Register): ReadonlySet<Line> {
  const doubtful = new Set(lines.filter((line) => line.isTouched))
  const cast = new Set<string>()
  const households = new Map(before.Personen.map((person) => [person.Nummer, `household ${person.Haushalt}`]))
  const castsOf = (line: Line): string[] => {
    const held = line.sheet === 'Personen' ? households.get(line.says.Nummer ?? null) : undefined
    return [...doubts[line.sheet](line).casts, ...(held === undefined ? [] : [held])]
  }
  for (let known = -1; known !== doubtful.size; ) {
    known = doubtful.size
    for (const line of doubtful) for (const doubt of castsOf(line)) cast.add(doubt)
    for (const line of lines) if (doubts[line.sheet](line).takes.some((take) => cast.has(take))) doubtful.add(line)
  }
  return doubtful
}

const isVisible = (cell: unknown): boolean =>
  cell !== null && (typeof cell !== 'string' || /[^\p{Cf}\p{Cs}\p{Cc}\p{Z}\uFFFE\uFFFF]/u.test(cell))

/** The rows of a sheet in which something stands that is read. */
export function filledRows(book: Book, key: SheetName): number[] {
  const sheet = readSheets(book).find((candidate) => candidate.key === key)
  if (!sheet) return []
  const read = sheet.columns.filter(({ heading }) => heading !== null && columns[key][heading])
  return linesOf(sheet)
    .filter((line) => read.some(({ id }) => isVisible(line.cells.get(id) ?? null)))
    .map((line) => line.row)
}
