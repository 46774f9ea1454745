/** The board of Fehlbelegungen: its columns, what filters leave, and where the arrow keys lead. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FlatSearchStep } from '../../db/domain/people/terms.ts'
import { nextSpot, type Spot } from '../../renderer/features/overstays/boardKeys.ts'
import {
  columnsOf,
  type Household,
  narrowed,
  neighbourStep,
  nextDateOf,
  placeText,
  sinceText,
} from '../../renderer/features/overstays/overstayView.ts'
import { day } from '../build/register.ts'

let serial = 0
function aHousehold(step: FlatSearchStep | null, over: Partial<Household> = {}): Household {
  serial += 1
  return {
    householdId: serial as Household['householdId'],
    number: `H-${serial}`,
    name: `Muster${serial}`,
    people: [],
    others: [],
    since: day('2022-01-01'),
    months: 10,
    rooms: [],
    search: step && { step, from: day('2022-10-01'), nextOn: null, note: null },
    suggested: null,
    isOverdue: false,
    ...over,
  }
}
const room = (house: string, number: string): Household['rooms'][number] => ({
  roomId: 1 as Household['rooms'][number]['roomId'],
  accommodationId: 1 as Household['rooms'][number]['accommodationId'],
  house: house.slice(0, 3).toUpperCase(),
  houseName: house,
  room: number,
})

describe('the columns', () => {
  it('stand there in the order of the steps, empty ones too; who moved out has one only while there is somebody', () => {
    const steps = ['none', 'registered', 'viewing', 'offer', 'contract']
    expect(columnsOf([aHousehold(null)]).map(({ step, households }) => [step, households.length])).toEqual(
      steps.map((step) => [step, step === 'none' ? 1 : 0]),
    )
    expect(columnsOf([aHousehold('moved')]).map(({ step }) => step)).toEqual([...steps, 'moved'])
  })
  it('put an overdue date first and keep the order otherwise', () => {
    const [a, b, c] = [aHousehold('viewing'), aHousehold('viewing'), aHousehold('viewing', { isOverdue: true })]
    expect(columnsOf([a, b, c])[2]?.households).toEqual([c, a, b])
  })
})

describe('what is left of the households', () => {
  const here = aHousehold('viewing', { name: 'Yıldız', rooms: [room('Friedrichstraße', '1.04')], isOverdue: true })
  const there = aHousehold(null, { name: 'Haddad', rooms: [room('Am Drehmannshof', 'C21')] })
  const all = [here, there]
  it.each([
    ['all', '', all],
    ['persons', '', all],
    ['overdue', '', [here]],
    ['all', 'yildiz', [here]],
    ['all', 'friedrich 1.04', [here]],
    ['all', 'drehmannshof', [there]],
    ['all', 'friedrich c21', []],
    ['overdue', 'haddad', []],
  ] as const)('%s, “%s”', (shown, text, left) => {
    expect(narrowed(all, shown, text)).toEqual(left)
  })
})

it('names each house once with its rooms, and since when as far as it is known', () => {
  const rooms = [room('Friedrichstraße', '1.04'), room('Friedrichstraße', '1.05'), room('Am Bach', '1')]
  expect(placeText(rooms)).toBe('Friedrichstraße, Zimmer 1.04, 1.05; Am Bach, Zimmer 1')
  expect(sinceText({ since: day('2022-01-01'), months: 10 }).replaceAll('\u00a0', ' ')).toBe(
    '10 Monate · seit 01.01.2022',
  )
  expect(sinceText({ since: day('1900-01-01'), months: null })).toBe('Beginn unbekannt')
})

it.each([
  [null, null],
  ['2022-11-02', { text: 'Termin Mi., 02.11.2022', isOverdue: false }],
  ['2022-11-01', { text: 'Termin Di., 01.11.2022 überfällig', isOverdue: true }],
])('a next date on %s, seen on 2 November', (next, expected) => {
  expect(nextDateOf(next === null ? null : day(next), day('2022-11-02'))).toEqual(expected)
})

it.each([
  ['none', 1, 'registered'],
  ['none', -1, null],
  ['registered', -1, null],
  ['viewing', -1, 'registered'],
  ['contract', 1, 'moved'],
  ['moved', 1, null],
] as const)('from %s by %i: %s', (step, direction, expected) => {
  expect(neighbourStep(step, direction)).toBe(expected)
})

describe('the arrow keys', () => {
  // Three columns: two cards, none, three cards of other heights.
  const spots: Spot[] = [
    { left: 0, top: 0 },
    { left: 0, top: 100 },
    { left: 400, top: 0 },
    { left: 400, top: 60 },
    { left: 400, top: 150 },
  ]
  it.each([
    [0, 'ArrowDown', 1],
    [1, 'ArrowDown', -1],
    [1, 'ArrowUp', 0],
    [0, 'ArrowUp', -1],
    [0, 'ArrowRight', 2],
    [1, 'ArrowRight', 3],
    [4, 'ArrowLeft', 1],
    [2, 'ArrowRight', -1],
    [3, 'Home', 0],
    [0, 'End', 4],
  ] as const)('from %i with %s to %i', (at, key, expected) => {
    expect(nextSpot(spots, at, key)).toBe(expected)
  })
  it('go on below in the same column where the columns stand below each other', () => {
    const wrapped: Spot[] = [
      { left: 0, top: 0 },
      { left: 200, top: 0 },
      { left: 0, top: 300 },
    ]
    expect(nextSpot(wrapped, 0, 'ArrowDown')).toBe(2)
    expect(nextSpot(wrapped, 0, 'ArrowRight')).toBe(1)
  })
  it('reach every card of columns side by side from the first one', () => {
    const heights = fc.array(fc.array(fc.integer({ min: 40, max: 200 }), { maxLength: 5 }), {
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(heights, (columns) => {
        const cards = columns.flatMap((column, index) => {
          let top = 0
          return column.map((height): Spot => {
            top += height + 8
            return { left: index * 200, top: top - height }
          })
        })
        const seen = new Set<number>(cards.length > 0 ? [0] : [])
        for (const at of seen)
          for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const) {
            const next = nextSpot(cards, at, key)
            if (next >= 0) seen.add(next)
          }
        expect(seen.size).toBe(cards.length)
      }),
    )
  })
})
