/** A run as it would be today: loads the facts, works out what is due, what is odd about it, and what is posted and paid after all decisions. */
import { dueOf, firstMonthOf, type HouseholdDue } from '../domain/payments/compute.ts'
import { type DecidedFinding, decidedFindings, decidedHouseholds } from '../domain/payments/decided.ts'
import { entitlementsOf } from '../domain/payments/entitlement.ts'
import type { BenefitPerson } from '../domain/payments/facts.ts'
import type { FindingFacts, NamedPerson, RunFinding, WayOfHousehold } from '../domain/payments/findingFacts.ts'
import { findingsOf } from '../domain/payments/findings.ts'
import type { Month } from '../domain/payments/position.ts'
import { type ReturnedVoucher, reopenedVoucher } from '../domain/payments/reopen.ts'
import { monthsUpTo } from '../domain/payments/run.ts'
import { type Settled, settle } from '../domain/payments/settle.ts'
import { addDays, type Cents, covers, type Day, type HouseholdId, nextMonth, type PersonId } from '../domain/values.ts'
import type { Reader } from '../store/connection.ts'
import { loadEntitlementFacts } from '../store/payments-facts.ts'
import {
  loadAway,
  loadBooked,
  loadDecisions,
  loadEnds,
  loadHeld,
  loadMerged,
  loadNamed,
  loadNewStatuses,
  loadPosted,
  loadReturned,
  loadSumsOf,
  loadWaysOn,
} from '../store/runFacts.ts'
import { loadRunHouseholds, loadRuns } from '../store/runs.ts'
import { loadSettings } from '../store/settings.ts'
import type { Row } from '../store/tables.ts'

export interface RunDraft {
  readonly run: Row<'payment_run'>
  /** The monthly run before, or null for the office's first. */
  readonly before: Row<'payment_run'> | null
  readonly dues: readonly HouseholdDue[]
  readonly findings: readonly DecidedFinding[]
  readonly settled: readonly Settled[]
  readonly paidBefore: ReadonlyMap<HouseholdId, Cents>
  readonly names: ReadonlyMap<PersonId, NamedPerson>
  readonly nameOf: (id: HouseholdId) => string
  readonly people: readonly BenefitPerson[]
  readonly ways: ReadonlyMap<HouseholdId, readonly WayOfHousehold[]>
}

/** Family and given name of whom a household is called after: its reference person on the day, else the last one, else anybody. */
export function householdNames(people: readonly BenefitPerson[], names: ReadonlyMap<PersonId, NamedPerson>, on: Day) {
  const best = new Map<HouseholdId, { readonly rank: number; readonly name: NamedPerson }>()
  for (const person of people) {
    const name = names.get(person.personId)
    if (!name) continue
    for (const each of person.belongings) {
      const rank = (each.role === 'reference' ? 2 : 0) + (covers(each, on) ? 1 : 0)
      if (rank > (best.get(each.householdId)?.rank ?? -1)) best.set(each.householdId, { rank, name })
    }
  }
  return (id: HouseholdId): NamedPerson | null => best.get(id)?.name ?? null
}
export const fullName = (name: NamedPerson | null): string =>
  name ? `${name.givenName} ${name.familyName}`.trim() : ''

const emptyDue = (householdId: HouseholdId): HouseholdDue => ({ householdId, lines: [], overpaid: [], due: 0 as Cents })

/** What is due in the run, by household; those that only get a returned transfer again are among them. */
async function duesOf(db: Reader, run: Row<'payment_run'>, firstRun: Month, returned: readonly ReturnedVoucher[]) {
  const from = firstMonthOf(run.month, firstRun)
  const settings = await loadSettings(db)
  const facts = await loadEntitlementFacts(db, { households: null, from, to: run.month, known: null })
  const entitlements = entitlementsOf(facts, monthsUpTo(from, run.month), settings.benefits)
  const households = run.kind === 'off_cycle' ? new Set(await loadRunHouseholds(db, run.id)) : null
  const dues = dueOf({
    month: run.month,
    households,
    entitlements,
    booked: await loadBooked(db, run.id, from, run.month),
    mergedInto: await loadMerged(db),
  })
  const again = returned.filter(({ householdId }) => households === null || households.has(householdId))
  const due = new Set(dues.map(({ householdId }) => householdId))
  const others = [...new Set(again.map(({ householdId }) => householdId))].filter((id) => !due.has(id))
  const all = [...dues, ...others.map(emptyDue)].sort((a, b) => a.householdId - b.householdId)
  const obstacles = entitlements.obstacles.filter((each) => households === null || households.has(each.householdId))
  return { dues: all, obstacles, people: facts.people, again, settings }
}

