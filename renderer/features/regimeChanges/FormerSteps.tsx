/** What was entered of a case and is corrected or removed since: there for whoever asks, closed until then. */
import { de } from '../../text/de.ts'
import { formatDay } from '../../text/format.ts'
import type { Case } from './CasePane.tsx'
import './regimeChanges.css'

const words = de.regimeChanges

export function FormerSteps({ found }: { readonly found: Case }) {
  if (found.former.length === 0) return null
  return (
    <details className="regime-former">
      <summary>{words.pane.former(found.former.length)}</summary>
      <ul>
        {found.former.map(({ id, step, day, knownSince, knownUntil }) => (
          <li key={id}>
            <span>{words.pane.formerStep(words.step(found.direction, step), formatDay(day))}</span>
            <span>{words.pane.believed(formatDay(knownSince), formatDay(knownUntil))}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
