/** Who needs a place: Enter or M finds one for the household, from the day on which it needs it. */
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useDay } from '../../api/office.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { CheckIcon } from '../../components/icons.tsx'
import { DataTable } from '../../components/table/DataTable.tsx'
import { openInPane, showInPane, useLocation } from '../../stores/location.ts'
import { useNotices } from '../../stores/notices.ts'
import { useOverlay } from '../../stores/overlay.ts'
import { focusPane } from '../../stores/paneFocus.ts'
import { useIsRoomy } from '../../stores/width.ts'
import { de } from '../../text/de.ts'
import { needColumns } from './needColumns.tsx'
import { type NeedPlace, type NeedRow, needRows } from './noticeView.ts'
import './assignments.css'

const words = de.assignments
const keyOf = (row: NeedRow): string => row.key

/** What the pane shows beside a line: the household, or the notice it is to come with. */
const targetOf = ({ householdId, noticeId, isExpected }: NeedRow) =>
  noticeId !== null && isExpected
    ? ({ kind: 'notice', id: noticeId } as const)
    : householdId === null
      ? null
      : ({ kind: 'household', id: householdId } as const)

export function NeedTable({ needs }: { readonly needs: NeedPlace | undefined }) {
  const { today, canChange } = useDay()
  const target = useLocation((state) => state.place.pane.at(-1))
  const isRoomy = useIsRoomy()
  const [chosen, setChosen] = useState<string | null>(null)
  const rows = needs ? needRows(needs) : []
  const house = (row: NeedRow) => {
    if (row.householdId === null) {
      if (row.noticeId !== null) openInPane({ kind: 'notice', id: row.noticeId })
      focusPane()
    } else if (!canChange) useNotices.getState().say(de.frame.readOnlyDay)
    else
      useOverlay
        .getState()
        .show({ kind: 'move', householdId: row.householdId, day: row.from > today ? row.from : today })
  }
  const table = useRef<HTMLDivElement>(null)
  useRowKey(table, 'm', () => {
    const row = rows.find((candidate) => candidate.key === chosen)
    if (row) house(row)
  })
  return (
    <div ref={table} className="assignments-needs" data-own-keys="m">
      <DataTable<NeedRow>
        label={words.view.need}
        rows={rows}
        columns={needColumns[isRoomy || !target ? 'all' : 'few']}
        rowKey={keyOf}
        selected={new Set(chosen === null ? [] : [chosen])}
        onSelect={(keys) => {
          const row = rows.find((candidate) => keys.has(candidate.key))
          setChosen(row?.key ?? null)
          const beside = row && targetOf(row)
          if (beside) showInPane(beside)
        }}
        onRowAction={house}
        isLoading={needs === undefined}
        empty={
          <EmptyState icon={<CheckIcon size={28} />} title={words.need.empty}>
            {words.need.emptyText}
          </EmptyState>
        }
      />
    </div>
  )
}

/** A letter for the chosen line, while the keyboard is in the table; the pane beside it has the same letter for what it shows. */
function useRowKey(table: RefObject<HTMLElement | null>, letter: string, order: () => void): void {
  const latest = useRef(order)
  useEffect(() => {
    latest.current = order
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isHere = event.target instanceof Node && table.current?.contains(event.target)
      if (!isHere || event.key.toLowerCase() !== letter || event.ctrlKey || event.altKey || event.metaKey) return
      if (useOverlay.getState().open !== null) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [table, letter])
}
