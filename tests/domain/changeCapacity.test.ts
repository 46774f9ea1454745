/** Places from a day on, opening and closing: against counting night by night. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Places } from '../../db/domain/housing/capacity.ts'
import { type CapacityLine, type CapacityOrder, decideCapacity } from '../../db/domain/housing/changeCapacity.ts'
import type { Fact } from '../../db/domain/people/recordPeriod.ts'
import type { DayRange } from '../../db/domain/values.ts'
import { day } from '../build/register.ts'
import { asDays, dayFrom, shortRange } from '../support/modelDays.ts'
import { firstSeed } from '../support/proofs.ts'

const today = day('2022-11-02')
const places = (regularPlaces: number, densifiedPlaces = regularPlaces): Places => ({ regularPlaces, densifiedPlaces })
const lineOf = (...periods: (readonly [from: string, to: string | null, places: Places])[]): CapacityLine =>
  periods.map(([from, to, value], index) => ({
    id: index + 1,
    value,
    from: day(from),
    to: to === null ? null : day(to),
    knownSince: day('2020-01-01'),
  }))
const range = (from: string, to: string | null = null): DayRange => ({
  from: day(from),
  to: to === null ? null : day(to),
})

/** The line once the change is carried out; the code of a refusal. */
function after(line: CapacityLine, order: CapacityOrder, stays: readonly DayRange[] = []) {
  const decided = decideCapacity(line, stays, order, { learnedOn: today, today, lastKnown: null })
  if (!decided.ok) return decided.error.code
  const { withdraw, insert } = decided.value.change
  const kept: Fact<Places>[] = line.filter((period) => !withdraw.includes(period))
  return [...kept, ...insert]
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .map(({ from, to, value }) => `${from}…${to ?? ''} ${value.regularPlaces}/${value.densifiedPlaces}`)
}
const always = lineOf(['1900-01-01', null, places(4, 6)])

describe('places from a day on', () => {
  const from = day('2023-01-01')
  it.each([
    ['more', always, places(8), ['1900-01-01…2023-01-01 4/6', '2023-01-01… 8/8']],
    ['the same', always, places(4, 6), 'NOTHING_CHANGED'],
    [
      'up to a change that is planned already',
      lineOf(['1900-01-01', '2023-06-01', places(4)], ['2023-06-01', null, places(2)]),
      places(3),
      ['1900-01-01…2023-01-01 4/4', '2023-01-01…2023-06-01 3/3', '2023-06-01… 2/2'],
    ],
    [
      'up to the closing',
      lineOf(['1900-01-01', '2023-06-01', places(4)]),
      places(3),
      ['1900-01-01…2023-01-01 4/4', '2023-01-01…2023-06-01 3/3'],
    ],
    ['opens a room that was never in service', [], places(3), ['2023-01-01… 3/3']],
    [
      'a change back to what was before is no change',
      lineOf(['1900-01-01', '2023-01-01', places(4)], ['2023-01-01', null, places(2)]),
      places(4),
      ['1900-01-01… 4/4'],
    ],
  ] as const)('%s', (_, line, wanted, expected) => {
    expect(after(line, { from, places: wanted })).toEqual(expected)
  })

  it.each([
    ['somebody leaves before', [range('2022-01-01', '2023-01-01')], 'done'],
    ['two are there', [range('2022-01-01'), range('2022-01-01')], 'CAPACITY_BELOW_PEOPLE'],
    ['a second one comes later', [range('2022-01-01'), range('2024-01-01', '2024-01-02')], 'CAPACITY_BELOW_PEOPLE'],
  ] as const)('one place where %s', (_, stays, expected) => {
    const answer = after(always, { from, places: places(1) }, stays)
    expect(typeof answer === 'string' ? answer : 'done').toBe(expected)
  })
})

