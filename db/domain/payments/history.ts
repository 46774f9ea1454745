/** The payments with which an office is founded that has been paying for a while: facts in, ways, closed runs and cheques out. */
import type { ResidenceStatus } from '../people/terms.ts'
import type { Cents, Day, HouseholdId, PersonId, VoucherId } from '../values.ts'
import type { KeptDecision } from './decided.ts'
import type { EntitlementFacts } from './facts.ts'
import type { NamedPerson } from './findingFacts.ts'
import type { Month } from './position.ts'
import type { BenefitSettings } from './settings.ts'
import type { Settled } from './settle.ts'
import type { ChequeState, NoAccountReason, RunKind, WayKind } from './terms.ts'

export interface StatusBegun {
  readonly personId: PersonId
  readonly from: Day
  readonly status: ResidenceStatus
}
/** What is known of everybody, over all months. */
export interface HistoryFacts {
  readonly entitlement: EntitlementFacts
  readonly settings: BenefitSettings
  readonly names: ReadonlyMap<PersonId, NamedPerson>
  /** In time order. */
  readonly statuses: readonly StatusBegun[]
}
/** One way for all that a household gets; ids are given in this order, from 1. */
export interface HistoryWay {
  readonly householdId: HouseholdId
  readonly kind: WayKind
  readonly iban: string | null
  readonly holder: string | null
  readonly enteredBy: string
  readonly from: Day
  readonly to: Day | null
}
export interface HistoryReason {
  readonly householdId: HouseholdId
  readonly reason: NoAccountReason
  readonly nextStep: string | null
  readonly nextOn: Day | null
  readonly from: Day
}
export interface HistoryReturn {
  readonly voucherId: VoucherId
  readonly returnedOn: Day
  readonly reason: string
}
/** A closed run, paid on its `payOn`. */
export interface HistoryRun {
  readonly kind: RunKind
  readonly month: Month
  readonly title: string | null
  readonly payOn: Day
  readonly openedOn: Day
  /** Who opened it and handed it over. */
  readonly by: string
  readonly preparedOn: Day
  readonly releasedBy: string
  readonly releasedOn: Day
  readonly closedOn: Day
  /** Whom a run between the months pays. */
  readonly only: readonly HouseholdId[]
  /** In the order of their ids; vouchers get their ids in this order, from 1 over all runs. */
  readonly households: readonly Settled[]
  readonly decisions: readonly KeptDecision[]
  /** Came back after it was paid; before the next run. */
  readonly returns: readonly HistoryReturn[]
}
export interface HistoryBook {
  readonly first: number
  readonly last: number
  readonly digits: number
  readonly receivedOn: Day
}
/** A number of a book that is used; all others are blank. */
export interface HistoryCheque {
  readonly number: number
  readonly state: Exclude<ChequeState, 'blank'>
  readonly voucher: {
    readonly id: VoucherId
    readonly householdId: HouseholdId
    readonly payee: string
    readonly amount: Cents
    readonly issuedOn: Day
  } | null
  readonly handedOn: Day | null
  readonly cashedOn: Day | null
  readonly stoppedOn: Day | null
  readonly endedOn: Day | null
  readonly reason: string | null
  /** The number that took its place. */
  readonly successor: number | null
}
export interface PaymentHistory {
  readonly ways: readonly HistoryWay[]
  readonly reasons: readonly HistoryReason[]
  /** In the order in which they were made. */
  readonly runs: readonly HistoryRun[]
  /** The month that is being worked on. */
  readonly draft: { readonly month: Month; readonly payOn: Day; readonly openedOn: Day; readonly by: string }
  readonly books: readonly HistoryBook[]
  readonly cheques: readonly HistoryCheque[]
}
/** `from`, `to`: the months of which the facts are wanted. */
export interface HistoryPlan {
  readonly from: Month
  readonly to: Month
  readonly make: (facts: HistoryFacts) => PaymentHistory
}
