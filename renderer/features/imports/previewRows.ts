/** The rows of a preview as the table shows them, and which of them a chosen total counts. Pure. */
import { codesOf } from '../../../db/domain/people/terms.ts'
import { type SheetKey, sheetNames } from '../../../db/domain/register/rows.ts'
import { de } from '../../text/de.ts'
import { problemSentence } from '../../text/errors.ts'
import type { Preview } from './job.ts'

export type PreviewRow = Preview['rows'][number]
export type Outcome = PreviewRow['outcome']

export const outcomes = ['new', 'changed', 'unchanged', 'wrong'] as const satisfies readonly Outcome[]
export const sheets = codesOf(sheetNames)

/** Null stands for all. */
export interface Chosen {
  readonly sheet: SheetKey | null
  readonly outcome: Outcome | null
}

export const chosenRows = (rows: readonly PreviewRow[], { sheet, outcome }: Chosen): readonly PreviewRow[] =>
  rows.filter((row) => (sheet === null || row.sheet === sheet) && (outcome === null || row.outcome === outcome))

/** Rows of a sheet (or of all) with an outcome (or with any). */
export const countOf = (counts: Preview['counts'], { sheet, outcome }: Chosen): number =>
  (sheet === null ? sheets : [sheet])
    .flatMap((name) => (outcome === null ? outcomes : [outcome]).map((result) => counts[name][result]))
    .reduce((sum, count) => sum + count, 0)

/** What happens to the row, or why it cannot be taken over. */
export function whatOf(row: PreviewRow): string {
  const words = de.imports
  if (row.outcome === 'wrong') return row.problems.map(problemSentence).join(' ')
  if (row.outcome === 'changed')
    return row.changes.map(({ column, before, after }) => words.change(column, before, after)).join('; ')
  return row.outcome === 'new' ? words.newRow : words.unchangedRow
}

/** Wrong rows first, then changes, then the new: what asks for a decision stands on top. */
export const startOrder: Readonly<Record<Outcome, number>> = { wrong: 0, changed: 1, new: 2, unchanged: 3 }
