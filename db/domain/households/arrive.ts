/** A child is born into a household, or somebody who had left comes back. Pure. */
import type { StayValue } from '../housing/stay.ts'
import type { Fact } from '../people/recordPeriod.ts'
import type { BenefitRegime, HouseholdRole } from '../people/terms.ts'
import { layInto } from '../register/timeline.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { Day, HouseholdId, PersonId } from '../values.ts'
import { belonging, having, type Lives, membershipOn, membersOn, newPerson } from './lives.ts'
import { splitAt } from './membership.ts'
import { settled, withReference } from './reference.ts'
import type { Comer } from './regroup.ts'

export interface Birthing {
  readonly householdId: HouseholdId
  readonly birthDay: Day
  /** What the child is to the reference person. */
  readonly role: Extract<HouseholdRole, 'child' | 'other'>
  /** Members of a household on the day of birth, as far as they are told. */
  readonly parents: readonly PersonId[]
  readonly regime: BenefitRegime | null
  /** Where the child sleeps from the day of birth on; empty when it has no place. */
  readonly stays: readonly Fact<StayValue>[]
}

/**
 * Adds the child under the id `newPerson`.
 * @returns BORN_LATER (than today), HOUSEHOLD_EMPTY (on the day of birth), NOT_A_MEMBER (a parent), or everybody's lines
 */
export function birth(lives: Lives, order: Birthing, today: Day): Result<Lives> {
  const { householdId, birthDay, role, regime } = order
  if (birthDay > today) return refuse({ code: 'BORN_LATER' })
  if (membersOn(lives, householdId, birthDay).length === 0)
    return refuse({ code: 'HOUSEHOLD_EMPTY', details: { day: birthDay } })
  const stranger = order.parents.find((parent) => membershipOn(lives.get(parent), birthDay) === null)
  if (stranger !== undefined) return refuse({ code: 'NOT_A_MEMBER', details: { personId: stranger, day: birthDay } })
  const always = { from: birthDay, to: null }
  const value = { householdId, role, began: 'birth' as const, ended: null, destination: null }
  return ok(
    having(lives, {
      personId: newPerson,
      birth: { day: birthDay, precision: 'day' },
      memberships: [{ ...always, value }],
      stays: order.stays,
      regimes: regime === null ? [] : [{ ...always, value: regime }],
    }),
  )
}

export interface Return {
  /** Who comes back together, and what each is in the household. */
  readonly comers: readonly Comer[]
  /** `newHousehold` for one of their own. */
  readonly householdId: HouseholdId
  readonly day: Day
  /** Benefits from the day of the return on; null leaves them as they are. */
  readonly regime: BenefitRegime | null
}

/** One of those who come back; a reference person comes as one of many and is made it later, so that there are never two. */
function returned(lives: Lives, { personId, role }: Comer, { householdId, day, regime }: Return): Result<Lives> {
  const life = lives.get(personId)
  const details = { personId, day }
  if (life && membershipOn(life, day)) return refuse({ code: 'STILL_HERE', details })
  const [before, after] = splitAt(life?.memberships ?? [], day)
  const last = before.at(-1)
  if (!life || !last) return refuse({ code: 'NEVER_HERE', details })
  if (last.value.ended === 'died') return refuse({ code: 'HAS_DIED', details })
  const value = {
    householdId,
    role: role === 'reference' ? ('other' as const) : role,
    began: 'return' as const,
    ended: null,
    destination: null,
  }
  const fresh = { from: day, to: after[0]?.from ?? null, value }
  const regimes = regime === null ? life.regimes : layInto(life.regimes, { value: regime, from: day, to: null })
  return ok(belonging(lives, { ...life, regimes }, [...before, fresh, ...after]))
}

/**
 * People who have left belong to a household again from the day on, each up to a later return that is recorded already.
 * @returns TWO_REFERENCE_PERSONS, STILL_HERE, NEVER_HERE (before the day), HAS_DIED, or everybody's lines
 */
export function comeBack(lives: Lives, order: Return): Result<Lives> {
  const { comers, householdId, day } = order
  const leading = comers.filter((comer) => comer.role === 'reference')
  if (leading.length > 1) return refuse({ code: 'TWO_REFERENCE_PERSONS' })
  let back = lives
  for (const comer of comers) {
    const next = returned(back, comer, order)
    if (!next.ok) return next
    back = next.value
  }
  const [leader] = leading
  const led = leader ? withReference(back, householdId, day, leader.personId, null) : back
  return ok(settled(led, { before: lives, householdId, day }))
}
