/** The columns of the households on the page "Vom Scheck zum Konto". */
import { WarningIcon } from '../../components/icons.tsx'
import type { Column } from '../../components/table/columns.ts'
import { de } from '../../text/de.ts'
import { formatDay } from '../../text/format.ts'
import type { Household } from './wayBoardView.ts'

const words = de.ways.board.column
const kindsOf = (row: Household): string => row.kinds.map(de.ways.kind).join(', ')
const marksOf = (row: Household): string => row.marks.map((mark) => de.ways.mark[mark]).join(', ')
const placesOf = (row: Household): string => row.rooms.map((room) => `${room.houseName} ${room.room}`).join(', ')

const name: Column<Household> = {
  key: 'name',
  heading: words.name,
  width: 130,
  grow: 1,
  wraps: true,
  render: (row) => row.name,
  sortValue: (row) => row.name,
}
const people: Column<Household> = {
  key: 'people',
  heading: words.people,
  align: 'end',
  width: 88,
  grow: 0,
  render: (row) => row.people,
  sortValue: (row) => row.people,
}
const place: Column<Household> = {
  key: 'place',
  heading: words.place,
  width: 150,
  grow: 1,
  wraps: true,
  render: placesOf,
  sortValue: (row) => placesOf(row) || null,
}
const kinds: Column<Household> = {
  key: 'kinds',
  heading: words.kinds,
  width: 130,
  grow: 0.6,
  wraps: true,
  render: kindsOf,
  sortValue: kindsOf,
}
const since: Column<Household> = {
  key: 'since',
  heading: words.since,
  width: 98,
  grow: 0,
  render: (row) => formatDay(row.since),
  sortValue: (row) => row.since,
}
const next: Column<Household> = {
  key: 'next',
  heading: words.next,
  width: 170,
  grow: 2,
  wraps: true,
  render: (row) => row.noAccount?.nextStep ?? '',
  sortValue: (row) => row.noAccount?.nextStep ?? null,
}
const nextOn: Column<Household> = {
  key: 'nextOn',
  heading: words.nextOn,
  width: 118,
  grow: 0,
  render: (row) =>
    row.isOverdue ? (
      <span className="way-late">
        {formatDay(row.noAccount?.nextOn ?? null)}
        <WarningIcon size={14} label={de.ways.section.overdue} />
      </span>
    ) : (
      formatDay(row.noAccount?.nextOn ?? null)
    ),
  text: (row) => formatDay(row.noAccount?.nextOn ?? null),
  sortValue: (row) => row.noAccount?.nextOn ?? null,
}
const marks: Column<Household> = {
  key: 'marks',
  heading: words.marks,
  width: 120,
  grow: 0.6,
  wraps: true,
  render: marksOf,
  sortValue: (row) => marksOf(row) || null,
}

/** All, and those beside an open pane. */
export const wayColumns = {
  all: [name, people, place, kinds, since, next, nextOn, marks],
  few: [name, people, next, nextOn, marks],
} as const satisfies Record<string, readonly Column<Household>[]>
