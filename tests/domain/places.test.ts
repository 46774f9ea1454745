/** The figures of places add up whatever state a room is in; rooms and floors stand in the order in which a clerk counts. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addPlaces,
  noPlaces,
  type Occupant,
  placesOf,
  placesOfRoom,
  type RoomOnDay,
} from '../../db/domain/housing/occupancy.ts'
import { byFloor, byNumber, floorLevel } from '../../db/domain/housing/order.ts'
import type { PersonId, StayId } from '../../db/domain/values.ts'
import { day } from '../build/register.ts'
import { room } from './moveFacts.ts'

const anOccupant = (id: number): Occupant => ({
  stayId: id as StayId,
  personId: id as PersonId,
  personNumber: `P-${id}`,
  householdId: id as Occupant['householdId'],
  householdNumber: `H-${id}`,
  role: 'reference',
  familyName: 'Muster',
  givenName: 'Alex',
  birth: null,
  sex: 'unknown',
  nationality: null,
  residenceStatus: null,
  statusTo: null,
  benefitRegime: null,
  from: day('2022-01-01'),
  to: null,
})
const aRoomOnDay = (over: Partial<RoomOnDay> & { people?: number } = {}): RoomOnDay => {
  const { people = 0, ...rest } = over
  return {
    id: room(1),
    number: '1',
    floor: null,
    areaHundredths: null,
    regularPlaces: 4,
    densifiedPlaces: 6,
    stepFree: null,
    purpose: null,
    block: null,
    inService: true,
    reserved: 0,
    occupants: Array.from({ length: people }, (_, i) => anOccupant(i)),
    ...rest,
  }
}
const block = { from: day('2022-01-01'), to: null, reason: 'Wasserschaden' }

const anyRoom = fc
  .record({
    people: fc.integer({ min: 0, max: 9 }),
    regularPlaces: fc.integer({ min: 0, max: 6 }),
    more: fc.integer({ min: 0, max: 3 }),
    blocked: fc.boolean(),
    inService: fc.boolean(),
    reserved: fc.integer({ min: 0, max: 7 }),
  })
  .map(({ more, blocked, ...rest }) =>
    aRoomOnDay({ ...rest, densifiedPlaces: rest.regularPlaces + more, block: blocked ? block : null }),
  )

describe('places of rooms', () => {
  it.each([
    [
      'half full',
      { people: 3 },
      { taken: 3, freeRegular: 1, freeDensified: 3, above: 0, blocked: 0, regular: 4, rooms: 1 },
    ],
    [
      'densified',
      { people: 5 },
      { taken: 5, freeRegular: 0, freeDensified: 1, above: 1, blocked: 0, regular: 4, rooms: 1 },
    ],
    ['partly reserved', { people: 1, reserved: 2 }, { taken: 1, reserved: 2, freeRegular: 3, freeDensified: 5 }],
    ['reserved before others came', { people: 5, reserved: 3 }, { reserved: 1, freeRegular: 0, freeDensified: 1 }],
    ['blocked', { block }, { taken: 0, freeRegular: 0, freeDensified: 0, above: 0, blocked: 4, regular: 4, rooms: 1 }],
    [
      'out of service with people',
      { inService: false, people: 2 },
      { taken: 2, freeRegular: 0, freeDensified: 0, above: 2, blocked: 0, regular: 0, rooms: 0 },
    ],
  ])('%s', (_, over, figures) => {
    expect(placesOfRoom(aRoomOnDay(over))).toMatchObject(figures)
  })

  it('add up: regular = taken − above + blocked + free, in each room and in any sum of rooms', () => {
    fc.assert(
      fc.property(fc.array(anyRoom, { maxLength: 12 }), (rooms) => {
        for (const figures of [...rooms.map(placesOfRoom), placesOf(rooms)]) {
          expect(figures.regular).toBe(figures.taken - figures.above + figures.blocked + figures.freeRegular)
          expect(Math.min(...Object.values(figures))).toBeGreaterThanOrEqual(0)
          expect(figures.reserved).toBeLessThanOrEqual(figures.freeDensified)
          expect(figures.freeDensified).toBeGreaterThanOrEqual(figures.freeRegular)
        }
        expect(placesOf(rooms).taken).toBe(rooms.flatMap((r) => r.occupants).length)
      }),
    )
  })

  it('sum up the same in whatever order and grouping', () => {
    fc.assert(
      fc.property(fc.array(anyRoom), fc.array(anyRoom), (one, other) => {
        expect(addPlaces(placesOf(one), placesOf(other))).toEqual(placesOf([...other, ...one]))
      }),
    )
    expect(placesOf([])).toEqual(noPlaces)
  })
})

describe('the order of rooms and floors', () => {
  it('counts numbers as people do', () => {
    const numbers = ['2.10', '2.9', '10', '2', '1b', '1a', 'Küche 2', 'Küche 10']
    expect(numbers.toSorted(byNumber)).toEqual(['1a', '1b', '2', '2.9', '2.10', '10', 'Küche 2', 'Küche 10'])
  })

  it.each([
    ['2. UG', -2],
    ['UG', -1],
    ['Keller', -1],
    ['-1', -1],
    ['EG', 0],
    ['Erdgeschoss', 0],
    ['', 0],
    [null, 0],
    ['1. Etage', 1],
    ['1. OG', 1],
    ['12', 12],
    ['DG', 98],
    ['Dachgeschoss', 98],
    ['Anbau', 99],
  ])('floor %j lies on %i', (floor, level) => {
    expect(floorLevel(floor)).toBe(level)
  })

  it('goes from the cellar up, and any two floors compare the same way round', () => {
    const floors = ['DG', '2. OG', 'EG', 'Keller', '1. OG', '2. UG', null, 'Anbau']
    expect(floors.toSorted(byFloor)).toEqual(['2. UG', 'Keller', null, 'EG', '1. OG', '2. OG', 'DG', 'Anbau'])
    const floor = fc.oneof(fc.constantFrom(...floors), fc.string({ maxLength: 4 }))
    fc.assert(
      fc.property(floor, floor, floor, (a, b, c) => {
        expect(Math.sign(byFloor(a, b)) + Math.sign(byFloor(b, a))).toBe(0)
        if (byFloor(a, b) <= 0 && byFloor(b, c) <= 0) expect(byFloor(a, c)).toBeLessThanOrEqual(0)
      }),
    )
  })
})
