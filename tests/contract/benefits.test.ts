/** A household's case through the contract: what its people are entitled to, what a clerk sets and adds, with story and undo; and the rates. */
import { describe, expect, it } from 'vitest'
import { standardBenefits } from '../../db/domain/payments/settings.ts'
import { aHouse, aPerson, aRegister, aRoom, aStay, day } from '../build/register.ts'
import { rowsOf, totalsOf } from '../reports/lines.ts'
import { anOffice, refusal, value } from '../support/office.ts'

const rows = aRegister({
  houses: [aHouse(), aHouse({ shortName: 'BER', name: 'Bergstraße', kind: 'rented_flat', legalClass: 'flat' })],
  rooms: [aRoom('1'), aRoom('1', { accommodation: 'BER', unit: 'Wohnung' })],
  people: [
    aPerson('P-1', { household: 'H-1', familyName: 'Haddad', birth: { day: day('1990-05-04'), precision: 'day' } }),
    aPerson('P-2', {
      household: 'H-1',
      role: 'child',
      familyName: 'Haddad',
      givenName: 'Lina',
      birth: { day: day('2016-11-12'), precision: 'day' },
    }),
    aPerson('P-3', { household: 'H-3', familyName: 'Kaya' }),
    aPerson('P-4', { household: 'H-4', familyName: 'Okafor', benefitRegime: 'sgb_2' }),
    aPerson('P-5', { household: 'H-5', familyName: 'Tesfay', benefitRegime: 'asylblg_1a' }),
  ],
  stays: [
    aStay('P-1', '1', '2022-03-01'),
    aStay('P-2', '1', '2022-03-01'),
    aStay('P-3', '1', '2022-03-01', null, 'BER'),
  ],
})
const november = day('2022-11-02')

async function ready() {
  const office = await anOffice(rows)
  const { client, person } = office
  const caseOf = async (number: string, month = november, knownOn: ReturnType<typeof day> | null = null) => {
    const { householdId } = await person(number)
    return value(await client.benefits.ofHousehold({ householdId, month, on: november, knownOn }))
  }
  const of = async (number: string, month = november) => {
    const { personId } = await person(number)
    const found = (await caseOf(number, month)).people.find((each) => each.personId === personId)
    if (!found) throw new Error('not in the case')
    return found
  }
  const seen = async (number: string) => {
    const { personId, version } = await of(number)
    return { personId, version }
  }
  return { ...office, caseOf, of, seen }
}

describe('the case of a household', () => {
  it('has a line a position for everybody, with how it came about', async () => {
    const { caseOf } = await ready()
    const found = await caseOf('P-1')
    expect(found).toMatchObject({ number: 'H-1', month: '2022-11-01', sum: 33000 + 27053 })
    expect(found.people.map(({ givenName, role, regime, sum }) => [givenName, role, regime, sum])).toEqual([
      ['Alex', 'reference', 'asylblg_3', 33000],
      ['Lina', 'child', 'asylblg_3', 27053],
    ])
    expect(found.people.flatMap(({ lines }) => lines.flatMap(({ how }) => how))).toEqual([
      'Stufe 2, 30 von 30 Tagen: 330,00 €',
      'Stufe 6, 11 von 30 Tagen: 249,00 € × 11 / 30 = 91,30 €',
      'Stufe 5, 19 von 30 Tagen: 283,00 € × 19 / 30 = 179,23 €',
    ])
  })

  it('goes by the legal class of the home, says where nothing is due and why nothing can be worked out', async () => {
    const { of } = await ready()
    expect((await of('P-3')).lines).toMatchObject([{ ground: 'single', amount: 36700, isAssumed: false }])
    expect(await of('P-4')).toMatchObject({ regime: 'sgb_2', lines: [], obstacles: [], sum: 0 })
    expect(await of('P-5')).toMatchObject({
      lines: [],
      obstacles: [{ from: '2022-11-01', obstacle: 'amount_not_set' }],
    })
  })

  it('of a month before anybody was here is empty', async () => {
    const { caseOf, client } = await ready()
    expect((await caseOf('P-1', day('2022-02-01'))).people).toEqual([])
    expect(refusal(await client.benefits.ofHousehold({ householdId: 999, month: november, on: november }))).toBe(
      'NOT_FOUND',
    )
  })
})

