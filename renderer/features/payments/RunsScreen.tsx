/** The payment runs: the one that is looked at as a worksheet, the others a choice away; without any, how the first one is begun. */
import type { ReactNode } from 'react'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { type OutputOf, useQuery } from '../../api/useQuery.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { CoinsIcon, PlusIcon } from '../../components/icons.tsx'
import { Screen } from '../../components/Screen.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useLocation } from '../../stores/location.ts'
import { useNotices } from '../../stores/notices.ts'
import { useOverlay } from '../../stores/overlay.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatMonth } from '../../text/format.ts'
import { RunScreen } from './RunScreen.tsx'

const words = de.payments
type Runs = OutputOf<'runs.list'>

export function RunsScreen({ pane }: { readonly pane: ReactNode }) {
  const { asOf } = useDay()
  const { place } = useLocation()
  const { value, refusal } = useQuery('runs.list', asOf)
  const run = value?.runs.find((each) => each.id === place.payments.run) ?? value?.runs[0]
  if (value && run) return <RunScreen key={run.id} run={run} runs={value} pane={pane} />
  return (
    <Screen title={words.title} pane={pane}>
      {refusal ? (
        <EmptyState title={de.frame.loadFailed}>{refusalSentence(refusal)}</EmptyState>
      ) : value ? (
        <NoRun next={value.next} />
      ) : (
        <Skeleton lines={8} />
      )}
    </Screen>
  )
}

/** What a run is, and the month to begin with. */
function NoRun({ next }: { readonly next: Runs['next'] }) {
  const { canChange } = useDay()
  const order = useCommand(client.runs.open)
  const name = formatMonth(next.month)
  const begin = async () => {
    const result = await order.run({ kind: 'monthly', month: next.month, payOn: next.payOn })
    if (result?.ok) useNotices.getState().done(words.begun(name), result.value.auditId)
  }
  return (
    <>
      {order.refusal ? <Banner tone="bad">{refusalSentence(order.refusal)}</Banner> : null}
      <EmptyState
        icon={<CoinsIcon size={28} />}
        title={words.empty}
        actions={
          <>
            <Button
              isDisabled={!canChange}
              onPress={() => useOverlay.getState().show({ kind: 'run', order: { to: 'open' } })}
            >
              {words.beginOther}
            </Button>
            <Button
              kind="primary"
              icon={<PlusIcon />}
              isDisabled={!canChange || order.pending}
              onPress={() => void begin()}
            >
              {words.begin(name)}
            </Button>
          </>
        }
      >
        {words.emptyText}
      </EmptyState>
    </>
  )
}
