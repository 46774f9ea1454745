/** Builders for the people of household events: plain ids and days, a test names only what it is about. */

import type { Life, Lives } from '../../db/domain/households/lives.ts'
import type { Membership } from '../../db/domain/households/membership.ts'
import { stayIn } from '../../db/domain/housing/stay.ts'
import type { Fact } from '../../db/domain/people/recordPeriod.ts'
import type { HouseholdRole } from '../../db/domain/people/terms.ts'
import type { HouseholdId, PersonId, RoomId } from '../../db/domain/values.ts'
import { day } from './register.ts'

export const person = (id: number): PersonId => id as PersonId
export const household = (id: number): HouseholdId => id as HouseholdId

export const aTime = (
  householdId: number,
  role: HouseholdRole,
  from: string,
  to: string | null = null,
  over: Partial<Membership> = {},
): Fact<Membership> => ({
  from: day(from),
  to: to === null ? null : day(to),
  value: { householdId: household(householdId), role, began: null, ended: null, destination: null, ...over },
})
export const aBed = (room: number, from: string, to: string | null = null) => ({
  from: day(from),
  to: to === null ? null : day(to),
  value: stayIn(room as RoomId),
})
export const aLife = (id: number, born: string, over: Partial<Omit<Life, 'personId' | 'birth'>> = {}): Life => ({
  personId: person(id),
  birth: { day: day(born), precision: 'day' },
  memberships: [],
  stays: [],
  regimes: [{ value: 'asylblg_3', from: day('2022-03-01'), to: null }],
  ...over,
})
export const livesOf = (...lives: readonly Life[]): Lives => new Map(lives.map((life) => [life.personId, life]))

/** A line in short: `1 reference 2022-03-01–2022-11-05 moved_away`. */
export const said = (life: Life | undefined): string[] =>
  (life?.memberships ?? []).map(({ from, to, value }) =>
    [
      String(value.householdId),
      value.role,
      `${from}–${to ?? ''}`,
      value.began && `(${value.began})`,
      value.ended,
      value.destination,
    ]
      .filter(Boolean)
      .join(' '),
  )
