/** The plain way to an answer, one household after another: the baseline that the solver must beat, and what is shown without it. */

import { mayBeSplit } from './classes.ts'
import type { Ground } from './ground.ts'
import { gainOf } from './model.ts'
import type { Group, Part, Placing, Plan, Question, Weights } from './problem.ts'
import { type Space, sleepersFrom } from './sharing.ts'
import { pairsAndTriples, spread } from './split.ts'
import { Standing } from './standing.ts'

export const greedyPlan = (ground: Ground, weights: Weights): Plan =>
  ground.problem.question === 'place' ? placeAll(ground, weights) : clearRooms(ground, weights)

const whole = (group: Group, space: Space): Part[] => [
  { roomId: space.room.target.id, personIds: group.movers.map((mover) => mover.personId) },
]

/** Large households first, those with needs before others, those who can share last. */
function placeAll(ground: Ground, weights: Weights): Plan {
  const { problem } = ground
  const standing = new Standing(ground, weights)
  const needs = (group: Group) => (group.movers.some((mover) => mover.needs.length > 0) ? 0 : 1)
  const own = (group: Group) => (ground.sharing(group) === 'own' ? 0 : 1)
  const waiting = problem.groups
    .filter((group) => group.fixed === null)
    .map((group, index) => ({ group, rank: [own(group), -group.movers.length, needs(group), index] as const }))
    .sort((a, b) => a.rank.reduce((order, value, at) => order || value - (b.rank[at] ?? 0), 0))
  return waiting.flatMap(({ group }): Placing[] => {
    const best = standing.best(group)
    if (!best) return splitOne(group, standing, ground)
    standing.put(group, best.space)
    return [{ group, parts: whole(group, best.space) }]
  })
}

function splitOne(group: Group, standing: Standing, ground: Ground): Placing[] {
  if (!mayBeSplit(group, ground)) return []
  const free = [...standing.spaces.values()].filter(
    (space) =>
      space.mode === 'empty' &&
      !standing.isTouched(space.room.target.id) &&
      !standing.clashes(group, space) &&
      ground.fit(group, space),
  )
  for (const rooms of Map.groupBy(free, (space) => space.room.target.unitId).values()) {
    const enough = pairsAndTriples(rooms, false).find(
      (chosen) => chosen.reduce((sum, space) => sum + space.places, 0) >= group.movers.length,
    )
    if (!enough) continue
    const parts = spread(group.movers, enough)
    for (const [index, space] of enough.entries()) standing.close(group, space, parts[index]?.personIds.length ?? 0)
    return [{ group, parts }]
  }
  return []
}

/** Rooms that give most for the fewest people first; each only where everybody in it finds another place. */
function clearRooms(ground: Ground, weights: Weights): Plan {
  const { problem } = ground
  const { question, day } = problem
  const standing = new Standing(ground, weights)
  const livingIn = Map.groupBy(problem.groups, (group) => group.from)
  const headCount = (groups: readonly Group[]) => groups.reduce((sum, group) => sum + group.movers.length, 0)
  const sources = [...standing.spaces.values()].flatMap((space) => {
    const { target } = space.room
    const living = livingIn.get(target.id) ?? []
    if (living.length === 0 || !space.open) return []
    const isWhole =
      living.every((group) => group.fixed === null) &&
      sleepersFrom(target, day).every((one) =>
        living.some((group) => group.movers.some((mover) => mover.personId === one.personId)),
      )
    const choices = question === 'free' ? (isWhole ? [living] : []) : leavers(living)
    return choices
      .map((leaving) => ({ space, leaving, gain: gainOf(space, headCount(leaving), question) }))
      .filter(({ gain }) => gain > 0)
  })
  const ranked = sources
    .map((source, index) => ({ ...source, rank: headCount(source.leaving) / source.gain, index }))
    .sort((a, b) => a.rank - b.rank || a.leaving.length - b.leaving.length || a.index - b.index)
  const plan: Placing[] = []
  let freed = 0
  for (const { space, leaving, gain } of ranked) {
    if (question === 'free' && freed >= problem.wanted) break
    if (standing.isTouched(space.room.target.id)) continue
    const moved = moveOut(leaving, space, standing, question)
    if (!moved) continue
    plan.push(...moved)
    freed += gain
  }
  return plan
}

/** Ways to thin out a room: each household alone, then the smallest ones together. */
function leavers(living: readonly Group[]): Group[][] {
  const free = living.filter((group) => group.fixed === null).sort((a, b) => a.movers.length - b.movers.length)
  return [...free.map((group) => [group]), ...free.map((_, index) => free.slice(0, index + 1)).slice(1)].sort(
    (a, b) => b.length - a.length,
  )
}

function moveOut(leaving: readonly Group[], from: Space, standing: Standing, question: Question): Placing[] | null {
  const back = standing.mark()
  standing.clear(from.room.target.id)
  const moved: Placing[] = []
  for (const group of [...leaving].sort((a, b) => b.movers.length - a.movers.length)) {
    // An empty room that is taken is no gain; greedy leaves those trades to the solver.
    const best = standing.best(group, (space) => question !== 'free' || space.mode !== 'empty')
    if (!best) {
      back()
      return null
    }
    standing.put(group, best.space)
    moved.push({ group, parts: whole(group, best.space) })
  }
  return moved
}
