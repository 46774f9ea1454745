/** How what stands in a file comes out as cells, for programs other than ExcelJS too. */
import { describe, expect, test } from 'vitest'
import { sheetKeyOf } from '../../db/import/columns-sheets.ts'
import { dayOfExcel, shownBy } from '../../db/import/read-cell.ts'
import { columnLetters } from '../../db/import/read-table.ts'
import { tablesOf, utc, workbook } from './workbooks.ts'
import { type BareWorkbook, bareWorkbook, textRow, workbookParts, zip } from './zip.ts'

/** The cells of row 2 of a sheet that holds it. */
async function cellsOf(row: string, bare: Partial<BareWorkbook> = {}) {
  const [table] = await tablesOf(bareWorkbook({ sheet: `<sheetData>${row}</sheetData>`, ...bare }))
  return table?.rows.find(({ row: number }) => number === 2)?.cells
}
const row2 = (...cells: readonly string[]): string => `<row r="2">${cells.join('')}</row>`

describe('written with ExcelJS', () => {
  test('text, numbers, days, truth, percent, errors, rich text and links', async () => {
    const bytes = await workbook(
      {
        Personen: [
          ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'],
          [
            'Müller',
            23.5,
            utc('2022-11-02'),
            true,
            0.5,
            { error: '#N/A' },
            { richText: [{ text: 'Al ' }, { font: { bold: true }, text: 'Hassan' }] },
            { text: 'Seite', hyperlink: 'https://example.invalid/' },
            '0.01',
            7,
          ],
        ],
      },
      (book) => {
        const sheet = book.getWorksheet('Personen')
        if (!sheet) throw new Error('no sheet')
        sheet.getCell('E2').numFmt = '0%'
        sheet.getCell('J2').numFmt = '0000'
        sheet.getCell('L2').style = { font: { bold: true } }
      },
    )
    const [table] = await tablesOf(bytes)
    expect(table?.rows[1]?.cells).toEqual([
      'Müller',
      23.5,
      { day: '2022-11-02', shown: 'day' },
      true,
      0.5,
      { error: '#N/A' },
      'Al Hassan',
      'Seite',
      '0.01',
      '0007',
    ])
  })

  test('a sheet nobody knows is named and not read', async () => {
    const tables = await tablesOf(await workbook({ Personen: [['Nummer']], Kasse: [['geheim']] }))
    expect(tables).toEqual([
      { name: 'Personen', rows: [{ row: 1, cells: ['Nummer'] }] },
      { name: 'Kasse', rows: [] },
    ])
  })

  test('no umlaut is lost, wherever the steps of inflating fall', async () => {
    const names = Array.from({ length: 30_000 }, (_, index) => `ß${'ä'.repeat(index % 7)}€${index}`)
    const tables = await tablesOf(await workbook({ Personen: names.map((name) => [name]) }))
    expect(tables[0]?.rows.map(({ cells }) => cells[0])).toEqual(names)
  })
})

