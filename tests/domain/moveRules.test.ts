/** Each rule of a move: when it blocks, when it warns, when it says nothing, and the numbers its sentence names. */
import { describe, expect, it } from 'vitest'
import { findingsFor } from '../../db/domain/housing/move.ts'
import type { MoveFacts, MoveRule, TargetRoom } from '../../db/domain/housing/moveFacts.ts'
import type { HousingNeed } from '../../db/domain/people/terms.ts'
import type { Day, HouseholdId } from '../../db/domain/values.ts'
import { day } from '../build/register.ts'
import { aMover, aNeighbour, aStayIn, born, facts, today, unit } from './moveFacts.ts'

const severities = (of: MoveFacts, rule: MoveRule, on: Day = today) =>
  findingsFor(of, on)
    .filter((finding) => finding.rule === rule)
    .map((finding) => finding.severity)
const verdict = (of: MoveFacts, rule: MoveRule, on?: Day) => severities(of, rule, on)[0] ?? 'silent'
const details = (of: MoveFacts, rule: MoveRule, on: Day = today) =>
  findingsFor(of, on).find((finding) => finding.rule === rule)?.facts
const neighbours = (count: number) => Array.from({ length: count }, (_, i) => aNeighbour(10 + i, 10))

describe('places', () => {
  it.each([
    [0, 'ok', 'silent'],
    [3, 'ok', 'silent'],
    [4, 'silent', 'warn'],
    [5, 'silent', 'warn'],
    [6, 'block', 'silent'],
  ])('with %i neighbours for 4 regular and 6 densified places: capacity %s, regular %s', (count, capacity, regular) => {
    const of = facts({ room: { neighbours: neighbours(count) } })
    expect(verdict(of, 'capacity')).toBe(capacity)
    expect(verdict(of, 'regular')).toBe(regular)
  })

  it('counts who comes later into the room, and not who leaves on the day of the move', () => {
    const leaving = aNeighbour(10, 10, { to: today })
    const coming = aNeighbour(11, 11, { from: day('2022-12-01') })
    const of = facts({ room: { regularPlaces: 1, densifiedPlaces: 1, neighbours: [leaving, coming] } })
    expect(details(of, 'capacity')).toEqual({ people: 2, regular: 1, densified: 1, on: '2022-12-01' })
    expect(verdict(facts({ room: { regularPlaces: 1, densifiedPlaces: 1, neighbours: [leaving] } }), 'capacity')).toBe(
      'ok',
    )
  })

  it('does not count people who come after the mover has left', () => {
    const mover = aMover(1, { stays: [aStayIn(5, '2022-01-01', '2022-11-20')] })
    const later = [aNeighbour(10, 10, { from: day('2022-11-20') }), aNeighbour(11, 10, { from: day('2022-11-20') })]
    const of = facts({ movers: [mover], room: { regularPlaces: 1, densifiedPlaces: 2, neighbours: later } })
    expect(verdict(of, 'regular')).toBe('silent')
    expect(verdict(of, 'capacity')).toBe('ok')
  })

  describe('places that change on a day', () => {
    const line = (regular: number, densified: number, from: string, to: string | null) => ({
      regularPlaces: regular,
      densifiedPlaces: densified,
      from: day(from),
      to: to === null ? null : day(to),
    })
    const before = line(4, 6, '1900-01-01', '2023-01-01')
    it.each([
      [[before, line(0, 0, '2023-01-01', null)], 'block', { people: 1, regular: 0, densified: 0, on: '2023-01-01' }],
      [[before, line(0, 1, '2023-01-01', null)], 'silent', undefined],
      [[line(0, 0, '1900-01-01', '2022-11-02'), line(1, 1, '2022-11-02', null)], 'ok', { people: 1, regular: 1 }],
      [[before, line(9, 9, '2023-01-01', null)], 'ok', { people: 1, regular: 4 }],
    ] as const)('%j: capacity %s', (capacity, verdictThen, numbers) => {
      const of = facts({ room: { capacity } })
      expect(verdict(of, 'capacity')).toBe(verdictThen)
      if (numbers) expect(details(of, 'capacity')).toMatchObject(numbers)
    })
    it('warns of the night on which the regular places no longer do', () => {
      const of = facts({ room: { capacity: [before, line(0, 1, '2023-01-01', null)] } })
      expect(details(of, 'regular')).toEqual({ people: 1, regular: 0, densified: 1, on: '2023-01-01' })
    })

    it.each([
      ['open all the time', [line(4, 6, '1900-01-01', null)], 'silent', undefined],
      ['never open', [], 'block', '2022-11-02'],
      ['opens a day too late', [line(4, 6, '2022-11-03', null)], 'block', '2022-11-02'],
      ['closes later', [before], 'block', '2023-01-01'],
      ['closes for a night', [before, line(4, 6, '2023-01-02', null)], 'block', '2023-01-01'],
      ['closes after the mover has left', [line(4, 6, '1900-01-01', '2022-12-24')], 'silent', undefined, '2022-12-24'],
    ] as const)('a room that is %s', (_, capacity, expected, on, leaves: string | null = null) => {
      const movers = [aMover(1, { stays: [aStayIn(5, '2022-01-01', leaves)] })]
      const of = facts({ movers, room: { capacity } })
      expect(verdict(of, 'out_of_service')).toBe(expected)
      expect(details(of, 'out_of_service')?.on).toBe(on)
    })
  })

  it('cannot be overridden above the densified capacity', () => {
    const full = findingsFor(facts({ room: { neighbours: neighbours(6) } }), today)
    expect(full.find((f) => f.rule === 'capacity')).toMatchObject({ severity: 'block', overridable: false })
  })
})

