/** Leases through the contract, on a real file: new, changed, notice, ended with people inside, what they cost. */
import { describe, expect, it } from 'vitest'
import type { Cents } from '../../db/domain/values.ts'
import { aHouse, aPerson, aRegister, aRoom, aStay, day } from '../build/register.ts'
import { anOffice, refusal, type TestOffice, value } from '../support/office.ts'

const flat = { accommodation: 'OST', unit: 'Wohnung', regularPlaces: 2, densifiedPlaces: 2 }
const rows = aRegister({
  houses: [
    aHouse(),
    aHouse({
      shortName: 'OST',
      name: 'Oststraße 3',
      kind: 'rented_flat',
      landlord: 'Hausverwaltung Beispiel',
      leaseFrom: day('2021-01-01'),
      leaseTo: null,
      coldRent: 60_000 as Cents,
      extraCosts: 15_000 as Cents,
    }),
  ],
  rooms: [aRoom('0.01'), aRoom('1', flat), aRoom('2', flat)],
  people: [aPerson('P-1', { familyName: 'Haddad' }), aPerson('P-2', { familyName: 'Okafor' })],
  stays: [aStay('P-1', '1', '2022-03-01', null, 'OST'), aStay('P-2', '2', '2022-10-01', '2022-12-15', 'OST')],
})
const listed = async (office: TestOffice) => value(await office.client.leases.list({ on: office.today }))
async function theLease(office: TestOffice) {
  const [lease] = await listed(office)
  if (!lease) throw new Error('one lease')
  const { id, version, accommodationId } = lease
  return { lease, order: { id, version, accommodationId } }
}

describe('leases', () => {
  it('are listed with their terms, cost for each place and whoever would still be inside at the end', async () => {
    const office = await anOffice(rows)
    const { lease, order } = await theLease(office)
    expect(lease).toMatchObject({
      houseName: 'Oststraße 3',
      monthly: 75_000,
      places: 4,
      perPlace: 18_750,
      state: 'current',
    })
    expect([lease.deadline, lease.earliestEnd, lease.insideAtEnd]).toEqual([null, null, []])
    value(await office.client.leases.end({ ...order, to: day('2022-12-01'), note: null }))
    const { lease: ended } = await theLease(office)
    expect(ended.insideAtEnd.map(({ name, people, rooms }) => [name, people, rooms])).toEqual([
      ['Haddad', 1, ['1']],
      ['Okafor', 1, ['2']],
    ])
  })

  it('end with people inside: their rooms are out of service then, nobody else can move in, and nobody loses a stay', async () => {
    const office = await anOffice(rows)
    const { order } = await theLease(office)
    const foreseen = value(
      await office.client.leases.insideAt({ accommodationId: order.accommodationId, end: day('2023-01-01') }),
    )
    expect(foreseen).toMatchObject({ rooms: 2, households: [{ name: 'Haddad', people: 1 }] })
    const done = value(await office.client.leases.end({ ...order, to: day('2023-01-01'), note: null }))
    const houses = value(await office.client.housing.houses({ on: day('2023-01-01') }))
    expect(houses.find(({ shortName }) => shortName === 'OST')?.places).toMatchObject({
      rooms: 0,
      taken: 1,
      above: 1,
      freeRegular: 0,
    })
    expect(await office.sleeping(day('2023-01-01'))).toEqual({ '1': ['P-1'] })
    if (done.auditId === null) throw new Error('no audit row')
    value(await office.client.office.undo({ auditId: done.auditId }))
    expect((await theLease(office)).lease.to).toBeNull()
  })

  it('take a notice with its day and end, and lose it when they are prolonged', async () => {
    const office = await anOffice(rows)
    const { lease, order } = await theLease(office)
    const { landlord, from, coldRent, extraCosts } = lease
    const terms = {
      landlord,
      from,
      to: null,
      coldRent,
      extraCosts,
      deposit: 180_000,
      noticeMonths: 3,
      noticeOn: null,
      note: null,
    }
    value(await office.client.leases.change({ ...order, ...terms }))
    const { lease: changed, order: next } = await theLease(office)
    expect([changed.earliestEnd, changed.deposit]).toEqual(['2023-03-01', 180_000])
    expect(refusal(await office.client.leases.change({ ...order, ...terms }))).toBe('STALE')
    expect(refusal(await office.client.leases.change({ ...next, ...terms }))).toBe('NOTHING_CHANGED')
    const notice = { noticeOn: office.today, to: day('2023-03-01'), note: 'durch den Vermieter' }
    value(await office.client.leases.giveNotice({ ...next, ...notice }))
    const { lease: given, order: later } = await theLease(office)
    expect([given.noticeOn, given.to, given.deadline]).toEqual([office.today, '2023-03-01', null])
    value(await office.client.leases.prolong({ ...later, to: day('2024-01-01'), note: null }))
    const { lease: prolonged } = await theLease(office)
    expect([prolonged.noticeOn, prolonged.to, prolonged.deadline]).toEqual([null, '2024-01-01', '2023-09-30'])
  })

  it('of one house never overlap', async () => {
    const office = await anOffice(rows)
    const { lease, order } = await theLease(office)
    const { accommodationId } = order
    const terms = {
      landlord: null,
      coldRent: null,
      extraCosts: null,
      deposit: null,
      noticeMonths: null,
      noticeOn: null,
      note: null,
    }
    const add = (from: string) => office.client.leases.add({ accommodationId, from: day(from), to: null, ...terms })
    expect(refusal(await add('2023-01-01'))).toBe('LEASE_OVERLAPS')
    value(await office.client.leases.end({ ...order, to: day('2023-01-01'), note: null }))
    value(await add('2023-01-01'))
    // The next one follows without a gap: nobody is inside at the end of the first.
    expect((await listed(office)).find(({ id }) => id === lease.id)?.insideAtEnd).toEqual([])
  })

  it('cost so much for each place that was slept in, month by month', async () => {
    const office = await anOffice(rows)
    const { months, houses, unknown } = value(await office.client.leases.costs({ on: office.today }))
    expect(months).toHaveLength(12)
    expect(months[0]).toMatchObject({ month: '2021-11-01', cents: 75_000, nights: 0, perOccupied: null })
    expect(months[10]).toMatchObject({ month: '2022-09-01', nights: 30, perOccupied: 75_000 })
    expect(months[11]).toMatchObject({ month: '2022-10-01', nights: 62, perOccupied: 37_500 })
    expect(houses).toMatchObject([{ houseName: 'Oststraße 3', cents: 900_000 }])
    expect(unknown).toBe(0)
  })

  it('put the last day for a notice and their end on the list of what is to be done', async () => {
    const office = await anOffice(rows)
    const { lease, order } = await theLease(office)
    const { landlord, from, coldRent, extraCosts } = lease
    const terms = {
      landlord,
      from,
      to: day('2023-02-01'),
      coldRent,
      extraCosts,
      deposit: null,
      noticeMonths: 2,
      noticeOn: null,
      note: null,
    }
    value(await office.client.leases.change({ ...order, ...terms }))
    const { rows: due } = value(await office.client.followUps.list({ on: office.today }))
    expect(
      due.flatMap(({ cause, dueOn }) =>
        cause?.kind.startsWith('lease') ? [`${cause.kind} ${cause.day} ${dueOn}`] : [],
      ),
    ).toEqual(['lease_ends 2023-01-31 2022-11-02', 'lease_notice 2022-11-30 2022-11-16'])
  })
})
