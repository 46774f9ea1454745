/** Transfers of released runs: their vouchers, the files that were made of them, what came back and what pays it again. */
import type { TransferRun, TransferVoucher } from '../domain/payments/creditTransfer.ts'
import type { TransferFormat } from '../domain/payments/terms.ts'
import type { Day, RunId, VoucherId } from '../domain/values.ts'
import type { Reader } from './connection.ts'
import type { Row } from './tables.ts'

const isReleased = ['released', 'paid', 'closed'] as const

export const findRun = (db: Reader, id: RunId) =>
  db.selectFrom('payment_run').selectAll().where('id', '=', id).executeTakeFirst()

export const runOf = (row: Row<'payment_run'>): TransferRun => ({
  id: row.id,
  month: row.month,
  kind: row.kind,
  state: row.state,
  hash: row.hash,
  payOn: row.pay_on,
  releasedOn: row.released_on,
})

/** Vouchers that go to an account, each with its household's number. */
const vouchersToAccounts = (db: Reader) =>
  db
    .selectFrom('voucher')
    .innerJoin('household', 'household.id', 'voucher.household_id')
    .where('voucher.iban', 'is not', null)
    .select([
      'voucher.id',
      'voucher.run_id as runId',
      'voucher.household_id as householdId',
      'household.number as household',
      'voucher.kind',
      'voucher.amount',
      'voucher.payee',
      'voucher.reference',
      'voucher.reopens_id as reopensId',
    ])
    .select((eb) => eb.ref('voucher.iban').$castTo<string>().as('iban'))
    .orderBy('voucher.id')

export const loadVouchers = (db: Reader, run: RunId): Promise<TransferVoucher[]> =>
  vouchersToAccounts(db).where('voucher.run_id', '=', run).execute()

/** Runs that were released by the day and have transfers, the latest first, with how many, their sum, and what of it came back. */
export const loadTransferRuns = (db: Reader, on: Day) =>
  db
    .selectFrom('payment_run')
    .innerJoin('voucher', 'voucher.run_id', 'payment_run.id')
    .leftJoin('transfer_return', (join) =>
      join.onRef('transfer_return.voucher_id', '=', 'voucher.id').on('transfer_return.returned_on', '<=', on),
    )
    .where('payment_run.state', 'in', isReleased)
    .where('payment_run.released_on', '<=', on)
    .where('voucher.iban', 'is not', null)
    .selectAll('payment_run')
    .select((eb) => [
      eb.fn.countAll<number>().as('transfers'),
      eb.fn.sum<number>('voucher.amount').as('amount'),
      eb.fn.count<number>('transfer_return.id').as('returned'),
    ])
    .groupBy('payment_run.id')
    .orderBy('payment_run.pay_on', 'desc')
    .orderBy('payment_run.id', 'desc')
    .execute()

/** The files of all runs that were made by the day, in the order of their making. */
export const loadFiles = (db: Reader, on: Day) =>
  db.selectFrom('transfer_file').selectAll().where('made_on', '<=', on).orderBy('id').execute()

export const loadFilesOf = (db: Reader, run: RunId, format: TransferFormat) =>
  db
    .selectFrom('transfer_file')
    .selectAll()
    .where('run_id', '=', run)
    .where('format', '=', format)
    .orderBy('id')
    .execute()

export interface ListedTransfers {
  readonly on: Day
  /** Null: of all runs. */
  readonly run: RunId | null
  readonly onlyReturned: boolean
  readonly voucher: VoucherId | null
}

/** Transfers of runs released by the day, each with its run, its return and what pays it again. */
export const loadTransfers = (db: Reader, { on, run, onlyReturned, voucher }: ListedTransfers) =>
  vouchersToAccounts(db)
    .innerJoin('payment_run', 'payment_run.id', 'voucher.run_id')
    .leftJoin('transfer_return as returned', (join) =>
      join.onRef('returned.voucher_id', '=', 'voucher.id').on('returned.returned_on', '<=', on),
    )
    .leftJoin('voucher as again', 'again.reopens_id', 'voucher.id')
    .leftJoin('payment_run as againRun', 'againRun.id', 'again.run_id')
    .where('payment_run.state', 'in', isReleased)
    .where('payment_run.released_on', '<=', on)
    .$if(run !== null, (q) => q.where('voucher.run_id', '=', run as RunId))
    .$if(voucher !== null, (q) => q.where('voucher.id', '=', voucher as VoucherId))
    .$if(onlyReturned, (q) => q.where('returned.id', 'is not', null))
    .select([
      'payment_run.kind as runKind',
      'payment_run.month',
      'payment_run.title',
      'payment_run.state as runState',
      'returned.id as returnId',
      'returned.version as returnVersion',
      'returned.returned_on as returnedOn',
      'returned.reason',
      'returned.note',
      'again.id as againId',
      'again.run_id as againRunId',
      'again.kind as againKind',
      'againRun.month as againMonth',
      'againRun.kind as againRunKind',
      'againRun.state as againState',
    ])
    .execute()

/** A voucher to an account with its run, whatever the run's state. */
export const findTransfer = (db: Reader, id: VoucherId) =>
  db
    .selectFrom('voucher')
    .innerJoin('payment_run', 'payment_run.id', 'voucher.run_id')
    .where('voucher.id', '=', id)
    .select(['voucher.id', 'voucher.iban', 'voucher.run_id as runId', 'voucher.household_id as householdId'])
    .select(['voucher.amount', 'payment_run.state', 'payment_run.released_on as releasedOn'])
    .executeTakeFirst()

export const findReturn = (db: Reader, id: number) =>
  db.selectFrom('transfer_return').selectAll().where('id', '=', id).executeTakeFirst()
export const returnOf = (db: Reader, voucher: VoucherId) =>
  db.selectFrom('transfer_return').selectAll().where('voucher_id', '=', voucher).executeTakeFirst()
export const reopenedBy = (db: Reader, voucher: VoucherId) =>
  db.selectFrom('voucher').select('id').where('reopens_id', '=', voucher).executeTakeFirst()