describe('closing and opening', () => {
  const from = day('2023-01-01')
  it.each([
    ['closing', always, null, ['1900-01-01…2023-01-01 4/6']],
    [
      'closing forgets what was planned',
      lineOf(['1900-01-01', '2023-06-01', places(4)], ['2023-06-01', null, places(2)]),
      null,
      ['1900-01-01…2023-01-01 4/4'],
    ],
    ['closing before it opened', lineOf(['2023-02-01', null, places(4)]), null, []],
    [
      'opening again with the last places',
      lineOf(['1900-01-01', '2022-06-01', places(4, 5)]),
      'again',
      ['1900-01-01…2022-06-01 4/5', '2023-01-01… 4/5'],
    ],
    [
      'opening on the day of closing goes on',
      lineOf(['1900-01-01', '2023-01-01', places(4)]),
      'again',
      ['1900-01-01… 4/4'],
    ],
    ['an opening is brought forward', lineOf(['2023-05-01', null, places(4)]), 'again', ['2023-01-01… 4/4']],
    ['an opening is put off', lineOf(['2022-12-01', null, places(4)]), 'again', ['2023-01-01… 4/4']],
    ['what is open stays open', always, 'again', 'NOTHING_CHANGED'],
    ['nothing can be opened that never had places', [], 'again', 'NOTHING_CHANGED'],
  ] as const)('%s', (_, line, wanted, expected) => {
    expect(after(line, { from, places: wanted })).toEqual(expected)
  })

  it('nobody is left behind: neither for longer nor from later on', () => {
    const closing = { from, places: null }
    expect(after(always, closing, [range('2022-01-01', '2023-01-01')])).toEqual(['1900-01-01…2023-01-01 4/6'])
    expect(after(always, closing, [range('2022-01-01', '2023-01-02')])).toBe('STILL_LIVED_IN')
    expect(after(always, closing, [range('2024-01-01', '2024-01-02')])).toBe('STILL_LIVED_IN')
    expect(after(lineOf(['2022-12-01', null, places(4)]), { from, places: 'again' }, [range('2022-12-05')])).toBe(
      'STILL_LIVED_IN',
    )
  })
})

it('night by night: what is decided leaves nobody without a place, and what is refused would', () => {
  const some = fc.record({ regular: fc.integer({ min: 0, max: 2 }), more: fc.integer({ min: 0, max: 2 }) })
  const seen = { done: 0, refused: 0 }
  fc.assert(
    fc.property(
      fc.array(shortRange(20), { maxLength: 4 }),
      fc.array(fc.tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 0, max: 3 }), some), { maxLength: 3 }),
      fc.integer({ min: 0, max: 40 }),
      fc.option(some),
      (nights, segments, at, wanted) => {
        let cursor = 0
        const line: CapacityLine = segments.map(([length, gap, { regular, more }], index) => {
          const start = cursor + gap
          cursor = start + length
          const end = index === segments.length - 1 && length % 2 === 0 ? null : dayFrom(cursor)
          return { id: index, value: places(regular, regular + more), from: dayFrom(start), to: end, knownSince: today }
        })
        const stays = nights.map(asDays)
        const order = { from: dayFrom(at), places: wanted && places(wanted.regular, wanted.regular + wanted.more) }
        const decided = decideCapacity(line, stays, order, { learnedOn: today, today, lastKnown: null })
        const on = (r: DayRange, night: number) => r.from <= dayFrom(night) && (r.to === null || dayFrom(night) < r.to)
        if (decided.ok) {
          const { withdraw, insert } = decided.value.change
          const lines = [...line.filter((period) => !withdraw.includes(period)), ...insert]
          for (let night = 0; night < 90; night++) {
            const holding = lines.filter((one) => on(one, night))
            expect(holding.length).toBeLessThanOrEqual(1)
            const people = stays.filter((stay) => on(stay, night)).length
            expect(people).toBeLessThanOrEqual(holding[0]?.value.densifiedPlaces ?? 0)
            // Before the day nothing changes; on it the order holds.
            const before = line.find((one) => on(one, night))
            if (night < at) expect(holding[0]?.value).toEqual(before?.value)
          }
          expect(lines.find((one) => on(one, at))?.value ?? null).toEqual(order.places)
          seen.done++
        } else if (decided.error.code !== 'NOTHING_CHANGED') {
          const {
            on: night,
            people,
            densified,
          } = decided.error.details as { on: string; people: number; densified: number | null }
          expect(stays.filter((stay) => stay.from <= night && (stay.to === null || night < stay.to)).length).toBe(
            people,
          )
          expect(people).toBeGreaterThan(densified ?? 0)
          seen.refused++
        }
      },
    ),
    { numRuns: 600, seed: firstSeed(41) },
  )
  expect(Math.min(seen.done, seen.refused)).toBeGreaterThan(40)
})
