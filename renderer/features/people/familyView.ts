/** The members of a household as a family tree that reads from top to bottom, and who is related to them elsewhere. Pure. */
import { familyTree, relativesElsewhere } from '../../../db/domain/households/tree.ts'
import type { OutputOf } from '../../api/useQuery.ts'
import { de } from '../../text/de.ts'
import { formatDay } from '../../text/format.ts'
import type { Household, Member } from './HouseholdPane.tsx'

export type Family = OutputOf<'households.family'>

export interface FamilyRow {
  readonly member: Member
  /** How far below the reference person. */
  readonly depth: number
  /** `Partnerin`, `Sohn`, `Tochter von Lina`; the role where nothing else is known. */
  readonly relation: string
  /** `geht am 10.11.2022: Ausreise`, or nothing. */
  readonly leaves: string
}
export interface OutsideRow {
  readonly personId: Family['relatives'][number]['personId']
  readonly name: string
  /** `Bruder von Fatima` */
  readonly relation: string
  /** Number of the household, or that the person is not in the register. */
  readonly where: string
}

const words = de.households

const leavesOf = (leaving: Family['leaving'][number] | undefined): string => {
  if (!leaving) return ''
  const how = leaving.ended === null ? '' : words.ended(leaving.ended)
  return words.pane.leaves(formatDay(leaving.day), leaving.destination ? `${how}, ${leaving.destination}` : how)
}

/** One row a member, the reference person first. */
export function familyRows({ members }: Household, family: Family | null): FamilyRow[] {
  const byId = new Map(members.map((member) => [member.personId, member]))
  return familyTree(members, family?.kin ?? []).flatMap((line): FamilyRow[] => {
    const member = byId.get(line.personId)
    if (!member) return []
    const of = line.of === null ? undefined : byId.get(line.of)
    const role = de.terms.role(member.role, member.sex)
    const relation = line.relation === null ? role : words.relation(line.relation, member.sex)
    return [
      {
        member,
        depth: line.depth,
        relation: line.depth > 1 && of ? words.pane.of(relation, of.givenName) : relation,
        leaves: leavesOf(family?.leaving.find((each) => each.personId === member.personId)),
      },
    ]
  })
}

export function outsideRows({ members }: Household, family: Family): OutsideRow[] {
  return relativesElsewhere(members, family.kin).flatMap(({ memberId, relativeId, relation }): OutsideRow[] => {
    const relative = family.relatives.find((each) => each.personId === relativeId)
    const member = members.find((each) => each.personId === memberId)
    if (!relative || !member) return []
    return [
      {
        personId: relativeId,
        name: de.terms.calledName(relative),
        relation: words.pane.of(words.relation(relation, relative.sex), member.givenName),
        where: relative.household?.number ?? words.pane.gone,
      },
    ]
  })
}

/** What a household is called: after its members, else after those who belonged to it last, else by its number. */
export const householdTitle = ({ name, number }: Household, family: Family | null): string =>
  de.terms.household(name || (family?.former[0]?.familyName ?? number))
