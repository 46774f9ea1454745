/** The German sentence for each refusal about payment runs. */
import type { ErrorCode } from '../domain/errors.ts'
import { type Day, dayText } from '../domain/values.ts'

type Facts = Readonly<Record<string, unknown>>
type RunCode = Extract<
  ErrorCode,
  | `RUN_${string}`
  | 'FIRST_RUN_IS_MONTHLY'
  | 'NOBODY_CHOSEN'
  | 'PAY_DAY_PASSED'
  | 'FINDINGS_OPEN'
  | 'FINDING_GONE'
  | 'SECOND_PERSON_NEEDED'
  | 'PAID_BEFORE_RELEASE'
  | 'ACCOUNTS_UNCHECKED'
  | 'DECISION_WRONG'
>

const monthName = new Intl.DateTimeFormat('de-DE', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const month = (value: unknown): string =>
  typeof value === 'string' ? monthName.format(new Date(`${value}T00:00:00Z`)) : 'diesen Monat'

export const runSentences: Readonly<Record<RunCode, (facts: Facts) => string>> = {
  RUN_EXISTS: (f) => `Für ${month(f.month)} gibt es schon einen Zahllauf. Jeder Monat wird nur einmal gezahlt.`,
  RUN_OUT_OF_ORDER: (f) =>
    `Der Zahllauf für ${month(f.month)} ist schon begonnen. Was davor offen ist, zahlt er als Nachzahlung mit.`,
  RUN_TOO_EARLY: (f) => `Gezahlt wird höchstens einen Monat im Voraus: bis ${month(f.month)}.`,
  FIRST_RUN_IS_MONTHLY: () =>
    'Vor dem ersten Monatslauf des Büros lässt sich nichts zahlen. Beginnen Sie zuerst den Monat.',
  NOBODY_CHOSEN: () => 'Bitte wählen Sie, welche Haushalte gezahlt werden sollen.',
  PAY_DAY_PASSED: () => 'Der Tag der Auszahlung ist schon vorbei.',
  RUN_NOT_DRAFT: () => 'Der Zahllauf ist kein Entwurf mehr. Nehmen Sie ihn zuerst zurück, um etwas zu ändern.',
  RUN_NOT_CHECKED: () => 'Der Zahllauf liegt nicht (mehr) zur Freigabe.',
  RUN_NOT_RELEASED: () => 'Der Zahllauf ist noch nicht freigegeben oder schon ausgezahlt.',
  RUN_NOT_PAID: () => 'Erst wenn der Zahllauf ausgezahlt ist, lässt er sich abschließen.',
  RUN_EMPTY: () => 'Dieser Zahllauf zahlt niemandem etwas; es gibt nichts zu übergeben.',
  RUN_FROZEN: () =>
    'Der Zahllauf ist freigegeben und ändert sich nicht mehr. Eine Berichtigung bucht der nächste Zahllauf.',
  RUN_WAITING: () =>
    'Ein anderer Zahllauf liegt schon zur Freigabe. Geben Sie ihn frei oder nehmen Sie ihn zurück; so wird nichts doppelt gebucht.',
  RUN_BEFORE_OPEN: (f) => `Der Zahllauf für ${month(f.month)} ist noch offen. Er kommt zuerst.`,
  FINDINGS_OPEN: (f) => {
    const cases = typeof f.count === 'number' && f.count > 1 ? `${f.count} Fälle sind` : 'Mindestens ein Fall ist'
    return `${cases} noch zu entscheiden. Was offen ist, steht oben in der Liste.`
  },
  FINDING_GONE: () =>
    'Dieser Fall steht nicht mehr so da: Die Akte hat sich geändert. Bitte sehen Sie noch einmal nach.',
  RUN_OUTDATED: () =>
    'Seit der Übergabe hat sich die Akte geändert. Der Unterschied steht oben; der Lauf muss neu übergeben werden.',
  SECOND_PERSON_NEEDED: (f) =>
    `${String(f.name ?? 'Wer den Lauf begonnen oder übergeben hat')} hat diesen Zahllauf vorbereitet. Freigeben muss ihn eine andere Person (Vier-Augen-Prinzip).`,
  ACCOUNTS_UNCHECKED: () =>
    'Bei mindestens einem Haushalt hat sich das Konto geändert. Bestätigen Sie zuerst, dass Sie die neuen Konten geprüft haben.',
  DECISION_WRONG: () => 'Das lässt sich bei diesem Fall nicht so entscheiden.',
  PAID_BEFORE_RELEASE: (f) =>
    `Ausgezahlt werden kann frühestens am Tag der Freigabe${f.day ? ` (${dayText(String(f.day) as Day)})` : ''} und nicht in der Zukunft.`,
}
