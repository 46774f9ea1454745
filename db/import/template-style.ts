/** How headings look in the workbooks of the import. */
import type { Cell } from 'exceljs'

export const font = { name: 'Calibri', size: 11 } as const
const blue = 'FF1F3B63'
const pale = 'FFE3E9F2'

/** Required columns white on blue, the others blue on pale: the star alone is easily missed. */
export function styleHead(cell: Cell, required: boolean): void {
  cell.font = { ...font, bold: true, color: { argb: required ? 'FFFFFFFF' : blue } }
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: required ? blue : pale } }
  cell.alignment = { vertical: 'middle', wrapText: true }
  cell.numFmt = '@'
}

/** Height in points of a row whose text wraps; Excel itself measures only rows that it has edited. */
export function wrappedHeight(texts: readonly string[], widths: readonly number[]): number {
  const lines = texts.map((text, index) => Math.ceil((text.length * 1.1) / (widths[index] ?? 10)))
  return 3 + 15 * Math.max(1, ...lines)
}
