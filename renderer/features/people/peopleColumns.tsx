/** The columns of the list of people. */
import type { PeopleFilter } from '../../../db/domain/people/peopleFilter.ts'
import { membershipEnds } from '../../../db/domain/people/terms.ts'
import type { OutputOf } from '../../api/useQuery.ts'
import type { Column } from '../../components/table/columns.ts'
import { de } from '../../text/de.ts'
import { formatBirth, formatDay, formatLastDay } from '../../text/format.ts'

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

const statusTo: Column<PersonRow> = {
  key: 'statusTo',
  heading: words.statusTo,
  width: 100,
  grow: 0,
  render: (row) => formatLastDay(row.statusTo),
  sortValue: (row) => row.statusTo,
}
const leftOn: Column<PersonRow> = {
  key: 'leftOn',
  heading: words.leftOn,
  width: 108,
  grow: 0,
  render: (row) => formatDay(row.left?.on ?? null),
  sortValue: (row) => row.left?.on ?? null,
}
const howOf = (row: PersonRow): string => (row.left?.how ? membershipEnds[row.left.how].term : '')
const leftHow: Column<PersonRow> = {
  key: 'leftHow',
  heading: words.leftHow,
  // Wegzug in eine andere Gemeinde.
  width: 240,
  grow: 1,
  render: howOf,
  sortValue: (row) => howOf(row) || null,
}
const leftTo: Column<PersonRow> = {
  key: 'leftTo',
  heading: words.leftTo,
  width: 110,
  grow: 1,
  render: (row) => row.left?.destination ?? '',
  sortValue: (row) => row.left?.destination ?? null,
}

/** As many columns as fit: all, those for a small window, and those for a small window with the pane open. */
const present = {
  all: [familyName, givenName, birth, age, nationality, house, room, status, statusTo, regime, assignedOn, number],
  some: [familyName, givenName, birth, age, nationality, house, room, status, regime],
  few: [familyName, givenName, birth, age, house, room],
} as const
const gone = {
  all: [familyName, givenName, birth, age, nationality, leftOn, leftHow, leftTo, status, assignedOn, number],
  some: [familyName, givenName, birth, nationality, leftOn, leftHow, leftTo],
  few: [familyName, givenName, birth, leftOn, leftHow],
} as const
/** Where the filter asks for papers that end, their end is shown at any width. */
const ending = {
  all: present.all,
  some: [familyName, givenName, birth, nationality, house, room, status, statusTo],
  few: [familyName, givenName, status, statusTo],
} as const

export function columnsFor(filter: PeopleFilter, width: 'all' | 'some' | 'few'): readonly Column<PersonRow>[] {
  if (filter.presence === 'gone') return gone[width]
  return filter.statusEndsWithin === null ? present[width] : ending[width]
}
