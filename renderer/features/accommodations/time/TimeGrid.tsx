/**
 * Rooms × days as an ARIA grid: one tab stop, arrows from room to room and from bar to bar. Only the rooms in sight and the bars of the days
 * around are in the page, so that a thousand rooms scroll as lightly as ten.
 */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type Ref,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { weekday } from '../../../../db/domain/housing/timeUnits.ts'
import { addDays, type Day, daysBetween } from '../../../../db/domain/values.ts'
import type { TimeZoom } from '../../../stores/place.ts'
import { de } from '../../../text/de.ts'
import { DropReasons } from './DropReasons.tsx'
import { TimeHead } from './TimeHead.tsx'
import { TimeLine } from './TimeLine.tsx'
import { say } from './timeHint.ts'
import {
  type Bar,
  barSpoken,
  type Cell,
  holidayColumns,
  isPlannedBar,
  type Line,
  nextCell,
  roomSpoken,
  type Timeline,
  type TimeRoom,
} from './timeView.ts'
import { type Dragged, isImpossible, isUnchanged, useTimeDrag } from './useTimeDrag.ts'
import { headWidth, type Scale, useTimeScroll } from './useTimeScroll.ts'

const headHeight = 64
const words = de.timeline.hint
/** How many bars the longest line has nobody counts: -1 says so. */
const gridOf = (rows: number) => ({
  role: 'grid',
  'aria-label': de.timeline.grid,
  'aria-rowcount': rows,
  'aria-colcount': -1,
})

export interface TimeGridHandle {
  readonly show: (day: Day) => void
  readonly page: (step: 1 | -1) => void
}
export interface TimeGridProps {
  readonly value: Timeline
  readonly lines: readonly Line[]
  readonly zoom: TimeZoom
  readonly on: Day
  /** The day that stands at the left when the grid first shows. */
  readonly begin: Day
  readonly marked: string
  readonly canChange: boolean
  readonly onZoom: (step: 1 | -1) => void
  /** The end of what is loaded is near. */
  readonly onEdge: (left: Day) => void
  /** `bar` null: the room itself. `byKey`: the keyboard goes along. */
  readonly onOpen: (room: TimeRoom, bar: Bar | null, byKey: boolean) => void
  readonly onMove: (room: TimeRoom, bar: Bar) => void
  readonly onReserve: (room: TimeRoom, from: Day | null) => void
  /** The first day of a planned stay is to be another one. */
  readonly onShift: (room: TimeRoom, bar: Bar) => void
  readonly ref: Ref<TimeGridHandle>
}

