/**
 * "If this household moves out, does that waiting one fit in?" The rooms that would come free, tried with the very rules of a move.
 * Pure: facts in, the best placement or the reason against it out.
 */
import { noCapacity } from '../housing/capacity.ts'
import { findingsFor } from '../housing/move.ts'
import type { Finding, MoveFacts, Mover, TargetRoom } from '../housing/moveFacts.ts'
import { fullestNight } from '../housingRules/nights.ts'
import { ageOn, covers, type Day, type HouseholdId, type PersonId, type RoomId } from '../values.ts'

/** A room as it would be: the neighbours without the leaving household. */
export interface FreedRoom {
  readonly room: TargetRoom
  /** People of the leaving household who sleep there on the day. */
  readonly freed: number
  /** Nobody else has a place there from the day on. */
  readonly isWhole: boolean
}

/** The rooms in which the household sleeps on the day, as they would be without it. */
export function freedRooms(rooms: readonly TargetRoom[], leaving: HouseholdId, day: Day): FreedRoom[] {
  return rooms.flatMap((room) => {
    const freed = room.neighbours.filter((n) => n.householdId === leaving && covers(n, day)).length
    if (freed === 0) return []
    const neighbours = room.neighbours.filter((n) => n.householdId !== leaving)
    return [{ room: { ...room, neighbours }, freed, isWhole: neighbours.length === 0 }]
  })
}

/** Who looks for a place, and all that the rules of a move must know of them but the room. */
export type Seekers = Omit<MoveFacts, 'room'>

export interface RoomShare {
  readonly roomId: RoomId
  readonly personIds: readonly PersonId[]
  /** As for a move into that room; the warnings first. */
  readonly findings: readonly Finding[]
}
export type Obstacle =
  /** More people than places, even when the rooms are filled densely. `places`: of the unit with the most. */
  | { readonly kind: 'places'; readonly people: number; readonly places: number }
  /** There would be room enough, but in one of the rooms only children would sleep. */
  | { readonly kind: 'children_alone' }
  /** What stands against the room that comes nearest. */
  | { readonly kind: 'rules'; readonly roomId: RoomId; readonly findings: readonly Finding[] }
export type Fit =
  | { readonly verdict: 'fits' | 'warnings'; readonly rooms: readonly RoomShare[] }
  | { readonly verdict: 'none'; readonly obstacle: Obstacle }

/**
 * The best way to place all of them in the freed rooms. Without warnings goes before with warnings; of two equal ways, one room goes
 * before several, then fewer warnings, then the tighter fit. Several rooms are always of one unit, and no child sleeps in a room
 * without an adult of its household. A room that any rule blocks is never used, though a reason might override the rule.
 */
export function fitInto(rooms: readonly TargetRoom[], seekers: Seekers, day: Day): Fit {
  const units = [...Map.groupBy(rooms, (room) => room.unitId).values()]
  for (const verdict of ['fits', 'warnings'] as const) {
    const best = cheapest(units.map((unit) => spread(unit, seekers, day, { warnings: verdict === 'warnings' })))
    if (best) return { verdict, rooms: best.shares }
  }
  return { verdict: 'none', obstacle: obstacleOf(units, seekers, day) }
}

/** Rooms used, warnings, places left over or missing; compared from the left. */
type Cost = readonly [number, number, number]
interface Plan {
  readonly cost: Cost
  readonly shares: readonly RoomShare[]
}
interface Allowed {
  readonly warnings: boolean
  readonly childrenAlone?: boolean
}

