/** The columns of the worklist. */
import type { Day } from '../../../db/domain/values.ts'
import { Pill } from '../../components/Pill.tsx'
import type { Column } from '../../components/table/columns.ts'
import { de } from '../../text/de.ts'
import { formatDay } from '../../text/format.ts'
import { lastLetter, nextOf, seamText, type WorkRow } from './workView.ts'

const words = de.regimeChanges

const household: Column<WorkRow> = {
  key: 'household',
  heading: words.column.household,
  width: 138,
  grow: 1.4,
  render: (row) => (
    <>
      {de.terms.householdInRoom(row.household, row.people)}
      <span className="q-table-second">{words.direction(row.direction)}</span>
    </>
  ),
  text: (row) => row.household,
  sortValue: (row) => row.household,
}
const next: Column<WorkRow> = {
  key: 'next',
  heading: words.column.next,
  width: 168,
  grow: 2.4,
  wraps: true,
  render: nextOf,
  sortValue: nextOf,
}
const dueOn = (day: Day): Column<WorkRow> => {
  const late = (row: WorkRow) => words.dueText(row.dueOn, row.kind === 'case' ? row.change.seam : null, day)
  return {
    key: 'dueOn',
    heading: words.column.dueOn,
    width: 148,
    grow: 0.4,
    render: (row) => (
      <>
        {formatDay(row.dueOn)}
        <span className="q-table-second">{late(row)}</span>
      </>
    ),
    text: (row) => [formatDay(row.dueOn), late(row)].filter(Boolean).join(', '),
    sortValue: (row) => row.dueOn,
  }
}
const seamOfRow = (row: WorkRow) => (row.kind === 'case' ? seamText(row.change.seam) : null)
const seam: Column<WorkRow> = {
  key: 'seam',
  heading: words.column.seam,
  width: 178,
  grow: 1.2,
  wraps: true,
  render: (row) => {
    const found = seamOfRow(row)
    return found ? <Pill tone={found.tone}>{found.text}</Pill> : null
  },
  text: (row) => seamOfRow(row)?.text ?? '',
  sortValue: (row) => {
    if (row.kind === 'due') return null
    const found = row.change.seam
    return found.kind === 'gap' ? -1000 - found.days : found.kind === 'overlap' ? -found.days : null
  },
}
const reference: Column<WorkRow> = {
  key: 'reference',
  heading: words.column.reference,
  width: 142,
  grow: 0.6,
  render: (row) => (row.kind === 'case' ? (row.change.reference ?? '') : ''),
  sortValue: (row) => (row.kind === 'case' ? row.change.reference : null),
}
const letter: Column<WorkRow> = {
  key: 'letter',
  heading: words.column.letter,
  width: 136,
  grow: 0.4,
  render: (row) => {
    const last = lastLetter(row)
    if (!last || (last.step !== 'letter_out' && last.step !== 'letter_in')) return ''
    return (
      <>
        {formatDay(last.day)}
        <span className="q-table-second">{words.letter[last.step]}</span>
      </>
    )
  },
  text: (row) => formatDay(lastLetter(row)?.day ?? null),
  sortValue: (row) => lastLetter(row)?.day ?? null,
}

/** As many columns as fit: all, those for a small window or beside the pane, and those for a small window with the pane open. */
export const workColumns = (day: Day) => ({
  all: [household, next, dueOn(day), seam, reference, letter],
  few: [household, next, dueOn(day), seam],
})
