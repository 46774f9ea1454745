/**
 * May these people move into this room? Facts in, findings and the new stays out. Each rule is one small function with a name,
 * so that the clerk reads why, and the office can find the rule again (domain.md § 3).
 */

import type { HousingNeed } from '../people/terms.ts'
import { ok, type Result, refuse } from '../result.ts'
import { ageOn, type Birth, covers, type Day, type DayRange, overlaps } from '../values.ts'
import { accessOf } from './access.ts'
import type { Finding, MoveFacts, MoveRule, Mover, Neighbour, PlannedStay, StayFact } from './moveFacts.ts'

const found = (
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

const currentStay = (mover: Mover, day: Day): StayFact | null => mover.stays.find((stay) => covers(stay, day)) ?? null
const plannedRange = (mover: Mover, day: Day): DayRange => ({ from: day, to: currentStay(mover, day)?.to ?? null })
const adult = (person: { birth: Birth | null }, day: Day): boolean =>
  person.birth === null || ageOn(person.birth.day, day) >= 18
const isUnder16 = (person: { birth: Birth | null }, day: Day): boolean =>
  person.birth !== null && ageOn(person.birth.day, day) < 16

/** The night on which most people sleep in the room while a mover does, from `day` on, the first of them; 0 people when nobody moves. */
export function fullestNight(facts: Pick<MoveFacts, 'room' | 'movers'>, day: Day): { on: Day; people: number } {
  const coming = facts.movers.map((mover) => plannedRange(mover, day))
  const staying = facts.room.neighbours.filter((n) => !facts.movers.some((mover) => mover.personId === n.personId))
  // A head count only grows on a day on which a stay begins.
  const days = [day, ...staying.map((n) => n.from).filter((from) => from > day)].sort()
  const shared = days.filter((on) => coming.some((range) => covers(range, on)))
  const nights = shared.map((on) => ({
    on,
    people: [...coming, ...staying].filter((range) => covers(range, on)).length,
  }))
  return nights.reduce((most, night) => (night.people > most.people ? night : most), { on: day, people: 0 })
}

/** Head count and places for the sentence; `on` only when the room fills up on a later day than that of the move. */
function fullness(facts: MoveFacts, day: Day) {
  const { on, people } = fullestNight(facts, day)
  const { regularPlaces: regular, densifiedPlaces: densified } = facts.room
  return { people, regular, densified, ...(on > day ? { on } : {}) }
}

/** People of the room who share at least one night with the movers, movers excluded. */
function companions(facts: MoveFacts, day: Day): Neighbour[] {
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
type Sleeper = Pick<Mover, 'personId' | 'householdId' | 'birth' | 'sex' | 'needs' | 'relatives'>

type Rule = (facts: MoveFacts, day: Day) => Finding | null

const alreadyPlaced: Rule = (facts, day) => {
  const later = facts.movers.flatMap((mover) => mover.stays).find((stay) => stay.from > day)
  return later ? found('already_placed', 'block', { from: later.from }) : null
}

const capacity: Rule = (facts, day) => {
  const numbers = fullness(facts, day)
  if (numbers.people > numbers.densified) return found('capacity', 'block', numbers)
  return numbers.people <= numbers.regular ? found('capacity', 'ok', numbers) : null
}

const regularCapacity: Rule = (facts, day) => {
  const numbers = fullness(facts, day)
  const { people, regular, densified } = numbers
  return people > regular && people <= densified ? found('regular', 'warn', numbers) : null
}

const blocked: Rule = (facts, day) => {
  const block = facts.room.blocks.find((range) =>
    facts.movers.some((mover) => overlaps(range, plannedRange(mover, day))),
  )
  return block ? found('blocked', 'block', block.to ? { from: block.from, to: block.to } : { from: block.from }) : null
}

const lease: Rule = (facts, day) => {
  const held = facts.room.lease
  if (!held) return null
  if (!covers(held, day))
    return found('lease', 'block', held.to ? { from: held.from, to: held.to } : { from: held.from })
  return held.to ? found('lease', 'ok', { to: held.to }) : null
}

/** Pairs of a person who comes and a person beside whom she would sleep, in both orders. */
const pairs = (facts: MoveFacts, day: Day): (readonly [Sleeper, Sleeper])[] => {
  const beside = [...facts.movers, ...companions(facts, day)]
  return facts.movers.flatMap((mover) => beside.flatMap((other) => [[mover, other] as const, [other, mover] as const]))
}
const isUnrelated = (a: Sleeper, b: Sleeper): boolean =>
  a.householdId !== b.householdId && !a.relatives?.has(b.personId) && !b.relatives?.has(a.personId)

/** Two adults of different households, one m, one w. Where the sex is not known the rule cannot tell and stays silent. */
const sexes: Rule = (facts, day) => {
  const mixed = pairs(facts, day).some(
    ([a, b]) => isUnrelated(a, b) && adult(a, day) && adult(b, day) && a.sex === 'm' && b.sex === 'w',
  )
  return mixed ? found('sexes', 'block', {}, true) : null
}

const area: Rule = (facts, day) => {
  if (facts.room.areaHundredths === null) return null
  const { people } = fullestNight(facts, day)
  const each = Math.floor(facts.room.areaHundredths / people)
  const numbers = { area: facts.room.areaHundredths, each, minimum: facts.minAreaHundredths }
  return found('area', each < facts.minAreaHundredths ? 'warn' : 'ok', numbers)
}

const split: Rule = (facts) =>
  facts.unitsLeftBehind.some((unit) => unit !== facts.room.unitId) ? found('split', 'warn') : found('split', 'ok')

/** A room for women or men is for those of 16 and more; younger children come with their mother or father. */
const purpose: Rule = (facts, day) => {
  const wanted = facts.room.purpose
  if (!wanted) return null
  const people = facts.movers
  const met =
    wanted === 'families'
      ? people.some((p) => !adult(p, day)) ||
        people.length + companions(facts, day).filter((c) => c.householdId === people[0]?.householdId).length > 1
      : people.every((p) => isUnder16(p, day) || p.sex === (wanted === 'women' ? 'w' : 'm'))
  return found('purpose', met ? 'ok' : 'warn', { purpose: wanted })
}

/** Children under 16 with adults of another household. */
const minors: Rule = (facts, day) => {
  const beside = pairs(facts, day).some(([a, b]) => isUnrelated(a, b) && isUnder16(a, day) && adult(b, day))
  return beside ? found('minors', 'warn') : null
}

/** Who needs the ground floor, a way without steps or room for a wheelchair. */
const stepFree: Rule = (facts) => {
  const access = accessOf(
    facts.movers.flatMap((mover) => mover.needs),
    facts.room,
  )
  return access && found('step_free', access.met === 'yes' ? 'ok' : 'warn', { need: access.need, met: access.met })
}

const anyNeeds = (facts: MoveFacts, day: Day, need: HousingNeed): boolean =>
  [...facts.movers, ...companions(facts, day)].some((person) => person.needs.includes(need))

/** A room of one's own, with the own household at most; also for who lives there already. */
const singleRoom: Rule = (facts, day) => {
  if (!anyNeeds(facts, day, 'single_room')) return null
  const shared = pairs(facts, day).some(([a, b]) => a.needs.includes('single_room') && isUnrelated(a, b))
  return found('single_room', shared ? 'warn' : 'ok')
}

/** No man of another household in the room. Of the rest of the unit nobody knows here: the sentence says so. */
const womenOnly: Rule = (facts, day) => {
  if (!anyNeeds(facts, day, 'women_only')) return null
  const men = pairs(facts, day).some(
    ([a, b]) => a.needs.includes('women_only') && isUnrelated(a, b) && b.sex === 'm' && !isUnder16(b, day),
  )
  return found('women_only', men ? 'warn' : 'ok')
}

const backDated: Rule = (facts, day) => (day < facts.today ? found('back_dated', 'warn', { day }) : null)

const rules: readonly Rule[] = [
  alreadyPlaced,
  capacity,
  regularCapacity,
  blocked,
  lease,
  sexes,
  area,
  split,
  purpose,
  minors,
  stepFree,
  singleRoom,
  womenOnly,
  backDated,
]

/** Every finding on the move, blocks first, then warnings, then what was checked and is right; none when nobody moves. */
export function findingsFor(facts: MoveFacts, day: Day): Finding[] {
  if (facts.movers.length === 0) return []
  const rank = { block: 0, warn: 1, ok: 2 }
  return rules
    .map((rule) => rule(facts, day))
    .filter((finding) => finding !== null)
    .sort((a, b) => rank[a.severity] - rank[b.severity])
}

export interface MoveDecision {
  readonly findings: readonly Finding[]
  readonly stays: readonly PlannedStay[]
}

/**
 * Decides a move of `facts.movers` into `facts.room` from the night of `day` on.
 * `accepted` names the rules whose findings the clerk saw and overrides, with `reason` in her words.
 * A planned leaving day of a person is kept.
 * @returns the stays to write, or NOBODY_TO_MOVE, ALREADY_THERE, MOVE_REFUSED (with the findings), REASON_NEEDED
 */
export function decideMove(
  facts: MoveFacts,
  order: { readonly day: Day; readonly accepted: readonly MoveRule[]; readonly reason: string | null },
): Result<MoveDecision> {
  const { day } = order
  const movers = facts.movers.filter((mover) => currentStay(mover, day)?.roomId !== facts.room.id)
  if (facts.movers.length === 0) return refuse({ code: 'NOBODY_TO_MOVE' })
  if (movers.length === 0) return refuse({ code: 'ALREADY_THERE' })
  const findings = findingsFor({ ...facts, movers }, day)
  const open = findings.filter((f) => f.severity !== 'ok' && !(f.overridable && order.accepted.includes(f.rule)))
  if (open.length > 0) return refuse({ code: 'MOVE_REFUSED', details: { findings: open } })
  if (findings.some((f) => f.severity !== 'ok') && !order.reason?.trim())
    return refuse({ code: 'REASON_NEEDED', details: { findings } })
  const stays = movers.map((mover) => ({
    personId: mover.personId,
    replaces: currentStay(mover, day),
    ...plannedRange(mover, day),
  }))
  return ok({ findings, stays })
}
