/** Topic `runs`: the payment runs (Zahlläufe), from the draft to the closed one. Amounts are cents. */
import { z } from 'zod'
import { findingCodes } from '../domain/payments/findingFacts.ts'
import { noAccountReasons, runDecisions, runKinds, runStates, wayKinds } from '../domain/payments/terms.ts'
import { codesOf } from '../domain/people/terms.ts'
import type { RunId } from '../domain/values.ts'
import { command, query } from './rpc.ts'
import { asOf, benefitRegime, count, day, householdId, line, personId, receipt } from './values.ts'

export const runId = z
  .int()
  .positive()
  .transform((value) => value as RunId)
/** The first day of a calendar month. */
const month = day.refine((value) => value.endsWith('-01'))

export const run = z.object({
  id: runId,
  version: z.int(),
  kind: z.enum(codesOf(runKinds)),
  month,
  title: z.string().nullable(),
  state: z.enum(codesOf(runStates)),
  payOn: day,
  openedOn: day,
  openedBy: z.string(),
  preparedOn: day.nullable(),
  preparedBy: z.string().nullable(),
  releasedOn: day.nullable(),
  releasedBy: z.string().nullable(),
  paidOn: day.nullable(),
  closedOn: day.nullable(),
  /** SHA-256 of what was handed over. */
  hash: z.string().nullable(),
  /** Sum of its vouchers and how many households they pay; null while it is a draft, which is computed anew on each look. */
  paid: z.object({ amount: z.int(), households: count, vouchers: count }).nullable(),
})

const decision = z.enum(codesOf(runDecisions))
const wayKind = z.enum(codesOf(wayKinds))
const cents = z.int()
const finding = z.object({
  householdId,
  /** What it is decided under, and what it says: both are sent back with a decision. */
  key: z.string(),
  fingerprint: z.string(),
  code: z.enum(findingCodes),
  /** Whom of the household it is about. */
  person: z.string().nullable(),
  text: z.string(),
  detail: z.string(),
  /** What may be decided; empty: it is only to be seen. */
  may: z.array(decision),
  /** Not decided yet, and has to be. */
  open: z.boolean(),
  /** `earlier`: in a run before, about the same facts. */
  decided: z
    .object({ decision, note: z.string().nullable(), by: z.string(), on: day, earlier: z.boolean() })
    .nullable(),
})
const voucher = z.object({
  kind: wayKind,
  amount: cents,
  payee: z.string(),
  /** Masked. */
  iban: z.string().nullable(),
  reference: z.string().nullable(),
  /** It pays again what came back. */
  again: z.boolean(),
  /** Number of the cheque that was issued for it. */
  cheque: z.int().nullable(),
})
const household = z.object({
  householdId,
  name: z.string(),
  people: count,
  regimes: z.array(benefitRegime),
  /** What the monthly run before paid; null: nothing, or there was none. */
  before: cents.nullable(),
  now: cents,
  held: z.boolean(),
  vouchers: z.array(voucher),
})
const changedHousehold = household.omit({ vouchers: true, regimes: true }).extend({ findings: z.array(finding) })
const posting = z.object({
  personId,
  person: z.string(),
  month,
  label: z.string(),
  amount: cents,
  /** How it came about, a line each. */
  how: z.array(z.string()),
  /** It brings an earlier posting to what is right. */
  corrects: z.boolean(),
  counter: z.enum(['claim', 'waive']).nullable(),
})

/** The run as the clerk saw it. */
const order = { runId, version: z.int() }
const seen = ['NOT_FOUND', 'STALE'] as const
const changes = ['payments', 'cheques', 'audit'] as const

