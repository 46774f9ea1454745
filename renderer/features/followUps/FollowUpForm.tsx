/** The dialog of a new or changed Wiedervorlage: about what, what is to be done, when, by whom. */
import { useOffice } from '../../api/office.tsx'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { DateField } from '../../components/fields/DateField.tsx'
import { Select } from '../../components/fields/Select.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { useConfirmKey } from '../../components/useConfirmKey.ts'
import type { FollowUpAbout, FollowUpRow } from '../../stores/overlay.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { whatOf } from './followUpView.ts'
import { SubjectPicker } from './SubjectPicker.tsx'
import { useFollowUpForm } from './useFollowUpForm.ts'
import './followUps.css'

const words = de.followUps.dialog
/** No clerk has this name: it is shorter than any. */
const nobody = ''

export interface FollowUpFormProps {
  /** The one to change; null for a new one. */
  readonly row: FollowUpRow | null
  /** What a new one is about; null where it is still to be found. */
  readonly about: FollowUpAbout | null
  readonly onClose: () => void
}

export function FollowUpForm({ row, about, onClose }: FollowUpFormProps) {
  const { clerks } = useOffice()
  const form = useFollowUpForm(row, about, onClose)
  useConfirmKey(form.confirm)
  const isPicked = row === null && about === null
  // Somebody who has left may still stand there.
  const names = form.assignee === null || clerks.includes(form.assignee) ? clerks : [...clerks, form.assignee]
  const title = row ? words.editTitle(form.about.name) : about ? words.addAbout(about.name) : words.addTitle
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      note={words.keys}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button kind="primary" isPending={form.order.pending} onPress={form.confirm}>
            {words.save}
          </Button>
        </>
      }
    >
      <div className="follow-form">
        {form.order.refusal ? <Banner tone="bad">{refusalSentence(form.order.refusal)}</Banner> : null}
        {isPicked ? <SubjectPicker about={form.about} onChoose={form.setAbout} /> : null}
        {row?.cause ? <p className="follow-cause">{whatOf(row, form.today)}</p> : null}
        <TextField
          label={form.isRemark ? words.remark : words.text}
          {...(form.isRemark ? { help: words.remarkHelp } : {})}
          value={form.text}
          onChange={form.setText}
          error={form.errors.text}
          isRequired={!form.isRemark}
          maxLength={500}
          rows={2}
          autoFocus={!isPicked}
        />
        <div className="follow-row">
          <DateField
            label={words.dueOn}
            help={words.dueHelp}
            value={form.dueOn}
            today={form.today}
            isRequired
            error={form.errors.dueOn}
            onChange={form.setDueOn}
          />
          <Select
            label={words.assignee}
            options={[...names.map((name) => ({ id: name, label: name })), { id: nobody, label: de.followUps.nobody }]}
            value={form.assignee ?? nobody}
            onChange={(name) => form.setAssignee(name === nobody ? null : name)}
          />
        </div>
      </div>
    </Dialog>
  )
}
