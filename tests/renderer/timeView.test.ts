/** The time view's lines: bars never lie over each other, arrows lead where a clerk looks, a screen reader hears the whole bar. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unitsOf, weekNumber } from '../../db/domain/housing/timeUnits.ts'
import { addDays, type Day } from '../../db/domain/values.ts'
import {
  barSpoken,
  barsOf,
  linesOf,
  nextCell,
  type TimeRoom,
} from '../../renderer/features/accommodations/time/timeView.ts'

const day = (text: string) => text as Day
const stay = (householdId: number, name: string, from: string, to: string | null, people = 2) => ({
  householdId,
  name,
  from,
  to,
  personIds: Array.from({ length: people }, (_, index) => householdId * 10 + index),
  planned: 0,
  comes: 0,
  goes: 0,
})
const aRoom = (over: object = {}): TimeRoom =>
  ({
    roomId: 1,
    accommodationId: 1,
    house: 'FRI',
    houseName: 'Friedrichstraße',
    kind: 'shelter',
    number: '1.02',
    floor: 'EG',
    stays: [],
    reservations: [],
    blocks: [],
    idle: [],
    nights: [],
    ...over,
  }) as unknown as TimeRoom

describe('the bars of a room', () => {
  it('never lie over each other in a lane, and need no more lanes than households meet', () => {
    const ranges = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.option(fc.integer({ min: 1, max: 20 }))), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(ranges, (list) => {
        const stays = list.map(([start, length], id) => {
          const from = addDays(day('2022-11-01'), start)
          return stay(id + 1, `H${id}`, from, length === null ? null : addDays(from, length))
        })
        const bars = barsOf(aRoom({ stays }))
        const meets = (a: (typeof bars)[number], b: (typeof bars)[number]) =>
          (a.to === null || b.from < a.to) && (b.to === null || a.from < b.to)
        for (const a of bars) for (const b of bars) if (a !== b && a.lane === b.lane) expect(meets(a, b)).toBe(false)
        const most = Math.max(
          0,
          ...bars.map((a) => bars.filter((b) => b.from <= a.from && (b.to === null || b.to > a.from)).length),
        )
        expect(Math.max(0, ...bars.map((bar) => bar.lane + 1))).toBe(most)
      }),
    )
  })

  it('are heard whole: room, household, people, from when to when, planned or not', () => {
    const room = aRoom({ stays: [{ ...stay(7, 'Haddad', '2022-11-10', '2022-12-01', 3), planned: 3 }] })
    const [bar] = barsOf(room)
    expect(bar && barSpoken(room, bar).replaceAll('\u00a0', ' ')).toBe(
      'Zimmer 1.02, Friedrichstraße, Haushalt Haddad, 3 Personen, vom 10.11.2022 bis 01.12.2022, geplant',
    )
  })
})

describe('the arrows', () => {
  const rooms = [
    aRoom({
      roomId: 1,
      number: '1.01',
      stays: [stay(1, 'A', '2022-01-01', '2022-10-01'), stay(2, 'B', '2022-10-05', null)],
    }),
    aRoom({ roomId: 2, number: '1.02', floor: '1. Etage', stays: [stay(3, 'Zoubi', '2022-01-01', null)] }),
  ]
  const lines = linesOf(rooms, '', true)
  const days = { near: day('2022-11-02'), left: day('2022-10-27') }
  it.each([
    ['from the room to its first bar in sight', { line: 1, bar: -1 }, 'ArrowRight', { line: 1, bar: 1 }],
    ['back from there to the room', { line: 1, bar: 1 }, 'ArrowLeft', { line: 1, bar: -1 }],
    ['over the heading to the bar of the same day', { line: 1, bar: 1 }, 'ArrowDown', { line: 3, bar: 0 }],
    ['from room to room', { line: 3, bar: -1 }, 'ArrowUp', { line: 1, bar: -1 }],
    ['nowhere beyond the last one', { line: 3, bar: 0 }, 'ArrowDown', { line: 3, bar: 0 }],
  ])('lead %s', (_, cell, key, expected) => {
    expect(nextCell(lines, cell, key, days)).toEqual(expected)
  })

  it('find only the rooms that were typed', () => {
    expect(linesOf(rooms, 'zoubi', true).filter((line) => line.kind === 'room')).toMatchObject([{ label: '1.02' }])
  })
})

describe('the head', () => {
  it('covers every day once, whatever its columns are', () => {
    const span = { from: day('2022-10-27'), to: day('2023-03-09') }
    for (const kind of ['day', 'week', 'month'] as const) {
      const units = unitsOf(span, kind)
      expect(units.reduce((sum, unit) => sum + unit.days, 0)).toBe(133)
      expect(
        units.every((unit, at) => unit.start === units.slice(0, at).reduce((sum, each) => sum + each.days, 0)),
      ).toBe(true)
    }
  })

  it('knows the holidays of the state and the week of the year', () => {
    const april = unitsOf({ from: day('2023-04-01'), to: day('2023-06-30') }, 'day').filter((unit) => unit.holiday)
    expect(april.map((unit) => unit.from)).toEqual([
      '2023-04-07',
      '2023-04-10',
      '2023-05-01',
      '2023-05-18',
      '2023-05-29',
      '2023-06-08',
    ])
    expect([weekNumber(day('2022-11-02')), weekNumber(day('2023-01-01')), weekNumber(day('2021-01-03'))]).toEqual([
      44, 52, 53,
    ])
  })
})
