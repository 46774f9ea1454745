/** Possible duplicates when a person is entered: shown, most alike first, never more than ten, and nothing is changed. */
import { describe, expect, it } from 'vitest'
import { aPerson, aRegister, day } from '../build/register.ts'
import { anOffice, value } from '../support/office.ts'

const born = (text: string) => ({ day: day(text), precision: 'day' as const })
const entered = { familyName: 'Husein', givenName: 'Mohamad', birth: born('1990-05-04') }

const office = () =>
  anOffice(
    aRegister({
      people: [
        aPerson('P-1', { familyName: 'Al Hussein', givenName: 'Mohammad', birth: born('1990-04-05') }),
        aPerson('P-2', { familyName: 'Husein', givenName: 'Mohamad', birth: born('1990-05-04') }),
        aPerson('P-3', { familyName: 'Muhammad', givenName: 'Hossein', birth: born('1990-05-04') }),
        aPerson('P-4', { familyName: 'Husein', givenName: 'Mohamad', birth: born('1961-11-17') }),
        aPerson('P-5', { familyName: 'Husein', givenName: 'Omar', birth: born('1990-05-04') }),
        aPerson('P-6', { familyName: 'Husein', givenName: 'Mohamad', birth: null }),
      ],
    }),
  )

describe('possible duplicates', () => {
  it('names who may be meant and why, most alike first', async () => {
    const { client } = await office()
    const similar = value(await client.people.similar(entered))
    expect(similar.map(({ number, likeness }) => [number, likeness])).toEqual([
      ['P-2', { name: 'same', swapped: false, birth: 'same' }],
      ['P-6', { name: 'same', swapped: false, birth: 'unknown' }],
      ['P-1', { name: 'spelling', swapped: false, birth: 'near' }],
      ['P-3', { name: 'sound', swapped: true, birth: 'same' }],
    ])
    expect(similar[0]).toMatchObject({
      household: 'H-P-2',
      familyName: 'Husein',
      givenName: 'Mohamad',
      birth: entered.birth,
    })
  })

  it('without a birth date, by the name alone', async () => {
    const { client } = await office()
    const similar = value(await client.people.similar({ ...entered, birth: null }))
    expect(similar.map(({ number }) => number)).toEqual(['P-2', 'P-4', 'P-6', 'P-1'])
  })

  it('nobody for a name that nobody has, or for none', async () => {
    const { client } = await office()
    expect(value(await client.people.similar({ ...entered, familyName: 'Quittenbaum' }))).toEqual([])
    expect(value(await client.people.similar({ familyName: '', givenName: ' ', birth: null }))).toEqual([])
  })

  it('no more than ten, and a look changes nothing', async () => {
    const people = Array.from({ length: 25 }, (_, index) => aPerson(`P-${index}`, entered))
    const { client } = await anOffice(aRegister({ people }))
    const before = value(await client.office.log({ limit: 50 }))
    expect(value(await client.people.similar(entered))).toHaveLength(10)
    expect(value(await client.office.log({ limit: 50 }))).toEqual(before)
  })
})
