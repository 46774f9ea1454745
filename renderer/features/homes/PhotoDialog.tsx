/** A photo, large, with what is written under it. */
import { useState } from 'react'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { useConfirmKey } from '../../components/useConfirmKey.ts'
import { useNotices } from '../../stores/notices.ts'
import type { PhotoShown } from '../../stores/overlay.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatDay } from '../../text/format.ts'
import { usePhoto } from './usePhoto.ts'

const words = de.homes.photos

export interface PhotoDialogProps {
  readonly photo: PhotoShown
  readonly onClose: () => void
}

export function PhotoDialog({ photo, onClose }: PhotoDialogProps) {
  const { canChange } = useDay()
  const source = usePhoto(photo.sha256)
  const name = words.of(formatDay(photo.takenOn), photo.caption)
  const order = useCommand(client.homes.removePhoto)
  const [caption, setCaption] = useState(photo.caption ?? '')
  const naming = useCommand(client.homes.setCaption)
  const isChanged = caption.trim() !== (photo.caption ?? '')
  const save = async () => {
    if (!isChanged || !canChange) return
    const result = await naming.run({ id: photo.id, caption: caption.trim() || null })
    if (!result?.ok) return
    useNotices.getState().done(words.captioned, result.value.auditId)
    onClose()
  }
  useConfirmKey(() => void save())
  const remove = async () => {
    const result = await order.run({ id: photo.id })
    if (!result?.ok) return
    useNotices.getState().done(words.removed, result.value.auditId)
    onClose()
  }
  return (
    <Dialog
      title={name}
      size="large"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button isDisabled={!canChange} isPending={order.pending} onPress={() => void remove()}>
            {words.remove}
          </Button>
          <Button onPress={onClose}>{words.close}</Button>
          <Button
            kind="primary"
            isDisabled={!canChange || !isChanged}
            isPending={naming.pending}
            onPress={() => void save()}
          >
            {words.saveCaption}
          </Button>
        </>
      }
    >
      {[order.refusal, naming.refusal].map((refusal) =>
        refusal ? (
          <Banner key={refusal.code} tone="bad">
            {refusalSentence(refusal)}
          </Banner>
        ) : null,
      )}
      {source ? <img className="homes-large" src={source} alt={name} /> : null}
      {canChange ? <TextField label={words.caption} value={caption} maxLength={120} onChange={setCaption} /> : null}
    </Dialog>
  )
}
