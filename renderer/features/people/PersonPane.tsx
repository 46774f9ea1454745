/** A person in the pane: who it is, numbers to copy, and status, regime and places over time. */
import type { ReactNode } from 'react'
import type { PersonId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { type OutputOf, useQuery } from '../../api/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { DefinitionList } from '../../components/DefinitionList.tsx'
import { MoveIcon } from '../../components/icons.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { Pane, PaneSection } from '../../components/Pane.tsx'
import { Pill } from '../../components/Pill.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { openInPane } from '../../stores/location.ts'
import { type RecordedLine, useOverlay } from '../../stores/overlay.ts'
import { usePaneKeys } from '../../stores/usePaneKeys.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatBirth, formatDay } from '../../text/format.ts'
import { CopyValue } from './CopyValue.tsx'
import { OverstayPill } from './OverstayPill.tsx'
import { Periods } from './Periods.tsx'
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
  const { asOf, canChange } = useDay()
  const { value: person, refusal } = useQuery('people.person', { personId: id, ...asOf })
  const household = person?.household
  const move = () => {
    if (household) useOverlay.getState().show({ kind: 'move', householdId: household.id })
  }
  const record = (line: RecordedLine) => useOverlay.getState().show({ kind: 'record', line, personId: id })
  usePaneKeys(person ? { m: move, s: () => record('status'), r: () => record('regime') } : null, canChange)
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
        household ? (
          <button
            type="button"
            className="people-place"
            onClick={() => openInPane({ kind: 'household', id: household.id }, { fromPane: true })}
          >
            {de.terms.household(household.name)}
          </button>
        ) : null
      }
      onClose={onClose}
      actions={
        <>
          <Button icon={<MoveIcon />} isDisabled={!canChange || !person} onPress={move}>
            {person && !person.place ? de.people.householdPane.house : de.people.householdPane.move}
          </Button>
          {canChange ? (
            <span className="people-key">
              <KeyHint keys="M" />
            </span>
          ) : (
            <span className="muted people-why">{de.frame.readOnlyDay}</span>
          )}
        </>
      }
    >
      {refusal ? <p role="alert">{refusalSentence(refusal)}</p> : null}
      {person ? (
        <Body person={person} onRecord={record} followUps={followUps(de.terms.name(person))} />
      ) : refusal ? null : (
        <Skeleton />
      )}
    </Pane>
  )
}

interface BodyProps {
  readonly person: Person
  readonly onRecord: (line: RecordedLine) => void
  readonly followUps: ReactNode
}

function Body({ person, onRecord, followUps }: BodyProps) {
  return (
    <>
      <PaneSection>
        <DefinitionList items={identityOf(person)} />
      </PaneSection>
      {followUps}
      <Periods person={person} onRecord={onRecord} />
    </>
  )
}

function identityOf(person: Person) {
  const number = (term: string, value: string | null) => ({
    term,
    value: value === null ? '' : <CopyValue what={term} value={value} />,
  })
  const assigned = [
    formatDay(person.assignedOn),
    person.assignmentKind ? de.terms.assignment(person.assignmentKind) : '',
  ]
  return [
    { term: words.born, value: person.birth ? formatBirth(person.birth.day, person.birth.precision) : '' },
    { term: words.sex, value: de.terms.sex(person.sex) },
    { term: words.nationality, value: person.nationality ?? '' },
    { term: words.role, value: person.role === null ? '' : de.terms.role(person.role, person.sex) },
    ...(person.overstaySince === null
      ? []
      : [{ term: de.people.householdPane.overstay, value: <OverstayPill since={person.overstaySince} /> }]),
    number(words.number, person.number),
    number(words.azr, person.azrNumber),
    number(words.bamf, person.bamfFileNumber),
    { term: words.assigned, value: assigned.filter(Boolean).join(' · ') },
  ]
}