export function TimeGrid(props: TimeGridProps) {
  const { value, lines, zoom, on, marked } = props
  const scroller = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const [cell, setCell] = useState<Cell>({ line: -1, bar: -1 })
  const [wanted, setWanted] = useState<Cell | null>(null)
  const active: Cell =
    lines[cell.line]?.kind === 'room' ? cell : { line: lines.findIndex((line) => line.kind === 'room'), bar: -1 }
  const time = useTimeScroll(scroller, value, zoom, props.begin, props.onEdge)
  const { scale, drawn } = time
  const page = (step: 1 | -1) => {
    const element = scroller.current
    if (element) element.scrollLeft += step * (element.clientWidth - headWidth)
  }
  useImperativeHandle(props.ref, () => ({ show: time.show, page }))

  // New functions with new lines: that is what has the heights worked out anew.
  const sizes = useMemo(
    () => ({
      height: (index: number) => lines[index]?.height ?? 34,
      key: (index: number) => lines[index]?.key ?? index,
    }),
    [lines],
  )
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: sizes.height,
    getItemKey: sizes.key,
    overscan: 6,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      return active.line < 0 || shown.includes(active.line) ? shown : [...shown, active.line].sort((a, b) => a - b)
    },
  })
  const lineAt = (y: number) => virtualizer.getVirtualItemForOffset(y + headHeight)?.index ?? -1
  const dragged = useTimeDrag(body, lines, scale, lineAt, props.canChange && time.isReady, on)

  const columns = useMemo(() => {
    const holidays = holidayColumns(value)
    return { holidays, monday: weekday(value.from) }
  }, [value])

  const isInSight = (bar: Bar): boolean => {
    const left = time.leftDay()
    const first = daysBetween(scale.from, left)
    const from = daysBetween(scale.from, bar.from)
    const to = bar.to === null ? Number.POSITIVE_INFINITY : daysBetween(scale.from, bar.to)
    return from < first + zoom - 1 && to > first + 1
  }
  const focus = (next: Cell) => {
    setCell(next)
    virtualizer.scrollToIndex(next.line, { align: 'auto' })
    const line = lines[next.line]
    const bar = line?.kind === 'room' ? line.bars[next.bar] : undefined
    if (bar && !isInSight(bar)) time.show(bar.from < scale.from ? scale.from : bar.from)
    setWanted(next)
  }
  useLayoutEffect(() => {
    if (!wanted) return
    body.current
      ?.querySelector<HTMLElement>(`[data-cell="${wanted.line}:${wanted.bar}"]`)
      ?.focus({ preventScroll: true })
  }, [wanted])

  const at = (target: EventTarget): { room: TimeRoom; bar: Bar | null; line: number; index: number } | null => {
    const found = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-cell]') : null
    const [line = -1, index = -1] = (found?.dataset.cell ?? '').split(':').map(Number)
    const row = found ? lines[line] : undefined
    return row?.kind === 'room' ? { room: row.room, bar: row.bars[index] ?? null, line, index } : null
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return
    const here = at(event.target)
    const bar = here?.bar ?? null
    const near = bar && bar.from > time.leftDay() ? bar.from : time.leftDay()
    const orders: Readonly<Record<string, () => void>> = {
      Enter: () => here && props.onOpen(here.room, bar, true),
      ' ': () => here && props.onOpen(here.room, bar, true),
      m: () => here && bar && props.onMove(here.room, bar),
      ...(bar && isPlannedBar(bar) ? { v: () => here && props.onShift(here.room, bar) } : {}),
      o: () => here && props.onReserve(here.room, null),
      Home: () => time.show(props.begin),
      PageDown: () => page(1),
      PageUp: () => page(-1),
      '+': () => props.onZoom(-1),
      '-': () => props.onZoom(1),
    }
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
    const order = event.ctrlKey ? undefined : orders[key]
    if (!order && (!key.startsWith('Arrow') || event.ctrlKey)) return
    event.preventDefault()
    event.stopPropagation()
    if (order) order()
    else focus(nextCell(lines, active, key, { near, left: time.leftDay() }))
  }
  const onClick = (event: MouseEvent) => {
    const here = at(event.target)
    if (!here) return
    setCell({ line: here.line, bar: here.index })
    props.onOpen(here.room, here.bar, false)
  }
  /** A double click on free days of a room begins a reservation there. */
  const onDoubleClick = (event: MouseEvent) => {
    const target = event.target
    const lane = target instanceof HTMLElement && target.matches('.time-lane') ? target : null
    const row = lane?.closest<HTMLElement>('[data-line]')
    const line = row ? lines[Number(row.dataset.line)] : undefined
    if (!lane || line?.kind !== 'room') return
    const x = event.clientX - lane.getBoundingClientRect().left
    const day = Math.floor(x / scale.dayWidth)
    props.onReserve(line.room, addDays(scale.from, day))
  }
  const hint = (target: EventTarget) => {
    const here = at(target)
    const line = here ? lines[here.line] : undefined
    if (!here || line?.kind !== 'room') return
    const kind = here.bar?.kind
    const isPlanned = here.bar !== null && isPlannedBar(here.bar)
    const keys = isPlanned ? words.planned : kind === 'stay' || kind === 'reserved' ? words[kind] : words.room
    say(here.bar ? barSpoken(here.room, here.bar) : roomSpoken(line, on), keys)
  }

  const handlers = {
    onKeyDown,
    onClick,
    onDoubleClick,
    onFocus: (event: FocusEvent) => {
      const here = at(event.target)
      if (here && (here.line !== cell.line || here.index !== cell.bar)) setCell({ line: here.line, bar: here.index })
      hint(event.target)
    },
    onPointerOver: (event: PointerEvent) => hint(event.target),
  }
  const today = daysBetween(scale.from, on)
  const width = headWidth + daysBetween(scale.from, scale.to) * scale.dayWidth
  const style = {
    '--day': `${scale.dayWidth}px`,
    '--head': `${headWidth}px`,
    // How far the first Saturday lies from the beginning, for the shade of the weekends.
    '--saturday': `${(((5 - columns.monday + 7) % 7) - 7) * scale.dayWidth}px`,
    width,
  } as React.CSSProperties
  return (
    <div
      className="time-scroller"
      ref={scroller}
      onScroll={time.onScroll}
      data-scale={scale.dayWidth >= 17 ? 'day' : scale.dayWidth >= 6 ? 'week' : 'month'}
      data-dragging={dragged ? '' : undefined}
    >
      {time.isReady ? (
        <div className="time-canvas" style={style}>
          <TimeHead value={value} scale={scale} first={drawn.first} last={drawn.last} on={on} />
          <div
            ref={body}
            {...gridOf(lines.length)}
            className="time-body"
            style={{ height: virtualizer.getTotalSize() }}
            {...handlers}
            data-own-keys="m o"
          >
            <div role="presentation" className="time-back">
              {columns.holidays.map((start) => (
                <span key={start} className="time-holiday" style={{ left: start * scale.dayWidth }} />
              ))}
              <span className="time-today" style={{ left: today * scale.dayWidth }} />
            </div>
            {virtualizer.getVirtualItems().map((item) => {
              const line = lines[item.index]
              return line ? (
                <TimeLine
                  key={item.key}
                  line={line}
                  index={item.index}
                  top={item.start - headHeight}
                  scale={scale}
                  first={drawn.first}
                  last={drawn.last}
                  active={item.index === active.line ? active.bar : null}
                  marked={marked}
                  on={on}
                  canDrag={props.canChange}
                />
              ) : null
            })}
            <div role="presentation" className="time-now" style={{ left: headWidth + today * scale.dayWidth - 1 }} />
            {dragged?.to ? (
              <DropMark
                dragged={dragged}
                to={dragged.to}
                top={(virtualizer.measurementsCache[dragged.to.line]?.start ?? 0) - headHeight}
                scale={scale}
              />
            ) : null}
          </div>
        </div>
      ) : null}
      {dragged ? <DropReasons dragged={dragged} /> : null}
    </div>
  )
}

/** Where the bar would lie if it were dropped now. */
function DropMark({
  dragged,
  to,
  top,
  scale,
}: {
  readonly dragged: Dragged
  readonly to: NonNullable<Dragged['to']>
  readonly top: number
  readonly scale: Scale
}) {
  const end = dragged.stay.to === null || dragged.stay.to > scale.to ? scale.to : dragged.stay.to
  const isNever = isUnchanged(dragged, to) || dragged.refusal !== null || isImpossible(dragged.findings ?? [])
  return (
    <span
      className="time-target"
      data-never={isNever ? '' : undefined}
      style={{
        top: top + 3,
        left: headWidth + daysBetween(scale.from, to.day) * scale.dayWidth,
        width: Math.max(6, daysBetween(to.day, end) * scale.dayWidth),
      }}
    />
  )
}
