/** Two lines of one person, recorded twice, laid together: on each day what the kept record says, else what the other one says. Pure. */
import { fillGaps } from '../register/timeline.ts'
import type { HouseholdId } from '../values.ts'
import { type DayRange, intersection } from '../values.ts'
import type { BelievedPeriod, Fact } from './recordPeriod.ts'
import type { HouseholdRole, MembershipBegin, MembershipEnd } from './terms.ts'

/** A part of the merged line, or of the other record's that gives way in it. */
export interface MergedPart<V> extends Fact<V> {
  readonly origin: 'keep' | 'drop'
  /** False where the kept record says something else about these days. */
  readonly stands: boolean
}
export interface MergedLine<V> {
  readonly wanted: readonly Fact<V>[]
  /** The parts in the order of time, to be shown. What both records say stands once. */
  readonly parts: readonly MergedPart<V>[]
}
type Line<V> = readonly BelievedPeriod<V>[]
interface Piece<V> extends Fact<V> {
  /** The dropped record's period that it is a piece of; null for what was kept. */
  readonly of: Fact<V> | null
}

const plain = <V>({ value, from, to }: Fact<V>): Fact<V> => ({ value, from, to })
const inTime = <P extends DayRange>(parts: readonly P[]): P[] => [...parts].sort((a, b) => (a.from < b.from ? -1 : 1))

/** How the values of a line are compared, cut and put together. */
export interface Joining<V> {
  readonly isSame: (a: V, b: V) => boolean
  /** The value of a piece of a period. */
  readonly cut?: (of: Fact<V>, piece: DayRange, kept: Line<V>) => V
  /** The value of two pieces of the same value that follow each other. */
  readonly join?: (first: V, second: V) => V
}

export function mergeLines<V>(keep: Line<V>, drop: Line<V>, { isSame, cut, join }: Joining<V>): MergedLine<V> {
  const kept = keep.map((period): Piece<V> => ({ ...plain(period), of: null }))
  const pieces = fillGaps<Piece<V>>(
    kept,
    drop.map((period) => ({ ...plain(period), of: plain(period) })),
  ).map((piece) => (piece.of && cut ? { ...piece, value: cut(piece.of, piece, keep) } : piece))
  const wanted: Piece<V>[] = []
  for (const piece of pieces) {
    const last = wanted.at(-1)
    // Two periods of the kept record stay two, even where they say the same.
    const meets = last?.to === piece.from && (last.of !== null || piece.of !== null) && isSame(last.value, piece.value)
    if (last && meets) {
      const value = join ? join(last.value, piece.value) : last.value
      wanted[wanted.length - 1] = { value, from: last.from, to: piece.to, of: last.of && piece.of }
    } else wanted.push(piece)
  }
  const filled = pieces.filter((piece) => piece.of !== null)
  const lost = drop.flatMap((period) =>
    keep.flatMap((held) => {
      const shared = intersection(held, period)
      return shared && !isSame(held.value, period.value) ? [{ ...plain(period), ...shared }] : []
    }),
  )
  return {
    wanted: wanted.map(plain),
    parts: inTime([
      ...keep.map((period) => ({ ...plain(period), origin: 'keep' as const, stands: true })),
      ...filled.map((piece) => ({ ...plain(piece), origin: 'drop' as const, stands: true })),
      ...lost.map((part) => ({ ...part, origin: 'drop' as const, stands: false })),
    ]),
  }
}

export interface MemberValue {
  readonly householdId: HouseholdId
  readonly role: HouseholdRole
  readonly began: MembershipBegin | null
  readonly ended: MembershipEnd | null
  readonly destination: string | null
}

/** Households: a piece begins and ends as its period did only where it reaches its edges; cut short by another household, it is a change to that one. */
export const memberships: Joining<MemberValue> = {
  isSame: (a, b) => a.householdId === b.householdId && a.role === b.role,
  cut: (of, piece, kept) => {
    const next = piece.to === null ? undefined : kept.find((held) => held.from === piece.to)
    const changes = next !== undefined && next.value.householdId !== of.value.householdId
    const isWhole = piece.to === of.to
    return {
      ...of.value,
      began: piece.from === of.from ? of.value.began : null,
      ended: isWhole ? of.value.ended : changes ? 'changed_household' : null,
      destination: isWhole ? of.value.destination : null,
    }
  },
  join: (first, second) => ({ ...second, began: first.began }),
}
