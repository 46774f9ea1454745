/** Topic `runs`: the payment runs (Zahlläufe), from the draft to the closed one. Amounts are cents. */
import { z } from 'zod'
import { runKinds, runStates } from '../domain/payments/terms.ts'
import { codesOf } from '../domain/people/terms.ts'
import type { RunId } from '../domain/values.ts'
import { command, query } from './rpc.ts'
import { asOf, count, day, householdId, line, receipt } from './values.ts'

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
  /** Takes a draft away, with what was decided in it. */
  discard: command({ input: z.object(order), output: z.object(receipt), errors: [...seen, 'RUN_NOT_DRAFT'], changes }),
}
