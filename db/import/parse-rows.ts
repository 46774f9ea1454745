/** The rows below the headings: cells to fields, and what is wrong with them. */
import type { At, RowProblem, SheetKey } from '../domain/register/rows.ts'
import type { AnyColumns, Column, Columns } from './columns.ts'
import { matchHeadings } from './parse-headings.ts'
import type { SheetRow, SheetTable } from './read-table.ts'
import { cleanText, problem, shortened } from './values.ts'

export interface ParsedSheet<Row> {
  readonly rows: readonly At<Row>[]
  readonly problems: readonly RowProblem[]
  /** Headings that nobody knows. */
  readonly unknown: readonly string[]
  /** Rows with at least one filled cell that we read. */
  readonly count: number
}

export interface SheetRules<Row> {
  readonly sheet: SheetKey
  readonly columns: Columns<Row>
  /** Fields that name a row; no two rows may have the same. */
  readonly key: readonly (keyof Row & string)[]
}

type Fields = Record<string, unknown>

function readCell(column: Column<unknown>, row: SheetRow, position: number) {
  const parsed = column.parse(row.cells[position] ?? null)
  return parsed.ok && parsed.value === null && column.required ? problem('MISSING') : parsed
}

const isFilled = (cell: unknown): boolean => cell !== null && (typeof cell !== 'string' || cleanText(cell) !== '')

/**
 * A sheet's rows, typed. A row with any problem is left out; wholly blank rows are skipped. With a required column missing no row is read,
 * and the problem stands on row 1. Of rows with the same key the first stays.
 */
export function parseRows<Row>({ sheet, columns, key }: SheetRules<Row>, table: SheetTable): ParsedSheet<Row> {
  const { positions, unknown, missing } = matchHeadings(columns as AnyColumns, table)
  const filled = table.rows.filter(
    ({ row, cells }) => row > 1 && [...positions.values()].some((position) => isFilled(cells[position] ?? null)),
  )
  const problems: RowProblem[] = missing.map((column) => ({
    sheet,
    row: 1,
    column,
    code: 'MISSING',
    details: { what: 'column' },
  }))
  const rows: At<Row>[] = []
  if (missing.length > 0) return { rows, problems, unknown, count: filled.length }

  const firstByKey = new Map<string, number>()
  for (const row of filled) {
    const before = problems.length
    const fields: Fields = {}
    for (const [field, column] of Object.entries(columns as AnyColumns)) {
      const position = positions.get(field)
      const parsed = position === undefined ? undefined : readCell(column, row, position)
      fields[field] = parsed?.ok ? parsed.value : undefined
      if (parsed?.ok === false) problems.push({ sheet, row: row.row, column: column.heading, ...parsed.error })
    }
    const parts = key.map((field) => fields[field])
    const name = JSON.stringify(parts)
    const first = firstByKey.get(name)
    if (parts.every((part) => part !== undefined) && first !== undefined) {
      const details = { key: shortened(parts.join(' · ')), first }
      problems.push({
        sheet,
        row: row.row,
        column: columns[key[0] as keyof Row].heading,
        code: 'DUPLICATE_KEY',
        details,
      })
    } else if (parts.every((part) => part !== undefined)) {
      firstByKey.set(name, row.row)
    }
    // Every field was filled from its own column's parser, so the record is a row.
    if (problems.length === before) rows.push({ row: row.row, value: fields as Row })
  }
  return { rows, problems, unknown, count: filled.length }
}
