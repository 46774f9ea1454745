/** Who needs a place: the cases of the list, and any history against counting nights one by one. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byHousehold, horizonDays, type NeedFacts, needOf } from '../../db/domain/assignments/needs.ts'
import type { Moment } from '../../db/domain/assignments/notice.ts'
import { covers, type HouseholdId } from '../../db/domain/values.ts'
import { day } from '../build/register.ts'
import { asDays, dayFrom, shortRange } from '../support/modelDays.ts'

const on = dayFrom(0)
const register = [asDays({ from: -100, to: null })]
const resident: NeedFacts = { memberships: register, stays: [], notice: null, hasFlat: false }
const announced = { expectedOn: dayFrom(-5), arrival: 'arrived' as const, arrivedOn: dayFrom(-4), isPrivate: false }
const arrived: NeedFacts = { ...resident, memberships: [asDays({ from: -4, to: null })], notice: announced }
const coming: NeedFacts = {
  ...resident,
  memberships: [asDays({ from: 6, to: null })],
  notice: { ...announced, expectedOn: dayFrom(6), arrival: 'expected', arrivedOn: null },
}
const stays = (from: number, to: number | null) => [asDays({ from, to })]
const ask = (who: NeedFacts, moment: Moment = { on, known: null }) => needOf(who, moment)

describe('who needs a place', () => {
  it('whoever arrived without one, since the arrival', () => {
    expect(ask(arrived)).toEqual({ reason: 'waiting', from: dayFrom(-4), waitingDays: 4 })
  })

  it('whoever arrived and has none any more, since the last one ended', () => {
    expect(ask({ ...arrived, stays: stays(-4, -1) })).toEqual({ reason: 'waiting', from: dayFrom(-1), waitingDays: 1 })
  })

  it('whoever is expected, by the expected day; also when that has passed', () => {
    expect(ask(coming)).toEqual({ reason: 'expected', from: dayFrom(6), waitingDays: 0 })
    const late = { ...arrived, notice: { ...announced, arrival: 'expected' as const, arrivedOn: null } }
    expect(ask(late)).toEqual({ reason: 'expected', from: dayFrom(-5), waitingDays: 0 })
  })

  it.each([
    ['today', 0],
    ['tomorrow', 1],
    ['on the last day that counts', horizonDays],
  ])('whose place ends %s, without another', (_, end) => {
    const who = { ...resident, stays: stays(-50, end) }
    expect(ask(who)).toEqual({ reason: 'stay_ends', from: dayFrom(end), waitingDays: 0 })
  })

  it.each([
    ['has a place', { ...arrived, stays: stays(-4, null) }],
    ['has one planned', { ...arrived, stays: stays(3, null) }],
    ['is expected and has one planned', { ...coming, stays: stays(6, null) }],
    ['lives privately', { ...arrived, notice: { ...announced, isPrivate: true } }],
    ['did not come', { ...arrived, notice: { ...announced, arrival: 'not_arrived' as const, arrivedOn: null } }],
    ['has left the register', { ...arrived, memberships: [asDays({ from: -4, to: -1 })] }],
    ['is expected no more', { ...coming, memberships: [] }],
    ['has a place that ends later than counts', { ...resident, stays: stays(-50, horizonDays + 1) }],
    [
      'leaves the register with the place',
      { ...resident, memberships: [asDays({ from: -100, to: 9 })], stays: stays(-50, 9) },
    ],
    ['has signed for a flat', { ...resident, stays: stays(-50, 9), hasFlat: true }],
    ['moved out long ago and belongs to no notice', { ...resident, stays: stays(-50, -1) }],
    ['has no place and belongs to no notice', resident],
  ] as const)('not who %s', (_, who) => {
    expect(ask(who)).toBeNull()
  })

  it('answers for an earlier day and for what was known then', () => {
    expect(ask(arrived, { on: dayFrom(-4), known: null })).toMatchObject({ reason: 'waiting', waitingDays: 0 })
    expect(ask(arrived, { on, known: dayFrom(-5) })).toMatchObject({ reason: 'expected' })
  })
})

describe('households in need', () => {
  const person = (household: number, from: number, over: object = {}) => ({
    householdId: household as HouseholdId,
    reason: 'waiting' as const,
    from: dayFrom(from),
    waitingDays: Math.max(0, -from),
    birth: { day: day('1990-01-01'), precision: 'day' as const },
    needs: [] as ('quiet' | 'step_free')[],
    ...over,
  })
  const child = { birth: { day: day('2010-01-01'), precision: 'day' as const } }

  it('come most pressing first, with head count, children, needs once and the longest waiting', () => {
    const found = byHousehold(
      [
        person(1, -2, { needs: ['quiet', 'step_free'] }),
        person(2, -9),
        person(1, 5, { ...child, reason: 'expected', needs: ['quiet'] }),
      ],
      on,
    )
    expect(found.map((h) => [h.householdId, h.people.length, h.children, h.from, h.waitingDays, h.needs])).toEqual([
      [2, 1, 0, dayFrom(-9), 9, []],
      [1, 2, 1, dayFrom(-2), 2, ['quiet', 'step_free']],
    ])
  })
})

/** Places one after the other, as the register keeps them. */
const anyStays = fc
  .array(fc.record({ gap: fc.integer({ min: 0, max: 20 }), range: shortRange(25) }), { maxLength: 3 })
  .map((pieces) => {
    let free: number | null = -45
    return pieces.flatMap(({ gap, range }) => {
      if (free === null) return []
      const from = free + gap
      const to = range.to === null ? null : from + (range.to - range.from)
      free = to
      return [asDays({ from, to })]
    })
  })

describe('any history', () => {
  it('needs a place just when there is a night without one at hand, from the first such night on', () => {
    fc.assert(
      fc.property(anyStays, fc.boolean(), (places, isLinked) => {
        const who: NeedFacts = {
          ...resident,
          stays: places,
          notice: isLinked ? { ...announced, arrivedOn: dayFrom(-50) } : null,
        }
        const need = ask(who)
        const sleeps = (night: number) => places.some((place) => covers(place, dayFrom(night)))
        const isPlanned = places.some((place) => place.from > on)
        if (need?.reason === 'waiting') {
          let nights = 0
          while (nights < 50 && !sleeps(-1 - nights)) nights += 1
          expect(sleeps(0)).toBe(false)
          expect(need.waitingDays).toBe(nights)
        }
        if (need?.reason === 'stay_ends') {
          const night = Array.from({ length: horizonDays + 1 }, (_, n) => n).find((n) => !sleeps(n))
          expect(need.from).toBe(dayFrom(night ?? Number.NaN))
        }
        if (isPlanned) expect(need).toBeNull()
        else if (isLinked)
          expect(need === null).toBe(Array.from({ length: horizonDays + 1 }, (_, n) => n).every(sleeps))
      }),
    )
  })
})
