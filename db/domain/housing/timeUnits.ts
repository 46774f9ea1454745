/** What every picture of rooms × days needs, on the screen as on paper: days, weeks and months as columns, and bars in lanes. Pure. */
import { holidaysOf } from '../holidays.ts'
import { addDays, type Day, type DayRange, daysBetween } from '../values.ts'

export interface Unit {
  readonly kind: 'day' | 'week' | 'month'
  readonly from: Day
  /** Days from the beginning of what is loaded, and how many. */
  readonly start: number
  readonly days: number
  readonly isQuiet: boolean
  readonly holiday: string | null
}

/** 0 for Monday to 6 for Sunday. */
export const weekday = (day: Day): number => ((daysBetween('2024-01-01' as Day, day) % 7) + 7) % 7

/** ISO week number. */
export function weekNumber(day: Day): number {
  const thursday = addDays(day, 3 - weekday(day))
  return Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01` as Day, thursday) / 7) + 1
}

/** The columns of the head: days where they are wide enough, else weeks, else months; cut to what is loaded. */
export function unitsOf({ from, to }: { readonly from: Day; readonly to: Day }, kind: Unit['kind']): Unit[] {
  const units: Unit[] = []
  const holidays = new Map<Day, string>()
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++)
    for (const [day, name] of holidaysOf(year)) holidays.set(day, name)
  let at = from
  while (at < to) {
    const next =
      kind === 'day'
        ? addDays(at, 1)
        : kind === 'week'
          ? addDays(at, 7 - weekday(at))
          : addDays(`${at.slice(0, 7)}-01` as Day, 31).slice(0, 7)
    const end = (kind === 'month' ? `${next}-01` : next) as Day
    const until = end < to ? end : to
    const holiday = kind === 'day' ? (holidays.get(at) ?? null) : null
    units.push({
      kind,
      from: at,
      start: daysBetween(from, at),
      days: daysBetween(at, until),
      isQuiet: kind === 'day' && (weekday(at) > 4 || holiday !== null),
      holiday,
    })
    at = until
  }
  return units
}

/**
 * The bars, in time order, each in the first lane that is free.
 * @param who what keeps its lane where it can: the same text for bars that belong together
 * @returns each bar with its lane from 0; no two bars of one lane meet
 */
export function inLanes<B extends DayRange>(bars: readonly B[], who: (bar: B) => string): (B & { lane: number })[] {
  /** Until when each lane is taken, and by whom last. */
  const lanes: { until: Day | null; who: string }[] = []
  return bars.map((bar) => {
    const isFree = (lane: { until: Day | null }) => lane.until !== null && lane.until <= bar.from
    const own = lanes.findIndex((lane) => lane.who === who(bar) && isFree(lane))
    const free = own >= 0 ? own : lanes.findIndex(isFree)
    const lane = free >= 0 ? free : lanes.length
    lanes[lane] = { until: bar.to, who: who(bar) }
    return { ...bar, lane }
  })
}
