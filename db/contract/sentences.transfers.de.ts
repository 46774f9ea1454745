/** The German sentence for each refusal about transfers and the bank's lists. */
import type { ErrorCode } from '../domain/errors.ts'

type Facts = Readonly<Record<string, unknown>>

const accountProblems: Readonly<Record<string, string>> = {
  iban: 'Die IBAN des Amtskontos stimmt nicht: Die Prüfziffern passen nicht oder es fehlen Zeichen.',
  bic: 'Die BIC des Amtskontos stimmt nicht: Sie hat 8 oder 11 Zeichen.',
  holder: 'Bitte geben Sie den Kontoinhaber des Amtskontos ein, wie die Bank ihn führt.',
}

const nothing = 'Es wurde nichts übernommen.'
/** `at`: the line of a list, or the booking day of a statement, where it is. */
const unreadable: Readonly<Record<string, (at: string) => string>> = {
  zip: () => 'Das ist ein ZIP-Archiv. Bitte entpacken Sie es und wählen Sie die Datei darin.',
  workbook: () =>
    'Das ist eine Excel-Arbeitsmappe. Bitte speichern Sie die Liste als CSV oder laden Sie sie bei der Bank als CAMT.053 herunter.',
  pdf: () => 'Das ist eine PDF-Datei. Bitte laden Sie die Umsätze bei der Bank als CAMT.053 oder CSV herunter.',
  camt: () => 'Das ist eine XML-Datei, aber kein Kontoauszug CAMT.053.',
  doctype: () => 'Die XML-Datei enthält eigene Definitionen (DOCTYPE). Solche Dateien werden nicht gelesen.',
  header: () =>
    'In der Liste fehlt eine Kopfzeile mit Buchungstag und Betrag. Bitte laden Sie die Umsätze mit Überschriften herunter, oder als CAMT.053.',
  day: (at) => `Zeile ${at}: Der Buchungstag ist kein Datum. ${nothing}`,
  amount: (at) => `Zeile ${at}: Der Betrag ist keiner. ${nothing}`,
  currency: (at) => `Zeile ${at}: Der Betrag ist nicht in Euro. ${nothing}`,
  entry: (at) => `Ein Umsatz des Kontoauszugs (${at}) hat keinen lesbaren Buchungstag oder Betrag in Euro. ${nothing}`,
  sums: (at) => `Die Einzelbeträge eines Sammelumsatzes (${at}) ergeben nicht seine Summe. ${nothing}`,
  empty: () => 'In der Datei steht kein gebuchter Umsatz.',
  damaged: () => `Die Datei ist beschädigt oder keine Umsatzliste. ${nothing}`,
}

export const transferRefusals = {
  TRANSFERS_NOT_RELEASED: () =>
    'Dieser Zahllauf ist noch nicht freigegeben. Erst nach der Freigabe durch eine zweite Person entsteht eine Datei.',
  NO_TRANSFERS: () => 'In diesem Zahllauf gibt es keine Überweisung.',
  OFFICE_ACCOUNT_MISSING: () =>
    'Das Konto des Amts fehlt. Tragen Sie unter „Einstellungen“ IBAN und Kontoinhaber ein, oder geben Sie die Liste für die Stadtkasse aus.',
  OFFICE_ACCOUNT_WRONG: (facts: Facts) => accountProblems[String(facts.what)] ?? accountProblems.iban ?? '',
  PAYEE_UNWRITABLE: (facts: Facts) =>
    `Der Kontoinhaber von Haushalt ${String(facts.household ?? '')} lässt sich nicht in lateinischen Buchstaben schreiben. Bitte zahlen Sie diesen Haushalt auf anderem Weg aus.`,
  NOT_TRANSFERRED: () => 'Das ist keine Überweisung eines freigegebenen Zahllaufs.',
  ALREADY_RETURNED: () => 'Für diese Überweisung ist schon ein Rückläufer gebucht.',
  RETURN_REOPENED: () =>
    'Dieser Betrag wird in einem Zahllauf schon wieder gezahlt. Nehmen Sie ihn dort zuerst heraus.',
  RETURN_BEFORE_RELEASE: () => 'Der Tag liegt vor der Freigabe des Zahllaufs.',
  BANK_FILE_UNREADABLE: (facts: Facts) =>
    (unreadable[String(facts.kind)] ?? unreadable.damaged)?.(String(facts.at ?? '')) ?? '',
  BANK_FILE_TOO_LARGE: () =>
    'Die Datei ist zu groß: höchstens 25 MB und 100.000 Umsätze. Bitte laden Sie einen kürzeren Zeitraum herunter.',
  BANK_FILE_CHANGED: () => 'Seit der Vorschau hat sich etwas geändert. Bitte sehen Sie sie noch einmal an.',
} as const satisfies Partial<Record<ErrorCode, (facts: Facts) => string>>
