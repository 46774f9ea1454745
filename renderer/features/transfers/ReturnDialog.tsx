/** A transfer came back: on which day and why; or a return that was booked is put right or taken out. */
import { useState } from 'react'
import { isReturnReason, returnReasons, returnReasonText } from '../../../db/domain/payments/returnReasons.ts'
import { codesOf } from '../../../db/domain/people/terms.ts'
import type { Day, VoucherId } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { useQuery } from '../../api/useQuery.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { DateField } from '../../components/fields/DateField.tsx'
import { Select } from '../../components/fields/Select.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { useConfirmKey } from '../../components/useConfirmKey.ts'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatMoney } from '../../text/format.ts'
import type { Transfer } from './transferView.ts'
import './transfers.css'

const words = de.transfers.returning

export interface ReturnDialogProps {
  readonly to: 'record' | 'change' | 'remove'
  readonly voucherId: VoucherId
  readonly onClose: () => void
}

export function ReturnDialog({ to, voucherId, onClose }: ReturnDialogProps) {
  const { asOf } = useDay()
  const { value } = useQuery('transfers.list', { ...asOf, runId: null, voucherId })
  const transfer = value?.find((each) => each.voucherId === voucherId)
  if (!transfer) return null
  return to === 'remove' ? (
    <RemoveDialog transfer={transfer} onClose={onClose} />
  ) : (
    <ReturnForm transfer={transfer} to={to} onClose={onClose} />
  )
}

interface FormProps {
  readonly transfer: Transfer
  readonly onClose: () => void
}

function ReturnForm({ transfer, to, onClose }: FormProps & { readonly to: 'record' | 'change' }) {
  const { today } = useDay()
  const { returned, name, voucherId, householdId } = transfer
  const [returnedOn, setDay] = useState<Day | null>(returned?.on ?? today)
  const [reason, setReason] = useState<string>(returned?.reason ?? 'AC04')
  const [note, setNote] = useState(returned?.note ?? '')
  const order = useCommand((day: Day) => {
    const given = { householdId, returnedOn: day, reason, note: note.trim() || null }
    return to === 'change' && returned
      ? client.transfers.changeReturn({ id: returned.id, version: returned.version, ...given })
      : client.transfers.recordReturn({ voucherId, ...given })
  })
  const save = async () => {
    if (returnedOn === null) return
    const result = await order.run(returnedOn)
    if (!result?.ok) return
    const told = to === 'record' ? words.done.record(name, formatMoney(transfer.amount)) : words.done.change(name)
    useNotices.getState().done(told, result.value.auditId)
    onClose()
  }
  useConfirmKey(() => void save())
  // A code of the bank that nobody has named here stays what it is.
  const codes = [...codesOf(returnReasons), ...(isReturnReason(reason) ? [] : [reason])]
  return (
    <Dialog
      title={words.title[to](name)}
      isOpen
      onClose={onClose}
      size="small"
      note={words.keys}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button kind="primary" isPending={order.pending} onPress={() => void save()}>
            {words.save[to]}
          </Button>
        </>
      }
    >
      <div className="transfer-form">
        {order.refusal ? <Banner tone="bad">{refusalSentence(order.refusal)}</Banner> : null}
        <DateField
          label={words.day}
          help={words.dayHelp}
          value={returnedOn}
          today={today}
          isRequired
          autoFocus
          error={returnedOn === null ? words.dayMissing : null}
          onChange={setDay}
        />
        <Select
          label={words.reason}
          options={codes.map((code) => ({ id: code, label: returnReasonText(code) }))}
          value={reason}
          onChange={setReason}
        />
        <TextField label={words.note} value={note} onChange={setNote} maxLength={300} />
      </div>
    </Dialog>
  )
}

function RemoveDialog({ transfer, onClose }: FormProps) {
  const { returned, name, householdId } = transfer
  const order = useCommand(client.transfers.removeReturn)
  const remove = async () => {
    if (!returned) return
    const result = await order.run({ id: returned.id, version: returned.version, householdId })
    if (!result?.ok) return
    useNotices.getState().done(words.done.remove(name), result.value.auditId)
    onClose()
  }
  return (
    <Dialog
      title={words.removeTitle(name)}
      isOpen
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button kind="primary" isPending={order.pending} onPress={() => void remove()}>
            {words.remove}
          </Button>
        </>
      }
    >
      {order.refusal ? <Banner tone="bad">{refusalSentence(order.refusal)}</Banner> : null}
      <p>{words.removeText}</p>
    </Dialog>
  )
}
