/** Where a notice of assignment stands on a day: derived from its people, their arrival and their places, never stored. */
import type { Arrival } from '../people/terms.ts'
import { covers, type Day, type DayRange } from '../values.ts'

/** `open`: somebody still has to do something about it. In the order of the work. */
export const noticeStates = {
  announced: { term: 'angekündigt', open: true },
  entered: { term: 'erfasst', open: true },
  partly_arrived: { term: 'teilweise angekommen', open: true },
  arrived: { term: 'angekommen', open: true },
  housed: { term: 'untergebracht', open: false },
  not_arrived: { term: 'nicht angekommen', open: false },
  withdrawn: { term: 'zurückgezogen', open: false },
} as const
export type NoticeState = keyof typeof noticeStates

export interface NoticeFact {
  readonly expectedOn: Day
  /** Head count of the notice. */
  readonly persons: number
  readonly announcedOn: Day
  readonly withdrawnOn: Day | null
}
/** Somebody who is linked to a notice, with all that is believed about the membership and the places since the arrival. */
export interface AnnouncedPerson {
  readonly arrival: Arrival
  readonly arrivedOn: Day | null
  /** Needs no place of the town. */
  readonly isPrivate: boolean
  readonly memberships: readonly DayRange[]
  readonly stays: readonly DayRange[]
}
/** The day that is looked at, and the day whose knowledge answers; null is what is known today. */
export interface Moment {
  readonly on: Day
  readonly known: Day | null
}

export interface NoticeOnDay {
  readonly state: NoticeState
  /** The expected day has passed and nobody has checked in. */
  readonly isOverdue: boolean
  /** How many have a name. */
  readonly named: number
  readonly missingNames: number
  readonly expected: number
  readonly arrived: number
  readonly notArrived: number
  /** Of those who arrived: with a place since, living privately, or gone again. */
  readonly housed: number
}

/** Nothing after this day has happened yet, or was not known. */
export const seenUntil = ({ on, known }: Moment): Day => (known !== null && known < on ? known : on)

/** Where nobody has checked the person in by the day she is expected; that she did not come shows from the expected day on. */
export function arrivalOn(
  person: Pick<AnnouncedPerson, 'arrival' | 'arrivedOn'>,
  notice: Pick<NoticeFact, 'expectedOn'>,
  moment: Moment,
): Arrival {
  const seen = seenUntil(moment)
  if (person.arrival === 'arrived') return (person.arrivedOn ?? seen) <= seen ? 'arrived' : 'expected'
  return person.arrival === 'not_arrived' && seen >= notice.expectedOn ? 'not_arrived' : 'expected'
}

/**
 * Whether the notice is done with for somebody who arrived: a place of the town since then (also one that has ended), a private
 * home, or gone from the register again. Who loses a place later is a matter of needs (`needs.ts`), not of the notice.
 */
function isSettled(person: AnnouncedPerson, on: Day): boolean {
  const since = person.arrivedOn ?? on
  const wasPlaced = person.stays.some((stay) => stay.from <= on && (stay.to === null || stay.to > since))
  const hasLeft =
    !person.memberships.some((range) => covers(range, on) || range.from > on) &&
    person.memberships.some((range) => range.to !== null && range.to > since)
  return person.isPrivate || wasPlaced || hasLeft
}

function stateOf(counts: Omit<NoticeOnDay, 'state' | 'isOverdue'>): NoticeState {
  const { named, missingNames, expected, arrived, housed } = counts
  const isComplete = missingNames === 0 && expected === 0
  if (named === 0) return 'announced'
  if (arrived === 0) return isComplete ? 'not_arrived' : 'entered'
  if (isComplete && housed === arrived) return 'housed'
  return isComplete && counts.notArrived === 0 ? 'arrived' : 'partly_arrived'
}

/** The notice on the day; null where it was not announced yet. */
export function noticeOnDay(
  notice: NoticeFact,
  people: readonly AnnouncedPerson[],
  moment: Moment,
): NoticeOnDay | null {
  const seen = seenUntil(moment)
  if (notice.announcedOn > seen) return null
  const of = (arrival: Arrival) => people.filter((person) => arrivalOn(person, notice, moment) === arrival)
  const here = of('arrived')
  const counts = {
    named: people.length,
    missingNames: Math.max(0, notice.persons - people.length),
    expected: of('expected').length,
    arrived: here.length,
    notArrived: of('not_arrived').length,
    housed: here.filter((person) => isSettled(person, moment.on)).length,
  }
  if (notice.withdrawnOn !== null && notice.withdrawnOn <= seen)
    return { ...counts, missingNames: 0, state: 'withdrawn', isOverdue: false }
  const state = stateOf(counts)
  const isWaitedFor = state === 'announced' || state === 'entered'
  return { ...counts, state, isOverdue: isWaitedFor && notice.expectedOn < moment.on }
}
