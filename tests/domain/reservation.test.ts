/** Reserving places: no more than are free on any night, and what is left of a reservation that is changed or given up. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decideReservation,
  givenUp,
  keptOn,
  type Reservation,
  type RoomOverTime,
  rewritten,
} from '../../db/domain/housing/reservation.ts'
import { addDays, covers, daysBetween, type HouseholdId, type PersonId } from '../../db/domain/values.ts'
import { day } from '../build/register.ts'

const today = day('2022-11-02')
const label = { kind: 'label', label: 'Notplatz' } as const
const family = { kind: 'household', householdId: 7 as HouseholdId } as const
const sleeper = (id: number, householdId: number, from: string, to: string | null = null) => ({
  personId: id as PersonId,
  householdId: householdId as HouseholdId,
  from: day(from),
  to: to === null ? null : day(to),
})
const room: RoomOverTime = {
  capacity: [{ from: day('1900-01-01'), to: null, regularPlaces: 4, densifiedPlaces: 5 }],
  leases: [{ from: day('2020-01-01'), to: day('2023-01-01') }],
  blocks: [{ from: day('2022-12-01'), to: day('2022-12-05'), reason: 'Schimmel' }],
  sleepers: [sleeper(1, 7, '2022-01-01'), sleeper(2, 8, '2022-11-10', '2022-11-12')],
  reservations: [{ id: 3, places: 1, holder: label, from: day('2022-11-11'), to: day('2022-11-20') }],
}
const wish = (places: number, from: string, to: string, holder: Reservation['holder'] = label) => ({
  places,
  holder,
  from: day(from),
  to: day(to),
})

describe('reserving', () => {
  it.each([
    ['what is free', wish(4, '2022-11-03', '2022-11-10'), null],
    [
      'one more',
      wish(5, '2022-11-03', '2022-11-10'),
      { code: 'NOT_ENOUGH_FREE', details: { on: '2022-11-03', free: 4, wanted: 5 } },
    ],
    ['with those who already sleep there', wish(5, '2022-11-03', '2022-11-10', family), null],
    [
      'over a fuller night',
      wish(3, '2022-11-03', '2022-11-15'),
      { code: 'NOT_ENOUGH_FREE', details: { on: '2022-11-11', free: 2, wanted: 3 } },
    ],
    [
      'into a block',
      wish(1, '2022-11-30', '2022-12-02'),
      { code: 'NOT_ENOUGH_FREE', details: { on: '2022-12-01', free: 0, wanted: 1, why: 'blocked' } },
    ],
    [
      'past the lease',
      wish(1, '2022-12-20', '2023-01-02'),
      { code: 'NOT_ENOUGH_FREE', details: { on: '2023-01-01', free: 0, wanted: 1, why: 'out_of_service' } },
    ],
    ['nothing', wish(1, '2022-11-10', '2022-11-10'), { code: 'PERIOD_EMPTY' }],
    [
      'what has expired',
      wish(1, '2022-10-01', '2022-11-02'),
      { code: 'RESERVATION_OVER', details: { to: '2022-11-02' } },
    ],
  ])('%s', (_, wanted, error) => {
    const decided = decideReservation(room, wanted, { today })
    expect(decided).toEqual(error ? { ok: false, error } : { ok: true, value: wanted })
  })

  it('leaves out the one that is being changed', () => {
    expect(decideReservation(room, wish(3, '2022-11-11', '2022-11-15'), { today })).toMatchObject({ ok: false })
    expect(decideReservation(room, wish(3, '2022-11-11', '2022-11-15'), { today, except: 3 })).toMatchObject({
      ok: true,
    })
  })

  it('never leaves a night on which more is taken and reserved than there is, and refuses only where it would', () => {
    const range = fc.tuple(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 1, max: 20 })).map(([start, length]) => {
      const from = addDays(today, start)
      return { from, to: addDays(from, length) }
    })
    const holders = fc.constantFrom(label, family)
    fc.assert(
      fc.property(
        fc.array(fc.record({ range, householdId: fc.integer({ min: 7, max: 8 }) }), { maxLength: 4 }),
        fc.array(fc.record({ range, holder: holders, places: fc.integer({ min: 1, max: 2 }) }), { maxLength: 2 }),
        fc.record({ range, holder: holders, places: fc.integer({ min: 1, max: 5 }) }),
        (sleeping, held, asked) => {
          const facts: RoomOverTime = {
            ...room,
            blocks: [],
            leases: null,
            sleepers: sleeping.map(({ range: nights, householdId }, id) => ({
              ...nights,
              personId: id as PersonId,
              householdId: householdId as HouseholdId,
            })),
            reservations: held.map(({ range: nights, ...rest }, id) => ({ ...nights, ...rest, id })),
          }
          const wanted = { ...asked.range, holder: asked.holder, places: asked.places }
          const all = [...facts.reservations, { ...wanted, id: 99 }]
          const figures = Array.from({ length: daysBetween(wanted.from, wanted.to) }, (_, count) => {
            const on = addDays(wanted.from, count)
            const tonight = facts.sleepers.filter((each) => covers(each, on))
            const own = wanted.holder.kind === 'household' ? tonight.filter((each) => each.householdId === 7) : []
            const before = tonight.length + keptOn(facts.reservations, facts.sleepers, on)
            return {
              before,
              after: tonight.length + keptOn(all, facts.sleepers, on),
              asked: before - own.length + wanted.places,
            }
          })
          // A night that was too full before (people came after others had reserved) is not made worse.
          if (decideReservation(facts, wanted, { today }).ok)
            for (const { before, after } of figures) expect(after).toBeLessThanOrEqual(Math.max(5, before))
          else expect(Math.max(...figures.map((night) => night.asked))).toBeGreaterThan(5)
        },
      ),
    )
  })
})

describe('changing and giving up', () => {
  const old: Reservation = { id: 3, ...wish(2, '2022-10-20', '2022-11-20') }
  it.each([
    ['prolonged, keeps its beginning', wish(2, '2022-10-20', '2022-12-01'), [['2022-10-20', '2022-12-01', 2]]],
    [
      'with fewer places, from today on',
      wish(1, '2022-10-20', '2022-11-20'),
      [
        ['2022-10-20', '2022-11-02', 2],
        ['2022-11-02', '2022-11-20', 1],
      ],
    ],
    [
      'for another from a later day on',
      wish(2, '2022-11-10', '2022-11-20', family),
      [
        ['2022-10-20', '2022-11-02', 2],
        ['2022-11-10', '2022-11-20', 2],
      ],
    ],
  ])('%s', (_, wanted, periods) => {
    const result = rewritten(old, wanted, today)
    expect(result.ok && result.value.map((each) => [each.from, each.to, each.places])).toEqual(periods)
  })

  it('says so when nothing is different', () => {
    expect(rewritten(old, wish(2, '2022-10-20', '2022-11-20'), today)).toMatchObject({
      error: { code: 'NOTHING_CHANGED' },
    })
  })

  it('keeps the nights that have passed', () => {
    expect(givenUp(old, today)).toMatchObject({ from: '2022-10-20', to: '2022-11-02', places: 2 })
    expect(givenUp({ ...old, from: day('2022-11-05') }, today)).toBe(null)
  })
})
