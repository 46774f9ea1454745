/** The columns of the two lists: households in a Fehlbelegung, and everybody in one alone. */
import { WarningIcon } from '../../components/icons.tsx'
import type { Column } from '../../components/table/columns.ts'
import { de } from '../../text/de.ts'
import { formatDay } from '../../text/format.ts'
import { type Household, type PersonLine, placeText, stepOf } from './overstayView.ts'

const words = de.overstays.list
const steps = ['none', 'registered', 'viewing', 'offer', 'contract', 'moved']

const common = {
  since: { key: 'since', heading: words.since, width: 98, grow: 0 },
  months: { key: 'months', heading: words.months, align: 'end' as const, width: 84, grow: 0 },
}

const name: Column<Household> = {
  key: 'name',
  heading: words.household,
  width: 110,
  grow: 2,
  render: (row) => row.name,
  sortValue: (row) => row.name,
}
const people: Column<Household> = {
  key: 'people',
  heading: words.people,
  align: 'end',
  width: 92,
  grow: 0,
  render: (row) => row.people.length,
  sortValue: (row) => row.people.length,
}
const place: Column<Household> = {
  key: 'place',
  heading: words.place,
  width: 150,
  grow: 2,
  render: (row) => placeText(row.rooms),
  sortValue: (row) => placeText(row.rooms) || null,
}
const since: Column<Household> = {
  ...common.since,
  render: (row) => formatDay(row.since),
  sortValue: (row) => row.since,
}
const months: Column<Household> = {
  ...common.months,
  render: (row) => row.months ?? '',
  sortValue: (row) => row.months,
}
const step: Column<Household> = {
  key: 'step',
  heading: words.step,
  width: 172,
  grow: 0.4,
  render: (row) => de.overstays.column[stepOf(row)],
  sortValue: (row) => steps.indexOf(stepOf(row)),
}
const next: Column<Household> = {
  key: 'next',
  heading: words.next,
  width: 118,
  grow: 0,
  render: (row) =>
    row.search?.nextOn ? (
      <span className="overstay-next" data-late={row.isOverdue}>
        {formatDay(row.search.nextOn)}
        {row.isOverdue ? <WarningIcon size={14} label={de.overstays.pane.overdue} /> : null}
      </span>
    ) : (
      ''
    ),
  text: (row) => formatDay(row.search?.nextOn ?? null),
  sortValue: (row) => row.search?.nextOn ?? null,
}
const note: Column<Household> = {
  key: 'note',
  heading: words.note,
  width: 120,
  grow: 2,
  render: (row) => row.search?.note ?? '',
}

/** As many columns as fit: all, and those beside an open pane in a small window. */
export const householdColumns = {
  all: [name, people, place, since, months, step, next, note],
  few: [name, people, since, months, step, next],
} as const satisfies Record<string, readonly Column<Household>[]>

const familyName: Column<PersonLine> = {
  key: 'familyName',
  heading: words.familyName,
  width: 110,
  grow: 1,
  render: (row) => row.familyName,
  sortValue: (row) => row.familyName,
}
const givenName: Column<PersonLine> = {
  key: 'givenName',
  heading: words.givenName,
  width: 100,
  grow: 1,
  render: (row) => row.givenName,
  sortValue: (row) => row.givenName,
}
const age: Column<PersonLine> = {
  key: 'age',
  heading: words.age,
  align: 'end',
  width: 66,
  grow: 0,
  render: (row) => row.age ?? '',
  sortValue: (row) => row.age,
}
const status: Column<PersonLine> = {
  key: 'status',
  heading: words.status,
  width: 190,
  grow: 1,
  render: (row) => (row.status ? de.terms.status(row.status) : ''),
  sortValue: (row) => (row.status ? de.terms.status(row.status) : null),
}
const house: Column<PersonLine> = {
  key: 'house',
  heading: words.place,
  width: 96,
  grow: 0.3,
  render: (row) => row.house,
  sortValue: (row) => row.house,
}
const room: Column<PersonLine> = {
  key: 'room',
  heading: words.room,
  width: 76,
  grow: 0,
  render: (row) => row.room,
  sortValue: (row) => row.room,
}
const personSince: Column<PersonLine> = {
  ...common.since,
  render: (row) => formatDay(row.since),
  sortValue: (row) => row.since,
}
const personStep: Column<PersonLine> = {
  key: 'step',
  heading: words.step,
  width: 172,
  grow: 0.4,
  render: (row) => de.overstays.column[stepOf(row.household)],
  sortValue: (row) => steps.indexOf(stepOf(row.household)),
}

export const personColumns = {
  all: [familyName, givenName, age, status, house, room, personSince, personStep],
  few: [familyName, givenName, age, house, room, personSince],
} as const satisfies Record<string, readonly Column<PersonLine>[]>
