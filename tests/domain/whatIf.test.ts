/** "If this household moves out, does that one fit in?": the freed rooms, the ways to share them, and what stands against it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findingsFor } from '../../db/domain/housing/move.ts'
import type { Mover, TargetRoom } from '../../db/domain/housing/moveFacts.ts'
import { standardSeverities } from '../../db/domain/housing/ruleSettings.ts'
import { type Fit, fitInto, freedRooms, type Seekers } from '../../db/domain/overstays/whatIf.ts'
import { ageOn, covers, type HouseholdId } from '../../db/domain/values.ts'
import { day } from '../build/register.ts'
import { aMover, aNeighbour, aTarget, born, room, today, unit } from './moveFacts.ts'

const waiting = 2 as HouseholdId
const leaving = 1 as HouseholdId
const woman = (id: number) => aMover(id, { householdId: waiting, sex: 'w' })
const man = (id: number) => aMover(id, { householdId: waiting, sex: 'm' })
const child = (id: number, birth = '2015-01-01') => aMover(id, { householdId: waiting, sex: 'm', birth: born(birth) })
const seekers = (...movers: Mover[]): Seekers => ({
  today,
  movers,
  unitsLeftBehind: [],
  minAreaHundredths: 700,
  severities: standardSeverities,
  apart: [],
})
const target = (id: number, regular: number, densified: number, over: Partial<TargetRoom> = {}): TargetRoom =>
  aTarget({ id: room(id), regularPlaces: regular, densifiedPlaces: densified, ...over })

/** `room: people`, or the obstacle. */
const shares = (fit: Fit) =>
  fit.verdict === 'none'
    ? fit.obstacle
    : [fit.verdict, ...fit.rooms.map(({ roomId, personIds }) => `${roomId}: ${personIds.toSorted((a, b) => a - b)}`)]

describe('the freed rooms', () => {
  const mine = aNeighbour(1, leaving)
  const other = aNeighbour(9, 9)
  it.each([
    ['a room of its own comes free as a whole', [mine, aNeighbour(2, leaving)], [2, true, 0]],
    ['of a shared room come free the places', [mine, other], [1, false, 1]],
    ['somebody else moves in later', [mine, aNeighbour(9, 9, { from: day('2022-12-01') })], [1, false, 1]],
  ] as const)('%s', (_, neighbours, [freed, isWhole, left]) => {
    const [found] = freedRooms(
      [target(5, 3, 4, { neighbours }), target(6, 3, 4, { neighbours: [other] })],
      leaving,
      today,
    )
    expect(found).toMatchObject({ freed, isWhole })
    expect(found?.room.neighbours).toHaveLength(left)
  })
  it('are none where the household has left already', () => {
    const gone = target(5, 3, 4, { neighbours: [aNeighbour(1, leaving, { to: today })] })
    expect(freedRooms([gone], leaving, today)).toEqual([])
  })
  it('forget what the household itself had planned for later', () => {
    const later = aNeighbour(3, leaving, { from: day('2023-01-01') })
    expect(freedRooms([target(5, 3, 4, { neighbours: [mine, later] })], leaving, today)[0]?.isWhole).toBe(true)
  })
})

