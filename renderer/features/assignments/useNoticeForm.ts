/** The state of a notice that is being announced or changed, and whether it can be saved. */
import { useState } from 'react'
import type { AssignmentKind } from '../../../db/domain/people/terms.ts'
import type { Day } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { showInPane } from '../../stores/location.ts'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { formatDay } from '../../text/format.ts'
import type { Notice } from './noticeView.ts'

interface Values {
  readonly number: string
  readonly kind: AssignmentKind
  readonly expectedOn: Day | null
  readonly announcedOn: Day | null
  /** As they are typed. */
  readonly persons: string
  readonly children: string
  readonly nationality: string | null
  readonly remark: string
}

const words = de.assignments.form
const mostPersons = 500

/** A whole number from 0 on; null for anything else. */
export const typedCount = (text: string): number | null => (/^\s*\d{1,4}\s*$/.test(text) ? Number(text) : null)

const valuesOf = (notice: Notice | null, today: Day): Values => ({
  number: notice?.number ?? '',
  kind: notice?.kind ?? 'asylum',
  expectedOn: notice?.expectedOn ?? null,
  announcedOn: notice?.announcedOn ?? today,
  persons: notice ? String(notice.persons) : '',
  children: notice?.children == null ? '' : String(notice.children),
  nationality: notice?.nationality ?? null,
  remark: notice?.remark ?? '',
})

/** What is wrong with each field; null where nothing is. */
export function errorsOf({ number, expectedOn, announcedOn, persons, children }: Values, today: Day) {
  const people = typedCount(persons)
  const young = children.trim() === '' ? 0 : typedCount(children)
  return {
    number: number.trim() === '' ? words.missing.number : null,
    expectedOn: expectedOn === null ? words.missing.expectedOn : null,
    announcedOn: announcedOn === null || announcedOn > today ? words.missing.announcedOn : null,
    persons: people === null || people < 1 || people > mostPersons ? words.missing.persons : null,
    children: young === null || (people !== null && young > people) ? words.missing.children : null,
  }
}

export function useNoticeForm(notice: Notice | null, onDone: () => void) {
  const { today } = useDay()
  const [values, setValues] = useState(() => valuesOf(notice, today))
  const [tried, setTried] = useState(false)
  const errors = errorsOf(values, today)
  const isRight = Object.values(errors).every((error) => error === null)
  const order = useCommand(async ({ children, persons, expectedOn, ...rest }: Values) => {
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
  const none = { number: null, expectedOn: null, announcedOn: null, persons: null, children: null }
  return {
    values,
    set: (patch: Partial<Values>) => setValues({ ...values, ...patch }),
    errors: tried ? errors : none,
    /** Expected people who would be expected on another day. */
    moves: notice && values.expectedOn !== null && values.expectedOn !== notice.expectedOn ? notice.expected : 0,
    order,
    save: () => void save(),
  }
}
