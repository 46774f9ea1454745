/** Who may be entered twice: the same name in any spelling with the same or nearly the same birth date; nobody else. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { birthLikeness, type Entry, likeness } from '../../db/domain/people/duplicates.ts'
import type { Birth } from '../../db/domain/values.ts'
import { day } from '../build/register.ts'
import { spellings, strangers } from '../build/spellings.ts'

const born = (text: string, precision: Birth['precision'] = 'day'): Birth => ({ day: day(text), precision })
const entry = (familyName: string, givenName: string, birth: Birth | null = born('1990-05-04')): Entry => ({
  familyName,
  givenName,
  birth,
})
const lina = entry('Haddad', 'Lina')

describe('birth dates', () => {
  it.each<[string, Birth | null, string | null]>([
    ['the same', born('1990-05-04'), 'same'],
    ['day and month exchanged', born('1990-04-05'), 'near'],
    ['a wrong digit in the day', born('1990-05-14'), 'near'],
    ['a wrong digit in the year', born('1980-05-04'), 'near'],
    ['only the year known', born('1990-01-01', 'year'), 'near'],
    ['only another year known', born('1991-01-01', 'year'), null],
    ['only the month known', born('1990-05-01', 'month'), 'near'],
    ['only another month known', born('1990-06-01', 'month'), null],
    ['the first of January of that year', born('1990-01-01'), 'near'],
    ['not known', null, 'unknown'],
    ['another day of that year', born('1990-11-17'), null],
    ['another day', born('1972-11-17'), null],
  ])('%s', (_, birth, expected) => {
    expect(birthLikeness(lina.birth, birth)).toBe(expected)
    expect(birthLikeness(birth, lina.birth)).toBe(expected)
  })
})

describe('likeness', () => {
  it.each<[string, Entry, ReturnType<typeof likeness>]>([
    ['the same entry', lina, { name: 'same', swapped: false, birth: 'same', rank: 0 }],
    ['another spelling', entry('Al-Hadad', 'Leena'), expect.objectContaining({ name: 'spelling', birth: 'same' })],
    ['another vowel', entry('Haddad', 'Lena'), expect.objectContaining({ name: 'sound', birth: 'same' })],
    ['names exchanged', entry('Lina', 'Haddad'), expect.objectContaining({ name: 'same', swapped: true })],
    ['a second given name', entry('Haddad', 'Lina Mariam'), expect.objectContaining({ name: 'same' })],
    ['a slip in each name', entry('Haddam', 'Limna'), null],
    ['one slip, same birth date', entry('Haddam', 'Lina'), expect.objectContaining({ name: 'typing_error' })],
    ['one slip, birth date nearly so', entry('Haddam', 'Lina', born('1990-05-14')), null],
    ['another vowel, birth date not known', entry('Haddad', 'Lena', null), null],
    ['birth date not known', entry('Haddad', 'Lina', null), expect.objectContaining({ birth: 'unknown' })],
    ['a twin', entry('Haddad', 'Omar'), null],
    ['the same name, born on another day', entry('Haddad', 'Lina', born('1972-11-17')), null],
    ['the beginning of the name', entry('Had', 'Lina'), null],
    ['no name', entry('', ''), null],
  ])('%s', (_, other, expected) => {
    expect(likeness(lina, other)).toEqual(expected)
    expect(likeness(other, lina)).toEqual(expected)
  })

  it.each(Object.values(spellings).flat())('%s and %s of one birth date may be one person', (one, other) => {
    expect(likeness(entry(one, 'Lina'), entry(other, 'Lina'))).not.toBeNull()
  })
  it.each(strangers)('%s and %s, born on nearly the same day, are two', (one, other) => {
    expect(likeness(entry(one, 'Lina'), entry(other, 'Lina', born('1990-05-14')))).toBeNull()
  })

  it('is the same from either side, and nobody is unlike herself', () => {
    const name = fc.constantFrom(
      ...Object.values(spellings).flat(2),
      ...strangers.flat(),
      'Haddad Lina',
      'Al',
      "O'Neill",
      '1',
    )
    const birth = fc.constantFrom(null, born('1990-05-04'), born('1990-04-05'), born('1990-01-01', 'year'))
    const any = fc.record({ familyName: name, givenName: name, birth })
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(likeness(a, b)).toEqual(likeness(b, a))
        expect(likeness(a, a)).toMatchObject({ name: 'same', birth: a.birth ? 'same' : 'unknown' })
      }),
      { numRuns: 1000 },
    )
  })
})