describe('stage and amount by hand', () => {
  it('are set from a day on with a reason, corrected, ended, taken out, and told as they were known', async () => {
    const { client, of, seen } = await ready()
    const set = { by: 'stage', stage: 1 } as const
    const order = { from: day('2022-11-16'), to: null, set, reason: 'eigene Küche' }
    value(await client.benefits.setOverride({ ...(await seen('P-1')), ...order }))
    expect((await of('P-1')).lines[0]?.how).toEqual([
      'Stufe 2, 15 von 30 Tagen: 330,00 € × 15 / 30 = 165,00 €',
      'Stufe 1 (von Hand: eigene Küche), 15 von 30 Tagen: 367,00 € × 15 / 30 = 183,50 €',
    ])
    expect(refusal(await client.benefits.setOverride({ ...(await seen('P-1')), ...order }))).toBe('NOTHING_CHANGED')
    const corrected = { ...order, from: day('2022-11-01'), replaces: day('2022-11-16') }
    value(await client.benefits.setOverride({ ...(await seen('P-1')), ...corrected }))
    expect((await of('P-1')).sum).toBe(36700)
    value(await client.benefits.endOverride({ ...(await seen('P-1')), day: day('2022-11-11') }))
    expect(await of('P-1')).toMatchObject({
      sum: 12233 + 22000,
      overrides: [{ from: '2022-11-01', to: '2022-11-11', stage: 1, reason: 'eigene Küche' }],
    })
    value(await client.benefits.removeOverride({ ...(await seen('P-1')), from: day('2022-11-01') }))
    expect(await of('P-1')).toMatchObject({ sum: 33000, overrides: [] })
  })

  it('of § 1a the clerk sets the amount', async () => {
    const { client, of, seen } = await ready()
    const order = {
      from: day('2022-11-01'),
      to: null,
      set: { by: 'amount', amount: 18_200 },
      reason: 'Bescheid',
    } as const
    value(await client.benefits.setOverride({ ...(await seen('P-5')), ...order }))
    expect(await of('P-5')).toMatchObject({ sum: 18_200, obstacles: [] })
    expect((await of('P-5')).lines[0]?.how).toEqual([
      'AsylbLG § 1a, Betrag (von Hand: Bescheid), 30 von 30 Tagen: 182,00 €',
    ])
  })

  it('are refused without a reason, and to a clerk who saw another state', async () => {
    const { client, seen } = await ready()
    const before = await seen('P-1')
    const order = { from: november, to: null, set: { by: 'stage', stage: 1 }, reason: 'Küche' } as const
    expect(refusal(await client.benefits.setOverride({ ...before, ...order, reason: ' ' }))).toBe('INVALID_INPUT')
    expect(refusal(await client.benefits.setOverride({ ...before, ...order, to: november }))).toBe('PERIOD_EMPTY')
    value(await client.benefits.setOverride({ ...before, ...order }))
    expect(refusal(await client.benefits.setOverride({ ...before, ...order, reason: 'Bad' }))).toBe('STALE')
  })
})

