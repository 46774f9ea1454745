/** What the format allows and some programs write, and what it does not allow: workbooks made by hand. */
import { describe, expect, test } from 'vitest'
import { openWorkbook } from '../../db/import/open.ts'
import { tablesHere, tablesOf } from './workbooks.ts'
import { type BareWorkbook, bareWorkbook, textRow, workbookParts, zip } from './zip.ts'

const sheetData = (...rows: readonly string[]): string => `<sheetData>${rows.join('')}</sheetData>`
const row = (number: number, ...cells: readonly string[]): string => `<row r="${number}">${cells.join('')}</row>`

async function rowsOf(sheet: string, bare: Partial<BareWorkbook> = {}) {
  const [table] = await tablesHere(bareWorkbook({ sheet, ...bare }))
  return table?.rows
}
const cellsOf = async (cells: readonly string[], bare: Partial<BareWorkbook> = {}) =>
  (await rowsOf(sheetData(row(1, ...cells)), bare))?.[0]?.cells

describe('types of cells', () => {
  test('text, truth, errors and numbers by their type, however they are written', async () => {
    const cells = [
      '<c t="str"><v>007 </v></c>',
      '<c t="d"><v>2022-11-02</v></c>',
      '<c t="b"><v>1</v></c>',
      '<c t="b"><v>0</v></c>',
      '<c t="b"><v>false</v></c>',
      '<c t="e"><v>#REF!</v></c>',
      '<c t="n"><v>1.5E2</v></c>',
      '<c><v> 42 </v></c>',
      '<c><v>zwölf</v></c>',
      '<c t="inlineStr"><v>ohne is</v></c>',
      '<c><is><t>ohne Typ</t></is></c>',
    ]
    const error = (code: string) => ({ error: code })
    const numbers = [error('#REF!'), 150, 42, error('#NUM!')]
    const texts = ['ohne is', 'ohne Typ']
    expect(await cellsOf(cells)).toEqual(['007 ', '2022-11-02', true, false, false, ...numbers, ...texts])
  })

  test('an empty cell is blank, whatever its style and type, and a row of them is none', async () => {
    const blank =
      '<c s="1"/><c s="1"></c><c t="s"><v/></c><c><v></v></c><c t="inlineStr"><is/></c><c t="str"><v></v></c>'
    const sheet = sheetData(row(1, blank), row(2, blank, '<c r="H2"><v>1</v></c>', blank), '<row r="3" s="1"/>')
    expect(await rowsOf(sheet, { formats: ['dd/mm/yyyy'] })).toEqual([
      { row: 2, cells: [null, null, null, null, null, null, null, 1] },
    ])
  })

  test('shared texts: runs, phonetic runs, blanks, codes and CDATA', async () => {
    const sharedStrings = [
      '<si><t xml:space="preserve"> Rand </t></si>',
      '<si/>',
      '<si><r><rPr><b/></rPr><t>Al </t></r><r><t xml:space="preserve">Has</t></r><r><t>san</t></r></si>',
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>',
      '<si><t>&lt;A&gt; &amp;amp; &#xFC;<![CDATA[ <B> &amp; ]]>C</t></si>',
      '<si><t>a_x000a_b</t></si>',
    ]
    const cells = sharedStrings.map((_, index) => `<c t="s"><v>${index}</v></c>`)
    expect(await cellsOf(cells, { sharedStrings: sharedStrings.join('\n') })).toEqual([
      ' Rand ',
      null,
      'Al Hassan',
      '東京',
      '<A> &amp; ü <B> &amp; C',
      'a\nb',
    ])
  })
})

