/** What can be done with a household, each by a button and its letter. */

import { useDay } from '../../api/office.tsx'
import { Button } from '../../components/Button.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import type { HouseholdOrder } from '../../stores/overlay.ts'
import { de } from '../../text/de.ts'
import './people.css'

export type HouseholdAct = Exclude<HouseholdOrder['to'], 'back' | 'apart'>
export const actKeys: readonly (readonly [HouseholdAct, string])[] = [
  ['join', 'Z'],
  ['leave', 'G'],
  ['regroup', 'T'],
  ['role', 'R'],
  ['kin', 'F'],
  ['moveOut', 'X'],
  ['noShow', 'K'],
]

export interface HouseholdActsProps {
  /** Nobody belongs to it: then somebody can only come. */
  readonly isEmpty: boolean
  readonly onAct: (act: HouseholdAct) => void
}

export function HouseholdActs({ isEmpty, onAct }: HouseholdActsProps) {
  const { canChange } = useDay()
  return (
    <ul className="people-acts" aria-label={de.households.acts}>
      {actKeys.map(([act, key]) => (
        <li key={act} className="people-act">
          <Button
            size="small"
            kind="quiet"
            isDisabled={!canChange || (isEmpty && act !== 'join')}
            onPress={() => onAct(act)}
          >
            {de.households.act[act]}
          </Button>
          {canChange ? <KeyHint keys={key} /> : null}
        </li>
      ))}
    </ul>
  )
}
