/** A transfer in the pane: to whom, how much, whether it came back, and what comes next. */
import type { ReactNode } from 'react'
import type { HouseholdId, VoucherId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { DefinitionList } from '../../components/DefinitionList.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { Pane, PaneSection } from '../../components/Pane.tsx'
import { Pill } from '../../components/Pill.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { openInPane, useLocation } from '../../stores/location.ts'
import { useOverlay } from '../../stores/overlay.ts'
import { usePaneKeys } from '../../stores/usePaneKeys.ts'
import { de } from '../../text/de.ts'
import { formatDay, formatMoney } from '../../text/format.ts'
import { isAccountToBlame, nextText, ownRun, reasonText, type Transfer } from './transferView.ts'
import './transfers.css'

const words = de.transfers.pane

export interface TransferPaneProps {
  readonly id: VoucherId
  /** The Wiedervorlagen of the household. */
  readonly followUps: (household: HouseholdId, name: string) => ReactNode
  readonly back: ReactNode
  readonly onClose: () => void
}

export function TransferPane({ id, followUps, back, onClose }: TransferPaneProps) {
  const { asOf, canChange } = useDay()
  const { value } = useQuery('transfers.list', { ...asOf, runId: null, voucherId: id })
  const transfer = value?.find(({ voucherId }) => voucherId === id)
  const order = (to: 'record' | 'change' | 'remove') =>
    useOverlay.getState().show({ kind: 'transferReturn', to, voucherId: id })
  const isReturned = transfer?.returned !== null
  const keys = { r: () => order(isReturned ? 'change' : 'record') }
  usePaneKeys(transfer ? keys : null, canChange)
  return (
    <Pane
      title={
        <>
          {back}
          {transfer?.name ?? words.facts}
        </>
      }
      badge={transfer?.returned ? <Pill tone="warn">{de.transfers.state.returned}</Pill> : null}
      subtitle={transfer ? formatMoney(transfer.amount) : null}
      onClose={onClose}
    >
      {!transfer ? (
        value ? (
          <p className="muted">{de.frame.notFound}</p>
        ) : (
          <Skeleton />
        )
      ) : (
        <>
          <PaneSection title={words.facts}>
            <DefinitionList items={factsOf(transfer)} />
            <div className="transfer-orders">
              {transfer.returned ? null : (
                <Button isDisabled={!canChange} onPress={keys.r}>
                  {words.record} <KeyHint keys="R" />
                </Button>
              )}
              <Button
                kind="quiet"
                onPress={() => openInPane({ kind: 'household', id: transfer.householdId }, { fromPane: true })}
              >
                {words.household}
              </Button>
              <Button kind="quiet" onPress={() => toRun(transfer)}>
                {words.toRun}
              </Button>
            </div>
          </PaneSection>
          {transfer.returned ? <Returned transfer={transfer} canChange={canChange} order={order} /> : null}
          {canChange ? null : <p className="muted">{de.frame.readOnlyDay}</p>}
          {followUps(transfer.householdId, transfer.name)}
        </>
      )}
    </Pane>
  )
}

function toRun({ runId }: Transfer): void {
  const { go, place } = useLocation.getState()
  go({ section: 'payments', payments: { ...place.payments, page: 'runs', run: runId }, pane: [] })
}

interface ReturnedProps {
  readonly transfer: Transfer
  readonly canChange: boolean
  readonly order: (to: 'change' | 'remove') => void
}

function Returned({ transfer, canChange, order }: ReturnedProps) {
  const { returned, again } = transfer
  if (!returned) return null
  return (
    <PaneSection title={words.returned}>
      {isAccountToBlame(transfer) ? <Banner tone="warn">{words.sameAccount}</Banner> : null}
      <DefinitionList
        items={[
          { term: words.returnedOn, value: formatDay(returned.on) },
          { term: words.reason, value: reasonText(transfer) },
          ...(returned.note ? [{ term: words.note, value: returned.note }] : []),
          { term: words.next, value: nextText(transfer) },
        ]}
      />
      {again ? null : <p className="muted">{words.once}</p>}
      <div className="transfer-orders">
        <Button isDisabled={!canChange} onPress={() => order('change')}>
          {words.change} <KeyHint keys="R" />
        </Button>
        <Button isDisabled={!canChange || again !== null} onPress={() => order('remove')}>
          {words.remove}
        </Button>
      </div>
    </PaneSection>
  )
}

const factsOf = (transfer: Transfer) => [
  { term: words.payee, value: transfer.payee },
  { term: words.iban, value: transfer.iban },
  { term: words.amount, value: formatMoney(transfer.amount) },
  { term: words.remittance, value: transfer.remittance },
  { term: words.reference, value: transfer.endToEndId },
  { term: words.number, value: transfer.household },
  { term: words.run, value: ownRun(transfer) },
  ...(transfer.reopens === null ? [] : [{ term: de.transfers.column.state, value: words.reopens }]),
]
