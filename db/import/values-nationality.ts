/** Nationality: German everyday name, name in the code list, adjective, ISO code or Destatis key, all to the Destatis key. */
import nationalities from '../../resources/nationalities.json' with { type: 'json' }
import { ok } from '../domain/result.ts'
import { atomOrDash, type CellParser, problem, shortened, shownAs } from './values.ts'
import { fold } from './values-terms.ts'

interface Nationality {
  readonly key: string
  readonly name: string
  /** Everything that means it. */
  readonly words: readonly string[]
  readonly current: boolean
}

const list: readonly Nationality[] = nationalities.rows.map(([key, name, ...others]) => {
  const [listed, iso2, iso3, adjective, state] = others
  const words = [key, name, listed, iso2, iso3, adjective].filter((word) => typeof word === 'string')
  return { key: key ?? '', name: name ?? '', words, current: state === 'current' }
})

/** Names that offices write and the code list does not have. */
const everydayNames: Readonly<Record<string, string>> = {
  Staatenlose: '997',
  'ohne Staatsangehörigkeit': '997',
  ungeklärte: '998',
  'nicht geklärt': '998',
  unklar: '998',
  unbekannt: '999',
  'k. A.': '999',
  'keine Angabe': '999',
  '?': '999',
}

/** A word that two states share (Jugoslawien) belongs to the one that still exists; otherwise it stays unknown. */
function dictionary(): ReadonlyMap<string, string> {
  const sharing = new Map<string, Set<Nationality>>()
  for (const nationality of list) {
    for (const word of nationality.words.map(fold)) {
      sharing.set(word, (sharing.get(word) ?? new Set()).add(nationality))
    }
  }
  const keys = new Map<string, string>()
  for (const [word, all] of sharing) {
    const living = [...all].filter(({ current }) => current)
    const [only, another] = living.length > 0 ? living : [...all]
    if (only && !another) keys.set(word, only.key)
  }
  for (const [word, key] of Object.entries(everydayNames)) keys.set(fold(word), key)
  return keys
}

const keyOf = dictionary()

/** Names for the template's drop-down, in the order of the alphabet. */
export const nationalityNames: readonly string[] = list
  .filter(({ current }) => current)
  .map(({ name }) => name)
  .sort((a, b) => a.localeCompare(b, 'de'))

/** `syrische`, `syrischer` and `syrisches` are `syrisch`. */
const withoutEnding = (folded: string): string => folded.replace(/(isch|eutsch)e[rsn]?$/, '$1')

/** The Destatis key, three digits. A number cell lost its leading zeros (0 is 000, Deutschland). Errors: UNKNOWN_VALUE. */
export const nationality: CellParser<string> = (cell) => {
  const atom = atomOrDash(cell)
  if (!atom.ok || atom.value === null) return atom.ok ? ok(null) : atom
  const shown = typeof atom.value === 'number' ? shownAs(atom.value).padStart(3, '0') : shownAs(atom.value)
  const folded = shown.length > 200 ? '' : fold(shown)
  const key = keyOf.get(folded) ?? keyOf.get(withoutEnding(folded))
  return key === undefined
    ? problem('UNKNOWN_VALUE', {
        value: shortened(shown),
        known:
          'deutsche Namen wie Syrien, Afghanistan, Ukraine, staatenlos, ungeklärt, oder der dreistellige Schlüssel',
      })
    : ok(key)
}
