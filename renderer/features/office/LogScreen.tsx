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
import { formatCount, formatInstant } from '../../text/format.ts'

type Row = OutputOf<'office.log'>[number]

const words = de.log
const most = 500

const columnsFor = (canChange: boolean): readonly Column<Row>[] => [
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
    grow: 1,
    render: (row) => row.actor,
    sortValue: (row) => row.actor,
  },
  {
    key: 'command',
    heading: words.column.command,
    width: 150,
    grow: 2,
    render: (row) => words.command(row.command),
    sortValue: (row) => words.command(row.command),
  },
  {
    key: 'changes',
    heading: words.column.changes,
    align: 'end',
    width: 92,
    grow: 0,
    render: (row) => (row.changes > 0 ? formatCount(row.changes) : ''),
    sortValue: (row) => row.changes,
  },
  {
    key: 'state',
    heading: words.column.state,
    width: 96,
    grow: 1,
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
          aria-label={words.undoNamed(words.command(row.command), formatInstant(row.at))}
          onPress={() => void undoStep(row.id, words.command(row.command))}
        >
          {words.undo}
        </Button>
      ) : null,
  },
]

export function LogScreen({ pane }: { readonly pane: ReactNode }) {
  const { canChange } = useDay()
  const { value: rows, refusal } = useQuery('office.log', { limit: most })
  const columns = useMemo(() => columnsFor(canChange), [canChange])
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
