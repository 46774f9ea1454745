/** Cheque books of the demo office: every number in its order, and what became of the paper. */
import { clockOf } from '../../domain/payments/chequeDays.ts'
import type { HistoryBook, HistoryCheque } from '../../domain/payments/history.ts'
import { addDays, type Day } from '../../domain/values.ts'
import { workingDay } from '../calendar.ts'
import { chanceFor } from '../chance.ts'
import type { WrittenRun } from './runs.ts'
import { runBetween } from './schedule.ts'

const firstNumber = 3801
const inBook = 100
/** Enough for the month that is being worked on. */
const spare = 30

/** In this month's run a number was printed wrong, and a cheque got lost. */
const spoiltIn = '2022-05-01'
const lostIn = '2022-03-01'

const nothing = { handedOn: null, cashedOn: null, stoppedOn: null, endedOn: null, reason: null, successor: null }

export function chequesOf(runs: readonly WrittenRun[]): {
  readonly cheques: HistoryCheque[]
  readonly books: HistoryBook[]
} {
  const chance = chanceFor('cheques')
  const cheques: HistoryCheque[] = []
  const firstUse: Day[] = []
  let next = firstNumber
  const number = (on: Day): number => {
    if ((next - firstNumber) % inBook === 0) firstUse.push(on)
    return next++
  }
  for (const { vouchers, ...run } of runs) {
    const { payOn } = run
    const own = vouchers.filter(({ kind }) => kind === 'cheque')
    for (const [at, { id, householdId, payee, amount }] of own.entries()) {
      if (run.month === spoiltIn && at === 4)
        cheques.push({
          ...nothing,
          number: number(payOn),
          state: 'cancelled',
          voucher: null,
          endedOn: payOn,
          reason: 'verdruckt',
        })
      const voucher = { id, householdId, payee, amount, issuedOn: payOn }
      const handedOn = workingDay(addDays(payOn, chance.happens(0.8) ? 0 : 1))
      const cashedOn = workingDay(addDays(handedOn, chance.between(0, 4)))
      if (run.kind === 'off_cycle') cheques.push({ ...latest(at, handedOn), number: number(payOn), voucher })
      else if (run.month === lostIn && at === 2) {
        const stoppedOn = workingDay(addDays(payOn, 5))
        const safe = clockOf({ issuedOn: payOn, stoppedOn, returnedOn: null }, stoppedOn).replacementSafeFrom
        const again = workingDay(safe)
        const [old, successor] = [number(payOn), number(again)]
        const given = { endedOn: again, reason: 'verloren' }
        cheques.push({ ...nothing, number: old, state: 'replaced', voucher, handedOn, stoppedOn, ...given, successor })
        const second = { ...voucher, issuedOn: again }
        cheques.push({
          ...nothing,
          number: successor,
          state: 'cashed',
          voucher: second,
          handedOn: again,
          cashedOn: workingDay(addDays(again, 1)),
        })
      } else cheques.push({ ...nothing, number: number(payOn), state: 'cashed', voucher, handedOn, cashedOn })
    }
  }
  const count = Math.ceil((next - firstNumber + spare) / inBook)
  const books = Array.from({ length: count }, (_, at): HistoryBook => {
    const first = firstNumber + at * inBook
    return {
      first,
      last: first + inBook - 1,
      digits: 6,
      receivedOn: workingDay(addDays(firstUse[at] ?? runBetween.payOn, -9)),
    }
  })
  return { cheques, books }
}

/** Of the run before the day of the demo: lost on the way home, still in the drawer, and out with the household. */
function latest(at: number, handedOn: Day): Omit<HistoryCheque, 'number' | 'voucher'> {
  if (at === 0) return { ...nothing, state: 'stopped', handedOn, stoppedOn: '2022-10-31' as Day, reason: 'verloren' }
  return at === 1 ? { ...nothing, state: 'issued' } : { ...nothing, state: 'handed_out', handedOn }
}
