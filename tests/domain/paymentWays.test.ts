/** How a sum is shared out over a household's ways, and how their line changes: worked examples and any ways at all. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wayKinds } from '../../db/domain/payments/terms.ts'
import {
  changeWays,
  laySet,
  type RecordedWay,
  splitByWays,
  takeOutSet,
  type Way,
  type WaySet,
  waySets,
  waysOn,
} from '../../db/domain/payments/ways.ts'
import { codesOf } from '../../db/domain/people/terms.ts'
import { addDays, type Cents, type Day } from '../../db/domain/values.ts'
import { day } from '../build/register.ts'

const iban = 'DE89370400440532013000'
const aWay = (over: Partial<RecordedWay> = {}): RecordedWay => ({
  id: 1,
  kind: 'transfer',
  amount: null,
  iban,
  holder: 'Karim Beispiel',
  reference: null,
  from: day('2022-01-01'),
  to: null,
  ...over,
})
const rent = aWay({
  id: 2,
  kind: 'landlord',
  amount: 42_000 as Cents,
  holder: 'Wohnbau Muster',
  reference: 'Wohnung 3',
})
const cheque = aWay({ id: 3, kind: 'cheque', iban: null, holder: null })
const parts = (amount: number, ways: readonly RecordedWay[]) =>
  splitByWays(amount as Cents, ways).map((part) => [part.kind, part.amount])

describe('a sum over the ways', () => {
  it.each<[string, number, readonly RecordedWay[], readonly (readonly [string, number])[]]>([
    ['all by transfer', 90_000, [aWay()], [['transfer', 90_000]]],
    [
      'rent to the landlord, the rest by transfer',
      90_000,
      [aWay(), rent],
      [
        ['landlord', 42_000],
        ['transfer', 48_000],
      ],
    ],
    ['less than the rent', 30_000, [aWay(), rent], [['landlord', 30_000]]],
    ['exactly the rent: no voucher over nothing', 42_000, [rent, aWay()], [['landlord', 42_000]]],
    [
      'shares in the order of their numbers',
      50_000,
      [rent, aWay({ id: 1, kind: 'card', iban: null, holder: null, amount: 10_000 as Cents })],
      [
        ['card', 10_000],
        ['landlord', 40_000],
      ],
    ],
    [
      'a share, and no way for the rest',
      50_000,
      [rent],
      [
        ['landlord', 42_000],
        ['cheque', 8_000],
      ],
    ],
    ['no way at all', 50_000, [], [['cheque', 50_000]]],
    ['a transfer whose account is not known yet', 50_000, [aWay({ iban: null, holder: null })], [['cheque', 50_000]]],
    ['nothing', 0, [aWay()], []],
    ['less than nothing', -100, [aWay(), rent], []],
  ])('%s', (_, amount, ways, expected) => {
    expect(parts(amount, ways)).toEqual(expected)
  })

  it('names the way of each part, with what the payee needs', () => {
    expect(splitByWays(42_000 as Cents, [rent])).toEqual([
      { kind: 'landlord', amount: 42_000, iban, holder: 'Wohnbau Muster', reference: 'Wohnung 3', wayId: 2 },
    ])
  })

  const anyKind = fc.constantFrom(...codesOf(wayKinds))
  const anyShares = fc
    .array(fc.record({ kind: anyKind, amount: fc.integer({ min: 1, max: 200_000 }), known: fc.boolean() }), {
      maxLength: 5,
    })
    .chain((fixed) =>
      fc.option(fc.record({ kind: anyKind, known: fc.boolean() })).map((rest) => [
        ...fixed.map((share, at) =>
          aWay({
            id: at + 1,
            kind: share.kind,
            amount: share.amount as Cents,
            iban: share.known && wayKinds[share.kind].account ? iban : null,
          }),
        ),
        ...(rest
          ? [aWay({ id: 9, kind: rest.kind, iban: rest.known && wayKinds[rest.kind].account ? iban : null })]
          : []),
      ]),
    )

  it('comes to the sum to the cent, each part more than nothing, no share above what was agreed, for any ways in any order', () => {
    fc.assert(
      fc.property(anyShares, fc.integer({ min: 0, max: 1_000_000 }), fc.nat(), (ways, amount, turn) => {
        const split = splitByWays(amount as Cents, ways)
        expect(split.reduce((sum, part) => sum + part.amount, 0)).toBe(amount)
        for (const part of split) {
          expect(part.amount).toBeGreaterThan(0)
          const agreed = ways.find((way) => way.id === part.wayId)?.amount ?? amount
          expect(part.amount).toBeLessThanOrEqual(agreed)
          if (part.kind === 'transfer') expect(part.iban).not.toBeNull()
        }
        const turned = ways.map((_, at) => ways[(at + turn) % ways.length]).filter((way) => way !== undefined)
        expect(splitByWays(amount as Cents, turned)).toEqual(split)
      }),
    )
  })
})

const wayOf = (kind: 'cheque' | 'transfer' | 'cash'): Way =>
  kind === 'transfer'
    ? { kind, amount: null, iban, holder: 'Karim Beispiel', reference: null }
    : { kind, amount: null, iban: null, holder: null, reference: null }
const share: Way = { kind: 'landlord', amount: 10_000 as Cents, iban: null, holder: null, reference: null }

describe('the line of a household', () => {
  const on = (sets: readonly WaySet[], at: string) =>
    sets.find((set) => set.from <= at && (set.to === null || at < set.to))?.ways.map((way) => way.kind) ?? []

  it('keeps what was planned for later, and what held before', () => {
    const line = waySets([
      { ...cheque, from: day('2021-01-01'), to: day('2023-01-01') },
      aWay({ id: 4, from: day('2023-01-01') }),
    ])
    const laid = laySet(line, { from: day('2022-06-01'), to: null, ways: [wayOf('cash')] })
    expect([on(laid, '2022-05-31'), on(laid, '2022-06-01'), on(laid, '2022-12-31'), on(laid, '2023-01-01')]).toEqual([
      ['cheque'],
      ['cash'],
      ['cash'],
      ['transfer'],
    ])
    expect(takeOutSet(laid, day('2022-06-01'))).toEqual(line)
  })

  it('cuts a share that runs on where only the rest changes', () => {
    const sets = waySets([
      { ...rent, from: day('2022-01-01'), to: null },
      { ...cheque, from: day('2022-01-01'), to: day('2022-07-01') },
      aWay({ id: 4, from: day('2022-07-01') }),
    ])
    expect(sets.map((set) => [set.from, set.to, set.ways.map((way) => way.kind)])).toEqual([
      ['2022-01-01', '2022-07-01', ['landlord', 'cheque']],
      ['2022-07-01', null, ['landlord', 'transfer']],
    ])
  })

  it('after any changes each day has the ways that were laid last, written in their order, with one way for the rest', () => {
    const anySet = fc.record({
      at: fc.integer({ min: 0, max: 40 }),
      ways: fc.constantFrom<readonly Way[]>(
        [],
        [wayOf('cheque')],
        [share, wayOf('transfer')],
        [wayOf('transfer')],
        [share, { ...share, kind: 'card' }],
      ),
    })
    fc.assert(
      fc.property(fc.array(anySet, { maxLength: 8 }), (changes) => {
        let rows: RecordedWay[] = []
        let next = 1
        // What each day should have: a change counts up to the next recorded beginning.
        const expected = new Map<Day, string>()
        const days = Array.from({ length: 50 }, (_, at) => addDays(day('2022-01-01'), at))
        for (const { at, ways } of changes) {
          const from = days[at] as Day
          const sets = waySets(rows)
          const until = sets.map((set) => set.from).filter((begin) => begin > from)[0]
          for (const each of days.filter((d) => d >= from && (until === undefined || d < until)))
            expected.set(each, JSON.stringify(ways))
          const change = changeWays(rows, laySet(sets, { from, to: null, ways }))
          rows = rows.filter((row) => !change.withdraw.includes(row))
          for (const set of change.insert)
            for (const way of set.ways) rows.push({ ...way, from: set.from, to: set.to, id: next++ })
        }
        for (const each of days) {
          const held = waysOn(rows, each)
          expect(JSON.stringify(held.map(({ id: _, from: __, to: ___, ...way }) => way))).toBe(
            expected.get(each) ?? '[]',
          )
          expect(held.filter((way) => way.amount === null).length).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})
