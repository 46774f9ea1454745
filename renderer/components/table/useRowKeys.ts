/** Where the keyboard stands in a table and what is selected: as in Excel and Outlook (arrows, Home, End, Shift, Ctrl+A, Space, Enter). */
import type { FocusEvent, KeyboardEvent, MouseEvent } from 'react'
import { useMemo, useRef, useState } from 'react'
import type { Line } from './columns.ts'

export type SelectionMode = 'none' | 'single' | 'multiple'

export interface RowKeysOptions<Row> {
  readonly lines: readonly Line<Row>[]
  readonly mode: SelectionMode
  readonly selected: ReadonlySet<string>
  readonly onSelect: (keys: ReadonlySet<string>) => void
  readonly onRowAction: ((row: Row) => void) | undefined
  /** Lines that fit on the screen, for Page up and Page down. */
  readonly pageSize: () => number
  /** Brings a line into sight and gives it the focus. */
  readonly focusLine: (index: number) => void
}

export function useRowKeys<Row>(options: RowKeysOptions<Row>) {
  const { lines, mode, selected, onSelect, onRowAction } = options
  const indexOf = useMemo(() => new Map(lines.map((line, index) => [line.key, index])), [lines])
  const firstRow = lines.findIndex((line) => line.kind === 'row')
  const [activeKey, setActiveKey] = useState<string | null>(null)
  const anchor = useRef<string | null>(null)
  const firstSelected = selected.size > 0 ? indexOf.get([...selected][0] ?? '') : undefined
  const active = (activeKey === null ? undefined : indexOf.get(activeKey)) ?? firstSelected ?? firstRow

  /** The row nearest to `index`, looking on in the direction of travel past group headings. */
  const rowNear = (index: number, direction: 1 | -1): number => {
    let at = Math.min(Math.max(index, 0), lines.length - 1)
    while (lines[at]?.kind === 'group') at += direction
    return lines[at] ? at : active
  }
  const keysBetween = (from: number, to: number): ReadonlySet<string> =>
    new Set(
      lines
        .slice(Math.min(from, to), Math.max(from, to) + 1)
        .filter((line) => line.kind === 'row')
        .map((line) => line.key),
    )
  const select = (index: number, how: 'replace' | 'extend' | 'toggle') => {
    const key = lines[index]?.key
    if (key === undefined || mode === 'none') return
    const from = anchor.current === null ? undefined : indexOf.get(anchor.current)
    if (mode === 'multiple' && how === 'extend') return onSelect(keysBetween(from ?? active, index))
    anchor.current = key
    if (mode === 'single' || how !== 'toggle') return onSelect(new Set([key]))
    const next = new Set(selected)
    if (!next.delete(key)) next.add(key)
    onSelect(next)
  }
  const moveTo = (index: number, extend: boolean) => {
    const line = lines[index]
    if (!line) return
    if (anchor.current === null) anchor.current = lines[active]?.key ?? null
    select(index, extend ? 'extend' : 'replace')
    setActiveKey(line.key)
    options.focusLine(index)
  }
  const act = () => {
    const line = lines[active]
    if (line?.kind === 'row') onRowAction?.(line.row)
  }
  const target = (event: KeyboardEvent): number | null => {
    const page = Math.max(1, options.pageSize() - 1)
    if (event.key === 'ArrowDown') return rowNear(active + 1, active + 1 >= lines.length ? -1 : 1)
    if (event.key === 'ArrowUp') return active <= firstRow ? firstRow : rowNear(active - 1, -1)
    if (event.key === 'PageDown') return rowNear(active + page, active + page >= lines.length ? -1 : 1)
    if (event.key === 'PageUp') return rowNear(active - page, active - page <= firstRow ? 1 : -1)
    if (event.key === 'Home') return firstRow
    return event.key === 'End' ? rowNear(lines.length - 1, -1) : null
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!(event.target instanceof HTMLTableRowElement) || event.altKey) return
    const to = target(event)
    if (to !== null) moveTo(to, event.shiftKey)
    else if (event.key === 'Enter') act()
    else if (event.key === ' ') select(active, 'toggle')
    else if (event.key === 'a' && event.ctrlKey && mode === 'multiple') onSelect(keysBetween(0, lines.length - 1))
    else return
    event.preventDefault()
  }
  /** The row that something happened in, or -1. */
  const rowOf = (target: EventTarget): number => {
    const row = target instanceof Element ? target.closest<HTMLElement>('tr[data-index]') : null
    const index = Number(row?.dataset.index ?? Number.NaN)
    return lines[index]?.kind === 'row' ? index : -1
  }
  /** Whatever brought the focus (a click, a dialog that gives it back): the keys go on from there. */
  const onFocus = (event: FocusEvent) => {
    const index = rowOf(event.target)
    if (index >= 0) setActiveKey(lines[index]?.key ?? null)
  }
  /** The focus comes before the click: what is picked up to it still begins where the keyboard was. */
  const onMouseDown = (event: MouseEvent) => {
    if (event.shiftKey) anchor.current ??= lines[active]?.key ?? null
  }
  const onClick = (event: MouseEvent) => {
    const index = rowOf(event.target)
    if (index < 0) return
    setActiveKey(lines[index]?.key ?? null)
    select(index, event.shiftKey ? 'extend' : event.ctrlKey ? 'toggle' : 'replace')
  }
  return { active, onKeyDown, onFocus, onMouseDown, onClick, act }
}
