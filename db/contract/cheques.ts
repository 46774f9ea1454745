/** Topic `cheques`: books with their numbers, what becomes of each cheque, cheque day. */
import { z } from 'zod'
import { chequeStates, runKinds } from '../domain/payments/terms.ts'
import { codesOf } from '../domain/people/terms.ts'
import type { ChequeId, RunId, VoucherId } from '../domain/values.ts'
import { command, query } from './rpc.ts'
import { accommodationId, asOf, count, day, householdId, id, line, receipt } from './values.ts'

const chequeId = id<ChequeId>()
const runId = id<RunId>()
const voucherId = id<VoucherId>()
const state = z.enum(codesOf(chequeStates))
const cents = z.int().positive()
const rowId = z.int().positive()

const clock = z.object({ presentableUntil: day, stopWorksFrom: day, replacementSafeFrom: day })
const cheque = z.object({
  chequeId,
  version: z.int(),
  /** As printed. */
  number: z.string(),
  /** Null: of an older list. */
  bookId: rowId.nullable(),
  state,
  householdId: householdId.nullable(),
  payee: z.string().nullable(),
  amount: cents.nullable(),
  issuedOn: day.nullable(),
  handedOn: day.nullable(),
  proxy: z.string().nullable(),
  cashedOn: day.nullable(),
  cashedAmount: cents.nullable(),
  stoppedOn: day.nullable(),
  returnedOn: day.nullable(),
  endedOn: day.nullable(),
  reason: z.string().nullable(),
  /** Number of the cheque that took its place. */
  successor: z.string().nullable(),
  voucherId: voucherId.nullable(),
  /** Month of the run that it pays. */
  month: day.nullable(),
  /** Of a cheque that stands on paper; as a stop on the day would work. */
  clock: clock.nullable(),
})
const home = z.object({ accommodationId, house: z.string(), isFlat: z.boolean(), room: z.string() })
const clockTime = z.string().regex(/^\d{2}:\d{2}$/)
const slot = z.object({ accommodationId: accommodationId.nullable(), from: clockTime, to: clockTime })
const text = line(300).min(1)

/** The cheque as the clerk saw it. */
const seen = { chequeId, version: z.int() }
const changes = ['cheques', 'audit'] as const
const met = ['NOT_FOUND', 'STALE', 'CHEQUE_STATE', 'DAY_IN_FUTURE', 'DAY_BEFORE_START'] as const
const next = z.object({ ...receipt, number: z.string().nullable() })

