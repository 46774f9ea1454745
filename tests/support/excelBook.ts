/** Opens a saved workbook as the next reader would and shows its cells as a German Excel shows them. */
import { readFile } from 'node:fs/promises'
import excel, { type CellValue, type Worksheet } from 'exceljs'
import type { Sheets } from '../import/workbooks.ts'

export async function openBook(path: string): Promise<excel.Workbook> {
  const book = new excel.Workbook()
  await book.xlsx.load(new Uint8Array(await readFile(path)).buffer)
  return book
}

/** The text of a cell: days as `20.06.2022`, numbers with German signs, empty as an empty text. */
function shown(value: CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10).split('-').reverse().join('.')
  return typeof value === 'number' ? value.toLocaleString('de-DE') : String(value)
}

/** Every row of a sheet up to its last used one, as texts; index 0 is Excel's row 1. */
export function rowsOf(sheet: Worksheet): string[][] {
  const width = sheet.columnCount
  return Array.from({ length: sheet.rowCount }, (_row, index) =>
    Array.from({ length: width }, (_cell, column) => shown(sheet.getCell(index + 1, column + 1).value)),
  )
}

export interface ListInBook {
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** The sum rows below the list, empty cells left out. */
  readonly sums: readonly (readonly string[])[]
}

/** The list of a report's workbook: the row of headings, the rows below it up to the empty one, and the sums after that. */
export async function readList(path: string, firstHeading: string): Promise<ListInBook> {
  const [sheet] = (await openBook(path)).worksheets
  if (!sheet) throw new Error('the workbook has no sheet')
  const lines = rowsOf(sheet)
  const head = lines.findIndex((line) => line[0] === firstHeading)
  const body = lines.slice(head + 1)
  const end = body.findIndex((line) => line.every((cell) => cell === ''))
  return {
    headings: lines[head] ?? [],
    rows: body.slice(0, end),
    sums: body.slice(end + 1).map((line) => line.filter((cell) => cell !== '')),
  }
}

/** Fills the sheets of a template that lies at `path` below their headings, whatever order these have, and saves it. */
export async function fillTemplate(path: string, sheets: Sheets): Promise<void> {
  const book = await openBook(path)
  for (const [name, [headings = [], ...rows]] of Object.entries(sheets)) {
    const sheet = book.getWorksheet(name)
    if (!sheet) throw new Error(`the template has no sheet ${name}`)
    const places = rowsOf(sheet)[0]?.map((heading) => heading.replace('*', '')) ?? []
    rows.forEach((row, index) => {
      row.forEach((value, column) => {
        const at = places.indexOf(String(headings[column]))
        if (at < 0) throw new Error(`the template has no column ${String(headings[column])}`)
        sheet.getCell(index + 2, at + 1).value = value
      })
    })
  }
  await book.xlsx.writeFile(path)
}
