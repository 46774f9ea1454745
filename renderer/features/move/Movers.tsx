/** Who moves: the whole household, unless somebody is ticked off. */
import type { PersonId } from '../../../db/domain/values.ts'
import type { OutputOf } from '../../api/useQuery.ts'
import { Checkbox } from '../../components/fields/Checkbox.tsx'
import { de } from '../../text/de.ts'
import './move.css'

type Member = OutputOf<'people.household'>['members'][number]

export interface MoversProps {
  readonly members: readonly Member[]
  readonly staying: ReadonlySet<PersonId>
  readonly onChange: (staying: ReadonlySet<PersonId>) => void
}

export function Movers({ members, staying, onChange }: MoversProps) {
  const toggle = (id: PersonId, moves: boolean) => {
    const next = new Set(staying)
    if (moves) next.delete(id)
    else next.add(id)
    onChange(next)
  }
  return (
    <fieldset className="move-who">
      <legend className="q-label">{de.move.who}</legend>
      {members.map((member) => (
        <Checkbox
          key={member.personId}
          isSelected={!staying.has(member.personId)}
          onChange={(moves) => toggle(member.personId, moves)}
        >
          {de.terms.calledName(member)}
          <span className="muted">
            {[
              member.age === null ? '' : `, ${de.terms.age(member.age)}`,
              member.currentNeeds.length > 0 ? ` · ${de.move.needs(de.terms.needs(member.currentNeeds))}` : '',
              member.place ? ` · ${member.place.room}` : ` · ${de.people.householdPane.noPlace}`,
            ].join('')}
          </span>
        </Checkbox>
      ))}
      {staying.size === members.length ? (
        <p className="move-missing" role="alert">
          {de.move.nobody}
        </p>
      ) : null}
    </fieldset>
  )
}
