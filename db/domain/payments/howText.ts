/** How an amount came about, in the clerk's words, so that she can do the sum again. Pure; the words stand on lists and certificates. */
import { euro } from '../fees/howText.ts'
import { benefitRegimes } from '../people/terms.ts'
import { dayText } from '../values.ts'
import type { Basis, MonthPart, PositionAmount, RateSegment } from './position.ts'
import { homeAssumptions } from './stage.ts'
import { itemKinds } from './terms.ts'

/** `12 von 30 Tagen: 283,00 € × 12 / 30 = 113,20 €`; what went before at the same monthly amount is in it and comes off again. */
function sumText(part: MonthPart, before: readonly MonthPart[]): string {
  const same = before.filter(({ monthly }) => monthly === part.monthly)
  const days = same.reduce((sum, each) => sum + each.days, part.days)
  const less = same.reduce((sum, { amount }) => sum + amount, 0)
  const head = `${part.days} von 30 Tagen: `
  if (part.days === 30) return `${head}${euro(part.amount)}`
  const plain = `${euro(part.monthly)} × ${part.days} / 30 = ${euro(part.amount)}`
  // The cent falls for the days together; only where that is seen does the text take the longer way.
  const isPlain = same.length === 0 || Math.abs((part.monthly * part.days) / 30 - part.amount) <= 0.5
  return isPlain
    ? `${head}${plain}`
    : `${head}${euro(part.monthly)} × ${days} / 30 − ${euro(less)} = ${euro(part.amount)}`
}

function segmentText(segment: RateSegment, before: readonly RateSegment[]): string {
  const name = segment.stage === null ? `${benefitRegimes[segment.regime].term}, Betrag` : `Stufe ${segment.stage}`
  const byHand = segment.override === null ? '' : ` (von Hand: ${segment.override})`
  const assumed = segment.assumed === null ? '' : `; ${homeAssumptions[segment.assumed].term}`
  const open = segment.unverified ? '; Satz ungeprüft' : ''
  return `${name}${byHand}, ${sumText(segment, before)}${assumed}${open}`
}

/** One line a part: `Stufe 5, 12 von 30 Tagen: 283,00 € × 12 / 30 = 113,20 €`. */
export function howTexts(basis: Basis, amount: number): string[] {
  if (basis.kind === 'rate')
    return basis.segments.map((each, index) => segmentText(each, basis.segments.slice(0, index)))
  const { item, label, segments, owed, capped } = basis
  const isPart = segments.length > 1 || (segments[0]?.days ?? 30) < 30
  const parts = isPart
    ? segments.map((each, index) => `${label}, ${sumText(each, segments.slice(0, index))}`)
    : [`${label}: ${euro(segments[0]?.amount ?? 0)}`]
  const debt =
    owed === null ? [] : [`${itemKinds[item].term}: vorher offen ${euro(owed)}, danach ${euro(owed + amount)}`]
  const cap = capped === null ? [] : [`höchstens bis null: ${euro(-amount)} von ${euro(capped)} abgezogen`]
  return [...parts, ...debt, ...cap]
}

/** What a position is called on lists: `Regelsatz`, `Einkommen: Minijob`. */
export const positionText = ({ basis }: Pick<PositionAmount, 'basis'>): string =>
  basis.kind === 'rate' ? 'Grundleistung' : `${itemKinds[basis.item].term}: ${basis.label}`

/** From when a part holds, where the month has several. */
export const partFrom = (part: MonthPart): string => `ab ${dayText(part.from)}`
