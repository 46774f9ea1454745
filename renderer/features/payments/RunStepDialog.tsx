/** Asks once before a step from which nothing goes back: releasing, paying out, closing. */
import { useState } from 'react'
import type { Day } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { useQuery } from '../../api/useQuery.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Checkbox } from '../../components/fields/Checkbox.tsx'
import { DateField } from '../../components/fields/DateField.tsx'
import { useConfirmKey } from '../../components/useConfirmKey.ts'
import { useNotices } from '../../stores/notices.ts'
import type { RunOrder } from '../../stores/overlay.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatMoney } from '../../text/format.ts'
import type { Sheet } from './runWords.ts'
import './payments.css'

const words = de.payments.step
type Step = Exclude<RunOrder, { readonly to: 'open' }>

export function RunStepDialog({ order, onClose }: { readonly order: Step; readonly onClose: () => void }) {
  const sheet = useQuery('runs.sheet', { runId: order.runId }).value
  return sheet ? <StepForm sheet={sheet} step={order.to} onClose={onClose} /> : null
}

interface StepFormProps {
  readonly sheet: Sheet
  readonly step: Step['to']
  readonly onClose: () => void
}

function StepForm({ sheet, step, onClose }: StepFormProps) {
  const { today } = useDay()
  const { run, accounts } = sheet
  const [on, setOn] = useState<Day | null>(today)
  const [looked, setLooked] = useState(false)
  const order = useCommand(async () => {
    const seen = { runId: run.id, version: run.version }
    if (step === 'release') return client.runs.release({ ...seen, accounts: looked ? accounts : [] })
    return step === 'close' ? client.runs.close(seen) : client.runs.markPaid({ ...seen, on: on ?? today })
  })
  const isReady = step !== 'release' || accounts.length === 0 || looked
  const save = async () => {
    if (!isReady) return
    const result = await order.run(undefined)
    if (!result?.ok) return
    const done = {
      release: de.payments.order.released,
      markPaid: de.payments.order.paid,
      close: de.payments.order.closed,
    }
    useNotices.getState().say(done[step])
    onClose()
  }
  useConfirmKey(() => void save())
  const changed = sheet.changed.filter(({ householdId }) => accounts.includes(householdId))
  return (
    <Dialog
      title={words[step].title}
      isOpen
      onClose={onClose}
      size="small"
      note={words.keys}
      actions={
        <>
          <Button autoFocus onPress={onClose}>
            {words.cancel}
          </Button>
          <Button kind="primary" isDisabled={!isReady} isPending={order.pending} onPress={() => void save()}>
            {de.payments.order[step]}
          </Button>
        </>
      }
    >
      <div className="run-form">
        {order.refusal ? <Banner tone="bad">{refusalSentence(order.refusal)}</Banner> : null}
        <p>{words[step].text(formatMoney(sheet.sums.amount), sheet.households.filter(({ held }) => !held).length)}</p>
        {step === 'markPaid' ? (
          <DateField label={words.paidOn} value={on} today={today} isRequired onChange={setOn} />
        ) : null}
        {step === 'release' && accounts.length > 0 ? (
          <>
            <Checkbox isSelected={looked} onChange={setLooked}>
              {words.accounts(accounts.length)}
            </Checkbox>
            <ul>
              {changed.map((row) => (
                <li key={row.householdId}>
                  {row.name}: {row.findings.find(({ code }) => code === 'account_changed')?.detail}
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
    </Dialog>
  )
}
