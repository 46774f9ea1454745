/** Topic `ways`: how a household is paid, from when on; its accounts; and why it has none yet. */
import { z } from 'zod'
import { noAccountReasons, wayKinds } from '../domain/payments/terms.ts'
import { wayMarks } from '../domain/payments/wayMarks.ts'
import { codesOf } from '../domain/people/terms.ts'
import type { Cents } from '../domain/values.ts'
import { command, query } from './rpc.ts'
import { asOf, count, day, householdId, line, receipt, roomId } from './values.ts'

export const wayKind = z.enum(codesOf(wayKinds))
export const noAccountReason = z.enum(codesOf(noAccountReasons))
const wayMark = z.enum(wayMarks)
const cents = z.int()
/** More than nothing, at most 100.000 €. */
const share = z
  .int()
  .min(1)
  .max(10_000_000)
  .transform((value) => value as Cents)

const optional = (most: number) =>
  line(most)
    .transform((typed) => typed || null)
    .nullable()
    .default(null)

/** A recorded way. The account number is masked (`DE•• •••• 4471`); `showIban` tells it. */
const way = z.object({
  id: z.int(),
  kind: wayKind,
  /** Null: the rest. */
  amount: cents.nullable(),
  iban: z.string().nullable(),
  holder: z.string().nullable(),
  reference: z.string().nullable(),
  marks: z.array(wayMark),
})
const set = z.object({ from: day, to: day.nullable(), ways: z.array(way) })
const noAccount = z.object({
  reason: noAccountReason,
  nextStep: z.string().nullable(),
  nextOn: day.nullable(),
  note: z.string().nullable(),
  from: day,
  to: day.nullable(),
})

/** As it is typed. `kept`: the account of a recorded way of the household, of which only the masked number was on the screen. */
const account = z.union([z.object({ kept: z.int() }), z.object({ iban: line(60).min(1), holder: line(70).min(1) })])
const given = z.object({
  kind: wayKind,
  amount: share.nullable(),
  account: account.nullable().default(null),
  /** What the payee reads. */
  reference: optional(140),
})

/** `version`: the household's, as the clerk saw it. */
const order = { householdId, version: z.int() }
const changes = ['payments', 'people', 'followUps', 'audit'] as const

export const ways = {
  /** One household: how it is paid on the day, how it was and will be, and why it has no account. */
  household: query({
    input: z.object({ householdId, ...asOf }),
    output: z.object({
      householdId,
      number: z.string(),
      name: z.string(),
      version: z.int(),
      /** Fixed shares in the order in which they are served, then the rest; empty: by cheque. */
      ways: z.array(way),
      /** Since when it is like that; null while no way is recorded. */
      since: day.nullable(),
      noAccount: noAccount.nullable(),
      /** In time order, as believed on `knownOn`. */
      story: z.array(set),
      reasons: z.array(noAccount),
      /** What was believed once and was corrected since. */
      former: z.array(way.extend({ from: day, to: day.nullable(), knownSince: day, knownUntil: day })),
    }),
    topics: ['payments', 'people'],
  }),
  /** The whole account number; that somebody looked is written down. */
  showIban: command({
    input: z.object({ householdId, wayId: z.int() }),
    output: z.object({ ...receipt, iban: z.string() }),
    errors: ['NOT_FOUND'],
    changes: ['audit'],
  }),
  /** The household is paid on these ways from the day on, until the next recorded change. A transfer to an account ends the reason for having none. */
  set: command({
    input: z.object({ ...order, from: day, ways: z.array(given).max(8) }),
    output: z.object(receipt),
    errors: ['NOT_FOUND', 'STALE', 'IBAN_WRONG', 'WAY_HAS_NO_ACCOUNT', 'TWO_WAYS_FOR_REST', 'NOTHING_CHANGED'],
    changes: [...changes],
  }),
  /** The ways that begin on the day never held; those before go on. */
  takeOut: command({
    input: z.object({ ...order, from: day }),
    output: z.object(receipt),
    errors: ['NOT_FOUND', 'STALE'],
    changes: [...changes],
  }),
  /** Why there is no account, from a day on, and what comes next. */
  setReason: command({
    input: z.object({
      ...order,
      from: day,
      reason: noAccountReason,
      nextStep: optional(120),
      nextOn: day.nullable().default(null),
      note: optional(500),
    }),
    output: z.object(receipt),
    errors: ['NOT_FOUND', 'STALE', 'NEXT_BEFORE_REASON', 'NOTHING_CHANGED'],
    changes: [...changes],
  }),
  /** Does not hold any more from the day on. */
  endReason: command({
    input: z.object({ ...order, on: day }),
    output: z.object(receipt),
    errors: ['NOT_FOUND', 'STALE', 'NO_REASON_RECORDED'],
    changes: [...changes],
  }),
  /** Every household with somebody who gets benefits from the office on the day: how it is paid, and why not into an account. */
  board: query({
    input: z.object(asOf),
    output: z.object({
      households: z.array(
        z.object({
          householdId,
          number: z.string(),
          name: z.string(),
          /** Who gets benefits. */
          people: count,
          /** What it is paid on, each once, the rest last. */
          kinds: z.array(wayKind),
          since: day.nullable(),
          marks: z.array(wayMark),
          noAccount: noAccount.nullable(),
          isOverdue: z.boolean(),
          rooms: z.array(z.object({ roomId, houseName: z.string(), room: z.string() })),
        }),
      ),
    }),
    topics: ['payments', 'people', 'housing'],
  }),
  /** What was paid on which way in each month up to the day, from the released runs: at most 36 months, the latest last. */
  trend: query({
    input: z.object({ on: day }),
    output: z.array(
      z.object({
        month: day,
        /** Households and people who were paid, whatever the way. */
        households: count,
        people: count,
        amount: cents,
        byKind: z.array(z.object({ kind: wayKind, households: count, people: count, amount: cents })),
      }),
    ),
    topics: ['payments'],
  }),
}
