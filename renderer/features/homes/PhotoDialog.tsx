/** A photo, large. */
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
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
          <Button kind="primary" onPress={onClose}>
            {words.close}
          </Button>
        </>
      }
    >
      {order.refusal ? <Banner tone="bad">{refusalSentence(order.refusal)}</Banner> : null}
      {source ? <img className="homes-large" src={source} alt={name} /> : null}
    </Dialog>
  )
}
