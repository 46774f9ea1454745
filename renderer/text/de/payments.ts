/** German text: payment runs, from the draft to the closed month. */
import type { NoAccountReason, RunDecision, WayKind } from '../../../db/domain/payments/terms.ts'
import { noAccountReasons, runDecisions, wayKinds } from '../../../db/domain/payments/terms.ts'
import { plural } from '../format.ts'

const verbs: Readonly<Record<RunDecision, string>> = {
  pay: 'Zahlen',
  hold: 'Zurückhalten',
  set_off: 'Verrechnen',
  claim: 'In Raten zurückfordern',
  waive: 'Nicht zurückfordern',
}

export const payments = {
  title: 'Zahlungen',
  empty: 'Noch kein Zahllauf',
  emptyText:
    'Hier zahlen Sie Monat für Monat: Das Programm rechnet aus, was jedem Haushalt zusteht, zeigt zuerst, was sich seit dem letzten Monat geändert hat, und verlangt für jeden Zweifel eine Entscheidung. Eine zweite Person gibt frei; danach ändert sich nichts mehr, und nichts wird zweimal gezahlt. Der erste Monat ist der, ab dem das Büro mit Quartier zahlt.',
  begin: (month: string) => `Zahllauf ${month} beginnen`,
  beginOther: 'Anderer Monat …',
  begun: (month: string) => `Zahllauf ${month} begonnen`,
  runTitle: (month: string, isOffCycle: boolean) => `${isOffCycle ? 'Zwischenlauf' : 'Zahllauf'} ${month}`,
  subtitle: (households: number, people: number, day: string) =>
    `${plural(households, 'Haushalt', 'Haushalte')} · ${plural(people, 'Person', 'Personen')} · Auszahlung ${day}`,
  chooseRun: 'Zahllauf wählen',
  open: {
    title: 'Zahllauf beginnen',
    month: 'Monat',
    payOn: 'Auszahlung am',
    payOnHelp: 'Gezahlt wird auf dem Weg, der an diesem Tag gilt',
    save: 'Zahllauf beginnen',
    cancel: 'Abbrechen',
    keys: 'Strg+Eingabe beginnt',
  },
  steps: {
    label: 'Stand des Zahllaufs',
    names: ['Entwurf', 'Prüfen', 'Freigeben', 'Auszahlen', 'Abschließen'],
    done: 'erledigt',
    here: 'jetzt',
  },
  order: {
    handOver: 'Zur Freigabe geben',
    handedOver: 'Zahllauf zur Freigabe gegeben',
    takeBack: 'Zurücknehmen',
    takenBack: 'Zahllauf ist wieder Entwurf',
    discard: 'Verwerfen',
    discarded: 'Entwurf verworfen',
    release: 'Freigeben',
    released: 'Zahllauf freigegeben',
    markPaid: 'Als ausgezahlt eintragen',
    paid: 'Zahllauf als ausgezahlt eingetragen',
    close: 'Abschließen',
    closed: 'Zahllauf abgeschlossen',
  },
  ownRun: (name: string) =>
    `${name} hat diesen Zahllauf vorbereitet. Freigeben muss ihn eine andere Person; die wählt oben rechts ihren Namen.`,
  handed: (name: string, day: string) =>
    `${name} hat den Lauf am ${day} zur Freigabe gegeben. Bis dahin lässt er sich noch zurücknehmen.`,
  outdated: 'Seit der Übergabe hat sich die Akte geändert. So würde heute gezahlt:',
  outdatedLine: (name: string, handed: string, now: string) => `${name}: ${handed} → ${now}`,
  outdatedText: 'Nehmen Sie den Lauf zurück und geben Sie ihn neu zur Freigabe.',
  frozen: (name: string, day: string) => `Freigegeben von ${name} am ${day}. Daran ändert sich nichts mehr.`,
  closedOn: (day: string) => `Abgeschlossen am ${day}.`,
  hash: 'Prüfsumme',
  unverified: (count: number) =>
    `Bei ${plural(count, 'Person', 'Personen')} ist der Satz noch ungeprüft. Prüfen Sie ihn in den Einstellungen.`,
  newRates: (count: number) => `Neue Sätze: ${plural(count, 'Haushalt', 'Haushalte')} nur deshalb mit anderem Betrag`,
  changedSince: (month: string) => `Seit ${month} geändert`,
  firstChanged: 'Vor dem ersten Zahllauf',
  decidedTitle: 'Entscheidungen dieses Laufs',
  cases: (count: number, open: number) =>
    `${plural(count, 'Fall', 'Fälle')}${open > 0 ? `, ${open} davon entscheiden Sie` : ', alle entschieden'}`,
  nothingChanged: 'Nichts hat sich geändert, nichts ist zu entscheiden.',
  marked: (count: number) => `${plural(count, 'Haushalt', 'Haushalte')} markiert`,
  all: 'Alle Zahlungen',
  filter: 'Haushalt, Empfänger oder Betrag',
  way: 'Zahlungsweg',
  allWays: 'Alle Wege',
  held: 'zurückgehalten',
  column: {
    household: 'Haushalt',
    what: 'Was sich geändert hat',
    before: 'davor',
    decision: 'Entscheidung',
    people: 'Personen',
    regime: 'Rechtskreis',
    way: 'Zahlungsweg',
    voucher: 'Beleg',
    amount: 'Betrag',
  },
  named: (name: string, people: number) => (people > 1 ? `${name} · ${people}` : name),
  noMatch: 'Keine Zahlung passt zur Auswahl.',
  nobody: 'Dieser Zahllauf zahlt niemandem etwas.',
  open1: 'entscheiden',
  seen: 'übernommen',
  forSecond: 'von zweiter Person prüfen',
  decided: (decision: RunDecision): string => runDecisions[decision].term,
  decidedBy: (name: string, day: string, isEarlier: boolean) =>
    `${isEarlier ? 'wie zuletzt entschieden von' : 'entschieden von'} ${name} am ${day}`,
  verb: (decision: RunDecision): string => verbs[decision],
  decisionsDone: (count: number) => `${plural(count, 'Fall', 'Fälle')} entschieden`,
  withdrawDecision: 'Entscheidung zurücknehmen',
  wayOf: (kind: WayKind): string => wayKinds[kind].term,
  sums: {
    title: 'Summe',
    against: (month: string) => `gegen ${month}`,
    label: 'Summen nach Zahlungsweg',
    why: 'Warum noch Scheck?',
    reason: (reason: NoAccountReason | 'none'): string =>
      reason === 'none' ? 'kein Grund eingetragen' : noAccountReasons[reason].term,
  },
  pane: {
    findings: 'Zu sehen und zu entscheiden',
    vouchers: 'Belege',
    again: 'noch einmal nach Rückläufer',
    lines: 'Wie der Betrag zustande kommt',
    corrects: 'Berichtigung',
    claim: 'wird in Raten zurückgefordert',
    waive: 'wird nicht zurückgefordert',
    left: (amount: string) => `Zu viel gezahlt und noch offen: ${amount}. Der nächste Zahllauf fragt wieder danach.`,
    household: 'Haushalt öffnen',
    hold: 'Zurückhalten',
    none: 'In diesem Lauf bekommt der Haushalt nichts.',
    before: (amount: string) => `davor ${amount}`,
  },
  step: {
    release: {
      title: 'Zahllauf freigeben',
      text: (amount: string, households: number) =>
        `Sie geben ${amount} für ${plural(households, 'Haushalt', 'Haushalte')} frei. Danach ändert sich an diesem Lauf nichts mehr, und er lässt sich nicht zurücknehmen. Eine Berichtigung bucht erst der nächste Zahllauf.`,
    },
    markPaid: {
      title: 'Als ausgezahlt eintragen',
      text: () => 'Sie bestätigen, dass Schecks und Überweisungen dieses Laufs hinausgegangen sind.',
    },
    close: {
      title: 'Zahllauf abschließen',
      text: () => 'Der Monat ist fertig: Der Lauf bleibt mit seiner Prüfsumme stehen, wie er ist.',
    },
    paidOn: 'Ausgezahlt am',
    accounts: (count: number) => `Ich habe ${plural(count, 'geändertes Konto', 'geänderte Konten')} geprüft:`,
    cancel: 'Abbrechen',
    keys: 'Strg+Eingabe bestätigt',
  },
} as const
