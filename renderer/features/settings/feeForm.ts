/** The house fees as the clerk types them, and back; what is no number stays a sentence at its field. Pure. */
import { type FeeRules, mostCents, mostYears } from '../../../db/domain/fees/rules.ts'
import type { Day } from '../../../db/domain/values.ts'
import { formatAmount } from '../../text/format.ts'

export interface TypedTariff {
  /** Tells rows apart while they are edited. */
  readonly id: number
  readonly from: Day | null
  readonly per: 'place' | 'm2'
  readonly amount: string
}
export interface TypedFees extends Pick<FeeRules, 'on' | 'firstDayCounts' | 'lastDayCounts'> {
  readonly tariffs: readonly TypedTariff[]
  readonly freeBelow: string
  readonly reducedBelow: string
  readonly reducedPercent: string
}

const shown = (years: number | null): string => (years === null ? '' : String(years))

export const typedFrom = (rules: FeeRules): TypedFees => ({
  ...rules,
  tariffs: rules.tariffs.map(({ from, per, cents }, id) => ({ id, from, per, amount: formatAmount(cents) })),
  freeBelow: shown(rules.freeBelow),
  reducedBelow: shown(rules.reducedBelow),
  reducedPercent: String(rules.reducedPercent),
})

export const withTariff = (typed: TypedFees): TypedFees => ({
  ...typed,
  tariffs: [
    ...typed.tariffs,
    { id: 1 + Math.max(-1, ...typed.tariffs.map(({ id }) => id)), from: null, per: 'place', amount: '' },
  ],
})

/** Whole cents of `283`, `283,5`, `1.283,50 €`; null for what is no amount that a month may cost. */
export function typedCents(text: string): number | null {
  const parts = /^(\d{1,3}(?:\.\d{3})+|\d{1,7})(?:,(\d{1,2}))?$/.exec(text.replaceAll(/[\s€]/g, ''))
  if (!parts) return null
  const cents = Number((parts[1] ?? '').replaceAll('.', '')) * 100 + Number((parts[2] ?? '').padEnd(2, '0'))
  return cents >= 1 && cents <= mostCents ? cents : null
}

/** Completed years; null for an empty field, undefined for what is no age. */
export function typedYears(text: string): number | null | undefined {
  if (text.trim() === '') return null
  const years = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0
  return years >= 1 && years <= mostYears ? years : undefined
}

export function typedPercent(text: string): number | null {
  const percent = /^\d{1,2}$/.test(text.trim()) ? Number(text) : 0
  return percent >= 1 ? percent : null
}

/** The rules as typed, or null while a field is empty or wrong. Whether they make sense together is said when they are saved. */
export function rulesOf(typed: TypedFees): FeeRules | null {
  const freeBelow = typedYears(typed.freeBelow)
  const reducedBelow = typedYears(typed.reducedBelow)
  const reducedPercent = typedPercent(typed.reducedPercent)
  const tariffs = typed.tariffs.flatMap(({ from, per, amount }) => {
    const cents = typedCents(amount)
    return from === null || cents === null ? [] : [{ from, per, cents }]
  })
  const isWrong = freeBelow === undefined || reducedBelow === undefined || reducedPercent === null
  if (isWrong || tariffs.length < typed.tariffs.length) return null
  const { on, firstDayCounts, lastDayCounts } = typed
  return { on, tariffs, freeBelow, reducedBelow, reducedPercent, firstDayCounts, lastDayCounts }
}
