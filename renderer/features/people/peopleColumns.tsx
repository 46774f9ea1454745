/** The columns of the list of people. */
import type { OutputOf } from '../../api/useQuery.ts'
import type { Column } from '../../components/table/columns.ts'
import { de } from '../../text/de.ts'
import { formatBirth, formatDay } from '../../text/format.ts'

export type PersonRow = OutputOf<'people.list'>['rows'][number]

const words = de.people.column
const statusOf = (row: PersonRow): string => (row.status ? de.terms.status(row.status) : '')
const regimeOf = (row: PersonRow): string => (row.regime ? de.terms.regime(row.regime) : '')

export const peopleColumns: readonly Column<PersonRow>[] = [
  {
    key: 'familyName',
    heading: words.familyName,
    width: 120,
    grow: 2,
    render: (row) => row.familyName,
    sortValue: (row) => row.familyName,
  },
  {
    key: 'givenName',
    heading: words.givenName,
    width: 110,
    grow: 2,
    render: (row) => row.givenName,
    sortValue: (row) => row.givenName,
  },
  {
    key: 'birth',
    heading: words.birth,
    width: 92,
    grow: 0,
    render: (row) => (row.birth ? formatBirth(row.birth.day, row.birth.precision) : ''),
    sortValue: (row) => row.birth?.day ?? null,
  },
  {
    key: 'age',
    heading: words.age,
    align: 'end',
    width: 56,
    grow: 0,
    render: (row) => row.age ?? '',
    sortValue: (row) => row.age,
  },
  {
    key: 'nationality',
    heading: words.nationality,
    width: 110,
    grow: 1.2,
    render: (row) => row.nationality ?? '',
    sortValue: (row) => row.nationality,
  },
  {
    key: 'place',
    heading: words.place,
    width: 130,
    grow: 1.5,
    render: (row) => row.house ?? de.terms.none,
    sortValue: (row) => row.house,
  },
  {
    key: 'room',
    heading: words.room,
    width: 64,
    grow: 0.3,
    render: (row) => row.room ?? '',
    sortValue: (row) => row.room,
  },
  {
    key: 'status',
    heading: words.status,
    width: 150,
    grow: 1.6,
    render: statusOf,
    sortValue: (row) => statusOf(row) || null,
  },
  {
    key: 'regime',
    heading: words.regime,
    width: 100,
    grow: 0.8,
    render: regimeOf,
    sortValue: (row) => regimeOf(row) || null,
  },
  {
    key: 'assignedOn',
    heading: words.assignedOn,
    width: 92,
    grow: 0,
    render: (row) => formatDay(row.assignedOn),
    sortValue: (row) => row.assignedOn,
  },
  {
    key: 'number',
    heading: words.number,
    width: 84,
    grow: 0.4,
    render: (row) => row.number,
    sortValue: (row) => row.number,
  },
]
