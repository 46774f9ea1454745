/** A report's values as Excel keeps them: real dates and numbers with German formats, text that stays text. */
import type { Style } from 'exceljs'
import type { Cell, ColumnType, ReportDocument } from '../domain/reports/document.ts'
import { dayText, frameWords, madeAtText } from '../domain/reports/frame.ts'
import { isDay, unknownStart } from '../domain/values.ts'

/** Text is `@`, so that a cell which begins with = stays text even when somebody edits it. Percent is 38.5, not 0.385. */
export const formats: Readonly<Record<ColumnType, string>> = {
  text: '@',
  day: 'dd.mm.yyyy',
  cents: '#,##0.00" €"',
  count: '#,##0',
  percent: '0.0" %"',
  area: '#,##0.0" m²"',
}

/** Excel's calendar begins in 1900 and has a 29 February there that never was. */
const firstExcelDay = '1900-03-01'

const partialDayText = (text: string): string =>
  /^\d{4}-\d{2}$/.test(text) ? `${text.slice(5, 7)}.${text.slice(0, 4)}` : text

function excelDay(text: string): Date | string | null {
  if (text === unknownStart) return null
  if (!isDay(text)) return partialDayText(text)
  return text < firstExcelDay ? dayText(text) : new Date(`${text}T00:00:00Z`)
}

/**
 * Euro for cents, square metres for hundredths, a date for a day; a day of which only month or year is known (`1985`) stays text.
 * Text in a number column (the label of a sum row) stays text.
 */
export function excelValue(cell: Cell, type: ColumnType): Date | number | string | null {
  if (cell === null || cell === '') return null
  if (typeof cell === 'string') return type === 'day' ? excelDay(cell) : cell
  return type === 'cents' || type === 'area' ? cell / 100 : cell
}

const rightAligned: ReadonlySet<ColumnType> = new Set(['cents', 'count', 'percent', 'area'])

export const font = { name: 'Calibri', family: 2, size: 10 } as const
/** Columns are measured in digits of 11 points; this font needs a little less. */
export const widthFor = (characters: number): number => Math.max(6, Math.round((characters * 0.95 + 1) * 10) / 10)

/** Height of one line, in points. */
export const lineHeight = 13.5
/** How many lines a wrapped text takes in a column; a line holds a little more characters than the column is wide. */
export const linesOf = (cell: Cell, characters: number): number =>
  Math.max(1, Math.ceil(String(cell ?? '').length / (characters * 1.15)))

const hair = { style: 'hair', color: { argb: 'FFB4B9C4' } } as const
const line = { style: 'thin', color: { argb: 'FF5B6270' } } as const

/** Numbers keep off the text that begins in the next column. */
const alignment = (type: ColumnType, wrapText: boolean): Partial<Style['alignment']> =>
  rightAligned.has(type)
    ? { horizontal: 'right', indent: 1, vertical: 'top' }
    : { horizontal: 'left', vertical: 'top', wrapText }

export const dataStyle = (type: ColumnType, wrapText: boolean): Partial<Style> => ({
  font,
  numFmt: formats[type],
  alignment: alignment(type, wrapText),
  border: { bottom: hair },
})

export const sumStyle = (type: ColumnType, grand: boolean): Partial<Style> => ({
  font: { ...font, bold: true },
  numFmt: formats[type],
  alignment: alignment(type, false),
  border: grand ? { top: line, bottom: { ...line, style: 'double' } } : { top: hair },
})

/** Headings stand at the top of a tall row: the filter's arrow covers its lower right corner. */
export const headStyle = (type: ColumnType): Partial<Style> => ({
  font: { ...font, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE6EAF3' } },
  alignment: { ...alignment(type, true), wrapText: true },
  border: { top: line, bottom: line },
})

/** A name Excel takes for a sheet: 1 to 31 characters, none of []:*?/\ and no apostrophe, cut at a word, not `taken`. */
export function sheetName(title: string, taken: string): string {
  const plain = title
    .replaceAll(/[[\]:*?/\\'\p{Cc}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const cut = plain.length <= 31 ? plain : (/^.{8,31}(?= )/u.exec(plain)?.[0] ?? plain.slice(0, 31))
  const name = cut.replace(/[\uD800-\uDBFF]$/, '').trim()
  return name === '' || name.toLowerCase() === taken.toLowerCase() ? 'Liste' : name
}

/** & begins a code in Excel's footers; a digit right after a font size would be read as part of it. */
const footerText = (text: string): string => text.replaceAll('&', '&&')

/** Office on the left, Stand in the middle, page x of y on the right. Excel takes at most 255 characters. */
export function pageFooter(document: Pick<ReportDocument, 'office' | 'madeAt'>): string {
  const office = footerText(document.office.slice(0, 80))
  return `&L&8 ${office}&C&8 ${frameWords.madeAt} ${madeAtText(document.madeAt)}&R&8 Seite &P von &N`
}
