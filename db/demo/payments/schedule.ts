/** When each run was begun, handed over, released and closed, and by whom: two clerks in turn, so that nobody releases an own one. */
import type { HistoryRun } from '../../domain/payments/history.ts'
import type { Month } from '../../domain/payments/position.ts'
import { monthsUpTo, payDayOf } from '../../domain/payments/run.ts'
import { addDays, type Day } from '../../domain/values.ts'
import { workingDay } from '../calendar.ts'

/** The first month for which the program knows the rates. */
export const firstMonth = '2021-01-01' as Month
export const lastClosed = '2022-10-01' as Month
export const draftMonth = '2022-11-01' as Month

export type RunDays = Omit<HistoryRun, 'only' | 'households' | 'decisions' | 'returns'>

const clerks = ['S. Bergmann', 'M. Yıldırım'] as const
/** Who prepares and who releases; the third clerk stands in in the summer. */
function pairOf(month: Month, at: number): { readonly by: string; readonly releasedBy: string } {
  const by = clerks[at % 2] ?? clerks[0]
  const other = clerks[(at + 1) % 2] ?? clerks[1]
  return { by, releasedBy: month.slice(5, 7) === '08' ? 'K. Terhoeven' : other }
}

export const monthlyRuns: readonly RunDays[] = monthsUpTo(firstMonth, lastClosed).map((month, at) => {
  const payOn = payDayOf(month, firstMonth < month ? firstMonth : ('2020-12-01' as Day))
  return {
    kind: 'monthly',
    month,
    title: null,
    payOn,
    openedOn: workingDay(addDays(payOn, -9)),
    preparedOn: workingDay(addDays(payOn, -5)),
    releasedOn: workingDay(addDays(payOn, -3)),
    closedOn: workingDay(addDays(payOn, 9)),
    ...pairOf(month, at),
  }
})

/** For those who came after October's run had been handed over. */
export const runBetween: RunDays = {
  kind: 'off_cycle',
  month: lastClosed,
  title: 'Neu zugewiesen im Oktober',
  payOn: '2022-10-26' as Day,
  openedOn: '2022-10-24' as Day,
  preparedOn: '2022-10-25' as Day,
  releasedOn: '2022-10-25' as Day,
  closedOn: '2022-10-31' as Day,
  by: 'S. Bergmann',
  releasedBy: 'M. Yıldırım',
}

export const draft = {
  month: draftMonth,
  payOn: '2022-11-03' as Day,
  openedOn: '2022-10-28' as Day,
  by: 'S. Bergmann',
} as const
