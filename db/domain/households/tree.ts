/**
 * The family tree of a household as a list that one can read: the reference person, below her the partner, the children with their own
 * below them, then all others. Where no kinship is recorded, the roles give the tree. Pure.
 */
import type { HouseholdRole } from '../people/terms.ts'
import type { Birth, PersonId } from '../values.ts'
import { type Link, type Relation, relationOf, stepsFrom } from './relation.ts'

export interface TreeMember {
  readonly personId: PersonId
  readonly role: HouseholdRole
  readonly birth: Birth | null
}
export interface TreeLine {
  readonly personId: PersonId
  /** 0 for whoever stands first. */
  readonly depth: number
  /** What the person is to `of`; null for the first, and for those of whom nothing is known. */
  readonly relation: Relation | null
  readonly of: PersonId | null
}
/** A relative who does not belong to the household, and what she is to the member. */
export interface OutsideLine {
  readonly memberId: PersonId
  readonly relativeId: PersonId
  readonly relation: Relation
}

const oldestFirst = (a: TreeMember, b: TreeMember): number =>
  (a.birth?.day ?? '9999') < (b.birth?.day ?? '9999') ? -1 : (a.birth?.day ?? '9999') > (b.birth?.day ?? '9999') ? 1 : 0

/** What the roles say, where the records say nothing else of that person and a parent or partner in the household. */
function impliedBy(members: readonly TreeMember[], kin: readonly Link[], head: TreeMember): Link[] {
  const ids = new Set(members.map((member) => member.personId))
  const has = (member: TreeMember, step: 'parent' | 'partner') =>
    stepsFrom(kin, member.personId).some((each) => each.step === step && ids.has(each.to))
  return members.flatMap((member): Link[] => {
    const { personId, role } = member
    if (personId === head.personId) return []
    if (role === 'partner' && !has(member, 'partner')) return [{ personId, relativeId: head.personId, kind: 'partner' }]
    if (role === 'child' && !has(member, 'parent') && relationOf(kin, head.personId, personId) === null)
      return [{ personId: head.personId, relativeId: personId, kind: 'parent' }]
    return []
  })
}

/** One line a member; none is left out and none stands twice. */
export function familyTree(members: readonly TreeMember[], kin: readonly Link[]): TreeLine[] {
  const inOrder = [...members].sort(oldestFirst)
  const head = inOrder.find((member) => member.role === 'reference') ?? inOrder[0]
  if (!head) return []
  const links = [...kin, ...(head.role === 'reference' ? impliedBy(members, kin, head) : [])]
  const lines: TreeLine[] = []
  const placed = new Set<PersonId>()
  const unplaced = () => inOrder.filter((member) => !placed.has(member.personId))
  const near = (person: PersonId, step: 'partner' | 'child') =>
    unplaced().filter((member) =>
      stepsFrom(links, person).some((each) => each.step === step && each.to === member.personId),
    )

  const place = (member: TreeMember, line: Omit<TreeLine, 'personId'>) => {
    if (placed.has(member.personId)) return
    placed.add(member.personId)
    lines.push({ personId: member.personId, ...line })
    const below = { depth: line.depth + 1, of: member.personId }
    const partners = near(member.personId, 'partner')
    // All partners at once, before a child can claim one of them for its own line.
    for (const partner of partners) {
      placed.add(partner.personId)
      lines.push({ personId: partner.personId, ...below, relation: 'partner' })
    }
    const children = [member, ...partners].flatMap((parent) => near(parent.personId, 'child'))
    for (const child of [...new Set(children)].sort(oldestFirst)) place(child, { ...below, relation: 'child' })
  }
  place(head, { depth: 0, relation: null, of: null })
  for (let rest = unplaced(); rest.length > 0; rest = unplaced()) {
    const left = new Set(rest.map((member) => member.personId))
    const isBelow = (member: TreeMember) =>
      stepsFrom(links, member.personId).some((each) => each.step === 'parent' && left.has(each.to))
    const next = rest.find((member) => !isBelow(member)) ?? rest[0]
    if (!next) break
    place(next, { depth: 1, relation: relationOf(links, head.personId, next.personId), of: head.personId })
  }
  return lines
}

/** Relatives of the members who do not belong to the household, directly recorded, in the order of the members. */
export function relativesElsewhere(
  members: readonly Pick<TreeMember, 'personId'>[],
  kin: readonly Link[],
): OutsideLine[] {
  const ids = new Set(members.map((member) => member.personId))
  return members.flatMap(({ personId: memberId }) => {
    const others = new Set(stepsFrom(kin, memberId).map((each) => each.to))
    return [...others].flatMap((relativeId) => {
      const relation = ids.has(relativeId) ? null : relationOf(kin, memberId, relativeId)
      return relation ? [{ memberId, relativeId, relation }] : []
    })
  })
}
