/** Number columns: places, areas, money. Everything is counted in whole units (places, hundredths of m², cents) without a float between. */
import { ok } from '../domain/result.ts'
import type { Cents } from '../domain/values.ts'
import {
  type Atom,
  atomOrDash,
  type CellParser,
  decimalText,
  type Parsed,
  problem,
  shortened,
  shownAs,
} from './values.ts'

/**
 * A number as German offices write it, as plain decimals: `1.234,50 €`, `23,5 m²`, `450,-`, `1 234,50`. A single dot before exactly
 * three digits groups thousands (`1.234`); any other single dot or the last of mixed signs is the decimal mark (`23.5`, `1,234.50`).
 */
function decimalsIn(typed: string): string | null {
  const text = typed
    .toLowerCase()
    .replace(/\s*(?:€|euro|eur|m²|m2|qm)\.?$/, '')
    .replace(/^(?:€|eur)\s*/, '')
    .replace(/,(?:-+|–|—)$/, '')
    .replace(/(\d)[ '’](?=\d{3}(?!\d))/g, '$1')
    .replace(/^−/, '-')
  if (/^-?\d+(?:,\d+)?$/.test(text)) return text.replace(',', '.')
  if (/^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text)) return text.replaceAll('.', '').replace(',', '.')
  if (/^-?\d{1,3}(?:,\d{3})+\.\d+$/.test(text)) return text.replaceAll(',', '')
  return /^-?\d+\.\d+$/.test(text) ? text : null
}

/** Decimal text as a whole count of 10^-places units; `exact` is false when digits had to be rounded (half away from zero). */
function scaled(decimals: string, places: number): { readonly units: number; readonly exact: boolean } {
  const negative = decimals.startsWith('-')
  const [whole = '0', fraction = ''] = decimals.replace('-', '').split('.')
  const kept = Number(whole + fraction.slice(0, places).padEnd(places, '0'))
  const rest = fraction.slice(places)
  const units = kept + (Number(rest[0] ?? 0) >= 5 ? 1 : 0)
  return { units: negative && units > 0 ? -units : units, exact: /^0*$/.test(rest) }
}

interface NumberRule {
  readonly places: number
  /** Bounds in the unit that the office writes. */
  readonly min: number
  readonly max: number
  /** Digits behind the last place are refused instead of rounded. */
  readonly exact: boolean
  /** What the sentence asks for. */
  readonly expected: string
}

function inUnits(atom: Atom, rule: NumberRule): Parsed<number> {
  const value = shortened(shownAs(atom))
  const decimals = typeof atom === 'number' ? decimalText(atom) : typeof atom === 'string' ? decimalsIn(atom) : null
  if (decimals === null) return problem('NOT_A_NUMBER', { value, expected: rule.expected })
  const { units, exact } = scaled(decimals, rule.places)
  const factor = 10 ** rule.places
  if (!(units >= Math.round(rule.min * factor) && units <= rule.max * factor)) {
    return problem('OUT_OF_RANGE', { value, min: shownAs(rule.min), max: shownAs(rule.max) })
  }
  return exact || !rule.exact ? ok(units) : problem('NOT_A_NUMBER', { value, expected: rule.expected })
}

function number(rule: NumberRule): CellParser<number> {
  return (cell) => {
    const atom = atomOrDash(cell)
    if (!atom.ok || atom.value === null) return atom.ok ? ok(null) : atom
    return inUnits(atom.value, rule)
  }
}

/** A whole number within bounds. Errors: NOT_A_NUMBER, OUT_OF_RANGE. */
export const integer = (min: number, max: number): CellParser<number> =>
  number({ places: 0, min, max, exact: true, expected: 'eine ganze Zahl' })

/** Hundredths of a square metre, from 0,01 m² to 10.000 m²; finer measures are rounded. */
export const area: CellParser<number> = number({
  places: 2,
  min: 0.01,
  max: 10_000,
  exact: false,
  expected: 'eine Fläche in m², zum Beispiel 23,5',
})

const amount = number({
  places: 2,
  min: 0,
  max: 1_000_000,
  exact: true,
  expected: 'ein Betrag mit höchstens zwei Nachkommastellen, zum Beispiel 1.234,50',
})

/** Cents, from 0 to 1,000,000 euros. More than two decimals are refused: which cent was meant is not ours to say. */
export const money: CellParser<Cents> = (cell) => {
  const cents = amount(cell)
  return cents.ok ? ok(cents.value as Cents | null) : cents
}
