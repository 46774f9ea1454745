/**
 * How a name may sound, whoever wrote it down: in German, English, French, Turkish or Polish spelling, or in Cyrillic.
 * A word becomes a row of signs, and each sign names the sounds it may stand for: `ch` is tsch, sch or kh, depending on the office abroad.
 */

/** Letters that mean another sound once their marks are taken off; Cyrillic letters as passports write them. */
const letters: Readonly<Record<string, string>> = {
  ...{ ş: 'sh', ș: 'sh', š: 'sh', ś: 'sh', ç: 'ç', č: 'tsch', ć: 'tsch', ğ: 'gh', ı: 'i', ž: 'zh', ż: 'zh', ź: 'zh' },
  ...{ đ: 'dj', ł: 'l', ø: 'oe', ö: 'oe', œ: 'oe', ü: 'ue', ä: 'e', æ: 'e', ə: 'a', ß: 'ss', ț: 'ts', ţ: 'ts' },
  ...{
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    ґ: 'g',
    д: 'd',
    е: 'e',
    є: 'ye',
    ё: 'yo',
    ж: 'zh',
    з: 'z',
    и: 'y',
    і: 'i',
    ї: 'yi',
  },
  ...{
    й: 'y',
    к: 'k',
    л: 'l',
    м: 'm',
    н: 'n',
    о: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ф: 'f',
    х: 'kh',
    ц: 'ts',
  },
  ...{ ч: 'tsch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya' },
}
const special = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu')

/** Lower case, Latin, without accents: only a–z and ç are left. */
export function latin(word: string): string {
  const lower = word.toLowerCase()
  if (/^[a-z]*$/.test(lower)) return lower
  return lower
    .normalize('NFC')
    .replace(special, (letter) => letters[letter] ?? '')
    .normalize('NFD')
    .replace(/c\u0327/g, 'ç')
    .replace(/[^a-zç]/g, '')
}

/** Letters that together are one sign, by their first letter, longest first. A letter that stands in no group is its own sign. */
const groups: Readonly<Record<string, readonly (readonly [letters: string, signs: string])[]>> = {
  a: [['a(?:e[eiy]?|[iy]{1,2}|j)(?![aeiouyj])', 'ä']],
  b: [['bh', 'b']],
  c: [
    ['ch?tsch|chtch', 'щ'],
    ['cz', 'č'],
    ['ch(?=[rlt])|ck', 'k'],
    ['ch', 'ч'],
    ['cs', 'ks'],
    ['c(?=[eiy])', 'ц'],
  ],
  d: [
    ['dsch|dzh|dsh|dj', 'ǰ'],
    ['dh', 'δ'],
    ['di(?=[aou])', 'Dй'],
  ],
  e: [
    ['e[iyj]{1,2}(?![aeiouyj])', 'ä'],
    ['ee', 'ē'],
  ],
  g: [
    ['gh', 'γ'],
    ['gj', 'ǰ'],
  ],
  i: [
    ['i(?=[iyj]+[aeou])', 'ı'],
    ['ie', 'йε'],
    ['i(?=[aou])', 'й'],
    ['i[iy]*(?:j$)?', 'i'],
  ],
  j: [['jh', 'ǰ']],
  k: [['kh', 'χ']],
  o: [
    ['ou(?=[aeiy])', 'w'],
    ['ou|oo', 'u'],
    ['oe', 'ö'],
  ],
  p: [['ph', 'f']],
  s: [
    ['schtsch|shtsch|stsch|shch|schch|szcz', 'щ'],
    ['sch', 'ш'],
    ['sh|sz', 'š'],
  ],
  t: [
    ['tzsch|tsch|tsh|tch', 'č'],
    ['th', 'θ'],
    ['t[sz]', 'τ'],
  ],
  u: [['ue', 'ü']],
  x: [
    ['xh', 'ǰ'],
    ['^x', 'χ'],
    ['x', 'ks'],
  ],
  y: [
    ['y(?=[iyj]+[aeou])', 'ı'],
    ['ye', 'йε'],
    ['y(?=[aou])', 'й'],
    ['y[iy]*(?:j$)?', 'i'],
  ],
  z: [['zh', 'ž']],
}

const matchers = new Map(
  Object.entries(groups).map(([first, list]) => [
    first,
    list.map(([pattern, signs]) => ({ pattern: new RegExp(pattern, 'y'), signs })),
  ]),
)

/**
 * The signs of a word, doubled ones once: `kowaltschuk` → `kowalčuk`, `mohammad` → `mohamad`, `shahin` → `šahin`.
 * @param text as `latin` gives it
 */
export function signsOf(text: string): string {
  let signs = ''
  for (let at = 0; at < text.length; ) {
    const letter = text[at] ?? ''
    const group = matchers.get(letter)?.find(({ pattern }) => {
      pattern.lastIndex = at
      return pattern.test(text)
    })
    for (const sign of group?.signs ?? letter) if (!signs.endsWith(sign)) signs += sign
    at = group ? group.pattern.lastIndex : at + 1
  }
  return signs
}

/**
 * The sounds a sign stands for, and those that some office writes with the same letters, each sound one letter of our own:
 * S sch, Z as in Journal, C tsch, J dsch, T ts, Q schtsch, x as in ach, y as in ja, A ei. The third: what leaving it out costs.
 */
