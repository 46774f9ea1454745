/** The columns of the list of Wiedervorlagen. */
import type { Day } from '../../../db/domain/values.ts'
import type { Column } from '../../components/table/columns.ts'
import type { FollowUpRow } from '../../stores/overlay.ts'
import { de } from '../../text/de.ts'
import { formatDay, formatDayLong } from '../../text/format.ts'
import { nameOf, placeOf, remarkOf, whatOf } from './followUpView.ts'

const words = de.followUps

const dueOn: Column<FollowUpRow> = {
  key: 'dueOn',
  heading: words.column.dueOn,
  width: 124,
  grow: 0,
  render: (row) => (
    <>
      {formatDayLong(row.dueOn)}
      {row.movedFrom === null ? null : (
        <span className="q-table-second">{words.movedFrom(formatDay(row.movedFrom))}</span>
      )}
    </>
  ),
  text: (row) => formatDay(row.dueOn),
  sortValue: (row) => row.dueOn,
}
const about: Column<FollowUpRow> = {
  key: 'about',
  heading: words.column.about,
  width: 150,
  grow: 1,
  wraps: true,
  render: (row) => (
    <>
      {nameOf(row)}
      {placeOf(row) ? <span className="q-table-second">{placeOf(row)}</span> : null}
    </>
  ),
  text: nameOf,
  sortValue: nameOf,
}
const what = (day: Day): Column<FollowUpRow> => ({
  key: 'what',
  heading: words.column.what,
  width: 240,
  grow: 5,
  wraps: true,
  render: (row) => (
    <>
      {whatOf(row, day)}
      {remarkOf(row) ? <span className="q-table-second">{remarkOf(row)}</span> : null}
    </>
  ),
  text: (row) => [whatOf(row, day), remarkOf(row)].filter(Boolean).join('. '),
  sortValue: (row) => whatOf(row, day),
})
const assignee: Column<FollowUpRow> = {
  key: 'assignee',
  heading: words.column.assignee,
  width: 108,
  grow: 0.5,
  render: (row) => row.assignee ?? '',
  sortValue: (row) => row.assignee,
}
const doneOn: Column<FollowUpRow> = {
  key: 'doneOn',
  heading: words.column.done,
  width: 150,
  grow: 1,
  wraps: true,
  render: (row) => (row.doneOn === null ? '' : words.doneBy(formatDay(row.doneOn), row.doneBy ?? '')),
  sortValue: (row) => row.doneOn,
}

/** Sentences are worded as of `day`; who has done it stands there only where done ones are shown. */
export const followUpColumns = (day: Day, withDone: boolean): readonly Column<FollowUpRow>[] => [
  dueOn,
  about,
  what(day),
  assignee,
  ...(withDone ? [doneOn] : []),
]
