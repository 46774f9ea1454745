/** A person's lines over time, the latest first, the entry that holds on the Stichtag marked, what was believed before folded away. */
import type { ReactNode } from 'react'
import { covers, type DayRange } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { Button } from '../../components/Button.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { PaneSection } from '../../components/Pane.tsx'
import { openRoom } from '../../stores/location.ts'
import { type LineEntry, type RecordedLine, useOverlay } from '../../stores/overlay.ts'
import { de } from '../../text/de.ts'
import { formatDayRange, formatStay } from '../../text/format.ts'
import { EntryMenu } from './EntryMenu.tsx'
import { FormerPeriods } from './FormerPeriods.tsx'
import type { Person } from './PersonPane.tsx'
import { StayMenu } from './StayMenu.tsx'
import './people.css'

const words = de.people.personPane

export interface PeriodsProps {
  readonly person: Person
  readonly onRecord: (line: RecordedLine) => void
}

const obligationName = ({ law, place }: Person['obligations'][number]): string =>
  [de.terms.obligation(law), place].filter(Boolean).join(', ')

/** Where there was only ever one name, the head of the pane says it. */
export function Names({ person }: Pick<PeriodsProps, 'person'>) {
  if (person.names.length < 2 && person.formerNames.length === 0) return null
  const name = de.terms.calledName
  return (
    <PeriodList
      title={words.names}
      periods={person.names}
      days={formatDayRange}
      name={name}
      menu={(period) => menu(person, 'name', period, name(period))}
    >
      <FormerPeriods periods={person.formerNames} name={name} />
    </PeriodList>
  )
}

export function Needs({ person, onRecord }: PeriodsProps) {
  const name = ({ need }: Person['needs'][number]) => de.terms.need(need)
  return (
    <PeriodList
      title={words.needs}
      aside={<RecordButton line="need" keys="B" onRecord={onRecord} />}
      periods={person.needs}
      days={formatDayRange}
      name={name}
      menu={(period) => menu(person, 'need', period, name(period), period.need)}
    >
      <FormerPeriods periods={person.formerNeeds} name={name} />
    </PeriodList>
  )
}

/** Nights away, with the place kept; while one lasts, the way to give the place free. */
export function Absences({ person, onRecord }: PeriodsProps) {
  const { day, canChange } = useDay()
  const name = ({ absence }: Person['absences'][number]) => de.terms.absence(absence)
  const isAway = person.absences.some((absence) => covers(absence, day))
  const { household } = person
  return (
    <PeriodList
      title={de.stays.absences}
      aside={<RecordButton line="absence" keys="L" onRecord={onRecord} />}
      periods={person.absences}
      days={formatDayRange}
      name={name}
      menu={(period) => menu(person, 'absence', period, name(period))}
    >
      <FormerPeriods periods={person.formerAbsences} name={name} />
      {isAway && person.place && household ? (
        <Button
          size="small"
          isDisabled={!canChange}
          onPress={() =>
            useOverlay.getState().show({
              kind: 'household',
              order: { to: 'moveOut', householdId: household.id, personId: person.personId },
            })
          }
        >
          {de.stays.release}
        </Button>
      ) : null}
    </PeriodList>
  )
}

/** Why the place was given against a rule. */
const despite = ({ overridden, reason }: Person['places'][number]): string =>
  overridden.length > 0
    ? de.deviations.despite(overridden.map((rule) => de.settings.rule(rule)).join(', '), reason ?? '')
    : (reason ?? '')

export function Places({ person }: Pick<PeriodsProps, 'person'>) {
  return (
    <PeriodList
      title={words.places}
      aside={<MoveOutButton person={person} />}
      lead={person.place ? '' : de.people.householdPane.livesNowhere}
      periods={person.places}
      days={formatStay}
      name={(place) => (
        <>
          <button type="button" className="people-place" onClick={() => openRoom(place.accommodationId, place.roomId)}>
            {place.houseName}, {de.terms.room(place.room)}
          </button>
          {despite(place) ? <span className="people-reason">{despite(place)}</span> : null}
          {place.ended ? (
            <span className="people-reason">
              {de.stays.ended(de.terms.stayEnd(place.ended), place.destination ?? '')}
            </span>
          ) : null}
        </>
      )}
      menu={(place) => <StayMenu person={person} place={place} />}
    >
      <FormerPeriods
        periods={person.formerPlaces}
        name={(place) => `${place.houseName}, ${de.terms.room(place.room)}`}
      />
    </PeriodList>
  )
}

