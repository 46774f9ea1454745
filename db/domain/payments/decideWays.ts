/** What a clerk orders for a household's ways: checked one by one, then the change of the line. Pure. */
import { ok, type Result, refuse } from '../result.ts'
import type { Cents, Day } from '../values.ts'
import { ibanFault, normaliseIban } from './iban.ts'
import { type WayKind, wayKinds } from './terms.ts'
import { changeWays, laySet, type RecordedWay, takeOutSet, type Way, type WayChange, waySets } from './ways.ts'

/** An account as it was typed, or the one of a way that is recorded already (only its masked number is on the screen). */
export type AccountGiven = { readonly kept: number } | { readonly iban: string; readonly holder: string }
export interface WayGiven {
  readonly kind: WayKind
  /** Null: the rest. */
  readonly amount: Cents | null
  readonly account: AccountGiven | null
  readonly reference: string | null
}

/**
 * One way as it is to be recorded.
 * @returns IBAN_WRONG (with the fault), NOT_FOUND (the kept account is not the household's), WAY_HAS_NO_ACCOUNT, or the way
 */
function wayOf(given: WayGiven, recorded: readonly RecordedWay[]): Result<Way> {
  const { kind, amount, account, reference } = given
  const way = { kind, amount, iban: null, holder: null, reference }
  if (account === null) return ok(way)
  if (!wayKinds[kind].account) return refuse({ code: 'WAY_HAS_NO_ACCOUNT' })
  if ('kept' in account) {
    const kept = recorded.find(({ id }) => id === account.kept)
    return kept ? ok({ ...way, iban: kept.iban, holder: kept.holder }) : refuse({ code: 'NOT_FOUND' })
  }
  const iban = normaliseIban(account.iban)
  const fault = ibanFault(iban)
  if (fault) return refuse({ code: 'IBAN_WRONG', details: { fault } })
  return ok({ ...way, iban, holder: account.holder })
}

const isNothing = (change: WayChange<RecordedWay>): boolean =>
  change.withdraw.length === 0 && change.insert.length === 0

/**
 * The household is paid on these ways from a day on, until the next recorded change; none: by cheque.
 * @returns TWO_WAYS_FOR_REST, NOTHING_CHANGED, what `wayOf` refuses, or the change
 */
export function decideWays<W extends RecordedWay>(
  recorded: readonly W[],
  from: Day,
  given: readonly WayGiven[],
): Result<WayChange<W>> {
  if (given.filter((way) => way.amount === null).length > 1) return refuse({ code: 'TWO_WAYS_FOR_REST' })
  const ways: Way[] = []
  // The rest comes last, however it was given: as `waysOn` has it.
  for (const each of [...given].sort((a, b) => Number(a.amount === null) - Number(b.amount === null))) {
    const way = wayOf(each, recorded)
    if (!way.ok) return way
    ways.push(way.value)
  }
  const change = changeWays(recorded, laySet(waySets(recorded), { from, to: null, ways }))
  return isNothing(change) ? refuse({ code: 'NOTHING_CHANGED' }) : ok(change)
}

/**
 * The ways that begin on a day never held; what was before goes on.
 * @returns NOT_FOUND when none begin then, or the change
 */
export function decideTakeOut<W extends RecordedWay>(recorded: readonly W[], from: Day): Result<WayChange<W>> {
  const change = changeWays(recorded, takeOutSet(waySets(recorded), from))
  return isNothing(change) ? refuse({ code: 'NOT_FOUND' }) : ok(change)
}
