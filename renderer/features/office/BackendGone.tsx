/** The data process died: a calm notice that blocks, says what is safe and what to check. */
import { desktop } from '../../api/bridge.ts'
import { useCommand } from '../../api/useCommand.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { useSession } from '../../stores/session.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'

export function BackendGone() {
  const { gone, goneIsRead } = useSession()
  const reopen = useCommand(desktop.openRecent)
  if (!gone) return null
  const words = de.office.gone
  const again = async () => {
    const result = await reopen.run(undefined)
    if (result?.ok && result.value.opened !== null) goneIsRead()
  }
  const actions = gone.running ? (
    <Button kind="primary" autoFocus onPress={goneIsRead}>
      {words.goOn}
    </Button>
  ) : gone.refusal ? (
    <Button kind="primary" autoFocus isPending={reopen.pending} onPress={again}>
      {words.reopen}
    </Button>
  ) : null
  return (
    <Dialog
      title={gone.running ? words.restarted : words.title}
      isOpen
      isAlert
      size="small"
      onClose={gone.running ? goneIsRead : () => {}}
      actions={actions}
    >
      <p>
        <strong>{words.saved}</strong>
      </p>
      <p>{gone.running ? words.restartedText : gone.refusal ? words.deadFile : words.deadText}</p>
      {gone.refusal ? <Banner tone="warn">{refusalSentence(gone.refusal)}</Banner> : null}
      {reopen.refusal ? <Banner tone="bad">{refusalSentence(reopen.refusal)}</Banner> : null}
    </Dialog>
  )
}
