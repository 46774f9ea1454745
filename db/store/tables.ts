/** The tables as Kysely sees them: one interface a table, columns as SQLite keeps them (snake case, booleans as 0 and 1). */
import type { Generated } from 'kysely'
import type { AccommodationKind, LegalClass, RoomPurpose } from '../domain/housing/terms.ts'
import type { AssignmentKind, BenefitRegime, HouseholdRole, ResidenceStatus, Sex } from '../domain/people/terms.ts'
import type { AccommodationId, BirthPrecision, Day, HouseholdId, PersonId, RoomId, UnitId } from '../domain/values.ts'

type Flag = 0 | 1

/** What holds from a day to a day, and from which day to which day the office believed it. */
interface Dated {
  valid_from: Day
  valid_to: Day | null
  known_since: Day
  /** Null while it is what the office believes today. */
  known_until: Day | null
}

export interface OfficeTable {
  id: 1
  name: string
  /** A demo office stands still at this day; null in a real one. */
  demo_today: Day | null
  min_area_hundredths: number
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
}
export interface UnitTable {
  id: UnitId
  accommodation_id: AccommodationId
  /** Empty when the house has no units of its own. */
  name: string
  legal_class: LegalClass | null
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
export interface RoomBlockTable {
  id: number
  room_id: RoomId
  valid_from: Day
  valid_to: Day | null
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
  household_id: HouseholdId
  role: HouseholdRole
  family_name: string
  given_name: string
  birth_day: Day | null
  birth_precision: BirthPrecision | null
  sex: Sex
  nationality: string | null
  azr_number: string | null
  bamf_file_number: string | null
  assigned_on: Day | null
  assignment_kind: AssignmentKind | null
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
  residence_status: ResidenceStatusTable
  benefit_regime: BenefitRegimeTable
  stay: StayTable
}
export type RecordedTable = keyof RecordedTables

export interface Tables extends RecordedTables {
  office: OfficeTable
  audit: Omit<AuditTable, 'id'> & { id: Generated<number> }
  audit_change: AuditChangeTable
  sqlite_sequence: SqliteSequence
}
export type Row<T extends RecordedTable> = RecordedTables[T] & { readonly id: number }
