/** The names of the register, each once, taken apart into words; what a name's words are never changes, so they are kept. */
import { type PlacedWord, wordsOf } from '../domain/people/spelling.ts'
import type { Reader } from './connection.ts'

/** Names beyond this are forgotten together; an office has some thousands. */
const most = 200_000
const known = new Map<string, readonly PlacedWord[]>()

/** `wordsOf`, worked out once for each name. */
export function keptWords(name: string): readonly PlacedWord[] {
  const before = known.get(name)
  if (before) return before
  if (known.size >= most) known.clear()
  const words = wordsOf(name)
  known.set(name, words)
  return words
}

export interface Names {
  readonly family: readonly string[]
  readonly given: readonly string[]
}

/** Every family name and every given name that anybody bears or bore, each once: two walks along an index. */
export async function loadNames(db: Reader): Promise<Names> {
  const family = await db.selectFrom('person_name').select('family_name').distinct().execute()
  const given = await db.selectFrom('person_name').select('given_name').distinct().execute()
  return { family: family.map((row) => row.family_name), given: given.map((row) => row.given_name) }
}
