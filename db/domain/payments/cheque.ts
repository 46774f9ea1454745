/** What may happen to a cheque after what, as data, and what each step changes. Facts in, the changed columns or a refusal out. */
import { ok, type Result, refuse } from '../result.ts'
import { addDays, type Cents, type Day } from '../values.ts'
import { type ChequeClock, clockOf, presentableUntil } from './chequeDays.ts'
import type { ChequeState } from './terms.ts'

/** A number of a book, or of an older list, as far as the rules look at it. */
export interface Cheque {
  /** As printed, leading zeros included. */
  readonly number: string
  readonly state: ChequeState
  readonly amount: Cents | null
  readonly issuedOn: Day | null
  readonly handedOn: Day | null
  readonly stoppedOn: Day | null
  readonly returnedOn: Day | null
}

/** From which states a step is possible, and where it leads; `to` null: the state stays. */
export const chequeSteps = {
  issue: { from: ['blank'], to: 'issued' },
  /** Written or printed wrong: the number is used up, a voucher gets the next one. */
  spoil: { from: ['blank', 'issued'], to: 'cancelled' },
  handOut: { from: ['issued'], to: 'handed_out' },
  stop: { from: ['issued', 'handed_out', 'expired'], to: 'stopped' },
  paperBack: { from: ['handed_out', 'stopped', 'expired'], to: null },
  replace: { from: ['handed_out', 'stopped', 'expired'], to: 'replaced' },
  cancel: { from: ['issued', 'handed_out', 'stopped', 'expired'], to: 'cancelled' },
  expire: { from: ['handed_out'], to: 'expired' },
  cash: { from: ['handed_out', 'stopped', 'expired'], to: 'cashed' },
} as const satisfies Readonly<
  Record<string, { readonly from: readonly ChequeState[]; readonly to: ChequeState | null }>
>
export type ChequeStep = keyof typeof chequeSteps

export const mayFollow = (state: ChequeState, step: ChequeStep): boolean =>
  (chequeSteps[step].from as readonly ChequeState[]).includes(state)

/** True while the paper, if there is any, lies in the office. */
const isInOffice = (cheque: Cheque): boolean =>
  cheque.state === 'blank' || cheque.state === 'issued' || cheque.returnedOn !== null

export interface StepOrder {
  readonly step: Exclude<ChequeStep, 'issue'>
  /** The day on which it happened: never after `today`. */
  readonly on: Day
  readonly reason?: string | null
  /** Who took it in the household's place, with what was shown. */
  readonly proxy?: string | null
  /** What the bank paid, where it was cashed. */
  readonly amount?: Cents
}
/** Columns of the cheque that change; the successor of a replaced one is set by whoever issues it. */
export interface ChequePatch {
  readonly state?: ChequeState
  readonly handedOn?: Day
  readonly proxy?: string | null
  readonly cashedOn?: Day
  readonly cashedAmount?: Cents
  readonly stoppedOn?: Day
  readonly returnedOn?: Day
  readonly endedOn?: Day
  readonly reason?: string | null
}

/** The day that nothing of a step may lie before. */
function earliest(cheque: Cheque, step: ChequeStep): Day | null {
  if (step === 'handOut' || step === 'spoil' || step === 'stop') return cheque.handedOn ?? cheque.issuedOn
  return cheque.handedOn ?? cheque.stoppedOn ?? cheque.issuedOn
}

/**
 * Whether a step is possible on the office's `today`, and what it changes.
 * Art. 29 and 32 ScheckG: inside the eight days a stop does not bind the bank, so a replacement is refused unless the paper is back; after them the
 * bank may still pay what is not stopped, so an expired paper has to be stopped or brought back, too.
 * Refused with CHEQUE_STATE, DAY_IN_FUTURE, DAY_BEFORE_START, CHEQUE_TOO_OLD, CHEQUE_IN_TIME, CHEQUE_NOT_STOPPED, CHEQUE_NOT_OVER, CHEQUE_PAPER_OUT, NOTHING_CHANGED.
 */
export function decideStep(cheque: Cheque, order: StepOrder, today: Day): Result<ChequePatch> {
  const { step, on } = order
  const { number, state } = cheque
  if (!mayFollow(state, step)) return refuse({ code: 'CHEQUE_STATE', details: { number, state, step } })
  if (on > today) return refuse({ code: 'DAY_IN_FUTURE' })
  const from = earliest(cheque, step)
  // A cheque may be printed before the day that stands on it, and then be found wrong, be given up or get lost before it, too.
  if (from !== null && on < from && !(state === 'issued' && step !== 'handOut'))
    return refuse({ code: 'DAY_BEFORE_START', details: { from } })
  const ended = { state: chequeSteps[step].to ?? state, endedOn: on, reason: order.reason ?? null }
  switch (step) {
    case 'handOut':
      return handOut(cheque, order, today)
    case 'stop':
      return ok({ state: 'stopped', stoppedOn: on, reason: order.reason ?? null })
    case 'paperBack':
      return cheque.returnedOn === null ? ok({ returnedOn: on }) : refuse({ code: 'NOTHING_CHANGED' })
    case 'replace':
      return replace(cheque, on, ended)
    case 'cancel':
      return isInOffice(cheque) ? ok(ended) : refuse({ code: 'CHEQUE_PAPER_OUT', details: { number } })
    case 'expire': {
      const until = presentableUntil(cheque.issuedOn ?? on)
      if (on <= until) return refuse({ code: 'CHEQUE_NOT_OVER', details: { number, until } })
      return ok({ state: 'expired', endedOn: on })
    }
    case 'cash':
      // One that got lost in the office has evidently left it, even if nobody handed it out.
      return ok({
        state: 'cashed',
        cashedOn: on,
        cashedAmount: order.amount ?? (cheque.amount as Cents),
        handedOn: cheque.handedOn ?? on,
      })
    case 'spoil':
      return ok(ended)
  }
}

function handOut(cheque: Cheque, { on, proxy }: StepOrder, today: Day): Result<ChequePatch> {
  const until = presentableUntil(cheque.issuedOn ?? today)
  if (on > until) return refuse({ code: 'CHEQUE_TOO_OLD', details: { number: cheque.number, until } })
  return ok({ state: 'handed_out', handedOn: on, proxy: proxy ?? null })
}

function replace(cheque: Cheque, on: Day, ended: ChequePatch): Result<ChequePatch> {
  if (cheque.returnedOn !== null) return ok(ended)
  const { number, issuedOn, stoppedOn } = cheque
  const clock = clockOf({ issuedOn: issuedOn ?? on, stoppedOn, returnedOn: null }, on)
  const details = { number, until: clock.presentableUntil, from: clock.replacementSafeFrom }
  if (on <= clock.presentableUntil) return refuse({ code: 'CHEQUE_IN_TIME', details })
  if (stoppedOn === null) return refuse({ code: 'CHEQUE_NOT_STOPPED', details })
  return ok(ended)
}

/** "8 Tage enden": handed out, and the last day on which the bank must take it is one of the next two, today, or over. */
export const isEnding = (
  cheque: { readonly state: ChequeState; readonly clock: Pick<ChequeClock, 'presentableUntil'> | null },
  on: Day,
): boolean => cheque.state === 'handed_out' && cheque.clock !== null && cheque.clock.presentableUntil <= addDays(on, 2)
