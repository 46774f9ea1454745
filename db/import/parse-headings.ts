/** Row 1 of a sheet against its column table: which column stands where, which is missing, which nobody knows. */
import { type AnyColumns, foldHeading, headingsOf } from './columns.ts'
import { type CellValue, columnLetters, type SheetTable } from './read-table.ts'
import { atomOf, shortened, shownAs } from './values.ts'

/** The column that a rejects workbook puts in front; ignored when it comes back. */
export const reasonHeading = 'Grund'

export interface Headings {
  /** Zero-based position of each field whose column is there. */
  readonly positions: ReadonlyMap<string, number>
  /** As written in the sheet; a column with values but no heading is called by its letter. */
  readonly unknown: readonly string[]
  /** Headings of required columns that are not there. */
  readonly missing: readonly string[]
}

/** The heading as text; '' when the cell is blank, a formula or an error. */
function headingIn(cell: CellValue): string {
  const atom = atomOf(cell)
  return atom.ok && atom.value !== null ? shownAs(atom.value) : ''
}

export function headingsAt(table: SheetTable): readonly string[] {
  const first = table.rows[0]
  return first?.row === 1 ? first.cells.map(headingIn) : []
}

function positionsOf(columns: AnyColumns, headings: readonly string[]): ReadonlyMap<string, number> {
  const folded = headings.map(foldHeading)
  const positions = new Map<string, number>()
  for (const [field, column] of Object.entries(columns)) {
    // The heading itself comes before its aliases, wherever the two stand.
    const found = headingsOf(column)
      .map((heading) => folded.indexOf(heading))
      .find((index) => index >= 0)
    if (found !== undefined) positions.set(field, found)
  }
  return positions
}

function widest(table: SheetTable): number {
  let width = 0
  for (const { cells } of table.rows) if (cells.length > width) width = cells.length
  return width
}

/** Where each field stands. A second column for the same field is unknown, so that it is reported and not read by chance. */
export function matchHeadings(columns: AnyColumns, table: SheetTable): Headings {
  const headings = headingsAt(table)
  const positions = positionsOf(columns, headings)
  const read = new Set(positions.values())
  const unknown: string[] = []
  for (let index = 0; index < widest(table); index += 1) {
    if (read.has(index)) continue
    const heading = headings[index] ?? ''
    if (heading !== '' && foldHeading(heading) !== foldHeading(reasonHeading)) unknown.push(shortened(heading))
    if (heading === '' && table.rows.some(({ row, cells }) => row > 1 && (cells[index] ?? null) !== null)) {
      unknown.push(`Spalte ${columnLetters(index + 1)}`)
    }
  }
  const missing = Object.entries(columns)
    .filter(([field, { required }]) => required && !positions.has(field))
    .map(([, { heading }]) => heading)
  return { positions, unknown, missing }
}
