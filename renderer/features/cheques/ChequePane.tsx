/** A cheque in the pane: its three days, its facts, all papers of the same payment, and what can be done with it. */
import type { ReactNode } from 'react'
import { type ChequeStep, mayFollow } from '../../../db/domain/payments/cheque.ts'
import { presentableUntil } from '../../../db/domain/payments/chequeDays.ts'
import type { ChequeId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { DefinitionList } from '../../components/DefinitionList.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { Pane, PaneSection } from '../../components/Pane.tsx'
import { Pill } from '../../components/Pill.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { openInPane } from '../../stores/location.ts'
import { type ChequeOrder, useOverlay } from '../../stores/overlay.ts'
import { type PaneKeys, usePaneKeys } from '../../stores/usePaneKeys.ts'
import { de } from '../../text/de.ts'
import { formatDay, formatMoney, formatMonth } from '../../text/format.ts'
import { type Cheque, toneOf } from './chequeView.ts'
import { useChequeOrders } from './useChequeOrders.ts'
import './cheques.css'

const words = de.cheques.pane

export interface ChequePaneProps {
  readonly id: ChequeId
  readonly back: ReactNode
  readonly onClose: () => void
}

export function ChequePane({ id, back, onClose }: ChequePaneProps) {
  const { asOf, day, canChange } = useDay()
  const { value, refusal } = useQuery('cheques.cheque', { ...asOf, chequeId: id })
  const cheque = value?.cheque
  const orders = useOrders(cheque)
  usePaneKeys(cheque ? keysOf(orders) : null, canChange)
  return (
    <Pane
      title={
        <>
          {back}
          {cheque ? de.cheques.number(cheque.number) : words.facts}
        </>
      }
      badge={cheque ? <Pill tone={toneOf(cheque, day)}>{de.cheques.state(cheque.state)}</Pill> : null}
      subtitle={cheque?.payee}
      onClose={onClose}
    >
      {cheque ? (
        <>
          {cheque.clock && cheque.issuedOn ? <Clock cheque={cheque} clock={cheque.clock} /> : null}
          <PaneSection title={words.facts}>
            {cheque.amount === null && cheque.endedOn === null ? <p className="muted">{words.notYet}</p> : null}
            <DefinitionList items={factsOf(cheque)} />
            <div className="cheque-orders">
              {orders.map(({ step, key, run }) => (
                <Button key={step} isDisabled={!canChange} onPress={run}>
                  {de.cheques.act[step]} {key === null ? null : <KeyHint keys={key.toUpperCase()} />}
                </Button>
              ))}
              {cheque.householdId === null ? null : (
                <Button
                  kind="quiet"
                  onPress={() =>
                    cheque.householdId && openInPane({ kind: 'household', id: cheque.householdId }, { fromPane: true })
                  }
                >
                  {words.household}
                </Button>
              )}
            </div>
            {canChange ? null : <p className="muted">{de.frame.readOnlyDay}</p>}
          </PaneSection>
          {value.chain.length > 1 ? <Chain chain={value.chain} shown={cheque} /> : null}
        </>
      ) : refusal ? (
        <p className="muted">{de.frame.notFound}</p>
      ) : (
        <Skeleton />
      )}
    </Pane>
  )
}

type Act = Exclude<ChequeStep, 'issue'> | 'proxy'
interface Possible {
  readonly step: Act
  readonly key: string | null
  readonly run: () => void
}
/** In the order in which they stand; a letter for those of cheque day and of the telephone. */
const acts: readonly (readonly [step: Act, key: string | null])[] = [
  ['handOut', 'a'],
  ['proxy', 'v'],
  ['stop', 's'],
  ['paperBack', 'r'],
  ['replace', 'e'],
  ['spoil', 'x'],
  ['cash', 'b'],
  ['expire', null],
  ['cancel', null],
]

/** What may be done with the cheque as it is now. */
function useOrders(cheque: Cheque | undefined): readonly Possible[] {
  const { day } = useDay()
  const direct = useChequeOrders()
  if (!cheque) return []
  const isPossible = (step: Act): boolean => {
    if (!mayFollow(cheque.state, step === 'proxy' ? 'handOut' : step)) return false
    if (step === 'paperBack') return cheque.returnedOn === null
    if (step === 'cancel') return cheque.state === 'issued' || cheque.returnedOn !== null
    if (step === 'expire') return cheque.issuedOn !== null && presentableUntil(cheque.issuedOn) < day
    return true
  }
  const ask = (to: Extract<ChequeOrder, { readonly chequeId: ChequeId }>['to']) => () =>
    useOverlay.getState().show({ kind: 'cheque', order: { to, chequeId: cheque.chequeId } })
  return acts.flatMap(([step, key]): Possible[] => {
    if (!isPossible(step)) return []
    if (step === 'handOut') return [{ step, key, run: () => void direct.handOut(cheque) }]
    if (step === 'expire') return [{ step, key, run: () => void direct.expire(cheque) }]
    return [{ step, key, run: ask(step) }]
  })
}
const keysOf = (orders: readonly Possible[]): PaneKeys =>
  Object.fromEntries(orders.flatMap(({ key, run }) => (key === null ? [] : [[key, run]])))

function Clock({ cheque, clock }: { readonly cheque: Cheque; readonly clock: NonNullable<Cheque['clock']> }) {
  const { day } = useDay()
  const isLive = ['issued', 'handed_out', 'stopped', 'expired'].includes(cheque.state)
  const over = clock.presentableUntil < day ? ` (${words.over})` : ''
  return (
    <PaneSection title={words.clock}>
      <DefinitionList
        items={[
          { term: words.until, value: `${formatDay(clock.presentableUntil)}${over}` },
          ...(isLive
            ? [
                { term: words.stop, value: formatDay(clock.stopWorksFrom) },
                { term: words.safe, value: formatDay(clock.replacementSafeFrom) },
              ]
            : []),
        ]}
      />
      <p className="muted">{words.law}</p>
    </PaneSection>
  )
}

function factsOf(cheque: Cheque) {
  const day = (term: string, value: Cheque['issuedOn']) => (value === null ? [] : [{ term, value: formatDay(value) }])
  const text = (term: string, value: string | null) => (value === null ? [] : [{ term, value }])
  return [
    ...(cheque.amount === null ? [] : [{ term: words.amount, value: formatMoney(cheque.amount) }]),
    ...text(words.month, cheque.month === null ? null : formatMonth(cheque.month)),
    ...day(words.issuedOn, cheque.issuedOn),
    ...day(words.handedOn, cheque.handedOn),
    ...text(words.proxy, cheque.proxy),
    ...day(words.stoppedOn, cheque.stoppedOn),
    ...day(words.returnedOn, cheque.returnedOn),
    ...day(words.cashedOn, cheque.cashedOn),
    ...text(words.cashedAmount, cheque.cashedAmount === null ? null : formatMoney(cheque.cashedAmount)),
    ...day(words.endedOn, cheque.endedOn),
    ...text(words.reason, cheque.reason),
    ...(cheque.bookId === null ? [{ term: words.book, value: words.oldList }] : []),
  ]
}

/** Which paper took which one's place. */
function Chain({ chain, shown }: { readonly chain: readonly Cheque[]; readonly shown: Cheque }) {
  return (
    <PaneSection title={words.chain}>
      <ul className="cheque-chain">
        {chain.map((cheque) => (
          <li key={cheque.chequeId}>
            {cheque.chequeId === shown.chequeId ? (
              <strong>{cheque.number}</strong>
            ) : (
              <button
                type="button"
                className="cheque-link"
                onClick={() => openInPane({ kind: 'cheque', id: cheque.chequeId }, { fromPane: true })}
              >
                {cheque.number}
              </button>
            )}
            {` · ${[de.cheques.state(cheque.state), formatDay(cheque.issuedOn), cheque.reason].filter(Boolean).join(' · ')}`}
          </li>
        ))}
      </ul>
    </PaneSection>
  )
}
