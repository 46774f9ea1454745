/** Something due or owed besides the rate: new, other from a day on, or put right. */
import { useState } from 'react'
import { type ItemKind, itemKinds } from '../../../db/domain/payments/terms.ts'
import { codesOf } from '../../../db/domain/people/terms.ts'
import { addDays, type Day } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { DateField } from '../../components/fields/DateField.tsx'
import { Select } from '../../components/fields/Select.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { typedMoney } from '../../components/fields/typedMoney.ts'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { formatAmount } from '../../text/format.ts'
import { BenefitForm, Who } from './BenefitForm.tsx'
import { type Case, type CaseItem, type CasePerson, itemName, nameOf, versionOn } from './benefitView.ts'

const words = de.benefits.dialog
const kinds = codesOf(itemKinds).map((id) => ({ id, label: itemKinds[id].term }))

export interface ItemFormProps {
  readonly found: Case
  readonly person: CasePerson
  /** Null: a new one. */
  readonly item: CaseItem | null
  /** The entry itself was wrong; else another one begins. */
  readonly corrects: boolean
  readonly onClose: () => void
}

/** A sentence at the field, or null. */
const moneyWrong = (text: string, tried: boolean): string | null => {
  const cents = typedMoney(text)
  if (cents === undefined || cents === 0) return words.moneyWrong
  return tried && cents === null ? words.missing : null
}

export function ItemForm({ found, person: first, item, corrects, onClose }: ItemFormProps) {
  const { today } = useDay()
  const version = item ? versionOn(item, corrects ? found.month : today) : undefined
  const [person, setPerson] = useState(first)
  const [kind, setKind] = useState<ItemKind>(item?.kind ?? 'one_off')
  const [label, setLabel] = useState(version?.label ?? '')
  const [amount, setAmount] = useState(version ? formatAmount(version.amount) : '')
  const [total, setTotal] = useState(version?.total ? formatAmount(version.total) : '')
  const [from, setFrom] = useState<Day | null>(corrects ? (version?.from ?? null) : item ? today : found.month)
  const [last, setLast] = useState<Day | null>(version?.to ? addDays(version.to, -1) : null)
  const [tried, setTried] = useState(false)
  const isOnce = kind === 'one_off'
  const isOwed = kind === 'repayment'
  const order = useCommand(async (given: { cents: number; debt: number | null; day: Day }) => {
    const current = found.people.find(({ personId }) => personId === person.personId) ?? person
    const common = {
      personId: current.personId,
      version: current.version,
      label: label.trim(),
      amount: given.cents,
      total: given.debt,
      from: given.day,
      to: isOnce || last === null ? null : addDays(last, 1),
    }
    if (item === null) return client.benefits.addItem({ ...common, kind })
    const replaces = corrects ? (version?.from ?? null) : null
    return client.benefits.changeItem({ ...common, number: item.number, replaces })
  })
  const save = async () => {
    setTried(true)
    const [cents, debt] = [typedMoney(amount), isOwed ? typedMoney(total) : null]
    const isReady = cents && label.trim() !== '' && from !== null && debt !== undefined && (!isOwed || debt !== null)
    if (!isReady || cents === undefined || (debt !== null && debt < cents)) return
    const result = await order.run({ cents, debt, day: from })
    if (!result?.ok) return
    const what = `${itemKinds[kind].term}: ${label.trim()}`
    const said = item === null ? de.benefits.done.item : de.benefits.done.changed
    useNotices.getState().done(said(nameOf(person), what), result.value.auditId)
    onClose()
  }
  const title = item === null ? words.itemTitle : (corrects ? words.correctTitle : words.changeTitle)(itemName(item))
  const [cents, debt] = [typedMoney(amount) ?? null, typedMoney(total) ?? null]
  const isBelow = isOwed && cents !== null && debt !== null && debt < cents
  return (
    <BenefitForm title={title} button={words.save} order={order} onSave={() => void save()} onClose={onClose}>
      <Who found={found} person={person} canChoose={item === null} onChange={setPerson} />
      {item === null ? <Select label={words.kind} options={kinds} value={kind} isRequired onChange={setKind} /> : null}
      <TextField
        label={words.label}
        help={words.labelHelp}
        value={label}
        maxLength={120}
        isRequired
        autoFocus={item !== null || found.people.length === 1}
        error={tried && label.trim() === '' ? words.missing : null}
        onChange={setLabel}
      />
      <div className="benefits-fields">
        <TextField
          label={isOnce ? words.amount : isOwed ? words.instalment : words.amountMonthly}
          unit="€"
          value={amount}
          isRequired
          error={moneyWrong(amount, tried)}
          onChange={setAmount}
        />
        {isOwed ? (
          <TextField
            label={words.total}
            help={words.totalHelp}
            unit="€"
            value={total}
            isRequired
            error={isBelow ? words.isBelow : moneyWrong(total, tried)}
            onChange={setTotal}
          />
        ) : null}
        <DateField
          label={isOnce ? words.once : words.from}
          value={from}
          today={today}
          isRequired
          error={tried && from === null ? words.missing : null}
          onChange={setFrom}
        />
        {isOnce ? null : (
          <DateField label={words.to} help={words.toHelp} value={last} today={today} onChange={setLast} />
        )}
      </div>
    </BenefitForm>
  )
}