describe('days', () => {
  const day = { day: '2022-11-02', shown: 'day' }
  const month = { day: '2022-11-02', shown: 'month' }
  /** 2 November 2022 under each style; the first has the format of style 0. */
  async function shownWith(styles: string, count: number) {
    const cells = Array.from(
      { length: count },
      (_, style) => `<c${style === 0 ? '' : ` s="${style}"`}><v>44867</v></c>`,
    )
    const parts = { ...workbookParts({ sheet: sheetData(row(1, ...cells)) }), 'xl/styles.xml': styles }
    return (await tablesHere(zip(parts)))[0]?.rows[0]?.cells
  }
  const xfs = (ids: readonly number[]): string => ids.map((id) => `<xf numFmtId="${id}"/>`).join('')

  test('formats that Excel knows by number', async () => {
    const ids = [0, 14, 15, 16, 17, 22, 1, 2, 9, 10, 18, 20, 21, 45, 46, 47, 49]
    const cells = await shownWith(`<styleSheet><cellXfs>${xfs(ids)}</cellXfs></styleSheet>`, ids.length)
    expect(cells).toEqual([44867, day, day, day, month, day, ...ids.slice(6).map(() => 44867)])
  })

  test('only formats of cells count, by the number in the file, wherever else formats stand', async () => {
    const styles = `<x:styleSheet xmlns:x="y">
      <x:numFmts><x:numFmt numFmtId="164" formatCode="[$-407]d. mmmm yyyy;@"/><x:numFmt numFmtId="165" formatCode="0\\d"/>
        <x:numFmt numFmtId="166" formatCode="mmm yyyy"/><x:numFmt numFmtId="14" formatCode="0.00"/></x:numFmts>
      <x:cellStyleXfs><x:xf numFmtId="14"/><x:xf numFmtId="164"/></x:cellStyleXfs>
      <x:cellXfs><x:xf numFmtId="164"/><x:xf numFmtId="165"/><x:xf numFmtId="166"><x:alignment/></x:xf><x:xf numFmtId="14"/></x:cellXfs>
      <x:dxfs><x:dxf><x:numFmt numFmtId="165" formatCode="dd.mm.yyyy"/></x:dxf></x:dxfs></x:styleSheet>`
    expect(await shownWith(styles, 5)).toEqual([day, 44867, month, 44867, 44867])
  })

  test('a fraction of a second below midnight is the next day, as Excel shows it', async () => {
    const cells = ['<c s="1"><v>44866.9999999999</v></c>', '<c s="1"><v>44867.9999</v></c>']
    expect(await cellsOf(cells, { formats: ['dd/mm/yyyy'] })).toEqual([day, day])
  })
})

describe('places', () => {
  test('rows and cells in any order, with and without their reference', async () => {
    const text = (reference: string, value: string) => `<c ${reference} t="str"><v>${value}</v></c>`
    const sheet = sheetData(
      row(3, text('r="C3"', 'c'), text('r="A3"', 'a'), text('', 'b')),
      `<row>${text('', 'vier')}</row>`,
      row(1, text('r="B1"', 'eins')),
      `<row spans="1:2">${text('r=""', 'zwei')}</row>`,
    )
    const [table] = await tablesOf(bareWorkbook({ sheet }))
    expect(table?.rows).toEqual([
      { row: 1, cells: [null, 'eins'] },
      { row: 2, cells: ['zwei'] },
      { row: 3, cells: ['a', 'b', 'c'] },
      { row: 4, cells: ['vier'] },
    ])
  })

  test('a prefix in every part, and elements of others that are called alike', async () => {
    const prefixed = (text: string) => text.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace(' xmlns=', ' xmlns:x=')
    const foreign = '<y:row xmlns:y="z"><y:c><y:v>fremd</y:v></y:c></y:row>'
    const bare = workbookParts({
      sheet: sheetData(row(1, '<c r="A1" s="1"><v>44867</v></c>', '<c r="B1" t="s"><v>0</v></c>')),
      sharedStrings: '<si><r><t>ei</t></r><r><t>ns</t></r></si>',
      formats: ['dd/mm/yyyy'],
      workbookPr: '<workbookPr date1904="1"/>',
    })
    const parts = Object.fromEntries(Object.entries(bare).map(([name, text]) => [name, prefixed(String(text))]))
    const sheet = String(parts['xl/worksheets/sheet1.xml']).replace('</x:sheetData>', `${foreign}</x:sheetData>`)
    const [table] = await tablesHere(zip({ ...parts, 'xl/worksheets/sheet1.xml': sheet }))
    expect(table?.rows).toEqual([{ row: 1, cells: [{ day: '2026-11-03', shown: 'day' }, 'eins'] }])
  })

  test('what a row carries beside its cells is no row', async () => {
    const beside = '<extLst><ext><row r="9"/></ext></extLst>'
    const sheet = sheetData(row(1, '<c><v>1</v></c>', beside), '<row><c><v>2</v></c></row>')
    expect(await rowsOf(sheet)).toEqual([
      { row: 1, cells: [1] },
      { row: 2, cells: [2] },
    ])
  })

  test('the 1904 calendar is asked of the workbook, not of an extension in it', async () => {
    const extension =
      '<extLst><ext><x15:workbookPr xmlns:x15="z" date1904="1"/><workbookPr date1904="1"/></ext></extLst>'
    const cells = ['<c s="1"><v>44867</v></c>']
    expect(await cellsOf(cells, { formats: ['dd/mm/yyyy'], workbookPr: extension })).toEqual([
      { day: '2022-11-02', shown: 'day' },
    ])
  })
})

