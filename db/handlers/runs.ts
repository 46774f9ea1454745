/** Topic `runs`: payment runs, from the draft to the closed one. */
import type { FullContract } from '../contract/index.ts'
import type { Handlers } from '../contract/rpc.ts'
import { decideOpening, lastMonth, monthToBegin, payDayOf } from '../domain/payments/run.ts'
import { ok, refuse } from '../domain/result.ts'
import { countHouseholds, findRun, loadRunSums, loadRuns, removeDraft } from '../store/runs.ts'
import { asking, type Backend, ordering, todayOf } from './context.ts'
import { runHousehold, runSheet } from './runSheets.ts'
import { runSteps } from './runSteps.ts'
import { runView } from './runView.ts'

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

  sheet: ({ runId }) =>
    asking(backend, async (db) => {
      const sheet = await runSheet(db, runId)
      return sheet ? ok(sheet) : refuse({ code: 'NOT_FOUND' })
    }),

  household: ({ runId, householdId }) =>
    asking(backend, async (db) => {
      const sheet = await runHousehold(db, runId, householdId)
      return sheet ? ok(sheet) : refuse({ code: 'NOT_FOUND' })
    }),

  ...runSteps(backend),
})
