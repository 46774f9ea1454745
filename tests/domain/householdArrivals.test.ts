/** Who comes into a household: returns and births. */
import { describe, expect, it } from 'vitest'
import { birth, comeBack } from '../../db/domain/households/arrive.ts'
import { depart } from '../../db/domain/households/depart.ts'
import { newHousehold, newPerson } from '../../db/domain/households/lives.ts'
import type { HouseholdRole } from '../../db/domain/people/terms.ts'
import { codes, family, father, leader, leaving, mother, today } from '../build/householdEvents.ts'
import { aBed, household, person, said } from '../build/lives.ts'
import { day } from '../build/register.ts'
import { refusal, value } from '../support/result.ts'

describe('coming back', () => {
  const gone = value(depart(family, leaving({ how: 'disappeared', destination: null })))
  const back = {
    comers: [{ personId: mother, role: 'partner' as HouseholdRole }],
    householdId: household(1),
    day: day('2022-12-01'),
    regime: 'asylblg_3' as const,
  }
  const as = (role: HouseholdRole) => ({ ...back, comers: [{ personId: mother, role }] })

  it('begins a membership and benefits again, without a place', () => {
    const after = value(comeBack(gone, back))
    expect(said(after.get(mother))).toEqual([
      '1 reference 2022-03-01–2022-11-05 (arrival) disappeared',
      '1 partner 2022-12-01– (return)',
    ])
    expect(after.get(mother)?.regimes.map(({ value, from, to }) => `${value} ${from} ${to}`)).toEqual([
      'asylblg_3 2022-03-01 2022-11-05',
      'none 2022-11-05 2022-12-01',
      'asylblg_3 2022-12-01 null',
    ])
    expect(codes(gone, after, '2022-12-01')).toEqual([
      { code: 'no_place', personId: mother },
      { code: 'regime', regime: 'asylblg_3', people: 1 },
    ])
    expect(leader(after, '2022-12-01')).toBe(father)
  })

  it('as the reference person puts the others aside; into an empty household she is it in any case', () => {
    const led = value(comeBack(gone, as('reference')))
    expect([leader(led, '2022-11-30'), leader(led, '2022-12-01')]).toEqual([father, mother])
    expect(leader(value(comeBack(gone, { ...back, householdId: newHousehold })), '2022-12-01', 0)).toBe(mother)
  })

  it('on the day of leaving undoes the leaving', () => {
    const after = value(comeBack(gone, { ...as('reference'), day: day('2022-11-05'), regime: null }))
    expect(said(after.get(mother))).toEqual(['1 reference 2022-03-01– (arrival)'])
  })

  it('is refused while she is here, before she ever came, and from the dead', () => {
    expect(refusal(comeBack(family, back))).toBe('STILL_HERE')
    expect(refusal(comeBack(gone, { ...back, day: day('2022-05-01') }))).toBe('STILL_HERE')
    expect(refusal(comeBack(gone, { ...back, day: day('2021-05-01') }))).toBe('NEVER_HERE')
    const died = value(depart(family, leaving({ how: 'died' })))
    expect(refusal(comeBack(died, back))).toBe('HAS_DIED')
  })
})

describe('a birth', () => {
  const order = {
    householdId: household(1),
    birthDay: day('2022-10-30'),
    role: 'child' as const,
    parents: [mother],
    regime: 'asylblg_3' as const,
    stays: [],
  }

  it('adds the child from its birth day, with benefits, and says when it has no place', () => {
    const after = value(birth(family, order, today))
    expect(said(after.get(newPerson))).toEqual(['1 child 2022-10-30– (birth)'])
    expect(codes(family, after, '2022-10-30').map(({ code }) => code)).toEqual(['back_dated', 'no_place', 'regime'])
    const placed = value(birth(family, { ...order, stays: [aBed(7, '2022-10-30')] }, today))
    expect(codes(family, placed, '2022-10-30')).toContainEqual({ code: 'placed', personId: newPerson, roomId: 7 })
  })

  it.each([
    ['BORN_LATER', { birthDay: day('2022-11-03') }],
    ['HOUSEHOLD_EMPTY', { birthDay: day('2022-01-03') }],
    ['NOT_A_MEMBER', { parents: [person(99)] }],
  ])('is refused with %s', (code, over) => {
    expect(refusal(birth(family, { ...order, ...over }, today))).toBe(code)
  })
})
