/** The state of a notice that is being announced or changed, and whether it can be saved. */
import { useState } from 'react'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { showInPane } from '../../stores/location.ts'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { formatDay } from '../../text/format.ts'
import { errorsOf, type NoticeValues, noErrors, typedCount, valuesOf } from './noticeForm.ts'
import type { Notice } from './noticeView.ts'

const words = de.assignments.form

export function useNoticeForm(notice: Notice | null, onDone: () => void) {
  const { today } = useDay()
  const [values, setValues] = useState(() => valuesOf(notice, today))
  const [tried, setTried] = useState(false)
  const errors = errorsOf(values, today)
  const isRight = Object.values(errors).every((error) => error === null)
  const order = useCommand(async ({ children, persons, expectedOn, ...rest }: NoticeValues) => {
    const input = {
      ...rest,
      expectedOn: expectedOn ?? today,
      persons: typedCount(persons) ?? 0,
      children: typedCount(children),
    }
    if (!notice) return client.assignments.announce(input)
    const changed = await client.assignments.changeNotice({ noticeId: notice.id, version: notice.version, ...input })
    return changed.ok ? { ...changed, value: { ...changed.value, noticeId: notice.id } } : changed
  })
  const save = async () => {
    setTried(true)
    if (!isRight) return
    const result = await order.run(values)
    if (!result?.ok) return
    const { noticeId, auditId } = result.value
    const done = notice
      ? words.changed(values.number)
      : words.announced(values.number, typedCount(values.persons) ?? 0, formatDay(values.expectedOn))
    useNotices.getState().done(done, auditId)
    showInPane({ kind: 'notice', id: noticeId })
    onDone()
  }
  return {
    values,
    set: (patch: Partial<NoticeValues>) => setValues({ ...values, ...patch }),
    errors: tried ? errors : noErrors,
    /** Expected people who would be expected on another day. */
    moves: notice && values.expectedOn !== null && values.expectedOn !== notice.expectedOn ? notice.expected : 0,
    order,
    save: () => void save(),
  }
}
