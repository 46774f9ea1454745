/** The closed runs, one after the other, with what was found in each and decided: by the very functions with which the office computes its own. */
import { dueOf } from '../../domain/payments/compute.ts'
import { decidedFindings, type KeptDecision } from '../../domain/payments/decided.ts'
import {
  type FindingFacts,
  findingKey,
  fingerprintOf,
  type PostedBefore,
  type RunFinding,
} from '../../domain/payments/findingFacts.ts'
import { findingsOf } from '../../domain/payments/findings.ts'
import type { HistoryFacts, HistoryReturn, HistoryRun, HistoryWay } from '../../domain/payments/history.ts'
import { type ReturnedVoucher, reopenedVoucher } from '../../domain/payments/reopen.ts'
import { sealedHouseholds } from '../../domain/payments/sealed.ts'
import { type PlannedVoucher, type Settled, settle } from '../../domain/payments/settle.ts'
import { waysOn } from '../../domain/payments/ways.ts'
import { figureBounds } from '../../domain/settings.ts'
import {
  addDays,
  type Cents,
  type Day,
  type HouseholdId,
  nextMonth,
  type PersonId,
  type VoucherId,
} from '../../domain/values.ts'
import type { RunDue } from './due.ts'

/** A transfer of a monthly run that came back. */
export interface PlannedReturn {
  readonly month: string
  readonly householdId: HouseholdId
  readonly returnedOn: Day
  readonly reason: string
}
export interface PaidVoucher extends PlannedVoucher {
  readonly id: VoucherId
  readonly householdId: HouseholdId
}
export interface WrittenRun extends HistoryRun {
  readonly vouchers: readonly PaidVoucher[]
}

interface Known {
  readonly facts: HistoryFacts
  readonly ways: readonly HistoryWay[]
  readonly holderOf: (id: HouseholdId) => string
  readonly returns: readonly PlannedReturn[]
}

export function closedRuns(dues: readonly RunDue[], known: Known): WrittenRun[] {
  const ways = waysByHousehold(known.ways)
  const runs: WrittenRun[] = []
  const decisions: KeptDecision[] = []
  const owed: ReturnedVoucher[] = []
  let nextVoucher = 1
  for (const due of dues) {
    const { run } = due
    const isPaid = (id: HouseholdId) => run.kind === 'monthly' || due.only.includes(id)
    const again = owed.filter(({ householdId, returnedOn }) => isPaid(householdId) && returnedOn <= run.preparedOn)
    for (const each of again) owed.splice(owed.indexOf(each), 1)
    const { settled, found } = computed(due, { ...known, ways, runs, again })
    const decided = decidedFindings(found, [], decisions)
      .filter(({ open }) => open)
      .map(({ finding }): KeptDecision => {
        const { householdId } = finding
        const what = { finding: findingKey(finding), fingerprint: fingerprintOf(finding), decision: 'pay' as const }
        return { householdId, ...what, note: null, by: run.by, on: run.preparedOn }
      })
    decisions.push(...decided)
    const vouchers = sealedHouseholds(settled).flatMap(({ householdId, vouchers: own }) =>
      own.map((voucher): PaidVoucher => ({ ...voucher, householdId, id: nextVoucher++ as VoucherId })),
    )
    const returns = known.returns
      .filter(({ month }) => run.kind === 'monthly' && month === run.month)
      .flatMap((back): HistoryReturn[] => {
        const voucher = vouchers.find(({ householdId, iban }) => householdId === back.householdId && iban !== null)
        if (!voucher) return []
        const { returnedOn, reason } = back
        const { id: voucherId, ...paid } = voucher
        owed.push({ ...paid, voucherId, iban: paid.iban ?? '', returnedOn, reason, reopenedBy: null })
        return [{ voucherId, returnedOn, reason }]
      })
    runs.push({ ...run, only: due.only, households: settled, decisions: decided, returns, vouchers })
  }
  return runs
}

type Ways = FindingFacts['ways']
function waysByHousehold(ways: readonly HistoryWay[]): Ways {
  const recorded = ways.map((way, at) => ({ ...way, id: at + 1, amount: null, reference: null, knownSince: way.from }))
  return Map.groupBy(recorded, ({ householdId }) => householdId)
}

interface Around extends Omit<Known, 'ways'> {
  readonly ways: Ways
  readonly runs: readonly WrittenRun[]
  readonly again: readonly ReturnedVoucher[]
}

function computed(
  { run, amounts }: RunDue,
  around: Around,
): { readonly settled: Settled[]; readonly found: RunFinding[] } {
  const { facts, holderOf, again } = around
  const { month, payOn } = run
  const dues = dueOf({
    month,
    households: null,
    entitlements: { amounts, obstacles: [] },
    booked: [],
    mergedInto: new Map<PersonId, PersonId>(),
  })
  const inForce = new Map(
    [...around.ways].map(([id, own]) => [id, waysOn(own, payOn) as (typeof own)[number][]] as const),
  )
  const reopened = again.map((each) =>
    reopenedVoucher(each, inForce.get(each.householdId) ?? [], payOn, holderOf(each.householdId)),
  )
  const settled = dues.map((due) =>
    settle(
      due,
      { held: false, overpaid: null },
      {
        ways: inForce.get(due.householdId) ?? [],
        name: holderOf(due.householdId),
        reopened: reopened
          .filter(({ householdId }) => householdId === due.householdId)
          .map(({ reopensId: reopens, kind, amount, payee, iban, reference }) => ({
            kind,
            amount,
            payee,
            iban,
            reference,
            reopens,
          })),
      },
    ),
  )
  const before = around.runs.findLast((each) => each.kind === 'monthly' && each.month < month)
  const last = addDays(nextMonth(month), -1)
  const found = findingsOf({
    run: { id: around.runs.length + 1, kind: run.kind, month, payOn },
    before: before ? { month: before.month, on: before.preparedOn } : null,
    dues,
    obstacles: [],
    people: facts.entitlement.people,
    names: facts.names,
    ends: [],
    statuses: before
      ? facts.statuses
          .filter(({ from }) => from > before.preparedOn && from <= run.preparedOn && from <= last)
          .map((each) => ({ ...each, knownSince: each.from }))
      : [],
    absences: [],
    ways: inForce,
    posted: before ? postedIn(before) : [],
    paidBefore: before
      ? new Map(before.households.map(({ householdId, sum }) => [householdId, sum]))
      : new Map<HouseholdId, Cents>(),
    heldBefore: new Map(),
    returned: again.map(({ householdId, returnedOn: on, amount }, at) => ({
      householdId,
      on,
      amount,
      sameAccount: reopened[at]?.sameAccount ?? false,
    })),
    jumpPercent: figureBounds.payment_jump.standard,
  })
  const isLooked = new Set(dues.map(({ householdId }) => householdId))
  const between = found.filter(
    ({ code, householdId }) => isLooked.has(householdId) && code !== 'sum_far' && code !== 'stopped',
  )
  return { settled, found: run.kind === 'monthly' ? found : between }
}

/** What a run posted for its own month. */
const postedIn = ({ month, households }: HistoryRun): PostedBefore[] =>
  households.flatMap(({ householdId, postings }) =>
    postings
      .filter((posting) => posting.month === month)
      .map(({ personId, position, amount, basis }) => ({ personId, householdId, position, amount, basis })),
  )
