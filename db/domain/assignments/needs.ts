/** Who needs a place on a day: people of a notice without one, and people whose place ends with nothing after it. */
import type { Arrival, HousingNeed } from '../people/terms.ts'
import {
  addDays,
  ageOn,
  type Birth,
  covers,
  type Day,
  type DayRange,
  daysBetween,
  type HouseholdId,
} from '../values.ts'
import { arrivalOn, type Moment } from './notice.ts'

export const needReasons = {
  waiting: { term: 'ohne Platz' },
  stay_ends: { term: 'Platz endet' },
  expected: { term: 'wird erwartet' },
} as const
export type NeedReason = keyof typeof needReasons

/** A place that ends within so many days counts. */
export const horizonDays = 30

export interface NeedFacts {
  readonly memberships: readonly DayRange[]
  readonly stays: readonly DayRange[]
  /** Null for people of no notice, and of one that was withdrawn. */
  readonly notice: {
    readonly expectedOn: Day
    readonly arrival: Arrival
    readonly arrivedOn: Day | null
    readonly isPrivate: boolean
  } | null
  /** The household has signed for a flat of its own, or moved into it. */
  readonly hasFlat: boolean
}
export interface Need {
  readonly reason: NeedReason
  /** First night without a place. */
  readonly from: Day
  /** Nights without a place up to the day; 0 for those who still have one or are not here yet. */
  readonly waitingDays: number
}

const latest = (days: readonly Day[]): Day => days.reduce((a, b) => (a > b ? a : b))

/** Whether and since when (or by when) the person needs a place on the day; null when not. */
export function needOf(person: NeedFacts, moment: Moment): Need | null {
  const { on } = moment
  if (person.hasFlat || person.notice?.isPrivate) return null
  if (person.stays.some((stay) => stay.from > on)) return null
  const current = person.stays.find((stay) => covers(stay, on))
  const belongs = person.memberships.find((membership) => covers(membership, on))
  if (current) {
    const { to } = current
    if (to === null || to > addDays(on, horizonDays)) return null
    return person.memberships.some((membership) => covers(membership, to))
      ? { reason: 'stay_ends', from: to, waitingDays: 0 }
      : null
  }
  const lastEnd = person.stays.flatMap((stay) => stay.to ?? []).filter((to) => to <= on)
  if (!person.notice) {
    const endsToday = belongs && lastEnd.includes(on)
    return endsToday ? { reason: 'stay_ends', from: on, waitingDays: 0 } : null
  }
  const arrival = arrivalOn(person.notice, person.notice, moment)
  if (arrival === 'not_arrived') return null
  if (arrival === 'expected') {
    const isComing = belongs ?? person.memberships.find((membership) => membership.from > on)
    return isComing ? { reason: 'expected', from: person.notice.expectedOn, waitingDays: 0 } : null
  }
  if (!belongs) return null
  const from = latest([person.notice.arrivedOn ?? belongs.from, belongs.from, ...lastEnd])
  return { reason: 'waiting', from, waitingDays: daysBetween(from, on) }
}

export interface NeedyPerson extends Need {
  readonly householdId: HouseholdId
  readonly birth: Birth | null
  readonly needs: readonly HousingNeed[]
}
export interface NeedyHousehold<P> extends Need {
  readonly householdId: HouseholdId
  readonly people: readonly P[]
  /** Under 18 on the day. */
  readonly children: number
  /** Of all of them, each once. */
  readonly needs: readonly HousingNeed[]
}

/** Those who need a place by household: with the reason, the day and the waiting of the most pressing of them; most pressing first. */
export function byHousehold<P extends NeedyPerson>(people: readonly P[], on: Day): NeedyHousehold<P>[] {
  return [...Map.groupBy(people, (person) => person.householdId)]
    .flatMap(([householdId, members]) => {
      const [first] = members.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
      if (!first) return []
      return {
        householdId,
        reason: first.reason,
        from: first.from,
        waitingDays: Math.max(...members.map((member) => member.waitingDays)),
        people: members,
        children: members.filter((member) => member.birth !== null && ageOn(member.birth.day, on) < 18).length,
        needs: [...new Set(members.flatMap((member) => member.needs))],
      }
    })
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : b.people.length - a.people.length))
}
