/** What is no workbook, is protected, or is larger than the office could have: refused by its name, fast, without a crash. */
import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openWorkbook } from '../../db/import/open.ts'
import { officeLimits } from '../../db/import/open-limits.ts'
import { recogniseWorkbook } from '../../db/import/open-recognise.ts'
import { smallOffice, workbook } from './workbooks.ts'
import { bareWorkbook, textRow, workbookParts, zip } from './zip.ts'

const ole = (stream: string): Uint8Array =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1016),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(512),
  ])

const headings = textRow(1, ['Nummer', 'Haushalt', 'Name', 'Vorname'])
const person = (row: number) => textRow(row, [`${row}`, 'H', 'Muster', 'Ali'])
const goodSheet = `<sheetData>${headings}${person(2)}</sheetData>`
/** Under this name, or it would be refused for having no sheet of ours before it could do harm. */
const attack = (sheet: string) => bareWorkbook({ sheet })

describe('what a file is', () => {
  const unreadable = (kind: string) => ({ code: 'WORKBOOK_UNREADABLE', details: { kind } })
  test.each([
    ['an old .xls', ole('Workbook'), unreadable('xls')],
    ['a protected workbook', ole('EncryptedPackage'), { code: 'WORKBOOK_PROTECTED' }],
    ['a CSV', Buffer.from('Nummer;Name\n1;Muster\n'), unreadable('csv')],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), unreadable('other')],
    ['nothing', new Uint8Array(), unreadable('other')],
    ['another zip', zip({ 'word/document.xml': '<w/>' }), unreadable('other')],
    ['an .xlsb', zip({ 'xl/workbook.bin': 'x' }), unreadable('xlsb')],
    ['an .ods', zip({ mimetype: 'application/vnd.oasis', 'content.xml': '<x/>' }), unreadable('ods')],
    ['an encrypted zip', bareWorkbook({ sheet: goodSheet }, { encrypted: true }), { code: 'WORKBOOK_PROTECTED' }],
    ['a workbook without its sheets', zip({ 'xl/workbook.xml': '<workbook/>' }), unreadable('damaged')],
    ['XML that is none', attack(`<sheetData>${headings}<row r="2"><c></row></sheetData>`), unreadable('damaged')],
    [
      'one row twice',
      attack(
        `<sheetData>${headings}${'<row r="2"><c t="inlineStr"><is><t>X</t></is></c></row>'.repeat(2)}</sheetData>`,
      ),
      unreadable('damaged'),
    ],
    [
      'a sheet that breaks off',
      bareWorkbook({ sheet: '', worksheet: () => `<worksheet><sheetData>${headings}` }),
      unreadable('damaged'),
    ],
  ])('%s', async (_, bytes, error) => {
    expect(await openWorkbook(bytes)).toEqual({ ok: false, error })
  })

  test('two parts of one name', () => {
    const parts = zip({ ...workbookParts({ sheet: goodSheet }), 'xl\\workbook.xml': '<workbook/>' })
    expect(recogniseWorkbook(parts, officeLimits)).toEqual({ ok: false, error: unreadable('damaged') })
  })

  test('a workbook cut short anywhere', async () => {
    const whole = await workbook(smallOffice)
    for (let length = 4; length < whole.length; length += 97) {
      const result = recogniseWorkbook(whole.subarray(0, length), officeLimits)
      expect(result).toEqual({ ok: false, error: unreadable('damaged') })
    }
  })

  test('a part whose checksum does not fit is refused, though its XML does', async () => {
    const whole = Buffer.from(attack(goodSheet))
    expect((await openWorkbook(whole)).ok).toBe(true)
    const name = 'xl/worksheets/sheet1.xml'
    // In the directory, which comes after all parts, the checksum stands 30 bytes before the name.
    const at = whole.lastIndexOf(name) - 30
    whole.writeUInt8(whole.readUInt8(at) ^ 1, at)
    expect(await openWorkbook(whole)).toEqual({ ok: false, error: unreadable('damaged') })
  })

  test('a workbook without the styles that it names is refused: its days would be read as numbers', async () => {
    const { 'xl/styles.xml': _, ...parts } = workbookParts({ sheet: goodSheet })
    expect(await openWorkbook(zip(parts))).toEqual({ ok: false, error: unreadable('damaged') })
  })

  test('a workbook with flipped bits opens or is refused, and nothing else', async () => {
    const whole = await workbook(smallOffice)
    const flip = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }))
    await fc.assert(
      fc.asyncProperty(fc.array(flip, { minLength: 1, maxLength: 4 }), async (flips) => {
        const bytes = Uint8Array.from(whole)
        for (const [at, mask] of flips) bytes[at] = (bytes[at] ?? 0) ^ mask
        const result = await openWorkbook(bytes)
        expect(result.ok || result.error.code.startsWith('WORKBOOK_')).toBe(true)
      }),
      { numRuns: 6 },
    )
  })
})

