/** Entitlements of a month: the worked examples of the issue word for word, part months, what takes off, overrides and obstacles. */
import { describe, expect, it } from 'vitest'
import {
  aLife,
  anItem,
  anOverride,
  cents,
  household,
  inFlat,
  inShared,
  months,
  person,
  since,
  someFacts,
  worked,
} from '../build/entitlements.ts'
import { day } from '../build/register.ts'

const november = months('2022-11')
const aChild = (born: string, over = {}) =>
  aLife({
    personId: person(2),
    birth: { day: day(born), precision: 'day' },
    belongings: [{ ...since('2022-01-01'), householdId: household(1), role: 'child' }],
    ...over,
  })

describe('worked examples', () => {
  it('a child that turns six on 12 November: eleven days at stage 6, nineteen at stage 5', () => {
    const { amounts, how } = worked(someFacts([aChild('2016-11-12')]), november)
    expect(amounts.map(({ amount }) => amount)).toEqual([9130 + 17923])
    expect(how).toEqual([
      'Stufe 6, 11 von 30 Tagen: 249,00 € × 11 / 30 = 91,30 €',
      'Stufe 5, 19 von 30 Tagen: 283,00 € × 19 / 30 = 179,23 €',
    ])
  })

  it('twelve days of stage 5', () => {
    const life = aChild('2012-11-12', { regimes: [{ ...since('2022-11-19'), regime: 'asylblg_3' }] })
    const { sums, how } = worked(someFacts([life]), november)
    expect(sums).toEqual([['rate', 11320]])
    expect(how).toEqual(['Stufe 5, 12 von 30 Tagen: 283,00 € × 12 / 30 = 113,20 €'])
  })

  it('newly assigned on 18 October: fourteen days', () => {
    const life = aLife({ belongings: [{ ...since('2022-10-18'), householdId: household(1), role: 'reference' }] })
    const { sums, how } = worked(someFacts([life]), months('2022-10', '2022-11'))
    expect(sums).toEqual([
      ['rate', 15400],
      ['rate', 33000],
    ])
    expect(how).toEqual([
      'Stufe 2, 14 von 30 Tagen: 330,00 € × 14 / 30 = 154,00 €',
      'Stufe 2, 30 von 30 Tagen: 330,00 €',
    ])
  })
})