describe('floor space', () => {
  const each = (areaHundredths: number | null, count = 1) =>
    facts({ room: { areaHundredths, neighbours: neighbours(count) } })
  it.each([
    [1400, 'ok'],
    [1399, 'warn'],
    [null, 'silent'],
  ])('two people on %s hundredths of a square metre, 700 each wanted: %s', (area, expected) => {
    expect(verdict(each(area), 'area')).toBe(expected)
  })
  it('names the space for each', () => {
    expect(details(each(2000, 2), 'area')).toEqual({ area: 2000, each: 666, minimum: 700 })
  })
})

describe('blocked rooms', () => {
  const from = day('2022-11-10')
  it.each([
    ['until the day of the move', { from: day('2022-10-01'), to: today }, 'silent'],
    ['over the day of the move', { from: day('2022-10-01'), to: day('2022-11-03') }, 'block'],
    ['later, while the mover stays', { from, to: day('2022-11-20') }, 'block'],
    ['without an end', { from, to: null }, 'block'],
  ])('a block %s: %s', (_, block, expected) => {
    expect(verdict(facts({ room: { blocks: [block] } }), 'blocked')).toBe(expected)
  })
  it('a block from the day on which the mover leaves: silent', () => {
    const mover = aMover(1, { stays: [aStayIn(5, '2022-01-01', '2022-11-10')] })
    expect(verdict(facts({ movers: [mover], room: { blocks: [{ from, to: null }] } }), 'blocked')).toBe('silent')
  })
  it('cannot be overridden, and names the days', () => {
    const of = facts({ room: { blocks: [{ from, to: day('2022-11-20') }] } })
    expect(findingsFor(of, today).find((f) => f.rule === 'blocked')).toEqual({
      rule: 'blocked',
      severity: 'block',
      overridable: false,
      facts: { from: '2022-11-10', to: '2022-11-20' },
    })
  })
})

describe('lease', () => {
  it.each([
    ['none recorded', null, 'silent'],
    ['open-ended', { from: day('2022-11-02'), to: null }, 'silent'],
    ['with an end', { from: day('2022-01-01'), to: day('2023-01-01') }, 'ok'],
    ['over on that day', { from: day('2022-01-01'), to: today }, 'block'],
    ['not begun', { from: day('2022-11-03'), to: null }, 'block'],
  ])('%s', (_, lease, expected) => {
    expect(verdict(facts({ room: { lease } }), 'lease')).toBe(expected)
  })
})

