/** Topic `housing`: houses and plans on a day. */
import type { z } from 'zod'
import type { FullContract } from '../contract/index.ts'
import type { Handlers } from '../contract/rpc.ts'
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
import { keptBy } from '../domain/housing/reservation.ts'
import { ok, refuse } from '../domain/result.ts'
import { ageOn, type Day } from '../domain/values.ts'
import { loadArrivals } from '../store/arrivals.ts'
import { needsOn } from '../store/housingNeeds.ts'
import { houseOf, loadOccupancy } from '../store/occupancy.ts'
import { loadReservedSoon } from '../store/reservations.ts'
import { asking, type Backend } from './context.ts'
import { movements } from './movements.ts'
import { moves } from './moves.ts'
import { stays } from './stays.ts'
import { swaps } from './swaps.ts'
import { holderOf } from './timeline.ts'

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
  readonly reserved: Awaited<ReturnType<typeof loadReservedSoon>>
}

const planRoom = (house: AccommodationOnDay, unit: UnitOnDay, room: RoomOnDay, on: Day, besides: Besides) => ({
  id: room.id,
  number: room.number,
  house: house.shortName,
  houseName: house.name,
  accommodationId: house.id,
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
  reservations: (besides.reserved.get(room.id) ?? []).map(({ holder, ...rest }) => ({
    ...rest,
    holder: holderOf(holder),
    kept: keptBy(
      { places: rest.places, holder },
      room.occupants.map((person) => ({ ...person, from: on, to: null })),
    ),
  })),
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
      const within = 'roomId' in scope ? { accommodationId: await houseOf(db, scope.roomId) } : scope
      const houses = await loadOccupancy(db, on, { ...within, knownOn })
      const besides = {
        arrivals: await loadArrivals(db, on, knownOn),
        needs: await needsOn(db, on, knownOn),
        reserved: await loadReservedSoon(db, on, knownOn),
      }
      const places = placesOf(houses.flatMap(roomsOf))
      const [house] = houses
      if (!('accommodationId' in within))
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

  ...movements(backend),
  ...moves(backend),
  ...swaps(backend),
  ...stays(backend),
})
