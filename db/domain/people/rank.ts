/** How well a person fits what was typed: spelled so > begins so > another spelling of it > sounds so > a typing error away. */
import type { Birth } from '../values.ts'
import { type Asked, bareNumber, compactNumber, type Unit } from './asked.ts'
import { type Distance, far, type PlacedWord, spellingDistance, type Word, wordsOf } from './spelling.ts'

export interface Findable {
  readonly familyName: string
  readonly givenName: string
  readonly birth: Birth | null
  readonly number: string
  readonly household: string
  readonly azrNumber: string | null
  readonly bamfFileNumber: string | null
  readonly arrivalCertificate: string | null
  readonly fileNumber: string | null
}

/** Lower is better; `none` is not found. The costs of all pieces are added. */
const cost = { exact: 0, begins: 10, spelled: 20, spelledBegins: 30, sounds: 40 } as const
/** From here on a cost is a guess at a typing error: shown only when nobody fits better. */
export const guess = 1000
const none = Number.POSITIVE_INFINITY
/** What a given name costs more than a family name, a household's number more than a person's. */
const second = 1

/** How far two words of this many sounds may be apart and still sound alike, in hundredths of a letter. Short names differ by little. */
const soundsAlike = (sounds: number): number => (sounds <= 4 ? 30 : sounds * 12)
const typingError = (sounds: number): number => (sounds <= 3 ? -1 : sounds === 4 ? 75 : sounds <= 6 ? 100 : 110)
/** Up to here two spellings are taken for one: a silent h, an article, a doubled letter. */
const sameSpelling = 20

/** One slip of the finger: a letter missing or too much, two that changed places, or in five letters and more a wrong one. */
function oneSlip(a: string, b: string): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a]
  const length = shorter.length
  if (longer.length - length > 1 || length < 4) return false
  let before = 0
  while (before < length && a[before] === b[before]) before++
  let after = 0
  while (after < length - before && a.at(-1 - after) === b.at(-1 - after)) after++
  const different = length - before - after
  if (longer.length > length) return different === 0
  return (
    (different === 1 && length >= 5) || (different === 2 && a[before] === b[before + 1] && a[before + 1] === b[before])
  )
}

/** What it costs to take one word for another spelling of the other; infinite when they are two names. */
export function spellingCost(a: Word, b: Word): number {
  if (a.plain === b.plain) return cost.exact
  const slip = oneSlip(a.plain, b.plain) ? guess + 1 : none
  return Math.min(wholeCost(spellingDistance(a, b)), slip)
}

function wholeCost({ whole, size }: Distance): number {
  if (whole >= far) return none
  if (whole <= sameSpelling) return cost.spelled + whole / 100
  if (whole <= soundsAlike(size)) return cost.sounds + whole / 100
  return whole <= typingError(size) ? guess + whole / 100 : none
}

/** What taking the kept word for the typed one costs; the typed one may be only its beginning. */
function wordCost(typed: Word, kept: Word): number {
  if (kept.plain === typed.plain) return cost.exact
  if (kept.plain.startsWith(typed.plain)) return cost.begins
  const distance = spellingDistance(typed, kept)
  const { start } = distance
  const begins = start <= sameSpelling && typed.size >= 4 ? cost.spelledBegins + start / 100 : none
  const inside = typed.plain.length >= 4 && kept.plain.includes(typed.plain) ? guess + 5 : none
  const slip = oneSlip(typed.plain, kept.plain) ? guess + 1 : none
  return Math.min(wholeCost(distance), begins, slip, inside)
}

/** What each unit costs when it is looked for among these words; `null` when none of them is there. */
export function nameCosts(
  asked: Asked,
  kept: readonly PlacedWord[],
  costOf: (typed: Word, kept: Word) => number = wordCost,
): readonly number[] | null {
  let costs: number[] | null = null
  for (const [index, unit] of asked.units.entries())
    if (unit.kind === 'name')
      for (const { word } of kept) {
        const found = costOf(unit.word, word)
        if (found === none) continue
        costs ??= asked.units.map(() => none)
        costs[index] = Math.min(costs[index] ?? none, found)
      }
  return costs
}