describe('unrelated adults of different sex', () => {
  const man = (over: Parameters<typeof aNeighbour>[2] = {}) => aNeighbour(10, 10, { sex: 'm', ...over })
  const beside = (...people: TargetRoom['neighbours']) => verdict(facts({ room: { neighbours: people } }), 'sexes')
  it.each([
    ['a man of another household', man(), 'block'],
    ['a man of the same household', man({ householdId: 1 as HouseholdId }), 'silent'],
    ['a woman', man({ sex: 'w' }), 'silent'],
    ['somebody whose sex is not known', man({ sex: 'unknown' }), 'silent'],
    ['a divers person', man({ sex: 'd' }), 'silent'],
    ['a boy of 17', man({ birth: born('2004-11-03') }), 'silent'],
    ['a man who is 18 today', man({ birth: born('2004-11-02') }), 'block'],
    ['a man whose age is not known', man({ birth: null }), 'block'],
    ['a man who leaves on the day', man({ to: today }), 'silent'],
    ['a man who comes later', man({ from: day('2022-12-24') }), 'block'],
  ])('a woman moves in with %s: %s', (_, neighbour, expected) => {
    expect(beside(neighbour)).toBe(expected)
  })
  it('a man who comes after she has left: silent', () => {
    const mover = aMover(1, { stays: [aStayIn(5, '2022-01-01', '2022-12-24')] })
    const of = facts({ movers: [mover], room: { neighbours: [man({ from: day('2022-12-24') })] } })
    expect(verdict(of, 'sexes')).toBe('silent')
  })
  it('can be overridden with a reason', () => {
    const [finding] = findingsFor(facts({ room: { neighbours: [man()] } }), today)
    expect(finding).toMatchObject({ rule: 'sexes', severity: 'block', overridable: true })
  })
})

