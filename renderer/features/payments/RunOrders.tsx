/** What is next for the run, and the ways back as long as there are any. */
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { PlusIcon } from '../../components/icons.tsx'
import { useLocation } from '../../stores/location.ts'
import { useNotices } from '../../stores/notices.ts'
import { useOverlay } from '../../stores/overlay.ts'
import { useSession } from '../../stores/session.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatMonth } from '../../text/format.ts'
import type { Sheet } from './runWords.ts'

const words = de.payments.order

/** The clerk who began or prepared the run, where that is whoever works here. */
export function useOwn({ run }: Sheet): string | null {
  const actor = useSession((state) => state.actor)
  return run.state === 'checked' && (actor === run.openedBy || actor === run.preparedBy) ? actor : null
}

export function RunOrders({ sheet, next }: { readonly sheet: Sheet; readonly next: string | null }) {
  const { canChange } = useDay()
  const own = useOwn(sheet)
  const { run } = sheet
  const seen = { runId: run.id, version: run.version }
  const handOver = useCommand(client.runs.handOver)
  const takeBack = useCommand(client.runs.takeBack)
  const discard = useCommand(client.runs.discard)
  const refusal = handOver.refusal ?? takeBack.refusal ?? discard.refusal
  const done = async (order: typeof takeBack | typeof handOver, text: string) => {
    const result = await order.run(seen)
    if (result?.ok) useNotices.getState().done(text, result.value.auditId)
  }
  const ask = (step: 'release' | 'markPaid' | 'close') =>
    useOverlay.getState().show({ kind: 'run', order: { to: step, runId: run.id } })
  const drop = async () => {
    const result = await discard.run(seen)
    if (!result?.ok) return
    const { go, place } = useLocation.getState()
    go({ payments: { ...place.payments, run: null }, pane: [] })
    useNotices.getState().done(words.discarded, result.value.auditId)
  }
  // A button that goes with its own order is not marked as pending: what says so would stay behind without it.
  const primary = { kind: 'primary', isDisabled: !canChange } as const
  return (
    <>
      {refusal ? <Banner tone="bad">{refusalSentence(refusal)}</Banner> : null}
      {run.state === 'draft' ? (
        <>
          <Button isDisabled={!canChange || discard.pending} onPress={() => void drop()}>
            {words.discard}
          </Button>
          <Button
            {...primary}
            isDisabled={!canChange || sheet.open > 0 || handOver.pending}
            onPress={() => void done(handOver, words.handedOver)}
          >
            {words.handOver}
          </Button>
        </>
      ) : null}
      {run.state === 'checked' ? (
        <>
          <Button isDisabled={!canChange || takeBack.pending} onPress={() => void done(takeBack, words.takenBack)}>
            {words.takeBack}
          </Button>
          <Button
            {...primary}
            isDisabled={!canChange || own !== null || (sheet.outdated ?? []).length > 0}
            onPress={() => ask('release')}
          >
            {words.release}
          </Button>
        </>
      ) : null}
      {run.state === 'released' ? (
        <Button {...primary} onPress={() => ask('markPaid')}>
          {words.markPaid}
        </Button>
      ) : null}
      {run.state === 'paid' ? (
        <Button {...primary} onPress={() => ask('close')}>
          {words.close}
        </Button>
      ) : null}
      {next === null ? null : (
        <Button
          icon={<PlusIcon />}
          isDisabled={!canChange}
          onPress={() => useOverlay.getState().show({ kind: 'run', order: { to: 'open' } })}
        >
          {de.payments.begin(formatMonth(next))}
        </Button>
      )}
    </>
  )
}
