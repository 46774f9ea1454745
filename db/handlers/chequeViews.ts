/** Topic `cheques`, questions: the register, one cheque with its chain, books, runs that wait for cheques, cheque day. */
import type { z } from 'zod'
import type { FullContract } from '../contract/index.ts'
import type { Handlers } from '../contract/rpc.ts'
import { gapsBetween, numberText, skippedIn } from '../domain/payments/chequeBook.ts'
import { areSlots, inListOrder, type Slot, slotOf, slotsKey } from '../domain/payments/chequeDay.ts'
import { clockOf } from '../domain/payments/chequeDays.ts'
import { chequeStates } from '../domain/payments/terms.ts'
import { codesOf } from '../domain/people/terms.ts'
import { ok, refuse } from '../domain/result.ts'
import type { Day } from '../domain/values.ts'
import { type Collector, loadCollectors } from '../store/chequeHomes.ts'
import { type LoadedCheque, loadBooks, loadChequeRuns, loadCheques, printed } from '../store/cheques.ts'
import type { Reader } from '../store/connection.ts'
import { asking, type Backend } from './context.ts'

type Shown = z.output<FullContract['cheques']['list']['output']>[number]
interface AsOf {
  readonly on: Day
  readonly knownOn: Day | null
}

/** A cheque as the window and the reports show it; `on`: the day on which a stop would be given. */
export const shownCheque = (row: LoadedCheque, on: Day): Shown => ({
  chequeId: row.id,
  version: row.version,
  number: printed(row),
  bookId: row.book_id,
  state: row.state,
  householdId: row.household_id,
  payee: row.payee,
  amount: row.amount,
  issuedOn: row.issued_on,
  handedOn: row.handed_on,
  proxy: row.proxy,
  cashedOn: row.cashed_on,
  cashedAmount: row.cashed_amount,
  stoppedOn: row.stopped_on,
  returnedOn: row.returned_on,
  endedOn: row.ended_on,
  reason: row.reason,
  successor: row.successorNumber === null ? null : numberText(row.successorNumber, row.laterDigits ?? 0),
  voucherId: row.voucher_id,
  month: row.month,
  clock:
    row.issued_on === null
      ? null
      : clockOf({ issuedOn: row.issued_on, stoppedOn: row.stopped_on, returnedOn: row.returned_on }, on),
})

/** Numbers that were in use by the day. A cheque printed for a day to come stands in the register already. */
export async function listCheques(db: Reader, { on }: AsOf, blank = false): Promise<Shown[]> {
  return (await loadCheques(db, { blank })).map((row) => shownCheque(row, on))
}

export async function loadSlots(db: Reader): Promise<Slot[]> {
  const row = await db.selectFrom('setting').select('value').where('key', '=', slotsKey).executeTakeFirst()
  const slots: unknown = row ? JSON.parse(row.value) : []
  return Array.isArray(slots) && areSlots(slots as Slot[]) ? (slots as Slot[]) : []
}

/** The same papers of one payment: they share a voucher, or (of an older list) one is the successor of the other. */
function chainOf(rows: readonly LoadedCheque[], of: LoadedCheque): LoadedCheque[] {
  const chain = new Set([of])
  for (let before = 0; before < chain.size; ) {
    before = chain.size
    for (const row of rows)
      for (const linked of chain)
        if (
          (row.voucher_id !== null && row.voucher_id === linked.voucher_id) ||
          row.successor_id === linked.id ||
          linked.successor_id === row.id
        )
          chain.add(row)
  }
  return [...chain].sort((a, b) => (a.issued_on ?? '').localeCompare(b.issued_on ?? '') || a.number - b.number)
}

/** Whose cheques lie in the office on the day, and whose were handed out on it, in the order of the list. */
export async function chequeDay(db: Reader, { on, knownOn }: AsOf) {
  const rows = (await listCheques(db, { on, knownOn })).filter(
    (row) => row.state === 'issued' || (row.handedOn === on && row.state !== 'cancelled'),
  )
  const [slots, collectors] = [await loadSlots(db), await collectorsOf(db, rows, { on, knownOn })]
  const lines = rows.map((row) => {
    const collector = row.householdId === null ? undefined : collectors.get(row.householdId)
    const home = collector?.home ?? null
    return {
      cheque: row,
      voucherId: row.voucherId,
      name: collector?.name ?? row.payee ?? '',
      people: collector?.people ?? 0,
      home,
      slot: slotOf(slots, home),
    }
  })
  return inListOrder(lines, slots)
}

const collectorsOf = (
  db: Reader,
  rows: readonly Shown[],
  { on, knownOn }: AsOf,
): Promise<ReadonlyMap<NonNullable<Shown['householdId']>, Collector>> =>
  loadCollectors(
    db,
    rows.flatMap(({ householdId }) => (householdId === null ? [] : [householdId])),
    on,
    knownOn,
  )

async function books(db: Reader) {
  const all = await loadBooks(db)
  const numbers = Map.groupBy(await loadCheques(db, { blank: true }), (row) => row.book_id)
  const ranges = all.map((book) => ({ first: book.first_number, last: book.last_number, digits: book.digits }))
  const digits = Math.max(0, ...ranges.map((range) => range.digits))
  return {
    books: all.map((book) => {
      const own = numbers.get(book.id) ?? []
      const text = (number: number) => numberText(number, book.digits)
      const next = own.findLast((row) => row.state === 'blank')
      return {
        bookId: book.id,
        first: text(book.first_number),
        last: text(book.last_number),
        receivedOn: book.received_on,
        note: book.note,
        numbers: own.length,
        states: codesOf(chequeStates).flatMap((state) => {
          const count = own.filter((row) => row.state === state).length
          return count > 0 ? [{ state, numbers: count }] : []
        }),
        next: next ? text(next.number) : null,
        skipped: skippedIn(own.toReversed()).map(text),
      }
    }),
    gaps: gapsBetween(ranges).map(([first, last]) => ({
      first: numberText(first, digits),
      last: numberText(last, digits),
    })),
  }
}

type Questions = 'list' | 'cheque' | 'books' | 'runs' | 'day' | 'slots'

export const chequeViews = (backend: Backend): Pick<Handlers<FullContract>['cheques'], Questions> => ({
  list: (input) => asking(backend, async (db) => ok(await listCheques(db, input, input.blank))),

  cheque: ({ chequeId, on }) =>
    asking(backend, async (db) => {
      const rows = await loadCheques(db, { blank: true })
      const row = rows.find((candidate) => candidate.id === chequeId)
      if (!row) return refuse({ code: 'NOT_FOUND' })
      return ok({ cheque: shownCheque(row, on), chain: chainOf(rows, row).map((each) => shownCheque(each, on)) })
    }),

  books: () => asking(backend, async (db) => ok(await books(db))),

  runs: ({ on }) =>
    asking(backend, async (db) =>
      ok(
        (await loadChequeRuns(db, on)).map((run) => ({
          runId: run.id,
          version: run.version,
          kind: run.kind,
          month: run.month,
          title: run.title,
          payOn: run.pay_on,
          vouchers: run.vouchers,
          toIssue: run.vouchers - run.issued,
        })),
      ),
    ),

  day: (asOf) =>
    asking(backend, async (db) =>
      ok(
        (await chequeDay(db, asOf)).map(({ cheque, name, people, home, slot }) => ({
          cheque,
          name,
          people,
          home,
          slot,
        })),
      ),
    ),

  slots: () => asking(backend, async (db) => ok(await loadSlots(db))),
})
