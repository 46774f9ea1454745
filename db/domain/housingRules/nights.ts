/** The nights a move is about, and who sleeps beside whom in them: what every family of rules looks at. */

import { capacityOn, type Places } from '../housing/capacity.ts'
import type { Finding, MoveFacts, MoveRule, Mover, Neighbour, StayFact } from '../housing/moveFacts.ts'
import { ageOn, type Birth, covers, type Day, type DayRange, overlaps } from '../values.ts'

/** What a rule says on a move from the night of a day on; null where it has nothing to say. Its gravity is the office's (`housing/ruleSettings.ts`). */
export type Rule = (facts: MoveFacts, day: Day) => Finding | null

/** @param overridable a stored reason helps; the office may then set another gravity than this one */
export const found = (
  rule: MoveRule,
  severity: Finding['severity'],
  facts: Finding['facts'] = {},
  overridable = severity === 'warn',
): Finding => ({
  rule,
  severity,
  overridable,
  facts,
})

export const currentStay = (mover: Mover, day: Day): StayFact | null =>
  mover.stays.find((stay) => covers(stay, day)) ?? null
export const plannedRange = (mover: Mover, day: Day): DayRange => ({
  from: day,
  to: currentStay(mover, day)?.to ?? null,
})
export const adult = (person: { birth: Birth | null }, day: Day): boolean =>
  person.birth === null || ageOn(person.birth.day, day) >= 18
export const isUnder16 = (person: { birth: Birth | null }, day: Day): boolean =>
  person.birth !== null && ageOn(person.birth.day, day) < 16

/** A night with its head count and the places that the room has on it; null when it is not in service. */
export interface Night {
  readonly on: Day
  readonly people: number
  readonly places: Places | null
}

/** The nights from `day` on that a mover sleeps in the room and on which its head count grows or its places change, in order. */
function nightsOf(facts: Pick<MoveFacts, 'room' | 'movers'>, day: Day): Night[] {
  const coming = facts.movers.map((mover) => plannedRange(mover, day))
  const staying = facts.room.neighbours.filter((n) => !facts.movers.some((mover) => mover.personId === n.personId))
  // A head count only grows on a day on which a stay begins.
  const begins = [...staying, ...facts.room.capacity].map(({ from }) => from).filter((from) => from > day)
  const shared = [day, ...begins.sort()].filter((on) => coming.some((range) => covers(range, on)))
  return shared.map((on) => ({
    on,
    people: [...coming, ...staying].filter((range) => covers(range, on)).length,
    places: capacityOn(facts.room.capacity, on),
  }))
}

/** The night on which most people sleep in the room while a mover does, from `day` on, the first of them; 0 people when nobody moves. */
export const fullestNight = (facts: Pick<MoveFacts, 'room' | 'movers'>, day: Day): Night =>
  nightsOf(facts, day).reduce((most, night) => (night.people > most.people ? night : most), {
    on: day,
    people: 0,
    places: capacityOn(facts.room.capacity, day),
  })

/**
 * Head count and places of the night on which the room has the fewest to spare, for the sentence; `on` only when that is a later day than that
 * of the move; null when it is in service on none of the nights. Single nights on which it is not are another rule's (`outOfService`).
 */
export function fullness(facts: MoveFacts, day: Day, of: keyof Places) {
  const nights = nightsOf(facts, day).flatMap(({ places, ...night }) => (places ? [{ ...night, places }] : []))
  const over = (night: (typeof nights)[number]) => night.people - night.places[of]
  const [first, ...later] = nights
  if (!first) return null
  const { on, people, places } = later.reduce((most, night) => (over(night) > over(most) ? night : most), first)
  return { people, regular: places.regularPlaces, densified: places.densifiedPlaces, ...(on > day ? { on } : {}) }
}

/** People of the room who share at least one night with the movers, movers excluded. */
export function companions(facts: MoveFacts, day: Day): Neighbour[] {
  const nights: DayRange = {
    from: day,
    to: facts.movers.some((m) => plannedRange(m, day).to === null) ? null : latestEnd(facts, day),
  }
  return facts.room.neighbours.filter(
    (n) => overlaps(n, nights) && !facts.movers.some((mover) => mover.personId === n.personId),
  )
}
const latestEnd = (facts: MoveFacts, day: Day): Day =>
  facts.movers.map((m) => plannedRange(m, day).to ?? day).reduce((a, b) => (a > b ? a : b), day)

/** What the rules about who shares a room with whom look at. */
export type Sleeper = Pick<Mover, 'personId' | 'householdId' | 'birth' | 'sex' | 'needs' | 'relatives'>

/** Pairs of a person who comes and a person beside whom she would sleep, in both orders. */
export const pairs = (facts: MoveFacts, day: Day): (readonly [Sleeper, Sleeper])[] => {
  const beside = [...facts.movers, ...companions(facts, day)]
  return facts.movers.flatMap((mover) => beside.flatMap((other) => [[mover, other] as const, [other, mover] as const]))
}
export const isUnrelated = (a: Sleeper, b: Sleeper): boolean =>
  a.householdId !== b.householdId && !a.relatives?.has(b.personId) && !b.relatives?.has(a.personId)
