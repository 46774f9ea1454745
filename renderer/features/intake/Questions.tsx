/** The two questions of the sheet: whether somebody is in the register already, and whether what was typed may go. The safe answer first. */
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { de } from '../../text/de.ts'

const words = de.intake

/** A person of the sheet, and who of the register it may be. */
export interface Likely {
  readonly key: string
  readonly entered: string
  readonly known: string
}

export interface DuplicateQuestionProps {
  readonly likely: readonly Likely[]
  readonly isByNotice: boolean
  readonly onBack: () => void
  readonly onAnyway: () => void
}

export function DuplicateQuestion({ likely, isByNotice, onBack, onAnyway }: DuplicateQuestionProps) {
  return (
    <Dialog
      title={words.similar.title}
      isOpen
      isAlert
      onClose={onBack}
      actions={
        <>
          <Button autoFocus onPress={onBack}>
            {words.similar.back}
          </Button>
          <Button kind="danger" onPress={onAnyway}>
            {words.similar.anyway}
          </Button>
        </>
      }
    >
      <p>{words.similar.text}</p>
      <ul className="intake-likely">
        {likely.map(({ key, entered, known }) => (
          <li key={key}>
            <strong>{entered}</strong>
            <span>{known}</span>
          </li>
        ))}
      </ul>
      {isByNotice ? <p className="muted">{words.similar.link}</p> : null}
    </Dialog>
  )
}

export interface LeaveQuestionProps {
  readonly count: number
  readonly onStay: () => void
  readonly onLater: () => void
  readonly onDiscard: () => void
}

export function LeaveQuestion({ count, onStay, onLater, onDiscard }: LeaveQuestionProps) {
  return (
    <Dialog
      title={words.leave.title}
      isOpen
      isAlert
      size="small"
      onClose={onStay}
      actions={
        <>
          <Button autoFocus onPress={onStay}>
            {words.leave.stay}
          </Button>
          <Button onPress={onLater}>{words.leave.later}</Button>
          <Button kind="danger" onPress={onDiscard}>
            {words.leave.discard}
          </Button>
        </>
      }
    >
      <p>{words.leave.text(count)}</p>
    </Dialog>
  )
}
