/** The filled rows of one sheet, from its part (ECMA-376 part 1, 18.3.1.80 `sheetData`). */
import { RefusedWorkbook, tooLarge, unreadable, type WorkbookLimits } from './open-limits.ts'
import { type PointedAt, plainCell, type WrittenCell } from './read-cell.ts'
import type { Parts } from './read-parts.ts'
import { type Count, isRun } from './read-strings.ts'
import type { CellValue, SheetRow } from './read-table.ts'
import { type Attributes, hearWithin, type Listener } from './read-xml.ts'

/** Excel's last row. */
const lastRow = 1_048_576

/** The column of a reference such as `AB12`: 28. One without letters, or none at all, follows the cell before it, as the format allows. */
function columnOf(reference: string, before: number): number {
  let column = 0
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return column === 0 ? before + 1 : column
}

function rowNumber({ r }: Attributes, before: number): number {
  const number = r === undefined || r === '' ? before + 1 : Number(r)
  if (!Number.isInteger(number) || number < 1 || number > lastRow) throw new RefusedWorkbook(unreadable('damaged'))
  return number
}

type Open = { -readonly [Key in keyof WrittenCell]: WrittenCell[Key] }

/** Puts each filled row into `found` as it ends. Cells may come in any order and without a reference. */
function rowListener(found: SheetRow[], pointedAt: PointedAt, count: Count, limits: WorkbookLimits): Listener {
  const numbers = new Set<number>()
  let row = 0
  let column = 0
  let cells: CellValue[] = []
  let cell: Open = { type: '', style: 0, formula: null, value: null, inline: null }

  const fill = (value: CellValue) => {
    if (value === null || value === '') return
    if (column > limits.columns) throw new RefusedWorkbook(tooLarge('columns', limits))
    while (cells.length < column - 1) cells.push(null)
    cells[column - 1] = value
  }
  return {
    opened: (name, attributes, parent) => {
      if (name === 'c' && parent === 'row') {
        count(1)
        column = columnOf(attributes.r ?? '', column)
        cell = { type: attributes.t ?? '', style: Number(attributes.s ?? 0), formula: null, value: null, inline: null }
      } else if (name === 'row' && parent === 'sheetData') {
        count(1)
        row = rowNumber(attributes, row)
        column = 0
        cells = []
      }
    },
    closed: (name, text, parent) => {
      if (parent === 'c') {
        if (name === 'v') cell.value = text
        else if (name === 'f') cell.formula = text
      } else if (name === 'c' && parent === 'row') fill(plainCell(cell, pointedAt))
      else if (name === 'row' && parent === 'sheetData') {
        if (cells.length === 0) return
        // Excel itself repairs such a file; here nobody could say which of the two a message means.
        if (numbers.has(row)) throw new RefusedWorkbook(unreadable('damaged'))
        numbers.add(row)
        found.push({ row, cells })
      } else if (isRun(name, parent)) cell.inline = (cell.inline ?? '') + text
    },
  }
}

/** The filled rows in the order of the part, step by step. Throws RefusedWorkbook: cells, columns, pieceCharacters; damaged. */
export function sheetRows(
  parts: Parts,
  part: string,
  pointedAt: PointedAt,
  count: Count,
): AsyncGenerator<readonly SheetRow[]> {
  const found: SheetRow[] = []
  const listener = rowListener(found, pointedAt, count, parts.limits)
  return hearWithin(parts, part, { within: 'sheetData', of: 'row' }, found, listener)
}
