/** A stage, or an amount a month, set against what the register says, with its reason; or put right. */
import { useState } from 'react'
import { type Stage, stages } from '../../../db/domain/payments/terms.ts'
import { addDays, type Day } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { DateField } from '../../components/fields/DateField.tsx'
import { RadioGroup } from '../../components/fields/RadioGroup.tsx'
import { Select } from '../../components/fields/Select.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { typedMoney } from '../../components/fields/typedMoney.ts'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { formatAmount } from '../../text/format.ts'
import { BenefitForm, Who } from './BenefitForm.tsx'
import { type Case, type CasePerson, nameOf } from './benefitView.ts'

const words = de.benefits.dialog
const numbers = [1, 2, 3, 4, 5, 6] as const
const options = numbers.map((stage) => ({
  id: `${stage}` as const,
  label: de.benefits.stageName(stage, stages[stage]),
}))
type StageId = `${Stage}`

export interface StageFormProps {
  readonly found: Case
  readonly person: CasePerson
  /** The first day of the entry that is put right; null: a new one. */
  readonly corrects: Day | null
  readonly onClose: () => void
}

export function StageForm({ found, person: first, corrects, onClose }: StageFormProps) {
  const { today } = useDay()
  const present = first.overrides.find((each) => each.from === corrects)
  const [person, setPerson] = useState(first)
  const isRestricted = (each: CasePerson) => each.regime === 'asylblg_1a'
  const [by, setBy] = useState<'stage' | 'amount'>(
    present ? (present.stage === null ? 'amount' : 'stage') : isRestricted(first) ? 'amount' : 'stage',
  )
  const [stage, setStage] = useState<StageId>(present?.stage ? `${present.stage}` : '1')
  const [amount, setAmount] = useState(present?.amount != null ? formatAmount(present.amount) : '')
  const [reason, setReason] = useState(present?.reason ?? '')
  const [from, setFrom] = useState<Day | null>(present?.from ?? found.month)
  const [last, setLast] = useState<Day | null>(present?.to ? addDays(present.to, -1) : null)
  const [tried, setTried] = useState(false)
  const order = useCommand(async (given: { cents: number | null; day: Day }) => {
    const { personId, version } = found.people.find((each) => each.personId === person.personId) ?? person
    const set =
      given.cents === null
        ? { by: 'stage' as const, stage: Number(stage) as Stage }
        : { by: 'amount' as const, amount: given.cents }
    const to = last === null ? null : addDays(last, 1)
    return client.benefits.setOverride({
      personId,
      version,
      from: given.day,
      to,
      set,
      reason: reason.trim(),
      replaces: corrects,
    })
  })
  const cents = typedMoney(amount)
  const save = async () => {
    setTried(true)
    if (reason.trim() === '' || from === null) return
    if (by === 'amount' && (cents === null || cents === undefined)) return
    const result = await order.run({ cents: by === 'amount' ? (cents ?? null) : null, day: from })
    if (!result?.ok) return
    useNotices.getState().done(de.benefits.done.stage(nameOf(person)), result.value.auditId)
    onClose()
  }
  return (
    <BenefitForm
      title={corrects === null ? words.stageTitle : words.stageCorrect}
      button={words.save}
      order={order}
      onSave={() => void save()}
      onClose={onClose}
    >
      <Who
        found={found}
        person={person}
        canChoose={corrects === null}
        onChange={(chosen) => {
          setPerson(chosen)
          if (isRestricted(chosen)) setBy('amount')
        }}
      />
      <RadioGroup<'stage' | 'amount'>
        label={words.by}
        options={[
          { id: 'stage', label: words.byStage },
          { id: 'amount', label: words.byAmount },
        ]}
        value={by}
        orientation="horizontal"
        onChange={setBy}
      />
      {by === 'stage' ? (
        <Select<StageId> label={words.stage} options={options} value={stage} isRequired onChange={setStage} />
      ) : (
        <TextField
          label={words.amountMonthly}
          unit="€"
          value={amount}
          isRequired
          error={cents === undefined ? words.moneyWrong : tried && cents === null ? words.missing : null}
          onChange={setAmount}
        />
      )}
      <TextField
        label={words.reason}
        help={words.reasonHelp}
        value={reason}
        maxLength={300}
        isRequired
        autoFocus={found.people.length === 1 || corrects !== null}
        error={tried && reason.trim() === '' ? words.missing : null}
        onChange={setReason}
      />
      <div className="benefits-fields">
        <DateField
          label={words.from}
          value={from}
          today={today}
          isRequired
          error={tried && from === null ? words.missing : null}
          onChange={setFrom}
        />
        <DateField label={words.to} help={words.toHelp} value={last} today={today} onChange={setLast} />
      </div>
    </BenefitForm>
  )
}
