/** What each event makes of the lines of those it touches: a family of five on paper, one event after the other. */
import { describe, expect, it } from 'vitest'
import { depart } from '../../db/domain/households/depart.ts'
import { proposedReference } from '../../db/domain/households/reference.ts'
import { type Regrouping, regroup } from '../../db/domain/households/regroup.ts'
import { changeRole } from '../../db/domain/households/role.ts'
import type { HouseholdRole } from '../../db/domain/people/terms.ts'
import {
  came,
  changing,
  child,
  codes,
  family,
  father,
  grown,
  guest,
  inH1,
  leader,
  leaving,
  mother,
  today,
} from '../build/householdEvents.ts'
import { aBed, aLife, aTime, household, livesOf, person, said } from '../build/lives.ts'
import { day } from '../build/register.ts'
import { refusal, value } from '../support/result.ts'

describe('leaving the register', () => {
  it('ends membership, place and benefits on the day, and makes the adult partner the reference person', () => {
    const after = value(depart(family, leaving({})))
    expect(said(after.get(mother))).toEqual(['1 reference 2022-03-01–2022-11-05 (arrival) moved_away Moers'])
    expect(said(after.get(father))).toEqual(['1 partner 2022-03-01–2022-11-05 (arrival)', '1 reference 2022-11-05–'])
    expect(after.get(mother)).toMatchObject({
      stays: [{ from: came, to: '2022-11-05' }],
      regimes: [
        { value: 'asylblg_3', from: came, to: '2022-11-05' },
        { value: 'none', from: '2022-11-05', to: null },
      ],
    })
    expect(said(after.get(child))).toEqual(['1 child 2022-03-01– (arrival)'])
    expect(codes(family, after, '2022-11-05')).toEqual([
      { code: 'reference', personId: father, householdId: 1 },
      { code: 'places_freed', roomId: 7, places: 1 },
      { code: 'regime', regime: 'none', people: 1 },
    ])
  })

  it('takes the successor whom the clerk names; of a grown child nobody knows what the others are to her', () => {
    const after = value(depart(family, leaving({ successor: grown })))
    expect(leader(after, '2022-11-05')).toBe(grown)
    expect(said(after.get(father)).at(-1)).toBe('1 other 2022-11-05–')
    expect(said(after.get(child)).at(-1)).toBe('1 other 2022-11-05–')
    expect(refusal(depart(family, leaving({ successor: guest })))).toBe('NOT_A_MEMBER')
  })

  it('leaves benefits as they are when told so, but never those of the dead', () => {
    const after = value(depart(family, leaving({ endBenefits: false })))
    expect(after.get(mother)?.regimes).toHaveLength(1)
    const died = value(depart(family, leaving({ endBenefits: false, how: 'died', destination: null })))
    expect(died.get(mother)?.regimes.at(-1)).toMatchObject({ value: 'none', from: '2022-11-05' })
  })

  it('withdraws what was planned for later: a move, another household, another day of leaving', () => {
    const planned = livesOf(
      aLife(1, '1985-01-01', {
        memberships: [
          aTime(1, 'reference', came, '2022-12-01', { ended: 'changed_household' }),
          aTime(2, 'other', '2022-12-01', '2023-01-01', {
            began: 'marriage',
            ended: 'left_country',
            destination: 'Irak',
          }),
        ],
        stays: [aBed(7, came, '2022-11-20'), aBed(8, '2022-11-20', '2023-01-01')],
        regimes: [
          { value: 'asylblg_3', from: day(came), to: day('2022-12-01') },
          { value: 'sgb_2', from: day('2022-12-01'), to: null },
        ],
      }),
    )
    const after = value(depart(planned, leaving({})))
    expect(said(after.get(mother))).toEqual(['1 reference 2022-03-01–2022-11-05 moved_away Moers'])
    expect(after.get(mother)?.stays).toEqual([aBed(7, came, '2022-11-05')])
    expect(after.get(mother)?.regimes.map(({ value, from }) => `${value} ${from}`)).toEqual([
      'asylblg_3 2022-03-01',
      'none 2022-11-05',
    ])
    expect(codes(planned, after, '2022-11-05')).toContainEqual({
      code: 'plan_withdrawn',
      personId: mother,
      roomId: 8,
      from: '2022-11-20',
    })
  })

  it('keeps a return after it, with its place and benefits; whoever came back has not died before', () => {
    const returned = livesOf(
      aLife(1, '1985-01-01', {
        memberships: [
          aTime(1, 'reference', came, '2022-08-01', { ended: 'disappeared' }),
          aTime(1, 'reference', '2022-10-01', null, { began: 'return' }),
        ],
        stays: [aBed(7, came, '2022-08-01'), aBed(8, '2022-10-01')],
      }),
    )
    const after = value(depart(returned, leaving({ day: day('2022-06-01') })))
    expect(said(after.get(mother))).toEqual([
      '1 reference 2022-03-01–2022-06-01 moved_away Moers',
      '1 reference 2022-10-01– (return)',
    ])
    expect(after.get(mother)?.stays).toEqual([aBed(7, came, '2022-06-01'), aBed(8, '2022-10-01')])
    expect(after.get(mother)?.regimes.map(({ value, from, to }) => `${value} ${from} ${to}`)).toEqual([
      'asylblg_3 2022-03-01 2022-06-01',
      'none 2022-06-01 2022-10-01',
      'asylblg_3 2022-10-01 null',
    ])
    expect(refusal(depart(returned, leaving({ day: day('2022-06-01'), how: 'died' })))).toBe('CAME_BACK_LATER')
  })

  it.each([
    ['to an earlier day', '2022-10-20', 'transferred', 'Wesel'],
    ['to a later day', '2022-11-20', 'moved_away', 'Moers'],
    ['to another reason', '2022-11-05', 'deported', null],
  ] as const)('is put right %s: as if it had been recorded so from the beginning', (_, on, how, destination) => {
    const once = value(depart(family, leaving({})))
    const right = leaving({ day: day(on), how, destination })
    const corrected = value(depart(once, right)).get(mother)
    const directly = value(depart(family, right)).get(mother)
    expect(said(corrected)).toEqual(said(directly))
    expect(corrected?.regimes).toEqual(directly?.regimes)
    expect(leader(value(depart(once, right)), '2022-11-04')).toBe(leader(value(depart(family, right)), '2022-11-04'))
    expect(leader(value(depart(once, right)), '2022-11-15')).toBe(leader(value(depart(family, right)), '2022-11-15'))
    // A place that was given up may be another's by now: it does not come back by itself.
    expect(corrected?.stays).toEqual([aBed(7, came, on < '2022-11-05' ? on : '2022-11-05')])
  })

  it.each([
    ['a person of another household', { personIds: [guest] }],
    ['the day on which she came', { day: day(came) }],
    ['a day before it', { day: day('2021-01-01') }],
    ['somebody nobody knows', { personIds: [person(99)] }],
  ])('is refused for %s', (_, over) => {
    expect(refusal(depart(family, leaving(over)))).toBe('NOT_A_MEMBER')
  })

  it('of everybody leaves an empty household without a reference person', () => {
    const after = value(depart(family, leaving({ personIds: [mother, father, grown, child] })))
    expect(leader(after, '2022-11-05')).toBeNull()
    expect(codes(family, after, '2022-11-05')).toEqual([
      { code: 'emptied', householdId: 1 },
      { code: 'places_freed', roomId: 7, places: 4 },
      { code: 'regime', regime: 'none', people: 4 },
    ])
  })
})

