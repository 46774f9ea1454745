/** The empty workbook that an office fills in: a sheet for each list, drop-downs, and a sheet that explains every column with an example. */
import type { Workbook, Worksheet } from 'exceljs'
import { type SheetKey, sheetNames } from '../domain/register/rows.ts'
import { type AnyColumns, type Column, writtenHeading } from './columns.ts'
import { choicesSheet, explanationSheet, sheetKeys } from './columns-sheets.ts'
import { columnsOf } from './parse.ts'
import { columnLetters } from './read-table.ts'
import { addExplanations } from './template-explanations.ts'
import { font, styleHead } from './template-style.ts'

/** Rows below the headings that get formats and drop-downs. */
const preparedRows = 5_000

/** Where the words of each drop-down stand on sheet `Listen`, by sheet and field. */
type Lists = ReadonlyMap<Column<unknown>, string>

const listColumns = (): { readonly key: SheetKey; readonly column: Column<unknown> }[] =>
  sheetKeys.flatMap((key) =>
    Object.values(columnsOf[key])
      .filter(({ choices }) => choices.length > 0)
      .map((column) => ({ key, column })),
  )

/** A list in the cell's own rule holds 255 characters at most; the statuses alone have more. So the words stand on a hidden sheet. */
function addLists(book: Workbook): Lists {
  const sheet = book.addWorksheet(choicesSheet, { state: 'hidden' })
  const lists = new Map<Column<unknown>, string>()
  listColumns().forEach(({ key, column }, index) => {
    const letters = columnLetters(index + 1)
    sheet.getColumn(index + 1).values = [`${sheetNames[key]}: ${column.heading}`, ...column.choices]
    lists.set(column, `${choicesSheet}!$${letters}$2:$${letters}$${column.choices.length + 1}`)
  })
  return lists
}

/** One rule for the whole column: ExcelJS keeps a rule a cell otherwise. Its types do not know `dataValidations`. */
interface Validated {
  readonly dataValidations: { add(range: string, validation: object): void }
}

function addDropDown(sheet: Worksheet, letters: string, column: Column<unknown>, list: string): void {
  ;(sheet as Worksheet & Validated).dataValidations.add(`${letters}2:${letters}${preparedRows + 1}`, {
    type: 'list',
    allowBlank: true,
    formulae: [list],
    showErrorMessage: true,
    // A warning and no stop: other usual spellings are understood.
    errorStyle: 'warning',
    errorTitle: column.heading,
    error: 'Dieser Wert steht nicht in der Liste. Trotzdem übernehmen?',
  })
}

function addSheet(book: Workbook, key: SheetKey, columns: AnyColumns, lists: Lists): void {
  const all = Object.values(columns)
  const sheet = book.addWorksheet(sheetNames[key], {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { orientation: 'landscape', paperSize: 9, fitToPage: true, fitToHeight: 0, printTitlesRow: '1:1' },
  })
  sheet.columns = all.map(({ width, format }) => ({ width, style: { numFmt: format, font } }))
  const head = sheet.getRow(1)
  head.height = 33
  all.forEach((column, index) => {
    const cell = head.getCell(index + 1)
    cell.value = writtenHeading(column)
    styleHead(cell, column.required)
    const list = lists.get(column)
    if (list) addDropDown(sheet, columnLetters(index + 1), column, list)
  })
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: all.length } }
}

/** Bytes of `Importvorlage.xlsx`. The example lies on the sheet `Erläuterungen`, so that it can never be imported as a person. */
export async function makeTemplate(): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs')
  const book = new excel.Workbook()
  book.creator = 'Quartier'
  book.title = 'Importvorlage'
  addExplanations(book.addWorksheet(explanationSheet))
  const lists = addLists(book)
  for (const key of sheetKeys) addSheet(book, key, columnsOf[key], lists)
  return new Uint8Array(await book.xlsx.writeBuffer())
}