describe('harmless, however large they say they are', () => {
  test.each([
    [
      'a merged cell over half the sheet',
      `${goodSheet}<mergeCells count="1"><mergeCell ref="A1:ZZ20000"/></mergeCells>`,
    ],
    [
      'a validation of every cell',
      `${goodSheet}<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>`,
    ],
    [
      'a conditional format of every cell',
      `${goodSheet}<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" priority="1"><formula>A1=1</formula></cfRule></conditionalFormatting>`,
    ],
    [
      'a dimension of every cell',
      `<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" width="9"/></cols>${goodSheet}`,
    ],
    [
      'rows to the last one, all empty',
      `<sheetData>${headings}${person(2)}${'<row r="1048576" ht="15"/>'.repeat(300_000)}</sheetData>`,
    ],
  ])('%s', async (_, sheet) => {
    const result = await openWorkbook(attack(sheet))
    expect(result.ok && result.value[0]?.rows.map(({ row }) => row)).toEqual([1, 2])
  })
})

describe('too large', () => {
  const refused = (what: string) => ({
    ok: false,
    error: { code: 'WORKBOOK_TOO_LARGE', details: expect.objectContaining({ what }) },
  })
  const million = '<c r="A2" s="1"/>'.repeat(1_000_000)

  test('120 MB packed into some hundred kilobytes', async () => {
    const parts = { ...workbookParts({ sheet: goodSheet }), 'xl/sharedStrings.xml': Buffer.alloc(120_000_000, 32) }
    expect(await openWorkbook(zip(parts))).toEqual(refused('ratio'))
    expect(await openWorkbook(zip(parts, { claimedBytes: 1000 }))).toEqual(refused('pieceCharacters'))
    const thin = 'x'.repeat(1_000_000)
    expect(
      await openWorkbook(
        zip(
          { ...parts, 'xl/styles.xml': `<a>${thin}</a>`, 'xl/sharedStrings.xml': `<sst><si><t>${thin}</t></si></sst>` },
          { claimedBytes: 1000 },
        ),
        { inflatedBytes: 1_500_000 },
      ),
    ).toEqual(refused('inflatedBytes'))
  })

  test('ten million formatted empty cells, whatever the directory says of them', async () => {
    const rows = Array.from({ length: 10 }, (_, index) => `<row r="${index + 2}">${million}</row>`)
    const sheet = Buffer.from(`<worksheet><sheetData>${headings}${rows.join('')}</sheetData></worksheet>`)
    const parts = { ...workbookParts({ sheet: '' }), 'xl/worksheets/sheet1.xml': sheet }
    expect(await openWorkbook(zip(parts))).toEqual(refused('ratio'))
    expect(await openWorkbook(zip(parts, { claimedBytes: 1000 }))).toEqual(refused('pieceCharacters'))
  })

  test('many small empty rows that pack too well, though the directory denies it', async () => {
    const sheet = `<sheetData>${headings}${'<row r="2"><c r="A2" s="1"/></row>'.repeat(400_000)}</sheetData>`
    expect(await openWorkbook(bareWorkbook({ sheet }, { claimedBytes: 1000 }))).toEqual(refused('ratio'))
  })

  test('more cells, rows, columns or text than allowed', async () => {
    const many = Array.from({ length: 100 }, (_, index) => person(index + 2)).join('')
    const bytes = attack(`<sheetData>${headings}${many}</sheetData>`)
    expect(await openWorkbook(bytes, { cells: 504 })).toEqual(refused('cells'))
    expect(await openWorkbook(bytes, { rows: 100 })).toEqual(refused('rows'))
    expect(await openWorkbook(bytes, { columns: 3 })).toEqual(refused('columns'))
    expect(await openWorkbook(bytes, { characters: 1000 })).toEqual(refused('characters'))
    expect(await openWorkbook(bytes, { entries: 3 })).toEqual(refused('entries'))
    expect(await openWorkbook(bytes, { fileBytes: 1000 })).toEqual({
      ok: false,
      error: { code: 'WORKBOOK_TOO_LARGE', details: { what: 'fileBytes', limit: 1000 } },
    })
    expect((await openWorkbook(bytes, { cells: 505, rows: 101, columns: 4 })).ok).toBe(true)
  })

  test('one long text that every cell points at', async () => {
    const points = Array.from(
      { length: 200 },
      (_, row) => `<row r="${row + 2}"><c r="A${row + 2}" t="s"><v>0</v></c></row>`,
    ).join('')
    const bytes = bareWorkbook({
      sheet: `<sheetData>${headings}${points}</sheetData>`,
      sharedStrings: `<si><t>${'x'.repeat(1_000_000)}</t></si>`,
    })
    expect(await openWorkbook(bytes)).toEqual(refused('characters'))
  })

  test('more memory or time than the reading thread has', async () => {
    const strings = Array.from({ length: 300_000 }, (_, index) => `<si><t>Muster ${index}</t></si>`).join('')
    const bytes = bareWorkbook({ sheet: goodSheet, sharedStrings: strings })
    expect((await openWorkbook(bytes)).ok).toBe(true)
    expect(await openWorkbook(bytes, { memoryMb: 12 })).toEqual(refused('memoryMb'))
    expect(await openWorkbook(bytes, { seconds: 0.01 })).toEqual(refused('seconds'))
  })
})