describe('what is due or owed besides', () => {
  it('is added, changed from a day on, corrected, ended and taken out; undo takes the last step back', async () => {
    const { client, of, seen } = await ready()
    const income = { kind: 'income', label: 'Minijob', amount: 10_000, from: day('2022-10-01') } as const
    const { number } = value(await client.benefits.addItem({ ...(await seen('P-1')), ...income }))
    expect((await of('P-1')).sum).toBe(23_000)
    const more = { number, label: 'Minijob', amount: 20_000, from: day('2022-11-01'), to: null }
    value(await client.benefits.changeItem({ ...(await seen('P-1')), ...more }))
    expect((await of('P-1')).sum).toBe(13_000)
    expect((await of('P-1', day('2022-10-01'))).sum).toBe(23_000)
    value(await client.benefits.endItem({ ...(await seen('P-1')), number, day: day('2022-11-16') }))
    expect((await of('P-1')).lines[1]?.how).toEqual(['Minijob, 15 von 30 Tagen: 200,00 € × 15 / 30 = 100,00 €'])
    const removed = value(await client.benefits.removeItem({ ...(await seen('P-1')), number }))
    expect((await of('P-1')).sum).toBe(33_000)
    if (removed.auditId === null) throw new Error('no audit row')
    value(await client.office.undo({ auditId: removed.auditId }))
    expect((await of('P-1')).sum).toBe(23_000)
    expect(value(await client.office.check({})).problems).toEqual([])
  })

  it('once stands in one month; a number is never given twice', async () => {
    const { client, of, seen } = await ready()
    const need = { kind: 'one_off', label: 'Erstausstattung', amount: 15_000, from: day('2022-11-10') } as const
    const first = value(await client.benefits.addItem({ ...(await seen('P-3')), ...need }))
    expect((await of('P-3')).sum).toBe(36_700 + 15_000)
    expect((await of('P-3', day('2022-12-01'))).sum).toBe(36_700)
    const moved = { number: first.number, label: need.label, amount: need.amount, from: day('2022-12-05'), to: null }
    value(await client.benefits.changeItem({ ...(await seen('P-3')), ...moved }))
    expect((await of('P-3')).sum).toBe(36_700)
    expect((await of('P-3', day('2022-12-01'))).sum).toBe(36_700 + 15_000)
    value(await client.benefits.removeItem({ ...(await seen('P-3')), number: first.number }))
    const second = value(await client.benefits.addItem({ ...(await seen('P-3')), ...need }))
    expect(second.number).toBeGreaterThan(first.number)
  })

  it('a repayment names what is owed, and looks ahead to its last instalment', async () => {
    const { client, of, seen } = await ready()
    const debt = { kind: 'repayment', label: 'Überzahlung', amount: 3_000, from: day('2022-11-01') } as const
    expect(refusal(await client.benefits.addItem({ ...(await seen('P-3')), ...debt }))).toBe('ITEM_TOTAL_WRONG')
    expect(refusal(await client.benefits.addItem({ ...(await seen('P-3')), ...debt, total: 2_000 }))).toBe(
      'ITEM_TOTAL_WRONG',
    )
    const income = { ...debt, kind: 'income', total: 9_000 } as const
    expect(refusal(await client.benefits.addItem({ ...(await seen('P-3')), ...income }))).toBe('ITEM_TOTAL_WRONG')
    value(await client.benefits.addItem({ ...(await seen('P-3')), ...debt, total: 5_000 }))
    expect((await of('P-3')).lines[1]).toMatchObject({
      name: 'Rückzahlung in Raten: Überzahlung',
      amount: -3_000,
      how: ['Überzahlung: 30,00 €', 'Rückzahlung in Raten: vorher offen 50,00 €, danach 20,00 €'],
    })
    expect((await of('P-3', day('2022-12-01'))).lines[1]?.amount).toBe(-2_000)
    expect((await of('P-3', day('2023-01-01'))).lines).toHaveLength(1)
  })
})

