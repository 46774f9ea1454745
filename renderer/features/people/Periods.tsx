/** Status, regime and places of a person over time, the latest first, the one that holds on the Stichtag marked. */
import type { ReactNode } from 'react'
import { covers, type DayRange } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { PaneSection } from '../../components/Pane.tsx'
import { openRoom } from '../../stores/location.ts'
import { de } from '../../text/de.ts'
import { formatDayRange, formatStay } from '../../text/format.ts'
import type { Person } from './PersonPane.tsx'
import './people.css'

const words = de.people.personPane

export function Periods({ person }: { readonly person: Person }) {
  return (
    <>
      <PeriodList
        title={words.places}
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
        periods={person.statuses}
        days={formatDayRange}
        name={(period) => de.terms.status(period.status)}
      />
      <PeriodList
        title={words.regimes}
        periods={person.regimes}
        days={formatDayRange}
        name={(period) => de.terms.regime(period.regime)}
      />
    </>
  )
}

interface PeriodListProps<P extends DayRange> {
  readonly title: string
  readonly periods: readonly P[]
  readonly days: (period: P) => string
  readonly name: (period: P) => ReactNode
}

function PeriodList<P extends DayRange>({ title, periods, days, name }: PeriodListProps<P>) {
  const { day } = useDay()
  const latestFirst = [...periods].sort((a, b) => (a.from < b.from ? 1 : -1))
  return (
    <PaneSection title={title}>
      {periods.length === 0 ? <p className="muted">{words.noneKnown}</p> : null}
      <ul className="people-periods">
        {latestFirst.map((period) => (
          <li key={`${period.from} ${period.to}`} data-now={covers(period, day)}>
            <span>{name(period)}</span>
            <span className="people-days">{days(period)}</span>
            {covers(period, day) ? <span className="visually-hidden">{words.now}</span> : null}
          </li>
        ))}
      </ul>
    </PaneSection>
  )
}
