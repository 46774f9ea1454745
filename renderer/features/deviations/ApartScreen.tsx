/** Every note that two people are not to be placed together: the one that ends first on top. */
import { type ReactNode, useMemo, useState } from 'react'
import { useDay } from '../../api/office.tsx'
import { type OutputOf, useQuery } from '../../api/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { fits } from '../../components/fits.ts'
import { PersonIcon } from '../../components/icons.tsx'
import { ListScreen } from '../../components/ListScreen.tsx'
import { Stat } from '../../components/Stat.tsx'
import type { Column } from '../../components/table/columns.ts'
import { goSection, openInPane, openListReport } from '../../stores/location.ts'
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
/** What the search looks through. */
const searched = (row: Row): string => `${peopleOf(row)} ${placesOf(row)} ${row.note ?? ''}`

export function ApartScreen({ pane }: { readonly pane: ReactNode }) {
  const { asOf } = useDay()
  const [text, setText] = useState('')
  const { value, refusal } = useQuery('apart.list', asOf)
  const rows = useMemo(() => value?.filter((row) => fits(text, searched(row))), [value, text])
  const report = () => openListReport('nicht_zusammen', (rows ?? []).map(keyOf), [de.reports.searched(text)])
  return (
    <ListScreen<Row>
      title={words.title}
      subtitle={words.subtitle}
      label={words.title}
      stats={value ? <Stat value={formatCount(value.length)} label={words.counted(value.length)} /> : null}
      report={{ print: de.accommodations.print, excel: de.accommodations.excel, onPress: report }}
      search={{ label: words.filter, text, onChange: setText }}
      pane={pane}
      failed={refusal ? { title: de.frame.loadFailed, text: refusalSentence(refusal) } : null}
      rows={rows}
      columns={columns}
      rowKey={keyOf}
      shown={null}
      onOpen={({ people: [first] }) => {
        if (!first) return
        openInPane({ kind: 'person', id: first.personId })
        focusPane()
      }}
      empty={
        text === '' ? (
          <EmptyState
            icon={<PersonIcon size={28} />}
            title={words.empty}
            actions={<Button onPress={() => goSection('people')}>{words.toPeople}</Button>}
          >
            {words.emptyText}
          </EmptyState>
        ) : (
          <EmptyState icon={<PersonIcon size={28} />} title={words.noMatch} />
        )
      }
    />
  )
}
