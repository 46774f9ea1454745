/** Closing a case whose payments do not meet: names the consequence and asks why. */
import { useState } from 'react'
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
import type { Case } from './CasePane.tsx'
import { seamText, stepOf } from './workView.ts'
import './regimeChanges.css'

const words = de.regimeChanges
const dialog = words.closeDialog

export function CloseForm({ found, onClose }: { readonly found: Case; readonly onClose: () => void }) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const order = useCommand(client.regimeChanges.close)
  const close = async () => {
    setTried(true)
    if (reason.trim() === '') return
    const result = await order.run({ regimeChangeId: found.id, version: found.version, reason })
    if (!result?.ok) return
    useNotices.getState().done(words.pane.closed(found.household), result.value.auditId)
    onClose()
  }
  useConfirmKey(() => void close())
  const seam = seamText(found.seam)
  return (
    <Dialog
      title={dialog.title(found.household)}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{dialog.back}</Button>
          <Button kind="primary" isPending={order.pending} onPress={() => void close()}>
            {dialog.confirm}
          </Button>
        </>
      }
    >
      <div className="regime-form">
        {order.refusal ? <Banner tone="bad">{refusalSentence(order.refusal)}</Banner> : null}
        <Banner tone="warn">
          {seam ? <strong>{seam.text}. </strong> : null}
          {words.seamSentence(found.seam, stepOf(found, 'first_payment')?.day ?? null)}
        </Banner>
        <TextField
          label={dialog.reason}
          help={dialog.reasonHelp}
          value={reason}
          maxLength={500}
          isRequired
          autoFocus
          error={tried && reason.trim() === '' ? dialog.reasonMissing : null}
          onChange={setReason}
        />
      </div>
    </Dialog>
  )
}
