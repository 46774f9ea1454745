/** One step of a cheque that needs a word: a proxy, a reason, a day, an amount. What it brings about is said before it is saved. */
import { useState } from 'react'
import { decideStep } from '../../../db/domain/payments/cheque.ts'
import { type ChequeClock, clockOf } from '../../../db/domain/payments/chequeDays.ts'
import type { Result } from '../../../db/domain/result.ts'
import type { AuditId, Cents, Day } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { Banner } from '../../components/Banner.tsx'
import { DateField } from '../../components/fields/DateField.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { useNotices } from '../../stores/notices.ts'
import type { ChequeOrder } from '../../stores/overlay.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatAmount, formatDay } from '../../text/format.ts'
import { ChequeForm } from './ChequeForm.tsx'
import type { Cheque } from './chequeView.ts'
import { typedCents } from './typedCents.ts'

const words = de.cheques.dialog
const { done } = de.cheques
type To = Extract<ChequeOrder, { readonly chequeId: unknown }>['to']

const withReason: readonly To[] = ['stop', 'spoil', 'replace', 'cancel']
const withDay: readonly To[] = ['stop', 'paperBack', 'cash']

/** What an order answers: the number that took its place, the days of a stop. */
interface Answer {
  readonly auditId: AuditId | null
  readonly number?: string | null
  readonly clock?: ChequeClock
}

export interface StepDialogProps {
  readonly to: To
  readonly cheque: Cheque
  readonly onClose: () => void
}

export function StepDialog({ to, cheque, onClose }: StepDialogProps) {
  const { today } = useDay()
  const [on, setOn] = useState<Day | null>(today)
  const [reason, setReason] = useState('')
  const [name, setName] = useState('')
  const [shown, setShown] = useState('')
  const [amount, setAmount] = useState(cheque.amount === null ? '' : formatAmount(cheque.amount))
  const [tried, setTried] = useState(false)
  const cents = typedCents(amount)
  const { chequeId, version, number } = cheque
  const seen = { chequeId, version }
  const order = useCommand((): Promise<Result<Answer>> => {
    const day = on ?? today
    if (to === 'proxy') return client.cheques.handOut({ ...seen, on: today, proxy: { name, shown } })
    if (to === 'stop') return client.cheques.stop({ ...seen, on: day, reason })
    if (to === 'spoil') return client.cheques.spoil({ ...seen, reason })
    if (to === 'replace') return client.cheques.replace({ ...seen, reason })
    if (to === 'cancel') return client.cheques.cancel({ ...seen, reason })
    if (to === 'paperBack') return client.cheques.paperBack({ ...seen, on: day })
    return client.cheques.cash({ ...seen, on: day, amount: cents ?? 0 })
  })
  const needs = { reason: withReason.includes(to), day: withDay.includes(to) }
  const isComplete =
    (!needs.reason || reason.trim() !== '') &&
    (!needs.day || on !== null) &&
    (to !== 'proxy' || (name.trim() !== '' && shown.trim() !== '')) &&
    (to !== 'cash' || cents !== undefined)
  const save = async () => {
    setTried(true)
    if (!isComplete) return
    const result = await order.run(undefined)
    if (!result?.ok) return
    const { auditId, clock, number: next = null } = result.value
    const text = to === 'stop' ? done.stop(number, formatDay(clock?.stopWorksFrom ?? null)) : done[to](number, next)
    useNotices.getState().done(text, auditId)
    onClose()
  }
  const missing = (text: string, sentence: string) => (tried && text.trim() === '' ? sentence : null)
  const against = order.refusal ? null : refusedBefore(to, cheque, today)
  return (
    <ChequeForm
      title={words.title[to](number)}
      button={words.button[to]}
      order={order}
      onSave={() => void save()}
      onClose={onClose}
    >
      <p>{words.text[to]}</p>
      {against ? <Banner tone="warn">{against}</Banner> : null}
      {to === 'stop' && cheque.issuedOn !== null && on !== null ? <Works cheque={cheque} on={on} /> : null}
      {to === 'proxy' ? (
        <>
          <TextField
            label={words.name}
            value={name}
            maxLength={120}
            isRequired
            autoFocus
            error={missing(name, words.nameMissing)}
            onChange={setName}
          />
          <TextField
            label={words.shown}
            help={words.shownHelp}
            value={shown}
            maxLength={300}
            isRequired
            error={missing(shown, words.shownMissing)}
            onChange={setShown}
          />
        </>
      ) : null}
      {needs.reason ? (
        <TextField
          label={words.reason}
          value={reason}
          maxLength={300}
          isRequired
          autoFocus
          error={missing(reason, words.reasonMissing)}
          onChange={setReason}
        />
      ) : null}
      {to === 'cash' ? (
        <TextField
          label={words.amount}
          value={amount}
          inputMode="decimal"
          unit="€"
          isRequired
          error={tried && cents === undefined ? words.amountWrong : null}
          onChange={setAmount}
        />
      ) : null}
      {needs.day ? (
        <DateField
          label={words.on}
          value={on}
          today={today}
          max={today}
          isPast
          isRequired
          autoFocus={!needs.reason}
          error={on === null ? de.cheques.issuing.dayMissing : null}
          onChange={setOn}
        />
      ) : null}
    </ChequeForm>
  )
}

/** From when the stop works, before it is given. */
function Works({ cheque, on }: { readonly cheque: Cheque; readonly on: Day }) {
  if (cheque.issuedOn === null) return null
  const clock = clockOf({ issuedOn: cheque.issuedOn, stoppedOn: on, returnedOn: null }, on)
  return (
    <Banner tone="info">{words.stopWorks(formatDay(clock.presentableUntil), formatDay(clock.stopWorksFrom))}</Banner>
  )
}

/** The sentence with which it would be refused today, told before the clerk has typed. */
function refusedBefore(to: To, cheque: Cheque, today: Day): string | null {
  if (to !== 'replace') return null
  const { number, state, amount, issuedOn, handedOn, stoppedOn, returnedOn } = cheque
  const facts = { number, state, amount: amount as Cents | null, issuedOn, handedOn, stoppedOn, returnedOn }
  const decided = decideStep(facts, { step: 'replace', on: today }, today)
  return decided.ok ? null : refusalSentence(decided.error)
}
