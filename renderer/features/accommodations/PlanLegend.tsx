/** What the dots on the cards mean. */
import { de } from '../../text/de.ts'
import '../../components/Dots.css'

const kinds = ['taken', 'kept', 'reserved', 'free', 'extra', 'blocked'] as const

/** `isPlanning`: people are planned for rooms in the Parkplatz, too. */
export function PlanLegend({ isPlanning }: { readonly isPlanning: boolean }) {
  return (
    <ul className="plan-legend" aria-label={de.accommodations.legendLabel}>
      {kinds
        .filter((kind) => kind !== 'kept' || isPlanning)
        .map((kind) => (
          <li key={kind}>
            <span className="q-dot" data-dot={kind} />
            {de.accommodations.legend[kind]}
          </li>
        ))}
    </ul>
  )
}
