/** The lines of the week, each opening what it is about. */

import { Pill } from '../../components/Pill.tsx'
import { openInPane } from '../../stores/location.ts'
import { de } from '../../text/de.ts'
import { formatDayLong } from '../../text/format.ts'
import type { WeekLine } from './week.ts'
import './overview.css'

export function WeekList({ lines }: { readonly lines: readonly WeekLine[] }) {
  return (
    <ul className="overview-week">
      {lines.map((line) => (
        <li key={line.key}>
          <button type="button" className="overview-line" onClick={() => openInPane(line.opens)}>
            <span className="overview-day">{formatDayLong(line.on)}</span>
            <span>{line.text}</span>
            {line.isLate ? <Pill tone="bad">{de.overview.late}</Pill> : null}
          </button>
        </li>
      ))}
    </ul>
  )
}
