/** Who changes the household, with the role of each in the other one, the occasion, the day, and who leads those who stay. */
import type { HouseholdRole } from '../../../db/domain/people/terms.ts'
import { useDay } from '../../api/office.tsx'
import { DateField } from '../../components/fields/DateField.tsx'
import { Select } from '../../components/fields/Select.tsx'
import { de } from '../../text/de.ts'
import { type Household, Members } from './Members.tsx'
import { roleOptions } from './roles.ts'
import { Successor } from './Successor.tsx'
import type { Occasion, RegroupState } from './useRegroup.ts'
import './households.css'

const words = de.households.regroup
const occasions = (['split', 'marriage', 'reunion'] satisfies Occasion[]).map((id) => ({ id, label: words.begins[id] }))

export interface RegroupFieldsProps {
  readonly from: Household
  readonly state: RegroupState
}

export function RegroupFields({ from, state }: RegroupFieldsProps) {
  const { today } = useDay()
  return (
    <>
      <Members
        label={words.who}
        members={from.members}
        chosen={state.chosen}
        onChange={state.setChosen}
        error={state.tried && state.going.length === 0 ? de.households.nobody : null}
        beside={(member) => (
          <Select<HouseholdRole>
            label={de.households.roleOf(de.terms.calledName(member))}
            hideLabel
            options={roleOptions(member.sex)}
            value={state.roleOf(member.personId)}
            onChange={(role) => state.setRole(member.personId, role)}
          />
        )}
      />
      <div className="household-grid">
        <Select label={words.began} options={occasions} value={state.began} onChange={state.setBegan} />
        <DateField
          label={de.households.day}
          value={state.day}
          today={today}
          isRequired
          error={state.tried && state.day === null ? de.households.dayMissing : null}
          onChange={state.setDay}
        />
        <Successor
          householdId={from.id}
          ahead={state.ahead}
          members={state.staying}
          value={state.successor}
          onChange={state.setSuccessor}
        />
      </div>
      <p className="muted">{words.stays}</p>
    </>
  )
}
