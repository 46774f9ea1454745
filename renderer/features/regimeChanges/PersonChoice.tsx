/** Who of a household belongs to the case: those who are due are ticked, the others stand there with their status. */
import type { PersonId } from '../../../db/domain/values.ts'
import { Checkbox } from '../../components/fields/Checkbox.tsx'
import { de } from '../../text/de.ts'
import type { CasePerson } from './workView.ts'
import './regimeChanges.css'

const words = de.regimeChanges.due

export interface PersonChoiceProps {
  readonly persons: readonly CasePerson[]
  readonly chosen: ReadonlySet<PersonId>
  readonly onChange: (chosen: ReadonlySet<PersonId>) => void
  readonly isDisabled?: boolean
  /** In another case: cannot be chosen. */
  readonly taken?: ReadonlySet<PersonId>
}

export function PersonChoice({ persons, chosen, onChange, isDisabled = false, taken }: PersonChoiceProps) {
  const toggle = (id: PersonId, isIn: boolean) => {
    const next = new Set(chosen)
    if (isIn) next.add(id)
    else next.delete(id)
    onChange(next)
  }
  return (
    <fieldset className="regime-who">
      <legend className="q-label">{words.who}</legend>
      {persons.map((person) => (
        <Checkbox
          key={person.personId}
          isSelected={chosen.has(person.personId)}
          isDisabled={isDisabled || (taken?.has(person.personId) ?? false)}
          onChange={(isIn) => toggle(person.personId, isIn)}
          help={taken?.has(person.personId) ? words.inCase : paperOf(person)}
        >
          {de.terms.calledName(person)}
          <span className="muted">{person.age === null ? '' : `, ${de.terms.age(person.age)}`}</span>
        </Checkbox>
      ))}
      {chosen.size === 0 ? (
        <p className="regime-missing" role="alert">
          {words.nobody}
        </p>
      ) : null}
    </fieldset>
  )
}

/** `AE § 25 Abs. 3 · AsylbLG § 2` */
export const paperOf = ({ status, regime }: CasePerson): string =>
  [status ? de.terms.status(status) : words.noStatus, regime ? de.terms.regime(regime) : ''].filter(Boolean).join(' · ')
