/** Whom of a household an event is about, as boxes to tick; beside each, where it is asked, the role she will have. */
import type { ReactNode } from 'react'
import type { PersonId } from '../../../db/domain/values.ts'
import type { OutputOf } from '../../api/useQuery.ts'
import { Checkbox } from '../../components/fields/Checkbox.tsx'
import { de } from '../../text/de.ts'
import './households.css'

export type Household = OutputOf<'people.household'>
export type Member = Household['members'][number]

export interface MembersProps {
  readonly label: string
  readonly members: readonly Member[]
  readonly chosen: ReadonlySet<PersonId>
  readonly onChange: (chosen: ReadonlySet<PersonId>) => void
  readonly error?: string | null
  /** Right of a member who is ticked. */
  readonly beside?: (member: Member) => ReactNode
}

export function Members({ label, members, chosen, onChange, error = null, beside }: MembersProps) {
  const toggle = (id: PersonId, isChosen: boolean) => {
    const next = new Set(chosen)
    if (isChosen) next.add(id)
    else next.delete(id)
    onChange(next)
  }
  return (
    <fieldset className="household-who">
      <legend className="q-label">{label}</legend>
      {members.map((member) => (
        <div key={member.personId} className="household-who-line">
          <Checkbox isSelected={chosen.has(member.personId)} onChange={(is) => toggle(member.personId, is)}>
            {de.terms.calledName(member)}
            <span className="muted">
              {member.age === null ? '' : `, ${de.terms.age(member.age)}`} · {de.terms.role(member.role, member.sex)}
            </span>
          </Checkbox>
          {chosen.has(member.personId) ? beside?.(member) : null}
        </div>
      ))}
      {error === null ? null : (
        <p className="household-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}

/** The reference person from the day on, where the present one goes: asked only then, with the proposed one chosen. */
export const optionsOf = (members: readonly Member[]) =>
  members.map((member) => ({
    id: String(member.personId),
    label: de.terms.calledName(member),
    ...(member.age === null ? {} : { description: de.terms.age(member.age) }),
  }))
