/** What is owed to a person for a month, position by position, with how it came about: the language between cases, runs and their reports. */
import type { Cents, Day, HouseholdId, PersonId } from '../values.ts'
import type { ItemKind, RatedRegime, Stage } from './terms.ts'

/** `rate`: the living costs of the month; `item/7`: benefit item number 7. */
export type Position = 'rate' | `item/${number}`
/** The first day of a calendar month. */
export type Month = Day

/** Days of a month of 30 on which one rate held, and what they come to: `monthly` × `days` / 30, rounded as the office has set. */
export interface RateSegment {
  readonly from: Day
  /** 1 to 30. */
  readonly days: number
  readonly monthly: Cents
  readonly amount: Cents
  /** Null where a clerk set the amount. */
  readonly stage: Stage | null
  readonly regime: RatedRegime | 'asylblg_1a'
  /** The clerk's reason where stage or amount were set by hand. */
  readonly override: string | null
  /** The rate's source is to be verified (Satz ungeprüft). */
  readonly unverified: boolean
}
/** How an amount came about; kept with the posting as JSON. */
export type Basis =
  | { readonly kind: 'rate'; readonly segments: readonly RateSegment[] }
  | {
      readonly kind: 'item'
      readonly item: ItemKind
      readonly label: string
      readonly monthly: Cents
      /** 30 for a whole month and for what is due once. */
      readonly days: number
      /** Of a repayment: what was owed before this instalment. */
      readonly owed: Cents | null
    }

/** `amount`: positive is due to the person, negative is taken off. */
export interface PositionAmount {
  readonly personId: PersonId
  readonly householdId: HouseholdId
  readonly month: Month
  readonly position: Position
  readonly amount: Cents
  readonly basis: Basis
}

/** Why nothing can be worked out for a person on some days of the month. */
export type Obstacle = 'rate_missing' | 'birth_unknown' | 'amount_not_set'
export interface MonthObstacle {
  readonly personId: PersonId
  readonly householdId: HouseholdId
  readonly from: Day
  readonly obstacle: Obstacle
}
