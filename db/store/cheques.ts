/** Cheques by number with their book, their payment and the run it belongs to; books; and what is still to be paid by cheque. */
import type { Cheque, ChequePatch } from '../domain/payments/cheque.ts'
import { numberText } from '../domain/payments/chequeBook.ts'
import { chequeStates } from '../domain/payments/terms.ts'
import { codesOf } from '../domain/people/terms.ts'
import type { ChequeId, Day, RunId } from '../domain/values.ts'
import type { Reader, Writer } from './connection.ts'
import type { Row } from './tables.ts'

/** States in which the paper can, or could, be turned into money. */
const goodStates = codesOf(chequeStates).filter((state) => chequeStates[state].good)
/** Of a run that pays. */
const releasedStates = ['released', 'paid', 'closed'] as const

const withBook = (db: Reader) =>
  db
    .selectFrom('cheque')
    .leftJoin('cheque_book as book', 'book.id', 'cheque.book_id')
    .leftJoin('voucher', 'voucher.id', 'cheque.voucher_id')
    .leftJoin('payment_run as run', 'run.id', 'voucher.run_id')
    .leftJoin('cheque as successor', 'successor.id', 'cheque.successor_id')
    .leftJoin('cheque_book as laterBook', 'laterBook.id', 'successor.book_id')
    .selectAll('cheque')
    .select(['book.digits', 'run.month', 'successor.number as successorNumber', 'laterBook.digits as laterDigits'])

export type LoadedCheque = Awaited<ReturnType<typeof loadCheques>>[number]

/** By number, the highest first; blank ones only where asked for. */
export const loadCheques = (db: Reader, { blank }: { readonly blank: boolean }) =>
  withBook(db)
    .$if(!blank, (q) => q.where('cheque.state', '<>', 'blank'))
    .orderBy('cheque.number', 'desc')
    .execute()

/** As printed; a number of an older list as it was typed. */
export const printed = (row: Pick<LoadedCheque, 'number' | 'digits'>): string => numberText(row.number, row.digits ?? 0)

/** The row as it is kept, with the number as printed. */
export async function findCheque(
  db: Reader,
  id: ChequeId,
): Promise<{ readonly row: Row<'cheque'>; readonly number: string } | null> {
  const row = await db.selectFrom('cheque').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return null
  const book =
    row.book_id === null
      ? undefined
      : await db.selectFrom('cheque_book').select('digits').where('id', '=', row.book_id).executeTakeFirst()
  return { row, number: numberText(row.number, book?.digits ?? 0) }
}

/** What the rules look at. */
export const chequeOf = (row: Row<'cheque'>, number: string): Cheque => ({
  number,
  state: row.state,
  amount: row.amount,
  issuedOn: row.issued_on,
  handedOn: row.handed_on,
  stoppedOn: row.stopped_on,
  returnedOn: row.returned_on,
})

const columns = {
  state: 'state',
  handedOn: 'handed_on',
  proxy: 'proxy',
  cashedOn: 'cashed_on',
  cashedAmount: 'cashed_amount',
  stoppedOn: 'stopped_on',
  returnedOn: 'returned_on',
  endedOn: 'ended_on',
  reason: 'reason',
} as const satisfies Readonly<Record<keyof ChequePatch, keyof Row<'cheque'>>>

export const columnsOf = (patch: ChequePatch): Partial<Row<'cheque'>> =>
  Object.fromEntries(Object.entries(patch).map(([key, value]) => [columns[key as keyof ChequePatch], value]))

export const loadBooks = (db: Reader) => db.selectFrom('cheque_book').selectAll().orderBy('first_number').execute()

/** The next blank numbers: of the book that came first, in their order. Fewer than asked for where there are no more. */
export const nextBlanks = (db: Reader, most: number) =>
  db
    .selectFrom('cheque')
    .innerJoin('cheque_book as book', 'book.id', 'cheque.book_id')
    .where('cheque.state', '=', 'blank')
    .selectAll('cheque')
    .select('book.digits')
    .orderBy('book.received_on')
    .orderBy('cheque.number')
    .limit(most)
    .execute()

/** Payments by cheque of released runs, with the good paper of each, if there is one. */
const payments = (db: Reader) =>
  db
    .selectFrom('voucher')
    .innerJoin('payment_run as run', 'run.id', 'voucher.run_id')
    .leftJoin('cheque', (join) =>
      join.onRef('cheque.voucher_id', '=', 'voucher.id').on('cheque.state', 'in', goodStates),
    )
    .where('voucher.kind', '=', 'cheque')
    .where('run.state', 'in', releasedStates)

/** Payments of a run for which there is no good paper. */
export const loadUnissued = (db: Reader, runId: RunId) =>
  payments(db)
    .where('run.id', '=', runId)
    .where('cheque.id', 'is', null)
    .select(['voucher.id', 'voucher.household_id', 'voucher.payee', 'voucher.amount'])
    .orderBy('voucher.id')
    .execute()

/** Released runs with payments by cheque, the latest first. */
export const loadChequeRuns = (db: Reader, releasedBy: Day) =>
  payments(db)
    .where('run.released_on', '<=', releasedBy)
    .groupBy('run.id')
    .select(['run.id', 'run.version', 'run.kind', 'run.month', 'run.title', 'run.pay_on'])
    .select((eb) => [eb.fn.countAll<number>().as('vouchers'), eb.fn.count<number>('cheque.id').as('issued')])
    .orderBy('run.pay_on', 'desc')
    .orderBy('run.id', 'desc')
    .execute()

export const findRun = (db: Reader, id: RunId) =>
  db.selectFrom('payment_run').selectAll().where('id', '=', id).executeTakeFirst()

/** Changes a cheque and counts its version. */
export const changeCheque = (record: Writer['record'], row: Row<'cheque'>, patch: Partial<Row<'cheque'>>) =>
  record.update('cheque', row, { ...patch, version: row.version + 1 })

/** Fills a blank number: from then on it stands for this payment. */
export const fillBlank = (
  record: Writer['record'],
  { digits, ...blank }: Awaited<ReturnType<typeof nextBlanks>>[number],
  payment: Pick<Row<'cheque'>, 'voucher_id' | 'household_id' | 'payee' | 'amount' | 'issued_on'>,
) => changeCheque(record, blank, { state: 'issued', ...payment })
