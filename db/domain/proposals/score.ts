/** What a plan is worth, counted room by room from the plan itself: the same for the greedy plan, the solver's, and the one that is shown. */
import type { PersonId, RoomId } from '../values.ts'
import type { Ground } from './ground.ts'
import { gainOf } from './model.ts'
import type { Placing, Plan, Weights } from './problem.ts'
import { type Space, sleepersFrom } from './sharing.ts'

export interface Score {
  /** People without a place; places not freed; people above the regular places of their room. */
  readonly missing: number
  /** What was reached: people with a place, places freed, people fewer above regular. */
  readonly gained: number
  readonly people: number
  readonly households: number
  readonly splits: number
  readonly warnings: number
  readonly crowded: number
  readonly spare: number
  /** All of it weighed; the fewer, the better. */
  readonly points: number
}

/** How many come to each room. */
const arrivals = (plan: Plan): ReadonlyMap<RoomId, number> => {
  const coming = new Map<RoomId, number>()
  for (const { roomId, personIds } of plan.flatMap(({ parts }) => parts))
    coming.set(roomId, (coming.get(roomId) ?? 0) + personIds.length)
  return coming
}
const sizeOf = (plan: Plan): number => plan.reduce((sum, { group }) => sum + group.movers.length, 0)

/** People above the regular places of open rooms, before anybody moves. */
export const aboveRegular = (spaces: Iterable<Space>): number =>
  [...spaces].reduce((sum, { open, peak, regular }) => sum + (open ? Math.max(0, peak - regular) : 0), 0)

/** How many leave each room. */
const departures = (plan: Plan): ReadonlyMap<RoomId, ReadonlySet<PersonId>> => {
  const leaving = new Map<RoomId, Set<PersonId>>()
  for (const { group } of plan)
    if (group.from !== null) {
      const before = leaving.get(group.from) ?? new Set()
      leaving.set(group.from, new Set([...before, ...group.movers.map((mover) => mover.personId)]))
    }
  return leaving
}

function reached(plan: Plan, { problem, spaces }: Ground): number {
  if (problem.question === 'place') return sizeOf(plan)
  const coming = arrivals(plan)
  let gained = 0
  for (const [roomId, people] of departures(plan)) {
    const space = spaces.get(roomId)
    if (!space?.open) continue
    const isEmpty = sleepersFrom(space.room.target, problem.day).every((one) => people.has(one.personId))
    if (problem.question === 'relieve') gained += gainOf(space, people.size, 'relieve')
    else if (isEmpty && !coming.has(roomId)) gained += space.regular
  }
  if (problem.question === 'free')
    for (const roomId of coming.keys()) {
      const space = spaces.get(roomId)
      if (space?.mode === 'empty') gained -= space.regular
    }
  return gained
}

/** What the question asks for altogether. */
function askedFor({ problem, spaces }: Ground): number {
  if (problem.question === 'free') return problem.wanted
  if (problem.question === 'relieve') return aboveRegular(spaces.values())
  return problem.groups.reduce((sum, group) => sum + (group.fixed === null ? group.movers.length : 0), 0)
}

const warningsOf = ({ group, parts }: Placing, { spaces, fit }: Ground): number =>
  parts.reduce((sum, { roomId }) => {
    const space = spaces.get(roomId)
    return sum + ((space && fit(group, space)?.warnings) ?? 0)
  }, 0)

export function scoreOf(plan: Plan, ground: Ground, weights: Weights): Score {
  const { problem, spaces } = ground
  const gained = reached(plan, ground)
  const asked = askedFor(ground)
  const coming = [...arrivals(plan)].map(([roomId, people]) => people - (spaces.get(roomId)?.comfort ?? 0))
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + Math.max(0, value), 0)
  const parts = {
    missing: Math.max(0, asked - gained),
    people: sizeOf(plan),
    households: new Set(plan.map(({ group }) => group)).size,
    splits: plan.reduce((sum, { parts: rooms }) => sum + rooms.length - 1, 0),
    warnings: plan.reduce((sum, placing) => sum + warningsOf(placing, ground), 0),
    crowded: total(coming),
    spare: total(coming.map((value) => -value)),
  }
  const beyond = problem.question === 'free' ? Math.max(0, gained - asked) : 0
  const points =
    weights.missing * parts.missing +
    weights.person * parts.people +
    weights.household * parts.households +
    weights.split * parts.splits +
    weights.warning * parts.warnings +
    weights.crowded * parts.crowded +
    weights.spare * (parts.spare + beyond)
  return { ...parts, gained, points }
}
