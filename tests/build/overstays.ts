/** A small town for Fehlbelegungen: one household in one, a neighbour, and two households of a notice that wait for a place. Invented names. */
import type { FullContract } from '../../db/contract/index.ts'
import type { Client } from '../../db/contract/rpc.ts'
import type { PersonRow } from '../../db/domain/register/rows.ts'
import type { PersonId } from '../../db/domain/values.ts'
import { value } from '../support/result.ts'
import { aPerson, aRegister, aRoom, aStay, day } from './register.ts'

/** In a Fehlbelegung since 1 May 2022. */
const titled = {
  residenceStatus: 'permit_25_2_refugee',
  benefitRegime: 'sgb_2',
  statusFrom: day('2022-05-01'),
  regimeFrom: day('2022-03-01'),
} as const
const aChild = (number: string, over: Partial<PersonRow> = {}) =>
  aPerson(number, { role: 'child', birth: { day: day('2015-01-01'), precision: 'day' }, ...over })
const haddad = { household: 'H-1', familyName: 'Haddad', sex: 'w' } as const
const waiting = { household: 'H-3', familyName: 'Wartend', assignedOn: day('2022-10-25') }

export const overstayTown = aRegister({
  rooms: [
    aRoom('0.01', { regularPlaces: 3, densifiedPlaces: 3 }),
    aRoom('0.02', { regularPlaces: 2, densifiedPlaces: 3 }),
    aRoom('0.03', { unit: 'Wohnung 2' }),
  ],
  people: [
    // A mother and son in a Fehlbelegung, a daughter without a title; the daughter shares a room with a neighbour.
    aPerson('P-1', { ...titled, ...haddad, givenName: 'Rana' }),
    aChild('P-2', { ...titled, ...haddad, givenName: 'Sami', sex: 'm', statusFrom: day('2022-06-01') }),
    aChild('P-3', { ...haddad, givenName: 'Lina', birth: { day: day('2006-01-01'), precision: 'day' } }),
    aPerson('P-4', { household: 'H-2', familyName: 'Nachbarin', sex: 'w' }),
    aPerson('P-5', { ...waiting, sex: 'w' }),
    aChild('P-6', waiting),
    aPerson('P-7', { household: 'H-4', familyName: 'Alleinstehend', assignedOn: day('2022-10-25') }),
  ],
  stays: [
    aStay('P-1', '0.01', '2022-03-01'),
    aStay('P-2', '0.01', '2022-03-01'),
    aStay('P-3', '0.02', '2022-03-01'),
    aStay('P-4', '0.02', '2022-03-01'),
  ],
})

/** These people belong to a notice for 25 October 2022: still expected, or arrived on that day. */
export async function ofNotice(client: Client<FullContract>, numbers: readonly string[], arrived = false) {
  const expectedOn = day('2022-10-25')
  const { noticeId } = value(
    await client.assignments.announce({
      number: 'ZW-1',
      kind: 'asylum',
      expectedOn,
      persons: 9,
      announcedOn: expectedOn,
    }),
  )
  const { rows } = value(await client.people.list({ on: day('2022-11-02') }))
  const personIds = numbers.map((number): PersonId => {
    const person = rows.find((row) => row.number === number)
    if (!person) throw new Error('no such person')
    return person.personId
  })
  const version = async () =>
    value(await client.assignments.board({ on: day('2022-11-02') })).find((one) => one.id === noticeId)?.version ?? 0
  value(await client.assignments.linkPeople({ noticeId, version: await version(), personIds }))
  if (arrived)
    value(await client.assignments.arrive({ noticeId, version: await version(), personIds, day: expectedOn }))
  return { noticeId, version }
}
