/** The columns of the list of notices. */
import { Pill } from '../../components/Pill.tsx'
import type { Column } from '../../components/table/columns.ts'
import { de } from '../../text/de.ts'
import { formatCount, formatDayLong } from '../../text/format.ts'
import { type NoticeLine, stateRank, stateTerm, stateTone } from './noticeView.ts'

const words = de.assignments.column

const state: Column<NoticeLine> = {
  key: 'state',
  heading: words.state,
  width: 168,
  grow: 0,
  render: (row) => <Pill tone={stateTone(row)}>{stateTerm(row)}</Pill>,
  text: stateTerm,
  sortValue: stateRank,
}
const expectedOn: Column<NoticeLine> = {
  key: 'expectedOn',
  heading: words.expectedOn,
  width: 132,
  grow: 0,
  render: (row) => formatDayLong(row.expectedOn),
  sortValue: (row) => row.expectedOn,
}
const number: Column<NoticeLine> = {
  key: 'number',
  heading: words.number,
  width: 124,
  grow: 1,
  render: (row) => row.number,
  sortValue: (row) => row.number,
}
const kind: Column<NoticeLine> = {
  key: 'kind',
  heading: words.kind,
  width: 128,
  grow: 0.4,
  render: (row) => de.terms.assignment(row.kind),
  sortValue: (row) => de.terms.assignment(row.kind),
}
const nationality: Column<NoticeLine> = {
  key: 'nationality',
  heading: words.nationality,
  width: 168,
  grow: 1,
  render: (row) => row.nationalityName ?? '',
  sortValue: (row) => row.nationalityName,
}
const remark: Column<NoticeLine> = {
  key: 'remark',
  heading: words.remark,
  width: 160,
  grow: 3,
  render: (row) => row.remark ?? '',
  sortValue: (row) => row.remark,
}
const counted = (
  key: 'persons' | 'children' | 'missingNames' | 'arrived' | 'housed',
  heading: string,
  width: number,
): Column<NoticeLine> => ({
  key,
  heading,
  align: 'end',
  width,
  grow: 0,
  // A nought in these columns only hides what asks for work.
  render: (row) => (row[key] === null || (row[key] === 0 && key !== 'children') ? '' : formatCount(row[key] ?? 0)),
  sortValue: (row) => row[key],
})
const persons = counted('persons', words.persons, 96)
const children = counted('children', words.children, 82)
const missing = counted('missingNames', words.missing, 118)
const arrived = counted('arrived', words.arrived, 124)
const housed = counted('housed', words.housed, 130)

/** As many columns as fit: all, those for a small window, and those for a small window with the pane open. */
export const noticeColumns = {
  all: [state, expectedOn, number, kind, persons, children, nationality, missing, arrived, housed, remark],
  some: [state, expectedOn, number, kind, persons, children, nationality, missing],
  few: [state, expectedOn, number, persons, nationality],
} as const satisfies Record<string, readonly Column<NoticeLine>[]>
