/** What entitlements are worked out from: people with all that holds of them in the months asked about, and the rates. In any order. */
import type { LegalClass } from '../housing/terms.ts'
import type { BenefitRegime, HouseholdRole } from '../people/terms.ts'
import type { Birth, Cents, DayRange, HouseholdId, PersonId } from '../values.ts'
import type { Month } from './position.ts'
import type { ItemKind, RatedRegime, Stage } from './terms.ts'

export interface Belonging extends DayRange {
  readonly householdId: HouseholdId
  readonly role: HouseholdRole
}
export interface RegimePeriod extends DayRange {
  readonly regime: BenefitRegime
}
/** Nights in a room, with the legal class of its unit, else of its house; null where neither has one. */
export interface HomePeriod extends DayRange {
  readonly legalClass: LegalClass | null
}
/** Exactly one of stage and amount (a month). */
export interface OverridePeriod extends DayRange {
  readonly stage: Stage | null
  readonly amount: Cents | null
  readonly reason: string
}
/** One version of an item; those of one number never overlap. */
export interface ItemPeriod extends DayRange {
  readonly number: number
  readonly kind: ItemKind
  readonly label: string
  readonly amount: Cents
  /** Of a repayment: what is owed altogether. */
  readonly total: Cents | null
}
/** Periods of one kind never overlap, but for items of different numbers. */
export interface BenefitPerson {
  readonly personId: PersonId
  readonly birth: Birth | null
  readonly belongings: readonly Belonging[]
  readonly regimes: readonly RegimePeriod[]
  readonly homes: readonly HomePeriod[]
  readonly overrides: readonly OverridePeriod[]
  readonly items: readonly ItemPeriod[]
}
/** `partner` holds both ways; `parent`: the person is the relative's parent. */
export interface FamilyLink extends DayRange {
  readonly personId: PersonId
  readonly relativeId: PersonId
  readonly kind: 'partner' | 'parent'
}
/** Rates of one regime and stage never overlap. */
export interface RatePeriod extends DayRange {
  readonly regime: RatedRegime
  readonly stage: Stage
  readonly amount: Cents
  readonly unverified: boolean
}
export interface EntitlementFacts {
  /** Whose months are asked for; null: of everybody. The others only live with them. */
  readonly households: ReadonlySet<HouseholdId> | null
  readonly people: readonly BenefitPerson[]
  readonly family: readonly FamilyLink[]
  readonly rates: readonly RatePeriod[]
  /** Of repayments by item number: what was taken off in which month so far, corrections included; positive. */
  readonly repaid: ReadonlyMap<number, ReadonlyMap<Month, Cents>>
}
