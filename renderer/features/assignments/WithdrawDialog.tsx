/** Asks before a notice is withdrawn, because people leave the register with it. */
import type { NoticeId } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useCommand } from '../../api/useCommand.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { DialogWithNotice } from './DialogWithNotice.tsx'
import type { Notice } from './noticeView.ts'

const words = de.assignments.withdraw

export function WithdrawDialog({ noticeId, onClose }: { readonly noticeId: NoticeId; readonly onClose: () => void }) {
  return (
    <DialogWithNotice noticeId={noticeId} onClose={onClose}>
      {(notice) => <Question notice={notice} onClose={onClose} />}
    </DialogWithNotice>
  )
}

function Question({ notice, onClose }: { readonly notice: Notice; readonly onClose: () => void }) {
  const order = useCommand(client.assignments.withdrawNotice)
  const withdraw = async () => {
    const result = await order.run({ noticeId: notice.id, version: notice.version })
    if (!result?.ok) return
    useNotices.getState().done(words.done(notice.number), result.value.auditId)
    onClose()
  }
  return (
    <Dialog
      title={words.title(notice.number)}
      isOpen
      isAlert
      size="small"
      onClose={onClose}
      actions={
        <>
          <Button autoFocus onPress={onClose}>
            {words.keep}
          </Button>
          <Button kind="danger" isPending={order.pending} onPress={() => void withdraw()}>
            {words.confirm}
          </Button>
        </>
      }
    >
      <p>{words.text(notice.expected)}</p>
      {order.refusal ? <Banner tone="bad">{refusalSentence(order.refusal)}</Banner> : null}
    </Dialog>
  )
}
