/** The rows of a workbook that ExcelJS wrote are those that ExcelJS itself reads from it, for every kind of cell. */
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import excel from 'exceljs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CellValue, DayCell, SheetTable } from '../../db/import/read-table.ts'
import { limitOf, proved, timesOf } from '../support/proofs.ts'
import { tablesHere, tablesOf, utc } from './workbooks.ts'

interface Written {
  readonly value: excel.CellValue
  readonly format?: string
  readonly bold?: boolean
}

const shownOf: Readonly<Record<string, DayCell['shown']>> = {
  'dd.mm.yyyy': 'day',
  'mm-dd-yy': 'day',
  'd-mmm': 'day',
  '[$-407]d. mmmm yyyy;@': 'day',
  'm/d/yy h:mm': 'day',
  'mmm-yy': 'month',
  'mmmm yyyy': 'month',
  yyyy: 'year',
}

/** What ExcelJS says a cell holds, in our words. */
function expected({ value, numFmt }: excel.Cell): CellValue {
  if (value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean')
    return value ?? null
  if (typeof value === 'number') return numFmt === '0000' ? String(value).padStart(4, '0') : value
  if (value instanceof Date)
    return { day: value.toISOString().slice(0, 10), shown: shownOf[numFmt] ?? 'day' } as DayCell
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('hyperlink' in value) return value.text
  if ('error' in value) return { error: value.error }
  return { formula: 'formula' in value ? value.formula : '' }
}

async function readByExcelJs(bytes: Uint8Array): Promise<SheetTable[]> {
  const book = new excel.Workbook()
  await book.xlsx.load(bytes.slice().buffer)
  return book.worksheets.map((sheet) => {
    const rows: SheetTable['rows'][number][] = []
    sheet.eachRow((row, number) => {
      const cells: CellValue[] = []
      row.eachCell({ includeEmpty: true }, (cell, column) => {
        cells[column - 1] = expected(cell)
      })
      while (cells.length > 0 && (cells.at(-1) ?? '') === '') cells.pop()
      if (cells.length > 0) rows.push({ row: number, cells: Array.from(cells, (cell) => (cell === '' ? null : cell)) })
    })
    return { name: sheet.name, rows }
  })
}

function fill(sheet: excel.Worksheet, rows: readonly (readonly Written[])[]): void {
  for (const [rowAt, cells] of rows.entries()) {
    const row = sheet.getRow(rowAt + 1)
    for (const [at, { value, format, bold }] of cells.entries()) {
      const cell = row.getCell(at + 1)
      cell.value = value
      if (format) cell.numFmt = format
      if (bold) cell.font = { bold }
    }
    row.commit()
  }
}

type Book = readonly (readonly Written[])[]

async function written(rows: Book, date1904: boolean): Promise<Uint8Array> {
  const book = new excel.Workbook()
  book.properties.date1904 = date1904
  fill(book.addWorksheet('Personen'), rows)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** With the stream writer texts can stand in the cells themselves (`t="str"`). */
async function streamed(rows: Book, useSharedStrings: boolean): Promise<Uint8Array> {
  const stream = new PassThrough()
  const bytes = buffer(stream)
  const book = new excel.stream.xlsx.WorkbookWriter({ stream, useSharedStrings, useStyles: true })
  const sheet = book.addWorksheet('Personen')
  fill(sheet, rows)
  sheet.commit()
  await book.commit()
  return new Uint8Array(await bytes)
}

const day = utc('2022-11-02')
const everyKind: Book = [
  ['Text', 'Zahl', 'Tag'].map((value) => ({ value })),
  [
    { value: 'Müller & <Söhne> "GmbH" 😀' },
    { value: '  Rand \n Zeile' },
    { value: '007' },
    { value: '' },
    { value: 'x', bold: true },
  ],
  [
    { value: 1 },
    { value: -23.5 },
    { value: 0 },
    { value: 0.1 },
    { value: 1e21 },
    { value: 0.000_000_1 },
    { value: 220_101_000_123 },
  ],
  [
    { value: 0.5, format: '0%' },
    { value: 0.125, format: '0.00%' },
    { value: 12.5, format: '#,##0.00 "€"' },
    { value: 7, format: '0000' },
  ],
  [],
  Object.keys(shownOf).map((format) => ({ value: day, format })),
  [{ value: null, format: 'dd.mm.yyyy' }, { value: null, bold: true }, { value: null }, { value: 'nach leeren' }],
  [{ value: true }, { value: false }, { value: { error: '#N/A' } }, { value: { error: '#DIV/0!' } }],
  [
    { value: { richText: [{ text: 'Al ' }, { text: 'Hassan', font: { bold: true } }] } },
    { value: { text: 'Seite', hyperlink: 'https://example.invalid/' } },
  ],
]

test.each([
  ['1900', () => written(everyKind, false)],
  ['1904', () => written(everyKind, true)],
  ['streamed, texts shared', () => streamed(everyKind, true)],
  ['streamed, texts in the cells', () => streamed(everyKind, false)],
])('every kind of cell: %s', async (_, make) => {
  const bytes = await make()
  const [table] = await tablesOf(bytes)
  expect(table?.rows).toHaveLength(8)
  expect([table]).toEqual(await readByExcelJs(bytes))
})

test('a formula is told from its value', async () => {
  const formula: Book = [[{ value: 'a' }], [{ value: { formula: 'A1&"x"', result: 'ax' } }]]
  const bytes = await written(formula, false)
  expect(await tablesHere(bytes)).toEqual(await readByExcelJs(bytes))
})

test('any cells', { timeout: limitOf() }, async () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'ß', '€', '😀', ' ', '<', '&', '"', "'", '\n', '0'),
    maxLength: 12,
  })
  const cell = fc.oneof(
    text.map((value) => ({ value })),
    fc.integer().map((value) => ({ value })),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => ({ value: Object.is(value, -0) ? 0 : value })),
    fc.record({
      value: fc.date({ min: utc('1900-03-01'), max: utc('2199-12-31'), noInvalidDate: true }),
      format: fc.constantFrom(...Object.keys(shownOf)),
    }),
    fc.boolean().map((value) => ({ value })),
    fc.constant({ value: null, bold: true }),
    fc
      .array(text, { minLength: 1, maxLength: 3 })
      .map((runs) => ({ value: { richText: runs.map((run) => ({ text: run })) } })),
  )
  const rows = fc.array(fc.array<Written>(cell, { maxLength: 5 }), { maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(rows, fc.boolean(), async (any, date1904) => {
      const bytes = await written(any, date1904)
      expect(await tablesHere(bytes)).toEqual(await readByExcelJs(bytes))
    }),
    { numRuns: timesOf('reading') },
  )
  proved('reading', {})
})
