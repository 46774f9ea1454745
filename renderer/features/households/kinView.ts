/** Relationships as the dialog words them: from the one side or the other, and the line that says what is recorded. Pure. */
import type { KinshipKind, Sex } from '../../../db/domain/people/terms.ts'
import type { PersonId } from '../../../db/domain/values.ts'
import type { OutputOf } from '../../api/useQuery.ts'
import { de } from '../../text/de.ts'

export type Kin = OutputOf<'households.kin'>['kin'][number]
/** What the first is to the second; `child` and `ward` are `parent` and `guardian` from the other side. */
export type Tie = KinshipKind | 'child' | 'ward'
export const ties: readonly Tie[] = ['parent', 'child', 'partner', 'sibling', 'guardian', 'ward', 'relative']

/** Who is recorded as what of whom. */
export function asRecorded(one: PersonId, tie: Tie, other: PersonId) {
  if (tie === 'child') return { personId: other, relativeId: one, kind: 'parent' as const }
  if (tie === 'ward') return { personId: other, relativeId: one, kind: 'guardian' as const }
  return { personId: one, relativeId: other, kind: tie }
}

/** The same as it reads from `person`. */
export function seenFrom(person: PersonId, { personId, relativeId, kind }: Kin): { other: PersonId; tie: Tie } {
  if (personId === person) return { other: relativeId, tie: kind }
  return { other: personId, tie: kind === 'parent' ? 'child' : kind === 'guardian' ? 'ward' : kind }
}

/** Only these begin and end on a day; the others hold for life. */
export const hasDays = (tie: Tie): boolean => tie === 'partner' || tie === 'guardian' || tie === 'ward'

/** `Rana Haddad ist Mutter von Tarek Haddad` */
export const lineOf = (one: { readonly name: string; readonly sex: Sex }, tie: Tie, other: string): string =>
  de.households.kin.line(one.name, de.households.relation(tie, one.sex), tie === 'relative', other)
