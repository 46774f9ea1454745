/** One name in two spellings is one name, two names are two, and the better spelling comes first. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { demoOffice } from '../../db/demo/office.ts'
import { readAsked } from '../../db/domain/people/asked.ts'
import { bestFirst, type Findable, guess, rankOf } from '../../db/domain/people/rank.ts'
import { searchKey } from '../../db/domain/people/search.ts'
import { spellings, strangers } from '../build/spellings.ts'

const aFindable = (over: Partial<Findable> = {}): Findable => ({
  familyName: 'Quittenbaum',
  givenName: 'Qqq',
  birth: null,
  number: 'P-0001',
  household: 'H-0001',
  azrNumber: null,
  bamfFileNumber: null,
  arrivalCertificate: null,
  fileNumber: null,
  ...over,
})
const rank = (text: string, over: Partial<Findable>) => rankOf(readAsked(text), aFindable(over))

describe.each(Object.entries(spellings))('spellings: %s', (_, pairs) => {
  it.each(pairs)('%s and %s find each other, as family name and as given name', (one, other) => {
    for (const [typed, kept] of [
      [one, other],
      [other, one],
    ] as const) {
      expect(rank(typed, { familyName: kept })).toBeLessThan(guess)
      expect(rank(typed, { givenName: kept })).toBeLessThan(guess)
      expect(rank(typed.toUpperCase(), { familyName: kept })).toBeLessThan(guess)
    }
  })
})

describe('in a crowd of six hundred', () => {
  const pairs = Object.values(spellings).flat()
  const wordsOf = (name: string) => searchKey(name).split(' ')
  const spelled = pairs.flat().flatMap(wordsOf)
  /** Further spellings of these names, or beginnings of them, that the demo office happens to have. */
  const kin = new Set(
    'mohammad mohamed davoud mahmood kristina nisrin abdulla masri zelinskyi yehor samuel khasanov khasanova zarema'.split(
      ' ',
    ),
  )
  const crowd = demoOffice()
    .rows.people.map(({ value }) => aFindable({ familyName: value.familyName, givenName: value.givenName }))
    .filter(({ familyName, givenName }) =>
      wordsOf(`${familyName} ${givenName}`).every(
        (word) => !kin.has(word) && !spelled.some((name) => word.startsWith(name)),
      ),
    )

  it.each([
    ['as they are typed', 0, 1],
    ['the other way round', 1, 0],
  ] as const)('no stranger comes before the name that was meant, %s', (_, kept, typed) => {
    expect(crowd.length).toBeGreaterThan(400)
    for (const pair of pairs) {
      const meant = aFindable({ familyName: pair[kept], givenName: 'Quentin' })
      const asked = readAsked(pair[typed])
      const [first] = bestFirst([...crowd, meant].map((person) => ({ person, rank: rankOf(asked, person) })))
      expect(first && `${first.familyName} ${first.givenName}`, pair[typed]).toBe(`${pair[kept]} Quentin`)
    }
  })
})

describe('two names', () => {
  it.each(strangers)('%s is not %s', (one, other) => {
    expect(rank(one, { familyName: other })).toBeGreaterThanOrEqual(guess)
    expect(rank(other, { familyName: one })).toBeGreaterThanOrEqual(guess)
  })

  it.each([
    ['Fatimah', 'Fatima'],
    ['Hadad', 'Al Haddad'],
    ['Dialo', 'Diallo'],
  ])('%s is %s but for what many leave out: before all that only sounds so', (typed, familyName) => {
    expect(rank(typed, { familyName })).toBeLessThan(rank('Khaled', { familyName: 'Khalid' }))
  })
  it('a part that stands for the whole is no guess', () => {
    expect(rank('Rahman', { familyName: 'Abdulrahman' })).toBeLessThan(guess)
    expect(rank('hussein', { familyName: 'Alhussein' })).toBeLessThan(guess)
  })

  it('of every word typed, each must be found', () => {
    const lina = { familyName: 'Haddad', givenName: 'Lina' }
    expect(rank('Lina Haddad', lina)).toBeLessThan(guess)
    expect(rank('Haddad, Lina', lina)).toBeLessThan(guess)
    expect(rank('had li', lina)).toBeLessThan(guess)
    expect(rank('Lina Mansour', lina)).toBe(Number.POSITIVE_INFINITY)
    expect(rank('Lina Haddad Rania', lina)).toBe(Number.POSITIVE_INFINITY)
  })

  it('what is said beside a name is not looked for, unless nothing else was typed', () => {
    expect(rank('Frau Haddad', { familyName: 'Haddad' })).toBeLessThan(guess)
    expect(
      rank('Familie Haddad geb. 1990', {
        familyName: 'Haddad',
        birth: { day: '1990-05-04' as never, precision: 'day' },
      }),
    ).toBeLessThan(guess)
    expect(rank('Frau', { familyName: 'Haddad' })).toBe(Number.POSITIVE_INFINITY)
    expect(rank('Herr', { familyName: 'Herr' })).toBeLessThan(guess)
  })
})

