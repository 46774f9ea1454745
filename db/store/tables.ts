/** The tables as Kysely sees them: one interface a table, columns as SQLite keeps them (snake case, booleans as 0 and 1). */
import type { Generated } from 'kysely'
import type {
  Arrival,
  AssignmentKind,
  BenefitRegime,
  FlatSearchStep,
  HouseholdRole,
  HousingNeed,
  KinshipKind,
  MembershipBegin,
  MembershipEnd,
  ObligationLaw,
  RegimeChangeDirection,
  RegimeChangeStep,
  ResidenceStatus,
  Sex,
  SubjectKind,
} from '../domain/people/terms.ts'
import type {
  BirthPrecision,
  Day,
  FollowUpId,
  HouseholdId,
  NoticeId,
  PersonId,
  RegimeChangeId,
  ViewId,
} from '../domain/values.ts'
import type { Dated, Known } from './tables-dated.ts'
import type {
  AbsenceTable,
  AccommodationTable,
  DefectTable,
  HomeNoteTable,
  KeyHandoutTable,
  LeaseTable,
  NotTogetherTable,
  PhotoFileTable,
  PhotoTable,
  ReservationTable,
  RoomBlockTable,
  RoomCapacityTable,
  RoomTable,
  StayTable,
  UnitTable,
} from './tables-homes.ts'
import type { PaymentTables } from './tables-payments.ts'

export interface OfficeTable {
  id: 1
  name: string
  /** A demo office stands still at this day; null in a real one. */
  demo_today: Day | null
  min_area_hundredths: number
  /** Audit rows up to this one were written for an older layout and are not taken back. */
  undo_after: number
}
export interface ClerkTable {
  id: number
  name: string
}
export interface SettingTable {
  id: number
  key: string
  /** JSON. */
  value: string
}
export interface HouseholdTable {
  id: HouseholdId
  number: string
  /** Grows with each change to the household or where it lives; a stale command is refused. */
  version: number
}
export interface PersonTable {
  id: PersonId
  number: string
  /** Grows with each change to the person; a stale command is refused. */
  version: number
  birth_day: Day | null
  birth_precision: BirthPrecision | null
  sex: Sex
  /** Destatis key of the one that statistics count. */
  nationality: string | null
  /** Destatis keys, as a JSON array. */
  further_nationalities: string
  /** ISO 639 codes, as a JSON array, best spoken first. */
  languages: string
  azr_number: string | null
  bamf_file_number: string | null
  arrival_certificate: string | null
  /** The office's own file. */
  file_number: string | null
  assigned_on: Day | null
  assignment_kind: AssignmentKind | null
  /** The record that this one turned out to be; such a record is only a signpost. */
  merged_into: PersonId | null
}
/** Who belongs to a household on a day is in the register on that day. */
export interface MembershipTable extends Dated {
  id: number
  person_id: PersonId
  household_id: HouseholdId
  role: HouseholdRole
  began: MembershipBegin | null
  ended: MembershipEnd | null
  /** Where the person went. */
  destination: string | null
}
export interface PersonNameTable extends Dated {
  id: number
  person_id: PersonId
  family_name: string
  given_name: string
}
export interface ResidenceObligationTable extends Dated {
  id: number
  person_id: PersonId
  law: ObligationLaw
  place: string | null
}
export interface HousingNeedTable extends Dated {
  id: number
  person_id: PersonId
  need: HousingNeed
}
/** `person_id` is the relative's parent, partner and so on. */
export interface KinshipTable extends Dated {
  id: number
  person_id: PersonId
  relative_id: PersonId
  kind: KinshipKind
}
export interface ResidenceStatusTable extends Dated {
  id: number
  person_id: PersonId
  status: ResidenceStatus
}
export interface BenefitRegimeTable extends Dated {
  id: number
  person_id: PersonId
  regime: BenefitRegime
}
export interface NoticeTable {
  id: NoticeId
  number: string
  version: number
  kind: AssignmentKind
  expected_on: Day
  persons: number
  children: number | null
  nationality: string | null
  remark: string | null
  announced_on: Day
  withdrawn_on: Day | null
}
export interface NoticePersonTable {
  id: number
  notice_id: NoticeId
  person_id: PersonId
  arrival: Arrival
  arrived_on: Day | null
  /** Needs no place of the town: where the person lives instead. */
  private_home: string | null
}
export interface FlatSearchTable extends Dated {
  id: number
  household_id: HouseholdId
  step: FlatSearchStep
  next_on: Day | null
  note: string | null
}
export interface RegimeChangeTable {
  id: RegimeChangeId
  household_id: HouseholdId
  version: number
  direction: RegimeChangeDirection
  due_on: Day
  reference: string | null
  contact: string | null
  note: string | null
  opened_on: Day
  closed_on: Day | null
}
export interface RegimeChangePersonTable {
  id: number
  regime_change_id: RegimeChangeId
  person_id: PersonId
}
export interface RegimeChangeStepTable extends Known {
  id: number
  regime_change_id: RegimeChangeId
  step: RegimeChangeStep
  day: Day
  note: string | null
}
export interface FollowUpTable {
  id: FollowUpId
  version: number
  subject_kind: SubjectKind
  subject_id: number
  /** Names what the program noticed by itself; null where a clerk wrote it. */
  derived_key: string | null
  due_on: Day
  text: string | null
  assignee: string | null
  created_on: Day
  done_on: Day | null
  done_by: string | null
}
export interface SavedViewTable {
  id: ViewId
  list: string
  name: string
  /** The filter, as JSON. */
  filter: string
}
export interface AuditTable {
  id: number
  at: string
  actor: string
  command: string
  command_id: string
  /** What the command was given, as JSON. */
  input: string
  /** The audit row that this one takes back. */
  undoes: number | null
  previous_hash: string
  hash: string
}
export interface AuditChangeTable {
  audit_id: number
  position: number
  table_name: string
  row_id: number
  before: string | null
  after: string | null
}
interface SqliteSequence {
  name: string
  seq: number
}

