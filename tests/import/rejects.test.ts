/** The rows that were refused come back as they stood, with the reason, and go in again once mended. */
import excel from 'exceljs'
import { expect, test } from 'vitest'
import type { RowProblem } from '../../db/domain/register/rows.ts'
import { parseRegister } from '../../db/import/parse.ts'
import { writeRejects } from '../../db/import/rejects.ts'
import { registerIn, smallOffice, tablesOf, utc, workbook } from './workbooks.ts'

const sentence = ({ column, code }: RowProblem): string => `${column}: ${code}`

async function rejectsOf(bytes: Uint8Array, more: readonly RowProblem[] = []): Promise<Uint8Array> {
  const tables = await tablesOf(bytes)
  const rejects = await writeRejects(tables, [...parseRegister(tables).problems, ...more], sentence)
  if (!rejects) throw new Error('nothing rejected')
  return rejects
}

async function load(bytes: Uint8Array): Promise<excel.Workbook> {
  const book = new excel.Workbook()
  await book.xlsx.load(bytes.slice().buffer)
  return book
}

function rowsOf(sheet: excel.Worksheet | undefined): unknown[][] {
  const rows: unknown[][] = []
  sheet?.eachRow((row) =>
    rows.push(Array.from({ length: sheet.columnCount }, (_, index) => row.getCell(index + 1).value)),
  )
  return rows
}

const mixed = {
  ...smallOffice,
  Belegung: [
    ['Nummer', 'Unterkunft', 'Zimmer', 'Einzug', 'Auszug', 'Bemerkung'],
    ['1001', 'FRI', '3.1', utc('2022-06-20'), null, 'gut'],
    ['=1+1', 'FRI', '@x', utc('2022-07-01'), 'bald', '-minus'],
    ['007', 'FRI', null, '31.02.2022', null, 12.5],
  ],
}

test('bad rows only, with every reason and every cell as it stood', async () => {
  const book = await load(await rejectsOf(await workbook(mixed)))
  expect(book.worksheets.map(({ name }) => name)).toEqual(['Belegung'])
  expect(rowsOf(book.getWorksheet('Belegung'))).toEqual([
    ['Grund', 'Nummer', 'Unterkunft', 'Zimmer', 'Einzug', 'Auszug', 'Bemerkung'],
    ['Auszug: NOT_A_DATE', '=1+1', 'FRI', '@x', utc('2022-07-01'), 'bald', '-minus'],
    ['Zimmer: MISSING\nEinzug: NOT_A_DATE', '007', 'FRI', null, '31.02.2022', null, 12.5],
  ])
  expect(book.getWorksheet('Belegung')?.getCell('B2').numFmt).toBe('@')
})

test('problems that only the plan can see are written too', async () => {
  const refused: RowProblem = { sheet: 'people', row: 2, column: null, code: 'BORN_AFTER', details: {} }
  const book = await load(await rejectsOf(await workbook(smallOffice), [refused]))
  expect(book.getWorksheet('Personen')?.getCell('A2').value).toBe('null: BORN_AFTER')
})

test('a missing column gives every row back', async () => {
  const bytes = await workbook({
    Personen: [
      ['Nummer', 'Haushalt', 'Name'],
      ['1', 'H', 'Muster'],
      ['2', 'H', 'Muster'],
    ],
  })
  const book = await load(await rejectsOf(bytes))
  expect(book.getWorksheet('Personen')?.rowCount).toBe(3)
  expect(book.getWorksheet('Personen')?.getCell('A3').value).toBe('Vorname: MISSING')
})

test('mended they go in, and the reason column is no unknown column', async () => {
  const book = await load(await rejectsOf(await workbook(mixed)))
  const sheet = book.getWorksheet('Belegung')
  sheet?.spliceRows(3, 1)
  if (sheet) sheet.getCell('F2').value = '05.07.2022'
  const { rows, problems, unknownColumns } = await registerIn(new Uint8Array(await book.xlsx.writeBuffer()))
  expect(problems).toEqual([])
  expect(rows.stays).toEqual([
    { row: 2, value: { number: '=1+1', accommodation: 'FRI', room: '@x', from: '2022-07-01', to: '2022-07-05' } },
  ])
  expect(unknownColumns).toEqual([{ sheet: 'Belegung', heading: 'Bemerkung' }])
})

test('rejected twice there is one reason column', async () => {
  const once = await rejectsOf(await workbook(mixed))
  const book = await load(await rejectsOf(once))
  const [head] = rowsOf(book.getWorksheet('Belegung'))
  expect(head).toEqual(['Grund', 'Nummer', 'Unterkunft', 'Zimmer', 'Einzug', 'Auszug', 'Bemerkung'])
})

test('no bad row, no workbook', async () => {
  expect(await writeRejects(await tablesOf(await workbook(smallOffice)), [], sentence)).toBeNull()
})