describe('order', () => {
  const order = (text: string, people: readonly Partial<Findable>[]) => {
    const asked = readAsked(text)
    const ranked = people.map((over, index) => {
      const person = aFindable({ number: `P-${index}`, ...over })
      return { person, rank: rankOf(asked, person) }
    })
    return bestFirst(ranked).map(({ familyName, givenName }) => `${familyName} ${givenName}`)
  }

  it('spelled so, begins so, another spelling, sounds so; a family name before a given name', () => {
    expect(
      order('husein', [
        { familyName: 'Hossein', givenName: 'A' },
        { familyName: 'Hussein', givenName: 'A' },
        { familyName: 'Huseinow', givenName: 'A' },
        { familyName: 'A', givenName: 'Husein' },
        { familyName: 'Husein', givenName: 'A' },
      ]),
    ).toEqual(['Husein A', 'A Husein', 'Huseinow A', 'Hussein A', 'Hossein A'])
  })

  it('a typing error is guessed at only when nobody fits better', () => {
    const karim = { familyName: 'Karim', givenName: 'A' }
    expect(order('karam', [karim])).toEqual(['Karim A'])
    expect(order('karam', [karim, { familyName: 'Karam', givenName: 'A' }])).toEqual(['Karam A'])
  })

  it('people of one rank stand by name and number, whatever their order in the register', () => {
    const people = ['Haddad', 'Haddad', 'Haddad'].map((familyName, index) => ({
      familyName,
      givenName: 'CBA'[index] ?? '',
    }))
    expect(order('haddad', people)).toEqual(['Haddad A', 'Haddad B', 'Haddad C'])
    expect(order('haddad', people.toReversed())).toEqual(['Haddad A', 'Haddad B', 'Haddad C'])
  })
})

describe('typing errors', () => {
  const names = Object.values(spellings)
    .flat(2)
    .filter((name) => /^[A-Z][a-z]{4,}$/.test(name))
  it.each<[string, (name: string, at: number) => string]>([
    ['missing', (name, at) => name.slice(0, at) + name.slice(at + 1)],
    ['too much', (name, at) => `${name.slice(0, at)}e${name.slice(at)}`],
    ['wrong', (name, at) => `${name.slice(0, at)}m${name.slice(at + 1)}`],
    [
      'in the place of the next',
      (name, at) => name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2),
    ],
  ])('a letter %s is forgiven in every name of five letters and more', (_, change) => {
    for (const name of names)
      for (let at = 0; at < name.length - 1; at++)
        expect(rank(change(name.toLowerCase(), at), { familyName: name }), change(name, at)).toBeLessThan(
          Number.POSITIVE_INFINITY,
        )
  })
})

describe('any name', () => {
  const word = fc
    .string({
      unit: fc.constantFrom(..."aäbcçdéfgğhiıjklmnoöpqrsştuüvwxyzžćđłñ'шевченко"),
      minLength: 2,
      maxLength: 12,
    })
    .filter((text) => /\p{L}.*\p{L}/u.test(text))
  const name = fc
    .array(word, { minLength: 1, maxLength: 3 })
    .chain((words) => fc.constantFrom(words.join(' '), words.join('-')))

  it('finds who bears it, first, in either order and in capitals', () => {
    fc.assert(
      fc.property(name, name, (familyName, givenName) => {
        fc.pre(!/\b(?:fam|geb|herr|frau|nr)\b/.test(`${familyName} ${givenName}`))
        for (const text of [`${familyName} ${givenName}`, `${givenName}, ${familyName}`])
          expect(rank(text, { familyName, givenName })).toBeLessThanOrEqual(10)
        expect(rank(familyName.toUpperCase(), { familyName, givenName })).toBeLessThan(guess)
      }),
      { numRuns: 500 },
    )
  })

  it('whatever is typed, there is an answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), name, (text, familyName) => {
        expect(rank(text, { familyName })).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 500 },
    )
  })
})
