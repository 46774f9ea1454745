/** The tables of houses, rooms and who sleeps there, as Kysely sees them. */
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
import type { AccommodationId, Day, HouseholdId, NoticeId, PersonId, RoomId, UnitId } from '../domain/values.ts'
import type { Dated } from './tables-dated.ts'

type Flag = 0 | 1

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
  step_free: Flag | null
  purpose: RoomPurpose | null
}
/** A room is in service on the nights on which such a line holds. */
export interface RoomCapacityTable extends Dated {
  id: number
  room_id: RoomId
  regular_places: number
  densified_places: number
}
export interface RoomBlockTable extends Dated {
  id: number
  room_id: RoomId
  reason: string
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
