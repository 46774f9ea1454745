/** The steps of a case in their usual order as a line with days: what is there can be changed, what is missing entered. */
import type { RegimeChangeStep } from '../../../db/domain/people/terms.ts'
import { useDay } from '../../api/office.tsx'
import { CheckIcon, CrossIcon } from '../../components/icons.tsx'
import { de } from '../../text/de.ts'
import { formatDay } from '../../text/format.ts'
import type { Case } from './CasePane.tsx'
import { stepOf } from './workView.ts'
import './regimeChanges.css'

const words = de.regimeChanges

export interface StepTrackProps {
  readonly found: Case
  readonly onEnter: (step: RegimeChangeStep, stepId: number | null) => void
}

/** A refusal stands in the line only where there was one. */
const stepsOf = (found: Case): readonly RegimeChangeStep[] =>
  stepOf(found, 'refused')
    ? ['applied', 'refused', 'granted', 'first_payment', 'ended_here']
    : ['applied', 'granted', 'first_payment', 'ended_here']

export function StepTrack({ found, onEnter }: StepTrackProps) {
  const { canChange } = useDay()
  const isOpen = canChange && found.closedOn === null
  return (
    <ol className="regime-track" aria-label={words.pane.track}>
      {stepsOf(found).map((step) => {
        const recorded = stepOf(found, step)
        const name = words.step(found.direction, step)
        const day = recorded ? formatDay(recorded.day) : ''
        return (
          <li key={step} data-done={recorded !== null} data-refused={step === 'refused'}>
            <span className="regime-track-mark">
              {recorded ? step === 'refused' ? <CrossIcon size={12} /> : <CheckIcon size={12} /> : null}
            </span>
            <span className="regime-track-name">{name}</span>
            <button
              type="button"
              className="regime-link regime-track-day"
              disabled={!isOpen}
              aria-label={recorded ? words.pane.edit(name, day) : words.pane.enter(name)}
              onClick={() => onEnter(step, recorded?.id ?? null)}
            >
              {recorded ? day : words.pane.notYet}
            </button>
            {recorded?.note ? <span className="regime-track-note">{recorded.note}</span> : null}
          </li>
        )
      })}
    </ol>
  )
}
