/** What a person is due or owes in a month besides the rate. Pure. */
import type { Cents, Day, DayRange } from '../values.ts'
import type { BenefitPerson, ItemPeriod } from './facts.ts'
import { type DaysInMonth, daysCounted, partsRounded } from './parts.ts'
import type { Basis, Month, MonthPart, Position } from './position.ts'
import type { Rounding } from './rounding.ts'
import { type ItemKind, itemKinds } from './terms.ts'

type ItemBasis = Extract<Basis, { kind: 'item' }>
export interface ItemAmount {
  readonly position: Position
  readonly amount: Cents
  readonly basis: ItemBasis
}
/** The month with the days on which the person is entitled, in time order. */
export interface EntitledMonth extends DaysInMonth {
  readonly month: Month
  readonly rounding: Rounding
}

/** What takes off comes after all that is due, in this order: what is had already, then debts. Each takes at most what is left. */
const order: readonly ItemKind[] = ['one_off', 'additional', 'in_kind', 'income', 'deduction', 'repayment']

const once = (from: Day, amount: Cents): MonthPart[] => [{ from, days: 30, monthly: amount, amount }]
const cut = (period: DayRange, { from, to }: { readonly from: Day; readonly to: Day }) => ({
  from: period.from > from ? period.from : from,
  to: period.to === null || period.to > to ? to : period.to,
})

/** What the versions of one item come to in the month, before anything is capped. */
function partsOf(versions: readonly ItemPeriod[], month: EntitledMonth): readonly MonthPart[] {
  const held = versions
    .flatMap((version) => month.entitled.map((days) => ({ ...cut(version, days), monthly: version.amount, version })))
    .filter(({ from, to }) => from < to)
  const first = held[0]
  if (!first) return []
  const { kind } = first.version
  if (kind === 'repayment') return once(first.from, first.version.amount)
  return partsRounded(daysCounted(held, month), month.rounding)
}

const sumOf = (parts: readonly MonthPart[]): number => parts.reduce((sum, { amount }) => sum + amount, 0)

/**
 * The items of the month, each at most once, those that take off capped at what is left of `due` and of what the other items add.
 * @param owed what is still owed of a repayment before this month
 */
export function itemsIn(
  items: ReadonlyMap<number, readonly ItemPeriod[]>,
  month: EntitledMonth,
  due: Cents,
  owed: (item: ItemPeriod) => Cents,
): ItemAmount[] {
  let left: number = due
  const inOrder = [...items.values()]
    .flatMap((versions) => (versions[0] ? [{ first: versions[0], versions }] : []))
    .sort((a, b) => order.indexOf(a.first.kind) - order.indexOf(b.first.kind) || a.first.number - b.first.number)
  return inOrder.flatMap(({ first, versions }): ItemAmount[] => {
    const isOnce = first.kind === 'one_off'
    const isDueNow = first.from >= month.from && first.from < month.to && month.entitled.length > 0
    const parts = isOnce ? (isDueNow ? once(first.from, first.amount) : []) : partsOf(versions, month)
    const latest = versions.findLast(({ from }) => from < month.to) ?? first
    if (parts.length === 0) return []
    const full = sumOf(parts)
    const basis = { kind: 'item', item: first.kind, label: latest.label, segments: parts } as const
    const position: Position = `item/${first.number}`
    if (itemKinds[first.kind].sign > 0) {
      left += full
      return [{ position, amount: full as Cents, basis: { ...basis, owed: null, capped: null } }]
    }
    const debt = first.kind === 'repayment' ? Math.max(0, owed(latest)) : null
    if (debt === 0) return []
    const wanted = debt === null ? full : Math.min(full, debt)
    const taken = Math.min(wanted, left)
    left -= taken
    const amount = (taken === 0 ? 0 : -taken) as Cents
    const capped = taken < wanted ? (wanted as Cents) : null
    return [{ position, amount, basis: { ...basis, owed: debt as Cents | null, capped } }]
  })
}

/** A person's items by number, the versions of each in time order. */
export const itemsByNumber = ({ items }: BenefitPerson): ReadonlyMap<number, readonly ItemPeriod[]> =>
  Map.groupBy(
    items.toSorted((a, b) => (a.from < b.from ? -1 : 1)),
    ({ number }) => number,
  )