describe('children who stay behind', () => {
  it('without an adult are told as a warning, and only where there was one', () => {
    const parents = value(depart(family, leaving({ personIds: [mother, father, grown] })))
    expect(
      codes(family, parents, '2022-11-05')
        .map(({ code }) => code)
        .slice(0, 2),
    ).toEqual(['no_adult', 'reference'])
    const orphan = livesOf(aLife(4, '2016-01-01', inH1('reference')), aLife(6, '2018-01-01', inH1('child')))
    const parted = value(depart(orphan, leaving({ personIds: [person(6)] })))
    expect(codes(orphan, parted, '2022-11-05').map(({ code }) => code)).not.toContain('no_adult')
  })
})

describe('the reference person who is proposed', () => {
  const all = (roles: Readonly<Record<number, HouseholdRole>>, born: Readonly<Record<number, string>>) =>
    livesOf(
      ...Object.entries(roles).map(([id, role]) => aLife(Number(id), born[Number(id)] ?? '1990-01-01', inH1(role))),
    )
  it.each([
    ['the oldest adult partner', { 1: 'other', 2: 'partner' }, { 1: '1950-01-01', 2: '1999-01-01' }, 2],
    [
      'else the oldest adult',
      { 1: 'child', 2: 'other', 3: 'child' },
      { 1: '2003-01-01', 2: '2001-01-01', 3: '2015-01-01' },
      2,
    ],
    ['else the oldest', { 1: 'child', 2: 'child' }, { 1: '2012-01-01', 2: '2008-01-01' }, 2],
    ['not a partner who is a child', { 1: 'other', 2: 'partner' }, { 1: '1990-01-01', 2: '2006-01-01' }, 1],
  ] as const)('is %s', (_, roles, born, expected) => {
    expect(proposedReference(all(roles, born), household(1), today)).toBe(expected)
  })

  it('is whoever is to become it anyway', () => {
    const handed = value(
      changeRole(family, {
        householdId: household(1),
        personId: grown,
        role: 'reference',
        day: day('2022-12-01'),
        successor: null,
      }),
    )
    expect(leader(value(depart(handed, leaving({}))), '2022-11-05')).toBe(grown)
  })
})

