/** House fees: the conventions as tables, and any month of any house against an oracle that counts nights. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess, type FeeFacts, type FeeStay } from '../../db/domain/fees/assess.ts'
import { type FeeRules, feesFrom, problemOf, sameRules, standardFees } from '../../db/domain/fees/rules.ts'
import type { Birth, Day, HouseholdId, PersonId, RoomId } from '../../db/domain/values.ts'

const day = (text: string) => text as Day
const place = { from: day('2020-01-01'), per: 'place', cents: 28_300 } as const
const rules = (over: Partial<FeeRules> = {}): FeeRules => ({ ...standardFees, on: true, tariffs: [place], ...over })
const stay = (person: number, room: number, from: string, to: string | null, household = person): FeeStay => ({
  personId: person as PersonId,
  householdId: household as HouseholdId,
  roomId: room as RoomId,
  from: day(from),
  to: to === null ? null : day(to),
})
const facts = (stays: readonly FeeStay[], births: Readonly<Record<number, string>> = {}): FeeFacts => ({
  stays,
  areas: new Map([
    [1 as RoomId, 2400],
    [2 as RoomId, 1000],
    [3 as RoomId, null],
  ]),
  births: new Map(
    Object.entries(births).map(([id, born]): [PersonId, Birth] => [
      Number(id) as PersonId,
      { day: day(born), precision: 'day' },
    ]),
  ),
})
const told = (set: FeeRules, month: string, given: FeeFacts) =>
  assess(set, day(month), given).map(({ from, last, thirtieths, cents, how }) => [
    `${from.slice(8)}–${last.slice(8)}`,
    thirtieths,
    cents,
    how,
  ])
/** Days, thirtieths and cents of each line. */
const brief = (set: FeeRules, month: string, given: FeeFacts) => told(set, month, given).map((line) => line.slice(0, 3))
const totalOf = (set: FeeRules, month: string, given: FeeFacts) =>
  assess(set, day(month), given).reduce((sum, { cents }) => sum + (cents ?? 0), 0)

describe('the days of a month', () => {
  it.each([
    ['twelve days', '2022-10-10', '2022-10-22', '2022-10', 12, 11_320],
    ['a month of 31 days', '2022-01-01', null, '2022-10', 30, 28_300],
    ['a February', '2022-01-01', null, '2022-02', 30, 28_300],
    ['the February of a leap year', '2022-01-01', null, '2024-02', 30, 28_300],
    ['a month of 30 days', '2022-11-01', '2022-12-01', '2022-11', 30, 28_300],
    ['all but the first of 31 days', '2022-10-02', null, '2022-10', 30, 28_300],
    ['all but the last of a February', '2022-02-01', '2022-02-28', '2022-02', 27, 25_470],
    ['the last night of a month alone', '2022-10-31', null, '2022-10', 1, 943],
    ['one night', '2022-10-05', '2022-10-06', '2022-10', 1, 943],
  ])('%s', (_what, from, to, month, thirtieths, cents) => {
    expect(told(rules(), `${month}-15`, facts([stay(1, 1, from, to)]))).toMatchObject([
      [expect.anything(), thirtieths, cents, expect.stringContaining(`${thirtieths} von 30 Tagen`)],
    ])
  })

  it.each([
    [true, false, '10–11', 2, 1887],
    [true, true, '10–12', 3, 2830],
    [false, true, '11–12', 2, 1887],
    [false, false, '11–11', 1, 943],
  ])('the first counts: %s, the day of leaving: %s', (firstDayCounts, lastDayCounts, days, thirtieths, cents) => {
    const set = rules({ firstDayCounts, lastDayCounts })
    expect(brief(set, '2022-10-01', facts([stay(1, 1, '2022-10-10', '2022-10-12')]))).toEqual([
      [days, thirtieths, cents],
    ])
  })

  it('nobody pays where the month ends before she comes or she left before it', () => {
    const gone = [stay(1, 1, '2022-01-01', '2022-10-01'), stay(2, 1, '2022-11-01', null)]
    expect(told(rules(), '2022-10-01', facts(gone))).toEqual([])
    expect(brief(rules({ lastDayCounts: true }), '2022-10-01', facts(gone))).toEqual([['01–01', 1, 943]])
  })

  it.each([true, false])(
    'a move from room to room is no leaving and no moving in (first and last day: %s)',
    (counts) => {
      const set = rules({ firstDayCounts: counts, lastDayCounts: counts })
      const moved = facts([stay(1, 1, '2022-01-01', '2022-10-16'), stay(1, 2, '2022-10-16', null)])
      expect(brief(set, '2022-10-01', moved)).toEqual([
        ['01–15', 15, 14_150],
        ['16–31', 15, 14_150],
      ])
    },
  )

  it('parts of a month add up to the whole amount when a half has half a cent', () => {
    const odd = rules({ tariffs: [{ ...place, cents: 28_305 }] })
    const moved = facts([stay(1, 1, '2022-01-01', '2022-10-16'), stay(1, 2, '2022-10-16', null)])
    expect(told(odd, '2022-10-01', moved)).toEqual([
      ['01–15', 15, 14_153, '15 von 30 Tagen: 283,05 € × 15 / 30 = 141,53 €'],
      ['16–31', 15, 14_152, '15 von 30 Tagen: 283,05 € × 30 / 30 − 141,53 € = 141,52 €'],
    ])
  })
})

