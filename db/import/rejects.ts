/** The workbook of rejected rows: as they stood, with the reason in front, ready to be mended and imported again. */
import { Buffer } from 'node:buffer'
import { PassThrough } from 'node:stream'
import type { CellValue as ExcelValue, Worksheet } from 'exceljs'
import { type RowProblem, type SheetKey, sheetNames } from '../domain/register/rows.ts'
import { foldHeading } from './columns.ts'
import { sheetKeys } from './columns-sheets.ts'
import { tableFor } from './parse.ts'
import { headingsAt, reasonHeading } from './parse-headings.ts'
import type { CellValue, SheetRow, SheetTable } from './read-table.ts'

const dateFormats = { day: 'dd.mm.yyyy', month: 'mm.yyyy', year: 'yyyy' } as const

/** Excel's value and number format; `@` keeps text text when the clerk edits it, whether it begins with `=` or looks like a date. */
function written(cell: CellValue): { readonly value: ExcelValue; readonly format?: string } {
  if (cell === null || typeof cell === 'number' || typeof cell === 'boolean') return { value: cell }
  if (typeof cell === 'string') return { value: cell, format: '@' }
  if ('day' in cell) return { value: new Date(`${cell.day}T00:00:00Z`), format: dateFormats[cell.shown] }
  return { value: 'formula' in cell ? `=${cell.formula}` : cell.error, format: '@' }
}

function addRow(sheet: Worksheet, cells: readonly CellValue[]): void {
  const values = cells.map(written)
  const row = sheet.addRow(values.map(({ value }) => value))
  values.forEach(({ format }, index) => {
    if (format) row.getCell(index + 1).numFmt = format
  })
  row.commit()
}

interface Rejected {
  readonly headings: readonly string[]
  readonly rows: readonly { readonly cells: readonly CellValue[]; readonly reason: string }[]
}

/** The bad rows of a sheet without the reason column of an earlier round. A problem of row 1 (a missing column) rejects every row. */
function rejectedOf(
  table: SheetTable,
  problems: readonly RowProblem[],
  sentence: (problem: RowProblem) => string,
): Rejected {
  const reasons = Map.groupBy(problems, ({ row }) => row)
  const ofSheet = reasons.get(1) ?? []
  const headings = headingsAt(table)
  const old = headings.findIndex((heading) => foldHeading(heading) === foldHeading(reasonHeading))
  const kept = <T>(cells: readonly T[]): T[] => cells.filter((_, index) => index !== old)
  const reasonOf = ({ row }: SheetRow): string =>
    [...new Set([...ofSheet, ...(reasons.get(row) ?? [])].map(sentence))].join('\n')
  const rows = table.rows
    .filter((row) => row.row > 1)
    .map((row) => ({ cells: kept(row.cells), reason: reasonOf(row) }))
    .filter(({ reason }) => reason !== '')
  return { headings: kept(headings), rows }
}

function addSheet(sheet: Worksheet, { headings, rows }: Rejected): void {
  sheet.columns = [{ width: 60 }, ...headings.map((heading) => ({ width: Math.max(12, heading.length + 2) }))]
  const head = sheet.addRow([reasonHeading, ...headings])
  head.font = { bold: true }
  head.commit()
  for (const { cells, reason } of rows) addRow(sheet, [reason, ...cells])
  sheet.commit()
}

/**
 * Bytes of an .xlsx with one sheet for each that has bad rows; null when there is no bad row to give back.
 * @param tables the workbook as it was read
 * @param problems from `parseRegister` and from the plan; several of one row are joined, each sentence once
 * @param sentence the German sentence of a problem
 */
export async function writeRejects(
  tables: readonly SheetTable[],
  problems: readonly RowProblem[],
  sentence: (problem: RowProblem) => string,
): Promise<Uint8Array | null> {
  const rejectedBySheet = sheetKeys.flatMap((key: SheetKey) => {
    const table = tableFor(tables, key)
    const own = problems.filter(({ sheet }) => sheet === key)
    const rejected = table && rejectedOf(table, own, sentence)
    return rejected && rejected.rows.length > 0 ? [{ name: sheetNames[key], rejected }] : []
  })
  if (rejectedBySheet.length === 0) return null
  const { default: excel } = await import('exceljs')
  const stream = new PassThrough()
  const pieces: Uint8Array[] = []
  stream.on('data', (piece: Uint8Array) => pieces.push(piece))
  const book = new excel.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false })
  for (const { name, rejected } of rejectedBySheet) {
    addSheet(book.addWorksheet(name, { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] }), rejected)
  }
  await book.commit()
  return new Uint8Array(Buffer.concat(pieces))
}
