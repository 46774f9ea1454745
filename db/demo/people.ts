/** What the generator knows of a household and its members before they become rows of the register. */
import type { AssignmentKind, HouseholdRole } from '../domain/people/terms.ts'
import type { BirthPrecision, Day } from '../domain/values.ts'
import type { Origin } from './origins.ts'
import type { Group } from './roll/group.ts'

/** The letter of `roll/group.ts` a member was made from. */
export type Part = 'M' | 'W' | 'B' | 'S' | 'G' | 'P' | 'c' | 'b'

export interface Member {
  readonly part: Part
  readonly role: HouseholdRole
  readonly sex: 'm' | 'w'
  readonly birth: { readonly day: Day; readonly precision: BirthPrecision }
  /** First day in the town: the assignment, or the birth of a child born here. */
  readonly since: Day
  /** Null for a child born here: nobody assigned it. */
  readonly assignment: { readonly day: Day; readonly kind: AssignmentKind } | null
}

interface NamedMember extends Member {
  readonly familyName: string
  readonly givenName: string
}

export interface Household<M extends Member = NamedMember> {
  readonly group: Group
  readonly origin: Origin
  readonly arrived: Day
  /** The reference person stands first. */
  readonly members: readonly M[]
}
