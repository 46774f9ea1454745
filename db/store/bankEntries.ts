/** Lines of the bank's lists that were kept, and the transfers of ours that one of them may name. */
import type { SentTransfer } from '../domain/payments/bankLine.ts'
import type { Day, VoucherId } from '../domain/values.ts'
import type { Reader } from './connection.ts'
import { amongst } from './sqlite/expressions.ts'

export async function knownFingerprints(db: Reader, fingerprints: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('bank_entry')
    .select('fingerprint')
    .where('fingerprint', 'in', amongst(fingerprints))
    .execute()
  return new Set(rows.map((row) => row.fingerprint))
}

/** Transfers of released runs among these vouchers, by their id. */
export async function loadSent(db: Reader, ids: readonly VoucherId[]) {
  const rows = await db
    .selectFrom('voucher')
    .innerJoin('payment_run', 'payment_run.id', 'voucher.run_id')
    .leftJoin('transfer_return', 'transfer_return.voucher_id', 'voucher.id')
    .where('voucher.id', 'in', amongst(ids) as never)
    .where('voucher.iban', 'is not', null)
    .where('payment_run.state', 'in', ['released', 'paid', 'closed'])
    .select(['voucher.id', 'voucher.run_id', 'voucher.amount', 'voucher.payee', 'transfer_return.id as returnId'])
    .select('payment_run.released_on as releasedOn')
    .execute()
  return new Map(
    rows.map((row): [VoucherId, SentTransfer & { readonly payee: string; readonly releasedOn: Day | null }] => [
      row.id,
      {
        voucherId: row.id,
        runId: row.run_id,
        amount: row.amount,
        isReturned: row.returnId !== null,
        payee: row.payee,
        releasedOn: row.releasedOn,
      },
    ]),
  )
}
