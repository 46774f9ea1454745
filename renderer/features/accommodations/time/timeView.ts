/** What the time view shows, worked out from the answer: lines, bars packed into lanes, what each bar says, and where the keyboard goes. Pure. */
import { inLanes, type Unit, unitsOf, weekday } from '../../../../db/domain/housing/timeUnits.ts'
import { searchKey, searchWords } from '../../../../db/domain/people/search.ts'
import type { Day } from '../../../../db/domain/values.ts'
import type { OutputOf } from '../../../api/useQuery.ts'
import { type TimeZoom, timeZooms } from '../../../stores/place.ts'
import { de } from '../../../text/de.ts'
import { formatDay } from '../../../text/format.ts'

export type Timeline = OutputOf<'timeline.rooms'>
export type TimeRoom = Timeline['rooms'][number]

const words = de.timeline

interface Placed {
  readonly key: string
  readonly from: Day
  /** First day after; null goes on beyond everything. */
  readonly to: Day | null
  readonly lane: number
}
export type Bar = Placed &
  (
    | { readonly kind: 'stay'; readonly stay: TimeRoom['stays'][number]; readonly isDense: boolean }
    | { readonly kind: 'reserved'; readonly reserved: TimeRoom['reservations'][number] }
    | { readonly kind: 'block'; readonly reason: string }
    | { readonly kind: 'idle'; readonly why: TimeRoom['idle'][number]['why'] }
  )

export type Line =
  | { readonly kind: 'heading'; readonly key: string; readonly title: string; readonly height: number }
  | {
      readonly kind: 'room'
      readonly key: string
      readonly room: TimeRoom
      /** What the room is called in its line: its number, or the flat. */
      readonly label: string
      readonly bars: readonly Bar[]
      readonly dense: readonly TimeRoom['nights'][number][]
      readonly height: number
    }

export const laneHeight = 26
const padding = 4
const headingHeight = 28

const isDenseNight = (night: TimeRoom['nights'][number]): boolean => night.taken > night.regular && night.regular > 0

/** The bars of a room in time order, each in the first lane that is free; a household keeps its lane where it can. */
export function barsOf(room: TimeRoom): Bar[] {
  const dense = room.nights.filter(isDenseNight)
  const meets = (a: { from: Day; to: Day | null }, b: { from: Day; to: Day | null }) =>
    (a.to === null || b.from < a.to) && (b.to === null || a.from < b.to)
  const loose = [
    ...room.blocks.map(({ from, to, reason }) => ({ kind: 'block' as const, key: `block ${from}`, from, to, reason })),
    ...room.idle.map(({ from, to, why }) => ({ kind: 'idle' as const, key: `idle ${from}`, from, to, why })),
    ...room.stays.map((stay) => ({
      kind: 'stay' as const,
      key: `stay ${stay.householdId} ${stay.from}`,
      from: stay.from,
      to: stay.to,
      stay,
      isDense: dense.some((night) => meets(night, stay)),
    })),
    ...room.reservations.map((reserved) => ({
      kind: 'reserved' as const,
      key: `reserved ${reserved.id} ${reserved.from}`,
      from: reserved.from,
      to: reserved.to as Day | null,
      reserved,
    })),
  ].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  return inLanes(loose, (bar) => (bar.kind === 'stay' ? `${bar.stay.householdId}` : bar.kind))
}

/** Rooms as lines with a heading for each house; flats of one room go by the name of the flat, all of them under one heading. */
export function linesOf(rooms: readonly TimeRoom[], text: string, isOneHouse: boolean): Line[] {
  const asked = searchWords(text)
  const fits = (room: TimeRoom) => {
    const key = searchKey(
      [
        room.number,
        room.houseName,
        ...room.stays.map((stay) => stay.name),
        ...room.reservations.map((r) => r.name),
      ].join(' '),
    )
    return asked.every((word) => key.includes(word))
  }
  const flats = Map.groupBy(rooms, (room) => room.accommodationId)
  const lines: Line[] = []
  let group = ''
  for (const room of rooms) {
    if (!fits(room)) continue
    const isFlat = room.kind === 'rented_flat'
    const title = isFlat
      ? de.accommodations.flats
      : isOneHouse
        ? de.accommodations.floor(room.floor ?? '')
        : room.houseName
    if (title !== group) {
      lines.push({ kind: 'heading', key: `heading ${title}`, title, height: headingHeight })
      group = title
    }
    const bars = barsOf(room)
    const lanes = Math.max(1, ...bars.map((bar) => bar.lane + 1))
    const alone = (flats.get(room.accommodationId)?.length ?? 0) === 1
    lines.push({
      kind: 'room',
      key: `room ${room.roomId}`,
      room,
      label: isFlat ? (alone ? room.houseName : `${room.houseName}, ${room.number}`) : room.number,
      bars,
      dense: room.nights.filter(isDenseNight),
      height: 2 * padding + lanes * laneHeight - 2,
    })
  }
  return lines
}

export const barTop = (bar: Bar): number => padding + bar.lane * laneHeight

const holderName = (reserved: TimeRoom['reservations'][number]): string =>
  reserved.holder.kind === 'notice' ? words.noticeWord(reserved.name) : reserved.name

