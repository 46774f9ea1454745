/** A household in a Fehlbelegung in the pane: since when and who, the story of the search, and who would fit into its rooms. */
import type { ReactNode } from 'react'
import type { HouseholdId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { type OutputOf, useQuery } from '../../api/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { ChevronRightIcon, PersonIcon } from '../../components/icons.tsx'
import { Pane, PaneSection } from '../../components/Pane.tsx'
import { Pill } from '../../components/Pill.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { openInPane, openRoom } from '../../stores/location.ts'
import { type FlatSearchOrder, useOverlay } from '../../stores/overlay.ts'
import { usePaneKeys } from '../../stores/usePaneKeys.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatDay } from '../../text/format.ts'
import type { Household } from './overstayView.ts'
import { SearchSection } from './SearchSection.tsx'
import { WhatIf } from './WhatIf.tsx'
import './overstayPane.css'

export type Found = OutputOf<'overstays.household'>

export interface OverstayPaneProps {
  readonly id: HouseholdId
  /** The way back inside the pane, or null. */
  readonly back: ReactNode
  /** Shows its Wiedervorlagen under this name. */
  readonly followUps: (name: string) => ReactNode
  readonly onClose: () => void
}

const words = de.overstays.pane

export function OverstayPane({ id, back, onClose, followUps }: OverstayPaneProps) {
  const { asOf, canChange } = useDay()
  const { value: found, refusal } = useQuery('overstays.household', { householdId: id, ...asOf })
  const order = (kind: FlatSearchOrder) =>
    useOverlay.getState().show({ kind: 'flatSearch', order: kind, householdId: id })
  usePaneKeys(found ? { e: () => order('step'), ...(found.search ? { t: () => order('next') } : {}) } : null, canChange)
  const overstay = found?.overstay ?? null
  return (
    <Pane
      title={
        <>
          {back}
          {found ? de.terms.household(found.name) : de.overstays.title}
        </>
      }
      badge={overstay?.months == null ? null : <Pill tone="warn">{de.terms.months(overstay.months)}</Pill>}
      subtitle={overstay ? <Rooms rooms={overstay.rooms} /> : null}
      onClose={onClose}
      actions={
        <>
          <Button
            icon={<PersonIcon />}
            isDisabled={!found}
            onPress={() => openInPane({ kind: 'household', id }, { fromPane: true })}
          >
            {words.open}
          </Button>
          {canChange ? null : <span className="muted overstay-why">{de.frame.readOnlyDay}</span>}
        </>
      }
    >
      {refusal ? <p role="alert">{refusalSentence(refusal)}</p> : null}
      {found ? (
        <>
          {overstay ? <Who overstay={overstay} /> : <p className="muted">{words.none}</p>}
          <SearchSection found={found} onOrder={order} />
          {followUps(de.terms.household(found.name))}
          {overstay ? <WhatIf id={id} /> : null}
        </>
      ) : refusal ? null : (
        <Skeleton />
      )}
    </Pane>
  )
}

function Rooms({ rooms }: { readonly rooms: Household['rooms'] }) {
  return (
    <span className="overstay-rooms">
      {rooms.map((room) => (
        <button
          key={room.roomId}
          type="button"
          className="overstay-link"
          onClick={() => openRoom(room.accommodationId, room.roomId)}
        >
          {room.houseName}, {de.terms.room(room.room)}
        </button>
      ))}
    </span>
  )
}

function Who({ overstay }: { readonly overstay: Household }) {
  const since = formatDay(overstay.since)
  return (
    <PaneSection title={words.who} aside={since ? de.people.householdPane.since(since) : words.unknown}>
      <People people={overstay.people} since={overstay.since} />
      {overstay.others.length > 0 ? (
        <>
          <h4>{words.others}</h4>
          <People people={overstay.others} since={overstay.since} />
        </>
      ) : null}
    </PaneSection>
  )
}

interface PeopleProps {
  readonly people: readonly (Household['others'][number] & { readonly since?: Household['since'] })[]
  /** The household's first day; shown with a person only where the own one is another. */
  readonly since: Household['since']
}

function People({ people, since }: PeopleProps) {
  return (
    <ul className="overstay-people">
      {people.map((person) => (
        <li key={person.personId}>
          <button
            type="button"
            className="overstay-person"
            onClick={() => openInPane({ kind: 'person', id: person.personId }, { fromPane: true })}
          >
            <span className="overstay-person-name">{de.terms.calledName(person)}</span>
            <span className="muted">{person.age === null ? '' : de.terms.age(person.age)}</span>
            <span className="muted overstay-person-since">
              {person.status === null ? '' : de.terms.status(person.status)}
              {person.since !== undefined && person.since !== since && formatDay(person.since)
                ? ` · ${de.people.householdPane.since(formatDay(person.since))}`
                : ''}
            </span>
            <ChevronRightIcon size={14} />
          </button>
        </li>
      ))}
    </ul>
  )
}
