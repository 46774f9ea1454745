/** What the office once believed of a line and learned better since: there for whoever asks, closed until then. */
import { addDays, type Day, type DayRange } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { de } from '../../text/de.ts'
import { formatDay } from '../../text/format.ts'
import './people.css'

const words = de.people.personPane

interface Former extends DayRange {
  readonly knownSince: Day
  readonly knownUntil: Day
}
export interface FormerPeriodsProps<P extends Former> {
  readonly periods: readonly P[]
  readonly name: (period: P) => string
}

/** `01.03.2022 – offen` */
const daysOf = ({ from, to }: DayRange): string =>
  words.formerDays(formatDay(from) || words.always, to === null ? words.open : formatDay(addDays(to, -1)))

export function FormerPeriods<P extends Former>({ periods, name }: FormerPeriodsProps<P>) {
  const { known } = useDay()
  // On an earlier Kenntnisstand what was corrected later is still believed.
  const former = periods.filter((period) => known === null || period.knownUntil <= known)
  if (former.length === 0) return null
  const latestFirst = [...former].sort((a, b) => (a.knownUntil < b.knownUntil ? 1 : -1))
  return (
    <details className="people-former">
      <summary>{words.former(former.length)}</summary>
      <ul>
        {latestFirst.map((period) => (
          <li key={`${period.from} ${period.to} ${period.knownSince} ${period.knownUntil} ${name(period)}`}>
            <span>
              {name(period)} {daysOf(period)}
            </span>
            <span className="people-former-known">
              {words.believed(formatDay(period.knownSince), formatDay(period.knownUntil))}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
