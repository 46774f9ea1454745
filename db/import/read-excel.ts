/**
 * ExcelJS as a reader of single parts. Its own way through a file is not taken, because it
 * – decodes each 64 KB of UTF-8 on its own and so destroys an umlaut that lies across the border (11 names in a workbook of 50,000 people),
 * – puts sheets into the temp folder, unencrypted, when they lie before the shared strings in the zip, as its own writer puts them,
 * – expands every merged cell and every validated range (31 s and 3.6 GB for a workbook of 1.5 KB).
 * Here it gets decoded text of the few elements that hold values, with the places mended at which it loses some.
 */
import { Readable } from 'node:stream'
import type { Row } from 'exceljs'
import type { Book } from './read-book.ts'
import { numbering } from './read-numbers.ts'
import { childrenIn, type Parts, wholeText } from './read-parts.ts'

/** The methods of `ExcelJS.stream.xlsx.WorkbookReader` (4.4.0, pinned) that read one part each. */
interface PartReader {
  properties: { readonly model: { readonly date1904: boolean } }
  sharedStrings?: unknown[]
  _parseStyles(stream: Readable): Promise<void>
  _parseSharedStrings(stream: Readable): AsyncIterable<unknown>
  _parseWorksheet(text: AsyncIterable<string>, id: string): Iterable<{ readonly value: AsyncIterable<Row> }>
}

export interface ExcelReader {
  rows(part: string): AsyncIterable<Row>
}

const options = { sharedStrings: 'cache', styles: 'cache', hyperlinks: 'ignore', worksheets: 'emit' } as const
const largestStyles = 32 * 1024 * 1024

async function* inRoot(root: string, pieces: AsyncIterable<string>): AsyncGenerator<string> {
  yield `<${root}>`
  yield* pieces
  yield `</${root}>`
}

/** Text runs to one text: ExcelJS keeps only the last run of an inline string. Phonetic runs are no part of the text. */
function joinRuns(piece: string, element: 'is' | 'si'): string {
  if (!piece.includes('<r>') && !piece.includes('<r ') && !piece.includes('<rPh')) return piece
  const content = new RegExp(`<${element}(?:\\s[^<>]*)?>(.*?)</${element}>`, 'gs')
  return piece.replace(content, (_, inside: string) => {
    const spoken = inside.replace(/<rPh\b.*?<\/rPh>/gs, '')
    const texts = [...spoken.matchAll(/<t(?:\s[^<>]*)?>([^<]*)<\/t>/g)].map(([, text = '']) => text)
    return `<${element}><t xml:space="preserve">${texts.join('')}</t></${element}>`
  })
}

async function* sharedStrings(parts: Parts, name: string): AsyncGenerator<string> {
  for await (const piece of childrenIn(parts, name, { within: 'sst', at: 'si' })) yield joinRuns(piece, 'si')
}

/** Only number formats and the cells' use of them matter; fonts, fills and borders are work for nothing. */
async function stylesText(parts: Parts, name: string): Promise<string> {
  const whole = await wholeText(parts, name, largestStyles)
  const element = (tag: string): string => {
    const start = whole.search(new RegExp(`<${tag}[\\s>]`))
    const end = whole.indexOf(`</${tag}>`, start)
    return start >= 0 && end >= 0 ? whole.slice(start, end + tag.length + 3) : ''
  }
  const formats = [...element('cellXfs').matchAll(/<xf\s([^<>]*)>/g)].map(
    ([, attributes = '']) => `<xf numFmtId="${/numFmtId=["'](\d+)/.exec(attributes)?.[1] ?? 0}"/>`,
  )
  return `<styleSheet>${element('numFmts')}<cellXfs>${formats.join('')}</cellXfs></styleSheet>`
}

/**
 * Rows as ExcelJS must see them: without empty formatted cells and rows (a million cost as much as a million values), with a day of the strict
 * dialect (`t="d"`) as text instead of its year as a number, and with the followers of a shared formula as formulas instead of JSON text.
 */
const mended = (piece: string): string =>
  joinRuns(piece, 'is')
    .replace(/<c(?:\s[^<>]*)?(?:\/>|><\/c>)/g, '')
    .replace(/<row(?:\s[^<>]*)?\/>/g, '')
    .replace(/(<c\s[^<>]*\bt=)(?:"d"|'d')/g, '$1"str"')
    .replace(/<f(?:\s[^<>]*)?(?:\/>|><\/f>)/g, '<f>geteilt</f>')

/** Counts cells before ExcelJS makes objects of them; `count` throws when there are too many. */
async function* sheetRows(parts: Parts, name: string, count: (cells: number) => void): AsyncGenerator<string> {
  const numbered = numbering()
  for await (const piece of childrenIn(parts, name, { within: 'sheetData', at: 'row' })) {
    count(piece.split(/<c[\s>/]/).length - 1)
    yield mended(numbered(piece))
  }
}

/** Takes ExcelJS in (350 ms) and reads styles and shared strings. Throws RefusedWorkbook, or whatever ExcelJS throws at bad XML. */
export async function excelReader(parts: Parts, book: Book, count: (cells: number) => void): Promise<ExcelReader> {
  const { default: excel } = await import('exceljs')
  const reader = new excel.stream.xlsx.WorkbookReader(Readable.from([]), options) as unknown as PartReader
  reader.properties = { model: { date1904: book.date1904 } }
  if (book.styles) await reader._parseStyles(Readable.from([await stylesText(parts, book.styles)]))
  if (book.sharedStrings) {
    const strings = reader._parseSharedStrings(Readable.from(inRoot('sst', sharedStrings(parts, book.sharedStrings))))
    for await (const _ of strings) throw new Error('ExcelJS emits shared strings instead of keeping them')
  }
  return {
    async *rows(part) {
      const text = inRoot('worksheet', inRoot('sheetData', sheetRows(parts, part, count)))
      for (const { value } of reader._parseWorksheet(text, '1')) yield* value
    },
  }
}
