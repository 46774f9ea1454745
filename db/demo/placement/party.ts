/** A household as the placing sees it: how many, who may share with whom, and in which language. */
import { ageOn, type Day } from '../../domain/values.ts'
import type { Household, Member } from '../people.ts'

/** Grown men, grown women, or anything with children or both. */
type Company = 'men' | 'women' | 'family'

export interface Party {
  readonly household: Household
  /** Those who are there before the stay ends; the reference person first. */
  readonly members: readonly Member[]
  readonly company: Company
  /** True when nobody is under 18 on the first day: only then may the party share a room. */
  readonly mayShare: boolean
  /** Women alone or with children: no men in the same flat. */
  readonly womenOnly: boolean
  readonly language: string
  /** Somebody of 65 or more, who should not climb stairs. */
  readonly old: boolean
}

/** The party a household is during a stay that begins on `from` and ends on `to`: later children and followers are not in it yet. */
export function partyOf(household: Household, from: Day, to: Day | null): Party {
  const members = household.members.filter((member) => to === null || member.since < to)
  const grown = members.every((member) => ageOn(member.birth.day, from) >= 18)
  const men = members.filter((member) => member.sex === 'm')
  const company =
    !grown || (men.length > 0 && men.length < members.length) ? 'family' : men.length > 0 ? 'men' : 'women'
  return {
    household,
    members,
    company,
    mayShare: company !== 'family',
    womenOnly: members.every((member) => member.sex === 'w' || ageOn(member.birth.day, from) < 14),
    language: household.origin.language,
    old: members.some((member) => ageOn(member.birth.day, from) >= 65),
  }
}
