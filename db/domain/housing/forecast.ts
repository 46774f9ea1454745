/**
 * Places over the coming days, when everything happens that is planned: moves, blocks, leases and capacity as they are recorded, and people
 * who are announced or have no place. Each day says what changed it. What is only assumed (households that are about to find a flat leave)
 * stands beside it, never in it. Pure.
 */
import {
  type AccommodationId,
  addDays,
  covers,
  type Day,
  type HouseholdId,
  type NoticeId,
  type PersonId,
  type RoomId,
} from '../values.ts'
import { addPlaces, type Night, noPlaces, type PlaceFigures, placesOfNight } from './occupancy.ts'
import { changesOf, keptBy, keptOn, placesOn, type RoomOverTime, type Sleeper } from './reservation.ts'

export interface ForecastRoom extends RoomOverTime {
  readonly roomId: RoomId
  readonly accommodationId: AccommodationId
}
/** People who need a place from a day on and have none planned; those without a name by their notice alone. */
export interface Expected {
  readonly noticeId: NoticeId | null
  readonly householdId: HouseholdId | null
  readonly from: Day
  readonly people: number
}
/** A household in a Fehlbelegung that is assumed to leave on a day: its search has come to an offer or a contract, with that next date. */
export interface Exit {
  readonly householdId: HouseholdId
  readonly on: Day
}
export interface ForecastFacts {
  /** First day that is shown, and how many. */
  readonly from: Day
  readonly days: number
  readonly rooms: readonly ForecastRoom[]
  readonly expected: readonly Expected[]
  readonly exits: readonly Exit[]
}

/** What a change is about; it opens just that. */
export type Cause =
  | { readonly kind: 'lease'; readonly accommodationId: AccommodationId }
  | { readonly kind: 'capacity' | 'block'; readonly roomId: RoomId; readonly accommodationId: AccommodationId }
  | { readonly kind: 'moves'; readonly householdId: HouseholdId }
  | { readonly kind: 'expected'; readonly noticeId: NoticeId | null; readonly householdId: HouseholdId | null }
export interface Change {
  readonly cause: Cause
  /** How the free places of the town differ from the day before because of it. */
  readonly regular: number
  readonly densified: number
  /** People more in places of the town (moves), or more without one (expected). */
  readonly people: number
}
export interface ForecastDay {
  readonly on: Day
  /** Free places of the rooms, as the plan of that day counts them. */
  readonly freeRegular: number
  readonly freeDensified: number
  /** Free places that reservations keep. */
  readonly reserved: number
  /** People without a place by that day. */
  readonly waiting: number
  /** Regular places left when everybody has one and reservations are kept; below 0 they are missing. */
  readonly left: number
  /** The same up to the densified places. */
  readonly leftDensified: number
  /** Free regular places and those left, if all assumed exits come true. */
  readonly freeWithExits: number
  readonly leftWithExits: number
  /** What differs from the day before; on the first day nothing. */
  readonly changes: readonly Change[]
}

const tonight = (room: ForecastRoom, day: Day, gone: ReadonlySet<HouseholdId>): Sleeper[] =>
  room.sleepers.filter((sleeper) => covers(sleeper, day) && !gone.has(sleeper.householdId))

const nobody: ReadonlySet<HouseholdId> = new Set()

function nightOf(room: ForecastRoom, day: Day, gone: ReadonlySet<HouseholdId>): Night {
  const capacity = placesOn(room, day)
  const sleepers = tonight(room, day, gone)
  return {
    taken: new Set(sleepers.map(({ personId }) => personId)).size,
    reserved: keptOn(room.reservations, sleepers, day),
    regular: capacity?.regularPlaces ?? 0,
    densified: capacity?.densifiedPlaces ?? 0,
    isBlocked: room.blocks.some((block) => covers(block, day)),
    inService: capacity !== null,
  }
}

/** People of each household in the room on the night. */
function byHousehold(room: ForecastRoom, day: Day): ReadonlyMap<HouseholdId, number> {
  const people = Map.groupBy(tonight(room, day, nobody), ({ householdId }) => householdId)
  return new Map([...people].map(([id, own]) => [id, new Set(own.map((one): PersonId => one.personId)).size]))
}

/** What differs in one room between two nights, cause by cause: each step is counted on the state that those before it leave. */
function changesIn(room: ForecastRoom, before: Day, day: Day): Change[] {
  const { roomId, accommodationId } = room
  const next = nightOf(room, day, nobody)
  let state = nightOf(room, before, nobody)
  const found: Change[] = []
  const step = (cause: Cause, patch: Partial<Night>, people = 0) => {
    const after = { ...state, ...patch }
    const [a, b] = [placesOfNight(state), placesOfNight(after)]
    state = after
    const change = { regular: b.freeRegular - a.freeRegular, densified: b.freeDensified - a.freeDensified, people }
    if (change.regular !== 0 || change.densified !== 0 || people !== 0) found.push({ cause, ...change })
  }
  const isLeased = (on: Day) => room.leases === null || room.leases.some((lease) => covers(lease, on))
  const places = { regular: next.regular, densified: next.densified, inService: next.inService }
  step(
    isLeased(before) === isLeased(day)
      ? { kind: 'capacity', roomId, accommodationId }
      : { kind: 'lease', accommodationId },
    places,
  )
  step({ kind: 'block', roomId, accommodationId }, { isBlocked: next.isBlocked })
  const [old, now] = [byHousehold(room, before), byHousehold(room, day)]
  const differences = [...new Set([...old.keys(), ...now.keys()])]
    .map((householdId) => ({ householdId, people: (now.get(householdId) ?? 0) - (old.get(householdId) ?? 0) }))
    .filter(({ people }) => people !== 0)
    // Who leaves makes room for who comes.
    .sort((a, b) => a.people - b.people || a.householdId - b.householdId)
  for (const { householdId, people } of differences)
    step({ kind: 'moves', householdId }, { taken: state.taken + people }, people)
  return found
}

