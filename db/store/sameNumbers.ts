/** Other people in the register who have a number that should be one person's alone. */

import { compactNumber } from '../domain/people/asked.ts'
import type { Identifier } from '../domain/people/identifiers.ts'
import type { PersonId } from '../domain/values.ts'
import type { Reader } from './connection.ts'
import { compact } from './sqlite/expressions.ts'

export interface SameNumber {
  readonly identifier: Identifier
  readonly personId: PersonId
  readonly number: string
  readonly familyName: string
  readonly givenName: string
}
export type Identifiers = Readonly<Record<Identifier, string | null>>

/**
 * Whoever else bears one of these numbers, written in whatever way, with the latest name. A BAMF file is that of a whole family: there only
 * people count who never shared a household with the person.
 * @param person null for somebody who is being entered
 */
export async function sameNumbers(
  db: Reader,
  person: PersonId | null,
  numbers: Identifiers,
): Promise<readonly SameNumber[]> {
  const found: SameNumber[] = []
  for (const identifier of ['azr_number', 'arrival_certificate', 'bamf_file_number'] as const) {
    const number = compactNumber(numbers[identifier] ?? '')
    if (number === '') continue
    const rows = await db
      .selectFrom('person')
      .innerJoin('person_name', 'person_name.person_id', 'person.id')
      .select(['person.id as personId', 'person.number', 'family_name as familyName', 'given_name as givenName'])
      .where(compact(identifier), '=', number)
      .where('person.merged_into', 'is', null)
      .where('person_name.known_until', 'is', null)
      .orderBy('person.id')
      .orderBy('person_name.valid_from', 'desc')
      .execute()
    const family = identifier === 'bamf_file_number' ? await lifelongHousehold(db, person) : new Set<PersonId>()
    const others = rows.filter(({ personId }, at) => personId !== person && rows[at - 1]?.personId !== personId)
    found.push(...others.filter(({ personId }) => !family.has(personId)).map((row) => ({ identifier, ...row })))
  }
  return found
}

/** Everybody who ever belonged to a household to which the person ever belonged. */
async function lifelongHousehold(db: Reader, person: PersonId | null): Promise<ReadonlySet<PersonId>> {
  if (person === null) return new Set()
  const rows = await db
    .selectFrom('membership as own')
    .innerJoin('membership as shared', 'shared.household_id', 'own.household_id')
    .select('shared.person_id')
    .where('own.person_id', '=', person)
    .where('own.known_until', 'is', null)
    .where('shared.known_until', 'is', null)
    .execute()
  return new Set(rows.map((row) => row.person_id))
}
