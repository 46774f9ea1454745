/** A child is born into the household: name, day, parents; what follows from the parents is proposed. */
import type { ReactNode } from 'react'
import { benefitRegimes, codesOf, sexes } from '../../../db/domain/people/terms.ts'
import { useDay } from '../../api/office.tsx'
import { Checkbox } from '../../components/fields/Checkbox.tsx'
import { ComboBox } from '../../components/fields/ComboBox.tsx'
import { DateField } from '../../components/fields/DateField.tsx'
import { Select } from '../../components/fields/Select.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { de } from '../../text/de.ts'
import { nationalities } from '../../text/nationalities.ts'
import { EventDialog } from './EventDialog.tsx'
import { fatherOptions, motherOptions } from './householdEvents.ts'
import { type Household, type Member, optionsOf } from './Members.tsx'
import { useBirth } from './useBirth.ts'
import './households.css'

const words = de.households.birth
const sexOptions = codesOf(sexes).map((id) => ({ id, label: de.terms.sex(id) }))
const none = 'none-chosen'
const regimeOptions = [
  ...codesOf(benefitRegimes).map((id) => ({ id: id as string, label: de.terms.regime(id) })),
  { id: none, label: words.regimeNone },
]

export interface BirthFormProps {
  readonly title: string
  readonly choice: ReactNode
  readonly household: Household
  readonly onClose: () => void
}

export function BirthForm({ title, choice, household, onClose }: BirthFormProps) {
  const { today } = useDay()
  const birth = useBirth(household, onClose)
  const { ahead, order, errors } = birth
  return (
    <EventDialog
      title={title}
      verb={words.save}
      ahead={ahead}
      refusal={order.refusal}
      isPending={order.pending}
      onSave={birth.save}
      onClose={onClose}
    >
      {choice}
      <div className="household-grid">
        <TextField
          label={words.givenName}
          value={birth.givenName}
          onChange={birth.setGivenName}
          maxLength={120}
          isRequired
          autoFocus
          error={errors.givenName}
        />
        <TextField
          label={words.familyName}
          value={birth.familyName}
          onChange={birth.setFamilyName}
          maxLength={120}
          isRequired
          error={errors.familyName}
        />
        <DateField
          label={words.day}
          value={birth.day}
          today={today}
          max={today}
          isPast
          isRequired
          error={errors.day}
          onChange={birth.setDay}
        />
        <Select
          label={words.sex}
          options={sexOptions}
          value={birth.sex}
          onChange={birth.setSex}
          isRequired
          error={errors.sex}
        />
        <ParentSelect
          label={words.mother}
          none={words.motherNone}
          options={motherOptions(household.members)}
          value={birth.mother}
          onChange={birth.setMother}
        />
        <ParentSelect
          label={words.father}
          none={words.fatherNone}
          options={fatherOptions(household.members)}
          value={birth.father}
          onChange={birth.setFather}
        />
        <ComboBox
          label={words.nationality}
          help={words.nationalityHelp}
          options={nationalities}
          value={birth.nationality}
          onChange={birth.setNationality}
        />
        <Select
          label={words.regime}
          help={words.regimeHelp}
          options={regimeOptions}
          value={birth.regime ?? none}
          onChange={(id) => birth.setRegime(codesOf(benefitRegimes).find((code) => code === id) ?? null)}
        />
      </div>
      <Checkbox
        isSelected={birth.withMother && birth.mother?.place != null}
        isDisabled={birth.mother?.place == null}
        onChange={birth.setWithMother}
      >
        {words.withMother}
      </Checkbox>
      <p className="muted">{words.statusLater}</p>
    </EventDialog>
  )
}

interface ParentSelectProps {
  readonly label: string
  readonly none: string
  readonly options: readonly Member[]
  readonly value: Member | null
  readonly onChange: (parent: Member | null) => void
}

function ParentSelect({ label, none: nobody, options, value, onChange }: ParentSelectProps) {
  return (
    <Select
      label={label}
      options={[...optionsOf(options), { id: none, label: nobody }]}
      value={value ? String(value.personId) : none}
      onChange={(id) => onChange(options.find((member) => String(member.personId) === id) ?? null)}
    />
  )
}
