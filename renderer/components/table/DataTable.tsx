/**
 * A table for work: any number of rows (only those in sight are in the page), sorting by heading, keyboard as in Excel, selection,
 * copying as tab-separated text. An ARIA grid whose rows take the focus; `aria-rowcount` and `aria-rowindex` tell the whole size.
 */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import type { ClipboardEvent, ReactNode } from 'react'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { Skeleton } from '../Skeleton.tsx'
import type { Column, Grouping, Sort } from './columns.ts'
import { linesOf, sortRows, toTabSeparated } from './columns.ts'
import { TableHead } from './TableHead.tsx'
import { TableLine } from './TableLine.tsx'
import type { SelectionMode } from './useRowKeys.ts'
import { useRowKeys } from './useRowKeys.ts'
import './DataTable.css'

const headHeight = 32
const lineHeights = { normal: 34, two: 50 } as const

export interface DataTableProps<Row> {
  /** What the table lists, for screen readers. */
  readonly label: string
  readonly rows: readonly Row[]
  /** Keep the array stable (module constant or useMemo): it decides what is drawn again. */
  readonly columns: readonly Column<Row>[]
  readonly rowKey: (row: Row) => string
  /** Controlled order; leave out both and the table keeps its own. Null is the order of `rows`. */
  readonly sort?: Sort | null
  readonly onSortChange?: (sort: Sort) => void
  readonly groups?: Grouping<Row>
  readonly selection?: SelectionMode
  /** Controlled selection by row key; leave out both and the table keeps its own. */
  readonly selected?: ReadonlySet<string>
  readonly onSelect?: (keys: ReadonlySet<string>) => void
  /** Enter and double click. */
  readonly onRowAction?: (row: Row) => void
  /** Shown instead of rows when there are none: an EmptyState. */
  readonly empty?: ReactNode
  readonly isLoading?: boolean
  /** `two` leaves room for two lines in a row. */
  readonly lines?: 'normal' | 'two'
  /** `fill` scrolls inside its parent (a flex column); `content` is as high as its rows, for short lists. */
  readonly height?: 'fill' | 'content'
  /** Without a frame around it, inside a pane or a card. */
  readonly isPlain?: boolean
}

const nothing: ReadonlySet<string> = new Set()

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, rows, columns, rowKey, groups, selection = 'single', onRowAction } = props
  const scroller = useRef<HTMLDivElement>(null)
  const [ownSort, setOwnSort] = useState<Sort | null>(null)
  const [ownSelected, setOwnSelected] = useState<ReadonlySet<string>>(nothing)
  const sort = props.sort === undefined ? ownSort : props.sort
  const selected = props.selected ?? ownSelected
  const sorted = useMemo(() => sortRows(rows, columns, sort), [rows, columns, sort])
  const lines = useMemo(() => linesOf(sorted, rowKey, groups), [sorted, rowKey, groups])
  const wraps = columns.some((column) => column.wraps)
  const lineHeight = lineHeights[props.lines ?? 'normal']

  const activeRef = useRef(-1)
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.kind === 'group' ? lineHeights.normal : lineHeight),
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 4,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    scrollPaddingEnd: columns.some((column) => column.foot !== undefined) ? lineHeight : 0,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      const active = activeRef.current
      return active < 0 || active >= lines.length || shown.includes(active)
        ? shown
        : [...shown, active].sort((a, b) => a - b)
    },
  })
  const focusLine = useFocusLine(scroller, (index) => virtualizer.scrollToIndex(index, { align: 'auto' }))
  const keys = useRowKeys({
    lines,
    mode: selection,
    selected,
    onSelect: (next) => {
      setOwnSelected(next)
      props.onSelect?.(next)
    },
    onRowAction,
    pageSize: () => Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight) / lineHeight),
    focusLine,
  })
  activeRef.current = keys.active

  const onCopy = (event: ClipboardEvent) => {
    if (window.getSelection()?.isCollapsed === false) return
    const active = lines[keys.active]
    const chosen = sorted.filter((row) => selected.has(rowKey(row)))
    const copied = chosen.length === 0 && active?.kind === 'row' ? [active.row] : chosen
    if (copied.length === 0) return
    event.clipboardData.setData('text/plain', toTabSeparated(copied, columns))
    event.preventDefault()
  }
  const style = {
    '--columns': tracks(columns),
    '--table-width': `${leastWidth(columns)}px`,
    '--line-height': `${lineHeight}px`,
  }

  const grid = {
    role: 'grid',
    'aria-label': label,
    'aria-rowcount': lines.length + 1,
    'aria-colcount': columns.length,
    'aria-multiselectable': selection === 'multiple',
  }
  return (
    <div className="q-table" data-height={props.height ?? 'fill'} data-plain={props.isPlain ? '' : undefined}>
      <div className="q-table-scroller" ref={scroller} style={style as Record<string, string>}>
        <table
          {...grid}
          className="q-table-grid"
          onFocus={keys.onFocus}
          onMouseDown={keys.onMouseDown}
          onClick={keys.onClick}
          onKeyDown={keys.onKeyDown}
          onDoubleClick={keys.act}
          onCopy={onCopy}
        >
          <TableHead
            columns={columns}
            sort={sort}
            onSort={(next) => {
              setOwnSort(next)
              scroller.current?.scrollTo({ top: 0 })
              props.onSortChange?.(next)
            }}
            onLeave={() => focusLine(keys.active)}
          />
          <tbody className="q-table-body" style={{ height: virtualizer.getTotalSize() }}>
            {virtualizer.getVirtualItems().map((item) => {
              const line = lines[item.index]
              return line ? (
                <TableLine
                  key={item.key}
                  line={line}
                  columns={columns}
                  index={item.index}
                  top={item.start - headHeight}
                  isActive={item.index === keys.active}
                  isSelected={selection === 'none' ? undefined : selected.has(line.key)}
                  measure={wraps ? virtualizer.measureElement : undefined}
                />
              ) : null
            })}
          </tbody>
          {lines.length > 0 ? <TableFoot columns={columns} /> : null}
        </table>
      </div>
      {props.isLoading ? <Skeleton lines={8} /> : lines.length === 0 ? props.empty : null}
    </div>
  )
}

function TableFoot<Row>({ columns }: { columns: readonly Column<Row>[] }) {
  if (columns.every((column) => column.foot === undefined)) return null
  return (
    <tfoot className="q-table-foot">
      <tr className="q-table-row">
        {columns.map((column, index) => (
          <td key={column.key} aria-colindex={index + 1} className="q-table-cell" data-align={column.align ?? 'start'}>
            {column.foot}
          </td>
        ))}
      </tr>
    </tfoot>
  )
}

/** Scrolls to a line and focuses it once it is in the page. */
function useFocusLine(scroller: { readonly current: HTMLElement | null }, scrollTo: (index: number) => void) {
  const [wanted, setWanted] = useState<{ readonly index: number } | null>(null)
  useLayoutEffect(() => {
    if (wanted)
      scroller.current?.querySelector<HTMLElement>(`[data-index="${wanted.index}"]`)?.focus({ preventScroll: true })
  }, [wanted, scroller])
  return (index: number) => {
    scrollTo(index)
    setWanted({ index })
  }
}

const tracks = <Row,>(columns: readonly Column<Row>[]): string =>
  columns.map(({ width = 96, grow = 1 }) => (grow > 0 ? `minmax(${width}px, ${grow}fr)` : `${width}px`)).join(' ')

const leastWidth = <Row,>(columns: readonly Column<Row>[]): number =>
  columns.reduce((sum, { width = 96 }) => sum + width, 0)
