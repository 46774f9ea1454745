/** Text as every bank takes it: the Latin characters of SEPA (EPC217-08; DFÜ-Abkommen, Anlage 3), umlauts written out. Pure. */

/** What the decomposition into letter and accent does not know. `&`, `*`, `$` and `%` as Anlage 3 of the DFÜ-Abkommen replaces them. */
const replacements: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  ø: 'oe',
  Ø: 'Oe',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
  ı: 'i',
  ə: 'e',
  Ə: 'E',
  '&': '+',
  '*': '.',
  $: '.',
  '%': '.',
  '’': "'",
  '‘': "'",
  '´': "'",
  '`': "'",
  ʿ: "'",
  ʾ: "'",
  '–': '-',
  '—': '-',
  _: '-',
  ';': ',',
  '"': "'",
  '„': "'",
  '“': "'",
  '”': "'",
}
const allowed = /^[A-Za-z0-9/\-?:().,'+ ]$/

function characterOf(character: string): string {
  const replaced = replacements[character]
  if (replaced !== undefined) return replaced
  if (allowed.test(character)) return character
  if (/^[\s\p{Cc}]$/u.test(character)) return ' '
  const plain = character.normalize('NFD').replaceAll(/\p{M}/gu, '')
  return [...plain].every((letter) => allowed.test(letter)) ? plain : '.'
}

/**
 * At most `most` characters of SEPA's set, blanks single, none at the ends, no slash at the ends and none doubled. What no Latin letter
 * stands for (a name in Arabic or Cyrillic letters) becomes a dot for each letter.
 */
export function sepaText(text: string, most: number): string {
  const written = [...text.normalize('NFC')].map(characterOf).join('')
  const single = written.replaceAll(/\/{2,}/g, '/').replaceAll(/ +/g, ' ')
  return single
    .replace(/^[/ ]+/, '')
    .slice(0, most)
    .replace(/[/ ]+$/, '')
}

/** True where enough is left of a name that a bank can compare it with the holder's. */
export const isWritable = (name: string): boolean => /[A-Za-z]{2}/.test(sepaText(name, 70))
