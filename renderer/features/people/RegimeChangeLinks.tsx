/** In a household's pane: a change between AsylbLG and Jobcenter that is due or under way, each as the way to it. */

import type { HouseholdId } from '../../../db/domain/values.ts'
import type { OutputOf } from '../../api/useQuery.ts'
import { Pill } from '../../components/Pill.tsx'
import { openInPane } from '../../stores/location.ts'
import type { PaneTarget } from '../../stores/place.ts'
import { de } from '../../text/de.ts'
import './people.css'

type Found = OutputOf<'regimeChanges.ofHousehold'>

const words = de.regimeChanges

/** `zum Jobcenter: Beantragt`; a gap or a double payment stands before it. */
export function RegimeChangeLinks({ id, found }: { readonly id: HouseholdId; readonly found: Found }) {
  return (
    <>
      {found.due.map(({ direction, isCheck }) => (
        <Way
          key={direction}
          text={words.inShort(words.direction(direction), words.dueName(isCheck).group)}
          to={{ kind: 'regimeDue', id, direction }}
        />
      ))}
      {found.changes.map(({ id: caseId, direction, state, seam }) => (
        <span key={caseId}>
          {seam.kind === 'gap' || seam.kind === 'overlap' ? (
            <Pill tone={seam.kind === 'gap' ? 'bad' : 'warn'}>{words.seam(seam)}</Pill>
          ) : null}
          <Way
            text={words.inShort(words.direction(direction), words.state(state))}
            to={{ kind: 'regimeChange', id: caseId }}
          />
        </span>
      ))}
    </>
  )
}

function Way({ text, to }: { readonly text: string; readonly to: PaneTarget }) {
  return (
    <button type="button" className="people-place" onClick={() => openInPane(to, { fromPane: true })}>
      {text}
    </button>
  )
}
