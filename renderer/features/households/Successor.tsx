/** Who leads the household where the reference person goes: asked only then, with the proposed one chosen. */
import type { HouseholdId, PersonId } from '../../../db/domain/values.ts'
import { Select } from '../../components/fields/Select.tsx'
import { de } from '../../text/de.ts'
import { newReference } from './eventView.ts'
import { type Member, optionsOf } from './Members.tsx'
import type { Ahead } from './useAhead.ts'

export interface SuccessorProps {
  readonly householdId: HouseholdId
  readonly ahead: Ahead
  /** Those who stay. */
  readonly members: readonly Member[]
  readonly value: PersonId | null
  readonly onChange: (personId: PersonId) => void
}

export function Successor({ householdId, ahead, members, value, onChange }: SuccessorProps) {
  const proposed = newReference(ahead.consequences ?? [], householdId)
  const chosen = members.find((member) => member.personId === (value ?? proposed))
  if (proposed === null || members.length < 2) return null
  return (
    <Select
      label={de.households.successor}
      options={optionsOf(members)}
      value={chosen ? String(chosen.personId) : null}
      onChange={(id) => {
        const member = members.find((each) => String(each.personId) === id)
        if (member) onChange(member.personId)
      }}
    />
  )
}
