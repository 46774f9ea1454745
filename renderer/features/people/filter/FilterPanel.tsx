/** Every part of the filter to choose; what is chosen counts at once. */
import { accommodationKinds } from '../../../../db/domain/housing/terms.ts'
import { everybody, type PeopleFilter } from '../../../../db/domain/people/peopleFilter.ts'
import { benefitRegimes, codesOf, housingNeeds, residenceStatuses, sexes } from '../../../../db/domain/people/terms.ts'
import { useDay } from '../../../api/office.tsx'
import { useQuery } from '../../../api/useQuery.ts'
import { Button } from '../../../components/Button.tsx'
import { Checkbox } from '../../../components/fields/Checkbox.tsx'
import { ComboBox } from '../../../components/fields/ComboBox.tsx'
import { DateField } from '../../../components/fields/DateField.tsx'
import type { Option } from '../../../components/fields/Options.tsx'
import { Select } from '../../../components/fields/Select.tsx'
import { TextField } from '../../../components/fields/TextField.tsx'
import { de } from '../../../text/de.ts'
import './filter.css'

const words = de.peopleFilter

export interface FilterPanelProps {
  readonly filter: PeopleFilter
  /** Countries by Destatis key, in the order of their names. */
  readonly countries: readonly Option[]
  readonly onChange: (filter: PeopleFilter) => void
}

/** A list from which one more is added to those chosen; the chips above the list take them away again. */
function AddOne<Id extends string>(props: {
  readonly label: string
  readonly options: readonly Option<Id>[]
  readonly chosen: readonly Id[]
  readonly onAdd: (chosen: readonly Id[]) => void
}) {
  const { label, chosen, onAdd } = props
  const options = props.options.filter((option) => !chosen.includes(option.id))
  const placeholder = chosen.length === 0 ? words.any : String(chosen.length)
  const add = (id: Id | null) => {
    if (id !== null) onAdd([...chosen, id])
  }
  // A fresh one after each choice: what was chosen stands above the list, not in the field.
  const key = chosen.length
  return options.length > 15 ? (
    <ComboBox key={key} label={label} options={options} value={null} onChange={add} placeholder={placeholder} />
  ) : (
    <Select key={key} label={label} options={options} value={null} onChange={add} placeholder={placeholder} />
  )
}

const optionsOf = <T extends string>(codes: readonly T[], label: (code: T) => string): Option<T>[] =>
  codes.map((id) => ({ id, label: label(id) }))

const wholeNumber = (text: string): number | null => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : null)

export function FilterPanel({ filter, countries, onChange }: FilterPanelProps) {
  const { asOf, today } = useDay()
  const houses = useQuery('housing.houses', asOf).value ?? []
  const set = (part: Partial<PeopleFilter>) => onChange({ ...filter, ...part })
  const number = (key: 'ageFrom' | 'ageTo' | 'statusEndsWithin', label: string) => (
    <TextField
      label={label}
      value={filter[key] === null ? '' : String(filter[key])}
      onChange={(text) => set({ [key]: wholeNumber(text) })}
    />
  )
  const flag = (key: 'overstay' | 'obligedToLeave' | 'hasObligation') => (
    <Checkbox isSelected={filter[key]} onChange={(value) => set({ [key]: value })}>
      {words[key]}
    </Checkbox>
  )
  return (
    <div className="people-filter">
      <Select
        label={words.presence}
        options={optionsOf(['here', 'gone'] as const, (id) => words.presences[id])}
        value={filter.presence}
        onChange={(presence) => set({ presence })}
      />
      <Select
        label={words.housed}
        options={optionsOf(['all', 'housed', 'not_housed'] as const, (id) => words.housedAs[id])}
        value={filter.housed}
        onChange={(housed) => set({ housed })}
      />
      <AddOne
        label={words.house}
        options={houses.map((house) => ({
          id: house.shortName,
          label: house.name,
          description: accommodationKinds[house.kind].term,
        }))}
        chosen={filter.houses}
        onAdd={(list) => set({ houses: list })}
      />
      <AddOne
        label={words.sex}
        options={optionsOf(codesOf(sexes), de.terms.sex)}
        chosen={filter.sexes}
        onAdd={(list) => set({ sexes: list })}
      />
      {number('ageFrom', words.ageFrom)}
      {number('ageTo', words.ageTo)}
      <AddOne
        label={words.status}
        options={optionsOf(codesOf(residenceStatuses), de.terms.status)}
        chosen={filter.statuses}
        onAdd={(list) => set({ statuses: list })}
      />
      <AddOne
        label={words.regime}
        options={optionsOf(codesOf(benefitRegimes), de.terms.regime)}
        chosen={filter.regimes}
        onAdd={(list) => set({ regimes: list })}
      />
      <AddOne
        label={words.nationality}
        options={countries}
        chosen={filter.nationalities}
        onAdd={(list) => set({ nationalities: list })}
      />
      <AddOne
        label={words.need}
        options={optionsOf(codesOf(housingNeeds), (need) => housingNeeds[need].term)}
        chosen={filter.needs}
        onAdd={(list) => set({ needs: list })}
      />
      <DateField
        label={words.assignedFrom}
        value={filter.assignedFrom}
        today={today}
        onChange={(assignedFrom) => set({ assignedFrom })}
      />
      <DateField
        label={words.assignedTo}
        today={today}
        value={filter.assignedTo}
        onChange={(assignedTo) => set({ assignedTo })}
      />
      {number('statusEndsWithin', words.endsWithin)}
      <div className="people-filter-flags">
        {flag('overstay')}
        {flag('obligedToLeave')}
        {flag('hasObligation')}
      </div>
      <Button size="small" onPress={() => onChange(everybody)}>
        {words.clear}
      </Button>
    </div>
  )
}
