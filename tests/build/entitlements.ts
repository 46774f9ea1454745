/** Builders for the facts of entitlements: one person, one household, the law's rates of 2022 and 2023. Invented. */

import { entitlementsOf } from '../../db/domain/payments/entitlement.ts'
import type {
  BenefitPerson,
  EntitlementFacts,
  HomePeriod,
  ItemPeriod,
  OverridePeriod,
  RatePeriod,
} from '../../db/domain/payments/facts.ts'
import { howTexts } from '../../db/domain/payments/howText.ts'
import type { Month } from '../../db/domain/payments/position.ts'
import { type BenefitSettings, standardBenefits } from '../../db/domain/payments/settings.ts'
import type { RatedRegime, Stage } from '../../db/domain/payments/terms.ts'
import type { Cents, Day, HouseholdId, PersonId } from '../../db/domain/values.ts'
import { day } from './register.ts'

export const cents = (amount: number): Cents => amount as Cents
export const person = (id: number): PersonId => id as PersonId
export const household = (id: number): HouseholdId => id as HouseholdId

const year = (from: string, to: string | null, regime: RatedRegime, amounts: readonly number[]): RatePeriod[] =>
  amounts.map((euros, index) => ({
    regime,
    stage: (index + 1) as Stage,
    amount: cents(euros * 100),
    unverified: false,
    from: day(from),
    to: to === null ? null : day(to),
  }))
export const someRates: readonly RatePeriod[] = [
  ...year('2022-01-01', '2023-01-01', 'asylblg_3', [367, 330, 294, 326, 283, 249]),
  ...year('2023-01-01', null, 'asylblg_3', [410, 369, 328, 364, 304, 278]),
  ...year('2022-01-01', '2023-01-01', 'asylblg_2', [449, 404, 360, 376, 311, 285]),
  ...year('2023-01-01', null, 'asylblg_2', [502, 451, 402, 420, 348, 318]),
]

export const since = (from: string, to: string | null = null) => ({ from: day(from), to: to === null ? null : day(to) })
export const inShared = (from = '2022-01-01', to: string | null = null): HomePeriod => ({
  ...since(from, to),
  legalClass: 'shared',
})
export const inFlat = (from = '2022-01-01', to: string | null = null): HomePeriod => ({
  ...since(from, to),
  legalClass: 'flat',
})
export const anOverride = (over: Partial<OverridePeriod>): OverridePeriod => ({
  ...since('2022-01-01'),
  stage: null,
  amount: null,
  reason: 'Bescheid',
  ...over,
})
export const anItem = (over: Partial<ItemPeriod>): ItemPeriod => ({
  ...since('2022-01-01'),
  number: 1,
  kind: 'additional',
  label: 'Mehrbedarf',
  amount: cents(3000),
  total: null,
  ...over,
})

/** A man of 30 alone in shared accommodation under § 3 since 2022. */
export const aLife = (over: Partial<BenefitPerson> = {}): BenefitPerson => ({
  personId: person(1),
  birth: { day: day('1992-03-04'), precision: 'day' },
  belongings: [{ ...since('2022-01-01'), householdId: household(1), role: 'reference' }],
  regimes: [{ ...since('2022-01-01'), regime: 'asylblg_3' }],
  homes: [inShared()],
  overrides: [],
  items: [],
  ...over,
})
export const someFacts = (
  people: readonly BenefitPerson[],
  over: Partial<EntitlementFacts> = {},
): EntitlementFacts => ({
  households: null,
  people,
  family: [],
  rates: someRates,
  repaid: new Map(),
  ...over,
})

export const months = (...texts: string[]): Month[] => texts.map((text) => `${text}-01` as Day)
/** The positions of one person's months with their amounts and how they came about. */
export function worked(facts: EntitlementFacts, asked: readonly Month[], settings: BenefitSettings = standardBenefits) {
  const { amounts, obstacles } = entitlementsOf(facts, asked, settings)
  return {
    amounts,
    obstacles,
    sums: amounts.map(({ position, amount }) => [position, amount] as const),
    how: amounts.flatMap(({ basis, amount }) => howTexts(basis, amount)),
  }
}
