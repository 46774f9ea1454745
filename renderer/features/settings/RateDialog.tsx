/** Another rate from a day on, with what it changes in all cases before it is saved. */
import { useState } from 'react'
import { covers, type Day, nextMonth } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { useQuery } from '../../api/useQuery.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { DateField } from '../../components/fields/DateField.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { typedMoney } from '../../components/fields/typedMoney.ts'
import { useConfirmKey } from '../../components/useConfirmKey.ts'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatAmount, formatDay, formatMoney, formatMonth } from '../../text/format.ts'
import { type RateRow, rateName } from './rateView.ts'
import './settings.css'

const words = de.benefitRates.dialog

export interface RateDialogProps {
  readonly row: RateRow
  readonly rates: readonly RateRow[]
  readonly onClose: () => void
}

export function RateDialog({ row, rates, onClose }: RateDialogProps) {
  const { today } = useDay()
  const { regime, stage } = row
  const [from, setFrom] = useState<Day | null>(nextMonth(today))
  const [amount, setAmount] = useState(formatAmount(row.amount))
  const [personal, setPersonal] = useState(row.personal === null ? '' : formatAmount(row.personal))
  const [source, setSource] = useState('')
  const [tried, setTried] = useState(false)
  const order = useCommand(client.benefits.setRate)
  const [cents, part] = [typedMoney(amount), typedMoney(personal)]
  const present = rates.find(
    (each) => each.regime === regime && each.stage === stage && from !== null && covers(each, from),
  )
  const asked = from !== null && cents ? { regime, stage, from, amount: cents } : null
  const { value: effect } = useQuery('benefits.rateEffect', asked)
  const save = async () => {
    setTried(true)
    if (asked === null || part === undefined || source.trim() === '') return
    const result = await order.run({ ...asked, personal: part, source: source.trim(), seen: present?.id ?? null })
    if (!result?.ok) return
    const done = de.benefitRates.done(rateName(row), formatMoney(asked.amount), formatDay(asked.from))
    useNotices.getState().done(done, result.value.auditId)
    onClose()
  }
  useConfirmKey(() => void save())
  const wrong = (value: number | null | undefined, isNeeded: boolean) =>
    value === undefined || value === 0 ? words.moneyWrong : isNeeded && tried && value === null ? words.missing : null
  return (
    <Dialog
      title={words.title(rateName(row))}
      isOpen
      onClose={onClose}
      note={words.byKey}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button kind="primary" isPending={order.pending} onPress={() => void save()}>
            {words.save}
          </Button>
        </>
      }
    >
      <div className="settings-rate-form">
        {order.refusal ? <Banner tone="bad">{refusalSentence(order.refusal)}</Banner> : null}
        <DateField
          label={words.from}
          help={present ? words.present(formatMoney(present.amount)) : words.none}
          value={from}
          today={today}
          isRequired
          autoFocus
          error={tried && from === null ? words.missing : null}
          onChange={setFrom}
        />
        <TextField
          label={words.amount}
          unit="€"
          value={amount}
          isRequired
          error={wrong(cents, true)}
          onChange={setAmount}
        />
        <TextField
          label={words.personal}
          help={words.personalHelp}
          unit="€"
          value={personal}
          error={wrong(part, false)}
          onChange={setPersonal}
        />
        <TextField
          label={words.source}
          help={words.sourceHelp}
          value={source}
          maxLength={200}
          isRequired
          error={tried && source.trim() === '' ? words.missing : null}
          onChange={setSource}
        />
        {effect && asked ? (
          <Banner tone="info">
            {words.effect(formatMonth(effect.month), effect.people, effect.of, effect.before, effect.after)}
          </Banner>
        ) : null}
      </div>
    </Dialog>
  )
}
