/** Households for which the office keeps places: they come into their own room before anything is worked out, and nowhere else. */
import { covers } from '../values.ts'
import { groundOf } from './ground.ts'
import type { Group, Placing, Problem, RoomFact } from './problem.ts'

export interface Settled {
  readonly kept: readonly Placing[]
  /** What is left to work out: those households already sleep where their places are. */
  readonly rest: Problem
}

const keptFor = ({ target }: RoomFact, { householdId }: Group, day: Problem['day']): number =>
  target.reserved
    .filter((one) => one.householdId === householdId && covers(one, day))
    .reduce((sum, one) => sum + one.places, 0)

/** Only of `place`: who waits and has a reservation that holds on the day, is taken in by the room, and stands against no rule. */
export function settle(problem: Problem): Settled {
  if (problem.question !== 'place') return { kept: [], rest: problem }
  return problem.groups
    .filter(({ fixed, from }) => fixed === 'reserved' && from === null)
    .reduce<Settled>(
      (settled, group) => {
        const { kept, rest } = settled
        const found = settleOne(group, rest)
        return found ? { kept: [...kept, found.placing], rest: found.rest } : settled
      },
      { kept: [], rest: problem },
    )
}

/** The room that keeps most places for the group, of those the one that comes first. */
function settleOne(group: Group, problem: Problem): { placing: Placing; rest: Problem } | null {
  const { rooms, day } = problem
  const size = group.movers.length
  const own = rooms
    .map((room) => ({ room, places: keptFor(room, group, day) }))
    .filter(({ places }) => places > 0)
    .sort((a, b) => b.places - a.places)
  for (const { room, places } of own) {
    const opened = { ...room, reserved: room.reserved - Math.min(places, size) }
    const withOpened = { ...problem, rooms: rooms.map((one) => (one === room ? opened : one)) }
    const ground = groundOf(withOpened)
    const space = ground.spaces.get(room.target.id)
    if (!space || space.places < size || !ground.fit(group, space)) continue
    const { id, unitId } = room.target
    const moved = {
      ...opened,
      target: {
        ...room.target,
        neighbours: [...room.target.neighbours, ...group.movers.map((mover) => ({ ...mover, from: day, to: null }))],
      },
    }
    const beds = (ids: readonly number[]) =>
      group.movers.flatMap(({ personId }) =>
        ids.includes(personId) ? [{ personId, unitId, from: day, to: null }] : [],
      )
    return {
      placing: { group, parts: [{ roomId: id, personIds: group.movers.map((mover) => mover.personId) }] },
      rest: {
        ...problem,
        rooms: rooms.map((one) => (one === room ? moved : one)),
        groups: problem.groups.filter((one) => one !== group),
        rules: {
          ...problem.rules,
          apart: problem.rules.apart.map((note) => ({
            ...note,
            beds: [...note.beds, ...beds([note.personId, note.otherId])],
          })),
        },
      },
    }
  }
  return null
}