describe('a waiting household', () => {
  it.each([
    ['fits into one room', [target(5, 3, 3)], [woman(11), child(12)], ['fits', '5: 11,12']],
    [
      'takes the room that fits tightest',
      [target(5, 6, 6), target(6, 2, 3)],
      [woman(11), child(12)],
      ['fits', '6: 11,12'],
    ],
    [
      'rather shares two rooms than be packed into one',
      [target(5, 2, 4), target(6, 2, 4)],
      [woman(11), man(12), child(13)],
      ['fits', '5: 12', '6: 11,13'],
    ],
    [
      'is packed where there is one room only',
      [target(5, 2, 4)],
      [woman(11), man(12), child(13)],
      ['warnings', '5: 11,12,13'],
    ],
    [
      'takes places beside others',
      [target(5, 3, 3, { neighbours: [aNeighbour(20, 9)] })],
      [woman(11)],
      ['fits', '5: 11'],
    ],
    [
      'needs two rooms',
      [target(5, 2, 2), target(6, 2, 2)],
      [woman(11), man(12), child(13), child(14)],
      ['fits', '5: 12,14', '6: 11,13'],
    ],
  ] as const)('%s', (_, rooms, movers, expected) => {
    const found = shares(fitInto(rooms, seekers(...movers), today))
    expect([found].flat()[0]).toBe(expected[0])
    expect([found].flat().length).toBe(expected.length)
    if (expected.length === 2) expect(found).toEqual(expected)
  })

  it('is never shared out over two units', () => {
    const rooms = [target(5, 1, 1), target(6, 1, 1, { unitId: unit(91) })]
    expect(shares(fitInto(rooms, seekers(woman(11), man(12)), today))).toEqual({ kind: 'places', people: 2, places: 1 })
  })

  it.each([
    ['no place comes free', [], [woman(11)], { kind: 'places', people: 1, places: 0 }],
    [
      'too few places',
      [target(5, 2, 3)],
      [woman(11), man(12), child(13), child(14)],
      { kind: 'places', people: 4, places: 3 },
    ],
    [
      'too few beside those who stay',
      [target(5, 3, 3, { neighbours: [aNeighbour(20, 9), aNeighbour(21, 9)] })],
      [woman(11), child(12)],
      { kind: 'places', people: 2, places: 1 },
    ],
    [
      'children would be alone',
      [target(5, 2, 2), target(6, 2, 2)],
      [woman(11), child(12), child(13), child(14)],
      { kind: 'children_alone' },
    ],
  ] as const)('does not fit: %s', (_, rooms, movers, expected) => {
    expect(shares(fitInto(rooms, seekers(...movers), today))).toEqual(expected)
  })

  it('does not fit beside unrelated adults of the other sex, nor into a blocked room, though there are places', () => {
    const beside = target(5, 3, 3, { neighbours: [aNeighbour(20, 9, { sex: 'm' })] })
    const fit = fitInto([beside], seekers(woman(11)), today)
    expect(fit).toMatchObject({
      verdict: 'none',
      obstacle: { kind: 'rules', roomId: 5, findings: [{ rule: 'sexes' }] },
    })
    const blocked = target(6, 3, 3, { blocks: [{ from: today, to: null }] })
    const near = fitInto([blocked, beside], seekers(woman(11)), today)
    expect(near).toMatchObject({ verdict: 'none', obstacle: { kind: 'rules', findings: [{ severity: 'block' }] } })
  })

  it('of children only is not taken apart, but may have one room together', () => {
    const siblings = seekers(child(11, '2005-01-01'), child(12, '2006-01-01'))
    expect(shares(fitInto([target(5, 2, 2)], siblings, today))).toEqual(['fits', '5: 11,12'])
    expect(shares(fitInto([target(5, 1, 1), target(6, 1, 1)], siblings, today))).toEqual({ kind: 'children_alone' })
  })

  it('may put a child beside an adult of its own who already lives in the room', () => {
    const mother = aNeighbour(10, waiting)
    const rooms = [target(5, 2, 2, { neighbours: [mother] }), target(6, 1, 1)]
    expect(shares(fitInto(rooms, seekers(man(11), child(12)), today))).toEqual(['fits', '5: 12', '6: 11'])
  })

  it('tells people apart by what their home must have: who needs a room of her own gets the one without others', () => {
    const rooms = [target(5, 2, 2, { neighbours: [aNeighbour(20, 9)] }), target(6, 1, 1)]
    const movers = [woman(11), { ...woman(12), needs: ['single_room' as const] }]
    expect(shares(fitInto(rooms, seekers(...movers), today))).toEqual(['fits', '5: 11', '6: 12'])
  })

  it('names the warnings with their numbers', () => {
    const fit = fitInto([target(5, 1, 2, { areaHundredths: 1200 })], seekers(woman(11), man(12)), today)
    const [first] = fit.verdict === 'none' ? [] : fit.rooms
    expect(fit.verdict).toBe('warnings')
    expect(first?.findings.filter((finding) => finding.severity === 'warn').map((finding) => finding.rule)).toEqual([
      'regular',
      'area',
    ])
  })
})

const anyRoom = (id: number, units: number): fc.Arbitrary<TargetRoom> =>
  fc
    .record({
      unitAt: fc.integer({ min: 0, max: units - 1 }),
      regular: fc.integer({ min: 1, max: 4 }),
      more: fc.integer({ min: 0, max: 2 }),
      area: fc.option(fc.integer({ min: 700, max: 4000 })),
      purpose: fc.option(fc.constantFrom('families' as const, 'women' as const, 'men' as const), { freq: 2 }),
      neighbours: fc.array(
        fc.record({ sex: fc.constantFrom('m' as const, 'w' as const), young: fc.boolean(), later: fc.boolean() }),
        { maxLength: 2 },
      ),
    })
    .map(({ unitAt, regular, more, area, purpose, neighbours }) =>
      target(id, regular, regular + more, {
        unitId: unit(90 + unitAt),
        areaHundredths: area,
        purpose,
        neighbours: neighbours.map(({ sex, young, later }, index) =>
          aNeighbour(100 + id * 10 + index, 9, {
            sex,
            ...(young ? { birth: born('2018-01-01') } : {}),
            from: day(later ? '2022-12-01' : '2022-01-01'),
          }),
        ),
      }),
    )
