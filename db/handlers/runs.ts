/** Topic `runs`: payment runs, from the draft to the closed one. */
import type { FullContract } from '../contract/index.ts'
import type { Handlers } from '../contract/rpc.ts'
import { decideOpening, lastMonth, monthToBegin, payDayOf } from '../domain/payments/run.ts'
import { ok, refuse } from '../domain/result.ts'
import { countHouseholds, findRun, loadRunSums, loadRuns, removeDraft } from '../store/runs.ts'
import type { Row } from '../store/tables.ts'
import { asking, type Backend, ordering, todayOf } from './context.ts'

type Sums = Awaited<ReturnType<typeof loadRunSums>>

/** A run as the contract shows it. */
export const runView = (row: Row<'payment_run'>, sums: Sums) => ({
  id: row.id,
  version: row.version,
  kind: row.kind,
  month: row.month,
  title: row.title,
  state: row.state,
  payOn: row.pay_on,
  openedOn: row.opened_on,
  openedBy: row.opened_by,
  preparedOn: row.prepared_on,
  preparedBy: row.prepared_by,
  releasedOn: row.released_on,
  releasedBy: row.released_by,
  paidOn: row.paid_on,
  closedOn: row.closed_on,
  hash: row.hash,
  paid: row.state === 'draft' ? null : (sums.get(row.id) ?? { amount: 0, vouchers: 0, households: 0 }),
})

export const runs = (backend: Backend): Handlers<FullContract>['runs'] => ({
  list: ({ on }) =>
    asking(backend, async (db) => {
      const rows = (await loadRuns(db)).filter((row) => row.opened_on <= on)
      const sums = await loadRunSums(db)
      const today = await todayOf(backend, db)
      const month = monthToBegin(rows, today)
      return ok({
        runs: rows.toReversed().map((row) => runView(row, sums)),
        next: { month, payOn: payDayOf(month, today), lastMonth: lastMonth(today) },
      })
    }),

  open: (input, context) =>
    ordering(backend, context, { command: 'runs.open', input }, async ({ db, record, today }) => {
      const { kind, month, payOn, title, householdIds } = input
      const chosen = [...new Set(householdIds)]
      const may = decideOpening(await loadRuns(db), { kind, month, households: chosen.length }, today)
      if (!may.ok) return may
      if (payOn < today) return refuse({ code: 'PAY_DAY_PASSED' })
      if ((await countHouseholds(db, chosen)) < chosen.length) return refuse({ code: 'NOT_FOUND' })
      const begun = { opened_on: today, opened_by: context.actor, state: 'draft' as const, version: 1 }
      const later = { prepared_by: null, prepared_on: null, hash: null, released_by: null, released_on: null }
      const end = { paid_on: null, closed_on: null }
      const [row] = await record.insert('payment_run', [
        { kind, month, title: title || null, pay_on: payOn, ...begun, ...later, ...end } as never,
      ])
      const id = row?.id as never
      if (kind === 'off_cycle')
        await record.insert(
          'payment_run_household',
          chosen.map((household) => ({ run_id: id, household_id: household })),
        )
      return ok({ id })
    }),

  discard: (input, context) =>
    ordering(backend, context, { command: 'runs.discard', input }, async (writer) => {
      const row = await findRun(writer.db, input.runId)
      if (!row) return refuse({ code: 'NOT_FOUND' })
      if (row.version !== input.version) return refuse({ code: 'STALE' })
      if (row.state !== 'draft') return refuse({ code: 'RUN_NOT_DRAFT' })
      await removeDraft(writer, row)
      return ok({})
    }),
})
