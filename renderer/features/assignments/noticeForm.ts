/** What is typed about a notice, and what is wrong with it. Pure. */
import type { AssignmentKind } from '../../../db/domain/people/terms.ts'
import type { Day } from '../../../db/domain/values.ts'
import { de } from '../../text/de.ts'
import type { Notice } from './noticeView.ts'

export interface NoticeValues {
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

export const valuesOf = (notice: Notice | null, today: Day): NoticeValues => ({
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
export function errorsOf({ number, expectedOn, announcedOn, persons, children }: NoticeValues, today: Day) {
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

export const noErrors: ReturnType<typeof errorsOf> = {
  number: null,
  expectedOn: null,
  announcedOn: null,
  persons: null,
  children: null,
}
