/** Who got an account when: the share of households with a cheque falls month by month, as in the office's own chart. */
import type { HistoryReason, HistoryWay } from '../../domain/payments/history.ts'
import type { Month } from '../../domain/payments/position.ts'
import { addDays, type Day, type HouseholdId } from '../../domain/values.ts'
import { earlier, workingDay } from '../calendar.ts'
import { type Chance, chanceFor } from '../chance.ts'
import { inventedIbans } from './ibans.ts'

export interface PaidMonth {
  readonly month: Month
  readonly payOn: Day
  readonly households: ReadonlySet<HouseholdId>
}
export interface Account {
  readonly householdId: HouseholdId
  /** The first day in the town. */
  readonly cameOn: Day
  /** Since when there is an account; null: paid by cheque to this day. */
  readonly since: Day | null
}

/** Percent of the households, from January 2021 to November 2022. */
const shares = [63, 61, 59, 57, 55, 53, 51, 49, 47, 45, 43, 41, 39, 38, 36, 33, 30, 28, 25, 22, 20, 18, 16]

/**
 * Who has waited longest goes first; who has no paper that a bank accepts, last.
 * @param months in time order, one for each of the shares
 */
export function accountsOf(
  months: readonly PaidMonth[],
  cameOn: (id: HouseholdId) => Day,
  isStuck: (id: HouseholdId) => boolean,
): Account[] {
  const chance = chanceFor('accounts')
  const accounts = new Map<HouseholdId, Day | null>()
  for (const [index, { households, payOn }] of months.entries()) {
    const before = months[index - 1]
    const waiting = [...accounts].flatMap(([id, since]) => (since === null && households.has(id) ? [id] : []))
    const come = [...households].filter((id) => !accounts.has(id))
    for (const id of come) accounts.set(id, null)
    const byCheque = waiting.length + come.length
    const wanted = Math.round(((shares[index] ?? 16) * households.size) / 100)
    const inTurn = before ? waiting : chance.shuffled(come)
    const first = [...inTurn.filter((id) => !isStuck(id)), ...inTurn.filter(isStuck)]
    for (const id of first.slice(0, Math.max(0, byCheque - wanted)))
      accounts.set(
        id,
        before ? openedAfter(before.payOn, chance) : earlier(addDays(cameOn(id), 45), addDays(payOn, -20)),
      )
  }
  return [...accounts].map(([householdId, since]) => ({ householdId, cameOn: cameOn(householdId), since }))
}

/** In the weeks after a payment, before the next one is prepared. */
const openedAfter = (payOn: Day, chance: Chance): Day => workingDay(addDays(payOn, chance.between(3, 17)))

/** An account that came to an end, and the one after it. */
export interface NewAccount {
  readonly householdId: HouseholdId
  readonly on: Day
}

export function waysOf(
  accounts: readonly Account[],
  holderOf: (id: HouseholdId) => string,
  changed: readonly NewAccount[],
) {
  const iban = inventedIbans(chanceFor('ibans'))
  const chance = chanceFor('way clerks')
  return accounts.flatMap(({ householdId, cameOn, since }): HistoryWay[] => {
    const enteredBy = chance.pick(['S. Bergmann', 'M. Yıldırım', 'K. Terhoeven'])
    const cheque = { householdId, kind: 'cheque' as const, iban: null, holder: null, enteredBy }
    if (since === null) return [{ ...cheque, from: cameOn, to: null }]
    const account = () => ({
      householdId,
      kind: 'transfer' as const,
      iban: iban(),
      holder: holderOf(householdId),
      enteredBy,
    })
    const other = changed.find((each) => each.householdId === householdId)
    const before = since > cameOn ? [{ ...cheque, from: cameOn, to: since }] : []
    return other
      ? [...before, { ...account(), from: since, to: other.on }, { ...account(), from: other.on, to: null }]
      : [...before, { ...account(), from: since, to: null }]
  })
}

const steps = {
  no_identity_document: 'Nach dem Ausweisersatz bei der Ausländerbehörde fragen',
  appointment_pending: 'Zum Termin bei der Bank begleiten',
  bank_refused: 'Basiskonto schriftlich beantragen (§ 31 ZKG)',
  unwilling: null,
  newly_arrived: 'Kontotermin vereinbaren',
} as const

/** Why the rest still gets a cheque, and what comes next: nothing within the coming two weeks. */
export function reasonsOf(accounts: readonly Account[], isStuck: (id: HouseholdId) => boolean): HistoryReason[] {
  const chance = chanceFor('no account')
  const others = [
    'appointment_pending',
    'bank_refused',
    'appointment_pending',
    'no_identity_document',
    'unwilling',
  ] as const
  let turn = 0
  return accounts
    .filter(({ since }) => since === null)
    .map(({ householdId, cameOn }) => {
      const isNew = cameOn >= '2022-10-10'
      const reason = isNew
        ? 'newly_arrived'
        : isStuck(householdId)
          ? 'no_identity_document'
          : (others[turn++ % others.length] ?? 'appointment_pending')
      const known = workingDay(addDays('2022-08-15' as Day, chance.between(0, 60)))
      const nextOn = workingDay(addDays('2022-11-21' as Day, chance.between(0, 25)))
      return {
        householdId,
        reason,
        nextStep: steps[reason],
        nextOn: reason === 'unwilling' ? null : nextOn,
        from: isNew || known < cameOn ? cameOn : known,
      }
    })
}
