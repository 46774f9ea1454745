/** The tables as Kysely sees them: one interface a table, columns as SQLite keeps them (snake case, booleans as 0 and 1). */
import type { Generated } from 'kysely'
import type {
  AbsenceKind,
  AccommodationKind,
  DefectState,
  Fitting,
  LegalClass,
  RoomPurpose,
  StayEnded,
  UnitForm,
} from '../domain/housing/terms.ts'
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
  AccommodationId,
  BirthPrecision,
  Day,
  FollowUpId,
  HouseholdId,
  NoticeId,
  PersonId,
  RegimeChangeId,
  RoomId,
  UnitId,
  ViewId,
} from '../domain/values.ts'

type Flag = 0 | 1

/** From which day to which day the office believed it. */
interface Known {
  known_since: Day
  /** Null while it is what the office believes today. */
  known_until: Day | null
}
/** What holds from a day to a day, and from which day to which day the office believed it. */
interface Dated extends Known {
  valid_from: Day
  valid_to: Day | null
}

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
export interface AccommodationTable {
  id: AccommodationId
  short_name: string
  name: string
  kind: AccommodationKind
  street: string | null
  house_number: string | null
  postal_code: string | null
  town: string | null
  legal_class: LegalClass | null
}
export interface LeaseTable {
  id: number
  accommodation_id: AccommodationId
  landlord: string | null
  valid_from: Day
  valid_to: Day | null
  cold_rent: number | null
  extra_costs: number | null
  version: number
  /** Months between notice and end. */
  notice_months: number | null
  /** When notice was given, by whomever. */
  notice_on: Day | null
  deposit: number | null
  note: string | null
}
export interface UnitTable {
  id: UnitId
  accommodation_id: AccommodationId
  /** Empty when the house has no units of its own. */
  name: string
  legal_class: LegalClass | null
  form: UnitForm | null
  kitchen: Fitting | null
  bath: Fitting | null
}
export interface RoomTable {
  id: RoomId
  accommodation_id: AccommodationId
  unit_id: UnitId
  number: string
  floor: string | null
  area_hundredths: number | null
  regular_places: number
  densified_places: number
  step_free: Flag | null
  purpose: RoomPurpose | null
}
export interface RoomBlockTable extends Dated {
  id: number
  room_id: RoomId
  reason: string
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
export interface StayTable extends Dated {
  id: number
  person_id: PersonId
  room_id: RoomId
  /** Why the move was made against a warning, in the clerk's words. */
  reason: string | null
  /** Which rules were overridden, as a JSON array. */
  overridden: string
  /** Why it ended, where no other stay follows it. */
  ended: StayEnded | null
  destination: string | null
}
/** Exactly one of household, notice and label. */
export interface ReservationTable extends Dated {
  id: number
  room_id: RoomId
  places: number
  household_id: HouseholdId | null
  notice_id: NoticeId | null
  label: string | null
}
export interface AbsenceTable extends Dated {
  id: number
  person_id: PersonId
  kind: AbsenceKind
}
/** `person_id` is the lower of the two. */
export interface NotTogetherTable extends Dated {
  id: number
  person_id: PersonId
  other_id: PersonId
  note: string | null
}
export interface KeyHandoutTable {
  id: number
  version: number
  room_id: RoomId
  person_id: PersonId
  label: string
  pieces: number
  handed_on: Day
  returned_on: Day | null
  lost_on: Day | null
}
/** Of a room, or (room null) of the house. */
interface OfHome {
  id: number
  accommodation_id: AccommodationId
  room_id: RoomId | null
}
export interface DefectTable extends OfHome {
  version: number
  found_on: Day
  text: string
  state: DefectState
  done_on: Day | null
}
export interface HomeNoteTable extends OfHome {
  version: number
  written_on: Day
  text: string
}
export interface PhotoTable extends OfHome {
  taken_on: Day
  caption: string | null
  sha256: string
}
export interface PhotoFileTable {
  sha256: string
  type: 'image/jpeg' | 'image/png'
  bytes: Uint8Array
}
export interface SettingTable {
  id: number
  key: string
  /** JSON. */
  value: string
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
export interface RecordedTables {
  clerk: ClerkTable
  accommodation: AccommodationTable
  lease: LeaseTable
  unit: UnitTable
  room: RoomTable
  room_block: RoomBlockTable
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
