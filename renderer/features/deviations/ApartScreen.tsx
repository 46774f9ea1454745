/** Every note that two people are not to be placed together: the one that ends first on top. */
import type { ReactNode } from 'react'
import { useDay } from '../../api/office.tsx'
import { type OutputOf, useQuery } from '../../api/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { PersonIcon } from '../../components/icons.tsx'
import { Screen } from '../../components/Screen.tsx'
import { Stat } from '../../components/Stat.tsx'
import type { Column } from '../../components/table/columns.ts'
import { DataTable } from '../../components/table/DataTable.tsx'
import { goSection, openInPane } from '../../stores/location.ts'
import { focusPane } from '../../stores/paneFocus.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatCount, formatDay, formatLastDay } from '../../text/format.ts'

type Row = OutputOf<'apart.list'>[number]
const words = de.apart
const peopleOf = (row: Row): string => row.people.map((person) => person.name).join(' · ')
const placesOf = (row: Row): string =>
  row.people.map(({ place }) => (place ? `${place.house} ${place.room}` : de.people.householdPane.noPlace)).join(' · ')

const columns: readonly Column<Row>[] = [
  {
    key: 'people',
    heading: words.column.people,
    width: 240,
    grow: 2,
    wraps: true,
    render: peopleOf,
    sortValue: peopleOf,
  },
  { key: 'places', heading: words.column.places, width: 150, render: placesOf, sortValue: placesOf },
  {
    key: 'note',
    heading: words.column.note,
    width: 160,
    grow: 2,
    wraps: true,
    render: (row) => row.note ?? '',
    sortValue: (row) => row.note,
  },
  {
    key: 'from',
    heading: words.column.from,
    width: 98,
    grow: 0,
    render: (row) => formatDay(row.from),
    sortValue: (row) => row.from,
  },
  {
    key: 'to',
    heading: words.column.to,
    width: 98,
    grow: 0,
    render: (row) => formatLastDay(row.to),
    sortValue: (row) => row.to,
  },
]
const keyOf = (row: Row): string => String(row.id)

export function ApartScreen({ pane }: { readonly pane: ReactNode }) {
  const { asOf } = useDay()
  const { value: rows, refusal } = useQuery('apart.list', asOf)
  return (
    <Screen
      title={words.title}
      subtitle={words.subtitle}
      stats={rows ? <Stat value={formatCount(rows.length)} label={words.counted(rows.length)} /> : null}
      pane={pane}
      content="fill"
    >
      {refusal ? (
        <EmptyState title={de.frame.loadFailed}>{refusalSentence(refusal)}</EmptyState>
      ) : (
        <DataTable
          label={words.title}
          rows={rows ?? []}
          columns={columns}
          rowKey={keyOf}
          isLoading={!rows}
          onRowAction={({ people: [first] }) => {
            if (!first) return
            openInPane({ kind: 'person', id: first.personId })
            focusPane()
          }}
          empty={
            <EmptyState
              icon={<PersonIcon size={28} />}
              title={words.empty}
              actions={<Button onPress={() => goSection('people')}>{words.toPeople}</Button>}
            >
              {words.emptyText}
            </EmptyState>
          }
        />
      )}
    </Screen>
  )
}
