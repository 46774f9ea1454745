/** A person in the pane: the whole story on one page, who it is first, then each of its lines over time. */
import type { ReactNode } from 'react'
import type { Day, PersonId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { type OutputOf, useQuery } from '../../api/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { MoveIcon, PrintIcon } from '../../components/icons.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { Pane, PaneSection } from '../../components/Pane.tsx'
import { Pill } from '../../components/Pill.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { openInPane, useLocation } from '../../stores/location.ts'
import { type RecordedLine, useOverlay } from '../../stores/overlay.ts'
import { usePaneKeys } from '../../stores/usePaneKeys.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { Apart } from './Apart.tsx'
import { Gone, Households } from './Households.tsx'
import { formerlyNamed } from './householdView.ts'
import { Identity } from './Identity.tsx'
import { SameNumbers } from './identity/SameNumbers.tsx'
import { Absences, Names, Needs, Papers, Places } from './Periods.tsx'
import { PlaceLink } from './PlaceLink.tsx'
import { RoomMates } from './RoomMates.tsx'
import './people.css'

export type Person = OutputOf<'people.person'>

export interface PersonPaneProps {
  readonly id: PersonId
  /** The way back inside the pane, or null. */
  readonly back: ReactNode
  readonly onClose: () => void
  /** Shows its Wiedervorlagen under this name. */
  readonly followUps: (name: string) => ReactNode
}

const words = de.people.personPane

export function PersonPane({ id, back, onClose, followUps }: PersonPaneProps) {
  const { asOf, known, canChange } = useDay()
  const { value: person, refusal } = useQuery('people.person', { personId: id, ...asOf })
  const household = person?.household
  const formerly = person ? formerlyNamed(person, asOf.on) : ''
  const move = () => {
    if (household) useOverlay.getState().show({ kind: 'move', householdId: household.id })
  }
  const record = (line: RecordedLine) => useOverlay.getState().show({ kind: 'record', line, personId: id })
  const moveOut = () => {
    if (household)
      useOverlay
        .getState()
        .show({ kind: 'household', order: { to: 'moveOut', householdId: household.id, personId: id } })
  }
  const change = () => useOverlay.getState().show({ kind: 'identity', personId: id })
  const merge = () => useOverlay.getState().show({ kind: 'similar', personId: id })
  const sheet = () => {
    if (person) openSheet(person.number)
  }
  const isHere = person !== undefined && person.mergedInto === null
  usePaneKeys(
    isHere
      ? {
          m: move,
          e: change,
          u: () => record('name'),
          s: () => record('status'),
          r: () => record('regime'),
          a: () => record('obligation'),
          b: () => record('need'),
          l: () => record('absence'),
          ...(household ? { x: moveOut } : {}),
          d: merge,
          p: sheet,
        }
      : null,
    canChange,
  )
  return (
    <Pane
      title={
        <>
          {back}
          {person ? de.terms.calledName(person) : de.people.title}
        </>
      }
      badge={person?.age == null ? null : <Pill>{de.terms.ageLong(person.age)}</Pill>}
      subtitle={
        <>
          {formerly ? <span className="people-formerly">{words.formerly(formerly)}</span> : null}
          {household ? (
            <button
              type="button"
              className="people-place"
              onClick={() => openInPane({ kind: 'household', id: household.id }, { fromPane: true })}
            >
              {de.terms.household(household.name)}
            </button>
          ) : null}
          {person?.place ? (
            <PlaceLink place={person.place} isOne isNext={false} />
          ) : household ? (
            de.people.householdPane.livesNowhere
          ) : null}
        </>
      }
      onClose={onClose}
      actions={
        <>
          <span className="people-record">
            <Button icon={<MoveIcon />} isDisabled={!canChange || !household} onPress={move}>
              {person && !person.place ? de.people.householdPane.house : de.people.householdPane.move}
            </Button>
            {canChange && household ? <KeyHint keys="M" /> : null}
          </span>
          {canChange ? (
            <span className="people-record">
              <Button kind="quiet" isDisabled={!isHere} onPress={merge}>
                {de.merge.button}
              </Button>
              <KeyHint keys="D" />
            </span>
          ) : (
            <span className="muted people-why">{de.frame.readOnlyDay}</span>
          )}
        </>
      }
    >
      {refusal ? <p role="alert">{refusalSentence(refusal)}</p> : null}
      {person ? (
        isSignpost(person, known) ? (
          <Signpost person={person} />
        ) : (
          <Body person={person} onRecord={record} onChange={change} followUps={followUps(de.terms.name(person))} />
        )
      ) : refusal ? null : (
        <Skeleton />
      )}
    </Pane>
  )
}

/** The sheet as it will be printed. */
const openSheet = (number: string): void =>
  useLocation.getState().go({
    section: 'reports',
    report: { name: 'datenblatt', audience: 'amt', house: null, year: null, person: number },
    pane: [],
  })

interface BodyProps {
  readonly person: Person
  readonly onRecord: (line: RecordedLine) => void
  readonly onChange: () => void
  readonly followUps: ReactNode
}

function Body({ person, onRecord, onChange, followUps }: BodyProps) {
  const { canChange } = useDay()
  return (
    <>
      <Gone person={person} />
      <SameNumbers same={person.sameNumbers} isLink />
      <Identity person={person} onChange={onChange} onName={() => onRecord('name')} />
      <Names person={person} />
      <Households person={person} />
      {followUps}
      <Places person={person} />
      <RoomMates personId={person.personId} />
      <Absences person={person} onRecord={onRecord} />
      <Apart person={person} />
      <Papers person={person} onRecord={onRecord} />
      <Needs person={person} onRecord={onRecord} />
      <PaneSection>
        <span className="people-record">
          <Button kind="quiet" icon={<PrintIcon />} onPress={() => openSheet(person.number)}>
            {words.sheet}
          </Button>
          {canChange ? <KeyHint keys="P" /> : null}
        </span>
      </PaneSection>
    </>
  )
}

/** On an earlier Kenntnisstand it may still be a person of its own. */
const isSignpost = (person: Person, known: Day | null): boolean =>
  person.mergedInto !== null && (known === null || person.memberships.length === 0)

/** A record that turned out to be somebody's second one: the way to her, and nothing else. */
function Signpost({ person }: { readonly person: Person }) {
  const { mergedInto } = person
  if (!mergedInto) return null
  return (
    <PaneSection>
      <p>{words.merged(person.number)}</p>
      <button
        type="button"
        className="people-place"
        onClick={() => openInPane({ kind: 'person', id: mergedInto.personId }, { fromPane: true })}
      >
        {de.identity.other(de.terms.calledName(mergedInto), mergedInto.number)}
      </button>
    </PaneSection>
  )
}
