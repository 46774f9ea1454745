/** What ExcelJS does not write and other programs do, or a bad disk, or somebody who means harm: the parts and the bytes of the file. */

import { bareWorkbook, workbookParts, zip } from '../import/zip.ts'
import type { Dice } from '../support/chance.ts'
import { type Book, type Parts, readSheets, type Sheet } from './book.ts'
import { hiding, type Mutation, oneOf, refused, same, sameOrRefused, type Verdict } from './mutation.ts'
import { editPart, partText, sheetPart } from './write.ts'

type EditSheet = (xml: string, dice: Dice, parts: Parts) => string

/** Changes the XML of one sheet that is read. */
const sheetXml = (verdict: Verdict, edit: EditSheet): Mutation => ({
  phase: 'file',
  apply(book, dice) {
    // With its headings where they belong, a sheet has a row 1 with texts in it.
    const fits = (sheet: Sheet) => sheet.above === 0 && sheet.columns.length > 2
    const sheet = oneOf(readSheets(book).filter(fits), dice)
    if (!sheet) return null
    book.edit.push((parts) => editPart(parts, sheetPart(book, sheet), (xml) => edit(xml, dice, parts)))
    return verdict
  },
})
const allParts = (verdict: Verdict, edit: (parts: Parts, dice: Dice, book: Book) => void): Mutation => ({
  phase: 'file',
  apply(book, dice) {
    book.edit.push((parts) => edit(parts, dice, book))
    return verdict
  },
})
const bytes = (verdict: Verdict, bend: (file: Uint8Array, dice: Dice) => Uint8Array): Mutation => ({
  phase: 'file',
  apply(book, dice) {
    book.bend.push((file) => bend(file, dice))
    return verdict
  },
})

const strings = 'xl/sharedStrings.xml'
const damaged = refused('WORKBOOK_UNREADABLE')

/** Texts in the cells instead of beside them. */
const inlineTexts = sheetXml(same, (xml, _, parts) => {
  const items = [...partText(parts, strings).matchAll(/<si>(.*?)<\/si>/gs)].map(([, inside]) => inside ?? '')
  return xml.replace(/ t="s"><v>(\d+)<\/v>/g, (_, index: string) => ` t="inlineStr"><is>${items[Number(index)]}</is>`)
})
/** How Japanese programs tell how a name is spoken. */
const phonetic = allParts(same, (parts) =>
  editPart(parts, strings, (xml) =>
    xml.replaceAll('</t></si>', '</t><rPh sb="0" eb="1"><t>ミュ</t></rPh><phoneticPr fontId="1"/></si>'),
  ),
)
/** Each character as its number. */
const entities = allParts(same, (parts) =>
  editPart(parts, strings, (xml) =>
    xml.replace(/(<t[^>]*>)([^<&]*)(<\/t>)/g, (_, open: string, text: string, close: string) => {
      const numbers = [...text].map((character) => `&#x${(character.codePointAt(0) ?? 32).toString(16)};`)
      return open + numbers.join('') + close
    }),
  ),
)
const cdata = allParts(same, (parts) =>
  editPart(parts, strings, (xml) => xml.replace(/(<t[^>]*>)([^<&]+)(<\/t>)/g, '$1<!-- Notiz --><![CDATA[$2]]>$3')),
)
/** Every element of the sheet with a prefix, as programs write that know XML and not Excel. */
const prefixed = sheetXml(same, (xml) =>
  xml
    .replace(/<(\/?)([A-Za-z]+)(?=[\s/>])/g, '<$1x:$2')
    .replace(
      'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
      'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
    ),
)
const byteOrderMark = sheetXml(same, (xml) => `\ufeff${xml}`)
const upsideDown = sheetXml(same, (xml) =>
  xml.replace(
    /<sheetData>(.*)<\/sheetData>/s,
    (_, rows: string) =>
      `<sheetData>${rows
        .split(/(?=<row )/)
        .reverse()
        .join('')}</sheetData>`,
  ),
)
const hugeMerge = sheetXml(same, (xml) =>
  xml.replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
)
const emptyRows = sheetXml(same, (xml, dice) => {
  const rows = Array.from(
    { length: dice.between(1, 4000) },
    (_, n) => `<row r="${5_000 + n}" ht="15"><c r="A${5_000 + n}" s="0"/></row>`,
  )
  return xml.replace('</sheetData>', `${rows.join('')}</sheetData>`)
})
const since1904: Mutation = {
  phase: 'file',
  apply(book) {
    book.date1904 = true
    return same
  },
}

