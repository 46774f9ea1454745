/** A book from the bank comes in: its first and last number. */
import { useState } from 'react'
import type { Day } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { DateField } from '../../components/fields/DateField.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { ChequeForm } from './ChequeForm.tsx'

const words = de.cheques.book
const isNumber = (text: string): boolean => /^\d{1,15}$/.test(text.trim())

export function BookDialog({ onClose }: { readonly onClose: () => void }) {
  const { today } = useDay()
  const [first, setFirst] = useState('')
  const [last, setLast] = useState('')
  const [on, setOn] = useState<Day | null>(today)
  const [tried, setTried] = useState(false)
  const order = useCommand(client.cheques.addBook)
  const save = async () => {
    setTried(true)
    if (!isNumber(first) || !isNumber(last) || on === null) return
    const result = await order.run({ first: first.trim(), last: last.trim(), receivedOn: on })
    if (!result?.ok) return
    useNotices.getState().done(words.done(result.value.numbers), result.value.auditId)
    onClose()
  }
  const missing = (text: string) => (tried && !isNumber(text) ? words.missing : null)
  return (
    <ChequeForm title={words.title} button={words.save} order={order} onSave={() => void save()} onClose={onClose}>
      <TextField
        label={words.first}
        help={words.help}
        value={first}
        inputMode="numeric"
        maxLength={15}
        isRequired
        autoFocus
        error={missing(first)}
        onChange={setFirst}
      />
      <TextField
        label={words.last}
        value={last}
        inputMode="numeric"
        maxLength={15}
        isRequired
        error={missing(last)}
        onChange={setLast}
      />
      <DateField
        label={words.receivedOn}
        value={on}
        today={today}
        max={today}
        isPast
        isRequired
        error={on === null ? de.cheques.issuing.dayMissing : null}
        onChange={setOn}
      />
    </ChequeForm>
  )
}
