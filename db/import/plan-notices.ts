/** Compares the sheet `Ankündigungen` with the notices that are known. */
import type { At, NoticeRow } from '../domain/register/rows.ts'
import type { Snapshot } from '../store/snapshot.ts'
import type { Row } from '../store/tables.ts'
import { cellChanges, or, type Planned, problem, settled, wrong } from './planning.ts'

type NoticeColumns = Omit<Row<'notice'>, 'id' | 'version' | 'announced_on' | 'withdrawn_on'>
export interface NoticeOp {
  readonly existing: Row<'notice'> | null
  readonly columns: NoticeColumns
}

const noticeFields = {
  kind: 'kind',
  expected_on: 'expectedOn',
  persons: 'persons',
  children: 'children',
  nationality: 'nationality',
  remark: 'remark',
} as const

/** Day and kind of a notice whose people are known stay: with them people would move in the register, which a list cannot decide. */
export function planNotices(rows: readonly At<NoticeRow>[], now: Snapshot): Planned<NoticeOp>[] {
  const known = new Map(now.notices.map((notice) => [notice.number, notice]))
  const withPeople = new Set(now.noticePeople.map((link) => link.notice_id))
  return rows.map((at) => {
    const row = at.value
    const existing = known.get(row.number) ?? null
    const columns: NoticeColumns = {
      number: row.number,
      kind: row.kind,
      expected_on: row.expectedOn,
      persons: row.persons,
      children: or(row.children, existing?.children ?? null),
      nationality: or(row.nationality, existing?.nationality ?? null),
      remark: or(row.remark, existing?.remark ?? null),
    }
    const { children, persons } = columns
    if (children !== null && children > persons)
      return wrong('notices', at.row, row.number, [
        problem('notices', at.row, 'CHILDREN_ABOVE_PERSONS', 'davon Kinder', { people: persons }),
      ])
    const changes = cellChanges<NoticeColumns>(existing, columns, noticeFields)
    const moved = changes.find((change) => change.field === 'expectedOn' || change.field === 'kind')
    if (existing && moved && withPeople.has(existing.id))
      return wrong('notices', at.row, row.number, [
        problem('notices', at.row, 'NOTICE_HAS_PEOPLE', moved.field === 'kind' ? 'Art' : 'Angekündigt für'),
      ])
    return settled('notices', at, row.number, existing !== null, changes, { existing, columns })
  })
}
