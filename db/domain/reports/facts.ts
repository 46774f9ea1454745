/** What the reports need to know: the houses on one night, and the frame around them. The store fills it, the reports only read it. */
import type { AccommodationOnDay } from '../housing/occupancy.ts'
import type { Day, PersonId } from '../values.ts'

/** Who makes the report, for which night. `accommodations` may come in any order; the reports sort. */
export interface ReportFacts {
  readonly office: string
  /** The night from this day to the next. */
  readonly on: Day
  /** Instant of making, UTC ISO text. */
  readonly madeAt: string
  readonly madeBy: string
  /** Every house of the town; a report for one house picks it by its Kürzel. */
  readonly accommodations: readonly AccommodationOnDay[]
}

export interface OccupancyFacts extends ReportFacts {
  /** Whom the fire brigade calls, e.g. "Fachbereich Asyl, Tel. 02842 912-0"; null: the clerk who made the list. */
  readonly contact: string | null
  /** Destatis key → German name. A key without a name is shown as it is. */
  readonly nationalityNames: Readonly<Record<string, string>>
  /** People with limited mobility; null while the office does not record it. */
  readonly limitedMobility: readonly PersonId[] | null
}
