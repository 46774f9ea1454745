/** What a move does: who moves, which stays come of it, and when the program says no. Head counts against counting night by night. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findingSentence } from '../../db/contract/sentences.de.ts'
import type { Capacity } from '../../db/domain/housing/capacity.ts'
import { decideMove, findingsFor } from '../../db/domain/housing/move.ts'
import { type MoveFacts, moveRules } from '../../db/domain/housing/moveFacts.ts'
import { fullestNight } from '../../db/domain/housingRules/nights.ts'
import type { HousingNeed } from '../../db/domain/people/terms.ts'
import type { Result } from '../../db/domain/result.ts'
import { type Day, type HouseholdId, type PersonId, type StayId, unknownStart } from '../../db/domain/values.ts'
import { day } from '../build/register.ts'
import { asDays, dayFrom, shortRange } from '../support/modelDays.ts'
import { aMover, aNeighbour, aStayIn, facts, room, today, unit } from './moveFacts.ts'

const everything = { accepted: moveRules, reason: 'Brandschaden' }
const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.error.code)

describe('deciding a move', () => {
  it('keeps a planned leaving day, and is open-ended for who had no place', () => {
    const leaving = aMover(1, { stays: [aStayIn(5, '2022-01-01', '2022-12-24')] })
    const homeless = aMover(2)
    const decided = decideMove(facts({ movers: [leaving, homeless] }), { day: today, ...everything })
    expect(decided).toMatchObject({
      ok: true,
      value: {
        stays: [
          { personId: 1, from: '2022-11-02', to: '2022-12-24', replaces: { roomId: 5, from: '2022-01-01' } },
          { personId: 2, from: '2022-11-02', to: null, replaces: null },
        ],
      },
    })
  })

  it('moves only those who are not there yet', () => {
    const there = aMover(1, { stays: [aStayIn(9, '2022-01-01')] })
    const decided = decideMove(facts({ movers: [there, aMover(2)], room: { neighbours: [aNeighbour(1, 1)] } }), {
      day: today,
      ...everything,
    })
    expect(decided.ok && decided.value.stays.map((stay) => stay.personId)).toEqual([2])
  })

  it('a stay that ends on the day of the move is no stay of that day', () => {
    const mover = aMover(1, { stays: [aStayIn(9, '2022-01-01', '2022-11-02')] })
    const decided = decideMove(facts({ movers: [mover] }), { day: today, ...everything })
    expect(decided).toMatchObject({ ok: true, value: { stays: [{ replaces: null, to: null }] } })
  })

  const warned = facts({ unitsLeftBehind: [unit(91)] })
  const mixed = facts({ room: { neighbours: [aNeighbour(10, 10, { sex: 'm' })] } })
  const full = facts({ room: { regularPlaces: 0, densifiedPlaces: 0 } })
  it.each([
    ['nobody', facts({ movers: [] }), [...moveRules], 'x', 'NOBODY_TO_MOVE'],
    ['all are there', facts({ movers: [aMover(1, { stays: [aStayIn(9, '2022-01-01')] })] }), [], null, 'ALREADY_THERE'],
    ['nothing speaks against it', facts(), [], null, 'ok'],
    ['a warning nobody has seen', warned, [], 'x', 'MOVE_REFUSED'],
    ['another warning was accepted', warned, ['area'], 'x', 'MOVE_REFUSED'],
    ['a warning accepted without a reason', warned, ['split'], null, 'REASON_NEEDED'],
    ['a warning accepted with blanks for a reason', warned, ['split'], '  ', 'REASON_NEEDED'],
    ['a warning accepted with a reason', warned, ['split'], 'x', 'ok'],
    ['a block accepted with a reason', mixed, ['sexes'], 'x', 'ok'],
    ['a full room, whatever is accepted', full, [...moveRules], 'x', 'MOVE_REFUSED'],
  ] as const)('%s: %s', (_, of, accepted, reason, expected) => {
    expect(codeOf(decideMove(of, { day: today, accepted, reason }))).toBe(expected)
  })

  it('names only the findings that are still open', () => {
    const refused = decideMove(
      { ...mixed, unitsLeftBehind: [unit(91)] },
      { day: today, accepted: ['split'], reason: 'x' },
    )
    expect(refused).toMatchObject({ ok: false, error: { details: { findings: [{ rule: 'sexes' }] } } })
  })
})

const someone = fc.record({
  household: fc.integer({ min: 1, max: 4 }),
  sex: fc.constantFrom('m', 'w', 'd', 'unknown'),
  needs: fc.subarray<HousingNeed>(['step_free', 'ground_floor', 'single_room', 'women_only', 'quiet']),
  birth: fc.option(
    fc.record({
      day: fc.constantFrom(day('1980-01-01'), day('2004-11-02'), day('2010-02-28')),
      precision: fc.constant('day'),
    }),
  ),
} as const)
const place = fc.record({ who: someone, range: shortRange(20) })
/** Places that change on a day, or end on it. */
function capacityOf(room: {
  readonly regularPlaces: number
  readonly more: number
  readonly later: { readonly on: number; readonly places: number | null } | null
}): Capacity[] {
  const line = (regularPlaces: number, from: Day, to: Day | null): Capacity => ({
    regularPlaces,
    densifiedPlaces: regularPlaces + room.more,
    from,
    to,
  })
  if (!room.later) return [line(room.regularPlaces, unknownStart, null)]
  const on = dayFrom(room.later.on)
  const { places } = room.later
  return [line(room.regularPlaces, unknownStart, on), ...(places === null ? [] : [line(places, on, null)])]
}
const anyFacts = fc
  .record({
    movers: fc.array(
      fc.record({
        who: someone,
        stay: fc.option(
          fc.record({ room: fc.integer({ min: 1, max: 3 }), range: fc.oneof(shortRange(5), shortRange(20)) }),
        ),
      }),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
    neighbours: fc.array(place, { maxLength: 8 }),
    room: fc.record({
      regularPlaces: fc.integer({ min: 0, max: 6 }),
      more: fc.integer({ min: 0, max: 3 }),
      later: fc.option(
        fc.record({ on: fc.integer({ min: 0, max: 30 }), places: fc.option(fc.integer({ min: 0, max: 6 })) }),
      ),
      areaHundredths: fc.option(fc.integer({ min: 1, max: 5000 })),
      floor: fc.option(fc.constantFrom('EG', '1. OG')),
      stepFree: fc.option(fc.boolean()),
      purpose: fc.option(fc.constantFrom('families', 'women', 'men')),
      blocks: fc.array(shortRange(20), { maxLength: 2 }),
      lease: fc.option(shortRange(20)),
    }),
    behind: fc.array(fc.constantFrom(unit(90), unit(91)), { maxLength: 2 }),
    reserved: fc.array(fc.record({ places: fc.integer({ min: 1, max: 4 }), range: shortRange(20) }), { maxLength: 2 }),
    apart: fc.array(
      fc.record({
        one: fc.integer({ min: 1, max: 4 }),
        other: fc.integer({ min: 100, max: 107 }),
        range: shortRange(20),
      }),
      { maxLength: 2 },
    ),
  } as const)
  .map(
    ({ movers, neighbours, room: target, behind, reserved, apart }): MoveFacts =>
      facts({
        movers: movers.map(({ who, stay }, i) => ({
          personId: (i + 1) as PersonId,
          householdId: who.household as HouseholdId,
          sex: who.sex,
          birth: who.birth,
          needs: who.needs,
          stays: stay ? [{ id: i as StayId, roomId: room(stay.room), ...asDays(stay.range) }] : [],
        })),
        unitsLeftBehind: behind,
        apart: apart.map(({ one, other, range }) => ({
          personId: one as PersonId,
          otherId: other as PersonId,
          names: 'A. Muster und B. Muster',
          beds: [],
          ...asDays(range),
        })),
        room: {
          reserved: reserved.map(({ places, range }) => ({
            places,
            householdId: null,
            label: 'Bescheid 12',
            ...asDays(range),
          })),
          capacity: capacityOf(target),
          areaHundredths: target.areaHundredths,
          floor: target.floor,
          stepFree: target.stepFree,
          purpose: target.purpose,
          blocks: target.blocks.map(asDays),
          lease: target.lease && asDays(target.lease),
          neighbours: neighbours.map(({ who, range }, i) => ({
            personId: (i + 100) as PersonId,
            householdId: who.household as HouseholdId,
            sex: who.sex,
            birth: who.birth,
            needs: who.needs,
            ...asDays(range),
          })),
        },
      }),
  )
const onDay = fc.integer({ min: 0, max: 20 })
const end = 80

/** Nights of each mover in the new room, and of each neighbour, one by one. */
function countNights(of: MoveFacts, night: number) {
  const on = dayFrom(night)
  const nightsLeft = (stays: MoveFacts['movers'][number]['stays']) => {
    const now = stays.find((stay) => stay.from <= on && (stay.to === null || on < stay.to))
    return Array.from({ length: end - night }, (_, i) => night + i).filter(
      (n) => !now || now.to === null || dayFrom(n) < now.to,
    )
  }
  const movers = of.movers.map((mover) => nightsLeft(mover.stays))
  const neighbours = of.room.neighbours.map((n) =>
    Array.from({ length: end }, (_, i) => i).filter(
      (i) => n.from <= dayFrom(i) && (n.to === null || dayFrom(i) < n.to),
    ),
  )
  return { movers, neighbours }
}

describe('the head count of a move', () => {
  it('is the most people on any night that a mover spends there', () => {
    fc.assert(
      fc.property(anyFacts, onDay, (of, night) => {
        const { movers, neighbours } = countNights(of, night)
        let most = 0
        for (let n = night; n < end; n++) {
          const coming = movers.filter((nights) => nights.includes(n)).length
          if (coming > 0) most = Math.max(most, coming + neighbours.filter((nights) => nights.includes(n)).length)
        }
        expect(fullestNight(of, dayFrom(night)).people).toBe(most)
      }),
      { numRuns: 1000 },
    )
  })

  it('a decided move never puts more people into the room than its densified capacity, nor anyone into a blocked night', () => {
    let decidedMoves = 0
    fc.assert(
      fc.property(anyFacts, onDay, (of, night) => {
        const decided = decideMove(of, { day: dayFrom(night), ...everything })
        if (!decided.ok) return
        decidedMoves++
        const { neighbours } = countNights(of, night)
        const blocked = of.room.blocks
        for (let n = night; n < end; n++) {
          const on = dayFrom(n)
          const coming = decided.value.stays.filter((s) => s.from <= on && (s.to === null || on < s.to)).length
          if (coming === 0) continue
          const people = coming + neighbours.filter((nights) => nights.includes(n)).length
          const line = of.room.capacity.find((c) => c.from <= on && (c.to === null || on < c.to))
          expect(people).toBeLessThanOrEqual(line?.densifiedPlaces ?? 0)
          expect(blocked.some((b) => b.from <= on && (b.to === null || on < b.to))).toBe(false)
        }
      }),
      { numRuns: 400 },
    )
    expect(decidedMoves).toBeGreaterThan(10)
  })

  it('every finding has a German sentence without a gap in it', () => {
    const rules = new Set<string>()
    fc.assert(
      fc.property(anyFacts, onDay, (of, night) => {
        for (const finding of findingsFor({ ...of, today: dayFrom(10) }, dayFrom(night))) {
          const sentence = findingSentence(finding)
          expect(sentence).toMatch(/^[A-ZÄÖÜ0-9].*\.$/)
          expect(sentence).not.toMatch(/undefined|null|NaN|Infinity|\d{4}-\d{2}/)
          rules.add(finding.rule)
        }
      }),
      { numRuns: 400 },
    )
    expect([...rules].sort()).toEqual([...moveRules].sort())
  })
})
