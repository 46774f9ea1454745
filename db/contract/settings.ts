/** Topic `settings`: what the office decides for itself. Every change carries the value that the clerk saw. */
import { z } from 'zod'
import { moveRules } from '../domain/housing/moveFacts.ts'
import { severities } from '../domain/housing/ruleSettings.ts'
import { transferFormats } from '../domain/payments/terms.ts'
import { codesOf } from '../domain/people/terms.ts'
import { figureBounds } from '../domain/settings.ts'
import { command, query } from './rpc.ts'
import { day, line, receipt } from './values.ts'

const rule = z.enum(moveRules)
const severity = z.enum(severities)
const figure = z.enum(codesOf(figureBounds))
const years = z.int().nullable()
/** What makes sense is said by `domain/fees/rules.ts`, in a sentence of its own. */
const fees = z.object({
  on: z.boolean(),
  tariffs: z
    .array(z.object({ from: day, per: z.enum(['place', 'm2']), cents: z.int() }))
    .max(50)
    .readonly(),
  freeBelow: years,
  reducedBelow: years,
  reducedPercent: z.int(),
  firstDayCounts: z.boolean(),
  lastDayCounts: z.boolean(),
})
/** What fits is said by `domain/payments/officeAccount.ts`. */
const officeAccount = z.object({
  iban: line(60),
  bic: line(20).nullable(),
  holder: line(140),
  format: z.enum(codesOf(transferFormats)),
})
const changed = { output: z.object(receipt), changes: ['settings', 'housing', 'followUps', 'audit'] } as const

export const settings = {
  read: query({
    input: z.object({}),
    output: z.object({
      /** `range` of one: it cannot be set otherwise. */
      rules: z.array(z.object({ rule, severity, standard: severity, range: z.array(severity) })),
      /** Whole numbers in the unit of the figure (`domain/settings.ts`). */
      figures: z.array(z.object({ figure, value: z.int(), standard: z.int(), least: z.int(), most: z.int() })),
      /** The words of the move notice, and the program's own. */
      moveNotice: z.object({ value: z.string(), standard: z.string() }),
      /** House fees; `on` false: nothing of them is shown anywhere else. */
      fees,
      /** From which account the office pays, and how its transfers leave it. */
      officeAccount,
    }),
    topics: ['settings'],
  }),
  changeRule: command({
    input: z.object({ rule, seen: severity, severity }),
    ...changed,
    errors: ['STALE', 'NOTHING_CHANGED', 'RULE_FIXED'],
  }),
  changeFigure: command({
    input: z.object({ figure, seen: z.int(), value: z.int() }),
    ...changed,
    errors: ['STALE', 'NOTHING_CHANGED', 'FIGURE_OUT_OF_BOUNDS'],
  }),
  /** The words of the move notice with placeholders; what is in braces and is none is refused. */
  changeMoveNotice: command({
    input: z.object({ seen: z.string().max(6000), value: z.string().trim().min(1).max(6000) }),
    ...changed,
    errors: ['STALE', 'NOTHING_CHANGED', 'PLACEHOLDER_UNKNOWN'],
  }),
  /** The rules of the house fees, all at once. */
  setFees: command({
    input: z.object({ seen: fees, value: fees }),
    ...changed,
    errors: ['STALE', 'NOTHING_CHANGED', 'FEE_RULES_WRONG'],
  }),
  /** From which account the office pays, and whether its transfers go to the bank or as a list to the Stadtkasse. */
  setOfficeAccount: command({
    input: z.object({ seen: officeAccount, value: officeAccount }),
    output: z.object(receipt),
    changes: ['settings', 'payments', 'audit'],
    errors: ['STALE', 'NOTHING_CHANGED', 'OFFICE_ACCOUNT_WRONG'],
  }),
  /** Every rule as the program proposes it. */
  restoreRules: command({ input: z.object({}), ...changed, errors: ['NOTHING_CHANGED'] }),
}
