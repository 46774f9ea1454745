/** The households that were entered in this sitting: their numbers, and the way to a place. */
import { useDay } from '../../api/office.tsx'
import { Button } from '../../components/Button.tsx'
import { CheckIcon, MoveIcon } from '../../components/icons.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import type { SavedHousehold } from '../../stores/intake.ts'
import { openInPane } from '../../stores/location.ts'
import { useNotices } from '../../stores/notices.ts'
import { useOverlay } from '../../stores/overlay.ts'
import { focusPane } from '../../stores/paneFocus.ts'
import { de } from '../../text/de.ts'
import { formatDay } from '../../text/format.ts'

const words = de.intake.saved

export interface SavedListProps {
  readonly saved: readonly SavedHousehold[]
  /** To the next household; null where the keyboard goes there by itself. */
  readonly onNext: (() => void) | null
}

export function SavedList({ saved, onNext }: SavedListProps) {
  const { today } = useDay()
  const undoable = useNotices((state) => state.undoable)
  // What was taken back is no longer there to be shown.
  const standing = saved.filter(({ auditId }) => undoable.some((step) => step.auditId === auditId))
  if (standing.length === 0) return null
  return (
    <ul className="intake-saved" aria-label={words.title}>
      {standing.toReversed().map(({ householdId, number, name, people, day }, index) => (
        <li key={householdId}>
          <CheckIcon />
          <span>
            <strong>{words.line(name, number)}</strong> <span className="muted">{words.people(people)}</span>
          </span>
          {day > today ? <span className="muted">{words.expected(formatDay(day))}</span> : null}
          <Button
            size="small"
            icon={<MoveIcon />}
            aria-label={words.houseNamed(name)}
            onPress={() => useOverlay.getState().show({ kind: 'move', householdId, day: day > today ? day : today })}
          >
            {words.house}
          </Button>
          {day > today ? null : (
            <Button
              size="small"
              aria-label={words.showNamed(name)}
              onPress={() => {
                openInPane({ kind: 'household', id: householdId })
                focusPane()
              }}
            >
              {words.show}
            </Button>
          )}
          {onNext && index === 0 ? (
            <span className="intake-next">
              <Button size="small" onPress={onNext}>
                {words.next}
              </Button>
              <KeyHint keys="N" />
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