describe('household, purpose, children, back-dating', () => {
  it('warns when members stay behind in another unit', () => {
    expect(verdict(facts({ unitsLeftBehind: [unit(90)] }), 'split')).toBe('ok')
    expect(verdict(facts({ unitsLeftBehind: [] }), 'split')).toBe('ok')
    expect(verdict(facts({ unitsLeftBehind: [unit(90), unit(91)] }), 'split')).toBe('warn')
  })

  const child = aMover(2, { birth: born('2015-01-01'), sex: 'm' })
  const man = aMover(3, { sex: 'm' })
  it.each([
    ['women', 'a woman with her son', [aMover(1), child], 'ok'],
    ['women', 'a couple', [aMover(1), man], 'warn'],
    ['men', 'a man', [man], 'ok'],
    ['men', 'a woman', [aMover(1)], 'warn'],
    ['men', 'somebody whose sex is not known', [aMover(1, { sex: 'unknown' })], 'warn'],
    ['families', 'a couple', [aMover(1), man], 'ok'],
    ['families', 'a child that joins', [child], 'ok'],
    ['families', 'one adult', [man], 'warn'],
    [
      'women',
      'a woman with her son of 16',
      [aMover(1, { sex: 'w' }), aMover(2, { sex: 'm', birth: born('2006-01-01') })],
      'warn',
    ],
    [
      'women',
      'a woman with her son of 15',
      [aMover(1, { sex: 'w' }), aMover(2, { sex: 'm', birth: born('2007-01-01') })],
      'ok',
    ],
  ] as const)('a room for %s and %s: %s', (purpose, _, movers, expected) => {
    expect(verdict(facts({ movers, room: { purpose } }), 'purpose')).toBe(expected)
  })
  it('takes an adult who joins the own family in a room for families', () => {
    const wife = aNeighbour(10, 1)
    expect(verdict(facts({ movers: [man], room: { purpose: 'families', neighbours: [wife] } }), 'purpose')).toBe('ok')
    const stranger = aNeighbour(10, 2)
    expect(verdict(facts({ movers: [man], room: { purpose: 'families', neighbours: [stranger] } }), 'purpose')).toBe(
      'warn',
    )
  })
  it('says nothing of the purpose where a room has none', () => {
    expect(verdict(facts(), 'purpose')).toBe('silent')
  })

  it.each([
    ['of 15 beside an unrelated adult', '2006-11-03', 2, 'warn'],
    ['of 16 beside an unrelated adult', '2006-11-02', 2, 'silent'],
    ['of 15 beside the own family', '2006-11-03', 1, 'silent'],
  ])('a child %s: %s', (_, birth, household, expected) => {
    const movers = [aMover(1, { birth: born(birth), sex: 'w' })]
    expect(verdict(facts({ movers, room: { neighbours: [aNeighbour(10, household)] } }), 'minors')).toBe(expected)
  })
  it('relatives of another household are one family: no rule parts them', () => {
    const related = { relatives: new Set([aNeighbour(10, 10).personId]) }
    const child = aMover(1, { birth: born('2015-01-01'), ...related })
    const sister = aMover(1, { sex: 'w', ...related })
    const uncle = { room: { neighbours: [aNeighbour(10, 10, { sex: 'm' })] } }
    expect(verdict(facts({ movers: [child], ...uncle }), 'minors')).toBe('silent')
    expect(verdict(facts({ movers: [sister], ...uncle }), 'sexes')).toBe('silent')
    const stranger = { room: { neighbours: [aNeighbour(11, 10, { sex: 'm' })] } }
    expect(verdict(facts({ movers: [child], ...stranger }), 'minors')).toBe('warn')
    expect(verdict(facts({ movers: [sister], ...stranger }), 'sexes')).toBe('block')
  })
  it('a child in the room warns an unrelated adult who moves in', () => {
    const small = aNeighbour(10, 10, { birth: born('2020-01-01') })
    expect(verdict(facts({ room: { neighbours: [small] } }), 'minors')).toBe('warn')
  })

  it('warns of a move before today, not of one today', () => {
    expect(verdict(facts(), 'back_dated', today)).toBe('silent')
    expect(verdict(facts(), 'back_dated', day('2022-11-01'))).toBe('warn')
    expect(details(facts(), 'back_dated', day('2022-11-01'))).toEqual({ day: '2022-11-01' })
  })
})

