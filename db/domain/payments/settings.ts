/** What the office has decided about benefits: rounding, and the stage of single adults in shared accommodation. Pure. */

import { codesOf } from '../people/terms.ts'
import { type Day, isDay } from '../values.ts'
import { type RoundingFrom, roundings } from './rounding.ts'
import type { RatedRegime } from './terms.ts'

export interface BenefitSettings {
  /** In the order of their months, no two for one month. */
  readonly roundings: readonly RoundingFrom[]
  /**
   * From this day on a single adult in shared accommodation gets stage 1 instead of 2, as BVerfG 1 BvL 3/21 asks for § 2 from
   * 24 November 2022 on; null: stage 2, as the law says.
   */
  readonly singleInShared: Readonly<Record<RatedRegime, Day | null>>
}
export const standardBenefits: BenefitSettings = {
  roundings: [],
  singleInShared: { asylblg_3: null, asylblg_2: null },
}

const isFirst = (day: unknown): day is Day => typeof day === 'string' && isDay(day) && day.endsWith('-01')
const isRounding = (value: unknown): value is RoundingFrom => {
  const each = value as Partial<RoundingFrom> | null
  return typeof each === 'object' && isFirst(each?.from) && codesOf(roundings).some((code) => code === each?.rounding)
}

/** Two that say the same are the same text. */
export const benefitsInOrder = ({ roundings: set, singleInShared }: BenefitSettings): BenefitSettings => ({
  roundings: set
    .map(({ from, rounding }) => ({ from, rounding }))
    .toSorted((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from))),
  singleInShared: { asylblg_3: singleInShared.asylblg_3, asylblg_2: singleInShared.asylblg_2 },
})
export const sameBenefits = (a: BenefitSettings, b: BenefitSettings): boolean =>
  JSON.stringify(benefitsInOrder(a)) === JSON.stringify(benefitsInOrder(b))

/** What was kept; where it makes no sense (any more), nothing counts as decided. */
export function benefitsFrom(kept: unknown): BenefitSettings {
  if (typeof kept !== 'object' || kept === null) return standardBenefits
  const { roundings: set, singleInShared: single } = { ...standardBenefits, ...(kept as Partial<BenefitSettings>) }
  const isRead =
    Array.isArray(set) &&
    set.every(isRounding) &&
    new Set(set.map(({ from }) => from)).size === set.length &&
    [single?.asylblg_3, single?.asylblg_2].every((day) => day === null || (typeof day === 'string' && isDay(day)))
  return isRead ? benefitsInOrder({ roundings: set, singleInShared: single }) : standardBenefits
}
