/** Honest workbooks, written with ExcelJS as offices' programs would. */
import excel from 'exceljs'
import { openWorkbook } from '../../db/import/open.ts'
import { officeLimits } from '../../db/import/open-limits.ts'
import { recogniseWorkbook } from '../../db/import/open-recognise.ts'
import { type ParsedRegister, parseRegister } from '../../db/import/parse.ts'
import { readSheets } from '../../db/import/read-sheets.ts'
import type { SheetRow, SheetTable } from '../../db/import/read-table.ts'

/** Rows by sheet name, headings first; a Date becomes a date cell. */
export type Sheets = Readonly<Record<string, readonly (readonly excel.CellValue[])[]>>

export async function workbook(sheets: Sheets, finish: (book: excel.Workbook) => void = () => {}): Promise<Uint8Array> {
  const book = new excel.Workbook()
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name)
    for (const values of rows) {
      const row = sheet.addRow([...values])
      row.eachCell((cell) => {
        if (cell.value instanceof Date) cell.numFmt = 'dd.mm.yyyy'
      })
    }
  }
  finish(book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

export const utc = (day: string): Date => new Date(`${day}T00:00:00Z`)

/** The tables of a workbook that must open. */
export async function tablesOf(bytes: Uint8Array): Promise<readonly SheetTable[]> {
  const opened = await openWorkbook(bytes)
  if (!opened.ok) throw new Error(`refused: ${JSON.stringify(opened.error)}`)
  return opened.value
}

/** The same without the reading thread, which takes a tenth of a second to start: for many workbooks in a row. */
export async function tablesHere(bytes: Uint8Array): Promise<SheetTable[]> {
  const entries = recogniseWorkbook(bytes, officeLimits)
  if (!entries.ok) throw new Error(`refused: ${entries.error.code}`)
  const tables = new Map<string, SheetRow[]>()
  for await (const { sheet, rows } of readSheets(bytes, entries.value, officeLimits)) {
    tables.set(sheet, [...(tables.get(sheet) ?? []), ...rows])
  }
  return [...tables].map(([name, rows]) => ({ name, rows }))
}

export const registerIn = async (bytes: Uint8Array): Promise<ParsedRegister> => parseRegister(await tablesOf(bytes))

/** The smallest sheets that import without a word. */
export const smallOffice = {
  Unterkünfte: [
    ['Kürzel*', 'Name*', 'Art*'],
    ['FRI', 'Friedrichstraße', 'Zentralunterkunft'],
  ],
  Zimmer: [
    ['Unterkunft*', 'Zimmer*', 'Plätze regulär*'],
    ['FRI', '3.1', 2],
  ],
  Personen: [
    ['Nummer*', 'Haushalt*', 'Name*', 'Vorname*'],
    ['1001', 'H-1', 'Muster', 'Samira'],
  ],
  Belegung: [
    ['Nummer*', 'Unterkunft*', 'Zimmer*', 'Einzug*'],
    ['1001', 'FRI', '3.1', utc('2022-06-20')],
  ],
} satisfies Sheets
