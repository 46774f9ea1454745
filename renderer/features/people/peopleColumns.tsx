/** The columns of the list of people. */
import type { OutputOf } from '../../api/useQuery.ts'
import type { Column } from '../../components/table/columns.ts'
import { de } from '../../text/de.ts'
import { formatBirth, formatDay } from '../../text/format.ts'

export type PersonRow = OutputOf<'people.list'>['rows'][number]

const words = de.people.column
const statusOf = (row: PersonRow): string => (row.status ? de.terms.status(row.status) : '')
const regimeOf = (row: PersonRow): string => (row.regime ? de.terms.regime(row.regime) : '')

const familyName: Column<PersonRow> = {
  key: 'familyName',
  heading: words.familyName,
  width: 130,
  grow: 2,
  render: (row) => row.familyName,
  sortValue: (row) => row.familyName,
}
const givenName: Column<PersonRow> = {
  key: 'givenName',
  heading: words.givenName,
  width: 94,
  grow: 2,
  render: (row) => row.givenName,
  sortValue: (row) => row.givenName,
}
const birth: Column<PersonRow> = {
  key: 'birth',
  heading: words.birth,
  width: 98,
  grow: 0,
  render: (row) => (row.birth ? formatBirth(row.birth.day, row.birth.precision) : ''),
  sortValue: (row) => row.birth?.day ?? null,
}
const age: Column<PersonRow> = {
  key: 'age',
  heading: words.age,
  align: 'end',
  width: 66,
  grow: 0,
  render: (row) => row.age ?? '',
  sortValue: (row) => row.age,
}
const nationality: Column<PersonRow> = {
  key: 'nationality',
  heading: words.nationality,
  width: 150,
  grow: 1,
  render: (row) => row.nationality ?? '',
  sortValue: (row) => row.nationality,
}
const house: Column<PersonRow> = {
  key: 'place',
  heading: words.place,
  width: 100,
  grow: 0.6,
  render: (row) => row.house ?? de.terms.none,
  sortValue: (row) => row.house,
}
const room: Column<PersonRow> = {
  key: 'room',
  heading: words.room,
  width: 84,
  grow: 0.2,
  render: (row) => row.room ?? '',
  sortValue: (row) => row.room,
}
const status: Column<PersonRow> = {
  key: 'status',
  heading: words.status,
  width: 174,
  grow: 2,
  render: statusOf,
  sortValue: (row) => statusOf(row) || null,
}
const regime: Column<PersonRow> = {
  key: 'regime',
  heading: words.regime,
  width: 106,
  grow: 0.6,
  render: regimeOf,
  sortValue: (row) => regimeOf(row) || null,
}
const assignedOn: Column<PersonRow> = {
  key: 'assignedOn',
  heading: words.assignedOn,
  width: 112,
  grow: 0,
  render: (row) => formatDay(row.assignedOn),
  sortValue: (row) => row.assignedOn,
}
const number: Column<PersonRow> = {
  key: 'number',
  heading: words.number,
  width: 96,
  grow: 0.2,
  render: (row) => row.number,
  sortValue: (row) => row.number,
}

/** As many columns as fit: all, those for a small window, and those for a small window with the pane open. */
export const peopleColumns = {
  all: [familyName, givenName, birth, age, nationality, house, room, status, regime, assignedOn, number],
  some: [familyName, givenName, birth, age, nationality, house, room, status, regime],
  few: [familyName, givenName, birth, age, house, room],
} as const satisfies Record<string, readonly Column<PersonRow>[]>
