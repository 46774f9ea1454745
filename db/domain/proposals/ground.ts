/** A problem with what is asked of it again and again: its rooms as spaces, and who fits where, worked out once for each kind of pair. */
import type { RoomId } from '../values.ts'
import { apartIn } from './apart.ts'
import { type Fit, fitOf, keyOfGroup } from './fit.ts'
import type { Group, Problem } from './problem.ts'
import { type Sharing, type Space, sharingOf, spacesOf } from './sharing.ts'

export interface Ground {
  readonly problem: Problem
  readonly spaces: ReadonlyMap<RoomId, Space>
  /** Groups, and spaces, with the same key are alike for every rule that does not count heads. */
  readonly keyOf: (group: Group) => string
  readonly keyOfSpace: (space: Space) => string
  readonly sharing: (group: Group) => Sharing
  readonly fit: (group: Group, space: Space) => Fit | null
  /** Who must not come to the unit that a group comes to. */
  readonly apart: ReadonlyMap<Group, readonly Group[]>
}

/** Remembers what a function said of each object. */
function once<K extends object, V>(of: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const value = of(key)
    known.set(key, value)
    return value
  }
}

export function groundOf(problem: Problem): Ground {
  const keyOf = once((group: Group) => keyOfGroup(group, problem))
  const keyOfSpace = once(spaceKeys(problem))
  const sharing = once((group: Group) => sharingOf(group.movers, problem.day, problem.rules.severities))
  const fits = new Map<string, Fit | null>()
  const fit = (group: Group, space: Space): Fit | null => {
    const key = `${keyOf(group)}/${keyOfSpace(space)}`
    const before = fits.get(key)
    if (before !== undefined) return before
    const found = fitOf(group, space, sharing(group), problem)
    fits.set(key, found)
    return found
  }
  return { problem, spaces: spacesOf(problem), keyOf, keyOfSpace, sharing, fit, apart: apartIn(problem) }
}

/** What of a room the rules look at, as far as anybody's needs ask for it. */
function spaceKeys({ groups, rules }: Problem): (space: Space) => string {
  const needs = new Set(groups.flatMap((group) => group.movers.flatMap((mover) => mover.needs)))
  const noted = rules.apart.flatMap((note) => note.beds.map((bed) => bed.unitId))
  const homes = new Set([...groups.flatMap((group) => group.unitsLeftBehind), ...noted])
  const households = new Set(groups.filter((group) => group.from === null).map((group) => group.householdId))
  return ({ room: { target }, mode, places, comfort, joins }) =>
    JSON.stringify([
      mode,
      places,
      comfort,
      target.purpose,
      needs.has('ground_floor') ? target.floor : '',
      needs.has('step_free') || needs.has('wheelchair') ? target.stepFree : '',
      homes.has(target.unitId) ? target.unitId : 0,
      joins !== null && households.has(joins) ? joins : 0,
    ])
}
