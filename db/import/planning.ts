/** What the parts of the import plan share: the wanted change of a row, its problems, and how changed cells are told. */
import type { At, RowProblem, RowProblemCode, SheetKey } from '../domain/register/rows.ts'

/** A cell that changes; `field` is the field of the register row (see domain/register/rows.ts), values as the database keeps them. */
export interface CellChange {
  readonly field: string
  readonly before: string | number | null
  readonly after: string | number | null
}

export interface Planned<Op> {
  readonly sheet: SheetKey
  readonly row: number
  readonly key: string
  readonly outcome: 'new' | 'changed' | 'unchanged' | 'wrong'
  readonly changes: readonly CellChange[]
  readonly problems: readonly RowProblem[]
  /** What to do; null for unchanged and wrong rows. */
  readonly op: Op | null
}

export const problem = (
  sheet: SheetKey,
  row: number,
  code: RowProblemCode,
  column: string | null,
  details: RowProblem['details'] = {},
): RowProblem => ({ sheet, row, code, column, details })

/** `wanted` where the workbook says something (null: a blank cell), the present value where its column is missing. */
export const or = <T>(wanted: T | undefined, present: T): T => (wanted === undefined ? present : wanted)

/** The fields in which two rows differ. */
export function cellChanges<T extends object>(
  before: T | null,
  after: T,
  fields: Partial<Record<keyof T & string, string>>,
): CellChange[] {
  const value = (row: T | null, column: keyof T) => (row === null ? null : (row[column] as string | number | null))
  return (Object.entries(fields) as [keyof T & string, string][])
    .map(([column, field]) => ({ field, before: value(before, column), after: value(after, column) }))
    .filter((change) => change.before !== change.after)
}

/** The outcome of a row that has no problem. */
export const settled = <Op>(
  sheet: SheetKey,
  at: At<unknown>,
  key: string,
  known: boolean,
  changes: readonly CellChange[],
  op: Op,
): Planned<Op> => ({
  sheet,
  row: at.row,
  key,
  outcome: known ? (changes.length ? 'changed' : 'unchanged') : 'new',
  changes: known ? changes : [],
  problems: [],
  op: known && changes.length === 0 ? null : op,
})

export const wrong = (sheet: SheetKey, row: number, key: string, problems: readonly RowProblem[]): Planned<never> => ({
  sheet,
  row,
  key,
  outcome: 'wrong',
  changes: [],
  problems,
  op: null,
})