/** Tables whose rows carry an `id` and are changed only through the recorder. */
export interface RecordedTables extends PaymentTables {
  clerk: ClerkTable
  accommodation: AccommodationTable
  lease: LeaseTable
  unit: UnitTable
  room: RoomTable
  room_block: RoomBlockTable
  room_capacity: RoomCapacityTable
  household: HouseholdTable
  person: PersonTable
  membership: MembershipTable
  person_name: PersonNameTable
  residence_obligation: ResidenceObligationTable
  housing_need: HousingNeedTable
  kinship: KinshipTable
  residence_status: ResidenceStatusTable
  benefit_regime: BenefitRegimeTable
  stay: StayTable
  reservation: ReservationTable
  absence: AbsenceTable
  not_together: NotTogetherTable
  key_handout: KeyHandoutTable
  defect: DefectTable
  home_note: HomeNoteTable
  photo: PhotoTable
  setting: SettingTable
  notice: NoticeTable
  notice_person: NoticePersonTable
  flat_search: FlatSearchTable
  regime_change: RegimeChangeTable
  regime_change_person: RegimeChangePersonTable
  regime_change_step: RegimeChangeStepTable
  follow_up: FollowUpTable
  saved_view: SavedViewTable
}
export type RecordedTable = keyof RecordedTables
/** Tables whose rows are withdrawn rather than overwritten. */
export type KnownTable = {
  [T in RecordedTable]: RecordedTables[T] extends Known ? T : never
}[RecordedTable]
/** Tables of dated lines. */
export type DatedTable = {
  [T in RecordedTable]: RecordedTables[T] extends Dated ? T : never
}[RecordedTable]

export interface Tables extends RecordedTables {
  office: Omit<OfficeTable, 'undo_after'> & { undo_after: Generated<number> }
  audit: Omit<AuditTable, 'id'> & { id: Generated<number> }
  audit_change: AuditChangeTable
  photo_file: PhotoFileTable
  sqlite_sequence: SqliteSequence
}
export type Row<T extends RecordedTable> = RecordedTables[T] & { readonly id: number }
