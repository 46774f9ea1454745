/** Places over the coming days: equal to counting the town night by night, every difference with its cause. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Expected, type ForecastFacts, type ForecastRoom, forecast } from '../../db/domain/housing/forecast.ts'
import {
  type AccommodationId,
  addDays,
  covers,
  type DayRange,
  type HouseholdId,
  type NoticeId,
  type PersonId,
  type RoomId,
} from '../../db/domain/values.ts'
import { day } from '../build/register.ts'

const today = day('2022-11-02')
const range = (from: string, to: string | null = null) => ({ from: day(from), to: to === null ? null : day(to) })
const always = range('2020-01-01')
const sleeper = (personId: number, householdId: number, nights: DayRange) => ({
  personId: personId as PersonId,
  householdId: householdId as HouseholdId,
  ...nights,
})
const aRoom = (id: number, over: Partial<ForecastRoom> = {}): ForecastRoom => ({
  roomId: id as RoomId,
  accommodationId: 1 as AccommodationId,
  capacity: [{ ...always, regularPlaces: 2, densifiedPlaces: 3 }],
  leases: null,
  blocks: [],
  sleepers: [],
  reservations: [],
  ...over,
})
const facts = (rooms: readonly ForecastRoom[], over: Partial<ForecastFacts> = {}): ForecastFacts => ({
  from: today,
  days: 10,
  rooms,
  expected: [],
  exits: [],
  ...over,
})
const lines = (given: ForecastFacts) =>
  forecast(given).flatMap(({ on, changes }) =>
    changes.map(({ cause, regular, densified, people }) => `${on} ${cause.kind} ${regular} ${densified} ${people}`),
  )

describe('what changes the places', () => {
  it.each<[string, ForecastFacts, readonly string[]]>([
    ['nothing is planned', facts([aRoom(1)]), []],
    [
      'a block begins and ends',
      facts([aRoom(1, { blocks: [{ ...range('2022-11-05', '2022-11-08'), reason: 'Schimmel' }] })]),
      ['2022-11-05 block -2 -3 0', '2022-11-08 block 2 3 0'],
    ],
    [
      'a lease ends with somebody inside',
      facts([aRoom(1, { leases: [range('2020-01-01', '2022-11-06')], sleepers: [sleeper(1, 1, always)] })]),
      ['2022-11-06 lease -1 -2 0'],
    ],
    [
      'a room gets more places',
      facts([
        aRoom(1, {
          capacity: [
            { ...range('2020-01-01', '2022-11-04'), regularPlaces: 2, densifiedPlaces: 3 },
            { ...range('2022-11-04'), regularPlaces: 4, densifiedPlaces: 4 },
          ],
        }),
      ]),
      ['2022-11-04 capacity 2 1 0'],
    ],
    [
      'somebody moves in',
      facts([aRoom(1, { sleepers: [sleeper(1, 1, range('2022-11-07'))] })]),
      ['2022-11-07 moves -1 -1 1'],
    ],
    [
      'a household moves out',
      facts([
        aRoom(1, {
          sleepers: [
            sleeper(1, 1, range('2020-01-01', '2022-11-03')),
            sleeper(2, 1, range('2020-01-01', '2022-11-03')),
          ],
        }),
      ]),
      ['2022-11-03 moves 2 2 -2'],
    ],
    [
      'one goes from a full room to an empty one: nothing differs in the town',
      facts([
        aRoom(1, { sleepers: [sleeper(1, 1, range('2020-01-01', '2022-11-04'))] }),
        aRoom(2, { sleepers: [sleeper(1, 1, range('2022-11-04'))] }),
      ]),
      [],
    ],
    [
      'one household leaves and another comes on the same day: who leaves makes the room',
      facts([
        aRoom(1, {
          sleepers: [sleeper(1, 9, range('2020-01-01', '2022-11-04')), sleeper(2, 1, range('2022-11-04'))],
          capacity: [{ ...always, regularPlaces: 1, densifiedPlaces: 1 }],
        }),
      ]),
      ['2022-11-04 moves 1 1 -1', '2022-11-04 moves -1 -1 1'],
    ],
    [
      'people are announced',
      facts([aRoom(1)], {
        expected: [{ noticeId: 5 as NoticeId, householdId: null, from: day('2022-11-05'), people: 7 }],
      }),
      ['2022-11-05 expected 0 0 7'],
    ],
  ])('%s', (_, given, expected) => {
    expect(lines(given)).toEqual(expected)
  })

  it('keeps reserved places once: for those who are announced they are not taken twice', () => {
    const holder = { kind: 'notice', noticeId: 5 as NoticeId, personIds: new Set<PersonId>() } as const
    const reservation = { id: 1, places: 2, holder, from: today, to: day('2022-12-01') }
    const expected: Expected[] = [{ noticeId: 5 as NoticeId, householdId: null, from: day('2022-11-04'), people: 3 }]
    const rooms = [aRoom(1, { reservations: [reservation] }), aRoom(2)]
    const found = forecast(facts(rooms, { expected })).map(({ reserved, waiting, left }) => [reserved, waiting, left])
    expect(found[0]).toEqual([2, 0, 2])
    expect(found[2]).toEqual([2, 3, 1])
  })

  it('counts households that are assumed to leave beside the rest, never in it', () => {
    const rooms = [aRoom(1, { sleepers: [sleeper(1, 1, always), sleeper(2, 2, always)] })]
    const found = forecast(facts(rooms, { exits: [{ householdId: 1 as HouseholdId, on: day('2022-11-05') }] }))
    expect(found.map(({ freeRegular, freeWithExits }) => [freeRegular, freeWithExits]).slice(2, 5)).toEqual([
      [0, 0],
      [0, 1],
      [0, 1],
    ])
  })
})

const offset = fc.integer({ min: -5, max: 35 })
const anyRange = fc
  .tuple(offset, fc.option(fc.integer({ min: 1, max: 20 }), { freq: 3 }))
  .map(([at, length]) => ({ from: addDays(today, at), to: length === null ? null : addDays(today, at + length) }))
/** Pieces one after the other, with or without a gap. */
const pieces = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 15 })), { maxLength: 3 })
  .map((steps) => {
    let at = -8
    return steps.map(([gap, length]) => {
      const from = at + gap
      at = from + length
      return { from: addDays(today, from), to: addDays(today, at) }
    })
  })
