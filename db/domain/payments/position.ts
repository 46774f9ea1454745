/** What is owed to a person for a month, position by position, with how it came about: the language between cases, runs and their reports. */
import type { Cents, Day, HouseholdId, PersonId } from '../values.ts'
import type { HomeAssumption, StageGround } from './stage.ts'
import type { ItemKind, RatedRegime, Stage } from './terms.ts'

/** `rate`: the living costs of the month; `item/7`: benefit item number 7. */
export type Position = 'rate' | `item/${number}`
/** The first day of a calendar month. */
export type Month = Day

/** Days of a month of 30 at one monthly amount, and what they come to. */
export interface MonthPart {
  readonly from: Day
  /** 1 to 30. */
  readonly days: number
  readonly monthly: Cents
  /**
   * `monthly` × `days` / 30, rounded as the office has set. Parts of one month at the same monthly amount are rounded together, so that thirty
   * days are exactly that amount: a later one is what they come to together, less what the ones before came to.
   */
  readonly amount: Cents
}
export interface RateSegment extends MonthPart {
  /** Null where a clerk set the amount. */
  readonly stage: Stage | null
  /** Why the stage holds; null where a clerk set stage or amount. */
  readonly ground: StageGround | null
  /** What was assumed of the home, where the stage hangs on it. */
  readonly assumed: HomeAssumption | null
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
      /** One with 30 days for what is due or taken off once, and for an instalment. */
      readonly segments: readonly MonthPart[]
      /** Of a repayment: what was owed before this instalment. */
      readonly owed: Cents | null
      /** What it would take off; null where all of it is. Nothing takes a person's month below 0. */
      readonly capped: Cents | null
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
