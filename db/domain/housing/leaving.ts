/** Stays that end, never began, or were otherwise than recorded: what becomes of one person's stays. Pure; rooms are judged elsewhere. */
import {
  type BelievedPeriod,
  correctPeriod,
  type Fact,
  type Learned,
  type LearningDays,
  removePeriod,
  rewriteLine,
} from '../people/recordPeriod.ts'
import { fillGaps } from '../register/timeline.ts'
import { type Result, refuse } from '../result.ts'
import { covers, type Day, type DayRange, type RoomId } from '../values.ts'
import type { StayValue } from './stay.ts'
import type { StayEnded } from './terms.ts'

export type StayLine = readonly BelievedPeriod<StayValue>[]

export interface LeavingHow {
  /** The first night in which the person does not sleep there any more. */
  readonly day: Day
  readonly ended: StayEnded
  readonly destination: string | null
}

/**
 * Moves out from a day on, and stays in the register: what holds then ends, what was planned for later falls away.
 * @returns NO_PLACE (nothing holds on the day or later), or as `rewriteLine`
 */
export function moveOut(
  line: StayLine,
  { day, ended, destination }: LeavingHow,
  days: LearningDays,
): Result<Learned<StayValue>> {
  if (!line.some((stay) => stay.to === null || stay.to > day)) return refuse({ code: 'NO_PLACE' })
  const wanted = line
    .filter((stay) => stay.from < day)
    .map(
      ({ value, from, to }): Fact<StayValue> =>
        to === null || to >= day ? { from, to: day, value: { ...value, ended, destination } } : { value, from, to },
    )
  return rewriteLine(line, wanted, days)
}

/**
 * Somebody did not move in: the stay that begins on `from` never was. The room before it, left on that day, is kept on where `staysOn`.
 * @returns NO_PLANNED_STAY, or as `removePeriod`
 */
export function notMovedIn(
  line: StayLine,
  from: Day,
  staysOn: boolean,
  days: LearningDays,
): Result<Learned<StayValue>> {
  const removed = removePeriod(line, from, staysOn, days)
  return !removed.ok && removed.error.code === 'NOT_FOUND' ? refuse({ code: 'NO_PLANNED_STAY' }) : removed
}

/**
 * A planned move on another day: the stay that begins on `from`, after today, begins on `day` instead. The room before it, left on that
 * day, is kept until then, or left earlier.
 * @returns NO_PLANNED_STAY, PERIOD_EMPTY (it would end before it begins), PLACE_BEFORE_BEGINS_LATER (the room before it would never have been
 *   slept in, with its first night in `day`), or as `rewriteLine`
 */
export function shiftBeginning(line: StayLine, from: Day, day: Day, days: LearningDays): Result<Learned<StayValue>> {
  const planned = line.find((stay) => stay.from === from)
  if (!planned || from <= days.today) return refuse({ code: 'NO_PLANNED_STAY' })
  if (planned.to !== null && day >= planned.to) return refuse({ code: 'PERIOD_EMPTY' })
  const before = line.filter((stay) => stay.from < from)
  const late = before.find((stay) => stay.from >= day)
  if (late) return refuse({ code: 'PLACE_BEFORE_BEGINS_LATER', details: { day: late.from } })
  const wanted = line.map(({ value, from: first, to }): Fact<StayValue> => {
    if (first === from) return { value, from: day, to }
    if (first > from || to === null || (to !== from && to <= day)) return { value, from: first, to }
    return { value: to === from ? value : { ...value, ended: null, destination: null }, from: first, to: day }
  })
  return rewriteLine(line, wanted, days)
}

export interface StayAsItWas extends DayRange {
  readonly roomId: RoomId
}

/**
 * A stay was in another room or on other nights: the one that begins on `at` is put right, whatever it overlaps with gives way.
 * @returns as `correctPeriod`, with the stay as it will stand
 */
export const correctStay = (line: StayLine, at: Day, value: StayValue, { from, to }: DayRange, days: LearningDays) =>
  correctPeriod(line, at, { value, from, to }, days)

/** The nights that a change brings in: those in which somebody sleeps in a room in which she did not before. */
export function freshNights(line: StayLine, { change }: Learned<StayValue>): StayAsItWas[] {
  return change.insert.flatMap(({ value: { roomId }, from, to }) => {
    const before = line.filter((stay) => stay.value.roomId === roomId).map((stay) => ({ roomId, ...rangeOf(stay) }))
    return fillGaps(before, [{ roomId, from, to }]).filter((nights) => !before.includes(nights))
  })
}
const rangeOf = ({ from, to }: DayRange): DayRange => ({ from, to })

/** The first night of `nights` on which none of the periods holds; null where they hold throughout. */
export function firstOutside(periods: readonly DayRange[], nights: DayRange): Day | null {
  let day = nights.from
  for (;;) {
    const held = periods.find((period) => covers(period, day))
    if (!held) return day
    if (held.to === null || (nights.to !== null && held.to >= nights.to)) return null
    day = held.to
  }
}
