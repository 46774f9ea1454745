/** How far a change of the regime has come, and what is next, from the steps that were recorded. */
import type { RegimeChangeStep } from '../people/terms.ts'
import type { Day } from '../values.ts'
import { type Seam, seamOf } from './seam.ts'

/** In the order of the worklist: what is undecided first, what is settled last. */
export const regimeChangeStates = [
  'due',
  'applied',
  'refused',
  'granted',
  'first_payment',
  'ended_here',
  'settled',
  'closed',
] as const
export type RegimeChangeState = (typeof regimeChangeStates)[number]

/** What the clerk does next; null when nothing is left to do. */
export type NextStep =
  | 'apply'
  | 'await_decision'
  | 'answer_refusal'
  | 'ask_first_payment'
  | 'end_here'
  | 'mend_gap'
  | 'mend_overlap'
  | 'record_regime'
  | 'close'

export interface RecordedStep {
  readonly step: RegimeChangeStep
  readonly day: Day
}
export interface ChangeFacts {
  readonly steps: readonly RecordedStep[]
  readonly closedOn: Day | null
  /** Somebody of the case is, from the day it ended here, still recorded on the side that is left. */
  readonly regimeMissing: boolean
}
export interface ChangeView {
  readonly state: RegimeChangeState
  readonly next: NextStep | null
  readonly seam: Seam
}

/** Things that happen on a day; the two days of payment are facts about the calendar and may lie ahead. */
export const isEvent = (step: RegimeChangeStep): boolean => step !== 'first_payment' && step !== 'ended_here'
/** There may be many of them; of every other step there is one at most. */
export const isLetter = (step: RegimeChangeStep): boolean => step === 'letter_out' || step === 'letter_in'

/** The state on `on`: what happened later is left out; the days of payment count as soon as they are known. */
export function viewOf(facts: ChangeFacts, on: Day): ChangeView {
  const dayOf = (step: RegimeChangeStep): Day | null =>
    facts.steps.find((recorded) => recorded.step === step && (!isEvent(step) || recorded.day <= on))?.day ?? null
  const days = { endedHere: dayOf('ended_here'), firstPayment: dayOf('first_payment') }
  const seam = seamOf(days, on)
  if (facts.closedOn !== null && facts.closedOn <= on) return { state: 'closed', next: null, seam }
  const { endedHere, firstPayment } = days
  if (endedHere !== null && firstPayment !== null)
    return { state: 'settled', next: lastStep(seam, facts.regimeMissing), seam }
  if (firstPayment !== null) return { state: 'first_payment', next: 'end_here', seam }
  const decision = decisionOf(dayOf('granted'), dayOf('refused'))
  if (endedHere !== null)
    return { state: 'ended_here', next: decision === 'refused' ? 'answer_refusal' : 'ask_first_payment', seam }
  if (decision === 'refused') return { state: 'refused', next: 'answer_refusal', seam }
  if (decision === 'granted') return { state: 'granted', next: 'ask_first_payment', seam }
  if (dayOf('applied') !== null) return { state: 'applied', next: 'await_decision', seam }
  return { state: 'due', next: 'apply', seam }
}

/** With both days known: what does not meet is put right first (a payment to bridge it, a claim to be refunded, §§ 102 ff. SGB X). */
function lastStep(seam: Seam, regimeMissing: boolean): NextStep {
  if (seam.kind === 'gap') return 'mend_gap'
  if (seam.kind === 'overlap') return 'mend_overlap'
  return regimeMissing ? 'record_regime' : 'close'
}

/** The later of the two decisions counts: a refusal can be put right, a grant can be taken back. On one day the grant counts. */
function decisionOf(granted: Day | null, refused: Day | null): 'granted' | 'refused' | null {
  if (granted !== null) return refused !== null && refused > granted ? 'refused' : 'granted'
  return refused === null ? null : 'refused'
}

/** Whether days without money are certain, or certain to come unless somebody acts. */
export const leavesGap = ({ seam, state }: ChangeView): boolean => seam.kind === 'gap' && state !== 'closed'
