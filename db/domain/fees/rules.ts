/** What the town's bylaw says about house fees (Benutzungsgebühren), each point a setting; and what in such a rule set makes no sense. Pure. */
import { type Day, isDay } from '../values.ts'

/** What a month in a room costs from a day on, until the next tariff begins. */
export interface FeeTariff {
  readonly from: Day
  /** `place`: for each person. `m2`: for each m² of the room, shared evenly by those who have a place in it that night. */
  readonly per: 'place' | 'm2'
  /** Cents a month, 1 to `mostCents`. */
  readonly cents: number
}

/** The age bands and the counting of days hold for every month that is assessed; only tariffs are dated. */
export interface FeeRules {
  /** Off: nothing of fees is seen anywhere. The rest is kept for when they are switched on again. */
  readonly on: boolean
  /** In the order of their first days, no two on the same day. Before the first there is no fee. */
  readonly tariffs: readonly FeeTariff[]
  /** Whoever is younger on a day pays nothing for it; null: nobody is free for her age. Completed years. */
  readonly freeBelow: number | null
  /** Whoever is not free and younger on a day pays `reducedPercent` for it; null: no reduction. Completed years. */
  readonly reducedBelow: number | null
  /** What the reduced pay, in per cent of the full fee, 1 to 99. */
  readonly reducedPercent: number
  /** Whether the day of moving in counts; a move from room to room is none. */
  readonly firstDayCounts: boolean
  /** Whether the day of leaving counts, though no night follows. */
  readonly lastDayCounts: boolean
}

export const mostCents = 1_000_000
export const mostYears = 120

export const standardFees: FeeRules = {
  on: false,
  tariffs: [],
  freeBelow: null,
  reducedBelow: null,
  reducedPercent: 50,
  firstDayCounts: true,
  lastDayCounts: false,
}

/** Equal rule sets become equal texts: the order in which tariffs were typed does not matter. */
export const inOrder = (rules: FeeRules): FeeRules => ({
  on: rules.on,
  tariffs: rules.tariffs
    .map(({ from, per, cents }) => ({ from, per, cents }))
    .toSorted((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from))),
  freeBelow: rules.freeBelow,
  reducedBelow: rules.reducedBelow,
  reducedPercent: rules.reducedPercent,
  firstDayCounts: rules.firstDayCounts,
  lastDayCounts: rules.lastDayCounts,
})
export const sameRules = (a: FeeRules, b: FeeRules): boolean =>
  JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b))

/** Why a rule set is nonsense; `day` names the tariff. */
export interface FeeProblem {
  readonly problem: 'no_tariff' | 'same_day' | 'amount' | 'years' | 'bands' | 'percent'
  readonly day?: Day
}

const isWithin = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most

/** The first thing that makes no sense, or null. A rule set that is off may be without a tariff, but what it has must make sense. */
export function problemOf(rules: FeeRules): FeeProblem | null {
  const { tariffs, freeBelow, reducedBelow, reducedPercent } = rules
  if (rules.on && tariffs.length === 0) return { problem: 'no_tariff' }
  const wrong = tariffs.find(({ cents }) => !isWithin(cents, 1, mostCents))
  if (wrong) return { problem: 'amount', day: wrong.from }
  const twice = tariffs.find(({ from }, index) => tariffs.findIndex((other) => other.from === from) !== index)
  if (twice) return { problem: 'same_day', day: twice.from }
  if ([freeBelow, reducedBelow].some((years) => years !== null && !isWithin(years, 1, mostYears)))
    return { problem: 'years' }
  if (freeBelow !== null && reducedBelow !== null && reducedBelow <= freeBelow) return { problem: 'bands' }
  return isWithin(reducedPercent, 1, 99) ? null : { problem: 'percent' }
}

const isTariff = (value: unknown): value is FeeTariff => {
  const tariff = value as Partial<FeeTariff> | null
  return (
    typeof tariff === 'object' &&
    typeof tariff?.from === 'string' &&
    isDay(tariff.from) &&
    (tariff.per === 'place' || tariff.per === 'm2') &&
    typeof tariff.cents === 'number'
  )
}

/** The rules as they were kept; what is no rule set, or makes no sense (any more), counts as not decided. */
export function feesFrom(kept: unknown): FeeRules {
  if (typeof kept !== 'object' || kept === null) return standardFees
  const rules = { ...standardFees, ...(kept as Partial<FeeRules>) }
  const isRead =
    Array.isArray(rules.tariffs) &&
    rules.tariffs.every(isTariff) &&
    [rules.on, rules.firstDayCounts, rules.lastDayCounts].every((flag) => typeof flag === 'boolean')
  return isRead && problemOf(rules) === null ? inOrder(rules) : standardFees
}
