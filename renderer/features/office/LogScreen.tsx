/** The Protokoll: what was done, by whom and when; what can still be taken back has its button. */
import { type ReactNode, useMemo } from 'react'
import { useDay } from '../../api/office.tsx'
import { undoStep } from '../../api/undo.ts'
import { type OutputOf, useQuery } from '../../api/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ClockIcon, UndoIcon } from '../../components/icons.tsx'
import { Pill } from '../../components/Pill.tsx'
import { Screen } from '../../components/Screen.tsx'
import type { Column } from '../../components/table/columns.ts'
import { DataTable } from '../../components/table/DataTable.tsx'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatInstant } from '../../text/format.ts'
import { nameOf, subjectOf } from './logView.ts'

type Row = OutputOf<'office.log'>[number]
/** Reports name a house by its Kürzel. */
type HouseName = (house: string) => string

const words = de.log
const most = 500

const columnsFor = (canChange: boolean, houseName: HouseName): readonly Column<Row>[] => [
  {
    key: 'at',
    heading: words.column.at,
    width: 142,
    grow: 0,
    render: (row) => formatInstant(row.at),
    sortValue: (row) => row.at,
  },
  {
    key: 'actor',
    heading: words.column.actor,
    width: 112,
    grow: 0.5,
    render: (row) => row.actor,
    sortValue: (row) => row.actor,
  },
  {
    key: 'command',
    heading: words.column.command,
    width: 168,
    grow: 0.5,
    render: (row) => words.command(row.command),
    sortValue: (row) => words.command(row.command),
  },
  {
    key: 'subject',
    heading: words.column.subject,
    width: 240,
    grow: 4,
    wraps: true,
    render: (row) => subjectOf(row, houseName),
    sortValue: (row) => subjectOf(row, houseName),
  },
  {
    key: 'state',
    heading: words.column.state,
    width: 124,
    grow: 0,
    render: (row) => (row.undone ? <Pill>{words.undone}</Pill> : row.changes > 0 ? words.done : ''),
    text: (row) => (row.undone ? words.undone : row.changes > 0 ? words.done : ''),
    sortValue: (row) => (row.undone ? 1 : 0),
  },
  {
    key: 'undo',
    heading: words.column.undo,
    width: 140,
    grow: 0,
    text: () => '',
    render: (row) =>
      row.undoable ? (
        <Button
          size="small"
          icon={<UndoIcon size={14} />}
          isDisabled={!canChange}
          aria-label={words.undoNamed(nameOf(row, houseName), formatInstant(row.at))}
          onPress={() => void undoStep(row.id, nameOf(row, houseName))}
        >
          {words.undo}
        </Button>
      ) : null,
  },
]

export function LogScreen({ pane }: { readonly pane: ReactNode }) {
  const { asOf, canChange } = useDay()
  const { value: rows, refusal } = useQuery('office.log', { limit: most })
  const { value: houses } = useQuery('housing.houses', asOf)
  const columns = useMemo(() => {
    const names = new Map((houses ?? []).map((house) => [house.shortName, house.name]))
    return columnsFor(canChange, (house) => names.get(house) ?? house)
  }, [canChange, houses])
  return (
    <Screen title={words.title} subtitle={canChange ? words.subtitle : de.frame.readOnlyDay} pane={pane} content="fill">
      {refusal ? (
        <EmptyState title={de.frame.loadFailed}>{refusalSentence(refusal)}</EmptyState>
      ) : (
        <DataTable
          label={words.title}
          rows={rows ?? []}
          columns={columns}
          rowKey={keyOfRow}
          isLoading={!rows}
          empty={
            <EmptyState icon={<ClockIcon size={28} />} title={words.empty}>
              {words.emptyText}
            </EmptyState>
          }
        />
      )}
    </Screen>
  )
}

const keyOfRow = (row: Row): string => String(row.id)
