/** What holds for the whole household: when and how they came, or the notice by which they come, and how far one is with it. */
import { assignmentKinds, codesOf } from '../../../db/domain/people/terms.ts'
import { DateField } from '../../components/fields/DateField.tsx'
import { Select } from '../../components/fields/Select.tsx'
import { changeSheet } from '../../stores/intake.ts'
import { de } from '../../text/de.ts'
import type { SheetView } from './useSheet.ts'

const words = de.intake
const kindOptions = codesOf(assignmentKinds).map((id) => ({ id, label: assignmentKinds[id].term }))

export interface IntakeHeadProps {
  readonly view: SheetView
  readonly isTried: boolean
  readonly onDayWrong: (isWrong: boolean) => void
  readonly isDayWrong: boolean
}

export function IntakeHead({ view, isTried, isDayWrong, onDayWrong }: IntakeHeadProps) {
  const { notice, noticeId, day, today, kind, count, read } = view
  if (noticeId !== null) {
    return notice ? <Progress named={notice.named} all={notice.persons} onSheet={count} /> : null
  }
  const dayNote = read.notes.find((note) => note.column === 'day' && note.severity === 'block')
  return (
    <div className="intake-head">
      <DateField
        label={words.day}
        value={isDayWrong ? null : day}
        today={today}
        isRequired
        error={isDayWrong ? words.dayMissing : (dayNote?.text ?? null)}
        onWrong={onDayWrong}
        onChange={(chosen) => {
          onDayWrong(chosen === null)
          if (chosen !== null) changeSheet(null, () => ({ day: chosen }))
        }}
      />
      <Select
        label={words.kind}
        options={kindOptions}
        value={kind}
        placeholder={words.kindPlaceholder}
        isRequired
        error={isTried && kind === null ? words.kindMissing : null}
        onChange={(chosen) => changeSheet(null, () => ({ kind: chosen }))}
      />
    </div>
  )
}

interface ProgressProps {
  readonly named: number
  readonly all: number
  readonly onSheet: number
}

/** "4 von 7 Personen der Zuweisung erfasst", as a bar and in words. */
function Progress({ named, all, onSheet }: ProgressProps) {
  const share = (count: number) => `${(Math.min(count, all) / Math.max(all, 1)) * 100}%`
  return (
    <div className="intake-progress">
      <div className="intake-bar" aria-hidden="true">
        <span className="intake-bar-sheet" style={{ width: share(named + onSheet) }} />
        <span className="intake-bar-named" style={{ width: share(named) }} />
      </div>
      <p role="status">
        <strong>{named >= all ? words.complete : words.progress(named, all)}</strong>
        {onSheet > 0 ? <span className="muted"> · {words.progressSheet(onSheet)}</span> : null}
      </p>
    </div>
  )
}
