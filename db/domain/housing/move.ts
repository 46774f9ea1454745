/**
 * May these people move into this room? Facts in, findings and the new stays out. Each rule is one small function with a name,
 * so that the clerk reads why, and the office can find the rule again (domain.md § 3).
 */

import type { Sex } from '../people/terms.ts'
import { ok, type Result, refuse } from '../result.ts'
import {
  ageOn,
  type Birth,
  covers,
  type Day,
  type DayRange,
  type HouseholdId,
  overlaps,
  type PersonId,
  type RoomId,
  type StayId,
  type UnitId,
} from '../values.ts'
import type { RoomPurpose } from './terms.ts'

export const moveRules = [
  'already_placed',
  'capacity',
  'blocked',
  'lease',
  'sexes',
  'regular',
  'area',
  'split',
  'purpose',
  'minors',
  'back_dated',
] as const
export type MoveRule = (typeof moveRules)[number]

/** `block` stops the move; `warn` asks for a reason; `ok` says what was checked. */
export interface Finding {
  readonly rule: MoveRule
  readonly severity: 'ok' | 'warn' | 'block'
  /** A reason can override it. The database itself refuses the others. */
  readonly overridable: boolean
  /** Numbers and days that the German sentence names; areas in hundredths of m². */
  readonly facts: Readonly<Record<string, string | number>>
}

export interface StayFact extends DayRange {
  readonly id: StayId
  readonly roomId: RoomId
}
export interface Mover {
  readonly personId: PersonId
  readonly householdId: HouseholdId
  readonly birth: Birth | null
  readonly sex: Sex
  /** Every stay that ends after the day of the move, in order. */
  readonly stays: readonly StayFact[]
}
/** A person who has a place in the room on the day of the move or later. */
export interface Neighbour extends DayRange {
  readonly personId: PersonId
  readonly householdId: HouseholdId
  readonly birth: Birth | null
  readonly sex: Sex
}
export interface TargetRoom {
  readonly id: RoomId
  readonly unitId: UnitId
  readonly regularPlaces: number
  readonly densifiedPlaces: number
  readonly areaHundredths: number | null
  readonly purpose: RoomPurpose | null
  readonly blocks: readonly DayRange[]
  /** Null when no lease is recorded. */
  readonly lease: DayRange | null
  readonly neighbours: readonly Neighbour[]
}
export interface MoveFacts {
  readonly today: Day
  readonly room: TargetRoom
  readonly movers: readonly Mover[]
  /** Units in which members of the movers' households stay behind on the day of the move. */
  readonly unitsLeftBehind: readonly UnitId[]
  /** Hundredths of m² a person should have (office setting; NRW sets no binding figure). */
  readonly minAreaHundredths: number
}
export interface PlannedStay {
  readonly personId: PersonId
  /** The stay that the move cuts short or replaces, or null when the person had no place. */
  readonly replaces: StayFact | null
  readonly from: Day
  readonly to: Day | null
}

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
type Sleeper = Pick<Neighbour, 'householdId' | 'birth' | 'sex'>

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
const isUnrelated = (a: Sleeper, b: Sleeper): boolean => a.householdId !== b.householdId

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
