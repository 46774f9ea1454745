/** How the people of one household spread over the rooms of a unit: nobody below 16 alone where an adult can be with them. */
import type { Mover } from '../housing/moveFacts.ts'
import type { Part } from './problem.ts'
import type { Space } from './sharing.ts'

/** How many go to each room: comfortable places first, and somebody in each. */
export function headsFor(people: number, rooms: readonly Space[]): number[] {
  let left = people
  const fill = (most: readonly number[]): number[] =>
    most.map((places) => {
      const heads = Math.min(places, left)
      left -= heads
      return heads
    })
  const comfortable = fill(rooms.map((room) => room.comfort))
  const dense = fill(rooms.map((room, index) => room.places - (comfortable[index] ?? 0)))
  return comfortable.map((heads, index) => heads + (dense[index] ?? 0))
}

const bornFirst = (a: Mover, b: Mover): number =>
  (a.birth?.day ?? '').localeCompare(b.birth?.day ?? '') || a.personId - b.personId

/** The eldest one to each room, the youngest with the eldest, until the rooms hold their number. */
export function spread(movers: readonly Mover[], rooms: readonly Space[]): Part[] {
  const heads = headsFor(movers.length, rooms)
  const byAge = [...movers].sort(bornFirst)
  const inRoom: Mover[][] = rooms.map((_, index) => ((heads[index] ?? 0) > 0 ? byAge.splice(0, 1) : []))
  const youngestFirst = byAge.reverse()
  for (const [index, room] of inRoom.entries())
    room.push(...youngestFirst.splice(0, Math.max(0, (heads[index] ?? 0) - 1)))
  return rooms.map(({ room }, index) => ({
    roomId: room.target.id,
    personIds: (inRoom[index] ?? []).map((mover) => mover.personId),
  }))
}

/** Every choice of two or three of the list; `again`: the same one may come twice. */
export function pairsAndTriples<T>(list: readonly T[], again: boolean): T[][] {
  const step = again ? 0 : 1
  const more = (from: number, left: number): T[][] =>
    left === 0
      ? [[]]
      : list.slice(from).flatMap((one, index) => more(from + index + step, left - 1).map((rest) => [one, ...rest]))
  return [...more(0, 2), ...more(0, 3)]
}