describe('what a day costs', () => {
  it('says how it came about', () => {
    expect(told(rules(), '2022-10-01', facts([stay(1, 1, '2022-10-20', null)]))).toEqual([
      ['20–31', 12, 11_320, '12 von 30 Tagen: 283,00 € × 12 / 30 = 113,20 €'],
    ])
  })

  it('an area is shared by those who have a place in the room that night', () => {
    const area = rules({ tariffs: [{ from: day('2020-01-01'), per: 'm2', cents: 950 }] })
    const shared = facts([stay(1, 1, '2022-01-01', null), stay(2, 1, '2022-11-11', '2022-11-21', 1)])
    expect(told(area, '2022-11-01', shared)).toEqual([
      ['01–10', 10, 7600, '9,50 € × 24,00 m² = 228,00 € im Monat; 10 von 30 Tagen: 228,00 € × 10 / 30 = 76,00 €'],
      [
        '11–20',
        10,
        3800,
        '9,50 € × 24,00 m² / 2 Personen = 114,00 € im Monat; 10 von 30 Tagen: 114,00 € × 10 / 30 = 38,00 €',
      ],
      ['21–30', 10, 7600, '9,50 € × 24,00 m² = 228,00 € im Monat; 10 von 30 Tagen: 228,00 € × 10 / 30 = 76,00 €'],
      [
        '11–20',
        10,
        3800,
        '9,50 € × 24,00 m² / 2 Personen = 114,00 € im Monat; 10 von 30 Tagen: 114,00 € × 10 / 30 = 38,00 €',
      ],
    ])
  })

  it('an area that is not recorded has no amount, and says so', () => {
    const area = rules({ tariffs: [{ from: day('2020-01-01'), per: 'm2', cents: 950 }] })
    expect(told(area, '2022-11-01', facts([stay(1, 3, '2022-01-01', null)]))).toEqual([
      ['01–30', 30, null, '30 von 30 Tagen: Die Fläche des Zimmers ist nicht eingetragen.'],
    ])
  })

  it.each([
    ['on the eve of her sixth birthday', '2016-11-30', 0, 30],
    ['reduced from the birthday on', '2016-11-11', 9433, 30],
    ['reduced', '2010-01-01', 14_150, 30],
    ['full from eighteen', '2004-11-01', 28_300, 30],
    ['of unknown age in full', null, 28_300, 30],
  ])('a child %s', (_what, born, cents, thirtieths) => {
    const set = rules({ freeBelow: 6, reducedBelow: 18, reducedPercent: 50 })
    const given = facts([stay(1, 1, '2022-01-01', null)], born === null ? {} : { 1: born })
    const month = born === '2016-11-30' ? '2022-10-01' : '2022-11-01'
    expect(totalOf(set, month, given)).toBe(cents)
    expect(assess(set, day(month), given).reduce((sum, line) => sum + line.thirtieths, 0)).toBe(thirtieths)
  })

  it('who is free is listed with nothing, and why', () => {
    expect(
      told(rules({ freeBelow: 6 }), '2022-10-01', facts([stay(1, 1, '2022-01-01', null)], { 1: '2020-02-29' })),
    ).toEqual([['01–31', 30, 0, '30 von 30 Tagen: frei (unter 6 Jahren)']])
  })

  it('a tariff holds from its day on, and before the first there is none', () => {
    const set = rules({
      tariffs: [
        { ...place, from: day('2022-10-21'), cents: 30_000 },
        { ...place, from: day('2022-10-11'), cents: 15_000 },
      ],
    })
    expect(brief(set, '2022-10-01', facts([stay(1, 1, '2022-01-01', null)]))).toEqual([
      ['11–20', 10, 5000],
      ['21–31', 10, 10_000],
    ])
  })
})