describe('written by others', () => {
  test('text in runs, with phonetic runs, with line ends and with codes', async () => {
    const inline = (inside: string, column: string) => `<c r="${column}2" t="inlineStr"><is>${inside}</is></c>`
    const cells = await cellsOf(
      row2(
        inline('<r><rPr><b/></rPr><t xml:space="preserve">Al </t></r><r><t>Hassan</t></r>', 'A'),
        inline('<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh>', 'B'),
        '<c r="C2" t="s"><v>0</v></c>',
        '<c r="D2" t="s"><v>1</v></c>',
        inline('<t>a_x000D_b_x005F_x0041_</t>', 'E'),
        inline('<t><![CDATA[A & <B>]]></t>', 'F'),
      ),
      {
        sharedStrings: '<si>\n<r>\n<t>Muster</t>\n</r>\n<r><t>mann</t></r></si><si><t>M&#252;ller &amp; Söhne</t></si>',
      },
    )
    expect(cells).toEqual(['Al Hassan', '東京', 'Mustermann', 'Müller & Söhne', 'a\rb_x0041_', 'A & <B>'])
  })

  test('days: numbers with a date format only, both calendars, the strict dialect', async () => {
    const cells = row2(
      '<c r="A2" s="1"><v>44867</v></c>',
      '<c r="B2"><v>44867</v></c>',
      '<c r="C2" s="1"><v>44867.75</v></c>',
      '<c r="D2" s="2"><v>32264</v></c>',
      '<c r="E2" s="3"><v>23.5</v></c>',
      '<c r="F2" t="d"><v>2022-11-02</v></c>',
      '<c r="G2" s="1"><v>1</v></c>',
      '<c r="H2" s="1"><v>-5</v></c>',
      '<c r="I2" s="4"><v>0.25</v></c>',
    )
    const formats = ['dd/mm/yyyy;@', 'mmm\\-yy', '0.0 &quot;m²&quot;', 'h:mm']
    const november = { day: '2022-11-02', shown: 'day' }
    expect(await cellsOf(cells, { formats })).toEqual([
      november,
      44867,
      november,
      { day: '1988-05-01', shown: 'month' },
      23.5,
      '2022-11-02',
      { day: '1900-01-01', shown: 'day' },
      -5,
      0.25,
    ])
    expect((await cellsOf(cells, { formats, workbookPr: '<workbookPr date1904="true"/>' }))?.slice(0, 2)).toEqual([
      { day: '2026-11-03', shown: 'day' },
      44867,
    ])
  })

  test('formulas with a value, without one, and the followers of a shared one', async () => {
    const bytes = bareWorkbook({
      sheet: `<sheetData>${textRow(1, ['Nummer'])}${row2(
        '<c r="A2"><v>1</v></c>',
        '<c r="B2"><f>A2+1</f><v>2</v></c>',
        '<c r="C2"><f>A2+1</f></c>',
        '<c r="D2"><f t="shared" si="0"/><v>7</v></c>',
      )}</sheetData>`,
    })
    const [table] = await tablesOf(bytes)
    expect(table?.rows[1]?.cells).toEqual([1, { formula: 'A2+1' }, { formula: 'A2+1' }, { formula: '' }])
  })

  test('a namespace prefix, rows and cells without a number, another place for the sheet', async () => {
    const cell = (text: string) => `<x:c t="str"><x:v>${text}</x:v></x:c>`
    const rows = `<x:row>${cell('eins')}<x:c s="1"/>${cell('drei')}</x:row><x:row r="5">${cell('vier')}</x:row><x:row>${cell('fünf')}</x:row>`
    const sheet = `<x:worksheet xmlns:x="y"><x:sheetData>${rows}</x:sheetData></x:worksheet>`
    const parts = workbookParts({ sheet: '', worksheet: () => '' })
    const moved = {
      ...parts,
      'xl/_rels/workbook.xml.rels': String(parts['xl/_rels/workbook.xml.rels']).replace(
        '"worksheets/sheet1.xml"',
        '"/data/Blatt.xml"',
      ),
      'xl/workbook.xml': String(parts['xl/workbook.xml'])
        .replace('r:id', 'd3p1:id')
        .replace('Personen', 'Unterk&#252;nfte'),
      'data/Blatt.xml': sheet,
    }
    expect(await tablesOf(zip(moved))).toEqual([
      {
        name: 'Unterkünfte',
        rows: [
          { row: 1, cells: ['eins', null, 'drei'] },
          { row: 5, cells: ['vier'] },
          { row: 6, cells: ['fünf'] },
        ],
      },
    ])
  })
})

describe('small rules', () => {
  test('what a date format lets a person see', () => {
    const shown = [
      'dd.mm.yyyy',
      '[$-407]d. mmmm yyyy;@',
      'mm-dd-yy',
      'mmm-yy',
      'yyyy',
      'mmmm',
      '[Red]mmm yy',
      'h:mm',
      '[h]:mm',
      'mm:ss',
      '0.00',
      'General',
      '0 "Tage"',
    ].map(shownBy)
    const none = [null, null, null, null, null, null]
    expect(shown).toEqual(['day', 'day', 'day', 'month', 'year', 'month', 'month', ...none])
  })

  test('the 29 February 1900 that Excel counts is no day', () => {
    const atSerial = (serial: number) => dayOfExcel(new Date((serial - 25_569) * 86_400_000), false)
    expect([0, 1, 59, 60, 61, 2_958_465, 2_958_466].map(atSerial)).toEqual([
      null,
      '1900-01-01',
      '1900-02-28',
      null,
      '1900-03-01',
      '9999-12-31',
      null,
    ])
  })

  test('names of sheets and columns', () => {
    expect([' UNTERKUENFTE', 'Zimmer', 'Belegungen', 'Tabelle1'].map(sheetKeyOf)).toEqual([
      'accommodations',
      'rooms',
      'stays',
      null,
    ])
    expect([1, 26, 27, 702, 703].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
  })
})
