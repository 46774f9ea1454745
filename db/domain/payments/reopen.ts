/** Returned transfers (Rückläufer) that are still owed, and the voucher with which each is paid again, once. Pure. */
import { type Cents, covers, type Day, type DayRange, type HouseholdId, type VoucherId } from '../values.ts'
import { isReturnReason, returnReasons } from './returnReasons.ts'
import { type WayKind, wayKinds } from './terms.ts'

export interface ReturnedVoucher {
  readonly voucherId: VoucherId
  readonly householdId: HouseholdId
  readonly kind: WayKind
  readonly amount: Cents
  readonly payee: string
  readonly iban: string
  readonly reference: string | null
  readonly returnedOn: Day
  readonly reason: string
  /** The voucher that pays it again, in a run of whatever state. */
  readonly reopenedBy: VoucherId | null
}
/** A way as believed; half open days. */
export interface WayInForce extends DayRange {
  readonly householdId: HouseholdId
  readonly kind: WayKind
  /** Null: the rest. */
  readonly amount: Cents | null
  readonly iban: string | null
  readonly holder: string | null
  readonly reference: string | null
}
export interface ReopenedVoucher {
  readonly reopensId: VoucherId
  readonly householdId: HouseholdId
  readonly kind: WayKind
  readonly amount: Cents
  readonly payee: string
  readonly iban: string | null
  readonly reference: string | null
  /** It would go to the very account that sent it back for a reason of its own: to be decided before it is paid. */
  readonly sameAccount: boolean
}

/**
 * The one voucher with which a returned transfer is paid again on a day, over the whole amount. Money of a landlord goes to the landlord's
 * account as it stands then; all other on the way that takes the rest. Without a way: a cheque. `name`: who is paid where no account has a holder.
 */
export function reopenedVoucher(
  returned: ReturnedVoucher,
  ways: readonly WayInForce[],
  payOn: Day,
  name: string,
): ReopenedVoucher {
  const own = ways.filter((way) => way.householdId === returned.householdId && covers(way, payOn))
  const landlord = returned.kind === 'landlord' ? own.find(({ kind }) => kind === 'landlord') : undefined
  const way = landlord ?? own.find(({ amount }) => amount === null)
  const kind = way?.kind ?? 'cheque'
  const iban = wayKinds[kind].account ? (way?.iban ?? null) : null
  const isOfAccount = isReturnReason(returned.reason) && returnReasons[returned.reason].account
  return {
    reopensId: returned.voucherId,
    householdId: returned.householdId,
    kind,
    amount: returned.amount,
    payee: way?.holder ?? name,
    iban,
    reference: way ? (way.reference ?? null) : null,
    sameAccount: isOfAccount && iban === returned.iban,
  }
}