const lostText = sheetXml(damaged, (xml) => xml.replace(/ t="s"><v>\d+<\/v>/, ' t="s"><v>987654</v>'))
const farRow = sheetXml(damaged, (xml, dice) =>
  xml.replace('<row r="1"', `<row r="${dice.one(['1048577', '0', '-1', '1.5', 'A', '1e9'])}"`),
)
const farColumn = sheetXml(refused('WORKBOOK_TOO_LARGE', 'WORKBOOK_UNREADABLE'), (xml, dice) =>
  xml.replace('</row>', `<c r="${dice.one(['XFD', 'ZZZZZZ', 'JA'])}1" t="str"><v>x</v></c></row>`),
)
const cutXml = sheetXml(damaged, (xml, dice) => xml.slice(0, xml.indexOf('<sheetData') + dice.between(0, 9)))
const docType = sheetXml(damaged, (xml) =>
  xml.replace('<worksheet', '<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet'),
)
const unknownEntity = allParts(damaged, (parts) =>
  editPart(parts, strings, (xml) => xml.replace(/<t([^>]*)>/, '<t$1>&b;')),
)
const lostPart = allParts(damaged, (parts, dice, book) => {
  const sheet = oneOf(readSheets(book), dice)
  parts.delete(
    dice.one([strings, 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', sheet ? sheetPart(book, sheet) : strings]),
  )
})
const noStyles = allParts(damaged, (parts) => void parts.delete('xl/styles.xml'))
const sameRowTwice = sheetXml(hiding, (xml) => xml.replace(/<row r="3"/, '<row r="2"'))
const sameCellTwice = sheetXml(hiding, (xml) => xml.replace(/<c r="B(\d+)"/g, '<c r="A$1"'))
const noAddresses = sheetXml(hiding, (xml) => xml.replace(/ r="[A-Z]*\d+"/g, ''))
const noNumbers = sheetXml(hiding, (xml, dice) =>
  xml.replace(/<v>-?[\d.]+<\/v><\/c>/g, (whole) =>
    dice.chance(20) ? `<v>${dice.one(['NaN', '1e999', 'abc', '', '0x10', '1e-400'])}</v></c>` : whole,
  ),
)
/** Half of an emoji and a character that is none, as workbooks write what XML cannot hold. */
const halfEmoji = allParts(same, (parts) =>
  editPart(parts, strings, (xml) => xml.replace(/<t((?: [^>]*)?)>/g, '<t$1>_xD83D__xFFFE_')),
)

const cutShort = bytes(damaged, (file, dice) => file.subarray(0, dice.below(file.length - 30)))
const nothingAtAll = bytes(damaged, () => new Uint8Array())
const anotherFile = bytes(damaged, (file, dice) =>
  dice.one([
    Buffer.from('Nummer;Haushalt\r\n1001;H-1\r\n'),
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), file]),
    zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }),
    zip({ 'xl/workbook.bin': 'x' }),
    Buffer.from(file.toReversed()),
    Buffer.from('PK\u0003\u0004'),
  ]),
)
const withPassword = bytes(refused('WORKBOOK_PROTECTED'), () =>
  bareWorkbook({ sheet: '<sheetData/>' }, { encrypted: true }),
)
const bomb = bytes(refused('WORKBOOK_TOO_LARGE'), () =>
  zip({ ...workbookParts({ sheet: '<sheetData/>' }), 'xl/media/a.xml': new Uint8Array(9 * 1024 * 1024) }),
)
/** The directory names two parts alike; which of them is meant, nobody can say. */
const partTwice = bytes(damaged, (file) =>
  Buffer.from(Buffer.from(file).toString('latin1').replaceAll('xl/theme/theme1.xml', '[Content_Types].xml'), 'latin1'),
)

/** What a part says and its checksum do not fit: the disk has changed one or the other. */
const falseSum = bytes(damaged, (file, dice) => {
  const bent = Buffer.from(file)
  const name = dice.one(['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', strings])
  // The directory stands behind all parts, the checksum in it 30 bytes before the name.
  const at = bent.lastIndexOf(name) - 30
  bent.writeUInt8(bent.readUInt8(at) ^ (1 << dice.below(8)), at)
  return bent
})

/**
 * One bit of a part turns round on the disk. Where the part is not needed nobody may notice; where it is, the file is refused: a wrong
 * number must not come in unseen.
 */
const flippedBit = bytes(sameOrRefused, (file, dice) => {
  const bent = Uint8Array.from(file)
  const at = dice.below(bent.length)
  bent[at] = (bent[at] ?? 0) ^ (1 << dice.below(8))
  return bent
})

export const fileMutations = {
  inlineTexts,
  phonetic,
  entities,
  cdata,
  prefixed,
  byteOrderMark,
  upsideDown,
  hugeMerge,
  emptyRows,
  since1904,
  lostText,
  farRow,
  farColumn,
  cutXml,
  docType,
  unknownEntity,
  lostPart,
  noStyles,
  sameRowTwice,
  sameCellTwice,
  noAddresses,
  noNumbers,
  halfEmoji,
  cutShort,
  nothingAtAll,
  anotherFile,
  withPassword,
  bomb,
  partTwice,
  falseSum,
  flippedBit,
}
