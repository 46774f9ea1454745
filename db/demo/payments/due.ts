/** Which run pays what: everything in the first run that is for its month and knows the person. */
import { entitlementsOf } from '../../domain/payments/entitlement.ts'
import type { HistoryFacts } from '../../domain/payments/history.ts'
import type { PositionAmount } from '../../domain/payments/position.ts'
import { monthsUpTo } from '../../domain/payments/run.ts'
import type { Day, HouseholdId, PersonId } from '../../domain/values.ts'
import { draft, draftMonth, firstMonth, monthlyRuns, type RunDays, runBetween } from './schedule.ts'

export interface RunDue {
  readonly run: RunDays
  readonly only: readonly HouseholdId[]
  readonly amounts: readonly PositionAmount[]
}
export interface AllDue {
  readonly runs: readonly RunDue[]
  /** Households of the month that is being worked on. */
  readonly now: ReadonlySet<HouseholdId>
  /** The first day of each household in the town. */
  readonly cameOn: ReadonlyMap<HouseholdId, Day>
}

/** Those who came in October in time for the run between the months. */
const untilBetween = '2022-10-20'

export function allDue({ entitlement, settings }: HistoryFacts): AllDue {
  const since = new Map<PersonId, Day>()
  const cameOn = new Map<HouseholdId, Day>()
  for (const { personId, belongings } of entitlement.people)
    for (const { householdId, from } of belongings) {
      if (from < (since.get(personId) ?? '9')) since.set(personId, from)
      if (from < (cameOn.get(householdId) ?? '9')) cameOn.set(householdId, from)
    }
  const october = monthlyRuns.at(-1)
  const isBetween = (id: HouseholdId) => {
    const day = cameOn.get(id) ?? ''
    return day > (october?.preparedOn ?? '') && day <= untilBetween
  }
  const order = [...monthlyRuns, runBetween]
  const pays = (run: RunDays, { personId, householdId, month }: PositionAmount) =>
    month <= run.month &&
    (since.get(personId) ?? '') <= run.preparedOn &&
    (run.kind === 'monthly' || isBetween(householdId))
  const { amounts } = entitlementsOf(entitlement, monthsUpTo(firstMonth, draftMonth), settings)
  const byRun = Map.groupBy(amounts, (amount) => order.find((run) => pays(run, amount)) ?? draft)
  const runs = order.map((run) => {
    const own = byRun.get(run) ?? []
    const households = run.kind === 'monthly' ? [] : [...new Set(own.map(({ householdId }) => householdId))]
    return { run, only: households, amounts: own }
  })
  return { runs, now: new Set((byRun.get(draft) ?? []).map(({ householdId }) => householdId)), cameOn }
}