export const cheques = {
  /** Every number that had been issued or given up by the day, the latest first; `blank`: those that are not used yet, too. */
  list: query({
    input: z.object({ ...asOf, blank: z.boolean().default(false) }),
    output: z.array(cheque),
    topics: ['cheques', 'payments'],
  }),
  /** One cheque, and all papers of the same payment in the order in which they were issued. */
  cheque: query({
    input: z.object({ ...asOf, chequeId }),
    output: z.object({ cheque, chain: z.array(cheque) }),
    topics: ['cheques', 'payments'],
  }),
  /** Books with what became of their numbers; `skipped`: blank ones that were passed over; `gaps`: numbers between two books. */
  books: query({
    input: z.object({}),
    output: z.object({
      books: z.array(
        z.object({
          bookId: rowId,
          first: z.string(),
          last: z.string(),
          receivedOn: day,
          note: z.string().nullable(),
          numbers: count,
          states: z.array(z.object({ state, numbers: count })),
          /** The next to be issued. */
          next: z.string().nullable(),
          skipped: z.array(z.string()),
        }),
      ),
      gaps: z.array(z.object({ first: z.string(), last: z.string() })),
    }),
    topics: ['cheques'],
  }),
  /** Released runs with payments by cheque, the latest first; `toIssue`: how many have no good cheque. */
  runs: query({
    input: z.object(asOf),
    output: z.array(
      z.object({
        runId,
        version: z.int(),
        kind: z.enum(codesOf(runKinds)),
        month: day,
        title: z.string().nullable(),
        payOn: day,
        vouchers: count,
        toIssue: count,
      }),
    ),
    topics: ['cheques', 'payments'],
  }),
  /** Zahltag: whose cheque lies in the office, and whose was handed out on the day, in the order of the list. */
  day: query({
    input: z.object(asOf),
    output: z.array(
      z.object({
        cheque,
        name: z.string(),
        people: count,
        home: home.nullable(),
        slot: slot.nullable(),
      }),
    ),
    topics: ['cheques', 'payments', 'people', 'housing', 'settings'],
  }),
  /** The times of the houses on cheque day. */
  slots: query({
    input: z.object({}),
    output: z.array(slot),
    topics: ['settings'],
  }),
  /** Every number of the range becomes one of the register. */
  addBook: command({
    input: z.object({ first: line(15), last: line(15), receivedOn: day, note: line(200).nullable().default(null) }),
    output: z.object({ ...receipt, numbers: count }),
    errors: ['BOOK_RANGE_WRONG', 'BOOK_OVERLAPS', 'CHEQUE_NUMBER_TAKEN', 'DAY_IN_FUTURE'],
    changes,
  }),
  /** Cheques for every payment of a released run that has none, by the next blank numbers in the order of the list. `issuedOn` stands on them. */
  issue: command({
    input: z.object({ runId, version: z.int(), issuedOn: day }),
    output: z.object({ ...receipt, issued: count, first: z.string(), last: z.string() }),
    errors: ['NOT_FOUND', 'STALE', 'CHEQUES_TOO_EARLY', 'NO_CHEQUE_TO_ISSUE', 'CHEQUES_SHORT'],
    changes,
  }),
  /** `proxy`: who took it instead, and what was shown. */
  handOut: command({
    input: z.object({ ...seen, on: day, proxy: z.object({ name: line(120).min(1), shown: text }).nullable() }),
    output: z.object(receipt),
    errors: [...met, 'CHEQUE_TOO_OLD'],
    changes,
  }),
  /** The number is used up; what it was to pay gets the next one. */
  spoil: command({
    input: z.object({ ...seen, reason: text }),
    output: next,
    errors: [...met, 'CHEQUES_SHORT'],
    changes,
  }),
  stop: command({
    input: z.object({ ...seen, on: day, reason: text }),
    output: z.object({ ...receipt, clock }),
    errors: met,
    changes,
  }),
  paperBack: command({
    input: z.object({ ...seen, on: day }),
    output: z.object(receipt),
    errors: [...met, 'NOTHING_CHANGED'],
    changes,
  }),
  /** A new cheque takes its place, dated today. */
  replace: command({
    input: z.object({ ...seen, reason: text }),
    output: next,
    errors: [...met, 'CHEQUE_IN_TIME', 'CHEQUE_NOT_STOPPED', 'CHEQUES_SHORT'],
    changes,
  }),
  /** Without a new one: the payment stands open until cheques are issued for its run again. */
  cancel: command({
    input: z.object({ ...seen, reason: text }),
    output: z.object(receipt),
    errors: [...met, 'CHEQUE_PAPER_OUT'],
    changes,
  }),
  /** The eight days are over and nobody has cashed it; the debt stays. */
  expire: command({
    input: z.object({ cheques: z.array(z.object(seen)).min(1).max(500) }),
    output: z.object({ ...receipt, expired: count }),
    errors: [...met, 'CHEQUE_NOT_OVER'],
    changes,
  }),
  cash: command({
    input: z.object({ ...seen, on: day, amount: cents }),
    output: z.object(receipt),
    errors: met,
    changes,
  }),
  setSlots: command({
    input: z.object({ slots: z.array(slot).max(200) }),
    output: z.object(receipt),
    errors: ['SLOTS_WRONG', 'NOTHING_CHANGED'],
    changes: ['settings', 'audit'],
  }),
}