describe('changing the household', () => {
  it('takes people to a new one of their own and leaves places and benefits alone', () => {
    const after = value(regroup(family, changing({})))
    expect(said(after.get(grown))).toEqual([
      '1 child 2022-03-01–2022-11-05 (arrival) changed_household',
      '0 reference 2022-11-05– (split)',
    ])
    expect(after.get(grown)?.stays).toBe(family.get(grown)?.stays)
    expect(leader(after, '2022-11-05')).toBe(mother)
    expect(codes(family, after, '2022-11-05')).toEqual([{ code: 'reference', personId: grown, householdId: 0 }])
  })

  it('gives a new household a reference person also when nobody was named, and the old one another', () => {
    const comers = [mother, child].map((personId) => ({ personId: personId, role: 'child' as const }))
    const after = value(regroup(family, changing({ comers })))
    expect([leader(after, '2022-11-05', 0), leader(after, '2022-11-05')]).toEqual([mother, father])
  })

  it('brings somebody into a household that has a reference person: she stays it, or the one who comes takes her place', () => {
    const marriage = (role: HouseholdRole) =>
      value(
        regroup(
          family,
          changing({ from: household(2), to: household(1), comers: [{ personId: guest, role }], began: 'marriage' }),
        ),
      )
    expect(leader(marriage('other'), '2022-11-05')).toBe(mother)
    expect(codes(family, marriage('other'), '2022-11-05')).toEqual([{ code: 'emptied', householdId: 2 }])
    const alone = livesOf(
      aLife(1, '1985-01-01', inH1('reference')),
      aLife(4, '2016-01-01', inH1('child')),
      aLife(5, '1975-01-01', { memberships: [aTime(2, 'reference', came)] }),
    )
    const wed = value(
      regroup(
        alone,
        changing({
          from: household(2),
          to: household(1),
          comers: [{ personId: guest, role: 'reference' }],
          began: 'marriage',
        }),
      ),
    )
    expect([said(wed.get(guest)).at(-1), said(wed.get(mother)).at(-1), said(wed.get(child)).at(-1)]).toEqual([
      '1 reference 2022-11-05– (marriage)',
      '1 partner 2022-11-05–',
      '1 child 2022-03-01– (arrival)',
    ])
  })

  it('keeps a day of leaving that is planned', () => {
    const planned = value(depart(family, leaving({ personIds: [grown], day: day('2022-12-01') })))
    const after = value(regroup(planned, changing({})))
    expect(said(after.get(grown)).at(-1)).toBe('0 reference 2022-11-05–2022-12-01 (split) moved_away Moers')
  })

  it.each([
    ['SAME_HOUSEHOLD', { to: household(1) }],
    ['NOT_A_MEMBER', { comers: [{ personId: guest, role: 'child' }] }],
    ['NOT_A_MEMBER', { day: day('2022-02-01') }],
    [
      'TWO_REFERENCE_PERSONS',
      {
        comers: [
          { personId: grown, role: 'reference' },
          { personId: father, role: 'reference' },
        ],
      },
    ],
  ])('is refused with %s: %o', (code, over) => {
    expect(refusal(regroup(family, changing(over as Partial<Regrouping>)))).toBe(code)
  })
})

describe('another role', () => {
  const order = {
    householdId: household(1),
    personId: father,
    role: 'reference' as const,
    day: day('2022-11-05'),
    successor: null,
  }

  it('makes a couple change places', () => {
    const after = value(changeRole(family, order))
    expect(said(after.get(mother)).at(-1)).toBe('1 partner 2022-11-05–')
    expect(said(after.get(father)).at(-1)).toBe('1 reference 2022-11-05–')
    expect(said(after.get(child))).toHaveLength(1)
    expect(codes(family, after, '2022-11-05')).toEqual([
      { code: 'reference', personId: father, householdId: 1 },
      { code: 'role', personId: mother, role: 'partner' },
    ])
  })

  it('of the reference person makes somebody else it; where there is nobody else, it says so', () => {
    const after = value(changeRole(family, { ...order, personId: mother, role: 'other' }))
    expect(leader(after, '2022-11-05')).toBe(father)
    const alone = value(changeRole(family, { ...order, householdId: household(2), personId: guest, role: 'other' }))
    expect(codes(family, alone, '2022-11-05')).toContainEqual({ code: 'no_reference', householdId: 2 })
  })

  it('is refused for people of another household and for the role she has', () => {
    expect(refusal(changeRole(family, { ...order, personId: guest }))).toBe('NOT_A_MEMBER')
    expect(refusal(changeRole(family, { ...order, role: 'partner' }))).toBe('NOTHING_CHANGED')
  })
})
