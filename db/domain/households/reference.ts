/** The reference person (Bezugsperson): a household has at most one a day, and while it has members it should have one. Pure. */
import type { HouseholdRole } from '../people/terms.ts'
import { ok, type Result, refuse } from '../result.ts'
import { addDays, type Day, type DayRange, type HouseholdId, overlaps, type PersonId } from '../values.ts'
import {
  belonging,
  isAdult,
  type Life,
  type Lives,
  type Member,
  membershipOn,
  membersOn,
  referenceOn,
} from './lives.ts'
import { inHousehold, type MembershipLine, splitAt } from './membership.ts'

const ownPeriods = (life: Life, householdId: HouseholdId): MembershipLine =>
  life.memberships.filter((period) => period.value.householdId === householdId)

/** The first day on which somebody is to become the reference person anyway, or null. */
const plannedDay = ({ life }: Member, householdId: HouseholdId, day: Day): Day | null =>
  ownPeriods(life, householdId).find((period) => period.from > day && period.value.role === 'reference')?.from ?? null

const byAge = (a: Member, b: Member): number =>
  // A birth date that is not known comes last.
  (a.life.birth?.day ?? '9999') < (b.life.birth?.day ?? '9999') ? -1 : 1

/**
 * Who should be the reference person from a day on: who is to become it anyway, else the oldest adult partner, else the oldest adult,
 * else the oldest. Null when nobody but `except` belongs to the household.
 */
export function proposedReference(
  lives: Lives,
  householdId: HouseholdId,
  day: Day,
  except: PersonId | null = null,
): PersonId | null {
  const members = membersOn(lives, householdId, day).filter(({ life }) => life.personId !== except)
  const planned = members
    .filter((member) => plannedDay(member, householdId, day) !== null)
    .sort((a, b) => ((plannedDay(a, householdId, day) ?? '') < (plannedDay(b, householdId, day) ?? '') ? -1 : 1))
  const inOrder = [...members].sort(byAge)
  const adults = inOrder.filter(({ life }) => isAdult(life, day))
  const partner = adults.find(({ membership }) => membership.role === 'partner')
  return (planned[0] ?? partner ?? adults[0] ?? inOrder[0])?.life.personId ?? null
}

/**
 * What the others are to a new reference person. `before`: what she was to the former one, null for somebody who has just come.
 * A partner's children are hers, too; of a child or another relative nobody can tell, so that all become others.
 */
function roleBeside(role: HouseholdRole, before: HouseholdRole | null, canBePartner: boolean): HouseholdRole {
  if (role === 'reference') return before === 'partner' && canBePartner ? 'partner' : 'other'
  return before === 'partner' || before === 'reference' || before === null ? role : 'other'
}

/** Changes the role of one person in one household in a stretch of days. */
function withRole(
  lives: Lives,
  life: Life,
  householdId: HouseholdId,
  days: DayRange,
  roleOf: (role: HouseholdRole) => HouseholdRole,
): Lives {
  const [before, rest] = splitAt(life.memberships, days.from)
  const [during, after] = days.to === null ? [rest, []] : splitAt(rest, days.to)
  const changed = during.map((period) =>
    period.value.householdId === householdId
      ? { ...period, value: { ...period.value, role: roleOf(period.value.role) } }
      : period,
  )
  return belonging(lives, life, [...before, ...changed, ...after])
}

/**
 * Makes a member the reference person from a day on, for as long as she stays in the household; whoever was it in that time is not any more.
 * @param before what she was to the former reference person; null for somebody who has just come
 */
export function withReference(
  lives: Lives,
  householdId: HouseholdId,
  day: Day,
  personId: PersonId,
  before: HouseholdRole | null,
): Lives {
  const life = lives.get(personId)
  if (!life) return lives
  const stretch = inHousehold(splitAt(life.memberships, day)[1], householdId)
  const days: DayRange = { from: day, to: stretch.at(-1)?.to ?? null }
  const beside = [...lives.values()].filter(
    (other) => other.personId !== personId && ownPeriods(other, householdId).some((period) => overlaps(period, days)),
  )
  const isPaired = beside.some((other) => {
    const role = membershipOn(other, day)?.value
    return role?.householdId === householdId && role.role === 'partner'
  })
  const others = beside.reduce((changed, other) => {
    const canBePartner = !isPaired && isAdult(other, day)
    const earlier = membershipOn(other, addDays(day, -1))?.value
    // Whoever is to lead the household only from this day on, or later, stays what she was.
    const was = earlier?.householdId === householdId && earlier.role !== 'reference' ? earlier.role : null
    return withRole(changed, other, householdId, days, (role) =>
      role === 'reference' && was !== null ? was : roleBeside(role, before, canBePartner),
    )
  }, lives)
  return withRole(others, life, householdId, days, () => 'reference')
}

/**
 * Makes the one whom the clerk named the reference person where the household has none on the day any more; `null` leaves that to `settled`.
 * @returns NOT_A_MEMBER, or everybody's lines
 */
export function succeeded(lives: Lives, householdId: HouseholdId, day: Day, successor: PersonId | null): Result<Lives> {
  if (successor === null) return ok(lives)
  const found = membershipOn(lives.get(successor), day)
  if (found?.value.householdId !== householdId)
    return refuse({ code: 'NOT_A_MEMBER', details: { personId: successor, day } })
  if (referenceOn(lives, householdId, day) !== null) return ok(lives)
  return ok(withReference(lives, householdId, day, successor, found.value.role))
}

/** The days from `day` on at which who belongs to the household changes, `day` first. */
function turningDays(lives: Lives, householdId: HouseholdId, day: Day): Day[] {
  const days = [...lives.values()]
    .flatMap((life) => ownPeriods(life, householdId))
    .flatMap(({ from, to }) => (to === null ? [from] : [from, to]))
  return [...new Set([day, ...days.filter((each) => each > day)])].sort()
}

/**
 * Gives a household a reference person again wherever the event took it, or brought the first members. Where there was none before
 * the event, there is none after it.
 * @param except who has just ceased to be it
 */
export function settled(
  after: Lives,
  event: { readonly before: Lives; readonly householdId: HouseholdId; readonly day: Day; readonly except?: PersonId },
): Lives {
  const { before, householdId, day, except = null } = event
  return turningDays(after, householdId, day).reduce((lives, on) => {
    const isLost = referenceOn(before, householdId, on) !== null || membersOn(before, householdId, on).length === 0
    if (!isLost || referenceOn(lives, householdId, on) !== null) return lives
    const next = proposedReference(lives, householdId, on, except)
    if (next === null) return lives
    return withReference(lives, householdId, on, next, membershipOn(lives.get(next), on)?.value.role ?? null)
  }, after)
}
