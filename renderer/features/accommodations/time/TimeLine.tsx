/** One room in the time view: its name, and its bars on the days that are drawn. Drawn again only when something about it changes. */
import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { memo, useEffect, useRef } from 'react'
import { type Day, daysBetween } from '../../../../db/domain/values.ts'
import { de } from '../../../text/de.ts'
import {
  type Bar,
  barLabel,
  barSpoken,
  barSuffix,
  barTop,
  fillOf,
  isPlannedBar,
  type Line,
  roomSpoken,
} from './timeView.ts'
import type { Scale } from './useTimeScroll.ts'

/** Cells that lie freely on a line of time: no table element can, so the roles are given by hand. */
const rowAt = (index: number) => ({ role: 'row', 'aria-rowindex': index + 1 })
const cellAt = (role: 'rowheader' | 'gridcell', column: number, label?: string) => ({
  role,
  'aria-colindex': column,
  ...(label ? { 'aria-label': label } : {}),
})

type RoomLine = Extract<Line, { kind: 'room' }>

export interface TimeLineProps {
  readonly line: Line
  readonly index: number
  readonly top: number
  readonly scale: Scale
  readonly first: number
  readonly last: number
  /** The bar that has the keyboard, -1 for the room, null for none of this line. */
  readonly active: number | null
  /** The household or room that the pane shows. */
  readonly marked: string
  readonly on: Day
  readonly canDrag: boolean
}

export const TimeLine = memo(function TimeLine(props: TimeLineProps) {
  const { line, index, top } = props
  const place = { transform: `translateY(${top}px)`, height: line.height }
  if (line.kind === 'heading')
    return (
      <div {...rowAt(index)} className="time-heading" style={place}>
        <div {...cellAt('rowheader', 1)}>
          <span>{line.title}</span>
        </div>
      </div>
    )
  return <Room {...props} line={line} place={place} />
})

function Room({
  line,
  index,
  place,
  scale,
  first,
  last,
  active,
  marked,
  on,
  canDrag,
}: Omit<TimeLineProps, 'line'> & { readonly line: RoomLine; readonly place: React.CSSProperties }) {
  const fill = fillOf(line.room, on)
  const x = (day: Day) => daysBetween(scale.from, day)
  const isShown = (from: Day, to: Day | null) => x(from) < last && (to === null || x(to) > first)
  return (
    <div {...rowAt(index)} className="time-row" data-line={index} style={place}>
      <div
        {...cellAt('rowheader', 1, roomSpoken(line, on))}
        className="time-room"
        data-cell={`${index}:-1`}
        data-marked={marked === `room ${line.room.roomId}` ? '' : undefined}
        tabIndex={active === -1 ? 0 : -1}
        title={line.label}
      >
        <span className="time-room-name">{line.label}</span>
        <span className="time-room-fill" data-over={fill.taken > fill.regular ? '' : undefined}>
          {fill.regular === 0 && fill.taken === 0 ? '–' : de.accommodations.room.taken(fill.taken, fill.regular)}
        </span>
      </div>
      <div role="presentation" className="time-lane">
        {line.dense
          .filter((night) => isShown(night.from, night.to))
          .map((night) => (
            <span
              key={night.from}
              className="time-dense"
              title={de.timeline.denseHelp(night.taken, night.regular)}
              style={{
                left: x(night.from) * scale.dayWidth,
                width: daysBetween(night.from, night.to) * scale.dayWidth,
              }}
            >
              <span>{de.timeline.denseNights(night.taken, night.regular)}</span>
            </span>
          ))}
        {line.bars.map((bar, at) =>
          at === active || isShown(bar.from, bar.to) ? (
            <BarCell
              key={bar.key}
              bar={bar}
              cell={`${index}:${at}`}
              column={at + 2}
              spoken={barSpoken(line.room, bar)}
              scale={scale}
              isActive={at === active}
              isMarked={bar.kind === 'stay' && marked === `household ${bar.stay.householdId}`}
              canDrag={canDrag && bar.kind === 'stay'}
            />
          ) : null,
        )}
      </div>
    </div>
  )
}

interface BarCellProps {
  readonly bar: Bar
  readonly cell: string
  readonly column: number
  readonly spoken: string
  readonly scale: Scale
  readonly isActive: boolean
  readonly isMarked: boolean
  readonly canDrag: boolean
}

function BarCell({ bar, cell, column, spoken, scale, isActive, isMarked, canDrag }: BarCellProps) {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!canDrag || !element.current) return
    return draggable({ element: element.current, getInitialData: () => ({ cell }) })
  }, [canDrag, cell])
  const from = bar.from < scale.from ? scale.from : bar.from
  const to = bar.to === null || bar.to > scale.to ? scale.to : bar.to
  const left = daysBetween(scale.from, from) * scale.dayWidth
  const width = Math.max(3, daysBetween(from, to) * scale.dayWidth - 1)
  const stay = bar.kind === 'stay' ? bar.stay : null
  const isPlanned = stay !== null && stay.planned === stay.personIds.length
  const label = barLabel(bar)
  return (
    <div
      ref={element}
      {...cellAt('gridcell', column, spoken)}
      className="time-bar"
      data-kind={bar.kind}
      data-planned={isPlanned ? '' : undefined}
      data-begins={bar.from >= scale.from && (stay === null || stay.comes > 0) ? '' : undefined}
      data-ends={bar.to !== null && bar.to <= scale.to && (stay === null || stay.goes > 0) ? '' : undefined}
      data-marked={isMarked ? '' : undefined}
      data-cell={cell}
      {...(stay ? { 'data-own-keys': isPlannedBar(bar) ? 'm v' : 'm' } : {})}
      tabIndex={isActive ? 0 : -1}
      title={`${label}${barSuffix(bar)}`}
      style={{ left, width, top: barTop(bar) }}
    >
      <span className="time-bar-label" aria-hidden="true" data-suffix={barSuffix(bar)}>
        {label}
      </span>
      {canDrag && isPlannedBar(bar) && bar.from >= scale.from ? <Grip cell={cell} /> : null}
    </div>
  )
}

/** The beginning of a planned stay, to be dragged to another day. */
function Grip({ cell }: { readonly cell: string }) {
  const element = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (!element.current) return
    return draggable({ element: element.current, getInitialData: () => ({ cell, edge: 'begin' }) })
  }, [cell])
  return <span ref={element} className="time-grip" aria-hidden="true" title={de.timeline.drag.grip} />
}
