/** The German sentences of changes between AsylbLG and Jobcenter: states, steps and the days of payment. Window and report say the same. */
import type { RegimeChangeDirection, RegimeChangeStep } from '../domain/people/terms.ts'
import type { Seam } from '../domain/regimeChange/seam.ts'
import type { NextStep, RegimeChangeState } from '../domain/regimeChange/state.ts'
import { addDays, type Day, daysBetween, dayText } from '../domain/values.ts'

type Direction = RegimeChangeDirection

/** Said at a space that never breaks a line. */
const days = (count: number): string => `${count.toLocaleString('de-DE')}\u00a0${count === 1 ? 'Tag' : 'Tage'}`
const inDays = (count: number): string => `${days(count)}${count === 1 ? '' : 'n'}`

/** What happened, said from the office's desk. */
const steps: Readonly<Record<Direction, Readonly<Record<RegimeChangeStep, string>>>> = {
  to_jobcenter: {
    applied: 'Beim Jobcenter beantragt',
    granted: 'Vom Jobcenter bewilligt',
    refused: 'Vom Jobcenter abgelehnt',
    first_payment: 'Jobcenter zahlt ab',
    ended_here: 'Hier eingestellt ab',
    letter_out: 'Schreiben an das Jobcenter',
    letter_in: 'Schreiben vom Jobcenter',
  },
  from_jobcenter: {
    applied: 'Hier beantragt',
    granted: 'Hier bewilligt',
    refused: 'Hier abgelehnt',
    first_payment: 'Hier gezahlt ab',
    ended_here: 'Jobcenter eingestellt ab',
    letter_out: 'Schreiben an das Jobcenter',
    letter_in: 'Schreiben vom Jobcenter',
  },
}
export const stepName = (direction: Direction, step: RegimeChangeStep): string => steps[direction][step]

const next: Readonly<Record<Direction, Readonly<Record<NextStep, string>>>> = {
  to_jobcenter: {
    apply: 'Antrag beim Jobcenter veranlassen',
    await_decision: 'Bescheid des Jobcenters erfragen',
    answer_refusal: 'Ablehnung klären, hier weiterzahlen',
    ask_first_payment: 'Erfragen, ab wann das Jobcenter zahlt',
    end_here: 'Zahlung hier einstellen',
    mend_gap: 'Lücke schließen: wer zahlt nach?',
    mend_overlap: 'Doppelzahlung: Erstattung klären',
    record_regime: 'Rechtskreis eintragen',
    close: 'Vorgang abschließen',
  },
  from_jobcenter: {
    apply: 'Leistungen hier beantragen lassen',
    await_decision: 'Über den Antrag entscheiden',
    answer_refusal: 'Ablehnung mit dem Jobcenter klären',
    ask_first_payment: 'Erste Zahlung hier festlegen',
    end_here: 'Einstellung beim Jobcenter erfragen',
    mend_gap: 'Lücke schließen: wer zahlt nach?',
    mend_overlap: 'Doppelzahlung: Erstattung klären',
    record_regime: 'Rechtskreis eintragen',
    close: 'Vorgang abschließen',
  },
}
/** What the clerk does next. */
export const nextStepName = (direction: Direction, step: NextStep): string => next[direction][step]

const states: Readonly<Record<RegimeChangeState, string>> = {
  due: 'Antrag fehlt',
  applied: 'Beantragt',
  refused: 'Abgelehnt',
  granted: 'Bewilligt',
  first_payment: 'Erste Zahlung steht fest',
  ended_here: 'Einstellung steht fest',
  settled: 'Beide Tage stehen fest',
  closed: 'Abgeschlossen',
}
export const stateName = (state: RegimeChangeState): string => states[state]

export const directionName = (direction: Direction): string =>
  direction === 'to_jobcenter' ? 'zum Jobcenter' : 'zurück zum Amt'

/** A household that is due and has no case yet: how its group and what is to be done are called. */
export const dueName = (isCheck: boolean): { readonly group: string; readonly next: string } =>
  isCheck
    ? { group: 'Zu prüfen, noch kein Vorgang', next: 'In der Akte prüfen, dann Vorgang anlegen' }
    : { group: 'Fällig, noch kein Vorgang', next: 'Vorgang anlegen' }

/** `seit 32 Tagen fällig` while the old side still pays, `in 3 Tagen` before; nothing once a day of payment is known. */
export function dueText(dueOn: Day | null, seam: Seam | null, day: Day): string {
  if (seam !== null && seam.kind !== 'open') return ''
  if (dueOn === null) return 'Beginn nicht bekannt'
  const late = daysBetween(dueOn, day)
  if (late === 0) return 'heute fällig'
  return late > 0 ? `seit ${inDays(late)} fällig` : `in ${inDays(-late)}`
}

/** `Lücke 12 Tage`, `Doppelzahlung droht ab 01.12.2022`, `nahtlos`; empty while neither day of payment is known. */
export function seamWords(seam: Seam): string {
  if (seam.kind === 'open') return ''
  if (seam.kind === 'seamless') return 'nahtlos'
  const word = seam.kind === 'gap' ? 'Lücke' : 'Doppelzahlung'
  if (!seam.isThreat) return `${word} ${days(seam.days)}`
  return seam.days > 0 ? `${word}, bisher ${days(seam.days)}` : `${word} droht ab ${dayText(seam.from)}`
}

/** The same in a sentence with its days; `firstPayment` is named where the payments meet. */
export function seamSentence(seam: Seam, firstPayment: Day | null): string {
  if (seam.kind === 'open') return 'Noch steht kein Zahlungstag fest. Bis dahin zahlt, wer bisher gezahlt hat.'
  if (seam.kind === 'seamless')
    return `Bis zum Vortag zahlt die eine Stelle, ab ${firstPayment ? dayText(firstPayment) : 'dann'} die andere. Kein Tag fehlt, keiner ist doppelt.`
  const isGap = seam.kind === 'gap'
  const who = isGap ? 'zahlt niemand' : 'zahlen beide'
  const from = dayText(seam.from)
  if (!seam.isThreat) {
    const last = dayText(addDays(seam.from, seam.days - 1))
    return seam.days === 1 ? `Für den ${from} ${who}.` : `Vom ${from} bis ${last} ${who}: ${days(seam.days)}.`
  }
  const unknown = isGap ? 'ab wann die andere Stelle zahlt' : 'ab wann die bisherige Stelle einstellt'
  return seam.days > 0
    ? `Seit ${from} ${who}: bisher ${days(seam.days)}. Es steht nicht fest, ${unknown}.`
    : `Ab ${from} ${who}, solange nicht feststeht, ${unknown}.`
}