describe('needs for housing', () => {
  const needing = (...needs: HousingNeed[]) => [aMover(1, { needs }), aMover(2)]

  it.each([
    ['nothing', [], { floor: '2. OG', stepFree: false }, 'silent', null],
    ['a quiet place', ['quiet'], { floor: '2. OG', stepFree: false }, 'silent', null],
    ['the ground floor', ['ground_floor'], { floor: 'EG', stepFree: false }, 'ok', 'ground_floor yes'],
    ['the ground floor', ['ground_floor'], { floor: 'Hochparterre', stepFree: null }, 'ok', 'ground_floor yes'],
    ['the ground floor', ['ground_floor'], { floor: '1. OG', stepFree: true }, 'warn', 'ground_floor no'],
    ['the ground floor', ['ground_floor'], { floor: 'UG', stepFree: true }, 'warn', 'ground_floor no'],
    ['the ground floor', ['ground_floor'], { floor: null, stepFree: true }, 'warn', 'ground_floor unknown'],
    ['no steps', ['step_free'], { floor: '3. OG', stepFree: true }, 'ok', 'step_free yes'],
    ['no steps', ['step_free'], { floor: 'EG', stepFree: false }, 'warn', 'step_free no'],
    ['no steps', ['step_free'], { floor: 'EG', stepFree: null }, 'warn', 'step_free unknown'],
    ['room for a wheelchair', ['wheelchair', 'step_free'], { floor: 'EG', stepFree: true }, 'ok', 'wheelchair yes'],
    ['both', ['step_free', 'ground_floor'], { floor: '1. OG', stepFree: true }, 'warn', 'ground_floor no'],
    ['both', ['step_free', 'ground_floor'], { floor: null, stepFree: false }, 'warn', 'step_free no'],
  ] as const)('%s in %j', (_, needs, room, expected, told) => {
    const of = facts({ movers: needing(...needs), room })
    expect(verdict(of, 'step_free')).toBe(expected)
    const found = details(of, 'step_free')
    expect(found ? `${found.need} ${found.met}` : null).toBe(told)
  })

  it.each([
    ['alone', aMover(1, { needs: ['single_room'] }), [], 'ok'],
    ['beside the own family', aMover(1, { needs: ['single_room'] }), [aNeighbour(10, 1)], 'ok'],
    ['beside others', aMover(1, { needs: ['single_room'] }), [aNeighbour(10, 10)], 'warn'],
    [
      'when others come later',
      aMover(1, { needs: ['single_room'] }),
      [aNeighbour(10, 10, { from: day('2023-01-01') })],
      'warn',
    ],
    ['of somebody who lives there', aMover(1), [aNeighbour(10, 10, { needs: ['single_room'] })], 'warn'],
    ['of somebody who leaves', aMover(1), [aNeighbour(10, 10, { needs: ['single_room'], to: today })], 'silent'],
    ['of nobody', aMover(1), [aNeighbour(10, 10)], 'silent'],
  ] as const)('a room of one’s own %s: %s', (_, mover, neighbours, expected) => {
    expect(verdict(facts({ movers: [mover], room: { neighbours: [...neighbours] } }), 'single_room')).toBe(expected)
  })

  const boy = (birth: string) => aNeighbour(10, 10, { sex: 'm', birth: born(birth) })
  it.each([
    ['a woman', aNeighbour(10, 10), 'ok'],
    ['a man', aNeighbour(10, 10, { sex: 'm' }), 'warn'],
    ['the husband', aNeighbour(10, 1, { sex: 'm' }), 'ok'],
    ['a boy of 15', boy('2006-11-03'), 'ok'],
    ['a boy of 16', boy('2006-11-02'), 'warn'],
  ])('only with women, beside %s: %s', (_, neighbour, expected) => {
    const movers = [aMover(1, { needs: ['women_only'] })]
    expect(verdict(facts({ movers, room: { neighbours: [neighbour] } }), 'women_only')).toBe(expected)
  })
  it('a man who moves in with a woman who needs women only', () => {
    const neighbours = [aNeighbour(10, 10, { needs: ['women_only'] })]
    expect(verdict(facts({ movers: [aMover(1, { sex: 'm' })], room: { neighbours } }), 'women_only')).toBe('warn')
    expect(verdict(facts({ room: { neighbours: [aNeighbour(10, 10)] } }), 'women_only')).toBe('silent')
  })
})

describe('a person already placed elsewhere later', () => {
  it.each([
    ['the stay of that day', aStayIn(5, '2022-01-01'), 'silent'],
    ['a stay that begins on that day', aStayIn(5, '2022-11-02'), 'silent'],
    ['a stay that begins the day after', aStayIn(5, '2022-11-03'), 'block'],
  ])('%s: %s', (_, stay, expected) => {
    expect(verdict(facts({ movers: [aMover(1, { stays: [stay] })] }), 'already_placed')).toBe(expected)
  })
})

it('puts blocks first, then warnings, then what is right', () => {
  const people = Array.from({ length: 6 }, (_, i) => aNeighbour(10 + i, 10, { sex: 'm' }))
  const of = facts({ room: { neighbours: people, areaHundredths: 1000, purpose: 'women' } })
  const order = findingsFor(of, day('2022-11-01')).map((finding) => finding.severity)
  expect(order).toEqual([...order].sort((a, b) => 'bwo'.indexOf(a[0] ?? '') - 'bwo'.indexOf(b[0] ?? '')))
  expect(new Set(order)).toEqual(new Set(['block', 'warn', 'ok']))
})

it('finds nothing to say of a move of nobody', () => {
  expect(findingsFor(facts({ movers: [], room: { areaHundredths: 900 } }), today)).toEqual([])
})
