/** House fees through the contract: off until the office switches them on, then a list for a month; every change has its audit row and is taken back. */
import { describe, expect, it } from 'vitest'
import { standardFees } from '../../db/domain/fees/rules.ts'
import { aPerson, aRegister, aRoom, aStay, day } from '../build/register.ts'
import { rowsOf, sectionsOf, totalsOf } from '../reports/lines.ts'
import { anOffice, refusal, value } from '../support/office.ts'

const rows = aRegister({
  rooms: [aRoom('1', { areaHundredths: 3000 }), aRoom('2', { areaHundredths: null })],
  people: [
    aPerson('P-1', { household: 'H-1', familyName: 'Haddad', birth: { day: day('1990-05-04'), precision: 'day' } }),
    aPerson('P-2', {
      household: 'H-1',
      role: 'child',
      familyName: 'Haddad',
      birth: { day: day('2020-05-04'), precision: 'day' },
    }),
    aPerson('P-3', { household: 'H-3', familyName: 'Kaya' }),
    aPerson('P-4', { household: 'H-4', familyName: 'Okafor' }),
  ],
  stays: [
    aStay('P-1', '1', '2022-03-01'),
    aStay('P-2', '1', '2022-03-01'),
    aStay('P-3', '1', '2022-10-11', '2022-10-23'),
    aStay('P-4', '2', '2022-10-23'),
  ],
})
const place = { from: day('2022-01-01'), per: 'place', cents: 28_300 } as const
const on = { ...standardFees, on: true, tariffs: [place], freeBelow: 6 }
const october = { name: 'gebuehren', on: '2022-10-31' } as const

async function ready() {
  const { client } = await anOffice(rows)
  const set = async (wanted: typeof on, seen: typeof on | typeof standardFees = standardFees) =>
    client.settings.setFees({ seen, value: wanted })
  return { client, set }
}

describe('house fees', () => {
  it('are off at first: no list can be made or handed out, and a sentence says where to switch them on', async () => {
    const { client } = await ready()
    expect(value(await client.settings.read({})).fees).toEqual(standardFees)
    expect(refusal(await client.reports.build(october))).toBe('FEES_OFF')
    expect(refusal(await client.reports.issue({ request: october, medium: 'excel' }))).toBe('FEES_OFF')
  })

  it('switched on, say of each person what she pays for the month and how it came about, with sums', async () => {
    const { client, set } = await ready()
    value(await set(on))
    const report = value(await client.reports.build(october))
    expect(rowsOf(report).map((row) => [row.household, row.familyName, row.room, row.cents, row.householdSum])).toEqual(
      [
        ['H-1', 'Haddad', '1', 28_300, null],
        ['H-1', 'Haddad', '1', 0, 28_300],
        ['H-3', 'Kaya', '1', 11_320, 11_320],
        ['H-4', 'Okafor', '2', 8490, 8490],
      ],
    )
    expect(rowsOf(report).map(({ how }) => how)).toEqual([
      '30 von 30 Tagen: 283,00 €',
      '30 von 30 Tagen: frei (unter 6 Jahren)',
      '12 von 30 Tagen: 283,00 € × 12 / 30 = 113,20 €',
      '9 von 30 Tagen: 283,00 € × 9 / 30 = 84,90 €',
    ])
    expect(sectionsOf(report).map(({ heading, sum }) => [heading, sum.cents])).toEqual([
      ['Friedrichstraße (FRI)', 48_110],
    ])
    expect(totalsOf(report).cents).toBe(48_110)
    expect(report.purpose).toContain('Nur für das Amt')
    const issued = value(await client.reports.issue({ request: october, medium: 'excel' }))
    expect(issued.excel?.byteLength).toBeGreaterThan(1000)
  })

  it('by area, share the room by the night and leave out what is not recorded', async () => {
    const { client, set } = await ready()
    value(await set({ ...on, tariffs: [{ ...place, per: 'm2', cents: 1000 } as never] }))
    const report = value(await client.reports.build(october))
    expect(rowsOf(report).map((row) => [row.familyName, row.thirtieths, row.cents])).toEqual([
      ['Haddad', 10, 5000],
      ['Haddad', 12, 4000],
      ['Haddad', 8, 4000],
      ['Haddad', 30, 0],
      ['Kaya', 12, 4000],
      ['Okafor', 9, null],
    ])
    expect(report.figures.find(({ label }) => label.includes('Fläche'))?.value).toBe(1)
  })

  it('are in the log, and switching them on is taken back to the cent', async () => {
    const { client, set } = await ready()
    const { auditId } = value(await set(on))
    if (auditId === null) throw new Error('no audit row')
    const [latest] = value(await client.office.log({ limit: 1 }))
    expect(latest).toMatchObject({ actor: 'S. Bergmann', command: 'settings.setFees', changes: 1 })
    const dearer = {
      ...on,
      tariffs: [place, { ...place, from: day('2022-10-16'), cents: 30_000 }],
    } as unknown as typeof on
    const second = value(await set(dearer, on))
    expect(totalsOf(value(await client.reports.build(october))).cents).not.toBe(48_110)
    if (second.auditId === null) throw new Error('no audit row')
    value(await client.office.undo({ auditId: second.auditId }))
    expect(totalsOf(value(await client.reports.build(october))).cents).toBe(48_110)
    value(await client.office.undo({ auditId }))
    expect(refusal(await client.reports.build(october))).toBe('FEES_OFF')
    expect(value(await client.settings.read({})).fees).toEqual(standardFees)
    expect(value(await client.office.check({})).problems).toEqual([])
  })

  it('are neither set by a clerk who saw other rules, nor to the same, nor to nonsense', async () => {
    const { client, set } = await ready()
    expect(refusal(await set({ ...on, tariffs: [] as never }))).toBe('FEE_RULES_WRONG')
    expect(refusal(await set({ ...on, tariffs: [{ ...place, cents: -1 } as never] }))).toBe('FEE_RULES_WRONG')
    expect(refusal(await set({ ...on, tariffs: [{ ...place, from: '2022-02-30' } as never] }))).toBe('INVALID_INPUT')
    expect(value(await client.settings.read({})).fees.on).toBe(false)
    value(await set(on))
    expect(refusal(await set({ ...on, freeBelow: 7 }))).toBe('STALE')
    expect(refusal(await set(on, on))).toBe('NOTHING_CHANGED')
    value(await set({ ...on, on: false }, on))
    expect(value(await client.settings.read({})).fees.tariffs).toEqual([place])
    expect(refusal(await client.reports.build(october))).toBe('FEES_OFF')
  })
})
