/** The template that lies in `resources` says what the column table says, and a filled copy comes in. */
import { readFile } from 'node:fs/promises'
import excel from 'exceljs'
import { beforeAll, describe, expect, test } from 'vitest'
import { sheetNames } from '../../db/domain/register/rows.ts'
import { writtenHeading } from '../../db/import/columns.ts'
import { choicesSheet, explanationSheet, sheetKeys } from '../../db/import/columns-sheets.ts'
import { columnsOf } from '../../db/import/parse.ts'
import type { CellValue } from '../../db/import/read-table.ts'
import { makeTemplate } from '../../db/import/template.ts'
import { explanationRows } from '../../db/import/template-explanations.ts'
import { registerIn, utc } from './workbooks.ts'

let committed: Uint8Array
const book = new excel.Workbook()

beforeAll(async () => {
  committed = await readFile(new URL('../../resources/Importvorlage.xlsx', import.meta.url))
  await book.xlsx.load(committed.slice().buffer)
})

const sheet = (name: string): excel.Worksheet => {
  const found = book.getWorksheet(name)
  if (!found) throw new Error(`no sheet ${name}`)
  return found
}

/** Words offered in a cell, as the list that its rule points at holds them. */
function offered(cell: excel.Cell): unknown[] {
  const [, column = '', first, last] =
    /^Listen!\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)$/.exec(cell.dataValidation?.formulae[0] ?? '') ?? []
  const rows = first ? Number(last) - Number(first) + 1 : 0
  return Array.from(
    { length: rows },
    (_, index) => sheet(choicesSheet).getCell(`${column}${Number(first) + index}`).value,
  )
}

describe('the committed template', () => {
  test.each(sheetKeys)('%s: headings and drop-downs', (key) => {
    const head = sheet(sheetNames[key])
    Object.values(columnsOf[key]).forEach((column, index) => {
      expect(head.getCell(1, index + 1).value).toBe(writtenHeading(column))
      expect(head.getColumn(index + 1).numFmt).toBe(column.format)
      expect(offered(head.getCell(2, index + 1))).toEqual(column.choices)
      expect(offered(head.getCell(5001, index + 1))).toEqual(column.choices)
    })
    expect(head.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
    expect(head.columnCount).toBe(Object.keys(columnsOf[key]).length)
  })

  test('explains every column', () => {
    const written: string[] = []
    sheet(explanationSheet).eachRow((row) =>
      written.push([1, 2, 3, 4, 5, 6].map((column) => row.getCell(column).text).join('|')),
    )
    for (const row of explanationRows()) expect(written).toContain(row.join('|'))
  })

  test('is what the script would write today', async () => {
    const [now, then] = [new excel.Workbook(), new excel.Workbook()]
    await now.xlsx.load((await makeTemplate()).slice().buffer)
    await then.xlsx.load(committed.slice().buffer)
    expect(then.worksheets.map(({ model }) => model)).toEqual(now.worksheets.map(({ model }) => model))
  })

  test('brings in nothing', async () => {
    expect(await registerIn(committed)).toEqual({
      rows: { accommodations: [], rooms: [], people: [], stays: [], notices: [] },
      problems: [],
      unknownColumns: [],
      unknownSheets: [],
      rowCounts: { accommodations: 0, rooms: 0, people: 0, stays: 0, notices: 0 },
    })
  })

  test('every example and every offered word is one the import understands', () => {
    for (const key of sheetKeys) {
      for (const column of Object.values(columnsOf[key])) {
        for (const word of [column.example, ...column.choices]) {
          expect(column.parse(word), `${column.heading}: ${word}`).toMatchObject({ ok: true, value: expect.anything() })
        }
      }
    }
  })

  test('filled with its own examples it comes in whole', async () => {
    const filled = new excel.Workbook()
    await filled.xlsx.load(committed.slice().buffer)
    const typed = (format: string, example: string): CellValue | Date => {
      if (format === 'dd.mm.yyyy') return utc(example.split('.').reverse().join('-'))
      return format === '@' ? example : Number(example.replace('.', '').replace(',', '.'))
    }
    for (const key of sheetKeys) {
      const values = Object.values(columnsOf[key]).map(({ format, example }) => typed(format, example))
      filled.getWorksheet(sheetNames[key])?.addRow(values)
    }
    const { rows, problems } = await registerIn(new Uint8Array(await filled.xlsx.writeBuffer()))
    expect(problems).toEqual([])
    expect(rows.accommodations[0]?.value).toMatchObject({
      shortName: 'FRI',
      houseNumber: '3-5',
      leaseTo: '2025-03-01',
      coldRent: 123450,
    })
    expect(rows.rooms[0]?.value).toMatchObject({
      number: '3.1',
      areaHundredths: 2350,
      stepFree: false,
      purpose: 'families',
    })
    expect(rows.people[0]?.value).toMatchObject({
      birth: { day: '1988-05-14', precision: 'day' },
      nationality: '475',
      statusTo: '2022-12-22',
    })
    expect(rows.stays[0]?.value).toEqual({
      number: '1001',
      accommodation: 'FRI',
      room: '3.1',
      from: '2022-06-20',
      to: '2022-09-01',
    })
    expect(rows.notices[0]?.value).toEqual({
      number: 'ZW-2022-0412',
      kind: 'asylum',
      expectedOn: '2022-11-08',
      persons: 7,
      children: 4,
      nationality: '475',
      remark: 'Anreise mit Bus gegen 14 Uhr',
    })
  })
})
