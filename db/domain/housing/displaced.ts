/** Who must leave rooms that are to be blocked, and where they could go: the rooms are tried with the very rules of a move. */

import { covers, type Day, type DayRange, type HouseholdId, overlaps, type PersonId, type RoomId } from '../values.ts'
import { capacityOn, noCapacity } from './capacity.ts'
import { findingsFor } from './move.ts'
import type { Finding, MoveFacts, Mover, TargetRoom } from './moveFacts.ts'

/** A night's place in one of the rooms. */
export interface Sleeping extends DayRange {
  readonly personId: PersonId
  readonly householdId: HouseholdId
  readonly roomId: RoomId
}
/** Members of one household who must leave a room on the same day. */
export interface Displaced {
  readonly householdId: HouseholdId
  readonly roomId: RoomId
  readonly personIds: readonly PersonId[]
  /** The first night on which they can no longer sleep there. */
  readonly day: Day
}

const later = (a: Day, b: Day): Day => (a > b ? a : b)

/** Everybody with a place in one of the rooms on a night of the range, by household, room and day; in the order of the day, the largest first. */
export function displacedBy(range: DayRange, sleeping: readonly Sleeping[]): Displaced[] {
  const must = sleeping
    .filter((stay) => overlaps(stay, range))
    .map((stay) => ({ ...stay, day: later(range.from, stay.from) }))
  return [...Map.groupBy(must, ({ householdId, roomId, day }) => `${householdId} ${roomId} ${day}`).values()]
    .flatMap((group) => {
      const [first] = group
      if (!first) return []
      const { householdId, roomId, day } = first
      return [{ householdId, roomId, day, personIds: group.map(({ personId }) => personId) }]
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : b.personIds.length - a.personIds.length))
}

/** A household that must go, and what the rules of a move must know of it. */
export interface Leaving extends Omit<MoveFacts, 'room'> {
  readonly displaced: Displaced
  /** The room that the clerk chose; null: the best is proposed. */
  readonly chosen: RoomId | null
  /** House and unit of the room they leave: rooms near it go first. */
  readonly house: string
}
export interface Candidate {
  readonly target: TargetRoom
  readonly house: string
}
export interface Proposal {
  readonly displaced: Displaced
  /** Null where no room is possible. */
  readonly roomId: RoomId | null
}

/** As they would stand beside those who are placed after them. */
const asNeighbours = (movers: readonly Mover[], day: Day) =>
  movers.map((mover) => ({
    ...mover,
    from: day,
    to: mover.stays.find((stay) => covers(stay, day))?.to ?? null,
  }))

/** Fits, or with warnings that a reason overrides; null when something forbids it. Rooms where an exception is needed are never proposed. */
function rankOf(findings: readonly Finding[], candidate: Candidate, leaving: Leaving): readonly number[] | null {
  if (findings.some((finding) => finding.severity === 'block')) return null
  const { target, house } = candidate
  const people = leaving.displaced.personIds.length
  const there = target.neighbours.filter((neighbour) => covers(neighbour, leaving.displaced.day)).length
  const warnings = findings.filter((finding) => finding.severity === 'warn' && finding.rule !== 'back_dated').length
  const { regularPlaces } = capacityOn(target.capacity, leaving.displaced.day) ?? noCapacity
  return [warnings, house === leaving.house ? 0 : 1, Math.abs(regularPlaces - there - people)]
}
const compare = (a: readonly number[], b: readonly number[]): number =>
  a.map((value, index) => value - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0

/**
 * A room for each household in turn: the one the clerk chose, else the best that no rule forbids (fewest warnings, same house, tightest
 * fit). Who was placed before is a neighbour of who comes after. The rooms that are blocked are never offered.
 * @param candidates the rooms of the town as they stand on the day of a household
 */
export function proposeRooms(
  leaving: readonly Leaving[],
  blocked: ReadonlySet<RoomId>,
  candidates: (day: Day) => readonly Candidate[],
): Proposal[] {
  const placed = new Map<RoomId, ReturnType<typeof asNeighbours>>()
  return leaving.map((household): Proposal => {
    const { displaced, chosen } = household
    const { day } = displaced
    const judged = candidates(day)
      .filter(({ target }) => !blocked.has(target.id) && (chosen === null || target.id === chosen))
      .map((candidate) => {
        const added = placed.get(candidate.target.id) ?? []
        const gone = new Set(added.map((person) => person.personId))
        const neighbours = [...candidate.target.neighbours.filter((n) => !gone.has(n.personId)), ...added]
        const room = { ...candidate.target, neighbours }
        const findings = findingsFor({ ...household, room }, day)
        return { room, rank: rankOf(findings, { ...candidate, target: room }, household) }
      })
    const [best] =
      chosen === null
        ? judged
            .flatMap((one) => (one.rank === null ? [] : [{ ...one, rank: one.rank }]))
            .sort((a, b) => compare(a.rank, b.rank))
        : judged
    if (!best) return { displaced, roomId: null }
    const { id } = best.room
    placed.set(id, [...(placed.get(id) ?? []), ...asNeighbours(household.movers, day)])
    return { displaced, roomId: id }
  })
}