describe('part months', () => {
  const days = (from: string, to: string | null, month: string) =>
    worked(
      someFacts([aLife({ belongings: [{ ...since(from, to), householdId: household(1), role: 'reference' }] })]),
      months(month),
    ).amounts.flatMap(({ basis }) => basis.segments.map((segment) => segment.days))

  it.each([
    ['all of January', '2022-01-01', null, '2022-01', [30]],
    ['all of February', '2022-01-01', null, '2022-02', [30]],
    ['January but for its first day', '2022-01-02', null, '2022-01', [30]],
    ['January but for its last day', '2022-01-01', '2022-01-31', '2022-01', [30]],
    ['the 31st alone', '2022-01-31', null, '2022-01', [1]],
    ['February but for its last day', '2022-01-01', '2022-02-28', '2022-02', [27]],
    ['28 February alone', '2022-02-28', null, '2022-02', [1]],
    ['the day of leaving is no day', '2022-01-01', '2022-11-12', '2022-11', [11]],
    ['one night', '2022-11-11', '2022-11-12', '2022-11', [1]],
    ['nothing before', '2022-12-01', null, '2022-11', []],
    ['nothing after', '2022-01-01', '2022-11-01', '2022-11', []],
  ])('%s', (_name, from, to, month, expected) => {
    expect(days(from, to, month)).toEqual(expected)
  })

  it('a birthday on the 31st leaves the whole month to the old stage; one on 28 February gives three days to the new', () => {
    expect(worked(someFacts([aChild('2016-10-31')]), months('2022-10')).how).toEqual([
      'Stufe 6, 30 von 30 Tagen: 249,00 €',
    ])
    expect(worked(someFacts([aChild('2016-02-28')]), months('2022-02')).how).toEqual([
      'Stufe 6, 27 von 30 Tagen: 249,00 € × 27 / 30 = 224,10 €',
      'Stufe 5, 3 von 30 Tagen: 283,00 € × 3 / 30 = 28,30 €',
    ])
  })

  it('who is born on 29 February completes a year on 1 March', () => {
    expect(worked(someFacts([aChild('2016-02-29')]), months('2022-02', '2022-03')).how).toEqual([
      'Stufe 6, 30 von 30 Tagen: 249,00 €',
      'Stufe 5, 30 von 30 Tagen: 283,00 €',
    ])
  })

  it('thirty days at one amount are exactly that amount, in however many parts', () => {
    const parts = ['2022-11-01', '2022-11-02', '2022-11-03', '2022-11-04'].map((from, index, all) =>
      anOverride({ ...since(from, all[index + 1] ?? null), amount: cents(10_000), reason: `Bescheid ${index}` }),
    )
    const { sums, how } = worked(someFacts([aLife({ overrides: parts })]), november)
    expect(sums).toEqual([['rate', 10_000]])
    expect(how[0]).toBe('AsylbLG § 3, Betrag (von Hand: Bescheid 0), 1 von 30 Tagen: 100,00 € × 1 / 30 = 3,33 €')
    expect(how[1]).toBe(
      'AsylbLG § 3, Betrag (von Hand: Bescheid 1), 1 von 30 Tagen: 100,00 € × 2 / 30 − 3,33 € = 3,34 €',
    )
  })

  it('a change of the Rechtskreis divides the month; SGB II ends it', () => {
    const life = aLife({
      regimes: [
        { ...since('2022-01-01', '2022-11-11'), regime: 'asylblg_3' },
        { ...since('2022-11-11', '2022-11-21'), regime: 'asylblg_2' },
        { ...since('2022-11-21'), regime: 'sgb_2' },
      ],
    })
    expect(worked(someFacts([life]), november).sums).toEqual([['rate', 11000 + 13467]])
  })

  it('a rate of a new year holds from its first day', () => {
    expect(worked(someFacts([aLife()]), months('2022-12', '2023-01')).sums).toEqual([
      ['rate', 33000],
      ['rate', 36900],
    ])
  })

  it('the household of the last entitled day has the position, whoever is asked for', () => {
    const life = aLife({
      belongings: [
        { ...since('2022-01-01', '2022-11-11'), householdId: household(1), role: 'other' },
        { ...since('2022-11-11'), householdId: household(2), role: 'reference' },
      ],
    })
    const of = (id: number) => worked(someFacts([life], { households: new Set([household(id)]) }), november).amounts
    expect(of(1)).toEqual([])
    expect(of(2)).toMatchObject([{ householdId: 2, amount: 33000 }])
  })
})

describe('rounding', () => {
  const life = aLife({ overrides: [anOverride({ amount: cents(10_001) })] })
  const half = aLife({
    belongings: [{ ...since('2022-11-16'), householdId: household(1), role: 'reference' }],
    overrides: [anOverride({ amount: cents(10_001) })],
  })
  it.each([
    ['half_up', 5001],
    ['half_even', 5000],
    ['down', 5000],
  ] as const)('%s: 100,01 € × 15 / 30', (rounding, expected) => {
    const settings = {
      roundings: [{ from: day('2022-11-01'), rounding }],
      singleInShared: { asylblg_3: null, asylblg_2: null },
    }
    expect(worked(someFacts([half]), november, settings).sums).toEqual([['rate', expected]])
    expect(worked(someFacts([life]), november, settings).sums).toEqual([['rate', 10_001]])
  })

  it('another way does not reach back before its month', () => {
    const settings = {
      roundings: [{ from: day('2022-12-01'), rounding: 'down' as const }],
      singleInShared: { asylblg_3: null, asylblg_2: null },
    }
    expect(worked(someFacts([half]), november, settings).sums).toEqual([['rate', 5001]])
  })
})

