/**
 * The office's register as rows of the import workbook: what a parsed workbook, the demo office and the template have in common.
 * A field is `undefined` when its column is missing (leave what is known), `null` when its cell is blank (nothing is known).
 */
import type { AccommodationKind, LegalClass, RoomPurpose } from '../housing/terms.ts'
import type { Language } from '../people/languages.ts'
import type {
  AssignmentKind,
  BenefitRegime,
  HouseholdRole,
  MembershipEnd,
  ObligationLaw,
  ResidenceStatus,
  Sex,
} from '../people/terms.ts'
import type { BirthPrecision, Cents, Day } from '../values.ts'

type Optional<T> = T | null | undefined

/** A row of sheet `Unterkünfte`; key: `shortName`. */
export interface AccommodationRow {
  readonly shortName: string
  readonly name: string
  readonly kind: AccommodationKind
  readonly street: Optional<string>
  readonly houseNumber: Optional<string>
  readonly postalCode: Optional<string>
  readonly town: Optional<string>
  readonly legalClass: Optional<LegalClass>
  readonly landlord: Optional<string>
  readonly leaseFrom: Optional<Day>
  /** Day after the last day of the lease (the sheet names the last day). */
  readonly leaseTo: Optional<Day>
  readonly coldRent: Optional<Cents>
  readonly extraCosts: Optional<Cents>
}

/** A row of sheet `Zimmer`; key: `accommodation` + `number`. */
export interface RoomRow {
  /** Kürzel of the accommodation. */
  readonly accommodation: string
  readonly unit: Optional<string>
  readonly number: string
  readonly floor: Optional<string>
  /** Hundredths of a square metre. */
  readonly areaHundredths: Optional<number>
  readonly regularPlaces: number
  /** Absent or blank: the same as the regular places. */
  readonly densifiedPlaces: Optional<number>
  readonly stepFree: Optional<boolean>
  readonly purpose: Optional<RoomPurpose>
}

/** A row of sheet `Personen`; key: `number`. */
export interface PersonRow {
  readonly number: string
  readonly household: string
  readonly role: Optional<HouseholdRole>
  readonly familyName: string
  readonly givenName: string
  readonly birth: Optional<{ readonly day: Day; readonly precision: BirthPrecision }>
  readonly sex: Optional<Sex>
  /** Destatis key, three digits. */
  readonly nationality: Optional<string>
  readonly azrNumber: Optional<string>
  readonly bamfFileNumber: Optional<string>
  readonly arrivalCertificate: Optional<string>
  /** The office's own file. */
  readonly fileNumber: Optional<string>
  /** Destatis keys besides the one of `nationality`. */
  readonly furtherNationalities: Optional<readonly string[]>
  /** ISO 639, best spoken first. */
  readonly languages: Optional<readonly Language[]>
  readonly assignedOn: Optional<Day>
  readonly assignmentKind: Optional<AssignmentKind>
  readonly residenceStatus: Optional<ResidenceStatus>
  readonly statusFrom: Optional<Day>
  /** Day after the last day on which the paper is valid (the sheet names the last day). */
  readonly statusTo: Optional<Day>
  readonly benefitRegime: Optional<BenefitRegime>
  readonly regimeFrom: Optional<Day>
  readonly obligation: Optional<ObligationLaw>
  /** Day after the last day of the obligation (the sheet names the last day). */
  readonly obligationTo: Optional<Day>
  /** First day on which the person belongs to the register no more. */
  readonly leftOn: Optional<Day>
  /** Why; blank with a day: moved away. */
  readonly leftHow: Optional<Exclude<MembershipEnd, 'changed_household'>>
  readonly leftTo: Optional<string>
}

/** A row of sheet `Belegung`; key: `number` + `from`. */
export interface StayRow {
  /** Number of the person. */
  readonly number: string
  readonly accommodation: string
  readonly room: string
  /** First night. */
  readonly from: Day
  /** Day of leaving; not a night any more. */
  readonly to: Optional<Day>
}

/** A row of sheet `Ankündigungen`; key: `number`. */
export interface NoticeRow {
  /** Number of the Bezirksregierung's notice. */
  readonly number: string
  readonly kind: AssignmentKind
  readonly expectedOn: Day
  readonly persons: number
  readonly children: Optional<number>
  /** Destatis key, three digits. */
  readonly nationality: Optional<string>
  readonly remark: Optional<string>
}

export const sheetNames = {
  accommodations: 'Unterkünfte',
  rooms: 'Zimmer',
  people: 'Personen',
  stays: 'Belegung',
  notices: 'Ankündigungen',
} as const
export type SheetKey = keyof typeof sheetNames

/** A row with its place in the workbook; `row` is Excel's row number (the headings are row 1). */
export interface At<T> {
  readonly row: number
  readonly value: T
}

export interface RegisterRows {
  readonly accommodations: readonly At<AccommodationRow>[]
  readonly rooms: readonly At<RoomRow>[]
  readonly people: readonly At<PersonRow>[]
  readonly stays: readonly At<StayRow>[]
  readonly notices: readonly At<NoticeRow>[]
}

/** What is wrong with a row. The German sentence for each code stands in `db/contract/sentences.de.ts`. */
export const rowProblemCodes = [
  'MISSING',
  'NOT_A_DATE',
  'NOT_A_NUMBER',
  'NOT_YES_NO',
  'UNKNOWN_VALUE',
  'TOO_LONG',
  'FORMULA',
  'OUT_OF_RANGE',
  'ERROR_CELL',
  'DUPLICATE_KEY',
  'UNKNOWN_ACCOMMODATION',
  'UNKNOWN_ROOM',
  'UNKNOWN_PERSON',
  'PERSON_GONE',
  'PERSON_MERGED',
  'STILL_HOUSED',
  'END_BEFORE_START',
  'STAY_OVERLAPS',
  'ROOM_OVER_DENSIFIED',
  'ROOM_BLOCKED',
  'ROOM_OUT_OF_SERVICE',
  'OUTSIDE_LEASE',
  'DENSIFIED_BELOW_REGULAR',
  'TWO_REFERENCE_PERSONS',
  'BORN_AFTER',
  'CHILDREN_ABOVE_PERSONS',
  'NOTICE_HAS_PEOPLE',
] as const
export type RowProblemCode = (typeof rowProblemCodes)[number]

export interface RowProblem {
  readonly sheet: SheetKey
  readonly row: number
  /** German heading of the column, or null when the whole row is meant. */
  readonly column: string | null
  readonly code: RowProblemCode
  /** What the sentence names: the value as it stood (shortened), the known values, limits. */
  readonly details: Readonly<Record<string, string | number>>
}
