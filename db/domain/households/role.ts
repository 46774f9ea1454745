/** Somebody is something else in her household from a day on. Pure. */
import type { HouseholdRole } from '../people/terms.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { Day, HouseholdId, PersonId } from '../values.ts'
import { belonging, type Lives } from './lives.ts'
import { inHousehold, splitAt } from './membership.ts'
import { settled, succeeded, withReference } from './reference.ts'

export interface RoleChange {
  readonly householdId: HouseholdId
  readonly personId: PersonId
  readonly role: HouseholdRole
  readonly day: Day
  /** The reference person from the day on if this one ceases to be it; null takes the proposed one. */
  readonly successor: PersonId | null
}

/**
 * Changes the role for as long as the person stays in the household. A new reference person takes the place of the present one.
 * @returns NOT_A_MEMBER, NOTHING_CHANGED, or everybody's lines
 */
export function changeRole(lives: Lives, order: RoleChange): Result<Lives> {
  const { householdId, personId, role, day } = order
  const life = lives.get(personId)
  const [before, after] = splitAt(life?.memberships ?? [], day)
  const stretch = inHousehold(after, householdId)
  const present = stretch[0]
  if (!life || present?.from !== day) return refuse({ code: 'NOT_A_MEMBER', details: { personId, day } })
  if (stretch.every((period) => period.value.role === role)) return refuse({ code: 'NOTHING_CHANGED' })
  if (role === 'reference') return ok(withReference(lives, householdId, day, personId, present.value.role))
  const changed = stretch.map((period) => ({ ...period, value: { ...period.value, role } }))
  const mine = belonging(lives, life, [...before, ...changed, ...after.slice(stretch.length)])
  const led = succeeded(mine, householdId, day, order.successor)
  return led.ok ? ok(settled(led.value, { before: lives, householdId, day, except: personId })) : led
}
