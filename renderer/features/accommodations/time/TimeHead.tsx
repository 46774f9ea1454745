/** The head of the time view: days (weeks, months), and below them the places free in that night, or in the tightest of them. */
import { memo } from 'react'
import { type Unit, unitsOf, weekNumber } from '../../../../db/domain/housing/timeUnits.ts'
import { type Day, daysBetween } from '../../../../db/domain/values.ts'
import { de } from '../../../text/de.ts'
import { formatCount, formatDayLong, formatDayShort, formatMonth, formatWeekday } from '../../../text/format.ts'
import { type Timeline, unitKind } from './timeView.ts'
import type { Scale } from './useTimeScroll.ts'

const words = de.timeline

export interface TimeHeadProps {
  readonly value: Timeline
  readonly scale: Scale
  readonly first: number
  readonly last: number
  readonly on: Day
}

export const TimeHead = memo(function TimeHead({ value, scale, first, last, on }: TimeHeadProps) {
  const kind = unitKind(scale.dayWidth)
  const units = unitsOf(scale, kind).filter((unit) => unit.start < last && unit.start + unit.days > first)
  const today = daysBetween(scale.from, on)
  return (
    <div className="time-head">
      <div className="time-corner">
        <span>{words.head.rooms}</span>
        <span title={words.head.freeHelp}>{words.head.free}</span>
      </div>
      <ul className="time-days" aria-label={words.head.freeHelp}>
        {units.map((unit) => {
          const free = Math.min(...value.totals.freeRegular.slice(unit.start, unit.start + unit.days))
          const isToday = today >= unit.start && today < unit.start + unit.days
          return (
            <li
              key={unit.from}
              className="time-day"
              data-quiet={unit.isQuiet ? '' : undefined}
              data-today={isToday ? '' : undefined}
              title={helpOf(unit, value, free)}
              style={{ left: unit.start * scale.dayWidth, width: unit.days * scale.dayWidth }}
            >
              <span className="visually-hidden">{words.head.day(spokenOf(unit), formatCount(free))}</span>
              <span aria-hidden="true" className="time-day-name">
                {nameOf(unit, scale.dayWidth)}
              </span>
              <span aria-hidden="true" className="time-day-free" data-none={free === 0 ? '' : undefined}>
                {formatCount(free)}
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
})

function nameOf({ kind, from, days }: Unit, dayWidth: number) {
  if (kind === 'month')
    return days * dayWidth > 96
      ? formatMonth(from)
      : days * dayWidth > 26
        ? `${from.slice(5, 7)}/${from.slice(2, 4)}`
        : ''
  if (kind === 'week')
    return (
      <>
        {days > 3 ? words.head.week(weekNumber(from)) : ''}
        <br />
        {days > 3 ? formatDayShort(from) : ''}
      </>
    )
  const isFirst = from.endsWith('-01') || weekdayIsMonday(from)
  return (
    <>
      {formatWeekday(from).replace('.', '')}
      <br />
      {isFirst && dayWidth >= 30 ? formatDayShort(from) : `${Number(from.slice(8))}.`}
    </>
  )
}
const weekdayIsMonday = (day: Day): boolean => formatWeekday(day).startsWith('Mo')

const spokenOf = ({ kind, from }: Unit): string =>
  kind === 'month' ? formatMonth(from) : kind === 'week' ? words.head.week(weekNumber(from)) : formatDayLong(from)

function helpOf(unit: Unit, { totals }: Timeline, free: number): string {
  const sum = (list: readonly number[]) => list.slice(unit.start, unit.start + unit.days).reduce((a, b) => a + b, 0)
  const [arrivals, departures] = [sum(totals.arrivals), sum(totals.departures)]
  return [
    words.head.day([spokenOf(unit), unit.holiday ?? ''].filter(Boolean).join(', '), formatCount(free)),
    arrivals > 0 ? words.head.arrivals(arrivals) : '',
    departures > 0 ? words.head.departures(departures) : '',
  ]
    .filter(Boolean)
    .join(' · ')
}
