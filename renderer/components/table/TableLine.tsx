/** One line of a table: a row with its cells, or the heading of a group. Drawn again only when something of its own changed. */
import type { ReactNode } from 'react'
import { memo } from 'react'
import type { Column, Line } from './columns.ts'
import { cellText } from './columns.ts'

export interface TableLineProps<Row> {
  readonly line: Line<Row>
  readonly columns: readonly Column<Row>[]
  readonly index: number
  /** Distance from the top of the body in CSS pixels. */
  readonly top: number
  readonly isActive: boolean
  readonly isSelected: boolean | undefined
  readonly measure: ((element: HTMLElement | null) => void) | undefined
}

function Line_<Row>({ line, columns, index, top, isActive, isSelected, measure }: TableLineProps<Row>): ReactNode {
  const place = {
    'aria-rowindex': index + 2,
    'data-index': index,
    style: { transform: `translateY(${top}px)` },
    ...(measure ? { ref: measure } : {}),
  }
  if (line.kind === 'group') {
    return (
      <tr {...place} className="q-table-row q-table-group">
        <td colSpan={columns.length} className="q-table-group-cell">
          {line.heading}
        </td>
      </tr>
    )
  }
  return (
    <tr
      {...place}
      className="q-table-row q-table-line"
      tabIndex={isActive ? 0 : -1}
      {...(isSelected === undefined ? {} : { 'aria-selected': isSelected })}
    >
      {columns.map((column, columnIndex) => (
        <Cell key={column.key} column={column} index={columnIndex} row={line.row} />
      ))}
    </tr>
  )
}

export const TableLine = memo(Line_) as typeof Line_

function Cell<Row>({ column, index, row }: { column: Column<Row>; index: number; row: Row }) {
  return (
    <td
      aria-colindex={index + 1}
      className="q-table-cell"
      data-align={column.align ?? 'start'}
      data-wraps={column.wraps ? '' : undefined}
      onPointerEnter={(event) => {
        const cell = event.currentTarget
        const button = cell.querySelector(':scope > button')
        const isCut = [cell, button].some((each) => each !== null && each.scrollWidth > each.clientWidth)
        cell.title = isCut ? cellText(column, row) || (cell.textContent ?? '') : ''
      }}
    >
      {column.render(row)}
    </td>
  )
}
