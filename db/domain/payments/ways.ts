/** How a household is paid: the ways in force on a day, and how a sum is shared out over them. Pure. */
import { joined, layInto, takeOut } from '../register/timeline.ts'
import { type Cents, covers, type Day, type DayRange } from '../values.ts'
import { type WayKind, wayKinds } from './terms.ts'

/** One way: a fixed share in cents (more than zero), or with `amount: null` the rest after all fixed shares. */
export interface Way {
  readonly kind: WayKind
  readonly amount: Cents | null
  /** Normalised; null: not known yet, or none needed. */
  readonly iban: string | null
  /** Exactly as the bank has it; with an IBAN always. */
  readonly holder: string | null
  /** What the payee reads: for a landlord the tenancy. */
  readonly reference: string | null
}
/** A way as it is recorded: fixed shares are served in the order of `id`. */
export interface RecordedWay extends Way, DayRange {
  readonly id: number
}

/** The ways that hold on a day: fixed shares in the order in which they are served, the rest-way last. */
export const waysOn = <W extends RecordedWay>(ways: readonly W[], day: Day): W[] =>
  ways
    .filter((way) => covers(way, day))
    .sort((a, b) => Number(a.amount === null) - Number(b.amount === null) || a.id - b.id)

/** What one voucher is made of: more than zero cents on one way. */
export interface VoucherPart extends Omit<Way, 'amount'> {
  readonly amount: Cents
  /** The way it comes from; null: no way is recorded for it, so it is paid by cheque. */
  readonly wayId: number | null
}

const byCheque = { kind: 'cheque', iban: null, holder: null, reference: null, wayId: null } as const

/** A transfer to an account that nobody knows yet cannot be sent: it is paid by cheque until the account is recorded. */
const payable = ({ id, kind, iban, holder, reference }: RecordedWay): Omit<VoucherPart, 'amount'> =>
  kind === 'transfer' && iban === null ? { ...byCheque, wayId: id } : { kind, iban, holder, reference, wayId: id }

/**
 * Shares a sum out over the ways in force on one day (`waysOn`): fixed shares in order, each at most what is left, the rest on the rest-way;
 * what no way takes is paid by cheque. The parts are more than zero each and come to the sum.
 * @param amount cents; nothing to share out when zero or less
 */
export function splitByWays(amount: Cents, ways: readonly RecordedWay[]): VoucherPart[] {
  const parts: VoucherPart[] = []
  let left = amount as number
  const take = (part: Omit<VoucherPart, 'amount'>, most: number) => {
    const share = Math.min(most, left)
    if (share <= 0) return
    parts.push({ ...part, amount: share as Cents })
    left -= share
  }
  const fixed = ways.filter((way) => way.amount !== null).sort((a, b) => a.id - b.id)
  for (const way of fixed) take(payable(way), way.amount ?? 0)
  const rest = ways.find((way) => way.amount === null)
  take(rest ? payable(rest) : byCheque, left)
  return parts
}

/** On which ways a household is paid, each once, fixed shares first: as `splitByWays` does it with enough money. */
export function paidBy(ways: readonly RecordedWay[]): WayKind[] {
  const kinds = ways.map((way) => payable(way).kind)
  return [...new Set(ways.some((way) => way.amount === null) ? kinds : [...kinds, 'cheque' as const])]
}

/** True when a way goes to an account that is not known yet. */
export const accountMissing = ({ kind, iban }: Pick<Way, 'kind' | 'iban'>): boolean =>
  wayKinds[kind].account && iban === null

/** All ways that hold together on the same days. */
export interface WaySet extends DayRange {
  readonly ways: readonly Way[]
}

const plain = ({ kind, amount, iban, holder, reference }: Way): Way => ({ kind, amount, iban, holder, reference })
const isSameWays = (a: WaySet, b: WaySet): boolean =>
  JSON.stringify(a.ways.map(plain)) === JSON.stringify(b.ways.map(plain))

/** Recorded ways as a line of sets in time order: a set lasts as long as nothing of it changes. Days without any way are left out. */
export function waySets(ways: readonly RecordedWay[]): WaySet[] {
  const days = [...new Set(ways.flatMap(({ from, to }) => (to === null ? [from] : [from, to])))].sort()
  const sets = days.map((from, at) => ({ from, to: days[at + 1] ?? null, ways: waysOn(ways, from).map(plain) }))
  return joined(
    sets.filter((set) => set.ways.length > 0),
    isSameWays,
  )
}

/** The line with `ways` from a day on: until the next recorded change, so that what was planned after it stays. No ways: none from then on. */
export const laySet = (sets: readonly WaySet[], set: WaySet): WaySet[] =>
  joined(
    layInto(sets, set).filter(({ ways }) => ways.length > 0),
    isSameWays,
  )

/** The line without the set that begins on `from`; the one before it goes on in its place. Unchanged when none begins then. */
export function takeOutSet(sets: readonly WaySet[], from: Day): WaySet[] {
  const gone = sets.find((set) => set.from === from)
  return gone ? joined(takeOut(sets, from, gone.to), isSameWays) : [...sets]
}

/** Which recorded ways are not believed any more, and which sets are written anew, for the line to be `wanted`. */
export interface WayChange<W> {
  readonly withdraw: readonly W[]
  readonly insert: readonly WaySet[]
}

/**
 * A set is written as a whole, in its order, because the order of its rows says which share is served first; sets that stay keep their rows.
 */
export function changeWays<W extends RecordedWay>(ways: readonly W[], wanted: readonly WaySet[]): WayChange<W> {
  const kept = new Set<W>()
  const insert = wanted.filter((set) => {
    const rows = waysOn(
      ways.filter((way) => way.from === set.from && way.to === set.to),
      set.from,
    )
    const isThere = isSameWays({ ...set, ways: rows }, set)
    if (isThere) for (const row of rows) kept.add(row)
    return !isThere
  })
  return { withdraw: ways.filter((way) => !kept.has(way)), insert }
}