export const runs = {
  /** Every run, the latest first; and which month is next. */
  list: query({
    input: z.object(asOf),
    output: z.object({ runs: z.array(run), next: z.object({ month, payOn: day, lastMonth: month }) }),
    topics: ['payments'],
  }),
  /** Begins a run as a draft: the next month's for everybody, or one for chosen households in between. */
  open: command({
    input: z.object({
      kind: z.enum(codesOf(runKinds)),
      month,
      payOn: day,
      title: line(120).nullable().default(null),
      householdIds: z.array(householdId).max(500).default([]),
    }),
    output: z.object({ ...receipt, id: runId }),
    errors: [
      'NOT_FOUND',
      'RUN_EXISTS',
      'RUN_OUT_OF_ORDER',
      'RUN_TOO_EARLY',
      'FIRST_RUN_IS_MONTHLY',
      'NOBODY_CHOSEN',
      'PAY_DAY_PASSED',
    ],
    changes,
  }),
  /** The worksheet of a run. A draft is worked out anew on each look; what was handed over stands as it was written. */
  sheet: query({
    input: z.object({ runId }),
    output: z.object({
      run,
      /** The month of the monthly run before. */
      beforeMonth: month.nullable(),
      people: count,
      households: z.array(household),
      /** Households of which something is to be seen or decided: what is open first. */
      changed: z.array(changedHousehold),
      /** How many must be decided yet. */
      open: count,
      sums: z.object({
        amount: cents,
        before: cents.nullable(),
        ways: z.array(z.object({ kind: wayKind, vouchers: count, amount: cents, before: cents })),
      }),
      /** Households whose payment differs by new rates alone; persons whose rate is not verified. */
      notices: z.object({ rates: count, unverified: count }),
      /** Why households are still paid by cheque. */
      cheques: z.array(z.object({ reason: z.enum([...codesOf(noAccountReasons), 'none']), households: count })),
      /** Of a run that was handed over: what would be paid otherwise by now. */
      outdated: z.array(z.object({ householdId, name: z.string(), handed: cents, now: cents })).nullable(),
      /** Households whose account is another than in the run before: whoever releases looks at them. */
      accounts: z.array(householdId),
    }),
    topics: ['payments', 'cheques', 'people', 'housing', 'settings'],
  }),
  /** What one household gets in the run, line by line, with how each came about. */
  household: query({
    input: z.object({ runId, householdId }),
    output: z.object({
      name: z.string(),
      held: z.boolean(),
      now: cents,
      before: cents.nullable(),
      /** Overpaid and left for the next run. */
      left: cents,
      postings: z.array(posting),
      vouchers: z.array(voucher),
      findings: z.array(finding),
    }),
    topics: ['payments', 'cheques', 'people', 'housing', 'settings'],
  }),
  /** What becomes of findings, several at once. `by_hand` holds a household of which nothing was found; a null decision takes one back. */
  decide: command({
    input: z.object({
      runId,
      decisions: z
        .array(
          z.object({
            householdId,
            key: line(80).min(1),
            fingerprint: line(2000).min(1),
            decision: decision.nullable(),
            note: line(300).nullable().default(null),
          }),
        )
        .min(1)
        .max(2000),
    }),
    output: z.object(receipt),
    errors: ['NOT_FOUND', 'RUN_NOT_DRAFT', 'FINDING_GONE', 'DECISION_WRONG', 'NOTHING_CHANGED'],
    changes,
  }),
  /** Writes postings and vouchers and hands them to a second person. */
  handOver: command({
    input: z.object(order),
    output: z.object({ ...receipt, hash: z.string() }),
    errors: [...seen, 'RUN_NOT_DRAFT', 'RUN_WAITING', 'RUN_BEFORE_OPEN', 'FINDINGS_OPEN', 'RUN_EMPTY'],
    changes,
  }),
  /** Back to the draft, to be changed. */
  takeBack: command({
    input: z.object(order),
    output: z.object(receipt),
    errors: [...seen, 'RUN_NOT_CHECKED'],
    changes,
  }),
  /** By a person who neither began nor handed it over. From here on nothing is taken back. `accounts`: the changed ones that were checked. */
  release: command({
    input: z.object({ ...order, accounts: z.array(householdId).max(50_000).default([]) }),
    output: z.object(receipt),
    errors: [...seen, 'RUN_NOT_CHECKED', 'SECOND_PERSON_NEEDED', 'CLERK_UNKNOWN', 'RUN_OUTDATED', 'ACCOUNTS_UNCHECKED'],
    changes,
  }),
  markPaid: command({
    input: z.object({ ...order, on: day }),
    output: z.object(receipt),
    errors: [...seen, 'RUN_NOT_RELEASED', 'PAID_BEFORE_RELEASE'],
    changes,
  }),
  close: command({ input: z.object(order), output: z.object(receipt), errors: [...seen, 'RUN_NOT_PAID'], changes }),
  /** Takes a draft away, with what was decided in it. */
  discard: command({ input: z.object(order), output: z.object(receipt), errors: [...seen, 'RUN_NOT_DRAFT'], changes }),
}
