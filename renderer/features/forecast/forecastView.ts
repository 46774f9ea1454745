/** What the forecast's chart and table are made of: points, the tightest day, where a change leads. Pure. */
import type { OutputOf } from '../../api/useQuery.ts'
import type { PaneTarget, Place } from '../../stores/place.ts'
import { de } from '../../text/de.ts'

export type ForecastDay = OutputOf<'forecast.days'>['days'][number]
export type Change = ForecastDay['changes'][number]

/** The first of the days on which the fewest regular places are left; undefined without days. */
export const tightest = (days: readonly ForecastDay[]): ForecastDay | undefined =>
  days.reduce<ForecastDay | undefined>((least, one) => (!least || one.left < least.left ? one : least), undefined)

/** How a change reads; the places of the town that it gives or takes stand behind it. */
export function changeText(change: Change): string {
  const { kind, name, people, regular, densified } = change
  const words = de.forecast.change
  if (kind === 'moves') return words.moves(name, people)
  if (kind === 'expected') return words.expected(name, people)
  return kind === 'capacity' ? words.capacity(name) : words[kind](name, regular || densified)
}

/** Where a change leads: into the pane, or to the house or room in its plan. */
export function targetOf({ kind, accommodationId, roomId, householdId, noticeId }: Change): {
  readonly pane?: PaneTarget
  readonly place?: Partial<Place>
} {
  if (householdId !== null) return { pane: { kind: 'household', id: householdId } }
  if (noticeId !== null) return { pane: { kind: 'notice', id: noticeId } }
  if (accommodationId === null) return {}
  if (kind === 'lease' || roomId === null)
    return { place: { section: 'housing', scope: accommodationId, rooms: 'all', pane: [] } }
  return {
    place: {
      section: 'housing',
      scope: accommodationId,
      view: 'plan',
      rooms: 'all',
      pane: [{ kind: 'room', id: roomId }],
    },
  }
}

export interface Frame {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly bottom: number
  readonly top: number
}
export interface Scale {
  readonly x: (index: number) => number
  readonly y: (value: number) => number
  /** Round values on the axis, from below to above. */
  readonly ticks: readonly number[]
}

/** Axes over all values, zero included, in steps of 1, 2, 5, 10, 20, 50 … */
export function scaleOf(values: readonly number[], days: number, frame: Frame): Scale {
  const low = Math.min(0, ...values)
  const high = Math.max(1, ...values)
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((one) => (high - low) / one <= 6) ?? 2000
  const first = Math.floor(low / step)
  const last = Math.ceil(high / step)
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step)
  const [from, to] = [first * step, last * step]
  const inside = frame.height - frame.bottom - frame.top
  return {
    x: (index) => frame.left + (index * (frame.width - frame.left)) / Math.max(1, days),
    y: (value) => frame.top + inside - ((value - from) * inside) / (to - from),
    ticks,
  }
}

/** A line of steps: each value holds for its whole day. */
export const stepLine = (values: readonly number[], { x, y }: Scale): string =>
  values
    .map((value, index) => `${index === 0 ? 'M' : 'V'}${index === 0 ? `${x(0)} ` : ''}${y(value)}H${x(index + 1)}`)
    .join('')
