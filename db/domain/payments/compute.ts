/**
 * What a run has to pay each household: this month, what of earlier ones is not posted yet, and where a posting is not what it would be today.
 * Pure. A position of a person and month is a chain of postings; its sum, counter postings left out, is brought to the entitlement.
 */
import type { Cents, Day, HouseholdId, PersonId, PostingId } from '../values.ts'
import type { Entitlements } from './entitlement.ts'
import type { Basis, Month, Position, PositionAmount } from './position.ts'
import { itemKinds } from './terms.ts'

/** A chain of postings of other runs. */
export interface Booked {
  readonly personId: PersonId
  readonly month: Month
  readonly position: Position
  /** Sum of the chain without counter postings. */
  readonly amount: Cents
  /** Its last posting: what a correction points to, and the household that it names. */
  readonly last: PostingId
  readonly householdId: HouseholdId
  /** Of the last posting; null for `rate`. */
  readonly basis: Basis | null
}
/** What is due or comes off for one position: `amount` is `entitled` less what is `booked`, and never zero. */
export interface DueLine {
  readonly personId: PersonId
  readonly householdId: HouseholdId
  readonly month: Month
  readonly position: Position
  readonly amount: Cents
  readonly entitled: Cents
  /** Null: never posted before. */
  readonly booked: Cents | null
  readonly corrects: PostingId | null
  readonly basis: Basis
}
/** A person's month of which more was paid than is due; its lines come to less than zero. */
export interface Overpaid {
  readonly personId: PersonId
  readonly month: Month
  readonly amount: Cents
  readonly lines: readonly DueLine[]
}
export interface HouseholdDue {
  readonly householdId: HouseholdId
  /** By month, person and position; those of overpaid months stand there alone. */
  readonly lines: readonly DueLine[]
  readonly overpaid: readonly Overpaid[]
  /** Of `lines`: zero or more. */
  readonly due: Cents
}

export interface DueFacts {
  readonly month: Month
  /** Null: everybody. */
  readonly households: ReadonlySet<HouseholdId> | null
  readonly entitlements: Entitlements
  readonly booked: readonly Booked[]
  /** Records that turned out to be another's: what stands with them counts with the one that was kept. */
  readonly mergedInto: ReadonlyMap<PersonId, PersonId>
}

const keyOf = ({ personId, month, position }: Pick<DueLine, 'personId' | 'month' | 'position'>): string =>
  `${personId}|${month}|${position}`
const numberOf = (position: Position): number => (position === 'rate' ? 0 : Number(position.slice('item/'.length)))

export const inOrder = (a: DueLine, b: DueLine): number =>
  a.month === b.month
    ? a.personId - b.personId || numberOf(a.position) - numberOf(b.position)
    : a.month < b.month
      ? -1
      : 1

const nothing: Basis = { kind: 'rate', segments: [] }

/** Every position that has to be posted or corrected. */
function linesOf({ entitlements, booked, households }: DueFacts): DueLine[] {
  const before = new Map(booked.map((each) => [keyOf(each), each]))
  const seen = new Set<string>()
  const lines: DueLine[] = []
  const add = (whose: Omit<PositionAmount, 'amount'>, entitled: Cents, chain: Booked | undefined) => {
    const amount = (entitled - (chain?.amount ?? 0)) as Cents
    if (amount === 0 || (households && !households.has(whose.householdId))) return
    lines.push({ ...whose, amount, entitled, booked: chain?.amount ?? null, corrects: chain?.last ?? null })
  }
  for (const { amount, ...whose } of entitlements.amounts) {
    const key = keyOf(whose)
    seen.add(key)
    add(whose, amount, before.get(key))
  }
  for (const chain of booked) {
    if (seen.has(keyOf(chain))) continue
    const { personId, householdId, month, position } = chain
    add({ personId, householdId, month, position, basis: chain.basis ?? nothing }, 0 as Cents, chain)
  }
  return lines.sort(inOrder)
}

const sum = (lines: readonly DueLine[]): number => lines.reduce((total, { amount }) => total + amount, 0)

/** Households with anything to post, by their ids. */
export function dueOf(facts: DueFacts): HouseholdDue[] {
  const kept = (id: PersonId): PersonId => facts.mergedInto.get(id) ?? id
  return [...Map.groupBy(linesOf(facts), (line) => line.householdId)]
    .map(([householdId, lines]): HouseholdDue => {
      const months = [...Map.groupBy(lines, (line) => `${line.month}|${kept(line.personId)}`).values()]
      const overpaid = months.flatMap((own): Overpaid[] => {
        const [first] = own
        const amount = sum(own)
        return first && amount < 0
          ? [{ personId: kept(first.personId), month: first.month, amount: -amount as Cents, lines: own }]
          : []
      })
      const apart = new Set(overpaid.flatMap((each) => each.lines))
      const rest = lines.filter((line) => !apart.has(line))
      return { householdId, lines: rest, overpaid, due: sum(rest) as Cents }
    })
    .sort((a, b) => a.householdId - b.householdId)
}

/** Whether a basis is of a kind that takes money off. */
export const takesOff = (basis: Basis): boolean => basis.kind === 'item' && itemKinds[basis.item].sign < 0

/**
 * The first month that a run still looks at: the office's first, but none before January of the year before. What was wrongly withheld is paid
 * back no further (§ 9 Abs. 4 Nr. 1 AsylbLG with § 44 Abs. 4 SGB X), and no earlier month is touched otherwise either.
 */
export function firstMonthOf(month: Month, firstRun: Month): Month {
  const bound = `${String(Number(month.slice(0, 4)) - 1).padStart(4, '0')}-01-01` as Day
  return firstRun > bound ? firstRun : bound
}
