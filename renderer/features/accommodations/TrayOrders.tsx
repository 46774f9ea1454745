/** What a room's pane can do with the Parkplatz: take people out of the room, and put into it whoever is held. */
import { type ReactNode, useRef } from 'react'
import { useDay } from '../../api/office.tsx'
import { Button } from '../../components/Button.tsx'
import { ParkIcon } from '../../components/icons.tsx'
import { PaneSection } from '../../components/Pane.tsx'
import { Pill } from '../../components/Pill.tsx'
import { ReasonList } from '../../components/ReasonList.tsx'
import { plan, type TrayGroup } from '../../stores/tray.ts'
import { de } from '../../text/de.ts'
import { reasonsOf } from '../../text/findings.ts'
import { useDragging } from './dragging.ts'
import type { PlanPerson, PlanRoom } from './roomView.ts'
import { groupOfPerson, nameOf, trayRoom } from './trayView.ts'
import { useHeld, useVerdicts } from './useTrayPlan.ts'
import './tray.css'

const words = de.tray

export function ParkButton({ group }: { readonly group: TrayGroup }) {
  const { canChange } = useDay()
  return (
    <Button
      size="small"
      kind="quiet"
      icon={<ParkIcon />}
      isDisabled={!canChange}
      aria-label={words.parkPerson(nameOf(group))}
      onPress={() => plan([group], null)}
    />
  )
}

export interface PersonToParkProps {
  readonly person: PlanPerson
  readonly room: PlanRoom
  /** The household's own button does the same. */
  readonly isAlone: boolean
  readonly children: ReactNode
}

/** One person as something to drag, with the same as a button. */
export function PersonToPark({ person, room, isAlone, children }: PersonToParkProps) {
  const { canChange } = useDay()
  const row = useRef<HTMLLIElement>(null)
  const group = groupOfPerson(person, trayRoom(room))
  useDragging(row, canChange ? () => [group] : null, null)
  return (
    <li ref={row} className="tray-person">
      {children}
      {isAlone ? null : <ParkButton group={group} />}
    </li>
  )
}

/** Who is planned for the room, and whoever is held: with what speaks for and against it. */
export function FromTray({ room }: { readonly room: PlanRoom }) {
  const held = useHeld()
  const { verdicts } = useVerdicts()
  const expected = room.expected ?? []
  if (!held && expected.length === 0) return null
  const verdict = verdicts.get(room.id)
  const isHome = held?.from.id === room.id
  return (
    <PaneSection title={words.hereTitle}>
      {expected.length > 0 ? (
        <ul className="tray-expected">
          {expected.map((item) => (
            <li key={item.id}>
              <span>{nameOf(item)}</span>
              <Pill tone="info">{words.card.expected}</Pill>
            </li>
          ))}
        </ul>
      ) : null}
      {held ? (
        <div className="tray-here">
          <Button icon={<ParkIcon />} onPress={() => plan([held], trayRoom(room))}>
            {words.here(nameOf(held))}
          </Button>
          {verdict && !isHome ? (
            <ReasonList label={words.into(nameOf(held), room.number)} reasons={reasonsOf(verdict.findings)} />
          ) : null}
        </div>
      ) : null}
    </PaneSection>
  )
}
