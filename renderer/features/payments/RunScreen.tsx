/** The worksheet of a run: its steps, what changed since the last one, every payment, and the sums beside them. */
import { type ReactNode, useState } from 'react'
import type { WayKind } from '../../../db/domain/payments/terms.ts'
import { type OutputOf, useQuery } from '../../api/useQuery.ts'
import { Banner } from '../../components/Banner.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Select } from '../../components/fields/Select.tsx'
import { Screen } from '../../components/Screen.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useLocation } from '../../stores/location.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatDay, formatMoney } from '../../text/format.ts'
import { ChangedList } from './ChangedList.tsx'
import { PaymentList } from './PaymentList.tsx'
import { RunAside } from './RunAside.tsx'
import { RunOrders, useOwn } from './RunOrders.tsx'
import { RunStepList } from './RunStepList.tsx'
import { isFrozen, type Run, runName, type Sheet } from './runWords.ts'
import './payments.css'

const words = de.payments

export interface RunScreenProps {
  readonly run: Run
  readonly runs: OutputOf<'runs.list'>
  readonly pane: ReactNode
}

export function RunScreen({ run, runs, pane }: RunScreenProps) {
  const { value: sheet, refusal } = useQuery('runs.sheet', { runId: run.id })
  const isPaneOpen = useLocation((state) => state.place.pane.length > 0)
  const [way, setWay] = useState<WayKind | null>(null)
  const isLatest = runs.runs.every((each) => isFrozen(each))
  const next = isLatest && runs.next.month <= runs.next.lastMonth ? runs.next.month : null
  const choose = (id: string) => {
    const { go, place } = useLocation.getState()
    go({ payments: { ...place.payments, run: Number(id) as Run['id'] }, pane: [] })
  }
  return (
    <Screen
      title={runName(run)}
      subtitle={
        sheet
          ? words.subtitle(sheet.households.filter(({ held }) => !held).length, sheet.people, formatDay(run.payOn))
          : null
      }
      stats={<RunStepList run={run} />}
      actions={sheet ? <RunOrders sheet={sheet} next={next} /> : null}
      toolbar={
        runs.runs.length > 1 ? (
          <Select
            label={words.chooseRun}
            hideLabel
            options={runs.runs.map((each) => ({ id: String(each.id), label: runName(each) }))}
            value={String(run.id)}
            onChange={choose}
          />
        ) : null
      }
      pane={isPaneOpen || !sheet ? pane : <RunAside sheet={sheet} way={way} onWay={setWay} />}
    >
      {refusal ? (
        <EmptyState title={de.frame.loadFailed}>{refusalSentence(refusal)}</EmptyState>
      ) : sheet ? (
        <div className="run-sheet">
          <State sheet={sheet} />
          <ChangedList sheet={sheet} />
          <PaymentList sheet={sheet} way={way} onWay={setWay} />
        </div>
      ) : (
        <Skeleton lines={10} />
      )}
    </Screen>
  )
}

/** What is to be known of the run before one goes on. */
function State({ sheet }: { readonly sheet: Sheet }) {
  const own = useOwn(sheet)
  const { run, notices } = sheet
  const outdated = sheet.outdated ?? []
  return (
    <>
      {run.state === 'checked' ? (
        <Banner>
          {words.handed(run.preparedBy ?? '', formatDay(run.preparedOn))} {own ? words.ownRun(own) : null}
        </Banner>
      ) : null}
      {outdated.length > 0 ? (
        <Banner tone="warn">
          <strong>{words.outdated}</strong>
          <ul>
            {outdated.map((each) => (
              <li key={each.householdId}>
                {words.outdatedLine(each.name, formatMoney(each.handed), formatMoney(each.now))}
              </li>
            ))}
          </ul>
          {words.outdatedText}
        </Banner>
      ) : null}
      {isFrozen(run) ? (
        <Banner tone="good">
          {words.frozen(run.releasedBy ?? '', formatDay(run.releasedOn))}{' '}
          {run.closedOn ? words.closedOn(formatDay(run.closedOn)) : ''}
          <span className="run-hash">
            {words.hash}: <code>{run.hash}</code>
          </span>
        </Banner>
      ) : null}
      {run.state === 'draft' && notices.unverified > 0 ? (
        <Banner tone="warn">{words.unverified(notices.unverified)}</Banner>
      ) : null}
      {notices.rates > 0 ? <Banner>{words.newRates(notices.rates)}</Banner> : null}
    </>
  )
}
