/** Topic `transfers`: files of released runs, and what came back. The bank's lists are read in `bankLists.ts`. */
import { createHash } from 'node:crypto'
import type { FullContract } from '../contract/index.ts'
import type { Handlers } from '../contract/rpc.ts'
import type { Refusal } from '../domain/errors.ts'
import { type CreditTransferOrder, isReleased, orderOf } from '../domain/payments/creditTransfer.ts'
import type { TransferFormat } from '../domain/payments/terms.ts'
import { treasuryList } from '../domain/reports/stadtkasse.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import type { Day, RunId } from '../domain/values.ts'
import { writeExcel } from '../export/excel.ts'
import { pain001 } from '../export/pain001.ts'
import type { Reader } from '../store/connection.ts'
import { loadOfficeName } from '../store/office.ts'
import { loadSettings } from '../store/settings.ts'
import {
  findReturn,
  findRun,
  findTransfer,
  loadFilesOf,
  loadVouchers,
  reopenedBy,
  returnOf,
  runOf,
} from '../store/transfers.ts'
import { bankLists } from './bankLists.ts'
import { asking, type Backend, ordering, todayOf } from './context.ts'
import { fileOf, listRuns, listTransfers } from './transferViews.ts'

async function loadOrder(db: Reader, id: RunId, format: TransferFormat): Promise<Result<CreditTransferOrder>> {
  const run = await findRun(db, id)
  if (!run) return refuse({ code: 'NOT_FOUND' })
  const { officeAccount } = await loadSettings(db)
  return orderOf(
    await loadOfficeName(db),
    format === 'list' ? null : officeAccount,
    runOf(run),
    await loadVouchers(db, id),
  )
}

/** On which days it can have come back: from the release of its run on, until today. */
function dayProblem(returnedOn: Day, releasedOn: Day | null, today: Day): { ok: false; error: Refusal } | null {
  if (returnedOn > today) return refuse({ code: 'DAY_IN_FUTURE' })
  return releasedOn !== null && returnedOn < releasedOn ? refuse({ code: 'RETURN_BEFORE_RELEASE' }) : null
}

export const transfers = (backend: Backend): Handlers<FullContract>['transfers'] => ({
  ...bankLists(backend),

  runs: ({ on }) => asking(backend, async (db) => ok(await listRuns(db, on))),

  list: (asked) => asking(backend, async (db) => ok(await listTransfers(db, asked))),

  makeFile: async ({ runId, format }, context) => {
    const order = await asking(backend, (db) => loadOrder(db, runId, format))
    if (!order.ok) return order
    const frame = await asking(backend, async (db) =>
      ok({
        office: await loadOfficeName(db),
        on: await todayOf(backend, db),
        knownOn: null,
        madeAt: backend.now().toISOString(),
        madeBy: context.actor,
      }),
    )
    if (!frame.ok) return frame
    const file = format === 'pain001' ? pain001(order.value) : await writeExcel(treasuryList(frame.value, order.value))
    context.signal.throwIfAborted()
    const { messageId, total } = order.value
    return ordering(
      backend,
      context,
      { command: 'transfers.makeFile', input: { runId, format } },
      async ({ db, record, today }) => {
        const made = await loadFilesOf(db, runId, format)
        const before = made.at(-1)
        const [row] = await record.insert('transfer_file', [
          {
            run_id: runId,
            format,
            message_id: messageId,
            transfers: order.value.transfers.length,
            amount: total,
            sha256: createHash('sha256').update(file).digest('hex'),
            made_on: today,
            made_by: context.actor,
          },
        ])
        if (!row) throw new Error('a file that was made has its row')
        return ok({
          file,
          made: fileOf(row),
          before: before ? { madeOn: before.made_on, madeBy: before.made_by } : null,
        })
      },
    )
  },

  recordReturn: (input, context) =>
    ordering(backend, context, { command: 'transfers.recordReturn', input }, async ({ db, record, today }) => {
      const { voucherId, householdId, returnedOn, reason, note } = input
      const transfer = await findTransfer(db, voucherId)
      if (!transfer || transfer.householdId !== householdId) return refuse({ code: 'NOT_FOUND' })
      if (transfer.iban === null || !isReleased(transfer.state)) return refuse({ code: 'NOT_TRANSFERRED' })
      if (await returnOf(db, voucherId)) return refuse({ code: 'ALREADY_RETURNED' })
      const wrong = dayProblem(returnedOn, transfer.releasedOn, today)
      if (wrong) return wrong
      await record.insert('transfer_return', [
        { version: 1, voucher_id: voucherId, returned_on: returnedOn, reason, note: note || null },
      ])
      return ok({})
    }),

  changeReturn: (input, context) =>
    ordering(backend, context, { command: 'transfers.changeReturn', input }, async ({ db, record, today }) => {
      const row = await findReturn(db, input.id)
      if (!row) return refuse({ code: 'NOT_FOUND' })
      if (row.version !== input.version) return refuse({ code: 'STALE', details: { version: row.version } })
      const transfer = await findTransfer(db, row.voucher_id)
      const wrong = dayProblem(input.returnedOn, transfer?.releasedOn ?? null, today)
      if (wrong) return wrong
      const columns = { returned_on: input.returnedOn, reason: input.reason, note: input.note || null }
      const isSame =
        row.returned_on === columns.returned_on && row.reason === columns.reason && row.note === columns.note
      if (isSame) return refuse({ code: 'NOTHING_CHANGED' })
      await record.update('transfer_return', row, { ...columns, version: row.version + 1 })
      return ok({})
    }),

  removeReturn: (input, context) =>
    ordering(backend, context, { command: 'transfers.removeReturn', input }, async ({ db, record }) => {
      const row = await findReturn(db, input.id)
      if (!row) return refuse({ code: 'NOT_FOUND' })
      if (row.version !== input.version) return refuse({ code: 'STALE', details: { version: row.version } })
      if (await reopenedBy(db, row.voucher_id)) return refuse({ code: 'RETURN_REOPENED' })
      await record.remove('transfer_return', row)
      return ok({})
    }),
})
