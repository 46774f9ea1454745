/** The words of a name with every way to read them, and how far two words are from being one name in two spellings. */
import { searchKey } from './search.ts'
import { costOf, latin, onsetsOf, type Sounds, signsOf, soundsOf } from './sounds.ts'

interface Reading {
  readonly sounds: Sounds
  readonly cost: number
}

/** Abdulrahman, Abdelrahman, Abdirahman, Abderrahmane: one name. */
const oneServant = (text: string): string =>
  text.replace(/^abd[aeiou]{1,2}(?:l(?=[^aeiou].{2})|(?=[^aeiou].{2}))/, 'abd')

/** Readings of a word that has more than one: without an attached article, without Abd, with one vowel where others write two. */
const rereadings: readonly (readonly [pattern: RegExp, instead: string, cost: number])[] = [
  [/^[ae]l(?=[^aeiouyl].{3}|[aiou].{4})/, '', 10],
  [/^abdl?(?=.{4})/, '', 25],
  [/a[iy]{1,2}[ei]/, 'ae', 10],
]

const reading = (text: string, cost: number): Reading => ({ sounds: soundsOf(signsOf(text)), cost })

/** One word of a name, or two neighbours written as one. */
export class Word {
  /** Lower case without accents: what a clerk types. */
  readonly plain: string
  readonly onsets: number
  readonly #text: string
  #readings: readonly Reading[] | undefined

  constructor(piece: string) {
    const lower = piece.toLowerCase()
    this.#text = latin(piece)
    this.plain = this.#text === lower ? lower : searchKey(piece)
    this.onsets = onsetsOf(this.#text)
  }

  /** The word as it sounds; then without its article, and other readings, each with what reading it so costs. Worked out when first asked for. */
  get readings(): readonly Reading[] {
    if (this.#readings) return this.#readings
    const text = oneServant(this.#text)
    const others = rereadings
      .filter(([pattern]) => pattern.test(text))
      .map(([pattern, instead, cost]) => reading(text.replace(pattern, instead), cost))
    this.#readings = [reading(text, 0), ...others]
    return this.#readings
  }
  /** How many sounds it has. */
  get size(): number {
    return this.readings[0]?.sounds.length ?? 0
  }
}

/** A word and which pieces of the name it is made of: one from `at`, or two. */
export interface PlacedWord {
  readonly word: Word
  readonly at: number
  readonly pieces: 1 | 2
}

const apostrophes = /['’‘`´ʼʹʿʾ]/gu
/** The words of a name as they stand: `Al-Haddad, Sa'id` → Al, Haddad, Said. */
const piecesOf = (name: string): string[] => name.replace(apostrophes, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** Al, El and what becomes of them before a letter of their own: ash-Shami, ar-Rahman. */
function isArticle(piece: string, next: string | undefined): boolean {
  if (next === undefined || piece.length > 4) return false
  const text = latin(piece)
  const taken = /^[aeu](s[ch]*h|[rsztdn])$/.exec(text)?.[1]
  return /^(?:[aeu]l|il)$/.test(text) || (taken !== undefined && latin(next).startsWith(taken))
}

const isServant = (piece: string): boolean => /^abd(?:[aeiou]{1,2}l?)?$/i.test(piece)

/**
 * The words of a name, each piece alone and each two neighbours as one word (Nur Mohammad, Nurmohammad). An article falls away where
 * another word follows, and stands before it in a second word. `at` counts the pieces that are left.
 */
export function wordsOf(name: string): PlacedWord[] {
  if (/^[a-z]+$/i.test(name)) return [{ word: new Word(name), at: 0, pieces: 1 }]
  const all = piecesOf(name)
  const left = all.flatMap((piece, index) => (isArticle(piece, all[index + 1]) ? [] : [{ piece, index }]))
  return left.flatMap(({ piece, index }, at) => {
    const articles = all.slice((left[at - 1]?.index ?? -1) + 1, index)
    const next = left[at + 1]
    const joined = next && (isServant(piece) ? all.slice(index, next.index + 1).join('') : piece + next.piece)
    const words: PlacedWord[] = [{ word: new Word(piece), at, pieces: 1 }]
    if (articles.length > 0) words.push({ word: new Word(articles.join('') + piece), at, pieces: 1 })
    if (joined) words.push({ word: new Word(joined), at, pieces: 2 })
    return words
  })
}

/** Two words that are not one name in any reading. */
export const far = 1000
const nothing: Distance = { whole: far, start: far, size: 0 }
/** Two neighbouring letters that changed places. */
const swap = 75
/** No two words are taken for one name beyond this. */
const most = 120
/** Two words of one name differ by at most so many sounds at any place. */
const band = 3

/** In hundredths of a letter; `far` beyond 120. */
export interface Distance {
  /** What turns all of `a` into all of `b`, or into a beginning of `b`. */
  readonly whole: number
  readonly start: number
  /** Sounds of the longer one. */
  readonly size: number
}

/** The last three rows of a comparison, kept between calls: a search makes thousands of them. */
const rows = [new Int32Array(200), new Int32Array(200), new Int32Array(200)] as const
const longest = 190

function distance(a: Sounds, b: Sounds): Distance {
  const [n, m] = [a.length, b.length]
  if (n === 0 || m === 0 || n > m + band || Math.max(n, m) > longest) return nothing
  let [older, before, row] = rows
  before.fill(far, 0, m + 1)
  before[0] = 0
  for (let j = 1; j <= m && j <= band; j++) before[j] = (before[j - 1] ?? far) + (b[j - 1]?.drop ?? 0)
  for (let i = 1; i <= n; i++) {
    const sign = a[i - 1]
    if (!sign) break
    row.fill(far, 0, m + 1)
    let least = far
    if (i <= band) {
      least = (before[0] ?? far) + sign.drop
      row[0] = least
    }
    const last = Math.min(m, i + band)
    for (let j = Math.max(1, i - band); j <= last; j++) {
      const other = b[j - 1]
      if (!other) break
      let cost = (before[j - 1] ?? far) + costOf(sign, other)
      const without = (before[j] ?? far) + sign.drop
      if (without < cost) cost = without
      const withIt = (row[j - 1] ?? far) + other.drop
      if (withIt < cost) cost = withIt
      if (i > 1 && j > 1 && sign.sure === b[j - 2]?.sure && a[i - 2]?.sure === other.sure)
        cost = Math.min(cost, (older[j - 2] ?? far) + swap)
      row[j] = cost
      if (cost < least) least = cost
    }
    if (least > most) return nothing
    const free = older
    older = before
    before = row
    row = free
  }
  let start: number = far
  for (let j = Math.max(0, n - band); j <= Math.min(m, n + band); j++) start = Math.min(start, before[j] ?? far)
  return { whole: before[m] ?? far, start, size: Math.max(n, m) }
}

/** `distance` by the cheapest readings of both words. */
export function spellingDistance(a: Word, b: Word): Distance {
  if ((a.onsets & b.onsets) === 0) return nothing
  let best = nothing
  let start = far
  for (const mine of a.readings)
    for (const other of b.readings) {
      const cost = Math.max(mine.cost, other.cost)
      const found = distance(mine.sounds, other.sounds)
      start = Math.min(start, found.start + cost)
      if (found.whole + cost < best.whole) best = { ...found, whole: found.whole + cost }
    }
  return { ...best, start }
}
