/** What one household gets in the run: what is odd about it, on which ways it is paid, and how every amount came about. */
import type { ReactNode } from 'react'
import type { RunDecision } from '../../../db/domain/payments/terms.ts'
import type { HouseholdId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { type OutputOf, useQuery } from '../../api/useQuery.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { Pane, PaneSection } from '../../components/Pane.tsx'
import { Pill } from '../../components/Pill.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { openInPane, useLocation } from '../../stores/location.ts'
import { usePaneKeys } from '../../stores/usePaneKeys.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatDay, formatMoney, formatMonth } from '../../text/format.ts'
import type { Run, RunFinding } from './runWords.ts'
import { decisionKeys, useDecide } from './useDecide.ts'
import './payments.css'

const words = de.payments.pane
type Payment = OutputOf<'runs.household'>
const decisions = Object.keys(decisionKeys) as RunDecision[]

export interface PaymentPaneProps {
  readonly id: HouseholdId
  readonly back: ReactNode
  readonly onClose: () => void
}

/** Of the run that the screen shows. */
export function PaymentPane(props: PaymentPaneProps) {
  const { asOf } = useDay()
  const chosen = useLocation((state) => state.place.payments.run)
  const runs = useQuery('runs.list', asOf).value?.runs
  const run = runs?.find((each) => each.id === chosen) ?? runs?.[0]
  return run ? <OfRun {...props} run={run} /> : null
}

function OfRun({ id, back, onClose, run }: PaymentPaneProps & { readonly run: Run }) {
  const { canChange } = useDay()
  const { value } = useQuery('runs.household', { runId: run.id, householdId: id })
  const { order, decide } = useDecide(run.id)
  const byHand = byHandOf(id)
  const findings = value?.findings ?? []
  const possible = decisions.filter((decision) => findings.some(({ may }) => may.includes(decision)))
  const canHold = run.state === 'draft' && !possible.includes('hold') && value?.held === false && value.now > 0
  const keys = {
    ...Object.fromEntries(possible.map((each) => [decisionKeys[each].toLowerCase(), () => decide(findings, each)])),
    ...(canHold ? { h: () => decide([byHand], 'hold') } : {}),
  }
  usePaneKeys(value && run.state === 'draft' ? keys : null, canChange)
  return (
    <Pane
      title={
        <>
          {back}
          {value?.name ?? ''}
        </>
      }
      badge={value?.held ? <Pill tone="info">{de.payments.held}</Pill> : null}
      subtitle={
        value
          ? [formatMoney(value.now), value.before === null ? '' : words.before(formatMoney(value.before))]
              .filter(Boolean)
              .join(' · ')
          : null
      }
      onClose={onClose}
    >
      {value ? (
        <>
          {order.refusal ? <Banner tone="bad">{refusalSentence(order.refusal)}</Banner> : null}
          {findings.length > 0 ? (
            <PaneSection title={words.findings}>
              <ul className="run-findings">
                {findings.map((each) => (
                  <Finding
                    key={each.key}
                    finding={each}
                    canChange={canChange}
                    onDecide={(decision) => decide([each], decision)}
                  />
                ))}
              </ul>
            </PaneSection>
          ) : null}
          <Vouchers payment={value} />
          <Lines payment={value} />
          <PaneSection>
            <div className="run-buttons">
              {canHold ? (
                <Button isDisabled={!canChange} onPress={() => decide([byHand], 'hold')}>
                  {words.hold} <KeyHint keys="H" />
                </Button>
              ) : null}
              <Button onPress={() => openInPane({ kind: 'household', id }, { fromPane: true })}>
                {words.household}
              </Button>
            </div>
          </PaneSection>
        </>
      ) : (
        <Skeleton />
      )}
    </Pane>
  )
}

/** Holding a household of which nothing was found. */
const byHandOf = (householdId: HouseholdId): RunFinding => ({
  householdId,
  key: 'by_hand',
  fingerprint: 'by_hand',
  code: 'by_hand',
  person: null,
  text: '',
  detail: '',
  may: ['hold'],
  open: false,
  decided: null,
})

interface FindingProps {
  readonly finding: RunFinding
  readonly canChange: boolean
  readonly onDecide: (decision: RunDecision | null) => void
}

function Finding({ finding, canChange, onDecide }: FindingProps) {
  const { text, detail, person, may, open, decided } = finding
  return (
    <li>
      <p>
        {person ? `${person}: ` : ''}
        {text} {open ? <Pill tone="warn">{de.payments.open1}</Pill> : null}
        {decided ? <Pill tone="good">{de.payments.decided(decided.decision)}</Pill> : null}
      </p>
      {detail ? <p className="muted">{detail}</p> : null}
      {decided ? (
        <p className="muted">{de.payments.decidedBy(decided.by, formatDay(decided.on), decided.earlier)}</p>
      ) : null}
      {may.length > 0 ? (
        <div className="run-buttons">
          {may
            .filter((decision) => decision !== decided?.decision)
            .map((decision) => (
              <Button key={decision} size="small" isDisabled={!canChange} onPress={() => onDecide(decision)}>
                {de.payments.verb(decision)} <KeyHint keys={decisionKeys[decision]} />
              </Button>
            ))}
          {decided && !decided.earlier ? (
            <Button size="small" kind="quiet" isDisabled={!canChange} onPress={() => onDecide(null)}>
              {de.payments.withdrawDecision}
            </Button>
          ) : null}
        </div>
      ) : null}
    </li>
  )
}

function Vouchers({ payment }: { readonly payment: Payment }) {
  return (
    <PaneSection title={words.vouchers}>
      {payment.vouchers.length === 0 ? <p className="muted">{words.none}</p> : null}
      <ul className="run-lines">
        {payment.vouchers.map((voucher) => (
          <li
            key={`${voucher.kind} ${voucher.payee} ${voucher.amount} ${voucher.reference ?? ''}`}
            className="run-voucher"
          >
            <span>
              {de.payments.wayOf(voucher.kind)}: {voucher.payee}
              <small>
                {[
                  voucher.cheque === null ? voucher.iban : String(voucher.cheque),
                  voucher.reference,
                  voucher.again ? words.again : null,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </span>
            <span className="run-number">{formatMoney(voucher.amount)}</span>
          </li>
        ))}
      </ul>
      {payment.left > 0 ? <p className="muted">{words.left(formatMoney(payment.left))}</p> : null}
    </PaneSection>
  )
}

function Lines({ payment }: { readonly payment: Payment }) {
  if (payment.postings.length === 0) return null
  return (
    <PaneSection title={words.lines}>
      <ul className="run-lines">
        {payment.postings.map((line) => (
          <li
            key={`${line.personId} ${line.month} ${line.label} ${line.amount} ${line.counter ?? ''}`}
            className="run-voucher"
          >
            <span>
              {line.person}, {formatMonth(line.month)}: {line.label}
              {line.counter ? ` (${words[line.counter]})` : line.corrects ? ` (${words.corrects})` : ''}
              {line.how.map((each) => (
                <small key={each}>{each}</small>
              ))}
            </span>
            <span className="run-number">{formatMoney(line.amount)}</span>
          </li>
        ))}
      </ul>
    </PaneSection>
  )
}
