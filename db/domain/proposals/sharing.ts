/**
 * Who may share a room in a proposal, and how much room there is. A proposal is stricter than the rules of a move: it lays only such
 * households together whose people are all 16 or more and all men or all women, unless the office has set the rule in question off.
 * Everybody else gets a room for the household alone; relatives of another household are laid together by the clerk, not by the program.
 */

import { firstNightWithout, type Places } from '../housing/capacity.ts'
import type { Neighbour, TargetRoom } from '../housing/moveFacts.ts'
import type { Severities } from '../housing/ruleSettings.ts'
import { ageOn, type Birth, covers, type Day, type HouseholdId, overlaps, type RoomId } from '../values.ts'
import type { Problem, RoomFact } from './problem.ts'

/** How households share a room: men, women, or, where the office does not look at `sexes`, anybody. */
export const sharings = ['m', 'w', 'any'] as const
/** Shares with households of the same kind. `own`: needs a room for itself. */
export type Sharing = (typeof sharings)[number] | 'own'
/** `empty`: nobody is in it from the day on. `closed`: nobody may come to those who are. */
export type Mode = 'empty' | (typeof sharings)[number] | 'closed'

interface Sleeper {
  readonly birth: Birth | null
  readonly sex: string
  readonly needs: readonly string[]
}
const isUnder16 = ({ birth }: Sleeper, day: Day): boolean => birth !== null && ageOn(birth.day, day) < 16

/** How people share who are laid together. A rule that is off keeps nobody apart. */
export function sharingOf(people: readonly Sleeper[], day: Day, { sexes, minors, ...set }: Severities): Sharing {
  const needs = (need: Sleeper['needs'][number]) => people.some((one) => one.needs.includes(need))
  const grown = people.filter((one) => !isUnder16(one, day))
  const [first] = grown
  if (!first || (minors !== 'off' && grown.length < people.length)) return 'own'
  if (set.single_room !== 'off' && needs('single_room')) return 'own'
  // Where anybody may be laid beside anybody, who needs women around her has a room of her own.
  if (sexes === 'off') return set.women_only !== 'off' && needs('women_only') ? 'own' : 'any'
  const { sex } = first
  return (sex === 'm' || sex === 'w') && grown.every((one) => one.sex === sex) ? sex : 'own'
}

/** A room as the proposal sees it before anything is moved. */
export interface Space {
  readonly room: RoomFact
  /** In service on every night from the day on, and in no block. */
  readonly open: boolean
  readonly regular: number
  readonly densified: number
  readonly mode: Mode
  /** Places that may still be taken, and those of them that are neither dense nor below the area a person should have. */
  readonly places: number
  readonly comfort: number
  /** Most people who sleep there on one night from the day on. */
  readonly peak: number
  /** People of one household alone: theirs may join them. */
  readonly joins: HouseholdId | null
}

const peakOf = (neighbours: readonly Neighbour[], day: Day): number => {
  const nights = [day, ...neighbours.map((one) => one.from).filter((from) => from > day)]
  return Math.max(0, ...nights.map((on) => neighbours.filter((one) => covers(one, on)).length))
}

/** Whether the town has the room on every night from the day on, with no block in sight. */
function isOpen({ blocks, lease, capacity }: TargetRoom, day: Day): boolean {
  const nights = { from: day, to: null }
  const isBlocked = blocks.some((block) => overlaps(block, nights))
  return !isBlocked && (lease === null || covers(lease, day)) && firstNightWithout(capacity, nights) === null
}

/** The fewest places that the room has on a night from the day on; 0 on nights without any. */
function fewest({ capacity }: TargetRoom, day: Day, places: keyof Places): number {
  const lines = capacity.filter((line) => overlaps(line, { from: day, to: null }))
  return lines.length > 0 ? Math.min(...lines.map((line) => line[places])) : 0
}

/** Of whom a room is emptied: those who sleep there from the day on. */
export const sleepersFrom = (room: TargetRoom, day: Day): Neighbour[] =>
  room.neighbours.filter((one) => overlaps(one, { from: day, to: null }))

function spaceOf(room: RoomFact, problem: Problem): Space {
  const { target } = room
  const staying = sleepersFrom(target, problem.day)
  const peak = peakOf(staying, problem.day)
  const open = isOpen(target, problem.day)
  const regular = fewest(target, problem.day, 'regularPlaces')
  const densified = fewest(target, problem.day, 'densifiedPlaces')
  const { severities, minAreaHundredths } = problem.rules
  const reserved = severities.reserved === 'off' ? 0 : room.reserved
  const byArea =
    target.areaHundredths === null || minAreaHundredths <= 0 || severities.area === 'off'
      ? Number.POSITIVE_INFINITY
      : Math.floor(target.areaHundredths / minAreaHundredths)
  const comfort = Math.min(regular, byArea)
  const dense = severities.regular === 'block' || !problem.densify ? regular : densified
  const roomy = Math.min(dense, byArea)
  const most = { place: severities.area === 'block' ? roomy : dense, free: roomy, relieve: comfort }
  // A reservation holds regular places.
  const left = (most: number, places = reserved > 0 ? Math.min(most, regular) : most) =>
    open ? Math.max(0, places - peak - reserved) : 0
  const households = new Set(staying.map((one) => one.householdId))
  const sharing = staying.length === 0 ? 'empty' : sharingOf(staying, problem.day, severities)
  return {
    room,
    open,
    regular,
    densified,
    mode: sharing === 'own' ? 'closed' : sharing,
    places: left(most[problem.question]),
    comfort: left(comfort),
    peak,
    joins: households.size === 1 ? (staying[0]?.householdId ?? null) : null,
  }
}

export const spacesOf = (problem: Problem): ReadonlyMap<RoomId, Space> =>
  new Map(problem.rooms.map((room) => [room.target.id, spaceOf(room, problem)]))
