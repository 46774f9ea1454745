/** What makes the whole workbook useless, seen before any row is read: no sheet of ours, or formulas where values should be. */
import { type SheetKey, sheetNames } from '../domain/register/rows.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import { sheetKeyOf, sheetKeys } from './columns-sheets.ts'
import { columnsOf, tableFor } from './parse.ts'
import { matchHeadings } from './parse-headings.ts'
import { type CellValue, columnLetters, type SheetTable } from './read-table.ts'

const isFormula = (cell: CellValue | undefined): boolean =>
  typeof cell === 'object' && cell !== null && 'formula' in cell

/** Addresses of formulas in the heading row and in the columns that we read, in the order of the sheet. */
function formulasIn(key: SheetKey, table: SheetTable): string[] {
  const read = new Set(matchHeadings(columnsOf[key], table).positions.values())
  return table.rows.flatMap(({ row, cells }) =>
    cells.flatMap((cell, index) =>
      isFormula(cell) && (row === 1 || read.has(index)) ? [`${columnLetters(index + 1)}${row}`] : [],
    ),
  )
}

/**
 * The tables, if an import can be made of them. A formula's cached value may be years old or missing, and which of the two nobody sees,
 * so a workbook with formulas in columns that we read is refused as a whole; formulas elsewhere do not matter.
 * Errors: WORKBOOK_NO_SHEET {known}; WORKBOOK_FORMULAS {sheet, count, cell}, of the first sheet that has some.
 */
export function checkTables(tables: readonly SheetTable[]): Result<readonly SheetTable[]> {
  if (!tables.some(({ name }) => sheetKeyOf(name) !== null)) {
    return refuse({ code: 'WORKBOOK_NO_SHEET', details: { known: Object.values(sheetNames).join(', ') } })
  }
  for (const key of sheetKeys) {
    const table = tableFor(tables, key)
    const formulas = table ? formulasIn(key, table) : []
    if (formulas.length > 0) {
      const details = { sheet: sheetNames[key], count: formulas.length, cell: formulas[0] }
      return refuse({ code: 'WORKBOOK_FORMULAS', details })
    }
  }
  return ok(tables)
}
