/** Topic `housing`: houses and plans on a day, rooms to move to, and the move itself. */
import type { z } from 'zod'
import type { FullContract } from '../contract/index.ts'
import type { Handlers } from '../contract/rpc.ts'
import { decideMove, findingsFor } from '../domain/housing/move.ts'
import type { Finding, MoveFacts, Mover } from '../domain/housing/moveFacts.ts'
import {
  type AccommodationOnDay,
  addressOf,
  type Occupant,
  placesOf,
  placesOfRoom,
  type RoomOnDay,
  roomsOf,
  type UnitOnDay,
} from '../domain/housing/occupancy.ts'
import { byFloor, byNumber } from '../domain/housing/order.ts'
import { searchKey, searchWords } from '../domain/people/search.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import { ageOn, covers, type Day, type PersonId } from '../domain/values.ts'
import { loadArrivals } from '../store/arrivals.ts'
import type { Reader } from '../store/connection.ts'
import { needsOn } from '../store/housingNeeds.ts'
import { applyMove, loadMovers, loadTargets, loadUnitsLeftBehind, type NamedRoom } from '../store/moves.ts'
import { loadOccupancy } from '../store/occupancy.ts'
import { loadSettings } from '../store/office.ts'
import { findHousehold } from '../store/people.ts'
import { asking, type Backend, ordering, todayOf } from './context.ts'
import { movements } from './movements.ts'

type Plan = z.output<FullContract['housing']['plan']['output']>

type Needs = Awaited<ReturnType<typeof needsOn>>

const planPerson = (person: Occupant, on: Day, needs: Needs) => ({
  personId: person.personId,
  householdId: person.householdId,
  role: person.role,
  familyName: person.familyName,
  givenName: person.givenName,
  birth: person.birth,
  age: person.birth ? ageOn(person.birth.day, on) : null,
  sex: person.sex,
  needs: needs.get(person.personId) ?? [],
  from: person.from,
  to: person.to,
})

/** What the plan shows besides who sleeps where. */
interface Besides {
  readonly arrivals: Awaited<ReturnType<typeof loadArrivals>>
  readonly needs: Needs
}

const planRoom = (house: AccommodationOnDay, unit: UnitOnDay, room: RoomOnDay, on: Day, besides: Besides) => ({
  id: room.id,
  number: room.number,
  house: house.shortName,
  houseName: house.name,
  unitId: unit.id,
  unit: unit.name,
  legalClass: unit.legalClass,
  floor: room.floor,
  areaHundredths: room.areaHundredths,
  regularPlaces: room.regularPlaces,
  densifiedPlaces: room.densifiedPlaces,
  stepFree: room.stepFree,
  purpose: room.purpose,
  block: room.block,
  inService: room.inService,
  places: placesOfRoom(room),
  people: room.occupants.map((person) => planPerson(person, on, besides.needs)),
  coming: besides.arrivals.get(room.id) ?? [],
})

const planRooms = (house: AccommodationOnDay, on: Day, besides: Besides) =>
  house.units
    .flatMap((unit) => unit.rooms.map((room) => planRoom(house, unit, room, on, besides)))
    .sort((a, b) => byFloor(a.floor, b.floor) || byNumber(a.number, b.number))

const floorsOf = (house: AccommodationOnDay, on: Day, besides: Besides) =>
  [...Map.groupBy(planRooms(house, on, besides), (room) => room.floor ?? '').entries()].map(([floor, rooms]) => ({
    heading: floor,
    detail: '',
    places: placesOf(roomsOf(house).filter((room) => (room.floor ?? '') === floor)),
    rooms,
  }))

const flatsOf = (houses: readonly AccommodationOnDay[], on: Day, besides: Besides) =>
  houses.map((flat) => ({
    heading: flat.name,
    detail: addressOf(flat),
    places: placesOf(roomsOf(flat)),
    rooms: planRooms(flat, on, besides),
  }))

/** The facts of a move but for the room; NOT_FOUND when one of the people is not in the register. */
async function loadSituation(
  db: Reader,
  personIds: readonly PersonId[],
  day: Day,
  today: Day,
): Promise<Result<Omit<MoveFacts, 'room'>>> {
  const movers = await loadMovers(db, personIds, day)
  if (movers.length !== new Set(personIds).size) return refuse({ code: 'NOT_FOUND' })
  const households = [...new Set(movers.map((mover) => mover.householdId))]
  const unitsLeftBehind = await loadUnitsLeftBehind(db, households, personIds, day)
  const { minAreaHundredths } = await loadSettings(db)
  return ok({ today, movers, unitsLeftBehind, minAreaHundredths })
}

/** Rooms that fit, rooms against which a reason helps, rooms that would break a block, rooms that are out of the question. */
const fitness = (finding: Finding | undefined): number =>
  !finding || finding.severity === 'ok' ? 0 : finding.severity === 'warn' ? 1 : finding.overridable ? 2 : 3

