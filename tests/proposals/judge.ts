/** An independent look at a plan: counts nights, sexes, ages, places, blocks and splits by itself, and weighs. Nothing here is the program's own rule. */
import type { Mover, Neighbour } from '../../db/domain/housing/moveFacts.ts'
import type { Group, Plan, Problem, RoomFact } from '../../db/domain/proposals/problem.ts'
import type { Day } from '../../db/domain/values.ts'

type Someone = Pick<Mover, 'householdId' | 'personId' | 'birth' | 'sex' | 'needs'>

const age = (one: Someone, on: Day): number => {
  if (!one.birth) return 40
  const years = Number(on.slice(0, 4)) - Number(one.birth.day.slice(0, 4))
  return on.slice(5) < one.birth.day.slice(5) ? years - 1 : years
}
const nights = (from: Day): Day[] =>
  Array.from({ length: 60 }, (_, i) => new Date(Date.parse(from) + i * 86_400_000).toISOString().slice(0, 10) as Day)
const sleeps = (one: { from: Day; to: Day | null }, on: Day) => one.from <= on && (one.to === null || on < one.to)

/** All grown, all of one sex, nobody who needs a room of his own. */
const canShare = (people: readonly Someone[], on: Day): boolean =>
  ['m', 'w'].includes(people[0]?.sex ?? '') &&
  people.every((one) => one.sex === people[0]?.sex && age(one, on) >= 16 && !one.needs.includes('single_room'))

/** Warnings of one group in one room, but for crowding. */
function warnings(group: Group, room: RoomFact, on: Day): number {
  const { target } = room
  const people = group.movers
  const needs = new Set(people.flatMap((one) => one.needs))
  const ground = needs.has('ground_floor') && target.floor !== 'EG'
  const step = (needs.has('step_free') || needs.has('wheelchair')) && target.stepFree !== true
  const sex = { women: 'w', men: 'm' } as const
  const isFamily =
    people.length > 1 ||
    people.some((one) => age(one, on) < 18) ||
    target.neighbours.some((one) => one.householdId === group.householdId)
  const purpose =
    target.purpose === 'families'
      ? !isFamily
      : target.purpose !== null && people.some((one) => age(one, on) >= 16 && one.sex !== sex[target.purpose as 'men'])
  const split = group.unitsLeftBehind.some((unit) => unit !== target.unitId)
  return Number(ground || step) + Number(purpose) + Number(split)
}

export interface Verdict {
  readonly wrong: readonly string[]
  readonly points: number
}

export function judge(plan: Plan, problem: Problem): Verdict {
  const { day, question } = problem
  const wrong: string[] = []
  const rooms = new Map(problem.rooms.map((room) => [room.target.id, room]))
  const leaving = new Set(plan.flatMap(({ group }) => group.movers.map((mover) => mover.personId)))
  const left = new Set(plan.map(({ group }) => group.from))
  if (new Set(plan.map(({ group }) => group)).size < plan.length) wrong.push('twice')
  const coming = new Map<number, { group: Group; people: Mover[]; parts: number }[]>()
  for (const { group, parts } of plan) {
    if (group.fixed) wrong.push('pinned')
    if (!problem.groups.includes(group)) wrong.push('stranger')
    const named = parts.flatMap((part) => part.personIds)
    if (new Set(named).size !== named.length || named.length !== group.movers.length) wrong.push('people')
    if (parts.length > 1 && question !== 'place') wrong.push('split')
    if (new Set(parts.map((part) => rooms.get(part.roomId)?.target.unitId)).size > 1) wrong.push('two units')
    for (const { roomId, personIds } of parts) {
      if (personIds.length === 0) wrong.push('nobody')
      const people = group.movers.filter((mover) => personIds.includes(mover.personId))
      coming.set(roomId, [...(coming.get(roomId) ?? []), { group, people, parts: parts.length }])
    }
  }
  let points = 0
  let spare = 0
  let freed = 0
  let above = 0
  for (const [id, room] of rooms) {
    const { target } = room
    const places = target.capacity[0] ?? { regularPlaces: 0, densifiedPlaces: 0 }
    const before: Neighbour[] = target.neighbours.filter((one) => one.to === null || one.to > day)
    const staying = before.filter((one) => !leaving.has(one.personId))
    const here = coming.get(id) ?? []
    const open =
      target.blocks.every((block) => block.to !== null && block.to <= day) &&
      (target.lease === null || sleeps(target.lease, day))
    const heads = (people: readonly Neighbour[]) =>
      Math.max(0, ...nights(day).map((on) => people.filter((one) => sleeps(one, on)).length))
    if (open) above += Math.max(0, heads(staying) - places.regularPlaces)
    const wasEmpty = before.length === 0
    if (open && !wasEmpty && staying.length === 0 && here.length === 0) freed += places.regularPlaces
    if (here.length === 0) continue
    if (wasEmpty) freed -= places.regularPlaces
    if (!open) wrong.push('closed')
    if (left.has(target.id)) wrong.push('into a room that is emptied')
    const arriving = here.flatMap(({ people }) => people)
    const people = heads(before) + arriving.length
    const area =
      target.areaHundredths === null ? 99 : Math.floor(target.areaHundredths / problem.rules.minAreaHundredths)
    const comfort = Math.max(0, Math.min(places.regularPlaces, area) - heads(before) - room.reserved)
    if (people + room.reserved > (room.reserved > 0 ? places.regularPlaces : places.densifiedPlaces)) wrong.push('full')
    if (question !== 'place' && people > area) wrong.push('area')
    if (question === 'relieve' && people > places.regularPlaces) wrong.push('dense')
    const households = new Set([...before, ...arriving].map((one) => one.householdId))
    if (households.size > 1) {
      if (!canShare([...before, ...arriving], day)) wrong.push('strangers')
      if (here.some(({ parts }) => parts > 1)) wrong.push('split beside others')
    }
    if (here.some(({ parts }) => parts > 1) && !wasEmpty) wrong.push('split into a room in use')
    for (const { group } of here) {
      const count = warnings(group, room, day)
      if (question !== 'place' && count > 0) wrong.push('warning')
      if (question === 'place') points += 100 * count
    }
    const dense = Math.max(0, arriving.length - comfort)
    points += dense * { place: 10, free: 3, relieve: 0 }[question]
    spare += Math.max(0, comfort - arriving.length)
  }
  const movers = plan.reduce((sum, { group }) => sum + group.movers.length, 0)
  if (question === 'place') {
    const all = problem.groups.filter((group) => !group.fixed).reduce((sum, group) => sum + group.movers.length, 0)
    points += 10_000 * (all - movers) + 300 * plan.reduce((sum, { parts }) => sum + parts.length - 1, 0)
  } else {
    points += 100 * movers + 20 * plan.length
    if (question === 'relieve') points += 10_000 * above
    else points += 10_000 * Math.max(0, problem.wanted - freed) + Math.max(0, freed - problem.wanted)
  }
  return { wrong: [...new Set(wrong)], points: points + spare }
}