const nameOf = (cause: Cause): string => JSON.stringify(cause)

/** Changes of one cause become one. */
function joined(changes: readonly Change[]): Change[] {
  return [...Map.groupBy(changes, ({ cause }) => nameOf(cause)).values()].flatMap((own) => {
    const [first] = own
    if (!first) return []
    const sum = (of: (change: Change) => number) => own.reduce((total, change) => total + of(change), 0)
    const change = {
      cause: first.cause,
      regular: sum((one) => one.regular),
      densified: sum((one) => one.densified),
      people: sum((one) => one.people),
    }
    return change.regular === 0 && change.densified === 0 && change.people === 0 ? [] : [change]
  })
}

/** People without a place on the day for whom no reservation keeps one either. */
function uncovered(facts: ForecastFacts, day: Day): number {
  const due = facts.expected.filter(({ from }) => from <= day)
  if (due.length === 0) return 0
  const kept = facts.rooms.flatMap((room) => {
    const sleepers = tonight(room, day, nobody)
    return room.reservations
      .filter((reservation) => covers(reservation, day))
      .map((reservation) => ({ holder: reservation.holder, places: keptBy(reservation, sleepers) }))
  })
  let left = 0
  const open = new Map<NoticeId, number>()
  for (const { noticeId, householdId, people } of due) {
    const own = kept
      .filter(({ holder }) => holder.kind === 'household' && holder.householdId === householdId)
      .reduce((sum, { places }) => sum + places, 0)
    const rest = Math.max(0, people - own)
    if (noticeId === null) left += rest
    else open.set(noticeId, (open.get(noticeId) ?? 0) + rest)
  }
  for (const [noticeId, people] of open) {
    const own = kept
      .filter(({ holder }) => holder.kind === 'notice' && holder.noticeId === noticeId)
      .reduce((sum, { places }) => sum + places, 0)
    left += Math.max(0, people - own)
  }
  return left
}

const expectedOn = (facts: ForecastFacts, day: Day): Change[] =>
  facts.expected
    .filter(({ from }) => from === day)
    .map(({ noticeId, householdId, people }) => ({
      cause: { kind: 'expected', noticeId, householdId },
      regular: 0,
      densified: 0,
      people,
    }))

/** Every day from `from` on, in order. Only rooms in which something changes are looked at again. */
export function forecast(facts: ForecastFacts): ForecastDay[] {
  const { from, days, rooms, exits } = facts
  const span = { from, to: addDays(from, days) }
  const turns = rooms.map((room) => ({ room, days: new Set(changesOf(room, span)) }))
  const now = new Map<RoomId, PlaceFigures>()
  const withExits = new Map<RoomId, PlaceFigures>()
  const found: ForecastDay[] = []
  for (let index = 0; index < days; index += 1) {
    const on = addDays(from, index)
    const gone = new Set(exits.filter((exit) => exit.on <= on).map(({ householdId }) => householdId))
    const leaving = new Set(exits.filter((exit) => exit.on === on).map(({ householdId }) => householdId))
    const changes: Change[] = []
    for (const turn of turns) {
      const { room } = turn
      const isTurn = turn.days.has(on)
      if (isTurn) {
        now.set(room.roomId, placesOfNight(nightOf(room, on, nobody)))
        if (index > 0) changes.push(...changesIn(room, addDays(on, -1), on))
      }
      const isLeft = room.sleepers.some(({ householdId }) => leaving.has(householdId))
      if (isTurn || isLeft) withExits.set(room.roomId, placesOfNight(nightOf(room, on, gone)))
    }
    const sum = [...now.values()].reduce(addPlaces, noPlaces)
    const assumed = [...withExits.values()].reduce(addPlaces, noPlaces)
    const waiting = facts.expected.filter((one) => one.from <= on).reduce((total, { people }) => total + people, 0)
    const open = uncovered(facts, on)
    found.push({
      on,
      freeRegular: sum.freeRegular,
      freeDensified: sum.freeDensified,
      reserved: sum.reserved,
      waiting,
      left: sum.freeRegular - sum.reserved - open,
      leftDensified: sum.freeDensified - sum.reserved - open,
      freeWithExits: assumed.freeRegular,
      leftWithExits: assumed.freeRegular - assumed.reserved - open,
      changes: index === 0 ? [] : [...joined(changes), ...expectedOn(facts, on)],
    })
  }
  return found
}
