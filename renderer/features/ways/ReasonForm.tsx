/** The dialog in which a clerk says why a household has no account, and what comes next and when. Strg+Enter saves. */
import { useState } from 'react'
import { type NoAccountReason, noAccountReasons } from '../../../db/domain/payments/terms.ts'
import { codesOf } from '../../../db/domain/people/terms.ts'
import type { Day } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
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
import type { Found } from './WaysSection.tsx'
import './ways.css'

const words = de.ways.reasonDialog
const options = codesOf(noAccountReasons).map((id) => ({ id, label: de.ways.reason(id) }))

export function ReasonForm({ found, onClose }: { readonly found: Found; readonly onClose: () => void }) {
  const { today } = useDay()
  const { householdId, version, name, noAccount } = found
  const [reason, setReason] = useState<NoAccountReason>(noAccount?.reason ?? 'no_identity_document')
  const [nextStep, setNextStep] = useState(noAccount?.nextStep ?? '')
  const [nextOn, setNextOn] = useState<Day | null>(noAccount?.nextOn ?? null)
  const [isNextWrong, setNextWrong] = useState(false)
  const [note, setNote] = useState(noAccount?.note ?? '')
  const command = useCommand(client.ways.setReason)
  // The same reason goes on from its first day; only another one begins today.
  const from = noAccount && noAccount.reason === reason ? noAccount.from : today
  const save = async () => {
    if (isNextWrong) return
    const result = await command.run({ householdId, version, from, reason, nextStep, nextOn, note })
    if (!result?.ok) return
    useNotices.getState().done(words.done(name, de.ways.reason(reason)), result.value.auditId)
    onClose()
  }
  useConfirmKey(() => void save())
  return (
    <Dialog
      title={words.title(name)}
      isOpen
      onClose={onClose}
      note={de.ways.dialog.keys}
      actions={
        <>
          <Button onPress={onClose}>{de.ways.dialog.cancel}</Button>
          <Button kind="primary" isPending={command.pending} onPress={() => void save()}>
            {de.ways.dialog.save}
          </Button>
        </>
      }
    >
      <div className="way-form">
        {command.refusal ? <Banner tone="bad">{refusalSentence(command.refusal)}</Banner> : null}
        <Select label={words.reason} options={options} value={reason} onChange={setReason} isRequired autoFocus />
        <div className="way-two">
          <TextField
            label={words.nextStep}
            help={words.nextStepHelp}
            value={nextStep}
            onChange={setNextStep}
            maxLength={120}
          />
          <DateField
            label={words.nextOn}
            help={words.nextOnHelp}
            value={nextOn}
            today={today}
            onChange={setNextOn}
            onWrong={setNextWrong}
          />
        </div>
        <TextField label={words.note} value={note} onChange={setNote} maxLength={500} />
      </div>
    </Dialog>
  )
}