const meanings: Readonly<Record<string, readonly [sure: string, perhaps: string, drop?: number]>> = {
  ...{ b: ['b', 'p'], p: ['p', 'b'], d: ['d', 't'], t: ['t', 'd'], D: ['dJ', 't'], δ: ['dz', 't'], θ: ['t', 'sd'] },
  ...{ k: ['k', 'gx'], q: ['k', 'gx'], c: ['k', 'CJs'], g: ['g', 'hJ'], γ: ['g', 'kh', 40], χ: ['x', 'hk'] },
  ...{ f: ['f', 'v'], v: ['v', 'f'], w: ['v', 'u'], h: ['h', 'xg', 30], m: ['m', ''], n: ['n', ''], l: ['l', ''] },
  ...{ r: ['r', ''], s: ['s', 'zS'], z: ['zT', 'sZ'], τ: ['T', 'sz'], ц: ['sTJ', 'Ckz'], ç: ['Cs', 'S'] },
  ...{ š: ['S', 'sZ'], ш: ['SZ', 's'], ž: ['Z', 'zSJ'], ч: ['CxS', 'kh'], č: ['C', ''], щ: ['Q', 'CS'], ǰ: ['J', 'Z'] },
  ...{ j: ['JyZ', 'i', 40], й: ['yi', 'e', 25], ı: ['yi', 'e', 10], i: ['i', 'e', 40], ε: ['e', 'aiu', 15] },
  ...{ a: ['a', 'e', 40], e: ['e', 'aiu', 40], ē: ['ie', '', 40], o: ['o', 'u', 40], u: ['u', 'oe', 40] },
  ...{ ö: ['oe', 'u', 40], ü: ['ui', 'o', 40], ä: ['A', 'ei', 60] },
}
const sounds = 'pbtdkgfvszSZCJTQxhmnlryaeiouA'
const bits = (text: string): number => [...text].reduce((sum, sound) => sum | (1 << sounds.indexOf(sound)), 0)
/** One sign of a word: its sounds as bits, and what leaving it out costs, in hundredths of a letter. */
export interface Sound {
  readonly sure: number
  readonly perhaps: number
  readonly drop: number
}
export type Sounds = readonly Sound[]

const vowels = bits('aeiouyA')
const breath = bits('h')
const coded = new Map(
  Object.entries(meanings).map(([sign, [sure, perhaps, drop = 100]]): [string, Sound] => [
    sign,
    { sure: bits(sure), perhaps: bits(perhaps), drop },
  ]),
)

/** What is often not written costs less: a final h or e (Fatimah, Traore), a final w (Jallow), v beside u (Daoud, Dawud). */
function dropAt(signs: string, at: number, usual: number): number {
  const sign = signs[at] ?? ''
  if (at === 0) return sign === 'h' ? 50 : 'aeiouäē'.includes(sign) ? 60 : usual
  if (at === signs.length - 1) return { h: 10, e: 15, w: 20 }[sign] ?? usual
  const besideU = (sign === 'w' || sign === 'v') && (signs[at - 1] === 'u' || /[ou]/.test(signs[at + 1] ?? ''))
  return besideU ? 40 : usual
}

export function soundsOf(signs: string): Sounds {
  const found: Sound[] = []
  for (let at = 0; at < signs.length; at++) {
    const sound = coded.get(signs[at] ?? '')
    if (!sound) continue
    const drop = dropAt(signs, at, sound.drop)
    found.push(drop === sound.drop ? sound : { ...sound, drop })
  }
  return found
}

/** What reading one sign as another costs: nothing where they have a sure sound in common, 100 where they have none. */
export function costOf(a: Sound, b: Sound): number {
  if (a.sure & b.sure) return 0
  const isVowel = (a.sure & vowels) !== 0 && (b.sure & vowels) !== 0
  // Ukrainian and Arabic h is g or ch in many a Russian or German paper: Oleh, Oleg; Halid, Khalid.
  if (a.sure & b.perhaps || b.sure & a.perhaps) return isVowel ? 25 : (a.sure | b.sure) & breath ? 30 : 35
  return isVowel ? 75 : 100
}

/** Families of first sounds, by first letter; a vowel or an h may be missing, so what follows it counts, too. */
const onsets = [
  ['p', 'bp'],
  ['d', 'dt'],
  ['k', 'kqcgxh'],
  ['f', 'fvwpou'],
  ['s', 'szcçjtdgyx'],
  ['m', 'm'],
  ['n', 'n'],
  ['l', 'l'],
  ['r', 'r'],
  ['a', 'aeiouyhjw'],
] as const
const onsetOf = new Map(
  [...'abcçdefghijklmnopqrstuvwxyz'].map((letter) => [
    letter,
    onsets.reduce((sum, [, family], index) => (family.includes(letter) ? sum | (1 << index) : sum), 0),
  ]),
)
const onset = (text: string, at: number): number => onsetOf.get(text.charAt(at)) ?? 0
const vowelOnset = onset('a', 0)

/** The families a word may begin with, as bits: two spellings of one name share one. A quick no, before they are compared. */
export function onsetsOf(text: string): number {
  const first = onset(text, 0)
  const second = first & vowelOnset ? onset(text, 1) : 0
  const third = text.startsWith('al') || text.startsWith('el') ? onset(text, 2) : 0
  const servant = text.startsWith('abd') ? (/^abd[aeiou]*/.exec(text)?.[0].length ?? 0) : 0
  const rest = servant > 0 ? onset(text, servant) | onset(text, servant + 1) : 0
  return first | second | third | rest
}
