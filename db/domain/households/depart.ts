/** People of a household leave the register on a day, or it is put right when they left: what becomes of memberships, stays and benefits. Pure. */
import type { StayValue } from '../housing/stay.ts'
import type { Fact } from '../people/recordPeriod.ts'
import { type BenefitRegime, type MembershipEnd, membershipEnds } from '../people/terms.ts'
import { ok, type Result, refuse } from '../result.ts'
import { covers, type Day, type HouseholdId, intersection, type PersonId } from '../values.ts'
import { having, type Life, type Lives } from './lives.ts'
import { type Membership, type MembershipLine, nightsOf, splitAt, tidied, unbroken } from './membership.ts'
import { settled, succeeded, withReference } from './reference.ts'

/** Why somebody leaves the register. */
export type Leaving = Exclude<MembershipEnd, 'changed_household'>

export interface Departure {
  readonly householdId: HouseholdId
  readonly personIds: readonly PersonId[]
  /** The first day on which they do not belong to the household any more; not a night. */
  readonly day: Day
  readonly how: Leaving
  readonly destination: string | null
  /** Benefits end on the day; always so for whoever has died. */
  readonly endBenefits: boolean
  /** The reference person from the day on if they take the present one with them; null takes the proposed one. */
  readonly successor: PersonId | null
}

/** The line that ends on the day, with what comes after a return; null when the person was not in the household the night before. */
function departed(life: Life, { householdId, day, how, destination }: Departure) {
  const [before, after] = splitAt(life.memberships, day)
  const last = before.at(-1)
  if (!last) return null
  // Whoever came to the household on this very day leaves from it, too.
  const isHers = last.value.householdId === householdId || after[0]?.value.householdId === householdId
  const wasHere = last.to === day
  const leftEarlier = last.value.ended !== null && membershipEnds[last.value.ended].leaves
  if (!isHers || !(wasHere || leftEarlier)) return null
  const returns = after[0]?.from === day ? after.slice(unbroken(after).length) : after
  const end = { ...last, to: day, value: { ...last.value, ended: how, destination } }
  return {
    memberships: tidied([...before.slice(0, -1), end, ...returns]),
    returns,
    /** The day on which she was thought to have left until now. */
    thought: wasHere ? null : last.to,
    /** Where she was up to the day: another household than the one she came to on this very day. */
    household: last.value.householdId,
  }
}

const leadsOn =
  (day: Day) =>
  (period: Fact<Membership>): boolean =>
    covers(period, day) && period.value.role === 'reference'

/** Stays within the nights in the register. */
const clipped = (stays: readonly Fact<StayValue>[], memberships: MembershipLine): Fact<StayValue>[] =>
  stays.flatMap((stay) =>
    nightsOf(memberships).flatMap((nights) => {
      const shared = intersection(stay, nights)
      return shared ? [{ ...stay, ...shared }] : []
    }),
  )

/** A line of benefits that had ended on `thought`, as if it had not. */
function goingOn(line: readonly Fact<BenefitRegime>[], thought: Day): Fact<BenefitRegime>[] {
  const ended = line.find((period) => period.from === thought && period.value === 'none')
  if (!ended) return [...line]
  return line.flatMap((period) => {
    if (period === ended) return []
    return [period.to === thought ? { ...period, to: ended.to } : period]
  })
}

/** No benefits from the day up to the return, if there is one. */
function withoutBenefits(line: readonly Fact<BenefitRegime>[], day: Day, back: Day | null): Fact<BenefitRegime>[] {
  const before = line
    .filter((period) => period.from < day)
    .map((period) => (period.to === null || period.to > day ? { ...period, to: day } : period))
  const after = line
    .filter((period) => back !== null && (period.to === null || period.to > back))
    .map((period) => (back !== null && period.from < back ? { ...period, from: back } : period))
  const last = before.at(-1)
  const isNone = last?.value === 'none' && last.to === day
  const none = { value: 'none' as const, from: isNone ? last.from : day, to: back }
  return [...(isNone ? before.slice(0, -1) : before), none, ...after]
}

/**
 * Ends the memberships of these people on the day. Their stays end with them, later ones are withdrawn; where they come back later, that
 * stays. For people who have left already it puts the day, the reason or the destination right.
 * @returns NOT_A_MEMBER, CAME_BACK_LATER (of somebody who is to have died), or everybody's lines
 */
export function depart(lives: Lives, order: Departure): Result<Lives> {
  const { householdId, day, how } = order
  let after = lives
  for (const personId of order.personIds) {
    const life = after.get(personId)
    const left = life ? departed(life, order) : null
    if (!life || !left) return refuse({ code: 'NOT_A_MEMBER', details: { personId, day } })
    const [back] = left.returns
    if (back && how === 'died') return refuse({ code: 'CAME_BACK_LATER', details: { personId, day: back.from } })
    const regimes = left.thought === null ? life.regimes : goingOn(life.regimes, left.thought)
    const gone: Life = {
      ...life,
      memberships: left.memberships,
      stays: clipped(life.stays, left.memberships),
      regimes: order.endBenefits || how === 'died' ? withoutBenefits(regimes, day, back?.from ?? null) : life.regimes,
    }
    after = having(after, gone)
    // Was she the reference person, she stays it up to the later day.
    if (left.thought !== null && left.thought < day && left.memberships.some(leadsOn(left.thought)))
      after = withReference(after, left.household, left.thought, personId, 'partner')
  }
  const led = succeeded(after, householdId, day, order.successor)
  if (!led.ok) return led
  const households = new Set(
    [...lives.values()].flatMap((life) => life.memberships.map((period) => period.value.householdId)),
  )
  return ok([...households].reduce((done, each) => settled(done, { before: lives, householdId: each, day }), led.value))
}
