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

/** All grown, all of one sex, nobody who needs a room of his own; each as far as the office looks at it. */
function canShare(households: readonly Someone[][], { day: on, rules: { severities: set } }: Problem): boolean {
  const people = households.flat()
  const needs = (need: Someone['needs'][number]) => people.some((one) => one.needs.includes(need))
  const grown = people.filter((one) => age(one, on) >= 16)
  if (set.minors !== 'off' && grown.length < people.length) return false
  if (households.some((each) => each.every((one) => age(one, on) < 16))) return false
  if (set.single_room !== 'off' && needs('single_room')) return false
  if (set.sexes === 'off') return set.women_only === 'off' || !needs('women_only')
  return grown.every((one) => one.sex === 'm') || grown.every((one) => one.sex === 'w')
}

/** Two of a note that holds on a night when both sleep in the unit. */
function nearAnother(people: readonly Mover[], unit: number, near: readonly Night[], problem: Problem): boolean {
  const { severities, apart } = problem.rules
  if (severities.not_together === 'off') return false
  const own = people.map((one) => one.personId)
  return apart.some((note) =>
    nights(problem.day).some((on) => {
      if (!sleeps(note, on)) return false
      const pair: readonly Mover['personId'][] = [note.personId, note.otherId]
      const there = near.filter((one) => one.unit === unit && pair.includes(one.personId) && sleeps(one, on))
      const comes = people.some(
        (one) => pair.includes(one.personId) && one.stays.every(({ to }) => to === null || on < to),
      )
      if (comes && pair.every((id) => own.includes(id))) return true
      return comes && there.some((one) => !own.includes(one.personId))
    }),
  )
}
interface Night {
  readonly personId: Mover['personId']
  readonly unit: number
  readonly from: Day
  readonly to: Day | null
}

/** Warnings of one group in one room, but for crowding. */
function warnings(group: Group, room: RoomFact, { day: on, rules: { severities: set } }: Problem) {
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
  const against = (
    [
      ['step_free', ground || step],
      ['purpose', purpose],
      ['split', split],
    ] as const
  ).filter(([rule, speaks]) => speaks && set[rule] !== 'off')
  return { count: against.length, blocks: against.some(([rule]) => set[rule] === 'block') }
}

export interface Verdict {
  readonly wrong: readonly string[]
  readonly points: number
}

/** Who has kept places comes there, if anywhere; then those places are taken, and the rest is judged as if they lived there. */
function withTheirPlaces(plan: Plan, asked: Problem) {
  const wrong: string[] = []
  let problem = asked
  for (const placing of plan.filter(({ group }) => group.fixed === 'reserved')) {
    const { group, parts } = placing
    const room = problem.rooms.find(({ target }) => target.id === parts[0]?.roomId)
    const own = room?.target.reserved.filter((one) => one.householdId === group.householdId && sleeps(one, asked.day))
    const kept = own?.reduce((sum, one) => sum + one.places, 0) ?? 0
    if (!room || kept === 0 || parts.length > 1 || asked.question !== 'place') {
      wrong.push('not into the own places')
      continue
    }
    const free = { ...group, fixed: null }
    const reserved = room.reserved - Math.min(kept, group.movers.length)
    const put = (change: Partial<RoomFact>) => ({
      ...problem,
      rooms: problem.rooms.map((one) => (one === room ? { ...one, ...change } : one)),
    })
    wrong.push(...judge([{ group: free, parts }], { ...put({ reserved }), groups: [free] }).wrong)
    const neighbours = group.movers.map((mover) => ({ ...mover, from: asked.day, to: null }))
    const target = { ...room.target, neighbours: [...room.target.neighbours, ...neighbours] }
    problem = put({ reserved, target })
  }
  return { wrong, problem, plan: plan.filter(({ group }) => group.fixed !== 'reserved') }
}

