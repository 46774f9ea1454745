/** The sheet `Hinweise`: what the list is, who may have it, its figures and what they count. */
import type { stream } from 'exceljs'
import type { Cell, ColumnType, ReportDocument } from '../domain/reports/document.ts'
import { frameWords, madeAtText } from '../domain/reports/frame.ts'
import { excelValue, font, formats, lineHeight, linesOf, pageFooter } from './excelCells.ts'

export const notesSheet = frameWords.notes

const valueWidth = 84

interface Line {
  readonly label: string | null
  readonly value: Cell
  readonly type: ColumnType
}

const text = (label: string | null, value: string): Line => ({ label, value, type: 'text' })

function contentOf(document: ReportDocument): readonly (Line | null)[] {
  const [first, ...more] = document.notes
  return [
    text(frameWords.office, document.office),
    text(frameWords.purpose, document.purpose),
    { label: frameWords.on, value: document.on, type: 'day' },
    ...(document.knownOn === null ? [] : [{ label: frameWords.known, value: document.knownOn, type: 'day' } as const]),
    text(frameWords.madeAt, madeAtText(document.madeAt)),
    text(frameWords.madeBy, document.madeBy),
    ...(document.figures.length === 0 ? [] : [null]),
    ...document.figures,
    ...(first === undefined ? [] : [null, text(frameWords.counted, first)]),
    ...more.map((note) => text(null, note)),
  ]
}

/** Adds and commits the sheet. */
export function writeNotes(workbook: stream.xlsx.WorkbookWriter, document: ReportDocument): void {
  const content = contentOf(document)
  const sheet = workbook.addWorksheet(notesSheet, {
    views: [{ state: 'normal', showGridLines: false }],
    pageSetup: {
      paperSize: 9,
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printArea: `A$1:B$${content.length + 2}`,
    },
    headerFooter: { oddFooter: pageFooter(document) },
  })
  sheet.getColumn(1).width = 22
  sheet.getColumn(2).width = valueWidth
  const title = sheet.getRow(1)
  title.height = 24
  title.getCell(1).value = `${frameWords.notes} zu: ${document.title}`
  title.getCell(1).style = { font: { ...font, size: 16, bold: true }, numFmt: '@', alignment: { vertical: 'middle' } }
  title.commit()
  content.forEach((line, index) => {
    if (line === null) return
    const row = sheet.getRow(index + 3)
    row.getCell(1).value = line.label
    row.getCell(1).style = { font: { ...font, bold: true }, numFmt: '@', alignment: { vertical: 'top' } }
    row.getCell(2).value = excelValue(line.value, line.type)
    row.getCell(2).style = {
      font,
      numFmt: formats[line.type],
      alignment: { horizontal: 'left', vertical: 'top', wrapText: true },
    }
    const lines = linesOf(line.value, valueWidth)
    if (lines > 1) row.height = lines * lineHeight + 2
    row.commit()
  })
  sheet.commit()
}
