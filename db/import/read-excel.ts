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
import { joinRuns } from './read-xml.ts'

/** The methods of `ExcelJS.stream.xlsx.WorkbookReader` (4.4.0, pinned) that read one part each. */
interface PartReader {
  properties: { readonly model: { readonly date1904: boolean } }
  _parseStyles(stream: Readable): Promise<void>
  _parseSharedStrings(stream: Readable): AsyncGenerator<unknown>
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

/** Throws when there are more elements than allowed; asked before ExcelJS makes objects of them. */
type Count = (elements: number) => void

async function* sharedStrings(parts: Parts, name: string, count: Count): AsyncGenerator<string> {
  for await (const piece of childrenIn(parts, name, { within: 'sst', at: 'si' })) {
    count(piece.split(/<si[\s>/]/).length - 1)
    yield joinRuns(piece, 'si')
  }
}

/** Only number formats (of the 255 characters that Excel allows) and the cells' use of them; the rest of the styles is work for nothing. */
async function stylesText(parts: Parts, name: string): Promise<string> {
  const whole = await wholeText(parts, name, largestStyles)
  const inside = (element: string): string =>
    whole.slice(Math.max(0, whole.indexOf(`<${element}`)), Math.max(0, whole.indexOf(`</${element}>`)))
  const numFmts = [...inside('numFmts').matchAll(/<numFmt\s[^<>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => tag.length < 600)
  const formats = [...inside('cellXfs').matchAll(/<xf\s([^<>]*)>/g)].map(
    ([, attributes = '']) => `<xf numFmtId="${/\bnumFmtId=["'](\d+)/.exec(attributes)?.[1] ?? 0}"/>`,
  )
  const closed = numFmts.map((tag) => (tag.endsWith('/>') ? tag : `${tag}</numFmt>`))
  return `<styleSheet><numFmts>${closed.join('')}</numFmts><cellXfs>${formats.join('')}</cellXfs></styleSheet>`
}

/**
 * Rows as ExcelJS must see them: without empty formatted cells and rows (a million cost as much as a million values), and with a day of
 * the strict dialect (`t="d"`) as text instead of its year as a number.
 */
const mended = (piece: string): string =>
  joinRuns(piece, 'is')
    .replace(/<c(?:\s[^<>]*)?(?:\/>|><\/c>)/g, '')
    .replace(/<row(?:\s[^<>]*)?\/>/g, '')
    .replace(/(<c\s[^<>]*\bt=)(?:"d"|'d')/g, '$1"str"')

async function* sheetRows(parts: Parts, name: string, count: Count): AsyncGenerator<string> {
  const numbered = numbering()
  for await (const piece of childrenIn(parts, name, { within: 'sheetData', at: 'row' })) {
    count(piece.split(/<(?:c|row)[\s>/]/).length - 1)
    yield mended(numbered(piece))
  }
}

/** Takes ExcelJS in (350 ms) and reads styles and shared strings. Throws RefusedWorkbook, or whatever ExcelJS throws at bad XML. */
export async function excelReader(parts: Parts, book: Book, count: Count): Promise<ExcelReader> {
  const { default: excel } = await import('exceljs')
  const reader = new excel.stream.xlsx.WorkbookReader(Readable.from([]), options) as unknown as PartReader
  reader.properties = { model: { date1904: book.date1904 } }
  if (book.styles) await reader._parseStyles(Readable.from([await stylesText(parts, book.styles)]))
  if (book.sharedStrings) {
    const strings = reader._parseSharedStrings(
      Readable.from(inRoot('sst', sharedStrings(parts, book.sharedStrings, count))),
    )
    const { done } = await strings.next()
    if (!done) throw new Error('ExcelJS gives shared strings away instead of keeping them')
  }
  return {
    async *rows(part) {
      const text = inRoot('worksheet', inRoot('sheetData', sheetRows(parts, part, count)))
      for (const { value } of reader._parseWorksheet(text, '1')) yield* value
    },
  }
}
