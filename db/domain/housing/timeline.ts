/**
 * Rooms over time: what sleeps, is planned, reserved, blocked or out of service in a room over a range of days, as bars, and how full it is
 * from night to night. Worked out at the few days on which something changes, not day by day. Pure.
 */
import { covers, type Day, type DayRange, daysBetween, type HouseholdId, type PersonId } from '../values.ts'
import { placesOfNight } from './occupancy.ts'
import { changesOf, type Holder, keptBy, placesOn, type RoomOverTime, type Sleeper } from './reservation.ts'

/** Days from `from` up to, not including, `to`. */
export interface Span {
  readonly from: Day
  readonly to: Day
}

/** Some people of one household who sleep in the room from night to night, always the same ones. */
export interface StayBar extends DayRange {
  readonly householdId: HouseholdId
  readonly personIds: readonly PersonId[]
  /** How many of them come only after the day one looks from: all of them is a planned stay. */
  readonly planned: number
  /** How many of them move in on `from`, and how many move out on `to`; the others slept or sleep there beside them. */
  readonly comes: number
  readonly goes: number
}
export interface ReservedBar extends Span {
  readonly id: number
  readonly holder: Holder
  /** Places still kept on these nights; `reserved` are all of the reservation. */
  readonly places: number
  readonly reserved: number
  /** When the reservation expires. */
  readonly expires: Day
}
export interface IdleBar extends Span {
  /** Outside its lease, or nobody has opened the room (yet, or any more). */
  readonly why: 'lease' | 'capacity'
}
/** How full the room is on each of these nights. */
export interface Nights extends Span {
  readonly taken: number
  readonly reserved: number
  readonly regular: number
  readonly densified: number
  readonly isBlocked: boolean
}
export interface RoomBars {
  readonly stays: readonly StayBar[]
  readonly reservations: readonly ReservedBar[]
  readonly blocks: readonly (DayRange & { readonly reason: string })[]
  readonly idle: readonly IdleBar[]
  readonly nights: readonly Nights[]
}

const meets = (range: DayRange, span: Span): boolean =>
  range.from < span.to && (range.to === null || range.to > span.from)

/** The stays of one person that follow each other in the room without a gap and in one household are one. */
export function joinSleepers(sleepers: readonly Sleeper[]): Sleeper[] {
  const done: Sleeper[] = []
  const last = new Map<PersonId, number>()
  for (const sleeper of [...sleepers].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const at = last.get(sleeper.personId)
    const before = at === undefined ? undefined : done[at]
    if (at !== undefined && before && before.to === sleeper.from && before.householdId === sleeper.householdId)
      done[at] = { ...before, to: sleeper.to }
    else last.set(sleeper.personId, done.push(sleeper) - 1)
  }
  return done
}

/** The bars of one household in one room, in time order. `sleepers` are joined. */
function barsOf(sleepers: readonly Sleeper[], on: Day): StayBar[] {
  const days = [...new Set(sleepers.flatMap(({ from, to }) => (to === null ? [from] : [from, to])))].sort()
  return days.flatMap((from, at): StayBar[] => {
    const inside = sleepers.filter((sleeper) => covers(sleeper, from))
    const [first] = inside
    if (!first) return []
    const to = days[at + 1] ?? null
    return [
      {
        householdId: first.householdId,
        personIds: inside.map((sleeper) => sleeper.personId),
        from,
        to,
        planned: inside.filter((sleeper) => sleeper.from > on).length,
        comes: inside.filter((sleeper) => sleeper.from === from).length,
        goes: to === null ? 0 : inside.filter((sleeper) => sleeper.to === to).length,
      },
    ]
  })
}

/** Neighbouring pieces that say the same become one. */
function merged<P extends Span>(pieces: readonly P[], isSame: (a: P, b: P) => boolean): P[] {
  const done: P[] = []
  for (const piece of pieces) {
    const before = done.at(-1)
    if (before && before.to === piece.from && isSame(before, piece)) done[done.length - 1] = { ...before, to: piece.to }
    else done.push(piece)
  }
  return done
}

const sameNights = (a: Nights, b: Nights): boolean =>
  a.taken === b.taken &&
  a.reserved === b.reserved &&
  a.regular === b.regular &&
  a.densified === b.densified &&
  a.isBlocked === b.isBlocked

/**
 * Everything about one room on the days of the span, seen from the day `on`. Bars of stays and blocks keep their real first and last day,
 * even where it lies outside the span; every other piece is cut to the span.
 */
