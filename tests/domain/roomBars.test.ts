/** Rooms over time: the bars and totals of the time view against a night-by-night count that knows nothing of bars. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Reservation, RoomOverTime, Sleeper } from '../../db/domain/housing/reservation.ts'
import { dailyTotals, joinSleepers, roomBars } from '../../db/domain/housing/timeline.ts'
import {
  addDays,
  covers,
  type Day,
  type DayRange,
  daysBetween,
  type HouseholdId,
  type NoticeId,
  type PersonId,
} from '../../db/domain/values.ts'
import { day } from '../build/register.ts'

const first = day('2022-10-20')
const span = { from: day('2022-11-01'), to: day('2022-12-01') }
const on = day('2022-11-10')
const nights = Array.from({ length: 30 }, (_, at) => addDays(span.from, at))
const household = (id: number) => id as HouseholdId
const person = (id: number) => id as PersonId
const sleeper = (id: number, family: number, from: string, to: string | null = null): Sleeper => ({
  personId: person(id),
  householdId: household(family),
  from: day(from),
  to: to === null ? null : day(to),
})
const aRoom = (over: Partial<RoomOverTime> = {}): RoomOverTime => ({
  capacity: [{ from: day('1900-01-01'), to: null, regularPlaces: 4, densifiedPlaces: 5 }],
  leases: null,
  blocks: [],
  sleepers: [],
  reservations: [],
  ...over,
})
const reserved = (over: Partial<Reservation> = {}): Reservation => ({
  id: 1,
  places: 3,
  holder: { kind: 'label', label: 'Brandschutzhelfer' },
  from: day('2022-11-08'),
  to: day('2022-11-15'),
  ...over,
})

describe('the bars of a room', () => {
  it('show a household as one bar while the same people sleep there, a new one when one of them goes or comes', () => {
    const sleepers = [
      sleeper(1, 7, '2022-03-01'),
      sleeper(2, 7, '2022-03-01', '2022-11-15'),
      sleeper(3, 7, '2022-11-20'),
    ]
    expect(roomBars(aRoom({ sleepers }), span, on).stays).toEqual([
      { householdId: 7, personIds: [1, 2], from: '2022-03-01', to: '2022-11-15', planned: 0, comes: 2, goes: 1 },
      { householdId: 7, personIds: [1], from: '2022-11-15', to: '2022-11-20', planned: 0, comes: 0, goes: 0 },
      { householdId: 7, personIds: [1, 3], from: '2022-11-20', to: null, planned: 1, comes: 1, goes: 0 },
    ])
  })

  it('take a stay that was written in two pieces as one, and one that only begins later as planned', () => {
    const sleepers = [
      sleeper(1, 7, '2022-03-01', '2022-11-12'),
      sleeper(1, 7, '2022-11-12'),
      sleeper(2, 8, '2022-11-11'),
    ]
    expect(roomBars(aRoom({ sleepers }), span, on).stays).toMatchObject([
      { householdId: 7, from: '2022-03-01', to: null, planned: 0 },
      { householdId: 8, from: '2022-11-11', planned: 1 },
    ])
  })

  it('shrink a reservation by those of the household who have moved in, until nothing is left', () => {
    const holder = { kind: 'household', householdId: household(7) } as const
    const sleepers = [sleeper(1, 7, '2022-11-10'), sleeper(2, 7, '2022-11-12'), sleeper(9, 8, '2022-01-01')]
    const reservations = [reserved({ places: 2, holder })]
    expect(roomBars(aRoom({ sleepers, reservations }), span, on).reservations).toMatchObject([
      { places: 2, reserved: 2, from: '2022-11-08', to: '2022-11-10', expires: '2022-11-15' },
      { places: 1, from: '2022-11-10', to: '2022-11-12' },
    ])
  })

  it('count those of a notice, whatever their household', () => {
    const holder = { kind: 'notice', noticeId: 4 as NoticeId, personIds: new Set([person(1)]) } as const
    const sleepers = [sleeper(1, 7, '2022-11-10'), sleeper(2, 7, '2022-11-10')]
    const { reservations } = roomBars(aRoom({ sleepers, reservations: [reserved({ holder })] }), span, on)
    expect(reservations).toMatchObject([{ places: 3 }, { places: 2, from: '2022-11-10', to: '2022-11-15' }])
  })

  it('say why the room is out of service', () => {
    const { idle } = roomBars(
      aRoom({
        capacity: [{ from: day('2022-11-05'), to: null, regularPlaces: 4, densifiedPlaces: 5 }],
        leases: [{ from: day('2021-01-01'), to: day('2022-11-25') }],
      }),
      span,
      on,
    )
    expect(idle).toEqual([
      { from: '2022-11-01', to: '2022-11-05', why: 'capacity' },
      { from: '2022-11-25', to: '2022-12-01', why: 'lease' },
    ])
  })
})

describe('the totals of a day', () => {
  it('take who changes rooms for neither coming nor going', () => {
    const rooms = [
      aRoom({ sleepers: [sleeper(1, 7, '2022-03-01', '2022-11-05'), sleeper(2, 8, '2022-03-01', '2022-11-05')] }),
      aRoom({ sleepers: [sleeper(1, 7, '2022-11-05'), sleeper(3, 9, '2022-11-05')] }),
    ]
    const totals = dailyTotals(
      rooms.map((room) => ({ bars: roomBars(room, span, on), sleepers: joinSleepers(room.sleepers) })),
      span,
    )
    expect(totals.arrivals[4]).toBe(1)
    expect(totals.departures[4]).toBe(1)
    expect([...totals.arrivals, ...totals.departures].reduce((a, b) => a + b)).toBe(2)
  })
})

const someDay = fc.integer({ min: 0, max: 60 }).map((count) => addDays(first, count))
const someRange: fc.Arbitrary<DayRange> = fc
  .record({ from: someDay, nights: fc.option(fc.integer({ min: 1, max: 40 }), { freq: 4 }) })
  .map(({ from, nights: count }) => ({ from, to: count === null ? null : addDays(from, count) }))
/** Ranges that never overlap: each begins where the one before ends, or later. */
const someLine = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 25 })), { maxLength: 4 })
  .map((pieces) => {
    let at = first
    return pieces.map(([gap, count]): DayRange & { readonly to: Day } => {
      const from = addDays(at, gap)
      at = addDays(from, count)
      return { from, to: at }
    })
  })
