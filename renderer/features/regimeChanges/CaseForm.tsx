/** The dialog of a case's details: the Jobcenter's number, contact, note, due day and who belongs to it. */
import { useState } from 'react'
import type { Day, PersonId } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { DateField } from '../../components/fields/DateField.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { useConfirmKey } from '../../components/useConfirmKey.ts'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import type { Case } from './CasePane.tsx'
import { PersonChoice } from './PersonChoice.tsx'
import './regimeChanges.css'

const words = de.regimeChanges
const dialog = words.caseDialog

export function CaseForm({ found, onClose }: { readonly found: Case; readonly onClose: () => void }) {
  const { today } = useDay()
  const [dueOn, setDueOn] = useState<Day | null>(found.dueOn)
  const [reference, setReference] = useState(found.reference ?? '')
  const [contact, setContact] = useState(found.contact ?? '')
  const [note, setNote] = useState(found.note ?? '')
  const [chosen, setChosen] = useState<ReadonlySet<PersonId>>(new Set(found.persons.map((person) => person.personId)))
  const order = useCommand(client.regimeChanges.change)
  const save = async () => {
    if (dueOn === null || chosen.size === 0) return
    const result = await order.run({
      regimeChangeId: found.id,
      version: found.version,
      dueOn,
      reference,
      contact,
      note,
      personIds: [...chosen],
    })
    if (!result?.ok) return
    useNotices.getState().done(dialog.done(found.household), result.value.auditId)
    onClose()
  }
  useConfirmKey(() => void save())
  return (
    <Dialog
      title={dialog.title(found.household)}
      isOpen
      onClose={onClose}
      note={words.stepDialog.keys}
      actions={
        <>
          <Button onPress={onClose}>{words.stepDialog.cancel}</Button>
          <Button kind="primary" isPending={order.pending} isDisabled={chosen.size === 0} onPress={() => void save()}>
            {words.stepDialog.save}
          </Button>
        </>
      }
    >
      <div className="regime-form">
        {order.refusal ? <Banner tone="bad">{refusalSentence(order.refusal)}</Banner> : null}
        <div className="regime-pair">
          <TextField
            label={dialog.reference}
            help={dialog.referenceHelp}
            value={reference}
            maxLength={80}
            autoFocus
            onChange={setReference}
          />
          <DateField
            label={words.due.dueOn}
            help={words.due.dueOnHelp}
            value={dueOn}
            today={today}
            isRequired
            error={dueOn === null ? words.due.dueOnMissing : null}
            onChange={setDueOn}
          />
        </div>
        <TextField
          label={dialog.contact}
          help={dialog.contactHelp}
          value={contact}
          maxLength={200}
          onChange={setContact}
        />
        <TextField label={dialog.note} value={note} rows={3} maxLength={2000} onChange={setNote} />
        <PersonChoice persons={[...found.persons, ...found.others]} chosen={chosen} onChange={setChosen} />
      </div>
    </Dialog>
  )
}
