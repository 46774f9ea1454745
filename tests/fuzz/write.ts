/** A book as the bytes of an .xlsx: written by ExcelJS, then bent as the book asks. */
import { inflateRawSync } from 'node:zlib'
import excel, { type CellValue } from 'exceljs'
import { packedBytesOf, zipEntries } from '../../db/import/open-zip.ts'
import { zip } from '../import/zip.ts'
import { type Book, type Cell, layOut, type Parts, type Sheet } from './book.ts'

const moment = (day: string, clock: boolean): Date => new Date(`${day}T${clock ? '13:30:00' : '00:00:00'}Z`)

function put(target: excel.Cell, cell: Cell): void {
  if (typeof cell !== 'object' || cell === null) {
    target.value = cell
  } else if ('day' in cell) {
    target.value = moment(cell.day, cell.clock === true)
    target.numFmt = cell.clock ? 'dd.mm.yyyy hh:mm' : 'dd.mm.yyyy'
  } else if ('rich' in cell) {
    target.value = { richText: cell.rich.map((text, index) => ({ text, font: { bold: index % 2 === 1 } })) }
  } else if ('error' in cell) {
    target.value = { error: cell.error } as CellValue
  } else {
    const { formula, result, spread } = cell
    const shared = spread ? { shareType: spread, ref: `${target.address}:${target.address}` } : {}
    target.value = { formula, ...(result === undefined ? {} : { result }), ...shared } as CellValue
  }
}

function addSheet(book: excel.Workbook, sheet: Sheet): void {
  const target = book.addWorksheet(sheet.name)
  sheet.columns.forEach(({ written }, index) => {
    if (written !== null) put(target.getCell(sheet.above + 1, index + 1), written)
  })
  for (const line of sheet.rows) {
    if (!line) continue
    sheet.columns.forEach(({ id }, index) => {
      const cell = line.cells.get(id) ?? null
      if (cell !== null) put(target.getCell(line.row, index + 1), cell)
    })
  }
}

/** The parts of a zip that is whole. */
const unzipped = (bytes: Uint8Array): Parts =>
  new Map(
    zipEntries(bytes, 10_000).map((entry) => {
      const packed = packedBytesOf(bytes, entry)
      return [entry.name, entry.method === 0 ? packed : inflateRawSync(packed)]
    }),
  )

export async function written(book: Book): Promise<Uint8Array> {
  layOut(book)
  const workbook = new excel.Workbook()
  workbook.properties.date1904 = book.date1904
  for (const sheet of book.sheets) addSheet(workbook, sheet)
  for (const finish of book.finish) finish(workbook)
  let bytes: Uint8Array = new Uint8Array(await workbook.xlsx.writeBuffer())
  if (book.edit.length > 0) {
    const parts = unzipped(bytes)
    for (const edit of book.edit) edit(parts)
    bytes = zip(Object.fromEntries(parts))
  }
  for (const bend of book.bend) bytes = bend(bytes)
  return bytes
}

/** The text of a part; every part of a workbook that ExcelJS writes is UTF-8. */
export const partText = (parts: Parts, name: string): string => Buffer.from(parts.get(name) ?? []).toString('utf8')
/** Changes the text of a part, if it is there. */
export function editPart(parts: Parts, name: string, change: (xml: string) => string): void {
  if (parts.has(name)) parts.set(name, Buffer.from(change(partText(parts, name))))
}
/** The part of a sheet: ExcelJS numbers them in their order. */
export const sheetPart = (book: Book, sheet: Sheet): string =>
  `xl/worksheets/sheet${book.sheets.indexOf(sheet) + 1}.xml`
