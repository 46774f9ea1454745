/** The columns of the list of those who need a place. */
import { Pill } from '../../components/Pill.tsx'
import type { Column } from '../../components/table/columns.ts'
import { de } from '../../text/de.ts'
import { formatCount, formatDayLong } from '../../text/format.ts'
import type { NeedRow } from './noticeView.ts'

const words = de.assignments.need

const reason: Column<NeedRow> = {
  key: 'reason',
  heading: words.reason,
  width: 120,
  grow: 0,
  render: (row) => <Pill tone={row.tone}>{row.reason}</Pill>,
  text: (row) => row.reason,
  sortValue: (row) => row.reason,
}
const who: Column<NeedRow> = {
  key: 'who',
  heading: words.who,
  // A notice without names yet: its number and that it has none.
  width: 252,
  grow: 3,
  render: (row) => row.who,
  sortValue: (row) => row.who,
}
const people: Column<NeedRow> = {
  key: 'people',
  heading: words.people,
  align: 'end',
  width: 88,
  grow: 0,
  render: (row) => formatCount(row.people),
  sortValue: (row) => row.people,
}
const children: Column<NeedRow> = {
  key: 'children',
  heading: words.children,
  align: 'end',
  width: 74,
  grow: 0,
  render: (row) => (row.children === null ? '' : formatCount(row.children)),
  sortValue: (row) => row.children,
}
const from: Column<NeedRow> = {
  key: 'from',
  heading: words.from,
  width: 126,
  grow: 0,
  render: (row) => formatDayLong(row.from),
  sortValue: (row) => row.from,
}
const waiting: Column<NeedRow> = {
  key: 'waiting',
  heading: words.waiting,
  align: 'end',
  width: 116,
  grow: 0,
  render: (row) => (row.waitingDays === 0 ? '' : formatCount(row.waitingDays)),
  sortValue: (row) => row.waitingDays,
}
const needs: Column<NeedRow> = {
  key: 'needs',
  heading: words.needs,
  width: 96,
  grow: 2,
  render: (row) => row.needs,
  sortValue: (row) => row.needs || null,
}
const place: Column<NeedRow> = {
  key: 'place',
  heading: words.place,
  width: 124,
  grow: 1,
  render: (row) => row.place,
  sortValue: (row) => row.place || null,
}

export const needColumns = {
  all: [reason, who, people, children, from, waiting, needs, place],
  few: [reason, who, people, from, waiting],
} as const satisfies Record<string, readonly Column<NeedRow>[]>