const compareCosts = (a: Cost, b: Cost): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]
const addCosts = (a: Cost, b: Cost): Cost => [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
const cheapest = (plans: readonly (Plan | null)[]): Plan | null =>
  plans.reduce((best, plan) => (plan && (!best || compareCosts(plan.cost, best.cost) < 0) ? plan : best), null)

const isChild = ({ birth }: Pick<Mover, 'birth'>, day: Day): boolean => birth !== null && ageOn(birth.day, day) < 18

/** People whom no rule of a move can tell apart: which of them sleeps where makes no difference. */
function alike(movers: readonly Mover[], day: Day): Mover[][] {
  const key = ({ personId, birth, ...rest }: Mover): string => {
    const age = birth === null ? null : ageOn(birth.day, day)
    return JSON.stringify([rest, age === null || age >= 18 ? 'adult' : age >= 16 ? 'youth' : 'child'])
  }
  return [...Map.groupBy(movers, key).values()]
}

/** Every way to take some of each kind: `[2, 1]` → `[0, 0]`, `[0, 1]`, `[1, 0]` … `[2, 1]`. */
function portionsOf(counts: readonly number[]): number[][] {
  return counts.reduce<number[][]>(
    (portions, count) =>
      portions.flatMap((portion) => Array.from({ length: count + 1 }, (_, taken) => [...portion, taken])),
    [[]],
  )
}

/** The cheapest way to share the people out over the rooms of one unit, or null when there is none. */
function spread(rooms: readonly TargetRoom[], seekers: Seekers, day: Day, allowed: Allowed): Plan | null {
  const kinds = alike(seekers.movers, day)
  const all = kinds.map((kind) => kind.length)
  const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0)
  const known = new Map<string, Plan | null>()
  const judged = new Map<string, { findings: readonly Finding[]; cost: Cost } | null>()

  /** What so many of each kind mean in the room; null where it is not allowed. */
  const judge = (room: TargetRoom, portion: readonly number[]) => {
    const key = `${room.id} ${portion}`
    const before = judged.get(key)
    if (before !== undefined) return before
    const movers = kinds.flatMap((kind, index) => kind.slice(0, portion[index]))
    const findings = findingsFor({ ...seekers, movers, room }, day)
    const warnings = findings.filter((finding) => finding.severity === 'warn').length
    const isTogether = movers.length === seekers.movers.length
    const isRefused =
      findings.some((finding) => finding.severity === 'block') ||
      (!allowed.warnings && warnings > 0) ||
      (!allowed.childrenAlone && !isTogether && isChildrenOnly(movers, room, day))
    const night = fullestNight({ room, movers }, day)
    const spare = Math.abs((night.places ?? noCapacity).regularPlaces - night.people)
    const judgement = isRefused ? null : { findings, cost: [1, warnings, spare] as const }
    judged.set(key, judgement)
    return judgement
  }
  const best = (at: number, left: readonly number[]): Plan | null => {
    if (sum(left) === 0) return { cost: [0, 0, 0], shares: [] }
    const room = rooms[at]
    if (!room) return null
    const key = `${at} ${left}`
    const before = known.get(key)
    if (before !== undefined) return before
    const plans = portionsOf(left).map((portion): Plan | null => {
      const rest = left.map((count, index) => count - (portion[index] ?? 0))
      if (sum(portion) === 0) return best(at + 1, rest)
      const judgement = judge(room, portion)
      const later = judgement && best(at + 1, rest)
      if (!later) return null
      // Those still left are the last of each kind: so every person is named once.
      const personIds = kinds.flatMap((kind, index) => {
        const end = left[index] ?? 0
        return kind.slice(end - (portion[index] ?? 0), end).map((mover) => mover.personId)
      })
      const share = { roomId: room.id, personIds, findings: judgement.findings }
      return { cost: addCosts(judgement.cost, later.cost), shares: [share, ...later.shares] }
    })
    const plan = cheapest(plans)
    known.set(key, plan)
    return plan
  }
  return best(0, all)
}

/** True when nobody grown up of their own household would sleep beside these children. */
function isChildrenOnly(movers: readonly Mover[], room: TargetRoom, day: Day): boolean {
  if (!movers.some((mover) => isChild(mover, day))) return false
  const own = new Set(movers.map((mover) => mover.householdId))
  const beside = room.neighbours.filter((n) => own.has(n.householdId) && covers(n, day))
  return [...movers, ...beside].every((person) => isChild(person, day))
}

/** Places that one more person could count on from the day on, the room filled densely. */
function freePlaces(room: TargetRoom, seekers: Seekers, day: Day): number {
  const night = fullestNight({ room, movers: seekers.movers.slice(0, 1) }, day)
  return Math.max(0, (night.places ?? noCapacity).densifiedPlaces - (night.people - 1))
}

function obstacleOf(units: readonly (readonly TargetRoom[])[], seekers: Seekers, day: Day): Obstacle {
  const people = seekers.movers.length
  const places = Math.max(
    0,
    ...units.map((unit) => unit.reduce((sum, room) => sum + freePlaces(room, seekers, day), 0)),
  )
  const nearest = units
    .flat()
    .map((room) => {
      const findings = findingsFor({ ...seekers, room }, day).filter((finding) => finding.severity === 'block')
      return { roomId: room.id, findings, free: freePlaces(room, seekers, day) }
    })
    .sort((a, b) => a.findings.length - b.findings.length || b.free - a.free)[0]
  if (people > places || !nearest) return { kind: 'places', people, places }
  const loose = { warnings: true, childrenAlone: true }
  if (units.some((unit) => spread(unit, seekers, day, loose))) return { kind: 'children_alone' }
  return { kind: 'rules', roomId: nearest.roomId, findings: nearest.findings }
}
