/** Whether two entries may be one person: the same name in any spelling, and a birth date that is the same or nearly so. For people to judge. */
import type { Birth } from '../values.ts'
import { type Asked, askedName } from './asked.ts'
import { costOfAll, guess, nameCosts, spellingCost } from './rank.ts'
import { type PlacedWord, wordsOf } from './spelling.ts'

export interface Entry {
  readonly familyName: string
  readonly givenName: string
  readonly birth: Birth | null
}
export interface Likeness {
  /** In which way the names are one; `typing_error`: a letter differs. */
  readonly name: 'same' | 'spelling' | 'sound' | 'typing_error'
  /** Family name and given name changed places. */
  readonly swapped: boolean
  /** `near`: a digit differs, day and month changed places, or one entry knows only the year or month. */
  readonly birth: 'same' | 'near' | 'unknown'
  /** Lower is more alike. */
  readonly rank: number
}

/** What it costs to take one name for the other; one may have a word less. Infinite when they are two names. */
export function namesCost(a: readonly PlacedWord[], b: readonly PlacedWord[]): number {
  if (a.length === 0 || b.length === 0) return Number.POSITIVE_INFINITY
  const within = (asked: Asked, words: readonly PlacedWord[]) => costOfAll(asked, nameCosts(asked, words, spellingCost))
  return Math.min(within(askedName(a), b), within(askedName(b), a))
}

const digitsOf = ({ day }: Birth): string => day.slice(8) + day.slice(5, 7) + day.slice(0, 4)

/** How two birth dates agree; null when they are two people's. */
export function birthLikeness(a: Birth | null, b: Birth | null): Likeness['birth'] | null {
  if (!a || !b) return 'unknown'
  if (a.precision === b.precision && a.day === b.day) return 'same'
  const precisions = [a.precision, b.precision]
  if (precisions.includes('year')) return a.day.slice(0, 4) === b.day.slice(0, 4) ? 'near' : null
  if (precisions.includes('month')) return a.day.slice(0, 7) === b.day.slice(0, 7) ? 'near' : null
  const [one, other] = [digitsOf(a), digitsOf(b)]
  const different = [...one].filter((digit, at) => digit !== other[at]).length
  const exchanged = one.slice(2, 4) + one.slice(0, 2) + one.slice(4) === other
  // The first of January stands in many papers for a day that nobody knew.
  const placeholder = one.slice(4) === other.slice(4) && (one.startsWith('0101') || other.startsWith('0101'))
  return different === 1 || exchanged || placeholder ? 'near' : null
}

const nameOf = (cost: number): Likeness['name'] =>
  cost >= guess ? 'typing_error' : cost < 1 ? 'same' : cost < 40 ? 'spelling' : 'sound'

/** How alike two entries are; null when nothing speaks for one person. */
export function likeness(a: Entry, b: Entry): Likeness | null {
  const birth = birthLikeness(a.birth, b.birth)
  if (birth === null) return null
  const [family, given, otherFamily, otherGiven] = [a.familyName, a.givenName, b.familyName, b.givenName].map(wordsOf)
  if (!family || !given || !otherFamily || !otherGiven) return null
  const straight = [namesCost(family, otherFamily), namesCost(given, otherGiven)]
  const crossed = [namesCost(family, otherGiven), namesCost(given, otherFamily)]
  const sum = (costs: readonly number[]) => costs.reduce((all, cost) => all + cost, 0)
  const swapped = sum(crossed) < sum(straight)
  const costs = swapped ? crossed : straight
  const name = nameOf(Math.max(...costs))
  // The less the names agree, the more the birth date must.
  const enough = { same: true, spelling: true, sound: birth !== 'unknown', typing_error: birth === 'same' }[name]
  if (!enough || sum(costs) >= 2 * guess) return null
  return { name, swapped, birth, rank: sum(costs) + (swapped ? 5 : 0) + { same: 0, near: 30, unknown: 60 }[birth] }
}
