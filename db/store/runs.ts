/** Payment runs as they are kept: their rows, what they pay, and whom a run between the months pays. */
import type { RunRow } from '../domain/payments/run.ts'
import type { HouseholdId, RunId } from '../domain/values.ts'
import type { Reader, Writer } from './connection.ts'
import { amongst } from './sqlite/expressions.ts'
import type { Row } from './tables.ts'

export const runRowOf = (row: Row<'payment_run'>): RunRow => ({
  id: row.id,
  kind: row.kind,
  month: row.month,
  state: row.state,
  payOn: row.pay_on,
  openedBy: row.opened_by,
  preparedBy: row.prepared_by,
})

/** Every run, by month and then as they were begun. */
export const loadRuns = (db: Reader) =>
  db.selectFrom('payment_run').selectAll().orderBy('month').orderBy('id').execute()

export const findRun = (db: Reader, id: RunId) =>
  db.selectFrom('payment_run').selectAll().where('id', '=', id).executeTakeFirst()

/** What each run pays by its vouchers. */
export async function loadRunSums(db: Reader) {
  const rows = await db
    .selectFrom('voucher')
    .select((eb) => [
      'run_id',
      eb.fn.sum<number>('amount').as('amount'),
      eb.fn.countAll<number>().as('vouchers'),
      eb.fn.count<number>('household_id').distinct().as('households'),
    ])
    .groupBy('run_id')
    .execute()
  return new Map(rows.map(({ run_id, ...sums }) => [run_id, sums]))
}

/** The households that a run between the months pays. */
export async function loadRunHouseholds(db: Reader, id: RunId): Promise<HouseholdId[]> {
  const rows = await db
    .selectFrom('payment_run_household')
    .select('household_id')
    .where('run_id', '=', id)
    .orderBy('household_id')
    .execute()
  return rows.map((row) => row.household_id)
}

/** How many of these households there are. */
export async function countHouseholds(db: Reader, ids: readonly HouseholdId[]): Promise<number> {
  const rows = await db
    .selectFrom('household')
    .select('id')
    .where('id', 'in', amongst(ids) as never)
    .execute()
  return rows.length
}

/** Takes away a draft with its decisions and households. */
export async function removeDraft({ db, record }: Writer, run: Row<'payment_run'>): Promise<void> {
  for (const table of ['run_decision', 'payment_run_household'] as const) {
    const rows = await db.selectFrom(table).selectAll().where('run_id', '=', run.id).execute()
    for (const row of rows) await record.remove(table, row as never)
  }
  await record.remove('payment_run', run)
}
