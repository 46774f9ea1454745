/** Somebody comes out of another household of the register into this one. */
import { type ReactNode, useState } from 'react'
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import { de } from '../../text/de.ts'
import { EventDialog } from './EventDialog.tsx'
import type { Household } from './Members.tsx'
import { type Candidate, PersonPicker } from './PersonPicker.tsx'
import { RegroupFields } from './RegroupFields.tsx'
import { useRegroup } from './useRegroup.ts'

const words = de.households.regroup

export interface FromOtherFormProps {
  readonly title: string
  readonly choice: ReactNode
  readonly household: Household
  readonly onClose: () => void
}

export function FromOtherForm({ title, choice, household, onClose }: FromOtherFormProps) {
  const { asOf } = useDay()
  const [person, setPerson] = useState<Candidate | null>(null)
  const fromId = person?.householdId ?? null
  const { value: found } = useQuery('people.household', fromId === null ? null : { householdId: fromId, ...asOf })
  const from = found && found.id === fromId && found.id !== household.id ? found : null
  const first = person ? [person.personId] : []
  const state = useRegroup({ from, to: household, first, occasion: 'marriage' }, onClose)
  const choose = (next: Candidate | null) => {
    setPerson(next)
    state.setChosen(new Set(next ? [next.personId] : []))
  }
  return (
    <EventDialog
      title={title}
      verb={words.saveJoin(household.name || household.number)}
      ahead={state.ahead}
      refusal={state.order.refusal}
      isPending={state.order.pending}
      onSave={state.save}
      onClose={onClose}
    >
      {choice}
      <PersonPicker
        label={words.find}
        value={person}
        except={(id) => household.members.some((member) => member.personId === id)}
        onChoose={choose}
        error={state.tried && !person ? de.households.nobody : null}
        autoFocus
      />
      {from ? (
        <>
          <p>{words.chosen(from.name, from.number, from.members.length)}</p>
          <RegroupFields from={from} state={state} />
        </>
      ) : null}
    </EventDialog>
  )
}