const someSleepers = fc
  .array(fc.record({ family: fc.integer({ min: 1, max: 3 }), line: someLine }), { maxLength: 6 })
  .map((people) =>
    people.flatMap(({ family, line }, id) =>
      line.map((range): Sleeper => ({ personId: person(id + 1), householdId: household(family), ...range })),
    ),
  )
const someReservation = fc
  .record({
    range: someRange,
    places: fc.integer({ min: 1, max: 4 }),
    family: fc.option(fc.integer({ min: 1, max: 3 })),
  })
  .map(
    ({ range, places, family }): Omit<Reservation, 'id'> => ({
      places,
      from: range.from,
      to: range.to ?? addDays(range.from, 9),
      holder: family === null ? { kind: 'label', label: 'x' } : { kind: 'household', householdId: household(family) },
    }),
  )
const someRoom: fc.Arbitrary<RoomOverTime> = fc.record({
  capacity: someLine.chain((line) =>
    fc.tuple(
      ...line.map((range) =>
        fc
          .record({ regular: fc.integer({ min: 0, max: 4 }), more: fc.integer({ min: 0, max: 2 }) })
          .map((n) => ({ ...range, regularPlaces: n.regular, densifiedPlaces: n.regular + n.more })),
      ),
    ),
  ),
  leases: fc.option(someLine),
  blocks: someLine.map((line) => line.map((range) => ({ ...range, reason: 'Schimmel' }))),
  sleepers: someSleepers,
  reservations: fc.array(someReservation, { maxLength: 3 }).map((list) => list.map((each, id) => ({ ...each, id }))),
})

/** What the room is on one night, counted afresh. */
function night(room: RoomOverTime, on: Day) {
  const tonight = room.sleepers.filter((each) => covers(each, on))
  const open = room.leases === null || room.leases.some((lease) => covers(lease, on))
  const places = open ? room.capacity.find((line) => covers(line, on)) : undefined
  const isBlocked = places !== undefined && room.blocks.some((block) => covers(block, on))
  const kept = room.reservations
    .filter((each) => covers(each, on))
    .map(
      ({ holder, places: all }) =>
        all - tonight.filter((each) => holder.kind === 'household' && each.householdId === holder.householdId).length,
    )
  const densified = places && !isBlocked ? places.densifiedPlaces : 0
  const regular = places && !isBlocked ? places.regularPlaces : 0
  return {
    people: tonight.map((each) => `${each.householdId}:${each.personId}`).sort(),
    inService: places !== undefined,
    isBlocked,
    kept: kept.reduce((sum, each) => sum + Math.max(0, each), 0),
    freeRegular: Math.max(0, regular - tonight.length),
    freeDensified: Math.max(0, densified - tonight.length),
  }
}
const covering = <R extends DayRange>(list: readonly R[], on: Day): R[] => list.filter((each) => covers(each, on))

describe('every night of any room', () => {
  it('reads the same in the bars as counted by itself', () => {
    fc.assert(
      fc.property(someRoom, (room) => {
        const bars = roomBars(room, span, on)
        for (const each of nights) {
          const truth = night(room, each)
          const shown = covering(bars.stays, each)
          expect(shown.flatMap((bar) => bar.personIds.map((id) => `${bar.householdId}:${id}`)).sort()).toEqual(
            truth.people,
          )
          expect(new Set(shown.map((bar) => bar.householdId)).size).toBe(shown.length)
          expect(covering(bars.idle, each).length).toBe(truth.inService ? 0 : 1)
          expect(covering(bars.reservations, each).reduce((sum, bar) => sum + bar.places, 0)).toBe(truth.kept)
          expect(covering(bars.nights, each)).toMatchObject([
            { taken: truth.people.length, reserved: truth.kept, isBlocked: truth.isBlocked },
          ])
        }
      }),
    )
  })

  it('adds up to the totals of the day', () => {
    fc.assert(
      fc.property(fc.array(someRoom, { maxLength: 5 }), (rooms) => {
        const totals = dailyTotals(
          rooms.map((room) => ({ bars: roomBars(room, span, on), sleepers: joinSleepers(room.sleepers) })),
          span,
        )
        for (const each of nights) {
          const at = daysBetween(span.from, each)
          const truths = rooms.map((room) => night(room, each))
          const sum = (of: (truth: ReturnType<typeof night>) => number) =>
            truths.reduce((all, truth) => all + of(truth), 0)
          expect(totals.taken[at]).toBe(sum((truth) => truth.people.length))
          expect(totals.freeRegular[at]).toBe(sum((truth) => truth.freeRegular))
          expect(totals.freeDensified[at]).toBe(sum((truth) => truth.freeDensified))
          expect(totals.reserved[at]).toBe(sum((truth) => Math.min(truth.kept, truth.freeDensified)))
        }
      }),
    )
  })
})