/** What finding all of the pieces costs by names alone; infinite when one is missing. */
export const costOfAll = (asked: Asked, costs: readonly number[] | null): number =>
  costs ? path(asked, (_, index) => costs[index] ?? none) : none

/** The cheapest way through all pieces. */
function path(asked: Asked, costOf: (unit: Unit, index: number) => number): number {
  const best: number[] = [0]
  for (let at = 0; at < asked.length; at++)
    asked.units.forEach((unit, index) => {
      if (unit.at !== at) return
      const end = at + unit.pieces
      best[end] = Math.min(best[end] ?? none, (best[at] ?? none) + costOf(unit, index))
    })
  return best[asked.length] ?? none
}

/** A birth date of which the register knows less than was typed may be the one meant. */
function birthCost(asked: Birth, birth: Birth | null): number {
  if (!birth || birth.day.slice(0, 4) !== asked.day.slice(0, 4)) return none
  const sameMonth = birth.day.slice(0, 7) === asked.day.slice(0, 7)
  if (asked.precision === 'year') return cost.begins
  if (birth.precision === 'year') return cost.sounds
  if (!sameMonth) return none
  if (asked.precision === 'month') return cost.begins
  if (birth.precision === 'month') return cost.spelledBegins
  return birth.day === asked.day ? cost.exact : none
}

/** `P-0012`, `P12` and `12` may be one number. */
const sameNumber = (asked: string, compact: string): boolean => {
  const bare = bareNumber(compact)
  return bare !== '' && bareNumber(asked) === bare && (/^\d/.test(asked) || asked[0] === compact[0])
}

function numberCost(asked: string, person: Findable): number {
  const own = [person.number, person.household].map((number, index) => {
    const compact = compactNumber(number)
    if (compact === asked) return cost.exact + index * second
    if (sameNumber(asked, compact)) return cost.begins + index * second
    return compact.startsWith(asked) ? cost.spelled + index * second : none
  })
  const { azrNumber, bamfFileNumber, arrivalCertificate, fileNumber } = person
  const official = [azrNumber, bamfFileNumber, arrivalCertificate, fileNumber].map((number) => {
    const compact = number === null ? '' : compactNumber(number)
    if (compact === asked) return cost.exact
    if (asked.length >= 3 && compact.startsWith(asked)) return cost.spelled
    return asked.length >= 4 && compact.includes(asked) ? guess : none
  })
  return Math.min(...own, ...official)
}

/**
 * What this person costs; infinite when a piece of what was typed is not found in her.
 * @param costsOf the costs of a name, for callers that know them already
 */
export function rankOf(
  asked: Asked,
  person: Findable,
  costsOf: (name: string) => readonly number[] | null = (name) => nameCosts(asked, wordsOf(name)),
): number {
  if (asked.length === 0) return none
  const family = costsOf(person.familyName)
  const given = costsOf(person.givenName)
  return path(asked, (unit, index) => {
    if (unit.kind === 'birth') return birthCost(unit.birth, person.birth)
    if (unit.kind === 'number') return numberCost(unit.number, person)
    return Math.min(family?.[index] ?? none, (given?.[index] ?? none) + second)
  })
}

/** Best first; guesses only when there is nothing else; then by name and number. */
export function bestFirst<P extends Findable>(found: readonly { readonly person: P; readonly rank: number }[]): P[] {
  const least = found.reduce((best, { rank }) => Math.min(best, rank), none)
  const kept = least < guess ? found.filter(({ rank }) => rank < guess) : found.filter(({ rank }) => rank < none)
  const key = (person: P) => `${person.familyName}\u0000${person.givenName}\u0000${person.number}`
  return kept
    .map(({ person, rank }) => ({ person, rank, key: key(person) }))
    .sort((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ person }) => person)
}
