/**
 * Groups and rooms that are alike for every rule, counted instead of named: what makes a whole town small enough to be proven.
 * Which of the like rooms a household gets is decided afterwards (`decode.ts`); to the score it is all one.
 */
import type { Day, RoomId, UnitId } from '../values.ts'
import { type Fit, fitOf, keyOfGroup } from './fit.ts'
import type { Group, Problem } from './problem.ts'
import { isOpen, type Sharing, type Space, sharingOfGroup, sleepersFrom, spacesOf } from './sharing.ts'

export interface GroupType {
  readonly key: string
  readonly sharing: Sharing
  readonly size: number
  /** In the order in which they are served. */
  readonly groups: readonly Group[]
}

export interface RoomClass {
  readonly spaces: readonly Space[]
  /** Of the first of them; all are alike. */
  readonly space: Space
  /** Who could leave a room of the class, by type; empty where nobody may. */
  readonly occupants: readonly GroupType[]
  /** The room can be emptied altogether. */
  readonly clears: boolean
  /** Rooms in which a household may be split lie in one of these units. */
  readonly units: readonly UnitId[]
  readonly splits: string
}

export interface Town {
  readonly problem: Problem
  readonly spaces: ReadonlyMap<RoomId, Space>
  readonly types: readonly GroupType[]
  readonly classes: readonly RoomClass[]
  readonly fit: (type: GroupType, roomClass: RoomClass) => Fit | null
}

const typesOf = (groups: readonly Group[], day: Day): GroupType[] =>
  [...Map.groupBy(groups, (group) => keyOfGroup(group, day))].map(([key, alike]) => ({
    key,
    sharing: sharingOfGroup(alike[0]!, day),
    size: alike[0]!.movers.length,
    groups: alike,
  }))

/** A household that no single room of the town could take may be split over empty rooms of one unit. */
export const mayBeSplit = (group: Group, fits: (group: Group, space: Space) => Fit | null, spaces: Iterable<Space>) =>
  group.from === null &&
  group.movers.length > 1 &&
  ![...spaces].some((space) => space.places >= group.movers.length && fits(group, space) !== null)

/** Empty rooms of each unit that has more than one. */
function unitsToSplitIn(spaces: Iterable<Space>): ReadonlyMap<UnitId, readonly Space[]> {
  const empty = [...spaces].filter((space) => space.mode === 'empty' && space.places > 0)
  const units = Map.groupBy(empty, (space) => space.room.target.unitId)
  return new Map([...units].filter(([, rooms]) => rooms.length > 1))
}

export function townOf(problem: Problem): Town {
  const { day, groups, question } = problem
  const spaces = spacesOf(problem)
  const types = typesOf(
    groups.filter((group) => group.fixed === null),
    day,
  )
  const typeOf = new Map(types.flatMap((type) => type.groups.map((group) => [group, type] as const)))
  const fitBetween = (group: Group, space: Space) => fitOf(group, space, sharingOfGroup(group, day), problem)
  const splitting = types.some((type) => mayBeSplit(type.groups[0]!, fitBetween, spaces.values()))
  const base = keyOfSpaces(problem)
  const units = splitting ? unitsToSplitIn(spaces.values()) : new Map<UnitId, readonly Space[]>()
  /** Units with up to three empty rooms hold one split household; they are alike when their rooms are. Larger ones stand alone. */
  const unitKey = (space: Space): string => {
    const rooms = space.mode === 'empty' ? units.get(space.room.target.unitId) : undefined
    if (!rooms) return ''
    return rooms.length > 3 ? `unit ${space.room.target.unitId}` : rooms.map(base).sort().join(' / ')
  }
  const livingIn = Map.groupBy(groups, (group) => group.from)
  const occupantsOf = ({ room: { target } }: Space) => {
    const living = livingIn.get(target.id) ?? []
    const people = new Set(living.flatMap((group) => group.movers.map((mover) => mover.personId)))
    const others = sleepersFrom(target, day).filter((one) => !people.has(one.personId)).length
    const free = isOpen(target, day) ? living.filter((group) => group.fixed === null) : []
    return { free, stay: living.length - free.length, others }
  }
  const keyed = Map.groupBy(spaces.values(), (space) => {
    const { free, stay, others } = occupantsOf(space)
    const people = question === 'place' ? [] : [...free.map((group) => typeOf.get(group)!.key).sort(), stay, others]
    return JSON.stringify([base(space), unitKey(space), space.peak, space.room.target.regularPlaces, ...people])
  })
  const classes = [...keyed.values()].map((alike): RoomClass => {
    const space = alike[0]!
    const { free, stay, others } = occupantsOf(space)
    const occupants = question === 'place' ? [] : free.map((group) => typeOf.get(group)!)
    return {
      spaces: alike,
      space,
      occupants,
      clears: occupants.length > 0 && stay === 0 && others === 0,
      units: unitKey(space) ? [...new Set(alike.map(({ room }) => room.target.unitId))] : [],
      splits: unitKey(space),
    }
  })
  const fits = new Map<string, Fit | null>()
  const fit = (type: GroupType, roomClass: RoomClass) => {
    const key = `${types.indexOf(type)}/${classes.indexOf(roomClass)}`
    if (!fits.has(key)) fits.set(key, fitBetween(type.groups[0]!, roomClass.space))
    return fits.get(key) ?? null
  }
  return { problem, spaces, types, classes, fit }
}

/** What of a room the rules look at, as far as anybody's needs ask for it. */
function keyOfSpaces({ groups }: Problem): (space: Space) => string {
  const needs = new Set(groups.flatMap((group) => group.movers.flatMap((mover) => mover.needs)))
  const homes = new Set(groups.flatMap((group) => group.unitsLeftBehind))
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
