/** Which people a filter of the list shows: each part alone, and together. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { everybody, type Filtered, isShown, type PeopleFilter } from '../../db/domain/people/peopleFilter.ts'
import { day } from '../build/register.ts'

const on = day('2022-11-02')
const sami: Filtered = {
  house: 'FRI',
  sex: 'm',
  status: 'toleration_60a',
  statusTo: day('2022-12-01'),
  regime: 'asylblg_2',
  nationalities: ['475', '368'],
  age: 17,
  assignedOn: day('2022-03-01'),
  needs: ['ground_floor'],
  hasObligation: true,
}
const lina: Filtered = {
  house: null,
  sex: 'w',
  status: 'permit_24',
  statusTo: null,
  regime: 'sgb_2',
  nationalities: ['166'],
  age: null,
  assignedOn: null,
  needs: [],
  hasObligation: false,
}
const shows = (part: Partial<PeopleFilter>) =>
  Object.entries({ sami, lina }).flatMap(([name, person]) =>
    isShown(person, { ...everybody, ...part }, on) ? [name] : [],
  )

describe('a filter shows', () => {
  it.each<[string, Partial<PeopleFilter>, string[]]>([
    ['everybody without one', {}, ['sami', 'lina']],
    ['who has a place', { housed: 'housed' }, ['sami']],
    ['who has none', { housed: 'not_housed' }, ['lina']],
    ['the people of a house', { houses: ['FRI', 'DRE'] }, ['sami']],
    ['a sex', { sexes: ['w'] }, ['lina']],
    ['any of the chosen statuses', { statuses: ['permit_24', 'toleration_60a'] }, ['sami', 'lina']],
    ['a regime', { regimes: ['sgb_2'] }, ['lina']],
    ['also a second nationality', { nationalities: ['368'] }, ['sami']],
    ['an age, its last year included', { ageFrom: 6, ageTo: 17 }, ['sami']],
    ['nobody of unknown age in a range of ages', { ageFrom: 0 }, ['sami']],
    ['who must leave the country', { obligedToLeave: true }, ['sami']],
    ['a paper whose last day is the last of the days', { statusEndsWithin: 28 }, ['sami']],
    ['no paper that ends a day later', { statusEndsWithin: 27 }, []],
    [
      'who was assigned in a time, both days included',
      { assignedFrom: day('2022-03-01'), assignedTo: day('2022-03-01') },
      ['sami'],
    ],
    ['a need of housing', { needs: ['step_free', 'ground_floor'] }, ['sami']],
    ['a residence obligation', { hasObligation: true }, ['sami']],
    ['nobody in a Fehlbelegung who has no place or no title', { overstay: true }, []],
  ])('%s', (_, part, names) => {
    expect(shows(part)).toEqual(names)
  })

  it('only whom each of its parts alone shows', () => {
    const part = fc.record(
      {
        housed: fc.constantFrom('all', 'housed', 'not_housed'),
        sexes: fc.subarray(['m', 'w'] as const),
        statuses: fc.subarray(['permit_24', 'toleration_60a'] as const),
        ageFrom: fc.option(fc.nat(20)),
        overstay: fc.boolean(),
        statusEndsWithin: fc.option(fc.nat(60)),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(part, (parts) => {
        const alone = Object.entries(parts).map(([key, value]) => new Set(shows({ [key]: value })))
        const expected = ['sami', 'lina'].filter((name) => alone.every((names) => names.has(name)))
        expect(shows(parts as Partial<PeopleFilter>)).toEqual(expected)
      }),
    )
  })
})