/** The fewest points of any plan without a fault, by trying them all; only for a handful of groups and rooms. */
export function bruteForce(problem: Problem): number {
  const free = problem.groups.filter((group) => group.fixed === null)
  const options = free.map((group) => waysOf(group, problem))
  let best = Number.POSITIVE_INFINITY
  const go = (index: number, plan: Plan): void => {
    const group = free[index]
    if (!group) {
      const { wrong, points } = judge(plan, problem)
      if (wrong.length === 0) best = Math.min(best, points)
      return
    }
    go(index + 1, plan)
    for (const parts of options[index] ?? []) go(index + 1, [...plan, { group, parts }])
  }
  go(0, [])
  return best
}

/** Every room alone; and for a household that no room takes by itself, two or three rooms of which it needs every one. */
function waysOf(group: Group, problem: Problem): Plan[number]['parts'][] {
  const all = group.movers.map((mover) => mover.personId)
  const single = problem.rooms
    .filter((room) => room.target.id !== group.from)
    .map((room) => [{ roomId: room.target.id, personIds: all }])
  const alone = single.filter((parts) => judge([{ group, parts }], problem).wrong.length === 0)
  if (alone.length > 0 || problem.question !== 'place' || all.length < 2) return alone
  const placesIn = (room: RoomFact) => {
    const { regularPlaces = 0, densifiedPlaces = 0 } = room.target.capacity[0] ?? {}
    return Math.max(0, (room.reserved > 0 ? regularPlaces : densifiedPlaces) - room.reserved)
  }
  const ways: Plan[number]['parts'][] = []
  const choose = (from: number, chosen: RoomFact[]): void => {
    const places = chosen.reduce((sum, room) => sum + placesIn(room), 0)
    if (chosen.length > 1 && places >= all.length && chosen.every((room) => places - placesIn(room) < all.length))
      ways.push(share(all, chosen, placesIn, problem))
    if (chosen.length < 3)
      for (let next = from; next < problem.rooms.length; next++)
        choose(next + 1, [...chosen, problem.rooms[next] as RoomFact])
  }
  choose(0, [])
  return ways.filter((parts) => judge([{ group, parts }], problem).wrong.length === 0)
}

/** Comfortable places first, then the dense ones. */
function share(all: Mover['personId'][], chosen: RoomFact[], placesIn: (room: RoomFact) => number, { rules }: Problem) {
  const left = [...all]
  const parts = chosen.map((room) => {
    const area =
      room.target.areaHundredths === null ? 99 : Math.floor(room.target.areaHundredths / rules.minAreaHundredths)
    const comfort = Math.max(0, Math.min(room.target.capacity[0]?.regularPlaces ?? 0, area) - room.reserved)
    return { room, personIds: left.splice(0, Math.min(comfort, placesIn(room))) }
  })
  return parts.map(({ room, personIds }) => ({
    roomId: room.target.id,
    personIds: [...personIds, ...left.splice(0, placesIn(room) - personIds.length)],
  }))
}
