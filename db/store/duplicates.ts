/** People in the register who may be the one being entered, for a clerk to judge. */
import { type Entry, type Likeness, likeness, namesCost } from '../domain/people/duplicates.ts'
import { wordsOf } from '../domain/people/spelling.ts'
import type { Reader } from './connection.ts'
import { type FoundPerson, peopleNamed } from './findPeople.ts'
import { keptWords, loadNames } from './names.ts'

export interface SimilarPerson extends FoundPerson {
  readonly likeness: Likeness
}

/** Up to `limit` people, most alike first; family name and given name may have changed places. */
export async function similarPeople(db: Reader, entry: Entry, limit: number): Promise<SimilarPerson[]> {
  const names = await loadNames(db)
  const like = (wanted: string, list: readonly string[]) => {
    const words = wordsOf(wanted)
    return list.filter((name) => Number.isFinite(namesCost(words, keptWords(name))))
  }
  const rows = [
    ...(await peopleNamed(db, like(entry.familyName, names.family), like(entry.givenName, names.given))),
    ...(await peopleNamed(db, like(entry.givenName, names.family), like(entry.familyName, names.given))),
  ]
  return [...new Map(rows.map((person) => [person.personId, person])).values()]
    .flatMap((person) => {
      const found = likeness(entry, person)
      return found ? [{ ...person, likeness: found }] : []
    })
    .sort((a, b) => a.likeness.rank - b.likeness.rank || a.personId - b.personId)
    .slice(0, limit)
}
