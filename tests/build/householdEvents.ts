import { consequencesOf } from '../../db/domain/households/consequences.ts'
import type { Departure } from '../../db/domain/households/depart.ts'
import { type Lives, newHousehold, referenceOn } from '../../db/domain/households/lives.ts'
import type { Regrouping } from '../../db/domain/households/regroup.ts'
import type { HouseholdRole } from '../../db/domain/people/terms.ts'
import { aBed, aLife, aTime, household, livesOf, person } from '../build/lives.ts'
import { day } from '../build/register.ts'

export const came = '2022-03-01'
export const today = day('2022-11-02')
export const inH1 = (role: HouseholdRole) => ({
  memberships: [aTime(1, role, came, null, { began: 'arrival' })],
  stays: [aBed(7, came)],
})
export const [mother, father, grown, child, guest] = [person(1), person(2), person(3), person(4), person(5)]

/** A mother who leads, a father, a grown daughter, a small child; a man alone in household 2. */
export const family = livesOf(
  aLife(1, '1985-01-01', inH1('reference')),
  aLife(2, '1980-01-01', inH1('partner')),
  aLife(3, '2003-01-01', inH1('child')),
  aLife(4, '2016-01-01', inH1('child')),
  aLife(5, '1975-01-01', { memberships: [aTime(2, 'reference', came)], stays: [aBed(8, came)] }),
)
export const leaving = (over: Partial<Departure>): Departure => ({
  householdId: household(1),
  personIds: [mother],
  day: day('2022-11-05'),
  how: 'moved_away',
  destination: 'Moers',
  endBenefits: true,
  successor: null,
  ...over,
})
export const changing = (over: Partial<Regrouping>): Regrouping => ({
  from: household(1),
  to: newHousehold,
  comers: [{ personId: grown, role: 'reference' }],
  day: day('2022-11-05'),
  began: 'split',
  successor: null,
  ...over,
})
export const leader = (lives: Lives, on: string, id = 1) => referenceOn(lives, household(id), day(on))
export const codes = (before: Lives, after: Lives, on: string) => consequencesOf(before, after, { day: day(on), today })
