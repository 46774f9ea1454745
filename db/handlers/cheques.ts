/** Topic `cheques`, orders: a book comes in, cheques are issued, handed out, spoilt, stopped, replaced, cashed or given up. */
import type { FullContract } from '../contract/index.ts'
import type { CommandContext, Handlers } from '../contract/rpc.ts'
import { type ChequePatch, decideStep, type StepOrder } from '../domain/payments/cheque.ts'
import { decideBook, numberText } from '../domain/payments/chequeBook.ts'
import { areSlots, inListOrder, slotsKey } from '../domain/payments/chequeDay.ts'
import { clockOf } from '../domain/payments/chequeDays.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import type { Cents, ChequeId, Day } from '../domain/values.ts'
import { loadCollectors } from '../store/chequeHomes.ts'
import {
  changeCheque,
  chequeOf,
  columnsOf,
  fillBlank,
  findCheque,
  findRun,
  loadBooks,
  loadUnissued,
  nextBlanks,
} from '../store/cheques.ts'
import { decide } from '../store/settings.ts'
import type { Row } from '../store/tables.ts'
import { chequeViews, loadSlots } from './chequeViews.ts'
import { type Backend, type Ordered, ordering } from './context.ts'

interface Seen {
  readonly chequeId: ChequeId
  readonly version: number
}
interface Decided {
  readonly row: Row<'cheque'>
  readonly number: string
  readonly patch: ChequePatch
}

/** The cheque that the clerk saw, and what the step makes of it. */
async function decided({ db, today }: Ordered, seen: Seen, order: StepOrder): Promise<Result<Decided>> {
  const found = await findCheque(db, seen.chequeId)
  if (!found) return refuse({ code: 'NOT_FOUND' })
  const { row, number } = found
  if (row.version !== seen.version) return refuse({ code: 'STALE', details: { version: row.version } })
  const patch = decideStep(chequeOf(row, number), order, today)
  return patch.ok ? ok({ row, number, patch: patch.value }) : patch
}

/** One way for every step that changes nothing but the cheque itself. */
function step<I extends Seen, T extends object>(
  backend: Backend,
  context: CommandContext,
  command: string,
  input: I,
  order: (today: Day) => StepOrder,
  answer: (after: Row<'cheque'>, today: Day) => T,
) {
  return ordering(backend, context, { command, input }, async (writer): Promise<Result<T>> => {
    const found = await decided(writer, input, order(writer.today))
    if (!found.ok) return found
    const after = await changeCheque(writer.record, found.value.row, columnsOf(found.value.patch))
    return ok(answer(after, writer.today))
  })
}

const nothing = () => ({})
const later = (a: Day, b: Day | null): Day => (b !== null && b > a ? b : a)

/**
 * The next blank number takes over what the cheque was to pay. Order matters: the old paper is given up first, because a payment has one good
 * cheque at most.
 */
async function takeOver(
  { db, record, today }: Ordered,
  { row, patch }: Decided,
  isSuccessor: boolean,
  issuedOn: Day,
): Promise<Result<{ number: string | null }>> {
  if (row.amount === null) {
    await changeCheque(record, row, columnsOf(patch))
    return ok({ number: null })
  }
  const [blank] = await nextBlanks(db, 1)
  if (!blank) return refuse({ code: 'CHEQUES_SHORT', details: { needed: 1, blank: 0 } })
  await changeCheque(record, row, { ...columnsOf(patch), ...(isSuccessor ? { successor_id: blank.id } : {}) })
  const { voucher_id, household_id, payee, amount } = row
  await fillBlank(record, blank, { voucher_id, household_id, payee, amount, issued_on: later(today, issuedOn) })
  return ok({ number: numberText(blank.number, blank.digits) })
}

