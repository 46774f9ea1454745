/**
 * From a day on a room has other places, none at all (it closes), or places again (it opens). Decided on its line and on everybody who sleeps
 * there: nobody may be left in a room that is closed or too small. Pure.
 */
import { type BelievedPeriod, type Fact, type Learned, type LearningDays, rewriteLine } from '../people/recordPeriod.ts'
import { joined, layInto } from '../register/timeline.ts'
import { type Result, refuse } from '../result.ts'
import { covers, type Day, type DayRange } from '../values.ts'
import { capacityOn, firstNightWithout, type Places } from './capacity.ts'

export type CapacityLine = readonly BelievedPeriod<Places>[]
/** `places` null: closed from the day on. `again`: the places that it last had. */
export interface CapacityOrder {
  readonly from: Day
  readonly places: Places | null | 'again'
}

/** A night on which the room would be closed (`densified` null) or too small, with its head count. */
export interface TooMany {
  readonly on: Day
  readonly people: number
  readonly densified: number | null
}

type Lines = readonly Fact<Places>[]
const plain = ({ value, from, to }: BelievedPeriod<Places>): Fact<Places> => ({ value, from, to })
const same = (a: Fact<Places>, b: Fact<Places>): boolean =>
  a.value.regularPlaces === b.value.regularPlaces && a.value.densifiedPlaces === b.value.densifiedPlaces

/** Nothing from the day on: what begins later never comes. */
const endedOn = (lines: Lines, day: Day): Lines =>
  lines
    .filter((line) => line.from < day)
    .map((line) => (line.to === null || line.to > day ? { ...line, to: day } : line))

/**
 * Open from the day on with the places that it last had, or is to have. An opening that was planned for later is brought forward or put off;
 * a room that is open on the day already stays as it is.
 */
function openedOn(lines: Lines, day: Day, today: Day): Lines {
  const first = lines[0]
  if (first && first.from > today && lines.every((line) => line.from > today))
    return [{ ...first, from: day }, ...lines.slice(1)].filter((line) => line.to === null || line.from < line.to)
  if (capacityOn(lines, day)) return lines
  const last = lines.findLast((line) => line.from <= day) ?? first
  return last ? layInto(lines, { ...last, from: day, to: null }) : lines
}

/** Other places from the day on, up to where the present ones end or the next begin. */
const changedOn = (lines: Lines, day: Day, value: Places): Lines =>
  layInto(lines, { value, from: day, to: capacityOn(lines, day)?.to ?? null })

/** The room's places as the order leaves them, in time order. */
export function linesAfter(line: CapacityLine, { from, places }: CapacityOrder, today: Day): Lines {
  const lines = line.map(plain).sort((a, b) => (a.from < b.from ? -1 : 1))
  const after =
    places === null
      ? endedOn(lines, from)
      : places === 'again'
        ? openedOn(lines, from, today)
        : changedOn(lines, from, places)
  return joined(after, same)
}

/** The first night on which somebody would sleep in a closed room, else the first on which too many would; null when there is none. */
export function tooMany(lines: Lines, stays: readonly DayRange[]): TooMany | null {
  const sleeping = (on: Day): number => stays.filter((stay) => covers(stay, on)).length
  const closed = stays.flatMap((stay) => firstNightWithout(lines, stay) ?? []).sort()[0]
  if (closed !== undefined) return { on: closed, people: sleeping(closed), densified: null }
  // A head count grows only where a stay begins, and places change only where a line begins.
  const days = [...stays, ...lines].map(({ from }) => from).sort()
  for (const on of days) {
    const densified = capacityOn(lines, on)?.value.densifiedPlaces
    const people = sleeping(on)
    if (densified !== undefined && people > densified) return { on, people, densified }
  }
  return null
}

/**
 * @param stays everybody who sleeps in the room, on any day
 * @returns the change; or PERIOD_EMPTY (more regular than densified places), NOTHING_CHANGED, STILL_LIVED_IN and CAPACITY_BELOW_PEOPLE with the
 *   first such night
 */
export function decideCapacity(
  line: CapacityLine,
  stays: readonly DayRange[],
  order: CapacityOrder,
  days: LearningDays,
): Result<Learned<Places>> {
  const lines = linesAfter(line, order, days.today)
  const over = tooMany(lines, stays)
  if (over?.densified === null) return refuse({ code: 'STILL_LIVED_IN', details: { ...over } })
  if (over) return refuse({ code: 'CAPACITY_BELOW_PEOPLE', details: { ...over } })
  return rewriteLine(line, lines, days)
}