export async function computeDraft(db: Reader, run: Row<'payment_run'>): Promise<RunDraft> {
  const monthly = (await loadRuns(db)).filter((each) => each.kind === 'monthly')
  const firstRun = monthly[0]?.month ?? run.month
  const before =
    monthly.findLast((each) => each.id !== run.id && each.month < run.month && each.state !== 'draft') ?? null
  const payOn = run.pay_on
  const returned = await loadReturned(db, run.id, payOn)
  const { dues, obstacles, people, again, settings } = await duesOf(db, run, firstRun, returned)
  const names = await loadNamed(db, payOn)
  const calledAfter = householdNames(people, names, payOn)
  const ways = await loadWaysOn(db, payOn)
  const reopened = Map.groupBy(
    again.map((each) => {
      const own = ways.get(each.householdId) ?? []
      const voucher = reopenedVoucher(each, own, payOn, fullName(calledAfter(each.householdId)) || each.payee)
      // A transfer to an account that nobody knows cannot be sent.
      const kind = voucher.kind === 'transfer' && voucher.iban === null ? ('cheque' as const) : voucher.kind
      return { returned: each, voucher: { ...voucher, kind } }
    }),
    ({ returned: each }) => each.householdId,
  )
  const since = before?.prepared_on ?? null
  const last = addDays(nextMonth(run.month), -1)
  const paidBefore = before ? await loadSumsOf(db, before.id) : new Map<HouseholdId, Cents>()
  const facts: FindingFacts = {
    run: { id: run.id, kind: run.kind, month: run.month, payOn },
    before: before && since ? { month: before.month, on: since } : null,
    dues,
    obstacles,
    people,
    names,
    ends: await loadEnds(db, since ?? run.month, last),
    statuses: since ? await loadNewStatuses(db, since, last) : [],
    absences: await loadAway(db, payOn),
    ways,
    posted: before ? await loadPosted(db, run.id, before.month) : [],
    paidBefore,
    heldBefore: await loadHeld(db, run.id),
    returned: [...reopened.values()].flat().map(({ returned: each, voucher }) => ({
      householdId: each.householdId,
      on: each.returnedOn,
      amount: each.amount,
      sameAccount: voucher.sameAccount,
    })),
    jumpPercent: settings.figures.payment_jump,
  }
  const decisions = await loadDecisions(db, run.id)
  const byHand = decisions.own
    .filter(({ finding }) => finding === 'by_hand')
    .map(({ householdId }): RunFinding => ({ code: 'by_hand', householdId, personId: null, facts: {} }))
  const found = run.kind === 'monthly' ? findingsOf(facts) : onlyOf(findingsOf(facts), dues)
  const findings = decidedFindings([...found, ...byHand], decisions.own, decisions.earlier)
  const decided = decidedHouseholds(findings)
  const settled = dues.map((due) =>
    settle(due, decided.get(due.householdId) ?? { held: false, overpaid: null }, {
      ways: ways.get(due.householdId) ?? [],
      name: fullName(calledAfter(due.householdId)) || '—',
      reopened: (reopened.get(due.householdId) ?? []).map(({ voucher }) => ({
        kind: voucher.kind,
        amount: voucher.amount,
        payee: voucher.payee,
        iban: voucher.iban,
        reference: voucher.reference,
        reopens: voucher.reopensId,
      })),
    }),
  )
  const nameOf = (id: HouseholdId): string => calledAfter(id)?.familyName ?? ''
  return { run, before, dues, findings, settled, paidBefore, names, nameOf, people, ways }
}

/** A run between the months only looks at whom it pays. */
function onlyOf(findings: readonly RunFinding[], dues: readonly HouseholdDue[]): RunFinding[] {
  const paid = new Set(dues.map(({ householdId }) => householdId))
  return findings.filter(({ householdId, code }) => paid.has(householdId) && code !== 'sum_far' && code !== 'stopped')
}
