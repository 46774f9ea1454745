/** What is looked at before a run is handed over, and what is found. */
import type { MembershipEnd, ResidenceStatus } from '../people/terms.ts'
import type { Cents, Day, DayRange, HouseholdId, PersonId } from '../values.ts'
import type { HouseholdDue } from './compute.ts'
import type { BenefitPerson } from './facts.ts'
import type { Basis, Month, MonthObstacle, Position } from './position.ts'
import type { RunDecision, RunKind } from './terms.ts'
import type { RecordedWay } from './ways.ts'

/** What must be decided: pay or hold the household; about what was overpaid also set off, claim or waive. */
export const openCodes = [
  'overpaid',
  'obstacle',
  'deceased',
  'left',
  'moved_out',
  'not_housed',
  'absent',
  'status_changed',
  'account_missing',
  'iban_wrong',
  'holder_differs',
  'account_shared',
  'returned',
  'held_before',
  'sum_far',
  'sample',
  'by_hand',
] as const
/** What is only to be seen; `account_changed` is for whoever releases. */
export const seenCodes = [
  'account_changed',
  'turned',
  'regime_changed',
  'stage_changed',
  'stopped',
  'newly_assigned',
  'whole_month',
  'item_began',
  'item_ended',
  'item_changed',
  'way_changed',
  'back_payment',
  'rate_changed',
] as const
export type OpenCode = (typeof openCodes)[number]
export type SeenCode = (typeof seenCodes)[number]
export type FindingCode = OpenCode | SeenCode

export const findingCodes = [...openCodes, ...seenCodes] as const

export interface RunFinding {
  readonly code: FindingCode
  readonly householdId: HouseholdId
  /** Names whom it is about within the household, so that each is decided by itself. */
  readonly personId: PersonId | null
  readonly facts: Readonly<Record<string, string | number | null>>
}
/** What it is kept under in a run. */
export const findingKey = ({ code, personId }: Pick<RunFinding, 'code' | 'personId'>): string =>
  personId === null ? code : `${code}:${personId}`
/** Over what it says: a decision about other facts does not hold. */
export const fingerprintOf = ({ code, facts }: RunFinding): string => JSON.stringify([code, facts])
export const isOpenCode = (code: FindingCode): code is OpenCode => openCodes.some((each) => each === code)
/** What may be decided about it. */
export const decisionsFor = (code: OpenCode): readonly RunDecision[] =>
  code === 'overpaid' ? ['set_off', 'claim', 'waive', 'hold'] : ['pay', 'hold']

/** What was posted in the monthly run before for one position of its month. */
export interface PostedBefore {
  readonly personId: PersonId
  readonly householdId: HouseholdId
  readonly position: Position
  readonly amount: Cents
  readonly basis: Basis
}
export interface NamedPerson {
  readonly familyName: string
  readonly givenName: string
  readonly assignedOn: Day | null
  /** Lives in a home of her own: needs no place of the town. */
  readonly isPrivate: boolean
}
export interface WayOfHousehold extends RecordedWay {
  readonly householdId: HouseholdId
  readonly enteredBy: string
  readonly knownSince: Day
}
export interface FindingFacts {
  readonly run: { readonly id: number; readonly kind: RunKind; readonly month: Month; readonly payOn: Day }
  /** The monthly run before: its month, and the day it was handed over. */
  readonly before: { readonly month: Month; readonly on: Day } | null
  readonly dues: readonly HouseholdDue[]
  readonly obstacles: readonly MonthObstacle[]
  readonly people: readonly BenefitPerson[]
  readonly names: ReadonlyMap<PersonId, NamedPerson>
  readonly ends: readonly { readonly personId: PersonId; readonly on: Day; readonly how: MembershipEnd | null }[]
  readonly statuses: readonly {
    readonly personId: PersonId
    readonly from: Day
    readonly status: ResidenceStatus
    readonly knownSince: Day
  }[]
  readonly absences: readonly ({ readonly personId: PersonId } & DayRange)[]
  readonly ways: ReadonlyMap<HouseholdId, readonly WayOfHousehold[]>
  readonly posted: readonly PostedBefore[]
  /** What the monthly run before paid each household. */
  readonly paidBefore: ReadonlyMap<HouseholdId, Cents>
  /** Households that were held back in the run before, with the month in which that began. */
  readonly heldBefore: ReadonlyMap<HouseholdId, Month>
  /** Returned transfers that are paid again. */
  readonly returned: readonly {
    readonly householdId: HouseholdId
    readonly on: Day
    readonly amount: Cents
    readonly sameAccount: boolean
  }[]
  /** Percent of the sum before from which a difference is to be looked at. */
  readonly jumpPercent: number
}
