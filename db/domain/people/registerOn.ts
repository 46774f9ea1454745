/** The register on a day: who belongs to it, and what holds for each person then. */

import type { AccommodationKind } from '../housing/terms.ts'
import { type Birth, covers, type Day, type DayRange, type HouseholdId, type PersonId } from '../values.ts'
import { overstaySince } from './overstay.ts'
import type { AssignmentKind, BenefitRegime, HouseholdRole, ResidenceStatus, Sex } from './terms.ts'

/** What does not change with the day. */
interface Identity {
  readonly personId: PersonId
  readonly personNumber: string
  readonly birth: Birth | null
  readonly sex: Sex
  /** Destatis key. */
  readonly nationality: string | null
  readonly assignedOn: Day | null
  readonly assignmentKind: AssignmentKind | null
}
interface Named {
  readonly familyName: string
  readonly givenName: string
}
interface Member {
  readonly householdId: HouseholdId
  readonly householdNumber: string
  readonly role: HouseholdRole
}

/** A room in a house of the town, rented flats included. */
export interface Place {
  readonly house: string
  readonly houseName: string
  readonly kind: AccommodationKind
  readonly room: string
}

/** A person with all that is believed of names, households, stays, papers and benefits; periods of one kind never overlap. */
export interface PersonRecord extends Identity {
  readonly names: readonly (DayRange & Named)[]
  readonly memberships: readonly (DayRange & Member)[]
  readonly stays: readonly (DayRange & Place)[]
  readonly statuses: readonly (DayRange & { readonly status: ResidenceStatus })[]
  readonly regimes: readonly (DayRange & { readonly regime: BenefitRegime })[]
}

export interface PersonOnDay extends Identity, Named, Member {
  readonly status: (DayRange & { readonly status: ResidenceStatus }) | null
  readonly regime: BenefitRegime | null
  readonly place: Place | null
  /** First day of an unbroken Fehlbelegung, or null when there is none on the day. */
  readonly overstaySince: Day | null
}

const earliest = (days: readonly Day[]): Day | null =>
  days.reduce<Day | null>((a, b) => (a === null || b < a ? b : a), null)
const starts = (ranges: readonly DayRange[]): Day[] => ranges.map((range) => range.from)

/** The dated facts of a list that does not say since when its people are here. */
export interface Traces {
  readonly birth: Birth | null
  readonly assignedOn: Day | null
  readonly stays: readonly DayRange[]
  /** Statuses and regimes. */
  readonly papers: readonly DayRange[]
}

/**
 * The day from which a person belongs to the register where nobody recorded it: the assignment or the first night in a house of the town,
 * whichever came first; for those who have neither, the first day of a paper or of benefits, else the birth. Null when nothing is dated.
 */
export function arrivalOf({ birth, assignedOn, stays, papers }: Traces): Day | null {
  const came = earliest([...(assignedOn === null ? [] : [assignedOn]), ...starts(stays)]) ?? earliest(starts(papers))
  const born = birth?.day ?? null
  return came === null || (born !== null && born > came) ? born : came
}

const heldOn = <T extends DayRange>(periods: readonly T[], day: Day): T | null =>
  periods.find((period) => covers(period, day)) ?? null

/** Everybody who belongs to a household on the day, in the order given, with what holds then. */
export function registerOn(records: readonly PersonRecord[], day: Day): readonly PersonOnDay[] {
  return records.flatMap(({ names, memberships, stays, statuses, regimes, ...person }) => {
    const member = heldOn(memberships, day)
    const name = heldOn(names, day)
    if (!member || !name) return []
    return [
      {
        ...person,
        familyName: name.familyName,
        givenName: name.givenName,
        householdId: member.householdId,
        householdNumber: member.householdNumber,
        role: member.role,
        status: heldOn(statuses, day),
        regime: heldOn(regimes, day)?.regime ?? null,
        place: heldOn(stays, day),
        overstaySince: overstaySince({ stays, statuses, regimes }, day),
      },
    ]
  })
}
