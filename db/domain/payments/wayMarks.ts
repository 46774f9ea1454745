/** What a clerk should look at before money goes out on a way: no account, a wrong one, another holder, one account of two households. Pure. */
import { searchKey } from '../people/search.ts'
import { ibanFault } from './iban.ts'
import { accountMissing, type Way } from './ways.ts'

/** In the order in which they are shown. */
export const wayMarks = ['account_missing', 'iban_wrong', 'holder_differs', 'account_shared'] as const
export type WayMark = (typeof wayMarks)[number]

export interface HolderName {
  readonly familyName: string
  readonly givenName: string
}

const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' }
const between = new Set(['und', 'u', 'oder', 'o', 'herr', 'frau'])

/** The words of a name in both ways to write an umlaut (banks still write ae, oe, ue): `Müller` is `muller` and `mueller`. */
const wordsOf = (name: string): string[] => {
  const long = name.toLowerCase().replace(/[äöü]/g, (letter) => umlauts[letter] ?? letter)
  return [name, long].flatMap((text) => searchKey(text).replaceAll('.', ' ').split(' ')).filter(Boolean)
}

/**
 * True when every word of the holder's name is a name of these people, and one of them is named with given and family name: the bank
 * compares the name that we send with the holder's (payee verification), and an account of a stranger is a matter to look at.
 */
export function isHolderOf(holder: string, people: readonly HolderName[]): boolean {
  const short = searchKey(holder).replaceAll('.', ' ').split(' ').filter(Boolean)
  const words = new Set(short.filter((word) => !between.has(word)))
  const known = new Set(people.flatMap(({ familyName, givenName }) => wordsOf(`${familyName} ${givenName}`)))
  const isNamed = ({ familyName, givenName }: HolderName) =>
    wordsOf(familyName).some((word) => words.has(word)) && wordsOf(givenName).some((word) => words.has(word))
  return [...words].every((word) => known.has(word)) && people.some(isNamed)
}

/**
 * The marks of one way of a household.
 * @param people who belongs to the household on the day
 * @param isShared the account is another household's, too
 */
export function marksOf(way: Way, people: readonly HolderName[], isShared: boolean): WayMark[] {
  const isOwn = way.kind === 'transfer'
  const has: Readonly<Record<WayMark, boolean>> = {
    account_missing: accountMissing(way),
    iban_wrong: way.iban !== null && ibanFault(way.iban) !== null,
    // A landlord's account is somebody else's by its nature, and several tenants pay into it.
    holder_differs: isOwn && way.holder !== null && !isHolderOf(way.holder, people),
    account_shared: isOwn && way.iban !== null && isShared,
  }
  return wayMarks.filter((mark) => has[mark])
}
