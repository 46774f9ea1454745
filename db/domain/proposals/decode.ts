/** From "so many of this kind to rooms of that kind" to names and room numbers; of like rooms, one in the house they live in comes first. */
import type { RoomId } from '../values.ts'
import type { GroupType, RoomClass, Town } from './classes.ts'
import { isSmall, type Model } from './model.ts'
import type { Group, Placing, Plan } from './problem.ts'
import type { Space } from './sharing.ts'
import { spread } from './split.ts'

/** What the rows of the model promise; its absence would be a fault of ours. */
function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the model counted on more than there is')
  return value
}

export function decode(town: Town, { meanings }: Model, values: readonly number[]): Plan {
  const done = meanings.flatMap((meaning, column) => {
    const times = Math.round(values[column] ?? 0)
    return times > 0 ? [{ meaning, times }] : []
  })
  const rooms = new Map<RoomClass, Space[]>(town.classes.map((one) => [one, [...one.spaces]]))
  const pool = new Map<GroupType, Group[]>(
    town.types.map((type) => [type, town.ground.problem.question === 'place' ? [...type.groups] : []]),
  )
  const take = (roomClass: RoomClass): Space => there(rooms.get(roomClass)?.shift())
  for (const { meaning, times } of done)
    if (meaning.kind === 'leave')
      for (let time = 0; time < times; time++) {
        const from = take(meaning.roomClass).room.target.id
        for (const [type, alike] of Map.groupBy(meaning.leaving, (one) => one)) {
          const living = type.groups.filter((group) => group.from === from)
          pool.get(type)?.push(...living.slice(0, alike.length))
        }
      }
  const splits: Placing[] = []
  const splitIn = new Set<number>()
  for (const { meaning, times } of done)
    if (meaning.kind === 'split')
      for (let time = 0; time < times; time++) {
        const chosen = takeOfOneUnit(meaning.rooms, rooms, splitIn)
        const group = there(pool.get(meaning.type)?.shift())
        splits.push({ group, parts: spread(group.movers, chosen) })
      }
  /** Rooms to which a group of the type goes, once for each group. */
  const goals = new Map<GroupType, Space[]>()
  const aim = (type: GroupType, space: Space) => goals.set(type, [...(goals.get(type) ?? []), space])
  const slots = new Map<string, Space[]>()
  const key = (roomClass: RoomClass, sharing: string, size: number) =>
    `${town.classes.indexOf(roomClass)} ${sharing} ${size}`
  for (const { meaning, times } of done) {
    if (meaning.kind === 'alone') for (let time = 0; time < times; time++) aim(meaning.type, take(meaning.roomClass))
    if (meaning.kind === 'pattern')
      for (let time = 0; time < times; time++) {
        const space = take(meaning.roomClass)
        for (const [size, groups] of meaning.sizes) {
          const slot = key(meaning.roomClass, meaning.sharing, size)
          slots.set(slot, [...(slots.get(slot) ?? []), ...Array<Space>(groups).fill(space)])
        }
      }
  }
  for (const { meaning, times } of done)
    if (meaning.kind === 'shared') {
      const free = slots.get(key(meaning.roomClass, meaning.type.sharing, meaning.type.size)) ?? []
      for (const space of free.splice(0, times)) aim(meaning.type, space)
    }
  return [...splits, ...[...goals].flatMap(([type, spaces]) => match(pool.get(type) ?? [], spaces, town.ground.spaces))]
}

/** Rooms of the classes, all in one unit that still has them; of small units one in which nobody was split yet. */
function takeOfOneUnit(classes: readonly RoomClass[], rooms: Map<RoomClass, Space[]>, splitIn: Set<number>): Space[] {
  const first = there(classes[0])
  const free = (roomClass: RoomClass, unit: number) =>
    (rooms.get(roomClass) ?? []).filter((space) => space.room.target.unitId === unit)
  const unit = there(
    first.units.find(
      (one) =>
        !(isSmall(first) && splitIn.has(one)) &&
        classes.every((roomClass) => {
          const needed = classes.filter((other) => other === roomClass).length
          return free(roomClass, one).length >= needed
        }),
    ),
  )
  splitIn.add(unit)
  return classes.map((roomClass) => {
    const space = there(free(roomClass, unit)[0])
    rooms.set(
      roomClass,
      there(rooms.get(roomClass)).filter((one) => one !== space),
    )
    return space
  })
}

/** Whoever lives in a house gets a room of that house first. */
function match(groups: readonly Group[], spaces: readonly Space[], all: ReadonlyMap<RoomId, Space>): Placing[] {
  const left = [...spaces]
  const placings: Placing[] = []
  const place = (group: Group, index: number) => {
    const [space] = left.splice(index, 1)
    const personIds = group.movers.map((mover) => mover.personId)
    if (space) placings.push({ group, parts: [{ roomId: space.room.target.id, personIds }] })
  }
  const waiting: Group[] = []
  for (const group of groups) {
    const home = group.from === null ? undefined : all.get(group.from)?.room.accommodationId
    const index = left.findIndex((space) => space.room.accommodationId === home)
    if (index >= 0) place(group, index)
    else waiting.push(group)
  }
  for (const group of waiting) place(group, 0)
  return placings
}
