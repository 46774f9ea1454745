/** What the dots on the cards mean. */
import { de } from '../../text/de.ts'
import '../../components/Dots.css'

const kinds = ['taken', 'free', 'extra', 'blocked'] as const

export function PlanLegend() {
  return (
    <ul className="plan-legend" aria-label={de.accommodations.legendLabel}>
      {kinds.map((kind) => (
        <li key={kind}>
          <span className="q-dot" data-dot={kind} />
          {de.accommodations.legend[kind]}
        </li>
      ))}
    </ul>
  )
}