describe('entities', () => {
  const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
  test('a document type is refused in every part', async () => {
    const parts = workbookParts({ sheet: goodSheet })
    for (const part of ['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/styles.xml']) {
      const result = await openWorkbook(zip({ ...parts, [part]: laughs + parts[part] }))
      expect(result).toEqual({ ok: false, error: { code: 'WORKBOOK_UNREADABLE', details: { kind: 'other' } } })
    }
  })
})

describe('XML that would keep a careless pattern busy for hours', () => {
  const much = (text: string) => text.repeat(Math.floor(300_000 / text.length))
  test.each([
    [
      'openings without an end',
      `<sheetData><row r="2"><c r="A2" t="inlineStr">${much('<is><r>')}</c></row></sheetData>`,
    ],
    ['ends before openings', `<sheetData><row r="2">${much('</is>')}${much('<is><rPh>')}</row></sheetData>`],
    ['an endless attribute', `<sheetData><row r="2"><c ${much('t=')}></c></row></sheetData>`],
    ['endless CDATA', `<sheetData><row r="2">${much('<![CDATA[')}</row></sheetData>`],
  ])('%s', async (_, sheet) => {
    const result = await openWorkbook(attack(sheet), { seconds: 10 })
    expect(result.ok || result.error.details?.what).not.toBe('seconds')
  })

  test('attributes and formats', async () => {
    const parts = workbookParts({ sheet: goodSheet })
    const formats = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${much('[')}"/></numFmts></styleSheet>`
    const sheets = `<workbook><sheets><sheet ${much('a ')}/><sheet ${much('b')}/></sheets></workbook>`
    expect((await openWorkbook(zip({ ...parts, 'xl/styles.xml': formats }), { seconds: 10 })).ok).toBe(true)
    const result = await openWorkbook(zip({ ...parts, 'xl/workbook.xml': sheets }), { seconds: 10 })
    expect(result.ok || result.error.details?.what).not.toBe('seconds')
  })
})

describe('stopping', () => {
  test('before and while it is read', async () => {
    const bytes = await workbook(smallOffice)
    const cancelled = { ok: false, error: { code: 'CANCELLED' } }
    expect(await openWorkbook(bytes, {}, AbortSignal.abort())).toEqual(cancelled)
    const stop = new AbortController()
    const reading = openWorkbook(bytes, {}, stop.signal)
    stop.abort()
    expect(await reading).toEqual(cancelled)
    expect((await openWorkbook(bytes, {}, new AbortController().signal)).ok).toBe(true)
  })
})