const anyRooms = fc
  .integer({ min: 1, max: 2 })
  .chain((units) =>
    fc
      .integer({ min: 0, max: 4 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => anyRoom(5 + index, units)))),
  )
const anyFamily = fc
  .array(fc.constantFrom('2015-01-01', '2005-01-01', '1990-01-01', null), { minLength: 1, maxLength: 6 })
  .chain((births) =>
    fc
      .array(fc.constantFrom('m' as const, 'w' as const), { minLength: births.length, maxLength: births.length })
      .map((sexes) =>
        births.map((birth, index) =>
          aMover(11 + index, {
            householdId: waiting,
            sex: sexes[index] ?? 'm',
            birth: birth === null ? null : born(birth),
          }),
        ),
      ),
  )
const rank = { fits: 0, warnings: 1, none: 2 }
const isChild = (mover: Mover) => mover.birth !== null && ageOn(mover.birth.day, today) < 18

/** Every way to give each person a room, tried one by one: the verdict of the best. */
function naiveVerdict(rooms: readonly TargetRoom[], family: readonly Mover[]): Fit['verdict'] {
  let best: Fit['verdict'] = 'none'
  const tryAll = (given: readonly TargetRoom[]) => {
    if (given.length < family.length) {
      for (const one of rooms) if (given.every((other) => other.unitId === one.unitId)) tryAll([...given, one])
      return
    }
    const used = [...new Set(given)]
    const severities = used.flatMap((one): string[] => {
      const movers = family.filter((_, index) => given[index] === one)
      const alone = used.length > 1 && movers.every(isChild)
      return alone
        ? ['block']
        : findingsFor({ ...seekers(...movers), room: one }, today).map((finding) => finding.severity)
    })
    if (severities.includes('block')) return
    const verdict = severities.includes('warn') ? 'warnings' : 'fits'
    if (rank[verdict] < rank[best]) best = verdict
  }
  tryAll([])
  return best
}

describe('any rooms and any family', () => {
  it('is judged as trying every way one by one would judge it', () => {
    fc.assert(
      fc.property(anyRooms, anyFamily, (rooms, family) => {
        fc.pre(rooms.length ** family.length <= 1100)
        expect(fitInto(rooms, seekers(...family), today).verdict).toBe(naiveVerdict(rooms, family))
      }),
      { numRuns: 150 },
    )
  })

  it('places everybody once, never above the densified capacity on any night, in rooms of one unit that no rule blocks', () => {
    fc.assert(
      fc.property(anyRooms, anyFamily, (rooms, family) => {
        const fit = fitInto(rooms, seekers(...family), today)
        if (fit.verdict === 'none') return
        const placed = fit.rooms.flatMap((share) => share.personIds)
        expect(placed.toSorted((a, b) => a - b)).toEqual(family.map((mover) => mover.personId))
        const used = rooms.filter((one) => fit.rooms.some((share) => share.roomId === one.id))
        expect(new Set(used.map((one) => one.unitId)).size).toBe(1)
        for (const share of fit.rooms) {
          const one = rooms.find((candidate) => candidate.id === share.roomId)
          const nights = [today, day('2022-12-01')]
          const most = Math.max(
            ...nights.map((night) => (one?.neighbours ?? []).filter((n) => covers(n, night)).length),
          )
          expect(most + share.personIds.length).toBeLessThanOrEqual(one?.capacity[0]?.densifiedPlaces ?? 0)
          const own = family.filter((mover) => share.personIds.includes(mover.personId))
          expect(fit.rooms.length > 1 && own.every(isChild)).toBe(false)
          const severities = share.findings.map((finding) => finding.severity)
          expect(severities).not.toContain('block')
          if (fit.verdict === 'fits') expect(severities).not.toContain('warn')
        }
      }),
    )
  })

  it('is never worse off with one more room', () => {
    fc.assert(
      fc.property(anyRooms, anyRoom(20, 2), anyFamily, (rooms, more, family) => {
        const before = fitInto(rooms, seekers(...family), today)
        const after = fitInto([...rooms, more], seekers(...family), today)
        expect(rank[after.verdict]).toBeLessThanOrEqual(rank[before.verdict])
      }),
    )
  })
})
