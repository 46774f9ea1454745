/** Topic `imports`: the office's Excel workbook, first as a preview row by row, then as one step. */
import { z } from 'zod'
import { codesOf } from '../domain/people/terms.ts'
import { rowProblemCodes, sheetNames } from '../domain/register/rows.ts'
import { command, query } from './rpc.ts'
import { bytes, count, line, receipt } from './values.ts'

const sheet = z.enum(codesOf(sheetNames))

const rowProblem = z.object({
  sheet,
  row: z.int(),
  column: z.string().nullable(),
  code: z.enum(rowProblemCodes),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
})

const rowOutcome = z.object({
  sheet,
  /** Excel's row number. */
  row: z.int(),
  /** What the row is about: Kürzel, room, number, or number and day. */
  key: z.string(),
  outcome: z.enum(['new', 'changed', 'unchanged', 'wrong']),
  /** What a changed cell was and becomes, as the office writes it. */
  changes: z.array(z.object({ column: z.string(), before: z.string(), after: z.string() })),
  problems: z.array(rowProblem),
})

const counts = z.object({ new: count, changed: count, unchanged: count, wrong: count })

export const importPreview = z.object({
  rows: z.array(rowOutcome),
  counts: z.object({ accommodations: counts, rooms: counts, people: counts, stays: counts, notices: counts }),
  unknownColumns: z.array(z.object({ sheet: z.string(), heading: z.string() })),
  unknownSheets: z.array(z.string()),
  /** Names what was seen: the import is refused when the office changed in between. */
  fingerprint: z.string(),
})

const workbook = { name: line(200), bytes }
const workbookErrors = [
  'WORKBOOK_UNREADABLE',
  'WORKBOOK_PROTECTED',
  'WORKBOOK_TOO_LARGE',
  'WORKBOOK_FORMULAS',
  'WORKBOOK_NO_SHEET',
  'CANCELLED',
] as const

export const imports = {
  preview: query({ input: z.object(workbook), output: importPreview, topics: ['housing', 'people', 'assignments'] }),
  apply: command({
    input: z.object({
      ...workbook,
      /** From the preview; null imports whatever the workbook says now (terminal). */
      fingerprint: z.string().nullable(),
      /** Import the good rows and give the wrong ones back as a workbook. */
      skipInvalid: z.boolean().default(false),
    }),
    output: z.object({
      ...receipt,
      counts: importPreview.shape.counts,
      /** The wrong rows with a reason each, ready to be mended; null when none was wrong. */
      rejects: bytes.nullable(),
      problems: z.array(rowProblem),
    }),
    errors: [...workbookErrors, 'WORKBOOK_CHANGED', 'IMPORT_HAS_WRONG_ROWS'],
    changes: ['housing', 'people', 'assignments', 'audit'],
  }),
  template: query({ input: z.object({}), output: bytes, topics: [] }),
}
