/** Announcing an assignment, and changing what was announced. */

import { assignmentKinds, codesOf } from '../../../db/domain/people/terms.ts'
import type { NoticeId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { ComboBox } from '../../components/fields/ComboBox.tsx'
import { DateField } from '../../components/fields/DateField.tsx'
import { Select } from '../../components/fields/Select.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { useConfirmKey } from '../../components/useConfirmKey.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { nationalities } from '../../text/nationalities.ts'
import { DialogWithNotice } from './DialogWithNotice.tsx'
import type { Notice } from './noticeView.ts'
import { useNoticeForm } from './useNoticeForm.ts'
import './assignments.css'

const words = de.assignments.form
const kinds = codesOf(assignmentKinds).map((id) => ({ id, label: assignmentKinds[id].term }))
const countries = nationalities.map(({ id, label }) => ({ id, label }))

export interface NoticeDialogProps {
  /** Null announces a new one. */
  readonly noticeId: NoticeId | null
  readonly onClose: () => void
}

export function NoticeDialog({ noticeId, onClose }: NoticeDialogProps) {
  if (noticeId === null) return <NoticeForm notice={null} onClose={onClose} />
  return (
    <DialogWithNotice noticeId={noticeId} onClose={onClose}>
      {(notice) => <NoticeForm notice={notice} onClose={onClose} />}
    </DialogWithNotice>
  )
}

function NoticeForm({ notice, onClose }: { readonly notice: Notice | null; readonly onClose: () => void }) {
  const { today } = useDay()
  const form = useNoticeForm(notice, onClose)
  const { values, set, errors } = form
  useConfirmKey(form.save)
  return (
    <Dialog
      title={notice ? words.change(notice.number) : words.announce}
      isOpen
      onClose={onClose}
      note={words.keys}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button kind="primary" isPending={form.order.pending} onPress={form.save}>
            {notice ? words.save : words.announceButton}
          </Button>
        </>
      }
    >
      <div className="assignments-form">
        <TextField
          label={words.number}
          help={words.numberHelp}
          value={values.number}
          maxLength={40}
          isRequired
          autoFocus
          error={errors.number}
          onChange={(number) => set({ number })}
        />
        <Select label={words.kind} options={kinds} value={values.kind} onChange={(kind) => set({ kind })} />
        <DateField
          label={words.expectedOn}
          value={values.expectedOn}
          today={today}
          isRequired
          error={errors.expectedOn}
          onChange={(expectedOn) => set({ expectedOn })}
        />
        <DateField
          label={words.announcedOn}
          value={values.announcedOn}
          today={today}
          max={today}
          isPast
          isRequired
          error={errors.announcedOn}
          onChange={(announcedOn) => set({ announcedOn })}
        />
        <TextField
          label={words.persons}
          value={values.persons}
          inputMode="numeric"
          maxLength={3}
          isRequired
          error={errors.persons}
          onChange={(persons) => set({ persons })}
        />
        <TextField
          label={words.children}
          help={words.childrenHelp}
          value={values.children}
          inputMode="numeric"
          maxLength={3}
          error={errors.children}
          onChange={(children) => set({ children })}
        />
        <div data-wide="">
          <ComboBox
            label={words.nationality}
            help={words.nationalityHelp}
            options={countries}
            value={values.nationality}
            onChange={(nationality) => set({ nationality })}
          />
        </div>
        <div data-wide="">
          <TextField
            label={words.remark}
            value={values.remark}
            rows={2}
            maxLength={500}
            onChange={(remark) => set({ remark })}
          />
        </div>
        {form.moves > 0 ? (
          <div data-wide="">
            <Banner>{words.moves(form.moves)}</Banner>
          </div>
        ) : null}
        {form.order.refusal ? (
          <div data-wide="">
            <Banner tone="bad">{refusalSentence(form.order.refusal)}</Banner>
          </div>
        ) : null}
      </div>
    </Dialog>
  )
}
