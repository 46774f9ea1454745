/** Somebody comes into a household: born, back again, or out of another one. */
import { useState } from 'react'
import type { HouseholdId } from '../../../db/domain/values.ts'
import { ToggleGroup } from '../../components/ToggleGroup.tsx'
import { de } from '../../text/de.ts'
import { BirthForm } from './BirthForm.tsx'
import { FromOtherForm } from './FromOtherForm.tsx'
import { formerCandidates, nameOf } from './householdEvents.ts'
import type { Household } from './Members.tsx'
import { ReturnForm } from './ReturnForm.tsx'
import { type Family, WithHousehold } from './WithHousehold.tsx'
import './households.css'

const words = de.households.join
type Kind = keyof typeof words.kinds

export interface JoinDialogProps {
  readonly householdId: HouseholdId
  readonly onClose: () => void
}

export function JoinDialog({ householdId, onClose }: JoinDialogProps) {
  return (
    <WithHousehold householdId={householdId} onClose={onClose}>
      {(household, family) => <JoinForm household={household} family={family} onClose={onClose} />}
    </WithHousehold>
  )
}

interface JoinFormProps {
  readonly household: Household
  readonly family: Family
  readonly onClose: () => void
}

function JoinForm({ household, family, onClose }: JoinFormProps) {
  const isEmpty = household.members.length === 0
  const [kind, setKind] = useState<Kind>(isEmpty ? 'back' : 'birth')
  const choice = (
    <div className="household-kind">
      <ToggleGroup
        label={words.kind}
        options={[
          { id: 'birth', label: words.kinds.birth, isDisabled: isEmpty },
          { id: 'back', label: words.kinds.back },
          { id: 'other', label: words.kinds.other },
        ]}
        value={kind}
        onChange={setKind}
      />
      <p className="muted">{words.newcomers}</p>
    </div>
  )
  const name = nameOf(household, family)
  const title = words.title(name)
  if (kind === 'birth') return <BirthForm title={title} choice={choice} household={household} onClose={onClose} />
  if (kind === 'other') return <FromOtherForm title={title} choice={choice} household={household} onClose={onClose} />
  return (
    <ReturnForm
      title={title}
      choice={choice}
      likely={formerCandidates(family)}
      person={null}
      home={{ ...household, name }}
      onClose={onClose}
    />
  )
}
