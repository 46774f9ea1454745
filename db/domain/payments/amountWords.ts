/** An amount in German words, as it is written on a cheque: `eintausendzweihundertsechs Euro`, with the cents as a fraction. Pure. */
import type { Cents } from '../values.ts'

const small = [
  ...['', 'ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'],
  ...['dreizehn', 'vierzehn', 'fünfzehn', 'sechzehn', 'siebzehn', 'achtzehn', 'neunzehn'],
]
const tens = ['', '', 'zwanzig', 'dreißig', 'vierzig', 'fünfzig', 'sechzig', 'siebzig', 'achtzig', 'neunzig']

/** 1 to 99 before a larger word: `ein`, `einundzwanzig`. */
function belowHundred(value: number): string {
  if (value < 20) return small[value] ?? ''
  const ones = small[value % 10] ?? ''
  return `${ones === '' ? '' : `${ones}und`}${tens[Math.floor(value / 10)] ?? ''}`
}
const belowThousand = (value: number): string =>
  `${value >= 100 ? `${small[Math.floor(value / 100)] ?? ''}hundert` : ''}${belowHundred(value % 100)}`

/** 0 to 99,999 standing alone: `eins`, `einhunderteins`, `einundzwanzigtausend`. */
export function numberWords(value: number): string {
  if (value === 0) return 'null'
  const thousands = Math.floor(value / 1000)
  const rest = value % 1000
  const head = thousands > 0 ? `${belowThousand(thousands)}tausend` : ''
  // Only a last 1 that stands alone is "eins": 101 is einhunderteins, 21 einundzwanzig.
  return `${head}${belowThousand(rest)}${rest % 100 === 1 ? 's' : ''}`
}

/** The largest amount that is written in words: 99.999,99 €. */
export const mostInWords = 9_999_999

/**
 * `1.206,00 €` → `eintausendzweihundertsechs Euro`; `330,50 €` → `dreihundertdreißig Euro 50/100`; `1,00 €` → `ein Euro`.
 * Of 0,01 € to 99.999,99 €; null outside.
 */
export function amountWords(amount: Cents | number): string | null {
  if (!Number.isInteger(amount) || amount < 1 || amount > mostInWords) return null
  const euros = Math.floor(amount / 100)
  const cents = amount % 100
  const words = euros === 1 ? 'ein' : numberWords(euros)
  return `${words} Euro${cents === 0 ? '' : ` ${String(cents).padStart(2, '0')}/100`}`
}
