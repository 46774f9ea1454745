/** The Wiedervorlagen: everything that is to be done by a day, in one list to work through. */
import { type ReactNode, useMemo, useState } from 'react'
import { type DerivedKind, derivedKindCodes } from '../../../db/domain/followUps/kinds.ts'
import type { Day } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Select } from '../../components/fields/Select.tsx'
import { BellIcon, PrintIcon, TableIcon } from '../../components/icons.tsx'
import { Screen } from '../../components/Screen.tsx'
import { ToggleGroup } from '../../components/ToggleGroup.tsx'
import { type Grouping, type Sort, sortRows } from '../../components/table/columns.ts'
import { DataTable } from '../../components/table/DataTable.tsx'
import { openListReport, showInPane, useLocation } from '../../stores/location.ts'
import { type FollowUpRow, useOverlay } from '../../stores/overlay.ts'
import type { FollowUpsShown } from '../../stores/place.ts'
import { useSession } from '../../stores/session.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { AddButton, FollowUpOrders } from './FollowUpOrders.tsx'
import { followUpColumns } from './followUpColumns.tsx'
import { groupOf } from './followUpView.ts'
import { openSubject, paneOf } from './openSubject.ts'
import { useSelection } from './useSelection.ts'
import './followUps.css'

const words = de.followUps
const everything: FollowUpsShown = { state: 'open', assigned: 'all', kind: 'all' }
/** More than any office has open; what lies beyond is counted in the head. */
const most = 10_000
const none: readonly FollowUpRow[] = []

export function FollowUpsScreen({ pane }: { readonly pane: ReactNode }) {
  const { asOf, day } = useDay()
  const { place, adjust } = useLocation()
  const shown = place.followUps
  const clerk = useSession((state) => state.actor) ?? ''
  const { value, refusal } = useQuery('followUps.list', {
    ...asOf,
    state: shown.state,
    assigned: shown.assigned === 'mine' ? { clerk } : shown.assigned,
    kind: shown.kind === 'all' ? null : shown.kind,
    limit: most,
  })
  const [sort, setSort] = useState<Sort | null>(null)
  const columns = useMemo(() => followUpColumns(day, shown.state !== 'open'), [day, shown.state])
  const rows = value?.rows
  const sorted = useMemo(() => (rows ? sortRows(rows, columns, sort) : none), [rows, columns, sort])
  const keys = useMemo(() => (rows ? sorted.map(keyOfRow) : null), [rows, sorted])
  const { marked, setMarked } = useSelection(keys)
  const groups = useMemo(() => groupsOn(day), [day])
  const markedRows = sorted.filter((row) => marked.has(row.key))
  const report = () =>
    openListReport('wiedervorlagen', sorted.map(keyOfRow), [
      shown.state === 'open' ? null : words.state[shown.state],
      shown.assigned === 'all' ? null : shown.assigned === 'mine' ? clerk : words.assigned.nobody,
      shown.kind === 'all' ? null : words.kind(shown.kind),
    ])
  const isFiltered = shown.assigned !== 'all' || shown.kind !== 'all' || shown.state !== 'open'
  return (
    <Screen
      title={words.title}
      subtitle={value ? subtitle(value.total, markedRows.length) : null}
      actions={
        <>
          <Button icon={<PrintIcon />} onPress={report}>
            {de.accommodations.print}
          </Button>
          <Button icon={<TableIcon />} onPress={report}>
            {de.accommodations.excel}
          </Button>
          <AddButton />
        </>
      }
      toolbar={
        <>
          <Filters shown={shown} onChange={(change) => adjust({ followUps: { ...shown, ...change } })} />
          <FollowUpOrders marked={markedRows} />
        </>
      }
      pane={pane}
      content="fill"
    >
      {refusal ? (
        <EmptyState title={de.frame.loadFailed}>{refusalSentence(refusal)}</EmptyState>
      ) : (
        <DataTable<FollowUpRow>
          label={words.title}
          rows={sorted}
          columns={columns}
          rowKey={keyOfRow}
          sort={sort}
          onSortChange={setSort}
          // In another order the headings would cut the list into pieces.
          {...(sort === null || sort.column === 'dueOn' ? { groups } : {})}
          selection="multiple"
          selected={marked}
          onSelect={(next) => {
            setMarked(next)
            const [row, second] = sorted.filter((candidate) => next.has(candidate.key))
            const target = row && !second ? paneOf(row) : null
            if (target && place.pane.length > 0) showInPane(target)
          }}
          onRowAction={openSubject}
          isLoading={!value}
          empty={isFiltered ? <NoMatch onAll={() => adjust({ followUps: everything })} /> : <Nothing />}
        />
      )}
    </Screen>
  )
}

const keyOfRow = (row: FollowUpRow): string => row.key

const subtitle = (total: number, marked: number): string =>
  [words.several(total), marked > 1 ? words.chosen(marked) : ''].filter(Boolean).join(' · ')

const groupsOn = (day: Day): Grouping<FollowUpRow> => ({
  key: (row) => groupOf(row, day),
  heading: (key, rows) => words.groupHeading(words.group[key as keyof typeof words.group], rows.length),
})

interface FiltersProps {
  readonly shown: FollowUpsShown
  readonly onChange: (change: Partial<FollowUpsShown>) => void
}

function Filters({ shown, onChange }: FiltersProps) {
  const kinds: readonly (DerivedKind | 'own')[] = ['own', ...derivedKindCodes]
  return (
    <>
      <ToggleGroup
        label={words.stateLabel}
        options={(['open', 'done', 'all'] as const).map((id) => ({ id, label: words.state[id] }))}
        value={shown.state}
        onChange={(state) => onChange({ state })}
      />
      <ToggleGroup
        label={words.assignedLabel}
        options={(['all', 'mine', 'nobody'] as const).map((id) => ({ id, label: words.assigned[id] }))}
        value={shown.assigned}
        onChange={(assigned) => onChange({ assigned })}
      />
      <Select<FollowUpsShown['kind']>
        label={words.kindLabel}
        hideLabel
        options={[{ id: 'all', label: words.allKinds }, ...kinds.map((id) => ({ id, label: words.kind(id) }))]}
        value={shown.kind}
        onChange={(kind) => onChange({ kind })}
      />
    </>
  )
}

function NoMatch({ onAll }: { readonly onAll: () => void }) {
  return (
    <EmptyState
      icon={<BellIcon size={28} />}
      title={words.noMatch}
      actions={<Button onPress={onAll}>{words.showAll}</Button>}
    >
      {words.noMatchText}
    </EmptyState>
  )
}

function Nothing() {
  const { canChange } = useDay()
  const add = () => useOverlay.getState().show({ kind: 'followUp', order: { to: 'add', about: null } })
  return (
    <EmptyState
      icon={<BellIcon size={28} />}
      title={words.empty}
      actions={
        <Button kind="primary" isDisabled={!canChange} onPress={add}>
          {words.add}
        </Button>
      }
    >
      {words.emptyText}
    </EmptyState>
  )
}
