/** The people whom an event of a household touches, each with her lines, and who belongs to a household on a day. Pure. */
import type { StayValue } from '../housing/stay.ts'
import type { Fact } from '../people/recordPeriod.ts'
import type { BenefitRegime } from '../people/terms.ts'
import { ageOn, type Birth, covers, type Day, type HouseholdId, type PersonId } from '../values.ts'
import { type Membership, type MembershipLine, tidied } from './membership.ts'

/** What is believed of one person; each line in time order. */
export interface Life {
  readonly personId: PersonId
  readonly birth: Birth | null
  readonly memberships: MembershipLine
  readonly stays: readonly Fact<StayValue>[]
  readonly regimes: readonly Fact<BenefitRegime>[]
}
/** Everybody who belongs to a household of the event on its day or later, and whoever comes into one. */
export type Lives = ReadonlyMap<PersonId, Life>

/** Stands for a household or a person that the event itself brings about. */
export const newHousehold = 0 as HouseholdId
export const newPerson = 0 as PersonId

export interface Member {
  readonly life: Life
  readonly membership: Membership
}

export const membershipOn = (life: Life | undefined, day: Day): Fact<Membership> | null =>
  life?.memberships.find((period) => covers(period, day)) ?? null

/** Who belongs to the household on the day. */
export const membersOn = (lives: Lives, householdId: HouseholdId, day: Day): Member[] =>
  [...lives.values()].flatMap((life) => {
    const found = membershipOn(life, day)
    return found?.value.householdId === householdId ? [{ life, membership: found.value }] : []
  })

export const referenceOn = (lives: Lives, householdId: HouseholdId, day: Day): PersonId | null =>
  membersOn(lives, householdId, day).find(({ membership }) => membership.role === 'reference')?.life.personId ?? null

/** 18 and more; whoever has no birth date is taken for an adult, as in the rules of a move. */
export const isAdult = ({ birth }: Pick<Life, 'birth'>, day: Day): boolean =>
  birth === null || ageOn(birth.day, day) >= 18

/** The lives with one of them changed. */
export const having = (lives: Lives, life: Life): Lives => new Map([...lives, [life.personId, life]])

/** The same with other memberships, written as they are kept. */
export const belonging = (lives: Lives, life: Life, memberships: MembershipLine): Lives =>
  having(lives, { ...life, memberships: tidied(memberships) })