/** One line of the move dialog: the room, what speaks for and against it, and how well it fits. */
function optionOf(room: NamedRoom, facts: MoveFacts, day: Day, homes: ReadonlySet<string>) {
  const findings = findingsFor(facts, day)
  const verdict = findings[0]?.severity ?? 'ok'
  const spare = room.target.regularPlaces - room.taken - facts.movers.length
  return {
    option: {
      roomId: room.target.id,
      house: room.house,
      houseName: room.houseName,
      number: room.number,
      floor: room.floor,
      taken: room.taken,
      regularPlaces: room.target.regularPlaces,
      densifiedPlaces: room.target.densifiedPlaces,
      areaHundredths: room.target.areaHundredths,
      verdict,
      findings,
    },
    /** Fewest warnings, then the house they live in, then the tightest fit: a big room is kept for a big family. */
    rank: [
      Math.max(...findings.map(fitness), 0),
      findings.filter((f) => f.severity !== 'ok').length,
      homes.has(room.house) ? 0 : 1,
      Math.abs(spare),
    ] as const,
  }
}

export const housing = (backend: Backend): Handlers<FullContract>['housing'] => ({
  houses: ({ on, knownOn }) =>
    asking(backend, async (db) =>
      ok(
        (await loadOccupancy(db, on, { knownOn })).map((house) => ({
          id: house.id,
          shortName: house.shortName,
          name: house.name,
          kind: house.kind,
          address: addressOf(house),
          places: placesOf(roomsOf(house)),
        })),
      ),
    ),

  plan: ({ on, knownOn, scope }) =>
    asking(backend, async (db) => {
      const houses = await loadOccupancy(db, on, { ...scope, knownOn })
      const besides = { arrivals: await loadArrivals(db, on, knownOn), needs: await needsOn(db, on, knownOn) }
      const places = placesOf(houses.flatMap(roomsOf))
      const [house] = houses
      if (!('accommodationId' in scope))
        return ok<Plan>({
          title: '',
          detail: '',
          accommodationId: null,
          shortName: null,
          places,
          groups: flatsOf(houses, on, besides),
        })
      if (!house) return refuse({ code: 'NOT_FOUND' })
      const { id, shortName, name } = house
      const groups = floorsOf(house, on, besides)
      return ok<Plan>({ title: name, detail: addressOf(house), accommodationId: id, shortName, places, groups })
    }),

  moveOptions: ({ personIds, day, search, limit }) =>
    asking(backend, async (db) => {
      const situation = await loadSituation(db, personIds, day, await todayOf(backend, db))
      if (!situation.ok) return situation
      const { movers } = situation.value
      const words = searchWords(search)
      const livesIn = (room: NamedRoom) => (mover: Mover) =>
        mover.stays.some((stay) => stay.roomId === room.target.id && covers(stay, day))
      const targets = await loadTargets(db, day)
      const homes = new Set(targets.filter((room) => movers.some(livesIn(room))).map((room) => room.house))
      const rooms = targets.filter((room) => {
        const key = searchKey(`${room.number} ${room.house} ${room.houseName}`)
        return !movers.every(livesIn(room)) && words.every((word) => key.includes(word))
      })
      const ranked = rooms
        .map((room) => optionOf(room, { ...situation.value, room: room.target }, day, homes))
        .sort(
          (a, b) =>
            a.rank[0] - b.rank[0] ||
            a.rank[1] - b.rank[1] ||
            a.rank[2] - b.rank[2] ||
            a.rank[3] - b.rank[3] ||
            byNumber(`${a.option.houseName} ${a.option.number}`, `${b.option.houseName} ${b.option.number}`),
        )
      return ok({ options: ranked.slice(0, limit).map((entry) => entry.option), total: ranked.length })
    }),

  ...movements(backend),

  moveHousehold: (input, context) =>
    ordering(backend, context, { command: 'housing.moveHousehold', input }, async ({ db, trx, record, today }) => {
      const household = await findHousehold(db, input.householdId)
      if (!household) return refuse({ code: 'NOT_FOUND' })
      if (household.version !== input.version) return refuse({ code: 'STALE', details: { version: household.version } })
      const [room] = await loadTargets(db, input.day, [input.roomId])
      if (!room) return refuse({ code: 'NOT_FOUND' })
      const situation = await loadSituation(db, input.personIds, input.day, today)
      if (!situation.ok) return situation
      const facts = { ...situation.value, room: room.target }
      if (facts.movers.some((mover) => mover.householdId !== household.id)) return refuse({ code: 'NOT_FOUND' })
      const decision = decideMove(facts, input)
      if (!decision.ok) return decision
      const { stays } = decision.value
      await applyMove({ db, trx, record }, { roomId: room.target.id, stays, reason: input.reason, today })
      await record.update('household', household, { version: household.version + 1 })
      return ok({ room: room.number, house: room.houseName, people: stays.length, day: input.day })
    }),
})
