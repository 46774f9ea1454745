/** Putting Wiedervorlagen off: one press for the usual days, or any day. */
import { useState } from 'react'
import { laterDays } from '../../../db/domain/followUps/days.ts'
import { addDays, type Day } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { DateField } from '../../components/fields/DateField.tsx'
import { useConfirmKey } from '../../components/useConfirmKey.ts'
import { useNotices } from '../../stores/notices.ts'
import type { FollowUpRow } from '../../stores/overlay.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatDay, formatDayLong } from '../../text/format.ts'
import { calledOf, refOf } from './followUpView.ts'
import './followUps.css'

const words = de.followUps.postponeDialog

export interface RowsDialogProps {
  readonly rows: readonly FollowUpRow[]
  readonly onClose: () => void
}

export function PostponeDialog({ rows, onClose }: RowsDialogProps) {
  const { today } = useDay()
  const [day, setDay] = useState<Day | null>(null)
  const [tried, setTried] = useState(false)
  const order = useCommand((to: Day) => client.followUps.postpone({ items: rows.map(refOf), to }))
  const postpone = async (to: Day) => {
    const result = await order.run(to)
    if (!result?.ok) return
    useNotices.getState().done(de.followUps.told.postponed(calledOf(rows), formatDay(to)), result.value.auditId)
    onClose()
  }
  const confirm = () => {
    setTried(true)
    if (day !== null) void postpone(day)
  }
  useConfirmKey(confirm)
  const days = laterDays(today)
  const choices = [
    { label: days.tomorrow === addDays(today, 1) ? words.tomorrow : words.nextWorkingDay, day: days.tomorrow },
    // On a Friday and at the weekend both are the next Monday.
    ...(days.nextWeek === days.tomorrow ? [] : [{ label: words.nextWeek, day: days.nextWeek }]),
    { label: words.nextMonth, day: days.nextMonth },
  ]
  return (
    <Dialog
      title={words.title(calledOf(rows))}
      isOpen
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{de.followUps.dialog.cancel}</Button>
          <Button kind="primary" isPending={order.pending} onPress={confirm}>
            {words.confirm}
          </Button>
        </>
      }
    >
      <div className="follow-form">
        {order.refusal ? <Banner tone="bad">{refusalSentence(order.refusal)}</Banner> : null}
        <p>{words.help}</p>
        <div className="follow-choices">
          {choices.map((choice, index) => (
            <Button key={choice.label} autoFocus={index === 0} onPress={() => void postpone(choice.day)}>
              <span>{choice.label}</span> <span className="muted">{formatDayLong(choice.day)}</span>
            </Button>
          ))}
        </div>
        <DateField
          label={words.otherDay}
          help={de.followUps.dialog.dueHelp}
          value={day}
          today={today}
          min={today}
          error={tried && day === null ? de.followUps.dialog.dueMissing : null}
          onChange={setDay}
        />
      </div>
    </Dialog>
  )
}
