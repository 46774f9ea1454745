/** The German sentences of refusals about cheques, each with the day that decides. */
import type { ErrorCode } from '../domain/errors.ts'
import { type ChequeStep, chequeSteps } from '../domain/payments/cheque.ts'
import { type ChequeState, chequeStates } from '../domain/payments/terms.ts'
import { type Day, dayText } from '../domain/values.ts'

type Facts = Readonly<Record<string, unknown>>
type ChequeRefusal = Extract<
  ErrorCode,
  `CHEQUE_${string}` | `BOOK_${string}` | 'CHEQUES_SHORT' | 'CHEQUES_TOO_EARLY' | 'NO_CHEQUE_TO_ISSUE' | 'SLOTS_WRONG'
>

const germanDay = (day: unknown, otherwise = 'letzten Tag der Frist'): string =>
  day === undefined ? otherwise : dayText(String(day) as Day)
const dayAfter = (day: unknown): string => germanDay(day, 'Tag danach')
const named = ({ number }: Facts): string => (number === undefined ? 'Der Scheck' : `Scheck ${String(number)}`)
const term = (state: unknown): string => chequeStates[state as ChequeState]?.term ?? ''

/** What a step does, as in "… lässt sich nicht …". */
const verbs: Readonly<Record<ChequeStep, string>> = {
  issue: 'ausstellen',
  spoil: 'als verschrieben buchen',
  handOut: 'ausgeben',
  stop: 'sperren',
  paperBack: 'als zurückgegeben buchen',
  replace: 'ersetzen',
  cancel: 'stornieren',
  expire: 'als verfallen buchen',
  cash: 'als eingelöst buchen',
}
const possibleFrom = (step: unknown): string =>
  (chequeSteps[step as ChequeStep]?.from ?? []).map((state) => `„${chequeStates[state].term}“`).join(' oder ')

const needed = (count: unknown): string =>
  count === undefined
    ? 'Die freien Nummern reichen nicht.'
    : Number(count) === 1
      ? 'Es wird 1 Scheck gebraucht.'
      : `Es werden ${String(count)} Schecks gebraucht.`
const left = (count: unknown): string =>
  count === undefined
    ? ''
    : Number(count) === 0
      ? 'In den eingetragenen Heften ist keine Nummer mehr frei.'
      : Number(count) === 1
        ? 'In den eingetragenen Heften ist nur noch 1 Nummer frei.'
        : `In den eingetragenen Heften sind nur noch ${String(count)} Nummern frei.`

export const chequeSentences: Readonly<Record<ChequeRefusal, (facts: Facts) => string>> = {
  BOOK_OVERLAPS: (f) =>
    `Diese Nummern überschneiden sich mit einem Scheckheft, das schon eingetragen ist${f.first ? ` (${String(f.first)} bis ${String(f.last)})` : ''}. Jede Nummer gibt es nur einmal.`,
  BOOK_RANGE_WRONG: () =>
    'Bitte geben Sie die erste und die letzte Nummer des Hefts an: nur Ziffern, die letzte nicht kleiner als die erste, höchstens 10.000 Nummern.',
  CHEQUE_NUMBER_TAKEN: (f) =>
    `Die Nummer${f.number === undefined ? '' : ` ${String(f.number)}`} steht schon aus einer älteren Liste im Register. Tragen Sie das Heft ab der nächsten Nummer ein.`,
  CHEQUE_STATE: (f) =>
    f.state === undefined
      ? 'Das geht mit diesem Scheck nicht mehr.'
      : `${named(f)} ist „${term(f.state)}“ und lässt sich so nicht ${verbs[f.step as ChequeStep] ?? 'ändern'}. Möglich ist das nur bei ${possibleFrom(f.step)}.`,
  CHEQUE_TOO_OLD: (f) =>
    `${named(f)} war nur bis zum ${germanDay(f.until)} vorlegbar (Art. 29 ScheckG); die Bank müsste ihn nicht mehr einlösen. Buchen Sie ihn als verschrieben: Die Zahlung bekommt die nächste Nummer mit dem heutigen Tag.`,
  CHEQUE_IN_TIME: (f) =>
    `${named(f)} kann noch bis zum ${germanDay(f.until)} eingelöst werden; eine Sperre wirkt erst ab dem ${dayAfter(f.from)} (Art. 29, 32 ScheckG). Ein Ersatz ist ab dem ${dayAfter(f.from)} sicher, oder sofort, wenn das Papier wieder im Büro ist.`,
  CHEQUE_NOT_STOPPED: (f) =>
    `${named(f)} war bis zum ${germanDay(f.until)} vorlegbar, ist aber nicht gesperrt: Die Bank darf ihn weiter einlösen (Art. 32 ScheckG). Sperren Sie ihn zuerst; die Sperre wirkt sofort. Oder buchen Sie das Papier als zurückgegeben.`,
  CHEQUE_NOT_OVER: (f) =>
    `${named(f)} ist noch bis zum ${germanDay(f.until)} vorlegbar. Verfallen kann er erst am Tag danach.`,
  CHEQUE_PAPER_OUT: (f) =>
    `${named(f)} ist nicht im Büro. Storniert wird nur ein Papier, das hier liegt: Buchen Sie es zuerst als zurückgegeben, oder sperren Sie den Scheck.`,
  CHEQUES_SHORT: (f) =>
    `${needed(f.needed)} ${left(f.needed === undefined ? undefined : f.blank)} Tragen Sie ein neues Heft ein.`,
  CHEQUES_TOO_EARLY: () => 'Dieser Zahllauf ist noch nicht freigegeben. Schecks werden erst danach ausgestellt.',
  NO_CHEQUE_TO_ISSUE: () => 'Für jede Zahlung dieses Laufs gibt es schon einen Scheck.',
  SLOTS_WRONG: () =>
    'Bitte geben Sie jede Zeit als „09:00“ ein, das Ende nach dem Beginn, jede Unterkunft höchstens einmal.',
}
