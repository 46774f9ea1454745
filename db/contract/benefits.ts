/** Topic `benefits`: what the people of a household are entitled to, with what a clerk set against the rates and added to them. */
import { z } from 'zod'
import { stageGrounds } from '../domain/payments/stage.ts'
import { itemKinds, stages } from '../domain/payments/terms.ts'
import { codesOf } from '../domain/people/terms.ts'
import { rates } from './benefitRates.ts'
import { command, query } from './rpc.ts'
import {
  asOf,
  benefitRegime,
  birth,
  day,
  dayRange,
  householdId,
  householdRole,
  line,
  personId,
  receipt,
} from './values.ts'

/** Bedarfsstufe, 1 to 6. */
export const stage = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)])
export const stagesInOrder = Object.keys(stages).map(Number)
/** Cents, more than nothing and at most 100.000 €. */
const amount = z.int().min(1).max(10_000_000)
const itemKind = z.enum(codesOf(itemKinds))
const position = z.string().regex(/^(rate|item\/\d+)$/)

/** Believed once: with the days between which the office believed it. */
const formerly = { knownSince: day, knownUntil: day }
/** Exactly one of stage and amount (a month). */
const override = dayRange.extend({ stage: stage.nullable(), amount: z.int().nullable(), reason: z.string() })
const itemVersion = dayRange.extend({ label: z.string(), amount: z.int(), total: z.int().nullable() })

const benefitLine = z.object({
  position,
  /** `Grundleistung`, `Einkommen: Minijob`. */
  name: z.string(),
  amount: z.int(),
  /** How it came about, one sentence a part: `Stufe 5, 12 von 30 Tagen: 283,00 € × 12 / 30 = 113,20 €`. */
  how: z.array(z.string()),
  /** Of the item, null for the rate. */
  item: z.int().nullable(),
  /** Of the last part of the rate: what the stage hangs on. */
  ground: z.enum(codesOf(stageGrounds)).nullable(),
  isAssumed: z.boolean(),
  isUnverified: z.boolean(),
  /** What released runs have posted for it so far, corrections included; null: nothing yet. */
  paid: z.int().nullable(),
})
const benefitPerson = z.object({
  personId,
  version: z.int(),
  familyName: z.string(),
  givenName: z.string(),
  birth: birth.nullable(),
  role: householdRole,
  /** On the day asked about; null: none recorded. */
  regime: benefitRegime.nullable(),
  sum: z.int(),
  lines: z.array(benefitLine),
  /** Days of the month for which nothing can be worked out, and why. */
  obstacles: z.array(z.object({ from: day, obstacle: z.enum(['rate_missing', 'birth_unknown', 'amount_not_set']) })),
  overrides: z.array(override),
  formerOverrides: z.array(override.extend(formerly)),
  items: z.array(
    z.object({
      number: z.int(),
      kind: itemKind,
      /** In time order; none: it was taken out. */
      versions: z.array(itemVersion),
      former: z.array(itemVersion.extend(formerly)),
      /** Of a repayment: taken off so far by runs. */
      repaid: z.int().nullable(),
    }),
  ),
})

/** `version`: the person's, as the clerk saw it. `learnedOn`: the day the office learned of it; null is today. */
const learning = { personId, version: z.int(), learnedOn: day.nullable().default(null) }
/** `replaces`: the first day of the entry that is corrected by this one; null lays a new one into the line. */
const period = { ...learning, from: day, to: day.nullable(), replaces: day.nullable().default(null) }
const reason = line(300).min(1)
const what = {
  label: line(120).min(1),
  amount,
  /** What is owed altogether, of a repayment only. */
  total: amount.nullable().default(null),
}
const output = z.object({ ...receipt, knownSince: day })
const errors = ['NOT_FOUND', 'STALE', 'MERGED', 'PERIOD_EMPTY', 'LEARNED_LATER', 'NOTHING_CHANGED'] as const
const recorded = { output, errors, changes: ['payments', 'people', 'audit'] } as const

export const benefits = {
  /** Everybody who belongs to the household in the month, with the lines of that month as the register stands (or was known). */
  ofHousehold: query({
    input: z.object({ householdId, month: day, ...asOf }),
    output: z.object({
      householdId,
      number: z.string(),
      /** Its first day. */
      month: day,
      sum: z.int(),
      people: z.array(benefitPerson),
    }),
    topics: ['payments', 'people', 'housing', 'settings'],
  }),
  /** A stage, or an amount a month, set against what the register says. */
  setOverride: command({
    input: z.object({
      ...period,
      set: z.discriminatedUnion('by', [
        z.object({ by: z.literal('stage'), stage }),
        z.object({ by: z.literal('amount'), amount: z.int().min(0).max(10_000_000) }),
      ]),
      reason,
    }),
    ...recorded,
  }),
  /** What reaches over `day` ends there; one that begins on it never held. */
  endOverride: command({ input: z.object({ ...learning, day }), ...recorded }),
  /** The entry that begins on `from` never held. */
  removeOverride: command({ input: z.object({ ...learning, from: day }), ...recorded }),
  /** Something due or owed besides the rate. What is due once stands in the month of `from`; `to` is then left out. */
  addItem: command({
    input: z.object({ ...learning, kind: itemKind, from: day, to: day.nullable().default(null), ...what }),
    output: output.extend({ number: z.int() }),
    errors: [...errors, 'ITEM_TOTAL_WRONG'],
    changes: recorded.changes,
  }),
  /** Other words or another amount from a day on; with `replaces` the entry that begins on that day was wrong. */
  changeItem: command({
    input: z.object({ ...period, number: z.int(), ...what }),
    ...recorded,
    errors: [...errors, 'ITEM_TOTAL_WRONG'],
  }),
  endItem: command({ input: z.object({ ...learning, number: z.int(), day }), ...recorded }),
  /** It was never so: all its entries are taken out. */
  removeItem: command({ input: z.object({ ...learning, number: z.int() }), ...recorded }),
  ...rates,
}
