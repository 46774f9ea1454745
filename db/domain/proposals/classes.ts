/**
 * Groups and rooms that are alike for every rule, counted instead of named: what makes a whole town small enough to be proven.
 * Which of the like rooms a household gets is decided afterwards (`decode.ts`); to the score it is all one.
 */
import type { UnitId } from '../values.ts'
import type { Fit } from './fit.ts'
import type { Ground } from './ground.ts'
import type { Group } from './problem.ts'
import { type Sharing, type Space, sleepersFrom } from './sharing.ts'

export interface GroupType {
  /** Of the first of them; all are alike. */
  readonly first: Group
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
  readonly ground: Ground
  /** Rooms of different units are of different classes: larger, but it can be said who comes to which unit. */
  readonly byUnit: boolean
  readonly types: readonly GroupType[]
  readonly classes: readonly RoomClass[]
  readonly fit: (type: GroupType, roomClass: RoomClass) => Fit | null
}

const typesOf = (groups: readonly Group[], ground: Ground): GroupType[] =>
  [...Map.groupBy(groups, ground.keyOf).values()].flatMap((groups) => {
    const [first] = groups
    return first ? [{ first, groups, sharing: ground.sharing(first), size: first.movers.length }] : []
  })

/** A household that no single room of the town could take may be split over empty rooms of one unit. */
export const mayBeSplit = (group: Group, { spaces, fit }: Ground): boolean =>
  group.from === null &&
  group.movers.length > 1 &&
  ![...spaces.values()].some((space) => space.places >= group.movers.length && fit(group, space) !== null)

/** Empty rooms of each unit that has more than one. */
function unitsToSplitIn(spaces: Iterable<Space>): ReadonlyMap<UnitId, readonly Space[]> {
  const empty = [...spaces].filter((space) => space.mode === 'empty' && space.places > 0)
  const units = Map.groupBy(empty, (space) => space.room.target.unitId)
  return new Map([...units].filter(([, rooms]) => rooms.length > 1))
}

export function townOf(ground: Ground, byUnit = false): Town {
  const { problem, spaces, keyOfSpace } = ground
  const { day, groups, question } = problem
  const types = typesOf(
    groups.filter((group) => group.fixed === null),
    ground,
  )
  const typeOf = new Map(types.flatMap((type) => type.groups.map((group) => [group, type] as const)))
  const units = types.some((type) => mayBeSplit(type.first, ground))
    ? unitsToSplitIn(spaces.values())
    : new Map<UnitId, readonly Space[]>()
  /** Units with up to three empty rooms hold one split household; they are alike when their rooms are. Larger ones stand alone. */
  const unitKey = (space: Space): string => {
    const rooms = space.mode === 'empty' ? units.get(space.room.target.unitId) : undefined
    if (!rooms) return ''
    return byUnit || rooms.length > 3 ? `unit ${space.room.target.unitId}` : rooms.map(keyOfSpace).sort().join(' / ')
  }
  const livingIn = Map.groupBy(question === 'place' ? [] : groups, (group) => group.from)
  /** Who could leave, and whether the room would then be empty. */
  const occupantsOf = ({ room: { target }, open }: Space) => {
    const living = livingIn.get(target.id) ?? []
    const leaving = open ? living.flatMap((group) => typeOf.get(group) ?? []) : []
    const people = new Set(living.flatMap((group) => group.movers.map((mover) => mover.personId)))
    const isAll = sleepersFrom(target, day).every((one) => people.has(one.personId))
    return { leaving, clears: leaving.length > 0 && leaving.length === living.length && isAll }
  }
  const keyed = Map.groupBy(spaces.values(), (space) => {
    const { leaving, clears } = occupantsOf(space)
    const who = leaving.map((type) => types.indexOf(type)).sort((a, b) => a - b)
    const unit = byUnit ? space.room.target.unitId : 0
    return JSON.stringify([unit, keyOfSpace(space), unitKey(space), space.peak, space.regular, clears, who])
  })
  const classes = [...keyed.values()].flatMap((alike): RoomClass[] => {
    const [space] = alike
    if (!space) return []
    const { leaving, clears } = occupantsOf(space)
    const splits = unitKey(space)
    const inUnits = splits ? [...new Set(alike.map(({ room }) => room.target.unitId))] : []
    return [{ spaces: alike, space, occupants: leaving, clears, units: inUnits, splits }]
  })
  return { ground, byUnit, types, classes, fit: (type, { space }) => ground.fit(type.first, space) }
}
