/** The headings of a table: buttons where the column sorts; one Tab stop, arrows left and right go along. */
import type { KeyboardEvent } from 'react'
import { useRef, useState } from 'react'
import { ChevronDownIcon, ChevronUpIcon } from '../icons.tsx'
import type { Column, Sort } from './columns.ts'
import { nextSort } from './columns.ts'
import './TableHead.css'

export interface TableHeadProps<Row> {
  readonly columns: readonly Column<Row>[]
  readonly sort: Sort | null
  readonly onSort: (sort: Sort) => void
  /** Arrow down leaves the headings for the rows. */
  readonly onLeave: () => void
}

export function TableHead<Row>({ columns, sort, onSort, onLeave }: TableHeadProps<Row>) {
  const row = useRef<HTMLTableRowElement>(null)
  const sortable = columns.filter((column) => column.sortValue)
  const [reached, setReached] = useState<string | null>(null)
  const stop = sortable.some((column) => column.key === reached) ? reached : (sortable[0]?.key ?? null)

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step !== 0) {
      const at = sortable.findIndex((column) => column.key === stop)
      const next = sortable[at + step]
      if (next) {
        setReached(next.key)
        row.current?.querySelector<HTMLElement>(`[data-column="${CSS.escape(next.key)}"]`)?.focus()
      }
    } else if (event.key === 'ArrowDown') onLeave()
    else return
    event.preventDefault()
  }
  return (
    <thead className="q-table-head">
      <tr className="q-table-row" aria-rowindex={1} ref={row}>
        {columns.map((column, index) => (
          <HeadCell
            key={column.key}
            column={column}
            index={index}
            sort={sort}
            isStop={column.key === stop}
            onSort={(next) => {
              setReached(column.key)
              onSort(next)
            }}
            onKeyDown={onKeyDown}
          />
        ))}
      </tr>
    </thead>
  )
}

interface HeadCellProps<Row> {
  readonly column: Column<Row>
  readonly index: number
  readonly sort: Sort | null
  readonly isStop: boolean
  readonly onSort: (sort: Sort) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

function HeadCell<Row>({ column, index, sort, isStop, onSort, onKeyDown }: HeadCellProps<Row>) {
  const direction = sort?.column === column.key ? sort.direction : null
  const place = { className: 'q-table-heading', 'data-align': column.align ?? 'start', 'aria-colindex': index + 1 }
  if (!column.sortValue) {
    return (
      <th {...place} scope="col">
        {column.heading}
      </th>
    )
  }
  return (
    <th {...place} scope="col" aria-sort={direction ?? 'none'}>
      <button
        type="button"
        className="q-table-sort"
        data-column={column.key}
        tabIndex={isStop ? 0 : -1}
        onClick={() => onSort(nextSort(sort, column.key))}
        onKeyDown={onKeyDown}
      >
        <span>{column.heading}</span>
        <span className="q-table-arrow" data-on={direction === null ? undefined : ''}>
          {direction === 'descending' ? <ChevronDownIcon size={14} /> : <ChevronUpIcon size={14} />}
        </span>
      </button>
    </th>
  )
}
