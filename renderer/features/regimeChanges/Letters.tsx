/** The letters of a case to and from the Jobcenter, the latest first. */
import type { RegimeChangeStep } from '../../../db/domain/people/terms.ts'
import { useDay } from '../../api/office.tsx'
import { Button } from '../../components/Button.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { PaneSection } from '../../components/Pane.tsx'
import { de } from '../../text/de.ts'
import { formatDay } from '../../text/format.ts'
import type { Case } from './CasePane.tsx'
import { lettersOf } from './workView.ts'
import './regimeChanges.css'

const words = de.regimeChanges

export interface LettersProps {
  readonly found: Case
  /** `step` null: a new one. */
  readonly onEnter: (step: RegimeChangeStep | null, stepId: number | null) => void
}

export function Letters({ found, onEnter }: LettersProps) {
  const { canChange } = useDay()
  const isOpen = canChange && found.closedOn === null
  const letters = lettersOf(found)
  return (
    <PaneSection
      title={words.pane.letters}
      aside={
        isOpen ? (
          <span className="regime-aside">
            <Button size="small" kind="quiet" onPress={() => onEnter(null, null)}>
              {words.pane.addLetter}
            </Button>
            <KeyHint keys="B" />
          </span>
        ) : null
      }
    >
      {letters.length === 0 ? <p className="muted">{words.pane.noLetters}</p> : null}
      <ul className="regime-letters">
        {letters.map(({ id, step, day, note }) => {
          const name = words.step(found.direction, step)
          return (
            <li key={id}>
              <button
                type="button"
                className="regime-link"
                disabled={!isOpen}
                aria-label={words.pane.edit(name, formatDay(day))}
                onClick={() => onEnter(step, id)}
              >
                {formatDay(day)}
              </button>
              <span>{name}</span>
              {note ? <span className="regime-track-note">{note}</span> : null}
            </li>
          )
        })}
      </ul>
    </PaneSection>
  )
}
