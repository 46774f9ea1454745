/** How headings look in the workbooks of the import. */
import type { Cell } from 'exceljs'

const blue = 'FF1F3B63'
const pale = 'FFE3E9F2'

/** Required columns white on blue, the others blue on pale: the star alone is easily missed. */
export function styleHead(cell: Cell, required: boolean): void {
  cell.font = { bold: true, color: { argb: required ? 'FFFFFFFF' : blue } }
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: required ? blue : pale } }
  cell.alignment = { vertical: 'middle', wrapText: true }
  cell.numFmt = '@'
}
