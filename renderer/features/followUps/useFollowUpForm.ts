/** The state of a Wiedervorlage that is being written or changed, and saving it. */
import { useState } from 'react'
import { laterDays } from '../../../db/domain/followUps/days.ts'
import type { Day } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { useNotices } from '../../stores/notices.ts'
import type { FollowUpAbout, FollowUpRow } from '../../stores/overlay.ts'
import { useSession } from '../../stores/session.ts'
import { de } from '../../text/de.ts'
import { formatDay } from '../../text/format.ts'
import { nameOf, refOf } from './followUpView.ts'

const words = de.followUps

/** The whole office, where nothing else is named. */
export const wholeOffice: FollowUpAbout = { subject: { kind: 'office', id: 1 }, name: words.office }

interface Written {
  readonly about: FollowUpAbout
  readonly dueOn: Day
  readonly text: string | null
  readonly assignee: string | null
}

const save = ({ about, dueOn, text, assignee }: Written, row: FollowUpRow | null) =>
  row
    ? client.followUps.change({ item: refOf(row), dueOn, text, assignee })
    : client.followUps.add({ subject: about.subject, dueOn, text: text ?? '', assignee })

/** @param row the one that is changed; null for a new one */
export function useFollowUpForm(row: FollowUpRow | null, given: FollowUpAbout | null, onDone: () => void) {
  const { today } = useDay()
  const actor = useSession((state) => state.actor)
  const [about, setAbout] = useState<FollowUpAbout>(
    row ? { subject: row.subject, name: nameOf(row) } : (given ?? wholeOffice),
  )
  const [text, setText] = useState(row?.text ?? '')
  const [dueOn, setDueOn] = useState<Day | null>(row ? row.dueOn : laterDays(today).tomorrow)
  const [assignee, setAssignee] = useState<string | null>(row ? row.assignee : actor)
  const [tried, setTried] = useState(false)
  const order = useCommand((written: Written) => save(written, row))
  const isRemark = row !== null && row.cause !== null
  const typed = text.trim() === '' ? null : text.trim()
  const isMissing = typed === null && !isRemark

  const confirm = async () => {
    setTried(true)
    if (dueOn === null || isMissing) return
    const result = await order.run({ about, dueOn, text: typed, assignee })
    if (!result?.ok) return
    const told = row ? words.told.changed(about.name) : words.told.added(about.name, formatDay(dueOn))
    useNotices.getState().done(told, result.value.auditId)
    onDone()
  }
  return {
    today,
    about,
    setAbout,
    text,
    setText,
    dueOn,
    setDueOn,
    assignee,
    setAssignee,
    isRemark,
    errors: {
      text: tried && isMissing ? words.dialog.textMissing : null,
      dueOn: tried && dueOn === null ? words.dialog.dueMissing : null,
    },
    order,
    confirm: () => void confirm(),
  }
}
