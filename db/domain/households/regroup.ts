/** People change from one household to another or to a new one: marriage, split, reunion. Their stays do not change by this. Pure. */
import type { HouseholdRole, MembershipBegin } from '../people/terms.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { Day, HouseholdId, PersonId } from '../values.ts'
import { belonging, type Life, type Lives } from './lives.ts'
import { inHousehold, splitAt } from './membership.ts'
import { settled, succeeded, withReference } from './reference.ts'

export interface Comer {
  readonly personId: PersonId
  readonly role: HouseholdRole
}
export interface Regrouping {
  readonly from: HouseholdId
  /** `newHousehold` for one that comes into being by this. */
  readonly to: HouseholdId
  /** Who changes, and what each is in the other household. */
  readonly comers: readonly Comer[]
  readonly day: Day
  readonly began: Extract<MembershipBegin, 'marriage' | 'split' | 'reunion'>
  /** The reference person of those who stay, if the present one goes; null takes the proposed one. */
  readonly successor: PersonId | null
}

/** The line of one who changes; null when she is not in the first household on the day. What was planned for later stays. */
function changed(life: Life, { from, to, day, began }: Regrouping, role: HouseholdRole) {
  const [before, after] = splitAt(life.memberships, day)
  const stretch = inHousehold(after, from)
  const [first, last] = [stretch[0], stretch.at(-1)]
  if (!first || !last || first.from !== day) return null
  const isFresh = before.at(-1)?.to !== day
  const { ended, destination } = last.value
  const value = { householdId: to, role, began: isFresh ? first.value.began : began, ended, destination }
  return [...before, { from: day, to: last.to, value }, ...after.slice(stretch.length)]
}

/**
 * @returns SAME_HOUSEHOLD, NOT_A_MEMBER, TWO_REFERENCE_PERSONS (two of those who change), or everybody's lines
 */
export function regroup(lives: Lives, order: Regrouping): Result<Lives> {
  const { from, to, day, comers, successor } = order
  if (from === to) return refuse({ code: 'SAME_HOUSEHOLD' })
  const leading = comers.filter((comer) => comer.role === 'reference')
  if (leading.length > 1) return refuse({ code: 'TWO_REFERENCE_PERSONS' })
  let after = lives
  for (const { personId, role } of comers) {
    const life = lives.get(personId)
    // A reference person comes as one of many and is made it below, so that there are never two.
    const line = life && changed(life, order, role === 'reference' ? 'other' : role)
    if (!life || !line) return refuse({ code: 'NOT_A_MEMBER', details: { personId, day } })
    after = belonging(after, life, line)
  }
  const [leader] = leading
  const isPair = order.began !== 'split'
  if (leader) after = withReference(after, to, day, leader.personId, isPair ? 'partner' : null)
  const led = succeeded(after, from, day, successor)
  if (!led.ok) return led
  const left = settled(led.value, { before: lives, householdId: from, day })
  return ok(settled(left, { before: lives, householdId: to, day }))
}
