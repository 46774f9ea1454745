/** Who of the register may be a person of the sheet. Pure, but for the words. */
import type { PersonId } from '../../../db/domain/values.ts'
import type { OutputOf } from '../../api/useQuery.ts'
import { de } from '../../text/de.ts'
import { formatBirth } from '../../text/format.ts'

export type Similar = OutputOf<'people.similar'>[number]
export type Bearer = OutputOf<'intake.bearers'>[number]

/** Somebody of the register, with what speaks for it in one line. */
export interface Known {
  readonly personId: PersonId
  readonly name: string
  readonly line: string
}

const words = de.intake.similar

/** More than a chance: the same birth date, or the same name with nearly the same one or none. */
export const isLikely = ({ likeness: { name, birth } }: Similar): boolean =>
  birth === 'same' ||
  (birth === 'near' && (name === 'same' || name === 'spelling')) ||
  (birth === 'unknown' && name === 'same')

const knownSimilar = (person: Similar): Known => ({
  personId: person.personId,
  name: de.terms.calledName(person),
  line: [
    de.terms.name(person),
    ...(person.birth ? [words.born(formatBirth(person.birth.day, person.birth.precision))] : []),
    person.number,
  ].join(', '),
})
const knownBearer = (person: Bearer): Known => ({
  personId: person.personId,
  name: de.terms.calledName(person),
  line: [de.terms.name(person), person.number, words.sameNumber].join(', '),
})

/** The same number says more than the same name; each person once. */
export function knownPeople(similar: readonly Similar[], bearers: readonly Bearer[]): Known[] {
  const all = [...bearers.map(knownBearer), ...similar.map(knownSimilar)]
  return [...new Map(all.toReversed().map((known) => [known.personId, known])).values()].reverse()
}

/** Marks that the clerk has seen this likeness of a row. */
export const seenKey = (rowId: number, personId: PersonId): string => `${rowId} ${personId}`
