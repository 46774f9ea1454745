/** Of a room: who stays here against a rule and why, who is away, and who slept here before; the story stays closed until somebody asks. */
import type { RoomId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import { PaneSection } from '../../components/Pane.tsx'
import { openInPane } from '../../stores/location.ts'
import { de } from '../../text/de.ts'
import { formatDay, formatLastDay, formatStay } from '../../text/format.ts'
import type { PlanRoom } from './roomView.ts'
import './room.css'

const words = de.stays

/** Rules that were overridden for people of the room, and who of them is absent on the day. */
export function RoomRemarks({ room }: { readonly room: PlanRoom }) {
  const { asOf } = useDay()
  const { value: deviations = [] } = useQuery('housing.deviations', asOf)
  const { value: absences = [] } = useQuery('housing.absences', asOf)
  const against = deviations.filter((row) => row.roomId === room.id)
  const away = absences.filter((row) => room.people.some((person) => person.personId === row.personId))
  if (against.length + away.length === 0) return null
  const nameOf = (id: number) => {
    const person = room.people.find((one) => one.personId === id)
    return person ? de.terms.calledName(person) : ''
  }
  return (
    <ul className="room-remarks">
      {away.map((row) => (
        <li key={`away ${row.personId}`}>
          {nameOf(row.personId)}:{' '}
          {words.absent(de.terms.absence(row.absence), formatDay(row.from), formatLastDay(row.to))}
        </li>
      ))}
      {against.map((row) => (
        <li key={`against ${row.personId}`}>
          {de.terms.calledName(row)}:{' '}
          {de.deviations.despite(row.rules.map((rule) => de.settings.rule(rule)).join(', '), row.reason ?? '')}
        </li>
      ))}
    </ul>
  )
}

export function RoomStory({ roomId }: { readonly roomId: RoomId }) {
  const { asOf } = useDay()
  const { value: slept = [] } = useQuery('housing.roomStory', { roomId, ...asOf })
  if (slept.length === 0) return null
  return (
    <PaneSection>
      <details className="room-story">
        <summary>{words.story(slept.length)}</summary>
        <ul>
          {slept.map((stay) => (
            <li key={`${stay.personId} ${stay.from}`}>
              <button
                type="button"
                className="room-link"
                onClick={() => openInPane({ kind: 'person', id: stay.personId }, { fromPane: true })}
              >
                {de.terms.calledName(stay)}
              </button>
              <span className="muted">
                {formatStay(stay)} · {words.nights(stay.nights)}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </PaneSection>
  )
}
