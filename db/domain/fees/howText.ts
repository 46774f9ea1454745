/** How a fee came about, in the clerk's words, so that she can do the sum again: `12 von 30 Tagen: 283,00 € × 12 / 30 = 113,20 €`. Pure. */
import type { DayPrice } from './assess.ts'
import type { FeeRules } from './rules.ts'

const comma = (hundredths: number): string => {
  const [whole = '', rest = ''] = (hundredths / 100).toFixed(2).split('.')
  return `${whole.replaceAll(/\B(?=(\d{3})+$)/g, '.')},${rest}`
}
/** `1.234,50 €` from whole cents. */
export const euro = (cents: number): string => `${comma(cents)} €`

export interface Paid {
  readonly monthly: number
  readonly cents: number
  /** Where days at the same month's amount went before and the cent falls otherwise than for these days alone. */
  readonly before: { readonly thirtieths: number; readonly cents: number } | null
}

/** `9,50 € × 24,00 m² / 3 Personen × 50 % = 38,00 € im Monat; `, or nothing where the tariff is the month's amount. */
function monthText({ tariff, percent, heads, area }: DayPrice, monthly: number): string {
  const shared = tariff.per === 'm2' ? ` × ${comma(area ?? 0)} m²${heads > 1 ? ` / ${heads} Personen` : ''}` : ''
  const reduced = percent < 100 ? ` × ${percent} %` : ''
  return shared || reduced ? `${euro(tariff.cents)}${shared}${reduced} = ${euro(monthly)} im Monat; ` : ''
}

/** `paid` is null where the area of the room is missing. */
export function howText(rules: FeeRules, thirtieths: number, price: DayPrice, paid: Paid | null): string {
  const days = `${thirtieths} von 30 Tagen`
  if (price.percent === 0) return `${days}: frei (unter ${rules.freeBelow} Jahren)`
  if (paid === null) return `${days}: Die Fläche des Zimmers ist nicht eingetragen.`
  const { monthly, cents, before } = paid
  const month = monthText(price, monthly)
  if (thirtieths === 30) return `${month}${days}: ${euro(cents)}`
  const all = before ? before.thirtieths + thirtieths : thirtieths
  const less = before ? ` − ${euro(before.cents)}` : ''
  return `${month}${days}: ${euro(monthly)} × ${all} / 30${less} = ${euro(cents)}`
}
