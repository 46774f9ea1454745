/** The tables of payments, as Kysely sees them. Amounts are cents. */
import type { Position } from '../domain/payments/position.ts'
import type {
  BankEntryKind,
  ChequeState,
  CounterKind,
  ItemKind,
  NoAccountReason,
  RatedRegime,
  RunDecision,
  RunKind,
  RunState,
  Stage,
  TransferFormat,
  WayKind,
} from '../domain/payments/terms.ts'
import type { Cents, ChequeId, Day, HouseholdId, PersonId, PostingId, RunId, VoucherId } from '../domain/values.ts'
import type { Dated } from './tables-dated.ts'

export interface BenefitRateTable extends Dated {
  id: number
  regime: RatedRegime
  stage: Stage
  /** The whole need of a month. */
  amount: Cents
  /** The part for personal needs, where the law names it. */
  personal: Cents | null
  source: string
  unverified: 0 | 1
}
/** Exactly one of stage and amount (a month). */
export interface StageOverrideTable extends Dated {
  id: number
  person_id: PersonId
  stage: Stage | null
  amount: Cents | null
  reason: string
}
export interface BenefitItemTable extends Dated {
  id: number
  /** Names the item through all its versions. */
  number: number
  person_id: PersonId
  kind: ItemKind
  label: string
  /** Positive; the kind says which way it goes. Once, or a month. */
  amount: Cents
  /** Of a repayment: what is owed altogether. */
  total: Cents | null
}
export interface PaymentWayTable extends Dated {
  id: number
  household_id: HouseholdId
  kind: WayKind
  /** Null: the rest, after the fixed shares. */
  amount: Cents | null
  iban: string | null
  holder: string | null
  reference: string | null
  entered_by: string
}
export interface NoAccountTable extends Dated {
  id: number
  household_id: HouseholdId
  reason: NoAccountReason
  next_step: string | null
  next_on: Day | null
  note: string | null
}
export interface PaymentRunTable {
  id: RunId
  version: number
  kind: RunKind
  /** Its first day. */
  month: Day
  title: string | null
  state: RunState
  pay_on: Day
  opened_on: Day
  opened_by: string
  prepared_by: string | null
  prepared_on: Day | null
  /** SHA-256 over its postings and vouchers. */
  hash: string | null
  released_by: string | null
  released_on: Day | null
  paid_on: Day | null
  closed_on: Day | null
}
/** Whom a run between the months pays. */
export interface PaymentRunHouseholdTable {
  id: number
  run_id: RunId
  household_id: HouseholdId
}
export interface RunDecisionTable {
  id: number
  version: number
  run_id: RunId
  household_id: HouseholdId
  finding: string
  /** Over what the finding said: the decision does not outlive it. */
  fingerprint: string
  decision: RunDecision
  note: string | null
  decided_by: string
  decided_on: Day
}
export interface PostingTable {
  id: PostingId
  run_id: RunId
  household_id: HouseholdId
  person_id: PersonId
  month: Day
  position: Position
  amount: Cents
  corrects_id: PostingId | null
  counter: CounterKind | null
  /** JSON: `Basis` of domain/payments/position.ts. */
  basis: string
}
export interface VoucherTable {
  id: VoucherId
  run_id: RunId
  household_id: HouseholdId
  kind: WayKind
  amount: Cents
  payee: string
  iban: string | null
  reference: string | null
  reopens_id: VoucherId | null
}
export interface TransferReturnTable {
  id: number
  version: number
  voucher_id: VoucherId
  returned_on: Day
  reason: string
  note: string | null
}
export interface ChequeBookTable {
  id: number
  version: number
  first_number: number
  last_number: number
  digits: number
  received_on: Day
  note: string | null
}
export interface ChequeTable {
  id: ChequeId
  version: number
  /** Null: of an older list. */
  book_id: number | null
  number: number
  state: ChequeState
  voucher_id: VoucherId | null
  household_id: HouseholdId | null
  payee: string | null
  amount: Cents | null
  issued_on: Day | null
  handed_on: Day | null
  proxy: string | null
  cashed_on: Day | null
  cashed_amount: Cents | null
  stopped_on: Day | null
  /** The paper is back in the office. */
  returned_on: Day | null
  /** When it was cancelled or given up. */
  ended_on: Day | null
  reason: string | null
  successor_id: ChequeId | null
}
export interface TransferFileTable {
  id: number
  run_id: RunId
  format: TransferFormat
  message_id: string
  transfers: number
  amount: Cents
  sha256: string
  made_on: Day
  made_by: string
}
export interface BankEntryTable {
  id: number
  version: number
  fingerprint: string
  kind: BankEntryKind
  booked_on: Day
  amount: Cents
  cheque_number: number | null
  end_to_end_id: string | null
  reason: string | null
  cheque_id: ChequeId | null
  voucher_id: VoucherId | null
  settled_note: string | null
  imported_on: Day
}

/** All of them are changed through the recorder only. */
export interface PaymentTables {
  benefit_rate: BenefitRateTable
  stage_override: StageOverrideTable
  benefit_item: BenefitItemTable
  payment_way: PaymentWayTable
  no_account: NoAccountTable
  payment_run: PaymentRunTable
  payment_run_household: PaymentRunHouseholdTable
  run_decision: RunDecisionTable
  posting: PostingTable
  voucher: VoucherTable
  transfer_return: TransferReturnTable
  cheque_book: ChequeBookTable
  cheque: ChequeTable
  transfer_file: TransferFileTable
  bank_entry: BankEntryTable
}
