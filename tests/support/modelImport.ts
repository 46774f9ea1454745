/** Importing register rows as the program does, past the workbook: planned, refused as a whole when a row is wrong, carried out in one step. */
import { randomUUID } from 'node:crypto'
import { onTestFinished } from 'vitest'
import type { RegisterRows, RowProblem } from '../../db/domain/register/rows.ts'
import { ok, type Result, refuse } from '../../db/domain/result.ts'
import type { AuditId, Day } from '../../db/domain/values.ts'
import { type ImportPlan, planImport, sheetsOf } from '../../db/import/plan.ts'
import { applyImport } from '../../db/store/apply-import.ts'
import { openStore, type Store } from '../../db/store/connection.ts'
import { loadSnapshot } from '../../db/store/snapshot.ts'
import { value } from './office.ts'

/** A second program on the file of an office. */
export function aStoreOn(path: string): Store {
  const store = value(openStore(path))
  onTestFinished(() => store.close())
  return store
}

export const plannedRows = (plan: ImportPlan) => Object.values(sheetsOf(plan)).flat()
export const problemsOf = (plan: ImportPlan): RowProblem[] => plannedRows(plan).flatMap((row) => row.problems)

/** What the rows would do now. */
export const planOf = (store: Store, rows: RegisterRows, today: Day): Promise<ImportPlan> =>
  store.read(async (db) => planImport(rows, await loadSnapshot(db), today))

/** Imports the rows; `skipInvalid` leaves the wrong ones out, as the clerk may choose to. */
export function importRows(
  store: Store,
  rows: RegisterRows,
  today: Day,
  { skipInvalid = false } = {},
): Promise<Result<{ plan: ImportPlan; auditId: AuditId | null }>> {
  const entry = {
    at: `${today}T08:00:00.000Z`,
    actor: 'M. Yıldız',
    command: 'imports.apply',
    commandId: randomUUID(),
    input: {},
  }
  return store.write(entry, async (writer) => {
    const plan = planImport(rows, await loadSnapshot(writer.db), today)
    const problems = problemsOf(plan)
    if (problems.length && !skipInvalid) return refuse({ code: 'IMPORT_HAS_WRONG_ROWS', details: { problems } })
    await applyImport(writer, plan, today, async () => {})
    return ok({ plan })
  })
}