const anyRoom = fc.record({
  capacity: pieces.chain((ranges) =>
    fc.tuple(
      ...ranges.map((one) =>
        fc
          .tuple(fc.nat(4), fc.nat(2))
          .map(([regular, more]) => ({ ...one, regularPlaces: regular, densifiedPlaces: regular + more })),
      ),
    ),
  ),
  leases: fc.option(pieces),
  blocks: pieces.map((ranges) => ranges.map((one) => ({ ...one, reason: 'Schimmel' }))),
  // Each person has one household: 1, 2 or 3.
  sleepers: fc.array(
    fc
      .tuple(fc.integer({ min: 1, max: 9 }), anyRange)
      .map(([person, nights]) => sleeper(person, 1 + (person % 3), nights)),
    { maxLength: 5 },
  ),
})
const anyTown = fc.record({
  rooms: fc.array(anyRoom, { minLength: 1, maxLength: 4 }),
  exits: fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.nat(25)), { maxLength: 2 }),
  expected: fc.array(fc.tuple(fc.integer({ min: -3, max: 25 }), fc.integer({ min: 1, max: 9 })), { maxLength: 3 }),
})

describe('any town', () => {
  it('has on every day as many free places as one counts in it that night, and the changes add up to them', () => {
    fc.assert(
      fc.property(anyTown, (town) => {
        const rooms = town.rooms.map((room, index) => aRoom(index + 1, room))
        const exits = town.exits.map(([id, at]) => ({ householdId: id as HouseholdId, on: addDays(today, at) }))
        const expected = town.expected.map(([at, people], id) => ({
          noticeId: (id + 1) as NoticeId,
          householdId: null,
          from: addDays(today, at),
          people,
        }))
        const found = forecast({ from: today, days: 28, rooms, exits, expected })
        const free = (night: (typeof found)[number]['on'], leave: boolean, dense: boolean): number =>
          rooms.reduce((sum, room) => {
            const places = room.capacity.find((line) => line.from <= night && night < (line.to ?? '9999'))
            const isLeased =
              room.leases === null || room.leases.some((lease) => lease.from <= night && night < (lease.to ?? '9999'))
            const isBlocked = room.blocks.some((block) => block.from <= night && night < (block.to ?? '9999'))
            if (!places || !isLeased || isBlocked) return sum
            const gone = new Set(
              leave ? exits.filter(({ on }) => on <= night).map(({ householdId }) => householdId) : [],
            )
            const people = new Set(
              room.sleepers
                .filter((one) => covers(one, night) && !gone.has(one.householdId))
                .map(({ personId }) => personId),
            )
            return sum + Math.max(0, (dense ? places.densifiedPlaces : places.regularPlaces) - people.size)
          }, 0)
        for (const [index, one] of found.entries()) {
          expect(one.freeRegular).toBe(free(one.on, false, false))
          expect(one.freeDensified).toBe(free(one.on, false, true))
          expect(one.freeWithExits).toBe(free(one.on, true, false))
          const waiting = expected.filter(({ from }) => from <= one.on).reduce((sum, { people }) => sum + people, 0)
          expect([one.waiting, one.left]).toEqual([waiting, one.freeRegular - waiting])
          const before = found[index - 1]
          const sum = (of: (change: (typeof one.changes)[number]) => number) =>
            one.changes.reduce((total, change) => total + of(change), 0)
          if (before) {
            expect(sum(({ regular }) => regular)).toBe(one.freeRegular - before.freeRegular)
            expect(sum(({ densified }) => densified)).toBe(one.freeDensified - before.freeDensified)
          }
        }
      }),
      { numRuns: 300 },
    )
  })
})
