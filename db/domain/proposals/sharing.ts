/**
 * Who may share a room in a proposal, and how much room there is. A proposal is stricter than the rules of a move: it lays only such
 * households together whose people are all 16 or more and all men or all women. Everybody else gets a room for the household alone;
 * relatives of another household are laid together by the clerk, not by the program.
 */

import { firstNightWithout, type Places } from '../housing/capacity.ts'
import type { Neighbour, TargetRoom } from '../housing/moveFacts.ts'
import { ageOn, type Birth, covers, type Day, type HouseholdId, overlaps, type RoomId } from '../values.ts'
import type { Problem, RoomFact } from './problem.ts'

/** `m`, `w`: shares with households of the same kind. `own`: needs a room for itself. */
export type Sharing = 'm' | 'w' | 'own'
/** `empty`: nobody is in it from the day on. `closed`: nobody may come to those who are. */
export type Mode = 'empty' | 'm' | 'w' | 'closed'

interface Sleeper {
  readonly birth: Birth | null
  readonly sex: string
  readonly needs: readonly string[]
}
const isUnder16 = ({ birth }: Sleeper, day: Day): boolean => birth !== null && ageOn(birth.day, day) < 16

/** How people share who are laid together. */
export function sharingOf(people: readonly Sleeper[], day: Day): Sharing {
  const sex = people[0]?.sex
  const alike = people.every((one) => one.sex === sex && !isUnder16(one, day) && !one.needs.includes('single_room'))
  return alike && (sex === 'm' || sex === 'w') ? sex : 'own'
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
  const byArea =
    target.areaHundredths === null || minAreaHundredths <= 0 || severities.area === 'off'
      ? Number.POSITIVE_INFINITY
      : Math.floor(target.areaHundredths / minAreaHundredths)
  const comfort = Math.min(regular, byArea)
  const dense = severities.regular === 'block' || !problem.densify ? regular : densified
  const roomy = Math.min(dense, byArea)
  const most = { place: severities.area === 'block' ? roomy : dense, free: roomy, relieve: comfort }
  // A reservation holds regular places.
  const left = (most: number, places = room.reserved > 0 ? Math.min(most, regular) : most) =>
    open ? Math.max(0, places - peak - room.reserved) : 0
  const households = new Set(staying.map((one) => one.householdId))
  const sharing = staying.length === 0 ? 'empty' : sharingOf(staying, problem.day)
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
