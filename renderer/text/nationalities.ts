/** The Destatis code list of nationalities for fields: what to choose from, and every word that means one of them. */
import list from '../../resources/nationalities.json' with { type: 'json' }

export interface Nationality {
  /** Destatis key, three digits. */
  readonly id: string
  /** Everyday German name of the country. */
  readonly label: string
  /** What else means it: key, name in the code list, ISO codes, adjective. */
  readonly words: readonly string[]
}

const inGerman = new Intl.Collator('de')

/** States that exist, and stateless, undetermined, unknown; in the order of the alphabet. */
export const nationalities: readonly Nationality[] = list.rows
  .filter(([, , , , , , state]) => state === 'current')
  .map(([key, name, ...others]) => ({
    id: key ?? '',
    label: name ?? '',
    words: [key, ...others.slice(0, 4)].filter((word) => typeof word === 'string'),
  }))
  .sort((a, b) => inGerman.compare(a.label, b.label))

const names = new Map(list.rows.map(([key, name]) => [key ?? '', name ?? '']))

/** `475` → `Syrien`; a key that the list does not know is shown as it is. */
export const nationalityTerm = (key: string): string => names.get(key) ?? key
