/** The numbers in the head of the plan; each narrows the rooms to those it counts, a second press shows all again. */
import type { RoomsShown } from '../../stores/place.ts'
import { de } from '../../text/de.ts'
import { formatCount } from '../../text/format.ts'
import type { Plan } from './roomView.ts'
import '../../components/Stat.css'

type Counted = Exclude<RoomsShown, 'all'>
const counted: readonly Counted[] = ['taken', 'freeRegular', 'freeDensified', 'blocked', 'above']

export interface PlanNumbersProps {
  readonly places: Plan['places']
  readonly shown: RoomsShown
  readonly onShow: (shown: RoomsShown) => void
}

export function PlanNumbers({ places, shown, onShow }: PlanNumbersProps) {
  return counted
    .filter((key) => places[key] > 0 || (key !== 'above' && key !== 'blocked'))
    .map((key) => (
      <button
        key={key}
        type="button"
        className="q-stat plan-number"
        data-tone={key === 'above' ? 'warn' : 'neutral'}
        aria-pressed={shown === key}
        onClick={() => onShow(shown === key ? 'all' : key)}
      >
        <span className="q-stat-value">{formatCount(places[key])}</span>{' '}
        <span className="q-stat-label">{de.accommodations.figure[key]}</span>
      </button>
    ))
}
