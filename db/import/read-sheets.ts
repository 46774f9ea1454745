/** The workbook's sheets, row by row, in packets. Runs in the reading thread only. */
import type { Row } from 'exceljs'
import { sheetKeyOf } from './columns-sheets.ts'
import { RefusedWorkbook, tooLarge, type WorkbookLimits } from './open-limits.ts'
import type { ZipEntry } from './open-zip.ts'
import { readBook } from './read-book.ts'
import { plainCell } from './read-cell.ts'
import { excelReader } from './read-excel.ts'
import { partsOf } from './read-parts.ts'
import type { CellValue, SheetRow } from './read-table.ts'

export interface Packet {
  readonly sheet: string
  readonly rows: readonly SheetRow[]
}

const packetRows = 2_000

/** A row's cells up to the last filled one, and the number of its characters. */
function plainRow(row: Row, date1904: boolean, limits: WorkbookLimits) {
  const cells: CellValue[] = []
  let characters = 0
  row.eachCell({ includeEmpty: false }, (cell, column) => {
    const value = plainCell(cell, date1904)
    if (value === null || value === '') return
    if (column > limits.columns) throw new RefusedWorkbook(tooLarge('columns', limits))
    while (cells.length < column - 1) cells.push(null)
    cells.push(value)
    if (typeof value === 'string') characters += value.length
  })
  return { cells, characters }
}

/**
 * Each sheet at least once, with its rows in packets; a sheet whose name the import does not know comes without rows, unread.
 * Throws RefusedWorkbook, or whatever ExcelJS throws at XML it cannot read.
 */
export async function* readSheets(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  limits: WorkbookLimits,
): AsyncGenerator<Packet> {
  const parts = partsOf(bytes, entries, limits)
  const book = await readBook(parts)
  let elements = 0
  let characters = 0
  const reader = await excelReader(parts, book, (more) => {
    elements += more
    if (elements > limits.cells) throw new RefusedWorkbook(tooLarge('cells', limits))
  })
  for (const { name, part } of book.sheets) {
    let packet: SheetRow[] = []
    let rows = 0
    for await (const row of sheetKeyOf(name) === null ? [] : reader.rows(part)) {
      const plain = plainRow(row, book.date1904, limits)
      if (plain.cells.length === 0) continue
      rows += 1
      characters += plain.characters
      if (rows > limits.rows) throw new RefusedWorkbook(tooLarge('rows', limits))
      if (characters > limits.characters) throw new RefusedWorkbook(tooLarge('characters', limits))
      packet.push({ row: row.number, cells: plain.cells })
      if (packet.length === packetRows) {
        yield { sheet: name, rows: packet }
        packet = []
      }
    }
    yield { sheet: name, rows: packet }
  }
}
