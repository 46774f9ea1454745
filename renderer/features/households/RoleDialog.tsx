/** Somebody is something else in the household from a day on; the reference person can hand over. */
import { useState } from 'react'
import type { HouseholdRole } from '../../../db/domain/people/terms.ts'
import type { Day, HouseholdId, PersonId } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { DateField } from '../../components/fields/DateField.tsx'
import { Select } from '../../components/fields/Select.tsx'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { formatDay } from '../../text/format.ts'
import { EventDialog } from './EventDialog.tsx'
import { type Household, optionsOf } from './Members.tsx'
import { roleOptions } from './roles.ts'
import { Successor } from './Successor.tsx'
import { useAhead } from './useAhead.ts'
import { WithHousehold } from './WithHousehold.tsx'
import './households.css'

const words = de.households.setRole

export interface RoleDialogProps {
  readonly householdId: HouseholdId
  readonly onClose: () => void
}

export function RoleDialog({ householdId, onClose }: RoleDialogProps) {
  return (
    <WithHousehold householdId={householdId} onClose={onClose}>
      {(household) => <RoleForm household={household} onClose={onClose} />}
    </WithHousehold>
  )
}

function RoleForm({ household, onClose }: { readonly household: Household; readonly onClose: () => void }) {
  const { day: stichtag, today } = useDay()
  const { members } = household
  const [personId, setPersonId] = useState<PersonId | null>(members[0]?.personId ?? null)
  const [chosenRole, setRole] = useState<HouseholdRole | null>(null)
  const [day, setDay] = useState<Day | null>(stichtag)
  const [successor, setSuccessor] = useState<PersonId | null>(null)
  const [tried, setTried] = useState(false)
  const order = useCommand(client.households.setRole)

  const member = members.find((each) => each.personId === personId)
  const role = chosenRole ?? member?.role ?? null
  const others = members.filter((each) => each.personId !== personId)
  const isThere = others.some((each) => each.personId === successor)
  const input =
    member === undefined || role === null || day === null
      ? null
      : {
          householdId: household.id,
          version: household.version,
          personId: member.personId,
          role,
          day,
          successor: isThere ? successor : null,
        }
  const isAsked = chosenRole !== null && role !== member?.role
  const ahead = useAhead(input && isAsked ? { event: 'setRole', ...input } : null)
  const save = async () => {
    setTried(true)
    if (!input || !member || ahead.refusal) return
    const result = await order.run(input)
    if (!result?.ok) return
    const term = de.terms.role(input.role, member.sex)
    useNotices
      .getState()
      .done(words.done(de.terms.calledName(member), term, formatDay(input.day)), result.value.auditId)
    onClose()
  }
  return (
    <EventDialog
      title={words.title(household.name)}
      verb={words.save}
      ahead={ahead}
      refusal={order.refusal}
      isPending={order.pending}
      onSave={() => void save()}
      onClose={onClose}
    >
      <div className="household-grid">
        <Select
          label={words.who}
          options={optionsOf(members)}
          value={personId === null ? null : String(personId)}
          onChange={(id) => {
            setPersonId(members.find((each) => String(each.personId) === id)?.personId ?? null)
            setRole(null)
            order.clear()
          }}
          isRequired
          autoFocus
        />
        <Select
          label={de.households.role}
          options={roleOptions(member?.sex ?? 'unknown')}
          value={role}
          onChange={setRole}
          isRequired
        />
        <DateField
          label={de.households.day}
          value={day}
          today={today}
          isRequired
          error={tried && day === null ? de.households.dayMissing : null}
          onChange={setDay}
        />
        {role === 'reference' ? null : (
          <Successor
            householdId={household.id}
            ahead={ahead}
            members={others}
            value={isThere ? successor : null}
            onChange={setSuccessor}
          />
        )}
      </div>
    </EventDialog>
  )
}
