/** The sheet as it stands: shown, read, and judged by the same rules that the office's data keeps. */

import type { AssignmentKind } from '../../../db/domain/people/terms.ts'
import type { Day, NoticeId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { type OutputOf, useQuery } from '../../api/useQuery.ts'
import { peopleOn, type Sheet, sheetOf, useIntake } from '../../stores/intake.ts'
import { nationalities } from '../../text/nationalities.ts'
import { type ShownRow, shownSheet } from './sheet.ts'
import { type Note, type ReadSheet, readSheet } from './sheetRead.ts'

export type IntakeNotice = NonNullable<OutputOf<'intake.notice'>>

export interface SheetView {
  readonly noticeId: NoticeId | null
  /** Null without one, and while it is being read. */
  readonly notice: IntakeNotice | null
  readonly isNoticeGone: boolean
  readonly isReady: boolean
  readonly sheet: Sheet
  readonly rows: readonly ShownRow[]
  /** Rows that hold something. */
  readonly people: readonly ShownRow[]
  readonly read: ReadSheet
  readonly today: Day
  readonly day: Day
  readonly kind: AssignmentKind | null
  readonly count: number
  readonly notesOf: (row: ShownRow) => readonly Note[]
}

const known = new Set(nationalities.map(({ id }) => id))

export function useSheet(noticeId: NoticeId | null): SheetView {
  const { today } = useDay()
  const sheet = useIntake((state) => sheetOf(state, noticeId))
  const asked = useQuery('intake.notice', noticeId === null ? null : { noticeId })
  const notice = asked.value ?? null
  const day = notice?.expectedOn ?? sheet.day ?? today
  const frame = { today, day, nationality: notice?.nationality ?? null }
  const shown = shownSheet(sheet, frame)
  const kind = notice?.kind ?? sheet.kind ?? shown.kind ?? sheet.kept.kind
  const facts = {
    today,
    isNationality: (key: string) => known.has(key),
    notice: notice && { announced: notice.persons, named: notice.named },
  }
  const read = readSheet(shown, frame, facts, kind)
  const people = shown.rows.filter((row) => !row.isBlank)
  return {
    noticeId,
    notice,
    isNoticeGone: noticeId !== null && asked.value === null,
    isReady: noticeId === null || notice !== null,
    sheet,
    rows: shown.rows,
    people,
    read,
    today,
    day,
    kind,
    count: peopleOn(sheet),
    notesOf: (row) => {
      const at = people.indexOf(row)
      return at < 0 ? [] : read.notes.filter(({ person }) => person === at)
    },
  }
}
