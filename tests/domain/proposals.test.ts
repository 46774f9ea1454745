/** What is proposed while people are entered: as a clerk would guess it, and never against what she said. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proposeKind, proposeRegime, proposeRoles, type Relative } from '../../db/domain/people/proposals.ts'
import { codesOf, householdRoles, sexes } from '../../db/domain/people/terms.ts'
import { addDays } from '../../db/domain/values.ts'
import { born } from '../build/entered.ts'
import { day } from '../build/register.ts'

const today = day('2022-11-02')
type Brief = readonly [sex: 'm' | 'w' | null, birth: string | null, role?: Relative['role']]
const roles = (...people: Brief[]) =>
  proposeRoles(
    people.map(([sex, birth, role = null]) => ({ sex, birth: birth === null ? null : born(birth), role })),
    today,
  )

describe('roles', () => {
  it.each<[string, Brief[], string[]]>([
    ['one person', [['m', '1988-04-05']], ['reference']],
    ['before anything is typed', [[null, null]], ['reference']],
    [
      'a family of six',
      [
        ['m', '1985-02-03'],
        ['w', '1988-09-12'],
        ['m', '2009-05-01'],
        ['w', '2012-07-22'],
        ['m', '2016-01-30'],
        ['w', '2021-12-24'],
      ],
      ['reference', 'partner', 'child', 'child', 'child', 'child'],
    ],
    [
      'a mother with two children',
      [
        ['w', '1990-01-31'],
        ['w', '2014-03-03'],
        ['m', '2018-08-08'],
      ],
      ['reference', 'child', 'child'],
    ],
    [
      'a wife 17 years younger',
      [
        ['m', '1980-01-31'],
        ['w', '1997-03-03'],
      ],
      ['reference', 'partner'],
    ],
    [
      '18 years younger',
      [
        ['m', '1980-01-31'],
        ['w', '1998-03-03'],
      ],
      ['reference', 'child'],
    ],
    [
      'a husband 17 years older',
      [
        ['w', '1980-01-31'],
        ['m', '1963-03-03'],
      ],
      ['reference', 'partner'],
    ],
    [
      '18 years older',
      [
        ['w', '1980-01-31'],
        ['m', '1962-03-03'],
      ],
      ['reference', 'other'],
    ],
    [
      'a grown-up son',
      [
        ['w', '1970-01-31'],
        ['m', '2001-03-03'],
      ],
      ['reference', 'child'],
    ],
    [
      'two brothers',
      [
        ['m', '1990-01-31'],
        ['m', '1993-03-03'],
      ],
      ['reference', 'other'],
    ],
    [
      'a grandmother',
      [
        ['m', '1980-01-31'],
        ['w', '1984-03-03'],
        ['w', '1955-03-03'],
      ],
      ['reference', 'partner', 'other'],
    ],
    [
      'a sister beside the wife',
      [
        ['m', '1980-01-31'],
        ['w', '1984-03-03'],
        ['w', '1986-03-03'],
      ],
      ['reference', 'partner', 'other'],
    ],
    [
      'only the sex is missing yet',
      [
        ['m', '1980-01-31'],
        [null, '1984-03-03'],
      ],
      ['reference', 'other'],
    ],
    [
      'the birth date is missing',
      [
        ['m', '1980-01-31'],
        ['w', null],
      ],
      ['reference', 'partner'],
    ],
    [
      'children alone',
      [
        ['m', '2006-01-31'],
        ['w', '2008-03-03'],
      ],
      ['reference', 'other'],
    ],
    [
      'a child stands first',
      [
        ['m', '2010-01-31'],
        ['w', '1984-03-03'],
      ],
      ['child', 'reference'],
    ],
    [
      'the clerk makes the second the reference person',
      [
        ['m', '1980-01-31'],
        ['w', '1984-03-03', 'reference'],
      ],
      ['partner', 'reference'],
    ],
    [
      'the clerk says child',
      [
        ['m', '1980-01-31'],
        ['w', '1984-03-03', 'child'],
        ['w', '1985-03-03'],
      ],
      ['reference', 'child', 'partner'],
    ],
    [
      'the clerk says partner',
      [
        ['m', '1980-01-31'],
        ['m', '1984-03-03', 'partner'],
        ['w', '1985-03-03'],
      ],
      ['reference', 'partner', 'other'],
    ],
  ])('%s', (_, people, expected) => {
    expect(roles(...people)).toEqual(expected)
  })

  it('whoever they are: what was said stands, and unless somebody said otherwise one leads and at most one is the partner', () => {
    const person = fc.record({
      birth: fc.option(fc.integer({ min: 0, max: 36_000 }).map((age) => born(addDays(today, -age)))),
      sex: fc.option(fc.constantFrom(...codesOf(sexes))),
      role: fc.option(fc.constantFrom(...codesOf(householdRoles)), { freq: 3 }),
    })
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 20 }), (people) => {
        const proposed = proposeRoles(people, today)
        expect(people.map(({ role }, at) => role ?? proposed[at])).toEqual(proposed)
        const said = (role: string) => people.filter((each) => each.role === role).length
        const count = (role: string) => proposed.filter((each) => each === role).length
        const isOpen = people.some(({ role }) => role === null)
        if (isOpen && said('reference') === 0) expect(count('reference')).toBe(1)
        else expect(count('reference')).toBe(said('reference'))
        expect(count('partner')).toBeLessThanOrEqual(Math.max(1, said('partner')))
      }),
    )
  })
})

describe('Rechtskreis and kind', () => {
  it.each([
    ['permission_to_stay', '2022-11-02', 'asylblg_3'],
    ['toleration_60a', '2022-11-02', 'asylblg_3'],
    ['permit_24', '2022-05-31', 'asylblg_3'],
    ['permit_24', '2022-06-01', 'sgb_2'],
    ['permit_22', '2022-11-02', 'sgb_2'],
    ['fiction_certificate', '2022-11-02', null],
    ['unknown', '2022-11-02', null],
    [null, '2022-11-02', null],
  ] as const)('%s on %s: %s', (status, on, regime) => {
    expect(proposeRegime(status, day(on))).toBe(regime)
  })

  it.each([
    ['permission_to_stay', '475', 'asylum'],
    ['permit_25_3', '423', 'section_12a'],
    ['permit_24', null, 'ukraine'],
    [null, '166', 'ukraine'],
    ['fiction_certificate', '475', null],
    [null, null, null],
  ] as const)('%s, %s: %s', (status, nationality, kind) => {
    expect(proposeKind(status, nationality)).toBe(kind)
  })
})
