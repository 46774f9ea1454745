/** Topic `imports`: a workbook as a preview, and as one step into the register. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import type { importPreview } from '../contract/imports.ts'
import type { FullContract } from '../contract/index.ts'
import type { CallContext, Handlers } from '../contract/rpc.ts'
import { problemSentence } from '../contract/sentences.de.ts'
import { codesOf } from '../domain/people/terms.ts'
import { type RowProblem, type SheetKey, sheetNames } from '../domain/register/rows.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import { describeChange } from '../import/describe.ts'
import { openWorkbook } from '../import/open.ts'
import { type ParsedRegister, parseRegister } from '../import/parse.ts'
import { type ImportPlan, planImport, sheetsOf } from '../import/plan.ts'
import type { SheetTable } from '../import/read-table.ts'
import { writeRejects } from '../import/rejects.ts'
import { applyImport } from '../store/apply-import.ts'
import { loadSnapshot } from '../store/snapshot.ts'
import { asking, type Backend, breathe, ordering, todayOf } from './context.ts'

type Preview = z.output<typeof importPreview>
type Outcome = Preview['rows'][number]

interface ReadWorkbook {
  readonly tables: readonly SheetTable[]
  readonly parsed: ParsedRegister
  readonly sha256: string
}

async function readWorkbook(bytes: Uint8Array, context: CallContext): Promise<Result<ReadWorkbook>> {
  context.progress({ phase: 'reading', done: 0, total: 0 })
  const tables = await openWorkbook(bytes, {}, context.signal)
  if (!tables.ok) return tables
  context.progress({ phase: 'comparing', done: 0, total: 0 })
  await breathe(context)
  return ok({
    tables: tables.value,
    parsed: parseRegister(tables.value),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  })
}

/** Every row of the workbook in its order: the planned ones, and those that could not even be read. */
function outcomesOf(plan: ImportPlan, parsed: ParsedRegister): Outcome[] {
  const planned = sheetsOf(plan)
  return codesOf(sheetNames).flatMap((sheet) => {
    const unreadable = Map.groupBy(
      parsed.problems.filter((problem) => problem.sheet === sheet),
      (problem) => problem.row,
    )
    const rows: Outcome[] = planned[sheet].map((row) => ({
      sheet,
      row: row.row,
      key: row.key,
      outcome: row.outcome,
      changes: row.changes.map((change) => describeChange(sheet, change)),
      problems: [...row.problems],
    }))
    const wrong: Outcome[] = [...unreadable].map(([row, problems]) => ({
      sheet,
      row,
      key: '',
      outcome: 'wrong',
      changes: [],
      problems,
    }))
    return [...rows, ...wrong].sort((a, b) => a.row - b.row)
  })
}

function countsOf(rows: readonly Outcome[]): Preview['counts'] {
  const bySheet = (sheet: SheetKey) => {
    const counts = { new: 0, changed: 0, unchanged: 0, wrong: 0 }
    for (const row of rows) if (row.sheet === sheet) counts[row.outcome]++
    return counts
  }
  return {
    accommodations: bySheet('accommodations'),
    rooms: bySheet('rooms'),
    people: bySheet('people'),
    stays: bySheet('stays'),
    notices: bySheet('notices'),
  }
}

function previewOf(plan: ImportPlan, workbook: ReadWorkbook): Preview {
  const rows = outcomesOf(plan, workbook.parsed)
  const fingerprint = createHash('sha256').update(workbook.sha256).update(JSON.stringify(rows)).digest('hex')
  const { unknownColumns, unknownSheets } = workbook.parsed
  return {
    rows,
    counts: countsOf(rows),
    unknownColumns: [...unknownColumns],
    unknownSheets: [...unknownSheets],
    fingerprint,
  }
}

const problemsOf = (preview: Preview): RowProblem[] => preview.rows.flatMap((row) => row.problems)

export const imports = (backend: Backend): Handlers<FullContract>['imports'] => ({
  preview: async ({ bytes }, context) => {
    const workbook = await readWorkbook(bytes, context)
    if (!workbook.ok) return workbook
    return asking(backend, async (db) => {
      const plan = planImport(workbook.value.parsed.rows, await loadSnapshot(db), await todayOf(backend, db))
      return ok(previewOf(plan, workbook.value))
    })
  },

  apply: async ({ bytes, fingerprint, skipInvalid }, context) => {
    const read = await readWorkbook(bytes, context)
    if (!read.ok) return read
    const workbook = read.value
    const input = { workbook: workbook.sha256, skipInvalid }
    return ordering(backend, context, { command: 'imports.apply', input }, async (writer) => {
      const plan = planImport(workbook.parsed.rows, await loadSnapshot(writer.db), writer.today)
      const preview = previewOf(plan, workbook)
      const problems = problemsOf(preview)
      if (fingerprint !== null && fingerprint !== preview.fingerprint) return refuse({ code: 'WORKBOOK_CHANGED' })
      if (problems.length && !skipInvalid)
        return refuse({
          code: 'IMPORT_HAS_WRONG_ROWS',
          details: { wrong: preview.rows.filter((r) => r.outcome === 'wrong').length, problems },
        })
      await applyImport(writer, plan, writer.today, async (done) => {
        context.progress({ phase: 'writing', done, total: preview.rows.length })
        await breathe(context)
      })
      const rejects = problems.length ? await writeRejects(workbook.tables, problems, problemSentence) : null
      return ok({ counts: preview.counts, rejects, problems })
    })
  },

  template: async () => ok(new Uint8Array(await readFile(join(backend.resources, 'Importvorlage.xlsx')))),
})
