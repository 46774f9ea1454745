/** From what is due to what is posted and paid: overpayments as they were decided, and the household's sum as vouchers on its ways. Pure. */
import type { Cents, HouseholdId, PersonId, PostingId, VoucherId } from '../values.ts'
import type { DueLine, HouseholdDue } from './compute.ts'
import type { Basis, Month, Position } from './position.ts'
import type { CounterKind, RunDecision, WayKind } from './terms.ts'
import { type RecordedWay, splitByWays } from './ways.ts'

/** `corrects`: a posting of an earlier run, or (`own`) one of this household in this run, by its place. */
export interface PlannedPosting {
  readonly personId: PersonId
  readonly month: Month
  readonly position: Position
  readonly amount: Cents
  readonly corrects: { readonly earlier: PostingId } | { readonly own: number } | null
  readonly counter: CounterKind | null
  readonly basis: Basis
}
export interface PlannedVoucher {
  readonly kind: WayKind
  readonly amount: Cents
  readonly payee: string
  readonly iban: string | null
  readonly reference: string | null
  /** The returned voucher that it pays again. */
  readonly reopens: VoucherId | null
}
export interface Settled {
  readonly householdId: HouseholdId
  /** Held back as a whole: nothing is posted, nothing paid. */
  readonly held: boolean
  readonly postings: readonly PlannedPosting[]
  readonly vouchers: readonly PlannedVoucher[]
  /** What is posted, which is what the vouchers come to but for those that pay something again. */
  readonly sum: Cents
  /** Overpaid and not dealt with in this run: found again in the next. */
  readonly left: Cents
}
/** What was decided about a household; null: nothing yet. */
export interface Decided {
  readonly held: boolean
  readonly overpaid: Exclude<RunDecision, 'pay'> | null
}

/** Lines become postings; of each negative one, `covered` says how much comes off here and how much is countered. */
class Postings {
  readonly planned: PlannedPosting[] = []
  add(line: DueLine, amount: number): void {
    if (amount === 0) return
    const { personId, month, position, basis } = line
    const own = this.planned.findLastIndex(
      (each) =>
        each.counter === null && each.personId === personId && each.month === month && each.position === position,
    )
    const corrects = own >= 0 ? { own } : line.corrects === null ? null : { earlier: line.corrects }
    this.planned.push({ personId, month, position, amount: amount as Cents, corrects, counter: null, basis })
  }
  /** Books the amount off and at once the opposite. */
  counter(line: DueLine, amount: number, counter: CounterKind): void {
    if (amount === 0) return
    this.add(line, amount)
    const { personId, month, position, basis } = line
    const corrects = { own: this.planned.length - 1 }
    this.planned.push({ personId, month, position, amount: -amount as Cents, corrects, counter, basis })
  }
}

/**
 * Settles overpaid months in their order. `set_off` takes off as far as the household's sum stays at zero or more; `claim` and `waive` book all
 * of it off with counter postings; without a decision, or held, nothing is posted.
 * @returns what stays for the next run
 */
function settleOverpaid(due: HouseholdDue, decision: Decided['overpaid'], postings: Postings): number {
  let available: number = due.due
  let left = 0
  for (const { amount, lines } of due.overpaid) {
    const isCountered = decision === 'claim' || decision === 'waive'
    const off = decision === 'set_off' ? Math.min(available, amount) : 0
    left += isCountered ? 0 : amount - off
    if (!isCountered && off === 0) continue
    available -= off
    // What is due in that month stands against what comes off; the remainder is countered, or waits.
    let covered = off + lines.reduce((total, line) => total + Math.max(0, line.amount), 0)
    for (const line of lines.filter((each) => each.amount > 0)) postings.add(line, line.amount)
    for (const line of lines.filter((each) => each.amount < 0)) {
      const taken = Math.min(covered, 0 - line.amount)
      covered -= taken
      postings.add(line, -taken)
      if (isCountered) postings.counter(line, line.amount + taken, decision)
    }
  }
  return left
}

export interface Paying {
  /** In force on the day of payment. */
  readonly ways: readonly RecordedWay[]
  /** Who is paid where no account has a holder. */
  readonly name: string
  readonly reopened: readonly PlannedVoucher[]
}

export function settle(due: HouseholdDue, decided: Decided, { ways, name, reopened }: Paying): Settled {
  const { householdId } = due
  const overpaid = due.overpaid.reduce((total, { amount }) => total + amount, 0) as Cents
  const nobody = { householdId, postings: [], vouchers: [], sum: 0 as Cents, left: overpaid }
  if (decided.held) return { ...nobody, held: true }
  const postings = new Postings()
  for (const line of due.lines) postings.add(line, line.amount)
  const left = settleOverpaid(due, decided.overpaid, postings) as Cents
  const sum = postings.planned.reduce((total, { amount }) => total + amount, 0) as Cents
  const vouchers = splitByWays(sum, ways).map(({ kind, amount, iban, holder, reference }) => ({
    kind,
    amount,
    payee: holder ?? name,
    iban,
    reference,
    reopens: null,
  }))
  return { householdId, held: false, postings: postings.planned, vouchers: [...vouchers, ...reopened], sum, left }
}

/** What was claimed back of each person, and of which months. */
export function claimsOf(
  postings: readonly Pick<PlannedPosting, 'personId' | 'month' | 'amount' | 'counter'>[],
): { readonly personId: PersonId; readonly amount: Cents; readonly months: readonly Month[] }[] {
  const claimed = postings.filter(({ counter }) => counter === 'claim')
  return [...Map.groupBy(claimed, ({ personId }) => personId)].map(([personId, own]) => ({
    personId,
    amount: own.reduce((total, { amount }) => total + amount, 0) as Cents,
    months: [...new Set(own.map(({ month }) => month))].sort(),
  }))
}

/** In how many instalments a claim is proposed to come back, and what the least is: the case changes it at any time. */
export const instalmentOf = (total: Cents): Cents => Math.min(total, Math.max(1000, Math.ceil(total / 10))) as Cents
