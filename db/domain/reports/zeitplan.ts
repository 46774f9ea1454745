/** Zeitplan: rooms × days as the time view shows them, cut into pages: who lives there, is planned, reserved or shut out. For the office alone. */
import { inLanes, type Unit, unitsOf, weekday, weekNumber } from '../housing/timeUnits.ts'
import { addDays, type Day, type DayRange, daysBetween } from '../values.ts'
import type { ReportDocument } from './document.ts'
import type { ReportFrame } from './facts.ts'
import { dayText, framed } from './frame.ts'
import type { TimeBar, TimeRow, TimeSheet, TimeUnit } from './sheets.ts'

/** Days a sheet shows when nobody says until when, and at most. */
export const daysShown = 42
const mostDays = 370

/** Something that holds in a room on some days. */
export interface TimePlanBar extends DayRange {
  readonly kind: TimeBar['kind']
  readonly label: string
  /** Bars of one owner keep their lane. */
  readonly owner: string
}
export interface TimePlanRoom {
  readonly houseName: string
  readonly isFlat: boolean
  readonly floor: string | null
  readonly number: string
  readonly bars: readonly TimePlanBar[]
}
export interface TimePlanFacts extends ReportFrame {
  /** Name of the one house that is shown; null for all. */
  readonly only: string | null
  readonly today: Day
  /** The last day that is shown; the first is the key date. */
  readonly until: Day
  readonly rooms: readonly TimePlanRoom[]
  /** Regularly free places, one number a day. */
  readonly free: readonly number[]
}

/** The last day shown: what was asked for, within what fits on paper. */
export function shownUntil(on: Day, until: Day | null): Day {
  if (until === null || until < on) return addDays(on, daysShown - 1)
  const most = addDays(on, mostDays - 1)
  return until > most ? most : until
}

/** What a page holds, in tenths of millimetres: the height below the head of a page A4 across. */
const pageHeight = 1380
export const laneTenths = 52
const heightOf = (row: TimeRow): number => (row.kind === 'heading' ? 62 : row.lanes * laneTenths + 12)

const months = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ')
const weekdays = 'Mo Di Mi Do Fr Sa So'.split(' ')

/** Only where the words have room. */
const monthName = ({ from, days }: Unit, all: number): string => {
  const [year = '', month = ''] = from.split('-')
  return days / all < 0.09 ? '' : `${months[Number(month) - 1]} ${year}`
}
const unitName = ({ kind, from, days }: Unit): string => {
  if (kind === 'month') return `${from.slice(5, 7)}/${from.slice(2, 4)}`
  if (kind === 'week') return days > 3 ? `KW ${weekNumber(from)}` : ''
  return `${weekdays[weekday(from)]}\n${Number(from.slice(8))}`
}
const drawn = (unit: Unit, label: string): TimeUnit => ({
  start: unit.start,
  days: unit.days,
  label,
  isQuiet: unit.isQuiet,
})

function barsOf(bars: readonly TimePlanBar[], span: { readonly from: Day; readonly to: Day }): TimeBar[] {
  const sorted = bars.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  return inLanes(sorted, (bar) => bar.owner).map(({ kind, label, from, to, lane }): TimeBar => {
    const start = from < span.from ? span.from : from
    const end = to === null || to > span.to ? span.to : to
    const begins = from >= span.from
    const ends = to !== null && to <= span.to
    return { kind, label, lane, start: daysBetween(span.from, start), days: daysBetween(start, end), begins, ends }
  })
}

/** Headings for houses, floors or all flats, as in the time view. */
function rowsOf(facts: TimePlanFacts, span: { readonly from: Day; readonly to: Day }): TimeRow[] {
  const rows: TimeRow[] = []
  let group: string | null = null
  for (const room of facts.rooms) {
    const heading = room.isFlat ? 'Mietwohnungen' : facts.only === null ? room.houseName : (room.floor ?? 'ohne Etage')
    if (heading !== group) rows.push({ kind: 'heading', label: heading })
    group = heading
    const bars = barsOf(room.bars, span)
    const lanes = Math.max(1, ...bars.map((bar) => bar.lane + 1))
    const label = room.isFlat && facts.only === null ? `${room.houseName}, ${room.number}` : room.number
    rows.push({ kind: 'room', label, lanes, bars })
  }
  return rows
}

/** As many rows as a page holds; a heading never stands last, and is said again on the page on which its rooms go on. */
export function pagesOf(rows: readonly TimeRow[]): TimeRow[][] {
  const pages: TimeRow[][] = []
  let page: TimeRow[] = []
  let height = 0
  let heading: TimeRow | null = null
  const turn = () => {
    if (page.length > 0) pages.push(page)
    page = []
    height = 0
  }
  for (const [index, row] of rows.entries()) {
    const next = rows[index + 1]
    const needed = heightOf(row) + (row.kind === 'heading' && next ? heightOf(next) : 0)
    if (height > 0 && height + needed > pageHeight) {
      turn()
      if (row.kind === 'room' && heading) {
        page.push(heading)
        height += heightOf(heading)
      }
    }
    if (row.kind === 'heading') heading = row
    page.push(row)
    height += heightOf(row)
  }
  turn()
  return pages
}

/** Rooms × days of one house or of all, from the key date on. */
export function timePlan(facts: TimePlanFacts): ReportDocument {
  const span = { from: facts.on, to: addDays(facts.until, 1) }
  const days = daysBetween(span.from, span.to)
  const kind = days <= 49 ? 'day' : days <= 190 ? 'week' : 'month'
  const units = unitsOf(span, kind)
  const today = daysBetween(span.from, facts.today)
  const title = facts.only === null ? 'Zeitplan' : `Zeitplan: ${facts.only}`
  const pages = pagesOf(rowsOf(facts, span))
  const sheet = (rows: readonly TimeRow[]): TimeSheet => ({
    kind: 'time',
    heading: title,
    detail: `${dayText(span.from)} bis ${dayText(facts.until)} · ${facts.rooms.length} Zimmer`,
    days,
    months: kind === 'month' ? [] : unitsOf(span, 'month').map((unit) => drawn(unit, monthName(unit, days))),
    units: units.map((unit) => drawn(unit, unitName(unit))),
    free: units.map(({ start, days: length }) => String(Math.min(...facts.free.slice(start, start + length)))),
    today: today >= 0 && today < days ? today : null,
    rows,
  })
  return {
    name: 'zeitplan',
    title,
    // Without a page this is all the paper says.
    purpose: pages.length > 0 ? 'Nur für das Amt · mit Namen · nicht weitergeben' : 'Hier gibt es keine Zimmer.',
    ...framed(facts),
    orientation: 'landscape',
    columns: [],
    sections: [],
    totals: null,
    figures: [],
    sheets: pages.map(sheet),
    notes: [],
  }
}
