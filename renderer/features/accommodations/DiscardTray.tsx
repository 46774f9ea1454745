/** Asks once before what is planned in the Parkplatz is thrown away. */
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { emptyTray, useTray } from '../../stores/tray.ts'
import { de } from '../../text/de.ts'

const words = de.tray

export function DiscardTray({ onClose }: { readonly onClose: () => void }) {
  const count = useTray((state) => state.items.length)
  const discard = () => {
    emptyTray()
    onClose()
  }
  return (
    <Dialog
      title={words.discardTitle}
      isOpen
      isAlert
      size="small"
      onClose={onClose}
      actions={
        <>
          <Button autoFocus onPress={onClose}>
            {words.goOn}
          </Button>
          <Button kind="danger" onPress={discard}>
            {words.discard}
          </Button>
        </>
      }
    >
      <p>{words.discardText(count)}</p>
    </Dialog>
  )
}
