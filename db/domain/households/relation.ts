/** What one person is to another, from what is recorded of the kin: directly, or over one person between them. Pure. */
import type { KinshipKind } from '../people/terms.ts'
import type { PersonId } from '../values.ts'

const relations = [
  'partner',
  'child',
  'parent',
  'sibling',
  'grandchild',
  'grandparent',
  'niece',
  'aunt',
  'child_in_law',
  'parent_in_law',
  'sibling_in_law',
  'guardian',
  'ward',
  'relative',
] as const
export type Relation = (typeof relations)[number]

/** The person is the relative's parent, partner and so on. */
export interface Link {
  readonly personId: PersonId
  readonly relativeId: PersonId
  readonly kind: KinshipKind
}

const forwards = {
  parent: 'parent',
  partner: 'partner',
  sibling: 'sibling',
  guardian: 'guardian',
  relative: 'relative',
} as const
const backwards = {
  parent: 'child',
  partner: 'partner',
  sibling: 'sibling',
  guardian: 'ward',
  relative: 'relative',
} as const
type Step = (typeof forwards)[KinshipKind] | (typeof backwards)[KinshipKind]

/** Over one person between: first what that person is to the one who asks, then what the other is to that person. */
const overOne: Readonly<Record<string, Relation>> = {
  'parent parent': 'grandparent',
  'child child': 'grandchild',
  'parent sibling': 'aunt',
  'sibling child': 'niece',
  'partner parent': 'parent_in_law',
  'child partner': 'child_in_law',
  'partner sibling': 'sibling_in_law',
  'sibling partner': 'sibling_in_law',
  'parent child': 'sibling',
  'sibling sibling': 'sibling',
  'partner child': 'child',
  'child sibling': 'child',
  'sibling parent': 'parent',
  'parent partner': 'parent',
}

interface Neighbour {
  readonly to: PersonId
  readonly step: Step
}
/** Whom a person is linked to, and what each is to her. */
export const stepsFrom = (links: readonly Link[], personId: PersonId): Neighbour[] =>
  links.flatMap((link): Neighbour[] => {
    if (link.relativeId === personId) return [{ to: link.personId, step: forwards[link.kind] }]
    return link.personId === personId ? [{ to: link.relativeId, step: backwards[link.kind] }] : []
  })

/** What `other` is to `person`: her mother is her `parent`. Null where nothing recorded says it. */
export function relationOf(links: readonly Link[], person: PersonId, other: PersonId): Relation | null {
  const first = stepsFrom(links, person)
  const direct = first.filter((each) => each.to === other).map((each) => each.step)
  // Of several that are recorded, the nearest: a guardian who is an aunt is the guardian.
  const nearest = relations.find((relation) => direct.some((step) => step === relation))
  if (nearest) return nearest
  for (const { to, step } of first)
    for (const next of stepsFrom(links, to)) {
      const found = next.to === other ? overOne[`${step} ${next.step}`] : undefined
      if (found) return found
    }
  return null
}
