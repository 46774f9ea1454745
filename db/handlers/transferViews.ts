/** Runs with their transfers as they are listed, on a day; screen and reports read them here. IBANs leave it masked. */
import type { z } from 'zod'
import type { FullContract } from '../contract/index.ts'
import { byNumber } from '../domain/housing/order.ts'
import { executionDay, remittanceOf } from '../domain/payments/creditTransfer.ts'
import { maskIban } from '../domain/payments/iban.ts'
import { endToEndIdOf } from '../domain/payments/transferIds.ts'
import type { Day, RunId, VoucherId } from '../domain/values.ts'
import type { Reader } from '../store/connection.ts'
import { loadHouseholdNames } from '../store/needs.ts'
import type { Row } from '../store/tables.ts'
import { loadFiles, loadTransferRuns, loadTransfers, runOf } from '../store/transfers.ts'

export type ListedRun = z.output<FullContract['transfers']['runs']['output']>[number]
export type ListedTransfer = z.output<FullContract['transfers']['list']['output']>[number]

export const fileOf = (row: Row<'transfer_file'>) => ({
  id: row.id,
  format: row.format,
  messageId: row.message_id,
  transfers: row.transfers,
  amount: row.amount,
  sha256: row.sha256,
  madeOn: row.made_on,
  madeBy: row.made_by,
})

export async function listRuns(db: Reader, on: Day): Promise<ListedRun[]> {
  const files = Map.groupBy(await loadFiles(db, on), (file) => file.run_id)
  return (await loadTransferRuns(db, on)).map((row) => ({
    id: row.id,
    kind: row.kind,
    month: row.month,
    title: row.title,
    state: row.state,
    payOn: row.pay_on,
    executeOn: executionDay(runOf(row)),
    releasedOn: row.released_on ?? row.pay_on,
    releasedBy: row.released_by ?? '',
    transfers: row.transfers,
    amount: row.amount,
    returned: row.returned,
    files: (files.get(row.id) ?? []).map(fileOf),
  }))
}

export interface TransfersAsked {
  readonly on: Day
  readonly knownOn: Day | null
  readonly runId: RunId | null
  readonly returned: boolean
  readonly voucherId: VoucherId | null
}

export async function listTransfers(db: Reader, asked: TransfersAsked): Promise<ListedTransfer[]> {
  const { on, knownOn, runId, returned, voucherId } = asked
  const rows = await loadTransfers(db, { on, run: runId, onlyReturned: returned, voucher: voucherId })
  const ids = [...new Set(rows.map((row) => row.householdId))]
  const names = await loadHouseholdNames(db, ids, { on, known: knownOn })
  return rows
    .map((row) => ({
      voucherId: row.id,
      runId: row.runId,
      runKind: row.runKind,
      month: row.month,
      householdId: row.householdId,
      household: row.household,
      name: names.get(row.householdId)?.name ?? row.payee,
      kind: row.kind,
      payee: row.payee,
      iban: maskIban(row.iban),
      amount: row.amount,
      remittance: remittanceOf(row, row.month),
      endToEndId: endToEndIdOf(row.runId, row.id),
      reopens: row.reopensId,
      returned:
        row.returnId === null || row.returnVersion === null || row.returnedOn === null
          ? null
          : {
              id: row.returnId,
              version: row.returnVersion,
              on: row.returnedOn,
              reason: row.reason ?? '',
              note: row.note,
            },
      again:
        row.againRunId === null || row.againMonth === null || !row.againRunKind || !row.againState || !row.againKind
          ? null
          : {
              runId: row.againRunId,
              month: row.againMonth,
              runKind: row.againRunKind,
              state: row.againState,
              kind: row.againKind,
            },
    }))
    .sort((a, b) => byNumber(a.name, b.name) || a.voucherId - b.voucherId)
}