/** Out of her place, still in the register; there while she has one. */
function MoveOutButton({ person: { personId, household, place } }: Pick<PeriodsProps, 'person'>) {
  const { canChange } = useDay()
  if (!household || !place) return null
  const order = { to: 'moveOut' as const, householdId: household.id, personId }
  return (
    <span className="people-record">
      <Button
        size="small"
        kind="quiet"
        isDisabled={!canChange}
        onPress={() => useOverlay.getState().show({ kind: 'household', order })}
      >
        {de.households.act.moveOut}
      </Button>
      {canChange ? <KeyHint keys="X" /> : null}
    </span>
  )
}

/** Status, Rechtskreis and Wohnsitzauflage. */
export function Papers({ person, onRecord }: PeriodsProps) {
  const status = ({ status: of }: Person['statuses'][number]) => de.terms.status(of)
  const regime = ({ regime: of }: Person['regimes'][number]) => de.terms.regime(of)
  return (
    <>
      <PeriodList
        title={words.statuses}
        aside={<RecordButton line="status" keys="S" onRecord={onRecord} />}
        periods={person.statuses}
        days={formatDayRange}
        name={status}
        menu={(period) => menu(person, 'status', period, status(period))}
      >
        <FormerPeriods periods={person.formerStatuses} name={status} />
      </PeriodList>
      <PeriodList
        title={words.regimes}
        aside={<RecordButton line="regime" keys="R" onRecord={onRecord} />}
        periods={person.regimes}
        days={formatDayRange}
        name={regime}
        menu={(period) => menu(person, 'regime', period, regime(period))}
      >
        <FormerPeriods periods={person.formerRegimes} name={regime} />
      </PeriodList>
      <PeriodList
        title={words.obligations}
        aside={<RecordButton line="obligation" keys="A" onRecord={onRecord} />}
        periods={person.obligations}
        days={formatDayRange}
        name={obligationName}
        menu={(period) => menu(person, 'obligation', period, obligationName(period))}
      >
        <FormerPeriods periods={person.formerObligations} name={obligationName} />
      </PeriodList>
    </>
  )
}

function menu(person: Person, line: RecordedLine, period: DayRange, name: string, need: LineEntry['need'] = null) {
  const entry = { line, need, from: period.from }
  return <EntryMenu person={person} entry={entry} name={name} days={formatDayRange(period)} />
}

interface RecordButtonProps extends Pick<PeriodsProps, 'onRecord'> {
  readonly line: RecordedLine
  readonly keys: string
}

/** On another Stichtag it is out of reach; the foot of the pane says why. */
export function RecordButton({ line, keys, onRecord }: RecordButtonProps) {
  const { canChange } = useDay()
  return (
    <span className="people-record">
      <Button size="small" kind="quiet" isDisabled={!canChange} onPress={() => onRecord(line)}>
        {de.record.line[line].button}
      </Button>
      {canChange ? <KeyHint keys={keys} /> : null}
    </span>
  )
}

interface PeriodListProps<P extends DayRange> {
  readonly title: string
  readonly aside?: ReactNode
  /** Above the periods: what none of them says. */
  readonly lead?: string
  readonly periods: readonly P[]
  readonly days: (period: P) => string
  readonly name: (period: P) => ReactNode
  readonly menu?: (period: P) => ReactNode
  /** Below the line: what was believed before. */
  readonly children?: ReactNode
}

function PeriodList<P extends DayRange>(props: PeriodListProps<P>) {
  const { title, aside, lead, periods, days, name, children } = props
  const { day } = useDay()
  const latestFirst = [...periods].sort((a, b) => (a.from < b.from ? 1 : -1))
  return (
    <PaneSection title={title} aside={aside}>
      {lead ? <p className="muted">{lead}</p> : null}
      {periods.length === 0 && !lead ? <p className="muted">{words.noneKnown}</p> : null}
      {latestFirst.length === 0 ? null : (
        <ul className="people-periods">
          {latestFirst.map((period, index) => (
            // Needs of one day begin together; nothing else tells them apart here.
            <li key={`${period.from} ${period.to} ${index}`} data-now={covers(period, day)}>
              <span>{name(period)}</span>
              <span className="people-days">
                {days(period)}
                {props.menu?.(period)}
              </span>
              {covers(period, day) ? <span className="visually-hidden">{words.now}</span> : null}
            </li>
          ))}
        </ul>
      )}
      {children}
    </PaneSection>
  )
}
