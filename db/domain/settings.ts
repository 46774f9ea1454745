/** What the office has decided for itself: figures with their bounds, and how grave each rule of a move is. What it has not decided has the program's standard. */
import { type FeeRules, feesFrom } from './fees/rules.ts'
import type { MoveRule } from './housing/moveFacts.ts'
import { mayBe, rulesInOrder, type Severities, type Severity, standardSeverities } from './housing/ruleSettings.ts'
import { type OfficeAccount, officeAccountFrom, officeAccountKey } from './payments/officeAccount.ts'
import { type BenefitSettings, benefitsFrom } from './payments/settings.ts'
import { moveNoticeStandard, unknownPlaceholders } from './reports/moveNoticeText.ts'

interface FigureBounds {
  readonly standard: number
  readonly least: number
  readonly most: number
}
/** Whole numbers. A new one needs a line here and its German words (`renderer/text/de/settings.ts`), nothing else. */
export const figureBounds = {
  /** Hundredths of m² a person should have; NRW sets no binding figure. */
  min_area: { standard: 700, least: 0, most: 5000 },
  /** Nights of absence after which the office decides about the place. */
  /** Percent by which a household's payment may differ from the month before until somebody has to look. */
  payment_jump: { standard: 50, least: 5, most: 1000 },
  absence_nights: { standard: 14, least: 1, most: 366 },
} as const satisfies Readonly<Record<string, FigureBounds>>
export type Figure = keyof typeof figureBounds
export const figuresInOrder = Object.keys(figureBounds) as Figure[]

export interface Settings {
  readonly severities: Severities
  readonly figures: Readonly<Record<Figure, number>>
  /** The words of the move notice, with placeholders (`reports/moveNoticeText.ts`). */
  readonly moveNotice: string
  /** House fees, off unless the town's bylaw asks for them. */
  readonly fees: FeeRules
  /** How benefits are rounded, and the stage of single adults in shared accommodation. */
  readonly benefits: BenefitSettings
  /** From which account the office pays, and how its transfers leave it. */
  readonly officeAccount: OfficeAccount
}

/** One decided setting: its key, and its value as JSON. */
export interface Decided {
  readonly key: string
  readonly value: string
}
export const ruleKey = (rule: MoveRule): string => `rule.${rule}`
export const figureKey = (figure: Figure): string => `figure.${figure}`

export const moveNoticeKey = 'text.move_notice'
export const feesKey = 'fees.rules'
export const benefitsKey = 'benefits.rules'

export const isWithin = (figure: Figure, value: number): boolean =>
  Number.isInteger(value) && value >= figureBounds[figure].least && value <= figureBounds[figure].most

/** Keys that this program does not know, and values that it does not allow (any more), count as not decided. */
export function settingsFrom(decided: readonly Decided[]): Settings {
  const values = new Map(decided.map(({ key, value }) => [key, JSON.parse(value) as unknown]))
  const severityOf = (rule: MoveRule): Severity => {
    const set = values.get(ruleKey(rule)) as Severity
    return mayBe(rule, set) ? set : standardSeverities[rule]
  }
  const figureOf = (figure: Figure): number => {
    const set = values.get(figureKey(figure))
    return typeof set === 'number' && isWithin(figure, set) ? set : figureBounds[figure].standard
  }
  const notice = values.get(moveNoticeKey)
  return {
    severities: Object.fromEntries(rulesInOrder.map((rule) => [rule, severityOf(rule)])) as Severities,
    figures: Object.fromEntries(figuresInOrder.map((figure) => [figure, figureOf(figure)])) as Settings['figures'],
    moveNotice: typeof notice === 'string' && unknownPlaceholders(notice).length === 0 ? notice : moveNoticeStandard,
    fees: feesFrom(values.get(feesKey)),
    benefits: benefitsFrom(values.get(benefitsKey)),
    officeAccount: officeAccountFrom(values.get(officeAccountKey)),
  }
}
