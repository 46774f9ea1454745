/**
 * The list sheet: a title block, one flat table that filters and sorts (the section is its first column), and the sums below it,
 * parted by an empty row so that no filter swallows them.
 */
import type { Row, Style, stream, Worksheet } from 'exceljs'
import type { Cell, ReportColumn, ReportDocument } from '../domain/reports/document.ts'
import { dayText, frameWords, madeAtText } from '../domain/reports/frame.ts'
import {
  dataStyle,
  excelValue,
  font,
  headStyle,
  lineHeight,
  linesOf,
  pageFooter,
  sheetName,
  sumStyle,
  widthFor,
} from './excelCells.ts'

const headRow = 5

const marginsInInch = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 }
const widestSection = 62
const sectionKey = 'section'
const headHeight = { one: 28, more: 42 }

interface Table {
  readonly columns: readonly ReportColumn[]
  /** Rows with their section before them, when there are sections with a heading. */
  readonly rows: readonly (readonly Cell[])[]
  readonly sums: readonly (readonly Cell[])[]
  readonly total: readonly Cell[] | null
}

/** The document's sections as one flat table. */
function flatten(document: ReportDocument): Table {
  const headings = document.sections.map((section) => section.heading)
  const sectioned = headings.some((heading) => heading !== null)
  const lead = (heading: string | null): readonly Cell[] => (sectioned ? [heading] : [])
  const width = Math.min(widestSection, Math.max(12, ...headings.map((heading) => (heading ?? '').length + 2)))
  const section: ReportColumn = { key: sectionKey, heading: frameWords.section, type: 'text', width }
  return {
    columns: sectioned ? [section, ...document.columns] : document.columns,
    rows: document.sections.flatMap((one) => one.rows.map((row) => [...lead(one.heading), ...row])),
    sums: document.sections.flatMap((one) => (one.totals === null ? [] : [[...lead(one.heading), ...one.totals]])),
    total: document.totals === null ? null : [...lead(null), ...document.totals],
  }
}

/** 1 → A, 27 → AA */
function letter(column: number): string {
  const rest = (column - 1) % 26
  const head = column > 26 ? letter((column - 1 - rest) / 26) : ''
  return `${head}${String.fromCharCode(65 + rest)}`
}

function writeTitle(sheet: Worksheet, document: ReportDocument): void {
  const lines = [
    { text: document.title, height: 24, font: { ...font, size: 16, bold: true } },
    { text: `${document.office} · ${document.purpose}`, height: 16, font },
    {
      text: [
        `${frameWords.on} ${dayText(document.on)}`,
        ...(document.knownOn === null ? [] : [`${frameWords.known} ${dayText(document.knownOn)}`]),
        `${frameWords.madeAt} ${madeAtText(document.madeAt)}`,
        `${frameWords.madeBy} ${document.madeBy}`,
      ].join(' · '),
      height: 16,
      font,
    },
  ]
  lines.forEach((one, index) => {
    const row = sheet.getRow(index + 1)
    row.height = one.height
    const cell = row.getCell(1)
    cell.value = one.text
    cell.style = { font: one.font, numFmt: '@', alignment: { vertical: 'middle' } }
    row.commit()
  })
}

function writeHead(sheet: Worksheet, columns: readonly ReportColumn[]): void {
  const row = sheet.getRow(headRow)
  row.height = columns.some((column) => column.heading.length > column.width) ? headHeight.more : headHeight.one
  columns.forEach((column, index) => {
    const cell = row.getCell(index + 1)
    cell.value = column.heading
    cell.style = headStyle(column.type)
  })
  row.commit()
}

/** Excel makes no room for wrapped text by itself in a file it did not write. */
function makeRoom(row: Row, cells: readonly Cell[], columns: readonly ReportColumn[]): void {
  const lines = columns.map((column, index) =>
    column.key === sectionKey || column.type !== 'text' ? 1 : linesOf(cells[index] ?? null, column.width),
  )
  const most = Math.max(1, ...lines)
  if (most > 1) row.height = most * lineHeight + 2
}

type Styles = readonly Partial<Style>[]

function writeRow(
  sheet: Worksheet,
  at: number,
  cells: readonly Cell[],
  columns: readonly ReportColumn[],
  styles: Styles,
) {
  const row = sheet.getRow(at)
  columns.forEach((column, index) => {
    const cell = row.getCell(index + 1)
    cell.value = excelValue(cells[index] ?? null, column.type)
    cell.style = styles[index] ?? {}
  })
  return row
}

/**
 * Room 101 and file number 2044 are text on purpose; without this Excel puts a green corner on each of them. ExcelJS has no word for
 * `ignoredErrors`, but writes its empty list of row breaks at the very place in the sheet where it belongs.
 */
function acceptNumbersAsText(sheet: Worksheet, range: string): void {
  const internals = sheet as unknown as { _writeRowBreaks: () => void; stream: { write: (xml: string) => void } }
  internals._writeRowBreaks = () =>
    internals.stream.write(`<ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/></ignoredErrors>`)
}

/** Adds and commits the sheet; returns its name. */
export function writeList(workbook: stream.xlsx.WorkbookWriter, document: ReportDocument, taken: string): string {
  const table = flatten(document)
  const last = letter(table.columns.length)
  const lastData = headRow + table.rows.length
  const below = [...table.sums, ...(table.total === null ? [] : [table.total])]
  const end = below.length === 0 ? lastData : lastData + 1 + below.length
  const name = sheetName(document.title, taken)
  const sheet = workbook.addWorksheet(name, {
    properties: { defaultRowHeight: 15, dyDescent: 0.25 },
    views: [{ state: 'frozen', xSplit: 0, ySplit: headRow, activeCell: `A${headRow + 1}`, showGridLines: false }],
    pageSetup: {
      paperSize: 9,
      orientation: document.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: marginsInInch,
      printTitlesRow: `${headRow}:${headRow}`,
      printArea: `A$1:${last}$${end}`,
    },
    headerFooter: { oddFooter: pageFooter(document) },
  })
  sheet.autoFilter = `A${headRow}:${last}${lastData}`
  acceptNumbersAsText(sheet, `A${headRow + 1}:${last}${Math.max(end, headRow + 1)}`)
  const { columns } = table
  columns.forEach((column, index) => {
    sheet.getColumn(index + 1).width = widthFor(column.width)
  })
  writeTitle(sheet, document)
  writeHead(sheet, columns)
  const data = columns.map((column) => dataStyle(column.type, column.key !== sectionKey))
  table.rows.forEach((cells, index) => {
    const row = writeRow(sheet, headRow + 1 + index, cells, columns, data)
    makeRoom(row, cells, columns)
    row.commit()
  })
  const part = columns.map((column) => sumStyle(column.type, false))
  const grand = columns.map((column) => sumStyle(column.type, true))
  below.forEach((cells, index) => {
    writeRow(sheet, lastData + 2 + index, cells, columns, cells === table.total ? grand : part).commit()
  })
  sheet.commit()
  return name
}
