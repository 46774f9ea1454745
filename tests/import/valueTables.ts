/** How the tests of cell values read: a table of cells, each with what it means or what is wrong with it. */
import { expect, test } from 'vitest'
import type { Day } from '../../db/domain/values.ts'
import type { CellValue } from '../../db/import/read-table.ts'
import type { CellParser } from '../../db/import/values.ts'

/** The value, or the code of the problem. */
export function outcome(parse: CellParser<unknown>, cell: CellValue): unknown {
  const parsed = parse(cell)
  return parsed.ok ? parsed.value : parsed.error.code
}

export type Table = readonly (readonly [cell: CellValue, expected: unknown])[]
export const check = (parse: CellParser<unknown>, table: Table) =>
  test.each(table.map(([cell, expected]) => [JSON.stringify(cell), cell, expected] as const))(
    '%s',
    (_, cell, expected) => {
      expect(outcome(parse, cell)).toEqual(expected)
    },
  )

export const dayCell = (day: string, shown: 'day' | 'month' | 'year' = 'day') => ({ day: day as Day, shown })
