/** Of a person: with whom she shared a room, and when; closed until somebody asks. */
import type { PersonId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import { PaneSection } from '../../components/Pane.tsx'
import { openInPane } from '../../stores/location.ts'
import { de } from '../../text/de.ts'
import { formatStay } from '../../text/format.ts'
import './people.css'

const words = de.stays

export function RoomMates({ personId }: { readonly personId: PersonId }) {
  const { asOf } = useDay()
  const { value: mates = [] } = useQuery('housing.roomMates', { personId, ...asOf })
  if (mates.length === 0) return null
  return (
    <PaneSection>
      <details className="people-former">
        <summary>{words.matesCount(new Set(mates.map((mate) => mate.personId)).size)}</summary>
        <ul className="people-kin">
          {mates.map((mate) => (
            <li key={`${mate.personId} ${mate.roomId} ${mate.from}`}>
              <button
                type="button"
                className="people-place"
                onClick={() => openInPane({ kind: 'person', id: mate.personId }, { fromPane: true })}
              >
                {de.terms.calledName(mate)}
              </button>
              <span className="muted">
                {[words.room(mate.house, mate.room), formatStay(mate), words.nights(mate.nights)].join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </PaneSection>
  )
}