export function roomBars(room: RoomOverTime, span: Span, on: Day): RoomBars {
  const sleepers = joinSleepers(room.sleepers)
  const facts = { ...room, sleepers }
  const days = changesOf(facts, span)
  const nights: Nights[] = []
  const idle: IdleBar[] = []
  const reservations: ReservedBar[] = []
  days.forEach((from, at) => {
    const to = days[at + 1] ?? span.to
    const tonight = sleepers.filter((sleeper) => covers(sleeper, from))
    const capacity = placesOn(room, from)
    let reserved = 0
    for (const reservation of room.reservations) {
      if (!covers(reservation, from)) continue
      const places = keptBy(reservation, tonight)
      reserved += places
      const { id, holder, places: all, to: expires } = reservation
      if (places > 0) reservations.push({ id, holder, places, reserved: all, expires, from, to })
    }
    if (!capacity) idle.push({ from, to, why: room.capacity.some((line) => covers(line, from)) ? 'lease' : 'capacity' })
    nights.push({
      from,
      to,
      taken: tonight.length,
      reserved,
      regular: capacity?.regularPlaces ?? 0,
      densified: capacity?.densifiedPlaces ?? 0,
      isBlocked: capacity !== null && room.blocks.some((block) => covers(block, from)),
    })
  })
  const stays = [...Map.groupBy(sleepers, (sleeper) => sleeper.householdId).values()]
    .flatMap((own) => barsOf(own, on))
    .filter((bar) => meets(bar, span))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.householdId - b.householdId))
  return {
    stays,
    reservations: [...Map.groupBy(reservations, ({ id }) => id).values()].flatMap((own) =>
      merged(own, (a, b) => a.places === b.places),
    ),
    blocks: room.blocks.filter((block) => meets(block, span)),
    idle: merged(idle, (a, b) => a.why === b.why),
    nights: merged(nights, sameNights),
  }
}

/** Places of many rooms on each day of a span: one number a day in each list, the first for `from`. */
export interface DailyTotals {
  readonly taken: number[]
  readonly reserved: number[]
  readonly freeRegular: number[]
  readonly freeDensified: number[]
  readonly above: number[]
  /** People who come into one of the rooms from outside, and who leave them for good, on the day. */
  readonly arrivals: number[]
  readonly departures: number[]
}

/** The totals of all rooms on the days of the span; a move from one of the rooms into another is neither arrival nor departure. */
export function dailyTotals(
  rooms: readonly { readonly bars: RoomBars; readonly sleepers: readonly Sleeper[] }[],
  span: Span,
): DailyTotals {
  const length = daysBetween(span.from, span.to)
  // What changes on a day is added there and summed up at the end: so a long stretch of equal nights costs no more than a short one.
  const steps = () => Array.from({ length: length + 1 }, () => 0)
  const [taken, reserved, freeRegular, freeDensified, above] = [steps(), steps(), steps(), steps(), steps()]
  const add = (list: number[], from: number, to: number, value: number) => {
    list[from] = (list[from] ?? 0) + value
    list[to] = (list[to] ?? 0) - value
  }
  for (const { bars } of rooms)
    for (const night of bars.nights) {
      const from = daysBetween(span.from, night.from)
      const to = daysBetween(span.from, night.to)
      // Out of service there are no places to count: that is enough here.
      const figures = placesOfNight({ ...night, inService: true })
      add(taken, from, to, figures.taken)
      add(reserved, from, to, figures.reserved)
      add(freeRegular, from, to, figures.freeRegular)
      add(freeDensified, from, to, figures.freeDensified)
      add(above, from, to, figures.above)
    }
  const { arrivals, departures } = comings(
    rooms.flatMap((room) => room.sleepers),
    span,
    length,
  )
  return {
    taken: summed(taken),
    reserved: summed(reserved),
    freeRegular: summed(freeRegular),
    freeDensified: summed(freeDensified),
    above: summed(above),
    arrivals,
    departures,
  }
}

function summed(steps: readonly number[]): number[] {
  let sum = 0
  return steps.slice(0, -1).map((step) => {
    sum += step
    return sum
  })
}

function comings(sleepers: readonly Sleeper[], span: Span, length: number) {
  const arrivals = Array.from({ length }, () => 0)
  const departures = Array.from({ length }, () => 0)
  const key = (person: PersonId, day: Day) => `${person} ${day}`
  const begun = new Set(sleepers.map(({ personId, from }) => key(personId, from)))
  const ended = new Set(sleepers.flatMap(({ personId, to }) => (to === null ? [] : [key(personId, to)])))
  const isIn = (day: Day) => day >= span.from && day < span.to
  const count = (list: number[], day: Day) => {
    const at = daysBetween(span.from, day)
    list[at] = (list[at] ?? 0) + 1
  }
  for (const { personId, from, to } of sleepers) {
    if (isIn(from) && !ended.has(key(personId, from))) count(arrivals, from)
    if (to !== null && isIn(to) && !begun.has(key(personId, to))) count(departures, to)
  }
  return { arrivals, departures }
}
