/** What the merge dialog says of two records: values as words, parts as lines, obstacles as sentences. Pure. */

import type { ChoiceField, Side } from '../../../../db/domain/people/mergeFields.ts'
import { kinshipKinds } from '../../../../db/domain/people/terms.ts'
import type { OutputOf } from '../../../api/useQuery.ts'
import { de } from '../../../text/de.ts'
import { formatBirth, formatDay, formatDayRange, formatStay } from '../../../text/format.ts'

export type Preview = OutputOf<'people.mergePreview'>
type Record = Preview['keep']
type Part = Preview['parts'][number]

const words = de.merge

/** A field of a record as the clerk reads it. */
export function fieldText(record: Record, field: ChoiceField): string {
  switch (field) {
    case 'name':
      return de.terms.name(record)
    case 'birth':
      return record.birth ? formatBirth(record.birth.day, record.birth.precision) : ''
    case 'sex':
      return de.terms.sex(record.sex)
    case 'assignedOn':
      return formatDay(record.assignedOn)
    case 'assignmentKind':
      return record.assignmentKind ? de.terms.assignment(record.assignmentKind) : ''
    default:
      return record[field] ?? ''
  }
}

/** What the merged person gets from the dropped record because the kept one does not know it: fields, languages, further nationalities. */
export function filledTexts({ keep, drop, filled }: Preview): { term: string; value: string }[] {
  const languages = drop.languages.filter((language) => !keep.languages.includes(language))
  const further = drop.furtherNationalities.filter((name) => !keep.furtherNationalities.includes(name))
  return [
    ...filled.map((field) => ({ term: words.field[field], value: fieldText(drop, field) })),
    ...(languages.length > 0
      ? [{ term: de.identity.languages, value: languages.map(de.terms.language).join(', ') }]
      : []),
    ...(further.length > 0 ? [{ term: de.identity.further, value: further.join(', ') }] : []),
  ]
}

function partText(part: Part): string {
  switch (part.line) {
    case 'membership':
      return `${part.household}, ${de.terms.role(part.role, 'unknown')}`
    case 'stay':
      return `${part.houseName}, ${de.terms.room(part.room)}`
    case 'status':
      return de.terms.status(part.status)
    case 'regime':
      return de.terms.regime(part.regime)
    case 'obligation':
      return [de.terms.obligation(part.law), part.place].filter(Boolean).join(', ')
    case 'need':
      return de.terms.need(part.need)
  }
}

export interface PartLine {
  readonly key: string
  readonly line: string
  readonly what: string
  readonly days: string
  /** Number of the record that says so. */
  readonly from: string
  readonly origin: Side
  readonly stands: boolean
}

/** The merged story line by line, in the order of time; a line's name stands at its first part only. */
export function partLines({ keep, drop, parts }: Preview): PartLine[] {
  return parts.map((part, index) => ({
    key: `${part.line} ${index}`,
    line: parts[index - 1]?.line === part.line ? '' : words.line[part.line],
    what: partText(part),
    days: part.line === 'stay' ? formatStay(part) : formatDayRange(part),
    from: part.origin === 'keep' ? keep.number : drop.number,
    origin: part.origin,
    stands: part.stands,
  }))
}

/** What is to be done first. */
function obstacleText(obstacle: Preview['obstacles'][number], drop: Preview['drop']): string {
  switch (obstacle.code) {
    case 'two_places':
      return words.obstacle.two_places(obstacle.keepPlace, obstacle.dropPlace, formatStay(obstacle))
    case 'reference':
      return words.obstacle.reference(drop.number, obstacle.household, formatDay(obstacle.from))
    case 'kinship':
      return words.obstacle.kinship(kinshipKinds[obstacle.kind].term)
    case 'two_notices':
      return words.obstacle.two_notices
  }
}

export const obstacleTexts = ({ obstacles, drop }: Preview): { id: string; text: string }[] =>
  obstacles.map((obstacle, index) => ({ id: `${obstacle.code} ${index}`, text: obstacleText(obstacle, drop) }))
