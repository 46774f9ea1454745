/** Zip files and bare workbooks made by hand: for files that no honest program writes. */
import { Buffer } from 'node:buffer'
import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipOptions {
  /** What the directory claims about the inflated size of every entry, instead of the truth. */
  readonly claimedBytes?: number
  readonly encrypted?: boolean
}

type Content = string | Uint8Array

function record(signature: number, fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer {
  const record = Buffer.alloc(4 + fields.reduce((sum, [bytes]) => sum + bytes, 0))
  record.writeUInt32LE(signature)
  fields.reduce((at, [bytes, value]) => record.writeUIntLE(value, at, bytes), 4)
  return record
}

function entry(name: string, content: Content, offset: number, { claimedBytes, encrypted }: ZipOptions) {
  const plain = Buffer.from(content)
  const packed = deflateRawSync(plain, { level: 1 })
  const title = Buffer.from(name)
  const common = [
    [2, encrypted ? 1 : 0],
    [2, 8],
    [4, 0],
    [4, crc32(plain)],
    [4, packed.length],
    [4, claimedBytes ?? plain.length],
    [2, title.length],
    [2, 0],
  ] as const
  const local = [record(0x04034b50, [[2, 20], ...common]), title, packed]
  const place = [
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, offset],
  ] as const
  return {
    local: Buffer.concat(local),
    listed: Buffer.concat([record(0x02014b50, [[2, 20], [2, 20], ...common, ...place]), title]),
  }
}

export function zip(files: Readonly<Record<string, Content>>, options: ZipOptions = {}): Uint8Array {
  const names = Object.keys(files)
  const locals: Buffer[] = []
  const listed: Buffer[] = []
  let offset = 0
  for (const name of names) {
    const made = entry(name, files[name] ?? '', offset, options)
    locals.push(made.local)
    listed.push(made.listed)
    offset += made.local.length
  }
  const directory = Buffer.concat(listed)
  const end = record(0x06054b50, [
    [2, 0],
    [2, 0],
    [2, names.length],
    [2, names.length],
    [4, directory.length],
    [4, offset],
    [2, 0],
  ])
  return Buffer.concat([...locals, directory, end])
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface BareWorkbook {
  /** Inside `<worksheet>`. */
  readonly sheet: string
  /** Before and after it, and instead of the usual root. */
  readonly worksheet?: (inside: string) => string
  readonly sheetName?: string
  readonly workbookPr?: string
  readonly sharedStrings?: string
  /** Number formats by id from 164; style n + 1 uses the nth. */
  readonly formats?: readonly string[]
}

/** The parts of a workbook with one sheet, as small as Excel would open it. */
export function workbookParts(bare: BareWorkbook): Record<string, Content> {
  const { sheet, sheetName = 'Personen', workbookPr = '', sharedStrings = '', formats = [] } = bare
  const worksheet = bare.worksheet ?? ((inside) => `<worksheet ${main}>${inside}</worksheet>`)
  const numFmts = formats.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code}"/>`).join('')
  const xfs = formats.map((_, index) => `<xf numFmtId="${164 + index}" applyNumberFormat="1"/>`).join('')
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${officeRelations}/${kind}" Target="${target}"/>`
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${officeRelations}">${workbookPr}<sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relation('rId2', 'sharedStrings', 'sharedStrings.xml')}${relation('rId3', 'styles', '/xl/styles.xml')}</Relationships>`,
    'xl/worksheets/sheet1.xml': worksheet(sheet),
    'xl/sharedStrings.xml': `<sst ${main}>${sharedStrings}</sst>`,
    'xl/styles.xml': `<styleSheet ${main}><numFmts>${numFmts}</numFmts><fonts><font/></fonts><cellXfs><xf numFmtId="0"/>${xfs}</cellXfs></styleSheet>`,
  }
}

export const bareWorkbook = (bare: BareWorkbook, options?: ZipOptions): Uint8Array => zip(workbookParts(bare), options)

/** A row of inline texts. */
export const textRow = (row: number, texts: readonly string[]): string =>
  `<row r="${row}">${texts.map((text, index) => `<c r="${String.fromCharCode(65 + index)}${row}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`
