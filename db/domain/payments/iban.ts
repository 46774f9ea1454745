/** IBAN: reading what was typed, its check digits (ISO 13616, mod 97), and how it is written where only some may see all of it. Pure. */

/** Length of an IBAN in each country that takes part in SEPA (EPC409-09, IBAN registry of SWIFT). */
const lengths: Readonly<Record<string, number>> = {
  AD: 24,
  AL: 28,
  AT: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GI: 23,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MD: 24,
  ME: 22,
  MK: 19,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  RS: 22,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  VA: 22,
}

/** What is wrong with an IBAN: a character that none has, a country outside SEPA, its length, or the check digits. */
export type IbanFault = 'characters' | 'country' | 'length' | 'check_digits'

/** An IBAN as it was typed or pasted (spaces, hyphens, dots, small letters, a leading „IBAN“), as it is stored. Not yet checked. */
export const normaliseIban = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[\s\u200B\u2060.\-–_/]/g, '')
    .replace(/^IBAN:?/, '')

/** What the country and the account number come to, modulo 97; 1 for an IBAN with the right check digits. */
function remainder(iban: string): number {
  let rest = 0
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(character, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest
}

/** What is wrong with an IBAN that was normalised; null when it can be one. Whether the account exists only the bank knows. */
export function ibanFault(iban: string): IbanFault | null {
  if (!/^[A-Z0-9]*$/.test(iban)) return 'characters'
  const length = lengths[iban.slice(0, 2)]
  if (length === undefined) return 'country'
  if (iban.length !== length) return 'length'
  // Check digits run from 02 to 98: 00, 01 and 99 leave the same remainder as 97, 98 and 02.
  if (!/^\d\d$/.test(iban.slice(2, 4)) || /^(00|01|99)$/.test(iban.slice(2, 4))) return 'check_digits'
  if (iban.startsWith('DE') && !/^\d+$/.test(iban.slice(4))) return 'characters'
  return remainder(iban) === 1 ? null : 'check_digits'
}

/** How many characters an IBAN of this country has; null outside SEPA. */
export const ibanLength = (country: string): number | null => lengths[country] ?? null

/** `DE•• •••• 4471`: enough to tell accounts apart, not enough to use one. */
export const maskIban = (iban: string): string => `${iban.slice(0, 2)}•• •••• ${iban.slice(-4)}`

/** `DE12 5001 0517 …`: in groups of four, as it stands on every form. */
export const groupedIban = (iban: string): string => iban.replace(/(.{4})(?=.)/g, '$1 ')