/** A move that nobody has made yet, of everybody on the bar: its first day can be another one. */
export const isPlannedBar = (bar: Bar): boolean =>
  bar.kind === 'stay' && bar.stay.planned === bar.stay.personIds.length && bar.stay.comes === bar.stay.planned

/** What stands on the bar. */
export function barLabel(bar: Bar): string {
  if (bar.kind === 'block') return words.blocked(bar.reason)
  if (bar.kind === 'idle') return words.idle[bar.why]
  if (bar.kind === 'reserved') return words.reserved(holderName(bar.reserved), bar.reserved.places)
  return words.household(bar.stay.name, bar.stay.personIds.length)
}

/** What stands behind it: whether, or how many of them, only come later. Empty for everything else. */
export function barSuffix(bar: Bar): string {
  if (bar.kind !== 'stay' || bar.stay.planned === 0) return ''
  const { planned, personIds } = bar.stay
  return ` · ${planned === personIds.length ? words.planned : words.plannedOf(planned)}`
}

const rangeText = (from: Day, to: Day | null): string => {
  const first = formatDay(from)
  if (to === null) return first ? words.spoken.from(first, '') : words.spoken.always
  return first ? words.spoken.from(first, formatDay(to)) : words.spoken.until(formatDay(to))
}

/** What a screen reader hears, and the line below the grid shows: room, who, how many, from when to when. */
export function barSpoken(room: TimeRoom, bar: Bar): string {
  const place = words.spoken.room(room.number, room.houseName)
  if (bar.kind === 'block') return [place, words.blocked(bar.reason), rangeText(bar.from, bar.to)].join(', ')
  if (bar.kind === 'idle') return [place, words.idle[bar.why], rangeText(bar.from, bar.to)].join(', ')
  if (bar.kind === 'reserved') {
    const { places, expires } = bar.reserved
    return [
      place,
      words.spoken.reserved(holderName(bar.reserved), places, formatDay(expires)),
      rangeText(bar.from, bar.to),
    ].join(', ')
  }
  const { name, personIds, planned } = bar.stay
  const plannedText = planned === 0 ? [] : [planned === personIds.length ? words.planned : words.plannedOf(planned)]
  return [
    place,
    words.spoken.household(name, personIds.length),
    rangeText(bar.from, bar.to),
    ...plannedText,
    ...(bar.isDense ? [words.dense] : []),
  ].join(', ')
}

/** How full the room is on the day, in words and as the two numbers beside its name. */
export function fillOf(room: TimeRoom, on: Day) {
  const night = room.nights.find((each) => each.from <= on && on < each.to)
  return night ?? { taken: 0, reserved: 0, regular: 0, densified: 0, isBlocked: false }
}
export function roomSpoken(line: Extract<Line, { kind: 'room' }>, on: Day): string {
  const { room, bars } = line
  const fill = fillOf(room, on)
  return [
    words.spoken.room(room.number, room.houseName),
    words.spoken.places(fill.taken, fill.regular, fill.densified),
    ...(bars.length === 0 ? [words.spoken.none] : []),
  ].join(', ')
}

export const zoomBy = (zoom: TimeZoom, step: 1 | -1): TimeZoom => timeZooms[timeZooms.indexOf(zoom) + step] ?? zoom

/** How far before and behind the day in the middle is loaded: enough to leaf through without waiting. */
export const reach = (zoom: TimeZoom) => ({ before: Math.max(120, zoom), after: Math.max(245, 2 * zoom) })

export const unitKind = (dayWidth: number): Unit['kind'] => (dayWidth >= 17 ? 'day' : dayWidth >= 6 ? 'week' : 'month')

/** Holidays that fall on a working day, as days from the beginning: shaded like a weekend. */
export const holidayColumns = (span: { readonly from: Day; readonly to: Day }): number[] =>
  unitsOf(span, 'day')
    .filter((unit) => unit.holiday !== null && weekday(unit.from) < 5)
    .map((unit) => unit.start)

/** Where the keyboard is: a line, and in it the room (-1) or one of its bars. */
export interface Cell {
  readonly line: number
  readonly bar: number
}

/**
 * The cell that an arrow leads to. Up and down keep to the day on which the keyboard is; from the room one comes to its first bar that is not
 * over at `left`, the first day in sight, and from there back to the room.
 */
export function nextCell(
  lines: readonly Line[],
  cell: Cell,
  key: string,
  { near, left }: { readonly near: Day; readonly left: Day },
): Cell {
  const line = lines[cell.line]
  const bars = line?.kind === 'room' ? line.bars : []
  const isOver = (bar: Bar | undefined) => bar !== undefined && bar.to !== null && bar.to <= left
  if (key === 'ArrowLeft') return { ...cell, bar: isOver(bars[cell.bar - 1]) ? -1 : Math.max(-1, cell.bar - 1) }
  if (key === 'ArrowRight') {
    const next = cell.bar < 0 ? bars.findIndex((bar) => !isOver(bar)) : cell.bar + 1
    return { ...cell, bar: Math.min(bars.length - 1, next) }
  }
  const step = key === 'ArrowUp' ? -1 : 1
  let at = cell.line + step
  while (lines[at]?.kind === 'heading') at += step
  const next = lines[at]
  if (next?.kind !== 'room') return cell
  if (cell.bar < 0) return { line: at, bar: -1 }
  return { line: at, bar: next.bars.findIndex((bar) => bar.from <= near && (bar.to === null || near < bar.to)) }
}
