/** Languages as offices write them: the names of the list, and the other names that mean the same. */
import { type Language, languages } from '../domain/people/languages.ts'
import { ok } from '../domain/result.ts'
import { atomOrDash, type CellParser, problem, shortened, shownAs } from './values.ts'
import { fold, type Spellings, spelled } from './values-terms.ts'

const spellings: Spellings<Language> = {
  ar: 'arab.|arabische Sprache',
  kmr: 'Kurmandschi|Kurmanci|Kurmanji|Nordkurdisch',
  ckb: 'Sorani|Zentralkurdisch',
  zza: 'Zaza|Zazakisch',
  uk: 'ukr.|ukrain.',
  ru: 'russ.',
  prs: 'Dari (Afghanistan)|Dari-Persisch|afghanisches Persisch',
  ps: 'Paschto|Pashto|Pashtu|Puschtu',
  fa: 'Farsi|Persisch|Iranisch',
  tr: 'türk.',
  en: 'engl.',
  fr: 'franz.|frz.',
  ti: 'Tigrinja|Tigrigna|Tigrinisch',
  so: 'Somalisch',
  rom: 'Romanes',
  az: 'Aseri|Azeri',
  pa: 'Pandschabi|Punjabi',
  bn: 'Bengali|Bangla',
  am: 'Amhari',
  om: 'Oromiffa',
  sw: 'Swahili|Kisuaheli|Kiswahili',
  ff: 'Fula|Fulani|Fulfulde|Pular|Pulaar|Peul',
  mnk: 'Malinke|Mandingo',
  sus: 'Soussou',
  dyu: 'Dyula|Jula',
  ha: 'Haussa',
  ig: 'Ibo',
  ak: 'Akan|Fante',
  rw: 'Ruandisch',
  rn: 'Rundi',
  ber: 'Berberisch|Tamazight|Kabylisch',
  aii: 'Assyrisch',
  tru: 'Suroyo',
  bal: 'Belutschi|Balutschi|Balochi',
  be: 'Weißrussisch|Belarusisch',
  mk: 'Nordmazedonisch',
  zh: 'Mandarin',
  tl: 'Filipino',
  th: 'Thai',
  he: 'Ivrit',
  sgn: 'Deutsche Gebärdensprache|DGS',
}
const codes = spelled(languages, spellings)

/** `persische Sprache` and `Arabisch (Muttersprache)` mean the language alone. */
const bare = (text: string): string =>
  text.replace(/\((?:muttersprache|etwas|gut|wenig)\)/i, '').replace(/\s+Sprache$/i, '')

/** The code of a language. Errors: UNKNOWN_VALUE. */
export const language: CellParser<Language> = (cell) => {
  const atom = atomOrDash(cell)
  if (!atom.ok || atom.value === null) return atom.ok ? ok(null) : atom
  const shown = shownAs(atom.value)
  const code =
    shown.length > 200 ? undefined : (codes.get(shown) ?? codes.get(fold(shown)) ?? codes.get(fold(bare(shown))))
  return code === undefined
    ? problem('UNKNOWN_VALUE', {
        value: shortened(shown),
        known: 'deutsche Namen wie Arabisch, Dari, Kurdisch (Kurmandschi), Tigrinya, Ukrainisch; mehrere mit Komma',
      })
    : ok(code)
}
