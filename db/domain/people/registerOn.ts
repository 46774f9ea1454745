/** The register on a day: who belongs to it, and what holds for each person then. */

import type { AccommodationKind } from '../housing/terms.ts'
import { type Birth, covers, type Day, type DayRange, type HouseholdId, type PersonId } from '../values.ts'
import { overstaySince } from './overstay.ts'
import type { AssignmentKind, BenefitRegime, HouseholdRole, ResidenceStatus, Sex } from './terms.ts'

/** What does not change with the day. */
interface RegisteredPerson {
  readonly personId: PersonId
  readonly personNumber: string
  readonly householdId: HouseholdId
  readonly householdNumber: string
  readonly role: HouseholdRole
  readonly familyName: string
  readonly givenName: string
  readonly birth: Birth | null
  readonly sex: Sex
  /** Destatis key. */
  readonly nationality: string | null
  readonly assignedOn: Day | null
  readonly assignmentKind: AssignmentKind | null
}

/** A room in a house of the town, rented flats included. */
export interface Place {
  readonly house: string
  readonly houseName: string
  readonly kind: AccommodationKind
  readonly room: string
}

/** A person with all that is believed of stays, papers and benefits; periods of one kind never overlap. */
export interface PersonRecord extends RegisteredPerson {
  readonly stays: readonly (DayRange & Place)[]
  readonly statuses: readonly (DayRange & { readonly status: ResidenceStatus })[]
  readonly regimes: readonly (DayRange & { readonly regime: BenefitRegime })[]
}

export interface PersonOnDay extends RegisteredPerson {
  readonly status: (DayRange & { readonly status: ResidenceStatus }) | null
  readonly regime: BenefitRegime | null
  readonly place: Place | null
  /** First day of an unbroken Fehlbelegung, or null when there is none on the day. */
  readonly overstaySince: Day | null
}

const earliest = (days: readonly Day[]): Day | null =>
  days.reduce<Day | null>((a, b) => (a === null || b < a ? b : a), null)
const starts = (ranges: readonly DayRange[]): Day[] => ranges.map((range) => range.from)

/**
 * The day from which a person belongs to the register: the assignment or the first night in a house of the town, whichever came first; for
 * those who have neither, the first day of a paper or of benefits. Null when nothing dated is known: such a person always belongs to it.
 */
export function arrivalOf(person: Pick<PersonRecord, 'assignedOn' | 'stays' | 'statuses' | 'regimes'>): Day | null {
  const came = earliest([...(person.assignedOn === null ? [] : [person.assignedOn]), ...starts(person.stays)])
  return came ?? earliest([...starts(person.statuses), ...starts(person.regimes)])
}

/** True from birth and arrival on. Nobody leaves the register again while departures are not recorded. */
function isRegistered(person: PersonRecord, day: Day): boolean {
  const born = person.birth === null || person.birth.day <= day
  return born && (arrivalOf(person) ?? day) <= day
}

const heldOn = <T extends DayRange>(periods: readonly T[], day: Day): T | null =>
  periods.find((period) => covers(period, day)) ?? null

/** Everybody who belongs to the register on the day, in the order given, with what holds then. */
export function registerOn(records: readonly PersonRecord[], day: Day): readonly PersonOnDay[] {
  return records
    .filter((record) => isRegistered(record, day))
    .map(({ stays, statuses, regimes, ...person }) => ({
      ...person,
      status: heldOn(statuses, day),
      regime: heldOn(regimes, day)?.regime ?? null,
      place: heldOn(stays, day),
      overstaySince: overstaySince({ stays, statuses, regimes }, day),
    }))
}
