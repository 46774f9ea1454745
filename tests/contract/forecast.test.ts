/** The forecast through the contract, on a real file: on every day it says what the plan of that day will say. */
import { expect, it } from 'vitest'
import { aHouse, aPerson, aRegister, aRoom, aStay, day } from '../build/register.ts'
import { anOffice, value } from '../support/office.ts'

const flat = { accommodation: 'OST', unit: 'Wohnung', regularPlaces: 2, densifiedPlaces: 3 }
const rows = aRegister({
  houses: [
    aHouse(),
    aHouse({
      shortName: 'OST',
      name: 'Oststraße 3',
      kind: 'rented_flat',
      leaseFrom: day('2021-01-01'),
      leaseTo: day('2022-12-31'),
    }),
  ],
  rooms: [aRoom('0.01'), aRoom('0.02'), aRoom('0.03'), aRoom('1', flat)],
  people: [
    aPerson('P-1', { familyName: 'Haddad' }),
    aPerson('P-2', { familyName: 'Okafor' }),
    aPerson('P-3', { familyName: 'Nazari', residenceStatus: 'permit_25_2_refugee', benefitRegime: 'sgb_2' }),
  ],
  stays: [
    aStay('P-1', '0.01', '2022-03-01', '2022-11-20'),
    aStay('P-1', '1', '2022-11-20', null, 'OST'),
    aStay('P-2', '0.02', '2022-03-01', '2022-12-05'),
    aStay('P-3', '0.02', '2022-03-01'),
  ],
})

it('equals the plan of each day, names every cause, and keeps assumed exits beside it', async () => {
  const office = await anOffice(rows, [
    { accommodation: 'FRI', room: '0.03', from: day('2022-11-10'), to: day('2022-11-25'), reason: 'Schimmel' },
  ])
  const { client, today } = office
  value(
    await client.assignments.announce({
      number: 'ZW-7',
      kind: 'asylum',
      expectedOn: day('2022-11-15'),
      persons: 7,
      children: null,
      nationality: null,
      remark: null,
      announcedOn: today,
    }),
  )
  const nazari = await office.person('P-3')
  const household = value(await client.people.household({ householdId: nazari.householdId, on: today }))
  value(
    await client.overstays.recordStep({
      householdId: household.id,
      version: household.version,
      step: 'contract',
      on: today,
      nextOn: day('2022-12-01'),
    }),
  )
  const { days, exits } = value(await client.forecast.days({ on: today, days: 84 }))
  expect(days).toHaveLength(84)
  for (const one of days) {
    const houses = value(await client.housing.houses({ on: one.on }))
    const sum = (key: 'freeRegular' | 'freeDensified') => houses.reduce((total, { places }) => total + places[key], 0)
    expect([one.on, one.freeRegular, one.freeDensified]).toEqual([one.on, sum('freeRegular'), sum('freeDensified')])
  }
  const told = days.flatMap(({ on, changes }) =>
    changes.map(({ kind, name, regular, people }) => `${on} ${kind} ${name} ${regular} ${people}`),
  )
  expect(told).toEqual([
    '2022-11-10 block FRI 0.03 -4 0',
    '2022-11-15 expected ZW-7 0 7',
    '2022-11-25 block FRI 0.03 4 0',
    '2022-12-05 moves Okafor 1 -1',
    '2022-12-31 lease Oststraße 3 -1 0',
  ])
  expect(exits).toMatchObject([{ name: 'Nazari', on: '2022-12-01', step: 'contract', people: 1 }])
  const on = (text: string) => days.find((one) => one.on === text)
  expect(on('2022-11-30')).toMatchObject({ waiting: 7, left: (on('2022-11-30')?.freeRegular ?? 0) - 7 })
  expect((on('2022-12-01')?.freeWithExits ?? 0) - (on('2022-12-01')?.freeRegular ?? 0)).toBe(1)
})
