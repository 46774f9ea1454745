/** What the dialogs propose before the clerk has said anything: parents, nationality and benefits of a child, who may come back. Pure. */
import type { BenefitRegime, HouseholdRole } from '../../../db/domain/people/terms.ts'
import type { PersonId } from '../../../db/domain/values.ts'
import { de } from '../../text/de.ts'
import { formatDay } from '../../text/format.ts'
import type { Household, Member } from './Members.tsx'
import type { Candidate } from './PersonPicker.tsx'
import type { Family } from './WithHousehold.tsx'

const isGrown = (member: Member): boolean => member.age === null || member.age >= 14
const leads = (member: Member): boolean => member.role === 'reference' || member.role === 'partner'

/** Women of the household who can be a mother, the reference person or partner first. */
export const motherOptions = (members: readonly Member[]): Member[] => {
  const women = members.filter((member) => member.sex !== 'm' && isGrown(member))
  return [...women.filter(leads), ...women.filter((member) => !leads(member))]
}
export const fatherOptions = (members: readonly Member[]): Member[] => {
  const men = members.filter((member) => member.sex !== 'w' && isGrown(member))
  return [...men.filter(leads), ...men.filter((member) => !leads(member))]
}

/** Whom to propose: only who leads the household or is a partner; nobody is guessed. */
export const likelyParent = (options: readonly Member[]): Member | null => options.find(leads) ?? null

/** A child of a grown child is a grandchild of the reference person. */
export const roleOfChild = (parents: readonly (Member | null)[]): 'child' | 'other' =>
  parents.some((parent) => parent !== null) && !parents.some((parent) => parent !== null && leads(parent))
    ? 'other'
    : 'child'

/** The benefits that most of the household receive, its reference person's first. */
export function regimeOf(members: readonly Member[]): BenefitRegime | null {
  const lead = members.find((member) => member.role === 'reference') ?? members[0]
  return lead?.regime?.regime ?? null
}

/** Who has left the household and is in the register no more, the latest first; nobody who has died. */
export const formerCandidates = (family: Family): Candidate[] =>
  family.former
    .filter((person) => person.household === null && person.ended !== 'died')
    .map((person) => ({
      personId: person.personId,
      householdId: null,
      name: de.terms.name(person),
      detail: `${person.ended ? `${de.households.ended(person.ended)} ` : ''}${formatDay(person.leftOn)}`.trim(),
    }))

export interface There {
  /** Somebody leads the household they come into. */
  readonly isLed: boolean
  /** They come because two of them marry. */
  readonly isMarriage: boolean
}
/**
 * What those who change the household are usually in the other one. Where nobody leads it, the one who led before (else the oldest) leads
 * it, and her partner and children stay what they were. Where somebody does, they come as others; by marriage one as the partner, with
 * her children.
 */
export function rolesThere(
  going: readonly Member[],
  { isLed, isMarriage }: There,
): ReadonlyMap<PersonId, HouseholdRole> {
  const oldest = [...going].sort((a, b) => (b.age ?? 99) - (a.age ?? 99))
  const first = going.find((member) => member.role === 'reference') ?? oldest[0]
  const isFamily = first !== undefined && leads(first)
  const roleOf = (member: Member): HouseholdRole => {
    if (member === first) return isLed ? (isMarriage && isGrown(member) ? 'partner' : 'other') : 'reference'
    if (isLed && !isMarriage) return 'other'
    if (member.role === 'child') return isFamily ? 'child' : 'other'
    return !isLed && isFamily && leads(member) ? 'partner' : 'other'
  }
  return new Map(going.map((member) => [member.personId, roleOf(member)]))
}

/** Who left the household on the same day as this person and is still gone: they may come back together. */
export const companionsOf = (family: Family | null, personId: PersonId): Family['former'] => {
  const own = family?.former.find((person) => person.personId === personId)
  return (family?.former ?? []).filter(
    (person) =>
      person.personId !== personId &&
      person.leftOn === own?.leftOn &&
      person.household === null &&
      person.ended !== 'died',
  )
}

/**
 * What those who come back are in the household: as before, unless somebody else leads it now. Where nobody does, the one who led before
 * leads it again, else the first of them.
 */
export function rolesBack(
  comers: readonly { readonly personId: PersonId; readonly role: HouseholdRole }[],
  isLed: boolean,
): ReadonlyMap<PersonId, HouseholdRole> {
  const lead = isLed ? undefined : (comers.find((comer) => comer.role === 'reference') ?? comers[0])
  const isAsBefore = isLed || lead?.role === 'reference'
  return new Map(
    comers.map((comer): [PersonId, HouseholdRole] => {
      if (comer === lead) return [comer.personId, 'reference']
      return [comer.personId, isAsBefore && comer.role !== 'reference' ? comer.role : 'other']
    }),
  )
}

/** After its members, else after who led it last, else by its number. */
export const nameOf = (household: Household, family: Family): string =>
  household.name || (family.former[0]?.familyName ?? household.number)
