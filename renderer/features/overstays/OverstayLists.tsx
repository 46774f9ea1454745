/** The lists beside the board: households, or everybody in a Fehlbelegung alone; sorted by any column, copied like in Excel. */
import { useMemo } from 'react'
import { EmptyState } from '../../components/EmptyState.tsx'
import { KeyIcon } from '../../components/icons.tsx'
import { DataTable } from '../../components/table/DataTable.tsx'
import { openInPane, showInPane, useLocation } from '../../stores/location.ts'
import { focusPane } from '../../stores/paneFocus.ts'
import type { OverstaysShown } from '../../stores/place.ts'
import { useIsRoomy } from '../../stores/width.ts'
import { de } from '../../text/de.ts'
import { householdColumns, personColumns } from './overstayColumns.tsx'
import { type Household, type PersonLine, personsOf } from './overstayView.ts'

const words = de.overstays
const keyOfHousehold = (row: Household): string => String(row.householdId)
const keyOfPerson = (row: PersonLine): string => String(row.personId)

export interface OverstayListsProps {
  readonly households: readonly Household[]
  readonly shown: OverstaysShown
}

export function OverstayLists({ households, shown }: OverstayListsProps) {
  const target = useLocation((state) => state.place.pane.at(-1))
  const isRoomy = useIsRoomy()
  const persons = useMemo(() => personsOf(households), [households])
  const columns = target && !isRoomy ? 'few' : 'all'
  const empty = <EmptyState icon={<KeyIcon size={28} />} title={words.noMatch} />
  if (shown === 'persons')
    return (
      <DataTable<PersonLine>
        key="persons"
        label={words.personsTitle}
        rows={persons}
        columns={personColumns[columns]}
        rowKey={keyOfPerson}
        selected={new Set(target?.kind === 'person' ? [String(target.id)] : [])}
        onSelect={(keys) => {
          const row = persons.find((candidate) => keys.has(keyOfPerson(candidate)))
          if (row) showInPane({ kind: 'person', id: row.personId })
        }}
        onRowAction={(row) => {
          openInPane({ kind: 'person', id: row.personId })
          focusPane()
        }}
        empty={empty}
      />
    )
  return (
    <DataTable<Household>
      key="households"
      label={words.householdsTitle}
      rows={households}
      columns={householdColumns[columns]}
      rowKey={keyOfHousehold}
      selected={new Set(target?.kind === 'overstay' ? [String(target.id)] : [])}
      onSelect={(keys) => {
        const row = households.find((candidate) => keys.has(keyOfHousehold(candidate)))
        if (row) showInPane({ kind: 'overstay', id: row.householdId })
      }}
      onRowAction={(row) => {
        openInPane({ kind: 'overstay', id: row.householdId })
        focusPane()
      }}
      empty={empty}
    />
  )
}
