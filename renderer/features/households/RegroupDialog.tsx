/** People of a household part from it, or go together with another one. */
import { useState } from 'react'
import type { HouseholdId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import { RadioGroup } from '../../components/fields/RadioGroup.tsx'
import { de } from '../../text/de.ts'
import { EventDialog } from './EventDialog.tsx'
import type { Household } from './Members.tsx'
import { type Candidate, PersonPicker } from './PersonPicker.tsx'
import { RegroupFields } from './RegroupFields.tsx'
import { useRegroup } from './useRegroup.ts'
import { WithHousehold } from './WithHousehold.tsx'

const words = de.households.regroup

export interface RegroupDialogProps {
  readonly householdId: HouseholdId
  readonly onClose: () => void
}

export function RegroupDialog({ householdId, onClose }: RegroupDialogProps) {
  return (
    <WithHousehold householdId={householdId} onClose={onClose}>
      {(household) => <RegroupForm household={household} onClose={onClose} />}
    </WithHousehold>
  )
}

function RegroupForm({ household, onClose }: { readonly household: Household; readonly onClose: () => void }) {
  const { asOf } = useDay()
  const [where, setWhere] = useState<'new' | 'other'>('new')
  const [host, setHost] = useState<Candidate | null>(null)
  const hostId = where === 'other' ? (host?.householdId ?? null) : null
  const { value: found } = useQuery('people.household', hostId === null ? null : { householdId: hostId, ...asOf })
  const other = found && found.id === hostId ? found : null
  const state = useRegroup(
    {
      from: household,
      to: where === 'new' ? 'new' : other,
      first: [],
      occasion: where === 'new' ? 'split' : 'reunion',
    },
    onClose,
  )
  return (
    <EventDialog
      title={words.title(household.name)}
      verb={words.save(state.going.length)}
      ahead={state.ahead}
      refusal={state.order.refusal}
      isPending={state.order.pending}
      onSave={state.save}
      onClose={onClose}
    >
      <RadioGroup
        label={words.where}
        orientation="horizontal"
        options={[
          { id: 'new', label: words.fresh },
          { id: 'other', label: words.other },
        ]}
        value={where}
        onChange={setWhere}
      />
      {where === 'other' ? (
        <>
          <PersonPicker
            label={words.find}
            value={host}
            except={(id) => household.members.some((member) => member.personId === id)}
            onChoose={setHost}
            error={state.tried && !host ? words.missing : null}
            autoFocus
          />
          {other ? <p>{words.chosen(other.name, other.number, other.members.length)}</p> : null}
        </>
      ) : null}
      <RegroupFields from={household} state={state} />
    </EventDialog>
  )
}
