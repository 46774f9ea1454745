/** Begins the payment run of a month: which month, and when it is paid. */
import { useState } from 'react'
import { addMonths, type Day } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { type OutputOf, useQuery } from '../../api/useQuery.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { DateField } from '../../components/fields/DateField.tsx'
import { Select } from '../../components/fields/Select.tsx'
import { useConfirmKey } from '../../components/useConfirmKey.ts'
import { useLocation } from '../../stores/location.ts'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatMonth } from '../../text/format.ts'
import './payments.css'

const words = de.payments.open
type Next = OutputOf<'runs.list'>['next']

export function RunDialog({ onClose }: { readonly onClose: () => void }) {
  const { asOf } = useDay()
  const next = useQuery('runs.list', asOf).value?.next
  return next ? <RunForm next={next} onClose={onClose} /> : null
}

/** The month that is next, and those around it that may be begun: the contract says which of them really may. */
const monthsAround = ({ month, lastMonth }: Next): Day[] =>
  [-3, -2, -1, 0, 1].map((by) => addMonths(month, by)).filter((each) => each <= lastMonth)

function RunForm({ next, onClose }: { readonly next: Next; readonly onClose: () => void }) {
  const { today } = useDay()
  const [month, setMonth] = useState<string>(next.month <= next.lastMonth ? next.month : next.lastMonth)
  const [payOn, setPayOn] = useState<Day | null>(next.payOn)
  const order = useCommand(client.runs.open)
  const save = async () => {
    if (payOn === null) return
    const result = await order.run({ kind: 'monthly', month, payOn })
    if (!result?.ok) return
    const { go, place } = useLocation.getState()
    go({ section: 'payments', payments: { ...place.payments, page: 'runs', run: result.value.id }, pane: [] })
    useNotices.getState().done(de.payments.begun(formatMonth(month)), result.value.auditId)
    onClose()
  }
  useConfirmKey(() => void save())
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={onClose}
      size="small"
      note={words.keys}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button kind="primary" isPending={order.pending} onPress={() => void save()}>
            {words.save}
          </Button>
        </>
      }
    >
      <div className="run-form">
        {order.refusal ? <Banner tone="bad">{refusalSentence(order.refusal)}</Banner> : null}
        <Select
          label={words.month}
          options={monthsAround(next).map((each) => ({ id: each as string, label: formatMonth(each) }))}
          value={month}
          onChange={setMonth}
        />
        <DateField
          label={words.payOn}
          help={words.payOnHelp}
          value={payOn}
          today={today}
          isRequired
          onChange={setPayOn}
        />
      </div>
    </Dialog>
  )
}
