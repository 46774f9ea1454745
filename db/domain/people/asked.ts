/** What a clerk typed to find somebody, read as names, birth dates and numbers. */
import { type Birth, type BirthPrecision, isDay } from '../values.ts'
import { searchKey } from './search.ts'
import { type PlacedWord, type Word, wordsOf } from './spelling.ts'

/** One way to understand `pieces` of what was typed, from piece `at` on. */
export type Unit = { readonly at: number; readonly pieces: number } & (
  | { readonly kind: 'name'; readonly word: Word }
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'birth'; readonly birth: Birth }
)
/** Every piece from 0 to `length` must be found, each in one of its ways. */
export interface Asked {
  readonly length: number
  readonly units: readonly Unit[]
}

/** A number as it is compared: capitals, without the blanks, hyphens and strokes that offices put in. */
export const compactNumber = (text: string): string => text.toUpperCase().replace(/[\s/-]/g, '')

/** A number without its letters and leading zeros: `P-0012` → `12`. */
export const bareNumber = (text: string): string => text.replace(/^[A-Za-z\s/0-]+/, '')

const birthOn = (year: string, month: string, day: string, precision: BirthPrecision): Birth[] => {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(text) ? [{ day: text, precision }] : []
}

/** The birth dates a word can mean: 04.05.1990, 4.5.90, 1990-05-04, 04051990, 05.1990, 1990-05, 1990. A short year is of either century. */
function birthsIn(text: string): Birth[] {
  const full = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})$/.exec(text) ?? /^(\d{2})(\d{2})((?:19|20)\d{2})$/.exec(text)
  if (full) {
    const [, day = '', month = '', year = ''] = full
    const years = year.length === 2 ? [`19${year}`, `20${year}`] : [year]
    return years.flatMap((y) => birthOn(y, month, day, 'day'))
  }
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return birthOn(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '', 'day')
  const month = /^(\d{1,2})[./]((?:19|20)\d{2})$/.exec(text)
  if (month) return birthOn(month[2] ?? '', month[1] ?? '', '1', 'month')
  const isoMonth = /^((?:19|20)\d{2})-(\d{1,2})$/.exec(text)
  if (isoMonth) return birthOn(isoMonth[1] ?? '', isoMonth[2] ?? '', '1', 'month')
  return /^(?:19|20)\d{2}$/.test(text) ? birthOn(text, '1', '1', 'year') : []
}

/** Said beside a name, never part of one. */
const fillers: ReadonlySet<string> = new Set(['herr', 'frau', 'familie', 'fam', 'haushalt', 'geb', 'geboren', 'nr'])
const most = 8

const holdsDigit = (text: string): boolean => /\d/.test(text)
const numberUnit = (group: readonly string[], at: number): Unit => ({
  at,
  pieces: group.length,
  kind: 'number',
  number: compactNumber(group.join('')),
})

/** A number in several groups (`220 301 123 456`, `P 0012`) is tried as one, too. */
function numberUnits(group: readonly string[], at: number): Unit[] {
  const single = group.flatMap((text, index): Unit[] => [
    ...(holdsDigit(text) ? [numberUnit([text], at + index)] : nameUnits(text, at + index)),
    ...birthsIn(text).map((birth): Unit => ({ at: at + index, pieces: 1, kind: 'birth', birth })),
    ...nameUnits(/\p{L}{3}/u.test(text) ? text.replace(/[^\p{L}\p{M}\p{N}]/gu, '') : '', at + index),
  ])
  return group.length > 1 ? [...single, numberUnit(group, at)] : single
}

const unitsOf = (words: readonly PlacedWord[], at: number): Unit[] =>
  words.map(({ at: within, pieces, word }) => ({ at: at + within, pieces, kind: 'name', word }))
const nameUnits = (text: string, at: number): Unit[] => unitsOf(wordsOf(text), at)

/** Neighbouring words of one kind together: names, or numbers with the one or two letters before them. */
function groupsOf(words: readonly string[]): { readonly isNumber: boolean; readonly words: string[] }[] {
  const groups: { isNumber: boolean; words: string[] }[] = []
  words.forEach((word, index) => {
    const next = words[index + 1] ?? ''
    const isNumber = holdsDigit(word) || (word.length <= 2 && /^\d/.test(next) && birthsIn(next).length === 0)
    const group = groups.at(-1)
    if (group?.isNumber === isNumber) group.words.push(word)
    else groups.push({ isNumber, words: [word] })
  })
  return groups
}

/** The words of a name, as if it had been typed. */
export const askedName = (words: readonly PlacedWord[]): Asked => ({
  length: words.reduce((length, { at, pieces }) => Math.max(length, at + pieces), 0),
  units: unitsOf(words, 0),
})

/** Reads what was typed; `length` 0 when there is nothing in it to look for. Articles beside a name need not be found. */
export function readAsked(text: string): Asked {
  const words = text
    .replace(/(\d)\.\s+(?=\d)/g, '$1.')
    .split(/[\s,;]+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, most)
  const telling = words.filter((word) => !fillers.has(searchKey(word).replace(/\.$/, '')))
  let length = 0
  const units = groupsOf(telling.length > 0 ? telling : words).flatMap((group) => {
    const found = group.isNumber ? numberUnits(group.words, length) : nameUnits(group.words.join(' '), length)
    length = Math.max(length, ...found.map((unit) => unit.at + unit.pieces))
    return found
  })
  return { length, units }
}
