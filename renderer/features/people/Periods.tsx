/** Status, regime and places of a person over time, the latest first, the one that holds on the Stichtag marked. */
import type { ReactNode } from 'react'
import { covers, type DayRange } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { Button } from '../../components/Button.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { PaneSection } from '../../components/Pane.tsx'
import { openRoom } from '../../stores/location.ts'
import type { RecordedLine } from '../../stores/overlay.ts'
import { de } from '../../text/de.ts'
import { formatDayRange, formatStay } from '../../text/format.ts'
import { FormerPeriods } from './FormerPeriods.tsx'
import type { Person } from './PersonPane.tsx'
import './people.css'

const words = de.people.personPane

export interface PeriodsProps {
  readonly person: Person
  readonly onRecord: (line: RecordedLine) => void
}

export function Periods({ person, onRecord }: PeriodsProps) {
  return (
    <>
      <PeriodList
        title={words.places}
        lead={person.place ? '' : de.people.householdPane.livesNowhere}
        periods={person.places}
        days={formatStay}
        name={(place) => (
          <>
            <button
              type="button"
              className="people-place"
              onClick={() => openRoom(place.accommodationId, place.roomId)}
            >
              {place.houseName}, {de.terms.room(place.room)}
            </button>
            {place.reason ? <span className="people-reason">{place.reason}</span> : null}
          </>
        )}
      />
      <PeriodList
        title={words.statuses}
        aside={<RecordButton line="status" keys="S" onRecord={onRecord} />}
        periods={person.statuses}
        days={formatDayRange}
        name={(period) => de.terms.status(period.status)}
      >
        <FormerPeriods periods={person.formerStatuses} name={(period) => de.terms.status(period.status)} />
      </PeriodList>
      <PeriodList
        title={words.regimes}
        aside={<RecordButton line="regime" keys="R" onRecord={onRecord} />}
        periods={person.regimes}
        days={formatDayRange}
        name={(period) => de.terms.regime(period.regime)}
      >
        <FormerPeriods periods={person.formerRegimes} name={(period) => de.terms.regime(period.regime)} />
      </PeriodList>
    </>
  )
}

interface RecordButtonProps extends Pick<PeriodsProps, 'onRecord'> {
  readonly line: RecordedLine
  readonly keys: string
}

/** On another Stichtag it is out of reach; the foot of the pane says why. */
function RecordButton({ line, keys, onRecord }: RecordButtonProps) {
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
  /** Below the line: what was believed before. */
  readonly children?: ReactNode
}

function PeriodList<P extends DayRange>({ title, aside, lead, periods, days, name, children }: PeriodListProps<P>) {
  const { day } = useDay()
  const latestFirst = [...periods].sort((a, b) => (a.from < b.from ? 1 : -1))
  return (
    <PaneSection title={title} aside={aside}>
      {lead ? <p className="muted">{lead}</p> : null}
      {periods.length === 0 && !lead ? <p className="muted">{words.noneKnown}</p> : null}
      <ul className="people-periods">
        {latestFirst.map((period) => (
          <li key={`${period.from} ${period.to}`} data-now={covers(period, day)}>
            <span>{name(period)}</span>
            <span className="people-days">{days(period)}</span>
            {covers(period, day) ? <span className="visually-hidden">{words.now}</span> : null}
          </li>
        ))}
      </ul>
      {children}
    </PaneSection>
  )
}