describe('items', () => {
  const withItems = (...items: ReturnType<typeof anItem>[]) => someFacts([aLife({ items })])

  it('a need that is due once stands in the month it began in, whole', () => {
    const item = anItem({
      kind: 'one_off',
      label: 'Erstausstattung',
      amount: cents(12_000),
      ...since('2022-11-20', '2022-11-21'),
    })
    expect(worked(withItems(item), months('2022-10', '2022-11', '2022-12')).sums).toEqual([
      ['rate', 33000],
      ['rate', 33000],
      ['item/1', 12_000],
      ['rate', 33000],
    ])
  })

  it('a monthly item counts the days on which it holds, at the amount of each', () => {
    const { sums, how } = worked(
      withItems(
        anItem({ ...since('2022-11-01', '2022-11-16') }),
        anItem({ ...since('2022-11-16'), amount: cents(6000) }),
      ),
      november,
    )
    expect(sums).toEqual([
      ['rate', 33000],
      ['item/1', 1500 + 3000],
    ])
    expect(how.slice(1)).toEqual([
      'Mehrbedarf, 15 von 30 Tagen: 30,00 € × 15 / 30 = 15,00 €',
      'Mehrbedarf, 15 von 30 Tagen: 60,00 € × 15 / 30 = 30,00 €',
    ])
  })

  it('income above the need takes off no more than there is, and debts then wait', () => {
    const { sums, how } = worked(
      withItems(
        anItem({ number: 3, kind: 'income', label: 'Minijob', amount: cents(40_000) }),
        anItem({ number: 2, kind: 'repayment', label: 'Überzahlung', amount: cents(2000), total: cents(5000) }),
      ),
      november,
    )
    expect(sums).toEqual([
      ['rate', 33000],
      ['item/3', -33000],
      ['item/2', 0],
    ])
    expect(how.slice(1)).toEqual([
      'Minijob: 400,00 €',
      'höchstens bis null: 330,00 € von 400,00 € abgezogen',
      'Überzahlung: 20,00 €',
      'Rückzahlung in Raten: vorher offen 50,00 €, danach 50,00 €',
      'höchstens bis null: 0,00 € von 20,00 € abgezogen',
    ])
  })

  it('a repayment goes on until the total is reached; what was posted counts', () => {
    const debt = anItem({ kind: 'repayment', label: 'Überzahlung', amount: cents(2000), total: cents(5000) })
    const asked = months('2022-09', '2022-10', '2022-11', '2022-12')
    const of = (repaid: [string, number][]) =>
      worked(
        someFacts([aLife({ items: [debt] })], {
          repaid: new Map([[1, new Map(repaid.map(([month, amount]) => [day(`${month}-01`), cents(amount)]))]]),
        }),
        asked,
      ).sums.flatMap(([position, amount]) => (position === 'rate' ? [] : [amount]))
    expect(of([])).toEqual([-2000, -2000, -1000])
    expect(of([['2022-08', 2000]])).toEqual([-2000, -1000])
    expect(of([['2022-09', 2000]])).toEqual([-2000, -2000, -1000])
    expect(of([['2022-08', 5000]])).toEqual([])
  })

  it('nobody who is not entitled has an item', () => {
    const life = aLife({ items: [anItem({})], regimes: [{ ...since('2022-01-01'), regime: 'sgb_2' }] })
    expect(worked(someFacts([life]), november).sums).toEqual([])
  })
})

describe('set by hand', () => {
  it('a stage says the clerk’s reason', () => {
    const life = aLife({ overrides: [anOverride({ stage: 1, reason: 'eigene Küche' })] })
    expect(worked(someFacts([life]), november).how).toEqual([
      'Stufe 1 (von Hand: eigene Küche), 30 von 30 Tagen: 367,00 €',
    ])
  })

  it('§ 1a has no rate: without an amount nothing is worked out, and it says so', () => {
    const regimes = [{ ...since('2022-11-11'), regime: 'asylblg_1a' as const }]
    expect(worked(someFacts([aLife({ regimes })]), november)).toMatchObject({
      amounts: [],
      obstacles: [{ personId: 1, householdId: 1, from: '2022-11-11', obstacle: 'amount_not_set' }],
    })
    const overrides = [anOverride({ amount: cents(15_000), reason: '§ 1a Abs. 4' })]
    expect(worked(someFacts([aLife({ regimes, overrides })]), november).sums).toEqual([['rate', 10_000]])
  })

  it('without a birth date or a rate nothing is worked out, but a stage by hand helps', () => {
    const unborn = aLife({ birth: null })
    expect(worked(someFacts([unborn]), november).obstacles.map(({ obstacle }) => obstacle)).toEqual(['birth_unknown'])
    expect(worked(someFacts([{ ...unborn, overrides: [anOverride({ stage: 2 })] }]), november).sums).toEqual([
      ['rate', 33000],
    ])
    expect(worked(someFacts([aLife()], { rates: [] }), november).obstacles.map(({ obstacle }) => obstacle)).toEqual([
      'rate_missing',
    ])
  })
})

