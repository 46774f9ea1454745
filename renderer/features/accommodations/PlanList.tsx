/** The same house as a list of the people who live there, sortable by every column. */
import { useMemo } from 'react'
import { EmptyState } from '../../components/EmptyState.tsx'
import { PersonIcon } from '../../components/icons.tsx'
import type { Column } from '../../components/table/columns.ts'
import { DataTable } from '../../components/table/DataTable.tsx'
import { openInPane, showInPane, useLocation } from '../../stores/location.ts'
import { focusPane } from '../../stores/paneFocus.ts'
import { useIsRoomy } from '../../stores/width.ts'
import { de } from '../../text/de.ts'
import { formatDay } from '../../text/format.ts'
import { householdsOf, type PlanGroup, type PlanPerson } from './roomView.ts'

interface Row {
  readonly person: PlanPerson
  readonly room: string
  readonly group: string
  readonly household: string
}

const words = de.accommodations.list
const columnsFor = (isFlats: boolean): readonly Column<Row>[] => [
  { key: 'group', heading: isFlats ? words.flat : words.floor, width: isFlats ? 176 : 120, render: (r) => r.group },
  { key: 'room', heading: words.room, width: 88, grow: 0.5, render: (r) => r.room, sortValue: (r) => r.room },
  {
    key: 'name',
    heading: words.name,
    width: 130,
    grow: 2,
    render: (r) => r.person.familyName,
    sortValue: (r) => r.person.familyName,
  },
  {
    key: 'givenName',
    heading: words.givenName,
    width: 120,
    grow: 2,
    render: (r) => r.person.givenName,
    sortValue: (r) => r.person.givenName,
  },
  {
    key: 'age',
    heading: words.age,
    align: 'end',
    width: 72,
    grow: 0,
    render: (r) => r.person.age ?? de.terms.none,
    sortValue: (r) => r.person.age,
  },
  {
    key: 'household',
    heading: words.household,
    width: 120,
    grow: 1.5,
    render: (r) => r.household,
    sortValue: (r) => r.household,
  },
  {
    key: 'role',
    heading: words.role,
    width: 110,
    render: (r) => de.terms.role(r.person.role, r.person.sex),
    sortValue: (r) => de.terms.role(r.person.role, r.person.sex),
  },
  {
    key: 'from',
    heading: words.from,
    width: 100,
    grow: 0.5,
    render: (r) => formatDay(r.person.from),
    sortValue: (r) => r.person.from,
  },
  {
    key: 'to',
    heading: words.to,
    width: 100,
    grow: 0.5,
    render: (r) => formatDay(r.person.to),
    sortValue: (r) => r.person.to,
  },
]
const houseColumns = columnsFor(false)
const flatColumns = columnsFor(true)
/** What a small window beside the pane has room for. */
const essential = ['room', 'name', 'givenName', 'age', 'from']
const fewHouseColumns = houseColumns.filter((column) => essential.includes(column.key))
const fewFlatColumns = flatColumns.filter((column) => column.key === 'group' || essential.includes(column.key))

export interface PlanListProps {
  readonly groups: readonly PlanGroup[]
  readonly isFlats: boolean
  readonly title: string
  readonly isFiltered: boolean
}

export function PlanList({ groups, isFlats, title, isFiltered }: PlanListProps) {
  const target = useLocation((state) => state.place.pane.at(-1))
  const rows = useMemo(() => rowsOf(groups), [groups])
  const isTight = !useIsRoomy() && target !== undefined
  const columns = isFlats ? (isTight ? fewFlatColumns : flatColumns) : isTight ? fewHouseColumns : houseColumns
  const selected = rows.filter(
    ({ person }) =>
      (target?.kind === 'person' && person.personId === target.id) ||
      (target?.kind === 'household' && person.householdId === target.id),
  )
  return (
    <DataTable
      label={words.label(isFlats ? de.accommodations.flats : title)}
      rows={rows}
      columns={columns}
      rowKey={keyOfRow}
      selected={new Set(selected.map(keyOfRow))}
      onSelect={(keys) => {
        const row = rows.find((candidate) => keys.has(keyOfRow(candidate)))
        if (row) showInPane({ kind: 'person', id: row.person.personId })
      }}
      onRowAction={(row) => {
        openInPane({ kind: 'person', id: row.person.personId })
        focusPane()
      }}
      empty={<EmptyState icon={<PersonIcon size={28} />} title={isFiltered ? words.noMatch : words.empty} />}
    />
  )
}

const keyOfRow = (row: Row): string => String(row.person.personId)

const rowsOf = (groups: readonly PlanGroup[]): Row[] =>
  groups.flatMap((group) =>
    group.rooms.flatMap((room) =>
      householdsOf(room).flatMap((household) =>
        household.people.map((person) => ({
          person,
          room: room.number,
          group: de.accommodations.floor(group.heading),
          household: household.name,
        })),
      ),
    ),
  )
