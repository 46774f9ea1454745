/** Of a person: whether she is gone and where to, to which households she belonged from when until when, and her relatives. */
import type { PersonId } from '../../../db/domain/values.ts'
import { covers } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { PaneSection } from '../../components/Pane.tsx'
import { openInPane } from '../../stores/location.ts'
import { type HouseholdOrder, useOverlay } from '../../stores/overlay.ts'
import { usePaneKeys } from '../../stores/usePaneKeys.ts'
import { de } from '../../text/de.ts'
import { formatDayRange } from '../../text/format.ts'
import { goneOf, householdTimes, relativeRows } from './householdsView.ts'
import type { Person } from './PersonPane.tsx'
import './people.css'

const words = de.households.person

const show = (order: HouseholdOrder) => useOverlay.getState().show({ kind: 'household', order })

interface OfPerson {
  readonly person: Person
}

/** That a person belongs to no household any more, since when and where to, and the ways on from there. */
export function Gone({ person }: OfPerson) {
  const { canChange, day } = useDay()
  const { personId } = person
  const gone = goneOf(person, day)
  const canReturn = gone !== null && gone.ended !== 'died'
  const back = () => show({ to: 'back', personId })
  const correct = () => {
    if (gone) show({ to: 'leave', householdId: gone.householdId, personId })
  }
  usePaneKeys(gone ? { g: correct, ...(canReturn ? { z: back } : {}) } : null, canChange)
  if (!gone) return null
  return (
    <Banner tone="warn">
      <strong>{words.goneTitle}</strong> {gone.sentence}
      <span className="people-gone">
        {canReturn ? <Act label={words.back} keys="Z" onPress={back} isDisabled={!canChange} /> : null}
        <Act label={words.correct} keys="G" isQuiet={canReturn} onPress={correct} isDisabled={!canChange} />
      </span>
    </Banner>
  )
}

/** When she joined and left which household, and who is related to her. */
export function Households({ person }: OfPerson) {
  const { canChange } = useDay()
  const { personId, household } = person
  const kin = () => show({ to: 'kin', personId, householdId: household?.id ?? null })
  const leave = () => {
    if (household) show({ to: 'leave', householdId: household.id, personId })
  }
  usePaneKeys({ f: kin, ...(household ? { g: leave } : {}) }, canChange)
  return (
    <>
      <PaneSection
        title={words.title}
        aside={
          household ? (
            <Act label={de.households.act.leave} keys="G" isQuiet onPress={leave} isDisabled={!canChange} />
          ) : null
        }
      >
        <Times person={person} />
      </PaneSection>
      <Relatives personId={personId} none={household ? words.familyInHousehold : words.familyNone} onKin={kin} />
    </>
  )
}

interface ActProps {
  readonly label: string
  readonly keys: string
  readonly isQuiet?: boolean
  readonly isDisabled: boolean
  readonly onPress: () => void
}

function Act({ label, keys, isQuiet = false, isDisabled, onPress }: ActProps) {
  return (
    <span className="people-record">
      <Button size="small" kind={isQuiet ? 'quiet' : 'plain'} isDisabled={isDisabled} onPress={onPress}>
        {label}
      </Button>
      {isDisabled ? null : <KeyHint keys={keys} />}
    </span>
  )
}

function Times({ person }: { readonly person: Person }) {
  const { day } = useDay()
  const times = householdTimes(person)
  if (times.length === 0) return <p className="muted">{words.none}</p>
  return (
    <ul className="people-periods">
      {times.map((time) => (
        <li key={`${time.from} ${time.householdId}`} data-now={covers(time, day)}>
          <span>
            <button
              type="button"
              className="people-place"
              onClick={() => openInPane({ kind: 'household', id: time.householdId }, { fromPane: true })}
            >
              {de.terms.household(time.name)}
            </button>
            {time.details.map((detail) => (
              <span key={detail} className="people-reason">
                {detail}
              </span>
            ))}
          </span>
          <span className="people-days">{formatDayRange(time)}</span>
          {covers(time, day) ? <span className="visually-hidden">{de.people.personPane.now}</span> : null}
        </li>
      ))}
    </ul>
  )
}

interface RelativesProps {
  readonly personId: PersonId
  /** What stands there while no kinship is recorded. */
  readonly none: string
  readonly onKin: () => void
}

function Relatives({ personId, none, onKin }: RelativesProps) {
  const { asOf, canChange } = useDay()
  const { value: found } = useQuery('households.kin', { personId, ...asOf })
  const rows = found ? relativeRows(personId, found) : []
  return (
    <PaneSection
      title={words.family}
      aside={<Act label={de.households.act.kin} keys="F" isQuiet onPress={onKin} isDisabled={!canChange} />}
    >
      {found && rows.length === 0 ? <p className="muted">{none}</p> : null}
      <ul className="people-kin">
        {rows.map((row) => (
          <li key={`${row.personId} ${row.relation}`}>
            <button
              type="button"
              className="people-place"
              onClick={() => openInPane({ kind: 'person', id: row.personId }, { fromPane: true })}
            >
              {row.name}
            </button>
            <span className="muted">
              {row.relation} · {row.where}
            </span>
          </li>
        ))}
      </ul>
    </PaneSection>
  )
}
