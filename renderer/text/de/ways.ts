/** German text: how a household is paid, its account, why it has none, and the board on which cheques become fewer. */
import { type NoAccountReason, noAccountReasons, type WayKind, wayKinds } from '../../../db/domain/payments/terms.ts'
import type { WayMark } from '../../../db/domain/payments/wayMarks.ts'
import { formatMoney } from '../format.ts'

const mark: Readonly<Record<WayMark, string>> = {
  account_missing: 'Konto fehlt',
  iban_wrong: 'IBAN falsch',
  holder_differs: 'Inhaber prüfen',
  account_shared: 'Konto mehrfach',
}
const markHelp: Readonly<Record<WayMark, string>> = {
  account_missing: 'Zu diesem Zahlungsweg fehlt die IBAN; bis sie da ist, wird per Scheck gezahlt.',
  iban_wrong: 'Die Prüfziffer der IBAN passt nicht.',
  holder_differs: 'Der Kontoinhaber heißt anders als die Personen des Haushalts.',
  account_shared: 'Auf dieses Konto wird auch einem anderen Haushalt überwiesen.',
}
const kind = (code: WayKind): string => wayKinds[code].term
const reason = (code: NoAccountReason): string => noAccountReasons[code].term

export const ways = {
  kind,
  reason,
  mark,
  markHelp,
  section: {
    title: 'Zahlungsweg',
    none: 'Kein Zahlungsweg eingetragen: gezahlt wird per Scheck.',
    share: (code: WayKind, amount: number) => `${formatMoney(amount)} ${kind(code)}`,
    rest: (code: WayKind, isAlone: boolean) => (isAlone ? kind(code) : `Rest: ${kind(code)}`),
    restByCheque: 'Rest: Scheck',
    since: (day: string) => `seit ${day}`,
    holder: 'Inhaber',
    showIban: 'IBAN zeigen',
    hideIban: 'IBAN verbergen',
    showNote: 'Das Zeigen wird im Protokoll vermerkt.',
    change: 'Zahlungsweg ändern',
    record: 'Zahlungsweg eintragen',
    reason: 'Warum kein Konto',
    setReason: 'Grund eintragen',
    changeReason: 'Grund ändern',
    endReason: 'Grund beenden',
    next: 'Nächster Schritt',
    overdue: 'überfällig',
    story: 'Verlauf der Zahlungswege',
    planned: 'geplant',
    takeOut: 'Zurücknehmen',
    taken: (name: string, day: string) => `Haushalt ${name}: Zahlungsweg ab ${day} zurückgenommen`,
    ended: (name: string) => `Haushalt ${name}: Grund ohne Konto beendet`,
    former: 'Früher eingetragen',
    believed: (since: string, until: string) => `so bekannt vom ${since} bis zum ${until}`,
  },
  dialog: {
    title: (name: string) => `Zahlungsweg: Haushalt ${name}`,
    from: 'Gilt ab',
    fromHelp: 'Was für später schon eingetragen ist, bleibt',
    fromMissing: 'Bitte geben Sie den Tag ein.',
    kind: 'Zahlungsweg',
    restKind: 'Zahlungsweg für den Rest',
    account: 'Konto',
    iban: 'IBAN',
    ibanKept: (masked: string) => `Leer lassen: es bleibt ${masked}`,
    ibanHelp: 'Leer, wenn das Konto noch nicht bekannt ist',
    holder: 'Kontoinhaber',
    holderHelp: 'Genau wie bei der Bank; die Bank vergleicht den Namen',
    holderMissing: 'Bitte geben Sie den Kontoinhaber ein.',
    reference: 'Verwendungszweck',
    amount: 'Fester Betrag',
    amountWrong: 'Bitte geben Sie einen Betrag ein, zum Beispiel 420,00.',
    share: (number: number) => `${number}. fester Anteil`,
    addShare: 'Festen Anteil hinzufügen',
    addShareHelp: 'Zum Beispiel die Miete an den Vermieter; sie geht zuerst ab.',
    removeShare: 'Anteil entfernen',
    save: 'Speichern',
    cancel: 'Abbrechen',
    keys: 'Strg+Eingabe speichert',
    done: (name: string, day: string) => `Haushalt ${name}: Zahlungsweg ab ${day} eingetragen`,
  },
  reasonDialog: {
    title: (name: string) => `Warum kein Konto: Haushalt ${name}`,
    reason: 'Grund',
    nextStep: 'Nächster Schritt',
    nextStepHelp: 'Zum Beispiel: mit Ankunftsnachweis zur Sparkasse',
    nextOn: 'Termin',
    nextOnHelp: 'An diesem Tag steht er unter Wiedervorlagen',
    note: 'Notiz',
    done: (name: string, text: string) => `Haushalt ${name}: ${text} eingetragen`,
  },
} as const
