/** The numbers in the head of the plan; each narrows the rooms to those it counts, a second press shows all again. */
import { Stat } from '../../components/Stat.tsx'
import type { RoomsShown } from '../../stores/place.ts'
import { de } from '../../text/de.ts'
import { formatCount } from '../../text/format.ts'
import type { Plan } from './roomView.ts'

type Counted = Exclude<RoomsShown, 'all'>
const counted: readonly Counted[] = ['taken', 'freeRegular', 'freeDensified', 'reserved', 'blocked', 'above']

export interface PlanNumbersProps {
  readonly places: Plan['places']
  readonly shown: RoomsShown
  readonly onShow: (shown: RoomsShown) => void
}

export function PlanNumbers({ places, shown, onShow }: PlanNumbersProps) {
  return counted
    .filter((key) => places[key] > 0 || !['above', 'blocked', 'reserved'].includes(key))
    .map((key) => (
      <Stat
        key={key}
        value={formatCount(places[key])}
        label={de.accommodations.figure[key]}
        {...(key === 'freeDensified' && places.freeRegular > 0
          ? { help: de.accommodations.figureHelp.freeDensified(places.freeRegular) }
          : {})}
        tone={key === 'above' ? 'warn' : 'neutral'}
        isPressed={shown === key}
        onPress={() => onShow(shown === key ? 'all' : key)}
      />
    ))
}
