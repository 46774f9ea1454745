/** What two records of one person say that has no days: where they differ somebody must choose, what only one knows is taken over. Pure. */
import type { Birth, Day } from '../values.ts'
import type { AssignmentKind, Sex } from './terms.ts'

export interface MergeIdentity {
  readonly birth: Birth | null
  readonly sex: Sex
  /** Destatis key. */
  readonly nationality: string | null
  readonly furtherNationalities: readonly string[]
  readonly languages: readonly string[]
  readonly azrNumber: string | null
  readonly arrivalCertificate: string | null
  readonly bamfFileNumber: string | null
  readonly fileNumber: string | null
  readonly assignedOn: Day | null
  readonly assignmentKind: AssignmentKind | null
}

/** Fields of which a merged person can have one value only; lists are put together instead. */
export const choiceFields = [
  'name',
  'birth',
  'sex',
  'nationality',
  'azrNumber',
  'arrivalCertificate',
  'bamfFileNumber',
  'fileNumber',
  'assignedOn',
  'assignmentKind',
] as const
export type ChoiceField = (typeof choiceFields)[number]
export type Side = 'keep' | 'drop'
export type Choices = Readonly<Partial<Record<ChoiceField, Side>>>
type IdentityField = Exclude<ChoiceField, 'name'>

const identityFields = choiceFields.filter((field): field is IdentityField => field !== 'name')

/** What counts as nothing known. */
const isBlank = (value: unknown): boolean => value === null || value === 'unknown'
const textOf = (value: MergeIdentity[IdentityField]): string =>
  typeof value === 'object' && value !== null ? `${value.day} ${value.precision}` : String(value)

/** The fields in which both know something and not the same. */
export const fieldsApart = (keep: MergeIdentity, drop: MergeIdentity): IdentityField[] =>
  identityFields.filter(
    (field) => !isBlank(keep[field]) && !isBlank(drop[field]) && textOf(keep[field]) !== textOf(drop[field]),
  )

/** The fields that only the dropped record knows. */
export const fieldsFilled = (keep: MergeIdentity, drop: MergeIdentity): IdentityField[] =>
  identityFields.filter((field) => isBlank(keep[field]) && !isBlank(drop[field]))

/** The side to begin with: the kept record, but for a birth date of which the other one knows more. */
export function suggestedSide(field: ChoiceField, keep: MergeIdentity, drop: MergeIdentity): Side {
  if (field !== 'birth' || !keep.birth || !drop.birth) return 'keep'
  const known = { year: 4, month: 7, day: 10 }
  const length = known[keep.birth.precision]
  const isMore = known[drop.birth.precision] > length
  return isMore && drop.birth.day.slice(0, length) === keep.birth.day.slice(0, length) ? 'drop' : 'keep'
}

const together = (first: readonly string[], second: readonly string[]): string[] => [...new Set([...first, ...second])]

/** The identity of the merged person; a field without a choice is the suggested side's. */
export function mergedIdentity(keep: MergeIdentity, drop: MergeIdentity, choices: Choices): MergeIdentity {
  const apart = new Set<IdentityField>(fieldsApart(keep, drop))
  const filled = new Set<IdentityField>(fieldsFilled(keep, drop))
  const pick = <F extends IdentityField>(field: F): MergeIdentity[F] => {
    const side = choices[field] ?? suggestedSide(field, keep, drop)
    return filled.has(field) || (apart.has(field) && side === 'drop') ? drop[field] : keep[field]
  }
  const nationality = pick('nationality')
  return {
    birth: pick('birth'),
    sex: pick('sex'),
    nationality,
    // A nationality that was not chosen may still be one that the person has.
    furtherNationalities: together(keep.furtherNationalities, drop.furtherNationalities).filter(
      (key) => key !== nationality,
    ),
    languages: together(keep.languages, drop.languages),
    azrNumber: pick('azrNumber'),
    arrivalCertificate: pick('arrivalCertificate'),
    bamfFileNumber: pick('bamfFileNumber'),
    fileNumber: pick('fileNumber'),
    assignedOn: pick('assignedOn'),
    assignmentKind: pick('assignmentKind'),
  }
}
