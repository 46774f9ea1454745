/** A payment run (Zahllauf) from its beginning to its end: which one may be begun, and who may take which step when. Pure. */
import { ok, type Result, refuse } from '../result.ts'
import { addDays, addMonths, type Day, type RunId } from '../values.ts'
import type { Month } from './position.ts'
import type { RunKind, RunState } from './terms.ts'

/** What decides about the steps of a run. */
export interface RunRow {
  readonly id: RunId
  readonly kind: RunKind
  readonly month: Month
  readonly state: RunState
  readonly payOn: Day
  readonly openedBy: string
  readonly preparedBy: string | null
}

export const monthOf = (day: Day): Month => `${day.slice(0, 7)}-01` as Month

/** Frozen: released by a second person. Nothing of it changes any more. */
export const isFrozen = (state: RunState): boolean => state === 'released' || state === 'paid' || state === 'closed'

/** Benefits are paid at most a month ahead (domain.md § 5): the last month for which a run may be begun. */
export const lastMonth = (today: Day): Month => addMonths(monthOf(today), 1)

/** The month that is next: after the last monthly run; without any, this month until its middle, then the next one. */
export function monthToBegin(runs: readonly Pick<RunRow, 'kind' | 'month'>[], today: Day): Month {
  const months = runs.flatMap((run) => (run.kind === 'monthly' ? [run.month] : [])).sort()
  const last = months.at(-1)
  if (last) return addMonths(last, 1)
  return Number(today.slice(8)) <= 15 ? monthOf(today) : lastMonth(today)
}

/** When a month is paid unless the office says otherwise: on the last weekday before it, or today where that has passed. */
export function payDayOf(month: Month, today: Day): Day {
  const sunday = 0
  let day = addDays(month, -1)
  for (let tries = 0; tries < 2; tries++) {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
    if (weekday === sunday || weekday === 6) day = addDays(day, -1)
  }
  return day < today ? today : day
}

/**
 * May a run be begun? Months are paid in their order, each by one run; in between, single households may be paid at any time once there is a month.
 * @returns RUN_EXISTS, RUN_OUT_OF_ORDER (an earlier month than the last), RUN_TOO_EARLY (more than a month ahead), FIRST_RUN_IS_MONTHLY, NOBODY_CHOSEN
 */
export function decideOpening(
  runs: readonly Pick<RunRow, 'kind' | 'month'>[],
  order: { readonly kind: RunKind; readonly month: Month; readonly households: number },
  today: Day,
): Result<null> {
  const months = runs.flatMap((run) => (run.kind === 'monthly' ? [run.month] : [])).sort()
  const last = months.at(-1)
  if (order.month > lastMonth(today)) return refuse({ code: 'RUN_TOO_EARLY', details: { month: lastMonth(today) } })
  if (order.kind === 'off_cycle') {
    if (!months[0] || order.month < months[0]) return refuse({ code: 'FIRST_RUN_IS_MONTHLY' })
    return order.households > 0 ? ok(null) : refuse({ code: 'NOBODY_CHOSEN' })
  }
  if (months.includes(order.month)) return refuse({ code: 'RUN_EXISTS', details: { month: order.month } })
  return last && order.month < last ? refuse({ code: 'RUN_OUT_OF_ORDER', details: { month: last } }) : ok(null)
}

/** The months from one to the other, both included. */
export function monthsUpTo(from: Month, to: Month): Month[] {
  const months: Month[] = []
  for (let month = from; month <= to; month = addMonths(month, 1)) months.push(month)
  return months
}

/** The same clerk, however the name was typed. */
export const isSamePerson = (a: string, b: string): boolean => plain(a) === plain(b)
const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.]+/g, ' ')
    .trim()
