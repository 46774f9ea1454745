/** What a mutation is: something done to a book, and what must come of it. */
import type { Dice } from '../support/chance.ts'
import { type Book, type Cell, columnOf, type Line, linesOf, readSheets, type Sheet } from './book.ts'
import { type ColumnSpec, columns, type SheetName } from './columns.ts'

/** A place that must be named among the problems. `line: null` is the row of the headings; `column: null` leaves the column open. */
export interface Place {
  readonly sheet: SheetName
  readonly line: Line | null
  readonly column: string | null
}

export type Verdict =
  /** It is read as if nothing had been done. */
  | { readonly is: 'same' }
  /** Read as if nothing had been done, or refused as a whole. */
  | { readonly is: 'sameOrRefused' }
  /** It is imported whole, though not with the same content. */
  | { readonly is: 'good' }
  /** Imported or refused: only what holds for every file is looked at. `hides`: other mutations may not come to light. */
  | { readonly is: 'open'; readonly hides?: true }
  | { readonly is: 'wrong'; readonly places: readonly Place[] }
  /** The workbook as a whole is refused with one of these codes; `cells` as in `Personen!B7`, when the refusal must name one of them. */
  | { readonly is: 'refused'; readonly codes: readonly string[]; readonly line?: Line; readonly column?: string }

/** In which order mutations of one file are carried out: what stands in lines, what lines hold, how sheets look, formulas, the file. */
export type Phase = 'rows' | 'cells' | 'sheets' | 'formulas' | 'file'

export interface Mutation {
  readonly phase: Phase
  /** Does it; null when the book has nothing to do it to. */
  readonly apply: (book: Book, dice: Dice) => Verdict | null
}

export const same: Verdict = { is: 'same' }
export const sameOrRefused: Verdict = { is: 'sameOrRefused' }
export const good: Verdict = { is: 'good' }
export const open: Verdict = { is: 'open' }
export const hiding: Verdict = { is: 'open', hides: true }
export const refused = (...codes: string[]): Verdict => ({ is: 'refused', codes })
export const wrongAt = (line: Line, column: string | null): Verdict => ({
  is: 'wrong',
  places: [{ sheet: line.sheet, line, column }],
})

/** One of the list, or null when there is none. */
export const oneOf = <T>(list: readonly T[], dice: Dice): T | null => (list.length === 0 ? null : dice.one(list))

/** A sheet that is read and has lines nobody has worked on. */
export const someSheet = (book: Book, dice: Dice): Sheet | null =>
  oneOf(
    readSheets(book).filter((sheet) => linesOf(sheet).some((line) => !line.isTouched)),
    dice,
  )

/** A line that nobody has worked on; from now on it counts as worked on. */
export function takeLine(sheet: Sheet | undefined | null, dice: Dice, fits: (line: Line) => boolean = () => true) {
  const line = sheet
    ? oneOf(
        linesOf(sheet).filter((candidate) => !candidate.isTouched && fits(candidate)),
        dice,
      )
    : null
  if (line) line.isTouched = true
  return line
}

export interface Spot {
  readonly sheet: Sheet
  readonly line: Line
  readonly heading: string
  readonly spec: ColumnSpec
}

/** A cell of an untouched line in a column that fits and is read. */
export function takeCell(
  book: Book,
  dice: Dice,
  fits: (spec: ColumnSpec, heading: string, sheet: SheetName) => boolean,
): Spot | null {
  const sheet = someSheet(book, dice)
  if (!sheet?.key) return null
  const key = sheet.key
  const fitting = Object.entries(columns[key]).filter(
    ([heading, spec]) => columnOf(sheet, heading) && fits(spec, heading, key),
  )
  const found = oneOf(fitting, dice)
  const line = found && takeLine(sheet, dice)
  return line && { sheet, line, heading: found[0], spec: found[1] }
}

/** The cell of a column that is read, wherever it stands now. */
export function write(sheet: Sheet, line: Line, heading: string, cell: Cell): void {
  const column = columnOf(sheet, heading)
  if (column) line.cells.set(column.id, cell)
}

/** A line more, like another one but for some cells. */
export function addLine(sheet: Sheet, like: Line, over: Readonly<Record<string, Cell>>): Line {
  const line: Line = { ...like, cells: new Map(like.cells), isTouched: true }
  for (const [heading, cell] of Object.entries(over)) write(sheet, line, heading, cell)
  sheet.rows.push(line)
  return line
}

/** A mutation of one sheet that is read. */
export const onSheet = (act: (sheet: Sheet, key: SheetName, dice: Dice, book: Book) => Verdict | null): Mutation => ({
  phase: 'sheets',
  apply(book, dice) {
    const sheet = oneOf(readSheets(book), dice)
    return sheet?.key ? act(sheet, sheet.key, dice, book) : null
  },
})

export const touchAll = (sheet: Sheet): void => {
  for (const line of linesOf(sheet)) line.isTouched = true
}