describe('stages of adults', () => {
  const adult = (id: number, role: 'reference' | 'partner' | 'child' | 'other', over = {}) =>
    aLife({
      personId: person(id),
      belongings: [{ ...since('2022-01-01'), householdId: household(1), role }],
      homes: [inFlat()],
      ...over,
    })
  const stagesOf = (people: ReturnType<typeof aLife>[], over = {}) =>
    worked(someFacts(people, over), november).amounts.map(({ basis }) =>
      basis.segments.map((segment) => ('stage' in segment ? [segment.stage, segment.assumed] : null)),
    )
  const young = { birth: { day: day('2000-11-16'), precision: 'day' as const } }

  it('alone in a flat 1, in shared accommodation 2, as a couple 2', () => {
    expect(stagesOf([adult(1, 'reference')])).toEqual([[[1, null]]])
    expect(stagesOf([adult(1, 'reference', { homes: [inShared()] })])).toEqual([[[2, null]]])
    expect(stagesOf([adult(1, 'reference'), adult(2, 'partner')])).toEqual([[[2, null]], [[2, null]]])
  })

  it('a partner in another household is none here, but marries', () => {
    const elsewhere = adult(2, 'reference', {
      belongings: [{ ...since('2022-01-01'), householdId: household(2), role: 'reference' }],
    })
    const family = [{ ...since('2020-01-01'), personId: person(1), relativeId: person(2), kind: 'partner' as const }]
    expect(stagesOf([adult(1, 'reference'), elsewhere], { family })).toEqual([[[1, null]], [[1, null]]])
    const parent = adult(3, 'reference')
    expect(stagesOf([adult(1, 'child', young), parent, elsewhere], { family })[0]).toEqual([[1, null]])
  })

  it('a grown child in the parents’ flat 3 until 25', () => {
    expect(stagesOf([adult(1, 'reference'), adult(2, 'child', young)])).toEqual([[[1, null]], [[3, null]]])
    const older = { birth: { day: day('1997-11-16'), precision: 'day' as const } }
    expect(stagesOf([adult(1, 'reference'), adult(2, 'child', older)])[1]).toEqual([
      [3, null],
      [1, null],
    ])
    expect(stagesOf([adult(1, 'reference'), adult(2, 'child', { ...young, homes: [inShared()] })])[1]).toEqual([
      [2, null],
    ])
  })

  it('a recorded parent counts without the role, and only in the household', () => {
    const family = [{ ...since('2000-01-01'), personId: person(1), relativeId: person(2), kind: 'parent' as const }]
    expect(stagesOf([adult(1, 'reference'), adult(2, 'other', young)], { family })[1]).toEqual([[3, null]])
    const alone = adult(2, 'reference', {
      ...young,
      belongings: [{ ...since('2022-01-01'), householdId: household(2), role: 'reference' }],
    })
    expect(stagesOf([adult(1, 'reference'), alone], { family })[1]).toEqual([[1, null]])
  })

  it('a partner who moves out leaves the day before as the last one of a couple', () => {
    const partner = adult(2, 'partner', {
      belongings: [{ ...since('2022-01-01', '2022-11-16'), householdId: household(1), role: 'partner' }],
    })
    expect(stagesOf([adult(1, 'reference'), partner])[0]).toEqual([
      [2, null],
      [1, null],
    ])
  })

  it('without a place or a legal class it counts as a flat, and says so', () => {
    expect(stagesOf([adult(1, 'reference', { homes: [] })])).toEqual([[[1, 'no_place']]])
    const unclear = [{ ...since('2022-01-01'), legalClass: null }]
    expect(stagesOf([adult(1, 'reference', { homes: unclear })])).toEqual([[[1, 'no_class']]])
    expect(worked(someFacts([adult(1, 'reference', { homes: [] })]), november).how).toEqual([
      'Stufe 1, 30 von 30 Tagen: 367,00 €; kein Platz der Stadt eingetragen, gerechnet wie in einer Wohnung',
    ])
  })

  it('single adults in shared accommodation get stage 1 from the day on that the office has set', () => {
    const settings = { roundings: [], singleInShared: { asylblg_3: null, asylblg_2: day('2022-11-24') } }
    const life = aLife({ regimes: [{ ...since('2022-01-01'), regime: 'asylblg_2' }] })
    expect(worked(someFacts([life]), november, settings).how).toEqual([
      'Stufe 2, 23 von 30 Tagen: 404,00 € × 23 / 30 = 309,73 €',
      'Stufe 1, 7 von 30 Tagen: 449,00 € × 7 / 30 = 104,77 €',
    ])
    expect(worked(someFacts([aLife()]), november, settings).sums).toEqual([['rate', 33000]])
  })
})
