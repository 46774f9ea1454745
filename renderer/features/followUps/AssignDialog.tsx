/** Handing Wiedervorlagen to a colleague, taking them, or giving them back to nobody: one press. */
import { client } from '../../api/client.ts'
import { useOffice } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { useNotices } from '../../stores/notices.ts'
import { useSession } from '../../stores/session.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { calledOf, refOf } from './followUpView.ts'
import type { RowsDialogProps } from './PostponeDialog.tsx'
import './followUps.css'

const words = de.followUps

export function AssignDialog({ rows, onClose }: RowsDialogProps) {
  const { clerks } = useOffice()
  const actor = useSession((state) => state.actor)
  const order = useCommand((assignee: string | null) => client.followUps.assign({ items: rows.map(refOf), assignee }))
  const assign = async (assignee: string | null) => {
    const result = await order.run(assignee)
    if (!result?.ok) return
    const called = calledOf(rows)
    const told = assignee === null ? words.told.unassigned(called) : words.told.assigned(called, assignee)
    useNotices.getState().done(told, result.value.auditId)
    onClose()
  }
  // Whoever works here comes first: taking something over is what happens most.
  const names = [...clerks].sort((a, b) => Number(b === actor) - Number(a === actor))
  return (
    <Dialog
      title={words.assignDialog.title(calledOf(rows))}
      isOpen
      onClose={onClose}
      size="small"
      actions={<Button onPress={onClose}>{words.dialog.cancel}</Button>}
    >
      <div className="follow-form">
        {order.refusal ? <Banner tone="bad">{refusalSentence(order.refusal)}</Banner> : null}
        <p>{words.assignDialog.help}</p>
        <div className="follow-choices">
          {names.map((name, index) => (
            <Button key={name} autoFocus={index === 0} onPress={() => void assign(name)}>
              {name === actor ? words.me(name) : name}
            </Button>
          ))}
          <Button onPress={() => void assign(null)}>{words.nobody}</Button>
        </div>
      </div>
    </Dialog>
  )
}
