/** A workbook before it is written: sheets of lines with what each cell holds. Mutations change it; `write.ts` makes a file of it. */
import type excel from 'exceljs'
import { columns, type SheetName } from './columns.ts'
import { plain } from './handwriting.ts'
import type { Register, Row } from './register.ts'

export type Cell =
  | null
  | string
  | number
  | boolean
  | { readonly day: string; readonly clock?: true }
  | { readonly rich: readonly string[] }
  | { readonly error: '#REF!' | '#N/A' | '#VALUE!' | '#DIV/0!' }
  | { readonly formula: string; readonly result?: string | number; readonly spread?: 'array' | 'shared' }

export interface Column {
  /** The heading of the template that this column is read as; null when nobody reads it. */
  readonly heading: string | null
  /** Where its cells stand in a line. */
  readonly id: string
  written: Cell
}

/** A row below the headings. `row` is Excel's number, known once the book is laid out. */
export interface Line {
  readonly sheet: SheetName
  readonly says: Row
  readonly cells: Map<string, Cell>
  row: number
  /** A mutation has worked on it: what it says and what it means may be two things. */
  isTouched: boolean
}

export interface Sheet {
  /** The sheet that it is read as; null when nobody reads it. */
  readonly key: SheetName | null
  name: string
  columns: Column[]
  /** `null`: an empty row. */
  rows: (Line | null)[]
  /** Empty rows above the headings. */
  above: number
}

/** The parts of the written file, by name, as text or bytes. */
export type Parts = Map<string, Uint8Array>

export interface Book {
  /** What the office knows already. */
  readonly before: Register
  sheets: Sheet[]
  date1904: boolean
  /** A sheet on which others lean is not there any more. */
  isTorn: boolean
  /** What ExcelJS is told besides. */
  readonly finish: ((book: excel.Workbook) => void)[]
  /** What is changed in the parts of the file that ExcelJS wrote. */
  readonly edit: ((parts: Parts) => void)[]
  /** What is changed in the bytes of the file. */
  readonly bend: ((bytes: Uint8Array) => Uint8Array)[]
}

export const linesOf = (sheet: Pick<Sheet, 'rows'>): Line[] => sheet.rows.filter((row) => row !== null)
export const readSheets = (book: Book): Sheet[] => book.sheets.filter((sheet) => sheet.key !== null)
export const sheetOf = (book: Book, key: SheetName): Sheet | undefined => book.sheets.find((sheet) => sheet.key === key)
export const columnOf = (sheet: Sheet, heading: string): Column | undefined =>
  sheet.columns.find((column) => column.heading === heading)
/** The place of a line in ExcelJS: its sheet's position in the book does not change any more once it is laid out. */
export const letterOf = (sheet: Sheet, heading: string): string =>
  letters(sheet.columns.findIndex((c) => c.heading === heading) + 1)

export function letters(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26))
  return column > 26 ? letters(Math.floor((column - 1) / 26)) + last : last
}

/** Gives each line its number. */
export function layOut(book: Book): void {
  for (const sheet of book.sheets)
    sheet.rows.forEach((line, index) => {
      if (line) line.row = sheet.above + 2 + index
    })
}

function sheetFor(key: SheetName, rows: readonly Row[]): Sheet {
  const headings = Object.entries(columns[key])
  return {
    key,
    name: key,
    above: 0,
    columns: headings.map(([heading, { required }]) => ({
      heading,
      id: heading,
      written: required ? `${heading}*` : heading,
    })),
    rows: rows.map((says) => ({
      sheet: key,
      says,
      cells: new Map(headings.map(([heading]) => [heading, plain(says[heading] ?? null)])),
      row: 0,
      isTouched: false,
    })),
  }
}

/** The rows as the template takes them; a sheet that is not named is not there. */
export const plainBook = (rows: Partial<Register>, before: Register): Book => ({
  before,
  sheets: (Object.keys(columns) as SheetName[]).flatMap((key) => {
    const own = rows[key]
    return own ? [sheetFor(key, own)] : []
  }),
  date1904: false,
  isTorn: false,
  finish: [],
  edit: [],
  bend: [],
})
