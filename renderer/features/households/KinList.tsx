/** What is recorded of a person's kin, each with the way to end it or to take it out as an error. */
import type { PersonId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { type OutputOf, useQuery } from '../../api/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { de } from '../../text/de.ts'
import { hasDays, type Kin, lineOf, seenFrom } from './kinView.ts'
import './households.css'

const words = de.households.kin

export interface KinListProps {
  readonly person: OutputOf<'people.person'>
  /** `isError`: it was never so. */
  readonly onEnd: (kin: Kin, line: string, isError: boolean) => void
}

export function KinList({ person, onEnd }: KinListProps) {
  const { asOf } = useDay()
  const { value: found } = useQuery('households.kin', { personId: person.personId, ...asOf })
  if (!found) return null
  const nameOf = (id: PersonId): string => {
    const other = found.relatives.find((relative) => relative.personId === id)
    return other ? de.terms.calledName(other) : ''
  }
  const own = { name: de.terms.calledName(person), sex: person.sex }
  return (
    <section className="household-kin">
      <h3>{words.recorded}</h3>
      {found.kin.length === 0 ? <p className="muted">{words.recordedNone}</p> : null}
      <ul>
        {found.kin.map((kin) => {
          const { other, tie } = seenFrom(person.personId, kin)
          const line = lineOf(own, tie, nameOf(other))
          return (
            <li key={`${kin.personId} ${kin.kind} ${kin.relativeId}`}>
              <span>{line}</span>
              <span className="household-kin-acts">
                {hasDays(tie) ? (
                  <Button
                    size="small"
                    kind="quiet"
                    aria-label={words.endNamed(line)}
                    onPress={() => onEnd(kin, line, false)}
                  >
                    {words.end}
                  </Button>
                ) : null}
                <Button
                  size="small"
                  kind="quiet"
                  aria-label={words.removeNamed(line)}
                  onPress={() => onEnd(kin, line, true)}
                >
                  {words.remove}
                </Button>
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
