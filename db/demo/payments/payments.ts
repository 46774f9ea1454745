/** What the demo office has paid so far: worked out from its register, month by month, with the functions of the program itself. */
import type { HistoryFacts, HistoryPlan, PaymentHistory } from '../../domain/payments/history.ts'
import { covers, type Day, type HouseholdId } from '../../domain/values.ts'
import { chequesOf } from './cheques.ts'
import { allDue } from './due.ts'
import { closedRuns, type PlannedReturn } from './runs.ts'
import { draft, draftMonth, firstMonth, runBetween } from './schedule.ts'
import { type Account, accountsOf, type PaidMonth, reasonsOf, waysOf } from './ways.ts'

export const payments: HistoryPlan = { from: firstMonth, to: draftMonth, make: historyOf }

function historyOf(facts: HistoryFacts): PaymentHistory {
  const due = allDue(facts)
  const holderOf = holders(facts)
  const stuck = withoutPaper(facts)
  const months = [
    ...due.runs
      .filter(({ run }) => run.kind === 'monthly')
      .map(({ run, amounts }): PaidMonth => {
        const between = due.runs.flatMap((each) =>
          each.run.kind === 'off_cycle' && each.run.month === run.month ? each.only : [],
        )
        const households = new Set([...amounts.map(({ householdId }) => householdId), ...between])
        return { month: run.month, payOn: run.payOn, households }
      }),
    { ...draft, households: due.now },
  ]
  const isStuck = (id: HouseholdId) => stuck.has(id)
  const accounts = accountsOf(months, (id) => due.cameOn.get(id) ?? firstMonth, isStuck)
  const returns = returnsOf(accounts)
  const moved = returns.filter(({ reason }) => reason === 'AC04')
  const ways = waysOf(
    accounts,
    holderOf,
    moved.map(({ householdId }) => ({ householdId, on: '2022-09-14' as Day })),
  )
  const runs = closedRuns(due.runs, { facts, ways, holderOf, returns })
  return {
    ways,
    reasons: reasonsOf(accounts, isStuck),
    runs,
    draft,
    ...chequesOf(runs),
  }
}

/** The reference person, as the bank has the name. */
function holders({ entitlement, names }: HistoryFacts): (id: HouseholdId) => string {
  const best = new Map<HouseholdId, { readonly rank: number; readonly name: string }>()
  for (const { personId, belongings } of entitlement.people) {
    const name = names.get(personId)
    for (const each of name ? belongings : []) {
      const rank = (each.role === 'reference' ? 2 : 0) + (covers(each, runBetween.payOn) ? 1 : 0)
      if (name && rank > (best.get(each.householdId)?.rank ?? -1))
        best.set(each.householdId, { rank, name: `${name.givenName} ${name.familyName}` })
    }
  }
  return (id) => best.get(id)?.name ?? '—'
}

/** Households of people whose identity is not settled (§ 60b AufenthG): no bank opens an account for them. */
function withoutPaper({ entitlement, statuses }: HistoryFacts): ReadonlySet<HouseholdId> {
  const people = new Set(statuses.flatMap(({ personId, status }) => (status === 'toleration_60b' ? [personId] : [])))
  return new Set(
    entitlement.people
      .filter(({ personId }) => people.has(personId))
      .flatMap(({ belongings }) => belongings.map(({ householdId }) => householdId)),
  )
}

/** Three transfers came back: one is paid again to the same account, one to a new one, and the last waits for November. */
function returnsOf(accounts: readonly Account[]): PlannedReturn[] {
  const settled = accounts.filter(({ since }) => since !== null && since > '2021-06-01' && since < '2022-04-20')
  const [first, second, third] = [settled[3], settled[7], settled[12]]
  return [
    ...(first
      ? [{ householdId: first.householdId, month: '2022-05-01', returnedOn: '2022-05-05' as Day, reason: 'MS03' }]
      : []),
    ...(second
      ? [{ householdId: second.householdId, month: '2022-09-01', returnedOn: '2022-09-06' as Day, reason: 'AC04' }]
      : []),
    ...(third
      ? [{ householdId: third.householdId, month: '2022-10-01', returnedOn: '2022-10-06' as Day, reason: 'AC01' }]
      : []),
  ]
}