describe('the rates', () => {
  const rateOf = async (
    client: Awaited<ReturnType<typeof ready>>['client'],
    from: string,
    stage: number,
    regime = 'asylblg_3',
  ) => {
    const found = value(await client.benefits.rates({})).rates.find(
      (rate) => rate.from === from && rate.stage === stage && rate.regime === regime,
    )
    if (!found) throw new Error('no such rate')
    return found
  }

  it('are the law’s, each with its source; what is to be compared is marked until somebody did', async () => {
    const { client } = await ready()
    const { rates } = value(await client.benefits.rates({}))
    expect(rates).toHaveLength(2 * 6 * 6)
    const open = await rateOf(client, '2021-01-01', 1)
    expect(open).toMatchObject({ amount: 36_400, personal: 16_200, isUnverified: true, to: '2022-01-01' })
    value(await client.benefits.verifyRate({ seen: open.id, source: 'BGBl. I 2020 S. 2303' }))
    expect(await rateOf(client, '2021-01-01', 1)).toMatchObject({ isUnverified: false, source: 'BGBl. I 2020 S. 2303' })
    expect(refusal(await client.benefits.verifyRate({ seen: open.id, source: 'BGBl.' }))).toBe('STALE')
    const checked = await rateOf(client, '2022-01-01', 1)
    expect(refusal(await client.benefits.verifyRate({ seen: checked.id, source: 'BGBl.' }))).toBe('NOTHING_CHANGED')
  })

  it('change from a day on, up to the next; the effect on all cases is told before', async () => {
    const { client, of } = await ready()
    const present = await rateOf(client, '2022-01-01', 2)
    const wanted = { regime: 'asylblg_3', stage: 2, from: day('2022-11-16'), amount: 36_000 } as const
    expect(value(await client.benefits.rateEffect(wanted))).toEqual({
      month: '2022-11-01',
      people: 1,
      of: 3,
      before: 33_000 + 27_053 + 36_700,
      after: 34_500 + 27_053 + 36_700,
    })
    const order = { ...wanted, personal: 16_000, source: 'Erlass', seen: present.id }
    expect(refusal(await client.benefits.setRate({ ...order, personal: 40_000 }))).toBe('PERSONAL_ABOVE_AMOUNT')
    expect(refusal(await client.benefits.setRate({ ...order, seen: null }))).toBe('STALE')
    const { auditId } = value(await client.benefits.setRate(order))
    expect((await of('P-1')).sum).toBe(34_500)
    expect(await rateOf(client, '2022-11-16', 2)).toMatchObject({ to: '2023-01-01', amount: 36_000 })
    if (auditId === null) throw new Error('no audit row')
    value(await client.office.undo({ auditId }))
    expect((await of('P-1')).sum).toBe(33_000)
  })

  it('are rounded as the office has set, from a month on', async () => {
    const { client, of } = await ready()
    const rules = {
      roundings: [{ from: day('2022-11-01'), rounding: 'down' as const }],
      singleInShared: standardBenefits.singleInShared,
    }
    value(await client.benefits.setRules({ seen: standardBenefits, value: rules }))
    expect((await of('P-2')).sum).toBe(27_053)
    const single = { ...rules, singleInShared: { asylblg_3: day('2022-11-01'), asylblg_2: null } }
    value(await client.benefits.setRules({ seen: rules, value: single }))
    expect((await of('P-1')).sum).toBe(36_700)
    expect(refusal(await client.benefits.setRules({ seen: rules, value: single }))).toBe('STALE')
    const wrong = { ...rules, roundings: [{ from: day('2022-11-02'), rounding: 'down' as const }] }
    expect(refusal(await client.benefits.setRules({ seen: single, value: wrong }))).toBe('BENEFIT_RULES_WRONG')
  })
})

describe('the reports', () => {
  it('list every case of the month with its sums and what hinders', async () => {
    const { client } = await ready()
    const report = value(await client.reports.build({ name: 'leistungsfaelle', on: november }))
    expect(
      rowsOf(report).map(({ household, givenName, what, cents, householdSum }) => [
        household,
        givenName,
        what,
        cents,
        householdSum,
      ]),
    ).toEqual([
      ['H-1', 'Alex', 'Grundleistung', 33_000, null],
      ['H-1', 'Lina', 'Grundleistung', 27_053, 60_053],
      ['H-3', 'Alex', 'Grundleistung', 36_700, 36_700],
      ['H-5', 'Alex', 'offen', null, 0],
    ])
    expect(totalsOf(report).cents).toBe(60_053 + 36_700)
    expect(rowsOf(report)[1]?.how).toBe(
      'Stufe 6, 11 von 30 Tagen: 249,00 € × 11 / 30 = 91,30 €; Stufe 5, 19 von 30 Tagen: 283,00 € × 19 / 30 = 179,23 €',
    )
  })

  it('certify to one household what it gets in which month, and say so where none was chosen', async () => {
    const { client } = await ready()
    const of = async (household: string | null) =>
      value(
        await client.reports.build({
          name: 'leistungsbescheinigung',
          on: day('2022-10-15'),
          until: day('2022-11-30'),
          household,
        }),
      )
    const [letter] = (await of('H-1')).sheets ?? []
    if (letter?.kind !== 'letter') throw new Error('no letter')
    expect(letter.address).toEqual(['Alex Haddad', 'Friedrichstraße 1', '47475 Kamp-Lintfort'])
    expect(letter.paragraphs.slice(2, 4)).toEqual([
      'Oktober 2022: zusammen 579,00 €\nAlex Haddad: 330,00 € nach AsylbLG § 3\nLina Haddad: 249,00 € nach AsylbLG § 3\nnoch nicht ausgezahlt',
      'November 2022: zusammen 600,53 €\nAlex Haddad: 330,00 € nach AsylbLG § 3\nLina Haddad: 270,53 € nach AsylbLG § 3\nnoch nicht ausgezahlt',
    ])
    expect(await of(null)).toMatchObject({ sheets: [], purpose: expect.stringContaining('Nummer eines Haushalts') })
    expect((await of('H-999')).sheets).toEqual([])
  })
})