export const cheques = (backend: Backend): Handlers<FullContract>['cheques'] => ({
  ...chequeViews(backend),

  addBook: (input, context) =>
    ordering(backend, context, { command: 'cheques.addBook', input }, async ({ db, record, today }) => {
      if (input.receivedOn > today) return refuse({ code: 'DAY_IN_FUTURE' })
      const others = (await loadBooks(db)).map((book) => ({
        first: book.first_number,
        last: book.last_number,
        digits: book.digits,
      }))
      const older = await db.selectFrom('cheque').select('number').where('book_id', 'is', null).execute()
      const range = decideBook(
        input,
        others,
        older.map(({ number }) => number),
      )
      if (!range.ok) return range
      const { first, last, digits } = range.value
      const [book] = await record.insert('cheque_book', [
        {
          version: 1,
          first_number: first,
          last_number: last,
          digits,
          received_on: input.receivedOn,
          note: input.note || null,
        },
      ])
      const numbers = Array.from({ length: last - first + 1 }, (_, at) => blankCheque(book?.id ?? 0, first + at))
      await record.insert('cheque', numbers)
      return ok({ numbers: numbers.length })
    }),

  issue: (input, context) =>
    ordering(backend, context, { command: 'cheques.issue', input }, async ({ db, record, today }) => {
      const run = await findRun(db, input.runId)
      if (!run) return refuse({ code: 'NOT_FOUND' })
      if (run.version !== input.version) return refuse({ code: 'STALE', details: { version: run.version } })
      if (run.state === 'draft' || run.state === 'checked') return refuse({ code: 'CHEQUES_TOO_EARLY' })
      const unissued = await loadUnissued(db, run.id)
      if (unissued.length === 0) return refuse({ code: 'NO_CHEQUE_TO_ISSUE' })
      const blanks = await nextBlanks(db, unissued.length)
      const [first, last] = [blanks[0], blanks.at(-1)]
      if (!first || !last || blanks.length < unissued.length)
        return refuse({ code: 'CHEQUES_SHORT', details: { needed: unissued.length, blank: blanks.length } })
      const collectors = await loadCollectors(
        db,
        unissued.map((voucher) => voucher.household_id),
        later(today, input.issuedOn),
      )
      const listed = unissued.map((voucher) => ({
        voucher,
        voucherId: voucher.id,
        home: collectors.get(voucher.household_id)?.home ?? null,
        name: collectors.get(voucher.household_id)?.name ?? voucher.payee,
      }))
      const inOrder = inListOrder(listed, await loadSlots(db))
      for (const [at, blank] of blanks.entries()) {
        const voucher = inOrder[at]?.voucher
        if (!voucher) break
        const { household_id, payee, amount } = voucher
        await fillBlank(record, blank, {
          voucher_id: voucher.id,
          household_id,
          payee,
          amount,
          issued_on: input.issuedOn,
        })
      }
      return ok({
        issued: blanks.length,
        first: numberText(first.number, first.digits),
        last: numberText(last.number, last.digits),
      })
    }),

  handOut: (input, context) => {
    const proxy = input.proxy && `${input.proxy.name} · ${input.proxy.shown}`
    return step(backend, context, 'cheques.handOut', input, () => ({ step: 'handOut', on: input.on, proxy }), nothing)
  },

  spoil: (input, context) =>
    ordering(backend, context, { command: 'cheques.spoil', input }, async (writer) => {
      const found = await decided(writer, input, { step: 'spoil', on: writer.today, reason: input.reason })
      if (!found.ok) return found
      // The new one bears the day of the old where that is still to come, else today.
      return takeOver(writer, found.value, false, found.value.row.issued_on ?? writer.today)
    }),

  stop: (input, context) =>
    step(
      backend,
      context,
      'cheques.stop',
      input,
      () => ({ step: 'stop', on: input.on, reason: input.reason }),
      (after, today) => ({
        clock: clockOf(
          { issuedOn: after.issued_on ?? today, stoppedOn: after.stopped_on, returnedOn: after.returned_on },
          today,
        ),
      }),
    ),

  paperBack: (input, context) =>
    step(backend, context, 'cheques.paperBack', input, () => ({ step: 'paperBack', on: input.on }), nothing),

  replace: (input, context) =>
    ordering(backend, context, { command: 'cheques.replace', input }, async (writer) => {
      const found = await decided(writer, input, { step: 'replace', on: writer.today, reason: input.reason })
      return found.ok ? takeOver(writer, found.value, true, writer.today) : found
    }),

  cancel: (input, context) =>
    step(
      backend,
      context,
      'cheques.cancel',
      input,
      (today) => ({ step: 'cancel', on: today, reason: input.reason }),
      nothing,
    ),

  expire: (input, context) =>
    ordering(backend, context, { command: 'cheques.expire', input }, async (writer) => {
      for (const seen of input.cheques) {
        const found = await decided(writer, seen, { step: 'expire', on: writer.today })
        if (!found.ok) return found
        await changeCheque(writer.record, found.value.row, columnsOf(found.value.patch))
      }
      return ok({ expired: input.cheques.length })
    }),

  cash: (input, context) =>
    step(
      backend,
      context,
      'cheques.cash',
      input,
      () => ({ step: 'cash', on: input.on, amount: input.amount as Cents }),
      nothing,
    ),

  setSlots: (input, context) =>
    ordering(backend, context, { command: 'cheques.setSlots', input }, async (writer) => {
      if (!areSlots(input.slots)) return refuse({ code: 'SLOTS_WRONG' })
      const now = await loadSlots(writer.db)
      if (JSON.stringify(now) === JSON.stringify(input.slots)) return refuse({ code: 'NOTHING_CHANGED' })
      await decide(writer, slotsKey, input.slots.length === 0 ? null : input.slots)
      return ok({})
    }),
})

const blankCheque = (bookId: number, number: number): Omit<Row<'cheque'>, 'id'> => ({
  version: 1,
  book_id: bookId,
  number,
  state: 'blank',
  voucher_id: null,
  household_id: null,
  payee: null,
  amount: null,
  issued_on: null,
  handed_on: null,
  proxy: null,
  cashed_on: null,
  cashed_amount: null,
  stopped_on: null,
  returned_on: null,
  ended_on: null,
  reason: null,
  successor_id: null,
})
