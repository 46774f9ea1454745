/** An office with a family in it for the tests of household events, and the verbs they share. */
import { expect } from 'vitest'
import type { AuditId, PersonId } from '../../db/domain/values.ts'
import { asItHappened } from '../../db/store/apply-known.ts'
import { aPerson, aRegister, aRoom, aStay, day } from '../build/register.ts'
import { anOffice } from '../support/office.ts'
import { value } from '../support/result.ts'

const family = { household: 'H-1', familyName: 'Haddad', nationality: '475' }
const born = (text: string) => ({ day: day(text), precision: 'day' as const })
const rows = aRegister({
  rooms: [
    aRoom('0.01', { regularPlaces: 4, densifiedPlaces: 5 }),
    aRoom('0.02', { regularPlaces: 1, densifiedPlaces: 1 }),
    aRoom('0.03', { unit: 'Wohnung 2' }),
  ],
  people: [
    aPerson('P-1', { ...family, givenName: 'Rana', sex: 'w', birth: born('1985-01-01') }),
    aPerson('P-2', { ...family, givenName: 'Samir', role: 'partner', birth: born('1980-01-01') }),
    aPerson('P-3', { ...family, givenName: 'Lina', role: 'child', sex: 'w', birth: born('2003-01-01') }),
    aPerson('P-4', { ...family, givenName: 'Tarek', role: 'child', birth: born('2014-06-01') }),
    aPerson('P-5', { household: 'H-2', givenName: 'Omar', familyName: 'Nasser', birth: born('1978-01-01') }),
  ],
  stays: [
    ...['P-1', 'P-2', 'P-3', 'P-4'].map((number) => aStay(number, '0.01', '2022-03-01')),
    aStay('P-5', '0.02', '2022-03-01'),
  ],
})

export async function ready() {
  const office = await anOffice(rows, [], { knownSince: asItHappened })
  const { client, today } = office
  const id = async (number: string) => (await office.person(number)).personId
  const people = {
    rana: await id('P-1'),
    samir: await id('P-2'),
    lina: await id('P-3'),
    tarek: await id('P-4'),
    omar: await id('P-5'),
  }
  const h1 = (await office.person('P-1')).householdId
  const h2 = (await office.person('P-5')).householdId
  const version = async (householdId = h1) => value(await client.people.household({ householdId, on: today })).version
  const personVersion = async (personId: PersonId) => value(await client.people.person({ personId, on: today })).version
  /** Members by given name and role. */
  const members = async (on: string, householdId = h1, knownOn: string | null = null) =>
    value(await client.people.household({ householdId, on, knownOn })).members.map(
      (member) => `${member.givenName} ${member.role}`,
    )
  const person = async (personId: PersonId, on: string = today) => value(await client.people.person({ personId, on }))
  return { office, client, today, ...people, h1, h2, version, personVersion, members, person }
}
export type Ready = Awaited<ReturnType<typeof ready>>

export const undo = async ({ client }: Pick<Ready, 'client'>, { auditId }: { auditId: AuditId | null }) =>
  value(await client.office.undo({ auditId: auditId ?? expect.fail('no audit row') }))
export const isSound = async ({ client }: Pick<Ready, 'client'>) =>
  expect(value(await client.office.check({})).problems).toEqual([])
export const all = ['Rana reference', 'Samir partner', 'Lina child', 'Tarek child']
