/** What the reports need to know: the houses or the register on one day, and the frame around them. The store fills it, the reports only read it. */
import type { AccommodationOnDay } from '../housing/occupancy.ts'
import type { Search } from '../overstays/board.ts'
import type { PersonOnDay } from '../people/registerOn.ts'
import type { AccommodationId, Day, HouseholdId, PersonId, RoomId } from '../values.ts'

/** Destatis key → German name. A key without a name is shown as it is. */
export type NationalityNames = Readonly<Record<string, string>>

/** Who makes the report, for which day. */
export interface ReportFrame {
  readonly office: string
  /** The key date; of places, the night from this day to the next. */
  readonly on: Day
  /** The day whose knowledge the facts are; null is today's. */
  readonly knownOn: Day | null
  /** Instant of making, UTC ISO text. */
  readonly madeAt: string
  readonly madeBy: string
}

/** `accommodations` may come in any order; the reports sort. */
export interface ReportFacts extends ReportFrame {
  /** Every house of the town; a report for one house picks it by its Kürzel. */
  readonly accommodations: readonly AccommodationOnDay[]
}

export interface OccupancyFacts extends ReportFacts {
  /** Whom the fire brigade calls, e.g. "Fachbereich Asyl, Tel. 02842 912-0"; null: the clerk who made the list. */
  readonly contact: string | null
  readonly nationalityNames: NationalityNames
  /** People with a need of access on the day (`accessNeeds`). */
  readonly limitedMobility: readonly PersonId[]
  /** People who are recorded as away that night and keep their place. */
  readonly absent: readonly PersonId[]
  /** Keys that are out on the day, in any order. */
  readonly keysOut: readonly { readonly roomId: RoomId; readonly label: string; readonly pieces: number }[]
  /** Defects that are not mended on the day, the one found first first. */
  readonly openDefects: readonly { readonly roomId: RoomId; readonly text: string }[]
  /** The same of houses as a whole. */
  readonly houseDefects?: readonly { readonly house: AccommodationId; readonly text: string }[]
}

/** Somebody assigned to the town up to the key date, whether still in the register or not. */
export type AssignedPerson = Pick<PersonOnDay, 'birth' | 'nationality'> & { readonly assignedOn: Day }

/** The register on the key date, in any order; the reports sort. */
export interface RegisterFacts extends ReportFrame {
  readonly people: readonly PersonOnDay[]
  readonly assigned: readonly AssignedPerson[]
  /** The step of the flat search that holds on the key date, by household. */
  readonly searches: ReadonlyMap<HouseholdId, Search>
  readonly nationalityNames: NationalityNames
}
