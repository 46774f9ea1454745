/**
 * What a notice does to the register: who is expected belongs to a household from the expected day on, who arrives from the day of
 * arrival on, who stays away not at all. Facts in, the change of membership and stays out; `store/coming.ts` writes it.
 */
import type { Arrival, HouseholdRole, MembershipBegin } from '../people/terms.ts'
import { ok, type Result, refuse } from '../result.ts'
import { covers, type Day, type DayRange, type HouseholdId, overlaps, type PersonId } from '../values.ts'

export interface MembershipFact extends DayRange {
  readonly id: number
  readonly householdId: HouseholdId
  readonly role: HouseholdRole
  readonly began: MembershipBegin | null
}
export interface ComingStay extends DayRange {
  readonly id: number
}
/** Somebody who is, was or is to be linked to a notice; all lists as they are believed, in time order. */
export interface ComingPerson {
  readonly personId: PersonId
  readonly memberships: readonly MembershipFact[]
  /** Where the person last belonged, believed or not; null where never. */
  readonly last: { readonly householdId: HouseholdId; readonly role: HouseholdRole } | null
  readonly stays: readonly ComingStay[]
  /** When others are the reference person of a household of hers. */
  readonly references: readonly (DayRange & { readonly householdId: HouseholdId })[]
}

export interface ComingChange {
  readonly personId: PersonId
  /** The membership that begins on another day, or is no longer believed (`from` null). */
  readonly membership: { readonly id: number; readonly from: Day | null } | null
  /** A membership where there was none. */
  readonly joins: { readonly householdId: HouseholdId; readonly role: HouseholdRole; readonly from: Day } | null
  /** Stays that begin on another day, or fall away (`from` null). */
  readonly stays: readonly { readonly id: number; readonly from: Day | null }[]
}

const unchanged = (person: ComingPerson): ComingChange => ({
  personId: person.personId,
  membership: null,
  joins: null,
  stays: [],
})

/** The membership that the arrival on `was` began: the one from that day on, else the next that lies after it. */
const arrivalOf = (person: ComingPerson, was: Day): MembershipFact | undefined =>
  person.memberships.find((membership) => membership.from === was) ??
  (person.memberships.some((membership) => covers(membership, was))
    ? undefined
    : person.memberships.find((membership) => membership.from > was))

const contradicts = (person: ComingPerson, range: DayRange) =>
  refuse({
    code: 'ARRIVAL_CONTRADICTS' as const,
    details: { personId: person.personId, from: range.from, ...(range.to === null ? {} : { to: range.to }) },
  })

/**
 * The person belongs to the household from `day` on instead of from `was` on. Stays follow: what was planned before the day begins on
 * it, what would have ended by then falls away, so that nobody sleeps in a place before belonging to the town.
 * Without a membership a new one begins, in the household and role of before.
 * @returns ARRIVAL_CONTRADICTS when the person belongs to a household before that day, left it by then, or another person leads it then;
 * NOT_FOUND when the person never belonged anywhere
 */
export function comesOn(person: ComingPerson, was: Day, day: Day): Result<ComingChange> {
  const own = arrivalOf(person, was)
  if (!own) {
    if (person.memberships.some((membership) => covers(membership, day))) return ok(unchanged(person))
    const later = person.memberships.find((membership) => membership.from > day)
    if (later) return contradicts(person, later)
    if (!person.last) return refuse({ code: 'NOT_FOUND' })
    const { householdId } = person.last
    const isLed = person.references.some(
      (range) => range.householdId === householdId && overlaps(range, { from: day, to: null }),
    )
    const role = person.last.role === 'reference' && isLed ? 'other' : person.last.role
    return ok({ ...unchanged(person), joins: { householdId, role, from: day } })
  }
  if (own.to !== null && own.to <= day) return contradicts(person, own)
  const moved: DayRange = { from: day, to: own.to }
  const before = person.memberships.find((membership) => membership !== own && overlaps(membership, moved))
  if (before) return contradicts(person, before)
  const leader =
    own.role === 'reference' &&
    person.references.find((range) => range.householdId === own.householdId && overlaps(range, moved))
  if (leader) return contradicts(person, leader)
  const late = person.stays.filter((stay) => stay.from >= own.from && stay.from < day)
  return ok({
    ...unchanged(person),
    membership: own.from === day && own.began !== null ? null : { id: own.id, from: day },
    stays: late.map((stay) => ({ id: stay.id, from: stay.to === null || stay.to > day ? day : null })),
  })
}

/**
 * The person whom the notice announced for `was` does not come: the membership and the stays in it fall away.
 * @returns LIVES_HERE when somebody who is said to have arrived has slept in a place before `today`, or was here before the notice
 */
export function staysAway(person: ComingPerson, arrival: Arrival, was: Day, today: Day): Result<ComingChange> {
  const own = arrivalOf(person, was)
  const stays = own ? person.stays.filter((stay) => stay.from >= own.from) : []
  const first = stays[0]
  if (arrival === 'arrived' && (!own || (first && first.from < today)))
    return refuse({
      code: 'LIVES_HERE',
      details: { personId: person.personId, ...(first ? { from: first.from } : {}) },
    })
  return ok({
    ...unchanged(person),
    membership: own ? { id: own.id, from: null } : null,
    stays: stays.map((stay) => ({ id: stay.id, from: null })),
  })
}

/**
 * How somebody begins to be linked to a notice: `expected` with a membership from the expected day on (`arrivedOn` null); or arrived, for
 * somebody who is in the register already: on the day of assignment that is kept for her, else on the first day of the membership.
 */
export function beginsLinked(
  person: ComingPerson,
  days: { readonly expectedOn: Day; readonly assignedOn: Day | null; readonly today: Day },
): Result<{ readonly change: ComingChange; readonly arrivedOn: Day | null }> {
  const { expectedOn, assignedOn, today } = days
  const here = person.memberships.find((membership) => covers(membership, today))
  if (here && here.from !== expectedOn) {
    const isKept = assignedOn !== null && assignedOn <= today && covers(here, assignedOn)
    return ok({ change: unchanged(person), arrivedOn: isKept ? assignedOn : here.from })
  }
  const planned = here ?? person.memberships.find((membership) => membership.from > today)
  const change = comesOn(person, planned?.from ?? expectedOn, expectedOn)
  return change.ok ? ok({ change: change.value, arrivedOn: null }) : change
}
