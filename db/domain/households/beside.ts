/** A place for a newborn beside its mother: her stays from the birth on, as far as the rules of a move allow. Pure. */

import { findingsFor } from '../housing/move.ts'
import type { Finding, MoveFacts } from '../housing/moveFacts.ts'
import { standardSeverities } from '../housing/ruleSettings.ts'
import type { StayValue } from '../housing/stay.ts'
import type { Fact } from '../people/recordPeriod.ts'
import type { Sex } from '../people/terms.ts'
import type { Birth, HouseholdId, PersonId, RoomId, StayId } from '../values.ts'
import { newPerson } from './lives.ts'

export interface Newborn {
  readonly householdId: HouseholdId
  readonly birth: Birth
  readonly sex: Sex
  readonly relatives: ReadonlySet<PersonId>
}

const nowhere = 0 as RoomId

/**
 * Why the child cannot sleep in the mother's room during this stay, or null when it can. What only warns (a room above its regular
 * capacity, few square metres) does not part a newborn from its mother, whatever the office has set.
 * @param facts the room with everybody who sleeps in it from the first day of `stay` on
 */
export function hindrance(
  stay: Fact<StayValue>,
  child: Newborn,
  facts: Pick<MoveFacts, 'today' | 'room' | 'minAreaHundredths'>,
): Finding | null {
  // A stay elsewhere that ends with the mother's: so the rules see the nights that are meant.
  const planned = { id: 0 as StayId, roomId: nowhere, from: stay.from, to: stay.to }
  const mover = { personId: newPerson, ...child, needs: [], stays: [planned] }
  const found = findingsFor(
    { ...facts, severities: standardSeverities, apart: [], movers: [mover], unitsLeftBehind: [] },
    stay.from,
  )
  return found.find((finding) => finding.severity === 'block') ?? null
}