describe('refused', () => {
  const refusalOf = async (bare: Partial<BareWorkbook>) => {
    const result = await openWorkbook(bareWorkbook({ sheet: sheetData(textRow(1, ['Nummer'])), ...bare }))
    return result.ok ? null : (result.error.details?.kind ?? result.error.details?.what)
  }
  const cell = (inside: string) => ({ sheet: sheetData(row(1, `<c r="A1" t="str">${inside}</c>`)) })

  test.each([
    ['a shared text that is not there', { sheet: sheetData(row(1, '<c t="s"><v>7</v></c>')) }],
    ['a row that Excel has not', { sheet: sheetData(row(1_048_577, '<c><v>1</v></c>')) }],
    ['a row without sense', { sheet: sheetData('<row r="eins"><c><v>1</v></c></row>') }],
    ['an entity that XML does not know', cell('<v>&uuml;</v>')],
    ['a character that XML does not know', cell('<v>&#0;</v>')],
    ['an attribute twice', { sheet: sheetData('<row r="1" r="2"><c><v>1</v></c></row>') }],
    ['elements in elements in elements', cell(`${'<a>'.repeat(100)}${'</a>'.repeat(100)}`)],
    ['no rows at all', { sheet: '<dimension ref="A1"/>' }],
  ])('%s', async (_, bare) => {
    expect(await refusalOf(bare)).toBe('damaged')
  })

  const endless = 'x'.repeat(5_000_000)
  test.each([
    ['text', cell(`<v>${endless}</v>`)],
    ['text made of codes', cell(`<v>${'&amp;'.repeat(1_000_000)}</v>`)],
    ['CDATA', cell(`<v><![CDATA[${endless}]]></v>`)],
    ['a comment', cell(`<!--${endless}-->`)],
    ['an instruction', cell(`<?${endless} ?>`)],
    ['an attribute', cell(`<v a="${endless}"/>`)],
    ['a name', cell(`<${endless}/>`)],
    ['blanks before the rows', { sheet: `${' '.repeat(5_000_000)}${sheetData(textRow(1, ['Nummer']))}` }],
    ['a shared text', { sharedStrings: `<si><t>${endless}</t></si>` }],
  ])('%s without an end, before it is all there', async (_, bare) => {
    expect(await refusalOf(bare)).toBe('pieceCharacters')
  })

  test('a workbook part or styles without an end', async () => {
    const parts = workbookParts({ sheet: sheetData(textRow(1, ['Nummer'])) })
    const root = { 'xl/workbook.xml': 'workbook', 'xl/styles.xml': 'styleSheet' }
    for (const [part, name] of Object.entries(root)) {
      const much = Array.from({ length: 8 }, (_, index) => `<!--${index}${endless}-->`).join('')
      const result = await openWorkbook(zip({ ...parts, [part]: `<${name}>${much}</${name}>` }), { ratio: 1_000_000 })
      expect(result.ok || result.error.details?.what).toBe('inflatedBytes')
    }
  })
})
