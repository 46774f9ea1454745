/** The facts of a proposal: rooms with who sleeps in them from the day on, and who waits, or lives where. */
import type { Mover, Neighbour, Reserved } from '../domain/housing/moveFacts.ts'
import type { FixedReason, Group, Problem, Question, RoomFact } from '../domain/proposals/problem.ts'
import {
  type AccommodationId,
  covers,
  type Day,
  type HouseholdId,
  type PersonId,
  type RoomId,
  type UnitId,
} from '../domain/values.ts'
import type { Reader } from './connection.ts'
import { loadBeds, loadMovers, loadTargets, type NamedRoom } from './moves.ts'
import { loadHouseholdNames, loadPeopleInNeed, type PersonInNeed } from './needs.ts'
import { loadRuleFacts } from './settings.ts'
import { amongst } from './sqlite/expressions.ts'

export interface Asked {
  readonly question: Question
  readonly day: Day
  readonly wanted: number
  /** Empty: all. */
  readonly houses: readonly AccommodationId[]
  readonly pinned: readonly HouseholdId[]
  /** Of those who wait only these; empty: all. */
  readonly households: readonly HouseholdId[]
}
export interface HouseholdCalled {
  readonly number: string
  readonly name: string
  readonly version: number
}
export interface ProposalFacts {
  readonly problem: Problem
  readonly rooms: ReadonlyMap<RoomId, NamedRoom & { readonly accommodationId: AccommodationId }>
  readonly households: ReadonlyMap<HouseholdId, HouseholdCalled>
}

/** Those without a place on the night of the day: who waits, who is expected by then, and whose place ends by then. */
export async function loadWaiting(db: Reader, day: Day): Promise<PersonInNeed[]> {
  const inNeed = await loadPeopleInNeed(db, { on: day, known: null })
  return inNeed.filter((person) => person.from <= day && person.place === null)
}

const byHouseholdAndRoom = (mover: Mover, day: Day): string =>
  `${mover.householdId} ${mover.stays.find((stay) => covers(stay, day))?.roomId ?? 0}`

/** Places of a reservation less those of its household who sleep there as long as it holds; of a notice's people nobody knows here. */
function stillKept(kept: Reserved, neighbours: readonly Neighbour[], day: Day): number {
  const from = kept.from < day ? day : kept.from
  const there = neighbours.filter(
    (one) =>
      one.householdId === kept.householdId &&
      one.from <= from &&
      (one.to === null || (kept.to !== null && one.to >= kept.to)),
  )
  return Math.max(0, kept.places - there.length)
}

export async function loadProposal(db: Reader, asked: Asked, today: Day): Promise<ProposalFacts> {
  const { question, day, wanted } = asked
  const targets = await loadTargets(db, day)
  const rows = await db.selectFrom('room').select(['id', 'accommodation_id', 'unit_id']).execute()
  const rowOf = new Map(rows.map((row) => [row.id, row]))
  const named = targets.flatMap((room) => {
    const accommodationId = rowOf.get(room.target.id)?.accommodation_id
    return accommodationId === undefined ? [] : [{ ...room, accommodationId }]
  })
  const reservedFor = new Set(named.flatMap(({ target }) => target.reserved.map((kept) => kept.householdId)))
  const chosen = named.filter((room) => asked.houses.length === 0 || asked.houses.includes(room.accommodationId))
  const rooms = chosen.map(
    ({ target, accommodationId }): RoomFact => ({
      target,
      accommodationId,
      reserved: target.reserved.reduce((sum, kept) => sum + stillKept(kept, target.neighbours, day), 0),
    }),
  )
  const personIds =
    question === 'place'
      ? (await loadWaiting(db, day)).map((person) => person.personId)
      : rooms.flatMap(({ target }) => target.neighbours.filter((one) => covers(one, day)).map((one) => one.personId))
  const rules = await loadRuleFacts(db)
  const movers = await loadMovers(db, [...new Set(personIds)], day)
  const wantedOf = movers.filter(
    (mover) => asked.households.length === 0 || asked.households.includes(mover.householdId),
  )
  const ids = [...new Set(wantedOf.map((mover) => mover.householdId))]
  const beds = await loadBeds(db, ids, day)
  const leftBehind = (group: readonly Mover[]): UnitId[] => {
    const own = beds.filter((bed) => bed.householdId === group[0]?.householdId)
    return [...new Set(own.filter((bed) => !group.some((one) => one.personId === bed.personId)).map((b) => b.unitId))]
  }
  const homesOf = Map.groupBy(wantedOf, (mover) => mover.householdId)
  const fixedOf = (group: readonly Mover[]): FixedReason | null => {
    const householdId = group[0]?.householdId as HouseholdId
    if (asked.pinned.includes(householdId)) return 'pinned'
    if (group.some((mover) => mover.stays.some((stay) => stay.from > day))) return 'planned'
    if (rules.severities.reserved !== 'off' && reservedFor.has(householdId)) return 'reserved'
    const isParted =
      question !== 'place' && (group.length < (homesOf.get(householdId)?.length ?? 0) || leftBehind(group).length > 0)
    return isParted ? 'several_rooms' : null
  }
  const groups = [...Map.groupBy(wantedOf, (mover) => byHouseholdAndRoom(mover, day)).values()].map(
    (group): Group => ({
      householdId: group[0]?.householdId as HouseholdId,
      movers: group,
      from: group[0]?.stays.find((stay) => covers(stay, day))?.roomId ?? null,
      unitsLeftBehind: leftBehind(group),
      fixed: fixedOf(group),
    }),
  )
  return {
    problem: { question, today, day, wanted, densify: true, rules, rooms, groups },
    rooms: new Map(named.map((room) => [room.target.id, room])),
    households: await loadHouseholdsCalled(db, ids, day),
  }
}

/** Number, name and version of households. */
export async function loadHouseholdsCalled(
  db: Reader,
  ids: readonly HouseholdId[],
  day: Day,
): Promise<ReadonlyMap<HouseholdId, HouseholdCalled>> {
  const names = await loadHouseholdNames(db, ids, { on: day, known: null })
  const rows = await db.selectFrom('household').select(['id', 'version']).where('id', 'in', amongst(ids)).execute()
  return new Map(rows.map((row) => [row.id, { number: '', name: '', ...names.get(row.id), version: row.version }]))
}

/** Of these rooms those in which somebody sleeps from the day on who is not among the people. */
export async function stillTaken(
  db: Reader,
  roomIds: readonly RoomId[],
  people: ReadonlySet<PersonId>,
  day: Day,
): Promise<NamedRoom[]> {
  const rooms = roomIds.length > 0 ? await loadTargets(db, day, roomIds) : []
  return rooms.filter(({ target }) => target.neighbours.some((one) => !people.has(one.personId)))
}
