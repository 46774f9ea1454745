/** Where announced people live who need no place of the town; an empty field says that they do need one. */
import { useState } from 'react'
import type { NoticeId, PersonId } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useCommand } from '../../api/useCommand.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { useConfirmKey } from '../../components/useConfirmKey.ts'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { DialogWithNotice } from './DialogWithNotice.tsx'
import type { Notice } from './noticeView.ts'
import './assignments.css'

const words = de.assignments.private

export interface PrivateDialogProps {
  readonly noticeId: NoticeId
  readonly personIds: readonly PersonId[]
  readonly onClose: () => void
}

export function PrivateDialog({ noticeId, personIds, onClose }: PrivateDialogProps) {
  return (
    <DialogWithNotice noticeId={noticeId} onClose={onClose}>
      {(notice) => <PrivateForm notice={notice} personIds={personIds} onClose={onClose} />}
    </DialogWithNotice>
  )
}

interface FormProps extends Omit<PrivateDialogProps, 'noticeId'> {
  readonly notice: Notice
}

function PrivateForm({ notice, personIds, onClose }: FormProps) {
  const people = notice.people.filter((person) => personIds.includes(person.personId))
  const [home, setHome] = useState(people.find((person) => person.privateHome !== null)?.privateHome ?? '')
  const order = useCommand(client.assignments.livesPrivately)
  const save = async () => {
    const place = home.trim() || null
    const result = await order.run({
      noticeId: notice.id,
      version: notice.version,
      personIds: [...personIds],
      home: place,
    })
    if (!result?.ok) return
    const done = place === null ? words.undone : words.done
    useNotices.getState().done(done(result.value.people), result.value.auditId)
    onClose()
  }
  useConfirmKey(() => void save())
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={onClose}
      size="small"
      note={de.assignments.form.keys}
      actions={
        <>
          <Button onPress={onClose}>{de.assignments.form.cancel}</Button>
          <Button kind="primary" isPending={order.pending} onPress={() => void save()}>
            {de.assignments.form.save}
          </Button>
        </>
      }
    >
      <div className="assignments-stack">
        <p>{words.text(people.map(de.terms.calledName).join(', '))}</p>
        <TextField label={words.home} help={words.homeHelp} value={home} maxLength={200} autoFocus onChange={setHome} />
        {order.refusal ? <Banner tone="bad">{refusalSentence(order.refusal)}</Banner> : null}
      </div>
    </Dialog>
  )
}