export function judge(whole: Plan, asked: Problem): Verdict {
  const { wrong, problem, plan } = withTheirPlaces(whole, asked)
  const { day, question } = problem
  const { severities } = problem.rules
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
  const settled: Night[] = problem.rooms.flatMap(({ target }) =>
    target.neighbours.map((one) => ({ ...one, unit: target.unitId })),
  )
  const arrived: Night[] = [...coming].flatMap(([id, here]) =>
    here.flatMap(({ people }) =>
      people.map(({ personId, stays }) => ({
        personId,
        unit: rooms.get(id as RoomFact['target']['id'])?.target.unitId ?? 0,
        from: day,
        to: stays.find((stay) => stay.to !== null)?.to ?? null,
      })),
    ),
  )
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
    const area = areaOf(room, problem)
    const reserved = severities.reserved === 'off' ? 0 : room.reserved
    const comfort = Math.max(0, Math.min(places.regularPlaces, area) - heads(before) - reserved)
    if (people + reserved > (reserved > 0 ? places.regularPlaces : places.densifiedPlaces)) wrong.push('full')
    if ((question !== 'place' || severities.area === 'block') && people > area) wrong.push('area')
    if (severities.regular === 'block' && people > places.regularPlaces) wrong.push('above regular')
    if (here.some((one) => nearAnother(one.group.movers, target.unitId, [...settled, ...arrived], problem)))
      wrong.push('beside somebody of a note')
    if (question === 'relieve' && people > places.regularPlaces) wrong.push('dense')
    const households = new Set([...before, ...arriving].map((one) => one.householdId))
    if (households.size > 1) {
      const living = [...households].map((id) => [...before, ...arriving].filter((one) => one.householdId === id))
      if (!canShare(living, problem)) wrong.push('strangers')
      if (here.some(({ parts }) => parts > 1)) wrong.push('split beside others')
    }
    if (here.some(({ parts }) => parts > 1) && !wasEmpty) wrong.push('split into a room in use')
    for (const { group } of here) {
      const { count, blocks } = warnings(group, room, problem)
      if (blocks) wrong.push('block')
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

const areaOf = ({ target }: RoomFact, { rules }: Problem): number =>
  target.areaHundredths === null || rules.severities.area === 'off'
    ? 99
    : Math.floor(target.areaHundredths / rules.minAreaHundredths)

/** Those with kept places where most are kept for them and nothing speaks against it, one household after another. */
function theirPlaces(problem: Problem): Plan {
  const kept = (room: RoomFact, group: Group) =>
    room.target.reserved
      .filter((one) => one.householdId === group.householdId && sleeps(one, problem.day))
      .reduce((sum, one) => sum + one.places, 0)
  let plan: Plan = []
  for (const group of problem.groups.filter(({ fixed }) => fixed === 'reserved')) {
    const personIds = group.movers.map((mover) => mover.personId)
    const way = problem.rooms
      .toSorted((a, b) => kept(b, group) - kept(a, group))
      .map((room) => [...plan, { group, parts: [{ roomId: room.target.id, personIds }] }])
      .find((each) => judge(each, problem).wrong.length === 0)
    plan = way ?? plan
  }
  return plan
}

/** The fewest points of any plan without a fault, by trying them all; only for a handful of groups and rooms. */
export function bruteForce(problem: Problem): number {
  const begun = theirPlaces(problem)
  const free = problem.groups.filter((group) => group.fixed === null)
  const options = free.map((group) => waysOf(group, problem, begun))
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
  go(0, begun)
  return best
}

/** Every room alone; and for a household that no room takes by itself, two or three rooms of which it needs every one. */
function waysOf(group: Group, problem: Problem, begun: Plan): Plan[number]['parts'][] {
  const all = group.movers.map((mover) => mover.personId)
  const single = problem.rooms
    .filter((room) => room.target.id !== group.from)
    .map((room) => [{ roomId: room.target.id, personIds: all }])
  const alone = single.filter((parts) => judge([...begun, { group, parts }], problem).wrong.length === 0)
  if (alone.length > 0 || problem.question !== 'place' || all.length < 2) return alone
  const placesIn = (room: RoomFact) => {
    const { regularPlaces = 0, densifiedPlaces = 0 } = room.target.capacity[0] ?? {}
    const held = heldIn(room, problem)
    const { severities } = problem.rules
    const dense = held > 0 || severities.regular === 'block' ? regularPlaces : densifiedPlaces
    return Math.max(0, Math.min(dense, severities.area === 'block' ? areaOf(room, problem) : 99) - held)
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
  return ways.filter((parts) => judge([...begun, { group, parts }], problem).wrong.length === 0)
}

const heldIn = ({ reserved }: RoomFact, { rules }: Problem): number =>
  rules.severities.reserved === 'off' ? 0 : reserved

/** Comfortable places first, then the dense ones. */
function share(all: Mover['personId'][], chosen: RoomFact[], placesIn: (room: RoomFact) => number, problem: Problem) {
  const left = [...all]
  const parts = chosen.map((room) => {
    const places = room.target.capacity[0]?.regularPlaces ?? 0
    const comfort = Math.max(0, Math.min(places, areaOf(room, problem)) - heldIn(room, problem))
    return { room, personIds: left.splice(0, Math.min(comfort, placesIn(room))) }
  })
  return parts.map(({ room, personIds }) => ({
    roomId: room.target.id,
    personIds: [...personIds, ...left.splice(0, placesIn(room) - personIds.length)],
  }))
}
