/** Finding people through the contract, on a real file: the search and the filter of the list, before and after changes. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { demoOffice } from '../../db/demo/office.ts'
import { readAsked } from '../../db/domain/people/asked.ts'
import { bestFirst, rankOf } from '../../db/domain/people/rank.ts'
import { searchKey } from '../../db/domain/people/search.ts'
import { findPeople } from '../../db/store/findPeople.ts'
import { aPerson, aRegister, aRoom, aStay, day } from '../build/register.ts'
import { spellings } from '../build/spellings.ts'
import { aStoreOn, importRows } from '../support/modelImport.ts'
import { anOffice, type TestOffice, value } from '../support/office.ts'

const on = day('2022-11-02')
const found = async ({ client }: TestOffice, text: string) => {
  const hits = value(await client.people.search({ text, on, limit: 20 }))
  return hits.flatMap((hit) => (hit.kind === 'person' ? [hit] : []))
}
const names = async (office: TestOffice, text: string) => (await found(office, text)).map((hit) => hit.name)
const numbers = async (office: TestOffice, text: string) => (await found(office, text)).map((hit) => hit.number)
const listed = async ({ client }: TestOffice, text: string) =>
  value(await client.people.list({ on, text })).rows.map((row) => row.number)

const pairs = Object.values(spellings).flat()
const spelled = new Set(pairs.flat().map(searchKey))

/** Some hundred people of the demo office whose names are none of these. */
const crowd = demoOffice()
  .rows.people.map((row) => row.value)
  .filter(
    (row) =>
      ![row.familyName, row.givenName].some((name) =>
        searchKey(name)
          .split(' ')
          .some((word) => spelled.has(word)),
      ),
  )
  .slice(0, 300)
  .map((row, index) => aPerson(`C-${index}`, { familyName: row.familyName, givenName: row.givenName }))

describe('other spellings, in an office of five hundred', () => {
  it.each([
    ['as they are typed', 0, 1],
    ['the other way round', 1, 0],
  ] as const)('each is among the first five, %s', async (_, kept, typed) => {
    const people = [...new Set(pairs.map((pair) => pair[kept]))]
    const bearers = people.map((familyName, index) => aPerson(`P-${index}`, { familyName, givenName: 'Quentin' }))
    const office = await anOffice(aRegister({ people: [...crowd, ...bearers] }))
    for (const pair of pairs)
      expect((await names(office, pair[typed])).slice(0, 5), pair.join(' = ')).toContain(`${pair[kept]}, Quentin`)
  })
})

const office = () =>
  anOffice(
    aRegister({
      rooms: [aRoom('1.04')],
      people: [
        aPerson('P-0012', {
          household: 'H-0007',
          familyName: 'Al Haddad',
          givenName: 'Lina',
          birth: { day: day('1990-05-04'), precision: 'day' },
          azrNumber: '220301123456',
          bamfFileNumber: '1234567-475',
        }),
        aPerson('P-0013', {
          household: 'H-0007',
          role: 'child',
          familyName: 'Haddad',
          givenName: 'Omar',
          birth: { day: day('2015-05-01'), precision: 'month' },
        }),
        aPerson('P-0120', {
          household: 'H-0012',
          familyName: 'Kovalchuk',
          givenName: 'Lina',
          birth: { day: day('1990-01-01'), precision: 'year' },
          bamfFileNumber: '7654321-166',
        }),
      ],
      stays: [aStay('P-0012', '1.04', '2022-03-01')],
    }),
  )

describe('birth dates and numbers', () => {
  it.each<[string, string[]]>([
    ['04.05.1990', ['P-0012', 'P-0120']],
    ['4.5.90', ['P-0012', 'P-0120']],
    ['1990-05-04', ['P-0012', 'P-0120']],
    ['04051990', ['P-0012', 'P-0120']],
    ['05.05.1990', ['P-0120']],
    ['1990', ['P-0012', 'P-0120']],
    ['5/2015', ['P-0013']],
    ['haddad 1990', ['P-0012']],
    ['1990 lina', ['P-0012', 'P-0120']],
    ['4. 5. 1990 Haddad', ['P-0012']],
    ['P-0012', ['P-0012']],
    ['p 0012', ['P-0012']],
    ['P12', ['P-0012']],
    ['12', ['P-0012', 'P-0120']],
    ['H-0007', ['P-0012', 'P-0013']],
    ['haushalt h7 omar', ['P-0013']],
    ['220301123456', ['P-0012']],
    ['220 301 123 456', ['P-0012']],
    ['220301', ['P-0012']],
    ['123456', ['P-0012']],
    ['1234567-475', ['P-0012']],
    ['1234567475', ['P-0012']],
    ['7654321/166', ['P-0120']],
    ['01123456', ['P-0012']],
    ['lina hadad', ['P-0012']],
    ['Al Haddad, Lina', ['P-0012']],
    ['99.99.1990', []],
    ['31.02.1990', []],
  ])('%s finds %j', async (text, expected) => {
    expect(await numbers(await office(), text)).toEqual(expected)
  })

  it('rooms and houses are found as ever', async () => {
    const { client } = await office()
    const hits = async (text: string) =>
      value(await client.people.search({ text, on })).map((hit) => (hit.kind === 'room' ? hit.room : hit.kind))
    expect(await hits('1.04')).toEqual(['1.04'])
    expect(await hits('FRI 1.04')).toEqual(['1.04'])
    expect(await hits('friedrich')).toEqual(['house'])
  })
  it('a place is told with a person', async () => {
    expect((await found(await office(), 'lina')).map((hit) => hit.place)).toEqual(['FRI 1.04', null])
  })
  it.each(['', ' ', '%', '_', '-', "'", '\u0000'])('%j finds nobody, and does not narrow the list', async (text) => {
    const one = await office()
    expect(await numbers(one, text)).toEqual([])
    expect(await listed(one, text)).toHaveLength(3)
  })
})