describe('a rule set', () => {
  it.each([
    ['on without a tariff', { tariffs: [] }, 'no_tariff'],
    ['two tariffs from one day', { tariffs: [place, place] }, 'same_day'],
    ['a tariff of nothing', { tariffs: [{ ...place, cents: 0 }] }, 'amount'],
    ['a tariff of too much', { tariffs: [{ ...place, cents: 1_000_001 }] }, 'amount'],
    ['an age of 121', { freeBelow: 121 }, 'years'],
    ['reduced below the age of the free', { freeBelow: 6, reducedBelow: 6 }, 'bands'],
    ['reduced to nothing', { reducedPercent: 0 }, 'percent'],
    ['reduced to all', { reducedPercent: 100 }, 'percent'],
  ] as const)('is refused: %s', (_what, over, problem) => {
    expect(problemOf(rules(over))?.problem).toBe(problem)
  })

  it('is allowed and read back as it was kept; what is none counts as off', () => {
    expect(problemOf(rules({ freeBelow: 6, reducedBelow: 18 }))).toBeNull()
    expect(problemOf(standardFees)).toBeNull()
    const kept = rules({ freeBelow: 6 })
    expect(feesFrom(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
    for (const broken of [undefined, null, 7, { on: true }, { ...kept, tariffs: 'x' }, { ...kept, freeBelow: 'x' }])
      expect(feesFrom(broken)).toEqual(standardFees)
    const later = { ...place, from: day('2023-01-01') }
    expect(sameRules(rules({ tariffs: [later, place] }), rules({ tariffs: [place, later] }))).toBe(true)
  })
})

/** Days as plain numbers and money as big integers: nothing of the code under test is asked. */
const ms = 86_400_000
const numberOf = (text: string) => Date.parse(`${text}T00:00:00Z`) / ms
const textOf = (number: number) => new Date(number * ms).toISOString().slice(0, 10)
const rounded = (part: bigint, whole: bigint) => (2n * part + whole) / (2n * whole)

function oracle(set: FeeRules, month: string, { stays, areas, births }: FeeFacts): Map<number, bigint | null> {
  const first = numberOf(`${month}-01`)
  const year = Number(month.slice(0, 4))
  const length = new Date(Date.UTC(year, Number(month.slice(5)), 0)).getUTCDate()
  const sleepsIn = (person: number, night: number) =>
    stays.find(
      ({ personId, from, to }) =>
        personId === person && numberOf(from) <= night && (to === null || night < numberOf(to)),
    )?.roomId ?? null
  const everybody = [...new Set(stays.map(({ personId }) => Number(personId)))]
  const owed = new Map<number, bigint | null>()
  for (const person of everybody) {
    const charged: { on: number; room: RoomId; night: number }[] = []
    for (let on = first; on < first + length; on++) {
      const tonight = sleepsIn(person, on)
      const lastNight = sleepsIn(person, on - 1)
      if (tonight !== null && (lastNight !== null || set.firstDayCounts)) charged.push({ on, room: tonight, night: on })
      if (tonight === null && lastNight !== null && set.lastDayCounts)
        charged.push({ on, room: lastNight, night: on - 1 })
    }
    const thirtiethsAt = new Map<bigint, bigint>()
    let isKnown = true
    for (const { on, room, night } of charged) {
      let weight = 1n
      if (charged.length === length && on === first + length - 1) weight = BigInt(31 - length)
      const tariff = set.tariffs
        .filter(({ from }) => numberOf(from) <= on)
        .sort((a, b) => numberOf(b.from) - numberOf(a.from))[0]
      if (!tariff || weight === 0n) continue
      const born = births.get(person as PersonId)?.day
      const [by = 0, bm = 0, bd = 0] = (born ?? '').split('-').map(Number)
      const [y = 0, m = 0, d = 0] = textOf(on).split('-').map(Number)
      const age = born ? y - by - (m < bm || (m === bm && d < bd) ? 1 : 0) : 999
      const percent =
        age < (set.freeBelow ?? -99) ? 0n : age < (set.reducedBelow ?? -99) ? BigInt(set.reducedPercent) : 100n
      const area = areas.get(room) ?? null
      const heads = BigInt(everybody.filter((other) => sleepsIn(other, night) === room).length)
      if (tariff.per === 'm2' && area === null && percent > 0n) {
        isKnown = false
        continue
      }
      const monthly =
        tariff.per === 'place'
          ? rounded(BigInt(tariff.cents) * percent, 100n)
          : rounded(BigInt(tariff.cents) * BigInt(area ?? 0) * percent, 10_000n * heads)
      thirtiethsAt.set(monthly, (thirtiethsAt.get(monthly) ?? 0n) + weight)
    }
    const sum = [...thirtiethsAt].reduce((total, [monthly, days]) => total + rounded(monthly * days, 30n), 0n)
    if (charged.length > 0) owed.set(person, isKnown ? sum : null)
  }
  return owed
}

const near = fc.integer({ min: numberOf('2023-11-25'), max: numberOf('2024-05-05') })
/** Stays of one person one after the other, some with a gap, the last perhaps open. */
const someStays = (person: number) =>
  fc
    .tuple(
      near,
      fc.array(
        fc.record({
          nights: fc.integer({ min: 1, max: 45 }),
          gap: fc.constantFrom(0, 0, 0, 1, 5),
          room: fc.integer({ min: 1, max: 3 }),
        }),
        { maxLength: 5 },
      ),
      fc.boolean(),
    )
    .map(([start, list, isOpen]) => {
      let at = start
      return list.map(({ nights, gap, room }, index) => {
        const from = at
        at += nights + gap
        const isLast = index === list.length - 1
        return stay(person, room, textOf(from), isLast && isOpen ? null : textOf(from + nights), 1)
      })
    })
const someRules = fc
  .record({
    tariffs: fc.uniqueArray(
      fc.record({
        from: near.map((number) => day(textOf(number))),
        per: fc.constantFrom('place' as const, 'm2' as const),
        cents: fc.integer({ min: 1, max: 60_000 }),
      }),
      { maxLength: 3, selector: ({ from }) => from },
    ),
    old: fc.constantFrom('place' as const, 'm2' as const),
    freeBelow: fc.option(fc.integer({ min: 1, max: 10 })),
    more: fc.option(fc.integer({ min: 11, max: 30 })),
    reducedPercent: fc.integer({ min: 1, max: 99 }),
    firstDayCounts: fc.boolean(),
    lastDayCounts: fc.boolean(),
  })
  .map(
    ({ more, old, tariffs, ...rest }): FeeRules => ({
      ...rest,
      on: true,
      reducedBelow: more,
      tariffs: [...tariffs, { from: day('2020-01-01'), per: old, cents: 28_305 }],
    }),
  )
const someFacts = fc
  .tuple(
    fc.tuple(...[1, 2, 3, 4].map(someStays)),
    fc.array(fc.option(fc.integer({ min: numberOf('1990-01-01'), max: numberOf('2024-02-29') })), {
      minLength: 4,
      maxLength: 4,
    }),
    fc.array(fc.option(fc.integer({ min: 100, max: 9999 }), { freq: 8 }), { minLength: 3, maxLength: 3 }),
  )
  .map(
    ([stays, births, areas]): FeeFacts => ({
      stays: stays.flat(),
      areas: new Map(areas.map((area, index) => [(index + 1) as RoomId, area])),
      births: new Map(
        births.map((born, index): [PersonId, Birth | null] => [
          (index + 1) as PersonId,
          born === null ? null : { day: day(textOf(born)), precision: 'day' },
        ]),
      ),
    }),
  )
const someMonth = fc.constantFrom('2023-12', '2024-01', '2024-02', '2024-03', '2024-04', '2023-02')

describe('any month of any house', () => {
  it('is to the cent what counting its nights gives', () => {
    fc.assert(
      fc.property(someRules, someMonth, someFacts, (set, month, given) => {
        const lines = Map.groupBy(assess(set, day(`${month}-17`), given), ({ personId }) => Number(personId))
        const assessed = [...lines].map(([person, own]) => [
          person,
          own.some(({ cents }) => cents === null) ? null : own.reduce((sum, { cents }) => sum + BigInt(cents ?? 0), 0n),
        ])
        expect(new Map(assessed as [number, bigint | null][])).toEqual(oracle(set, month, given))
        for (const own of lines.values())
          expect(own.reduce((sum, { thirtieths }) => sum + thirtieths, 0)).toBeLessThanOrEqual(30)
      }),
      { numRuns: 1500 },
    )
  })
})
