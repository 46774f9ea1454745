/** Part of topic `benefits`: the law's rates as dated rows of the office, how it rounds, and a new year's rates from a small workbook. */
import { z } from 'zod'
import { roundings } from '../domain/payments/rounding.ts'
import { codesOf } from '../domain/people/terms.ts'
import { command, query } from './rpc.ts'
import { count, day, dayRange, line, receipt } from './values.ts'

const ratedRegime = z.enum(['asylblg_3', 'asylblg_2'])
const stage = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)])
/** Cents a month. */
const amount = z.int().min(0).max(1_000_000)
const rate = dayRange.extend({
  id: z.int(),
  regime: ratedRegime,
  stage,
  amount: z.int(),
  /** The part for personal needs, where the law names it. */
  personal: z.int().nullable(),
  source: z.string(),
  isUnverified: z.boolean(),
})
/** How the office counts (domain/payments/settings.ts). */
const rules = z.object({
  roundings: z
    .array(z.object({ from: day, rounding: z.enum(codesOf(roundings)) }))
    .max(50)
    .readonly(),
  singleInShared: z.object({ asylblg_3: day.nullable(), asylblg_2: day.nullable() }),
})
/** What other rates change in all cases of a month. */
const effect = z.object({
  /** Its first day. */
  month: day,
  /** Whose amount changes, of how many who get any. */
  people: count,
  of: count,
  before: z.int(),
  after: z.int(),
})
const changed = { output: z.object(receipt), changes: ['payments', 'settings', 'audit'] } as const

export const rates = {
  /** All that is believed, newest first; and how the office counts. */
  rates: query({
    input: z.object({}),
    output: z.object({ rates: z.array(rate), rules }),
    topics: ['payments', 'settings'],
  }),
  /** What one rate from a day on would change in all cases of that month. */
  rateEffect: query({
    input: z.object({ regime: ratedRegime, stage, from: day, amount }),
    output: effect,
    topics: ['payments', 'people', 'housing', 'settings'],
  }),
  /** Another amount from a day on, up to the next one that is recorded. `seen`: the row that holds on that day, null where none does. */
  setRate: command({
    input: z.object({
      seen: z.int().nullable(),
      regime: ratedRegime,
      stage,
      from: day,
      amount,
      personal: amount.nullable(),
      source: line(200).min(1),
    }),
    ...changed,
    errors: ['STALE', 'NOTHING_CHANGED', 'PERSONAL_ABOVE_AMOUNT'],
  }),
  /** The amount was compared with its source: the mark „ungeprüft“ goes. `seen`: the row. */
  verifyRate: command({
    input: z.object({ seen: z.int(), source: line(200).min(1) }),
    ...changed,
    errors: ['STALE', 'NOTHING_CHANGED'],
  }),
  setRules: command({
    input: z.object({ seen: rules, value: rules }),
    ...changed,
    errors: ['STALE', 'NOTHING_CHANGED', 'BENEFIT_RULES_WRONG'],
  }),
}
