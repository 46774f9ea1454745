/** Somebody who had left is back: who, from when, in which household, with which benefits. */
import { type ReactNode, useState } from 'react'
import { benefitRegimes, codesOf } from '../../../db/domain/people/terms.ts'
import type { PersonId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { Checkbox } from '../../components/fields/Checkbox.tsx'
import { DateField } from '../../components/fields/DateField.tsx'
import { RadioGroup } from '../../components/fields/RadioGroup.tsx'
import { Select } from '../../components/fields/Select.tsx'
import { de } from '../../text/de.ts'
import { EventDialog } from './EventDialog.tsx'
import type { Household } from './Members.tsx'
import { type Candidate, PersonPicker } from './PersonPicker.tsx'
import { roleOptions } from './roles.ts'
import { useReturn } from './useReturn.ts'
import type { Family } from './WithHousehold.tsx'
import './households.css'

const words = de.households.back
const keep = 'unchanged'
const regimeOptions = [
  ...codesOf(benefitRegimes).map((id) => ({ id: id as string, label: de.terms.regime(id) })),
  { id: keep, label: words.regimeKeep },
]

export interface ReturnFormProps {
  readonly title: string
  readonly choice?: ReactNode
  /** Who is likely to come back. */
  readonly likely: readonly Candidate[]
  /** Set where it is clear who comes back. */
  readonly person: Candidate | null
  /** The household to come back into first of all; null where it was left by everybody, and nobody knows it. */
  readonly home: Household | null
  readonly onClose: () => void
}

export function ReturnForm({ title, choice, likely, person, home, onClose }: ReturnFormProps) {
  const { today } = useDay()
  const [tried, setTried] = useState(false)
  const back = useReturn({ person, home }, onClose)
  const { ahead, order } = back
  const save = () => {
    setTried(true)
    back.save()
  }
  const places = [
    ...(home ? [{ id: 'home' as const, label: words.old(de.terms.household(home.name || home.number)) }] : []),
    { id: 'own' as const, label: words.own },
    { id: 'other' as const, label: words.other },
  ]
  return (
    <EventDialog
      title={title}
      verb={words.save}
      ahead={ahead}
      refusal={order.refusal}
      isPending={order.pending}
      onSave={save}
      onClose={onClose}
    >
      {choice}
      {person ? null : (
        <PersonPicker
          label={words.who}
          value={back.person}
          likely={likely}
          except={(id) => (home?.members ?? []).some((member) => member.personId === id)}
          onChoose={back.setPerson}
          error={tried && !back.person ? de.households.nobody : null}
          autoFocus
        />
      )}
      {back.companions.length === 0 ? null : (
        <Together companions={back.companions} chosen={back.together} onChange={back.setTogether} />
      )}
      <RadioGroup label={words.where} options={places} value={back.where} onChange={back.setWhere} />
      {back.where === 'other' ? (
        <PersonPicker
          label={de.households.regroup.find}
          value={back.host}
          except={(id) => id === back.person?.personId}
          onChoose={back.setHost}
          error={tried && !back.host ? de.households.regroup.missing : null}
        />
      ) : null}
      <div className="household-grid">
        <DateField
          label={words.day}
          value={back.day}
          today={today}
          isRequired
          autoFocus={person !== null}
          error={tried && back.day === null ? de.households.dayMissing : null}
          onChange={back.setDay}
        />
        {back.role === null ? null : (
          <Select
            label={de.households.role}
            options={roleOptions(back.sex)}
            value={back.role}
            onChange={back.setRole}
          />
        )}
        <Select
          label={words.regime}
          options={regimeOptions}
          value={back.regime ?? keep}
          onChange={(id) => back.setRegime(codesOf(benefitRegimes).find((code) => code === id) ?? null)}
        />
      </div>
    </EventDialog>
  )
}

interface TogetherProps {
  readonly companions: Family['former']
  readonly chosen: ReadonlySet<PersonId>
  readonly onChange: (chosen: ReadonlySet<PersonId>) => void
}

/** Who left on the same day may be back, too. */
function Together({ companions, chosen, onChange }: TogetherProps) {
  return (
    <fieldset className="household-who">
      <legend className="q-label">{words.together}</legend>
      {companions.map((person) => (
        <Checkbox
          key={person.personId}
          isSelected={chosen.has(person.personId)}
          onChange={(isChosen) => {
            const next = new Set(chosen)
            if (isChosen) next.add(person.personId)
            else next.delete(person.personId)
            onChange(next)
          }}
        >
          {de.terms.calledName(person)}
          <span className="muted"> · {de.terms.role(person.role, person.sex)}</span>
        </Checkbox>
      ))}
    </fieldset>
  )
}
