/** The workbook's sheets, row by row, in packets. Runs in the reading thread only. */
import { sheetKeyOf } from './columns-sheets.ts'
import { RefusedWorkbook, tooLarge, type WorkbookLimits } from './open-limits.ts'
import type { ZipEntry } from './open-zip.ts'
import { readBook } from './read-book.ts'
import { partsOf } from './read-parts.ts'
import { sheetRows } from './read-rows.ts'
import { sharedStrings } from './read-strings.ts'
import { cellFormats } from './read-styles.ts'
import type { SheetRow } from './read-table.ts'

export interface Packet {
  readonly sheet: string
  readonly rows: readonly SheetRow[]
}

const charactersIn = ({ cells }: SheetRow): number =>
  cells.reduce<number>((sum, cell) => (typeof cell === 'string' ? sum + cell.length : sum), 0)

/** Counts on with each call; throws RefusedWorkbook above the limit. */
function counter(what: 'cells' | 'rows' | 'characters', limits: WorkbookLimits): (more: number) => void {
  let counted = 0
  return (more) => {
    counted += more
    if (counted > limits[what]) throw new RefusedWorkbook(tooLarge(what, limits))
  }
}

/**
 * Each sheet at least once, with its rows in packets as they stand in the file; a sheet whose name the import does not know comes without
 * rows, unread. Throws RefusedWorkbook.
 */
export async function* readSheets(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  limits: WorkbookLimits,
): AsyncGenerator<Packet> {
  const parts = partsOf(bytes, entries, limits)
  const { sheets, date1904, ...book } = await readBook(parts)
  const countCells = counter('cells', limits)
  const countCharacters = counter('characters', limits)
  const formats = book.styles ? await cellFormats(parts, book.styles) : []
  const strings = book.sharedStrings ? await sharedStrings(parts, book.sharedStrings, countCells) : []
  for (const { name, part } of sheets) {
    yield { sheet: name, rows: [] }
    if (sheetKeyOf(name) === null) continue
    const countRows = counter('rows', limits)
    for await (const rows of sheetRows(parts, part, { strings, formats, date1904 }, countCells)) {
      countRows(rows.length)
      for (const row of rows) countCharacters(charactersIn(row))
      yield { sheet: name, rows }
    }
  }
}