describe('the search, the filter of the list and a look at everybody agree', () => {
  const people = [
    ...crowd.slice(0, 60),
    aPerson('D-1', { familyName: 'Platzhalter7', givenName: 'Neu' }),
    ...pairs.slice(0, 40).map(([familyName, givenName], index) =>
      aPerson(`P-${index}`, {
        familyName,
        givenName,
        household: `H-${index % 9}`,
        role: 'other',
        birth:
          index % 5
            ? { day: day(`19${60 + index}-0${1 + (index % 9)}-15`), precision: index % 3 ? 'day' : 'year' }
            : null,
        azrNumber: index % 2 ? String(220301000000 + index * 7919) : null,
        bamfFileNumber: index % 3 ? `${7000000 + index * 31}-475` : null,
      }),
    ),
  ]
  const word = fc.oneof(
    fc.constantFrom(
      ...people.map((person) => `${person.givenName} ${person.familyName}`.slice(0, 25)),
      'Platzhalter7',
      'neu platzhalter7',
    ),
    fc.constantFrom(...pairs.flat(), ...pairs.flat().map((name) => name.slice(0, 3))),
    fc.constantFrom(
      '1970',
      '15.05.1964',
      '15.5.64',
      '05.1964',
      'P-7',
      'h3',
      '22030100',
      '7000',
      '475',
      '12',
      '%',
      'Frau',
    ),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  )
  const texts = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ').trim().slice(0, 80))

  it('on any text', async () => {
    const one = await anOffice(aRegister({ people }))
    const store = aStoreOn(one.path)
    const everybody = (
      await store.read((db) =>
        db
          .selectFrom('person')
          .innerJoin('person_name', 'person_name.person_id', 'person.id')
          .selectAll('person')
          .select(['family_name', 'given_name'])
          .execute(),
      )
    ).map((row) => ({
      personId: row.id,
      familyName: row.family_name,
      givenName: row.given_name,
      birth: row.birth_day && row.birth_precision ? { day: row.birth_day, precision: row.birth_precision } : null,
      number: row.number,
      household: people.find((person) => person.number === row.number)?.household ?? '',
      azrNumber: row.azr_number,
      bamfFileNumber: row.bamf_file_number,
      arrivalCertificate: row.arrival_certificate,
      fileNumber: row.file_number,
    }))
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const asked = readAsked(text)
        const looked = bestFirst(everybody.map((person) => ({ person, rank: rankOf(asked, person) })))
        const expected = looked.map((person) => person.number)
        expect(((await store.read((db) => findPeople(db, text))) ?? []).map((person) => person.number)).toEqual(
          expected,
        )
        expect(await numbers(one, text)).toEqual(expected.slice(0, 20))
        if (asked.length > 0) expect((await listed(one, text)).sort()).toEqual([...expected].sort())
      }),
      { numRuns: 300 },
    )
  })
})

describe('what changes is found as it is now', () => {
  it('an import that renames, and its undo', async () => {
    const one = await office()
    const store = aStoreOn(one.path)
    const renamed = aRegister({
      rooms: [aRoom('1.04')],
      people: [
        aPerson('P-0012', {
          household: 'H-0007',
          familyName: 'Shevchenko',
          givenName: 'Olena',
          azrNumber: '220399999999',
        }),
        aPerson('P-0500', { household: 'H-0500', familyName: 'Yıldız', givenName: 'Can' }),
      ],
    })
    const { auditId } = value(await importRows(store, renamed, on))
    expect(await numbers(one, 'schewtschenko')).toEqual(['P-0012'])
    expect(await numbers(one, '220399999999')).toEqual(['P-0012'])
    expect(await numbers(one, 'haddad')).toEqual(['P-0013'])
    expect(await numbers(one, '220301123456')).toEqual([])
    expect(await numbers(one, 'Yildiz')).toEqual(['P-0500'])
    value(await one.client.office.undo({ auditId: auditId ?? expect.fail('no audit row') }))
    expect(await numbers(one, 'schewtschenko')).toEqual([])
    expect(await numbers(one, 'haddad')).toEqual(['P-0012', 'P-0013'])
    expect(await numbers(one, '220301123456')).toEqual(['P-0012'])
    expect(await numbers(one, 'Yildiz')).toEqual([])
    expect(value(await one.client.office.check({})).problems).toEqual([])
  })
})
