/** German text: changes between AsylbLG and Jobcenter (Rechtskreiswechsel). */
import type { RegimeChangeDirection, RegimeChangeStep } from '../../../db/domain/people/terms.ts'
import type { DueReason } from '../../../db/domain/regimeChange/due.ts'
import type { NextStep, RegimeChangeState } from '../../../db/domain/regimeChange/state.ts'
import { formatCount, plural } from '../format.ts'

type Direction = RegimeChangeDirection

const days = (count: number): string => plural(count, 'Tag', 'Tage')
const households = (count: number): string => plural(count, 'Haushalt', 'Haushalte')

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

const reasons: Readonly<Record<DueReason, (facts: { status: string; since: string; regime: string }) => string>> = {
  title: ({ status, since, regime }) =>
    `${status}${since ? ` seit ${since}` : ''}, steht aber noch in ${regime}. Die Leistungen nach dem AsylbLG enden mit dem Monat.`,
  check_status: ({ status, since, regime }) =>
    `${status}${since ? ` seit ${since}` : ''}, steht in ${regime}. Ob das AsylbLG noch gilt, steht nur in der Akte: bitte prüfen.`,
  asylblg_status: ({ status, since, regime }) =>
    `${status}${since ? ` seit ${since}` : ''}, steht aber in ${regime}. Mit diesem Status gilt wieder das AsylbLG.`,
  title_ended: ({ status, since, regime }) =>
    `${status}: abgelaufen, kein neuer Status seit ${since}; steht in ${regime}. Bitte bei der Ausländerbehörde nachfragen (§ 81 Abs. 4 AufenthG).`,
}
const laws: Readonly<Record<DueReason, string>> = {
  title: '§ 1 Abs. 2 und 3 AsylbLG',
  check_status: '§ 1 Abs. 1 Nr. 3, Abs. 3a AsylbLG',
  asylblg_status: '§ 1 Abs. 1 AsylbLG, § 7 Abs. 1 Satz 2 Nr. 3 SGB II',
  title_ended: '',
}

export const regimeChanges = {
  title: 'Rechtskreiswechsel',
  subtitle: 'Wechsel zwischen AsylbLG und Jobcenter, ohne Lücke und ohne doppelte Zahlung',
  counted: (due: number, gaps: number) =>
    [`${households(due)} fällig ohne Vorgang`, `${plural(gaps, 'Vorgang', 'Vorgänge')} mit Lücke`].join(', '),
  filter: 'Name, Haushalt oder BG-Nummer',
  figure: {
    due: 'fällig, kein Vorgang',
    open: 'laufende Vorgänge',
    gap: 'mit Lücke',
    overlap: 'mit Doppelzahlung',
    closed: 'abgeschlossen',
  },
  figureHelp: {
    due: 'Haushalte mit einem Status, der nicht zum Rechtskreis passt, für die noch kein Vorgang läuft',
    gap: 'Vorgänge, bei denen Tage ohne Zahlung feststehen oder drohen',
    overlap: 'Vorgänge, bei denen beide Stellen für dieselben Tage zahlen oder zu zahlen drohen',
  },
  direction: { to_jobcenter: 'zum Jobcenter', from_jobcenter: 'zurück zum Amt' } as Readonly<Record<Direction, string>>,
  state: (state: RegimeChangeState): string => states[state],
  next: (direction: Direction, step: NextStep): string => next[direction][step],
  step: (direction: Direction, step: RegimeChangeStep): string => steps[direction][step],
  group: { due: 'Fällig, noch kein Vorgang', check: 'Zu prüfen, noch kein Vorgang' },
  groupCount: (heading: string, count: number) => `${heading} (${formatCount(count)})`,
  column: {
    household: 'Haushalt',
    next: 'Nächster Schritt',
    dueOn: 'Fällig ab',
    seam: 'Zahlung',
    reference: 'BG-Nummer',
    letter: 'Letztes Schreiben',
    state: 'Stand',
  },
  openCase: 'Vorgang anlegen',
  checkFile: 'In der Akte prüfen, dann Vorgang anlegen',
  people: (count: number) => plural(count, 'Person', 'Personen'),
  dueUnknown: 'Beginn nicht bekannt',
  dueSince: (count: number) => `seit ${plural(count, 'Tag', 'Tagen')} fällig`,
  dueToday: 'heute fällig',
  dueIn: (count: number) => `in ${plural(count, 'Tag', 'Tagen')}`,
  letter: { letter_out: 'an Jobcenter', letter_in: 'vom Jobcenter' },
  seam: {
    seamless: 'nahtlos',
    gap: (count: number) => `Lücke ${days(count)}`,
    gapSoFar: (count: number) => `Lücke, bisher ${days(count)}`,
    gapAhead: (day: string) => `Lücke droht ab ${day}`,
    overlap: (count: number) => `Doppelzahlung ${days(count)}`,
    overlapSoFar: (count: number) => `Doppelzahlung, bisher ${days(count)}`,
    overlapAhead: (day: string) => `Doppelzahlung droht ab ${day}`,
  },
  seamLong: {
    open: 'Noch steht kein Zahlungstag fest. Bis dahin zahlt, wer bisher gezahlt hat.',
    seamless: (day: string) =>
      `Bis zum Vortag zahlt die eine Stelle, ab ${day} die andere. Kein Tag fehlt, keiner ist doppelt.`,
    gap: (from: string, last: string, count: number) =>
      from === last ? `Für den ${from} zahlt niemand.` : `Vom ${from} bis ${last} zahlt niemand: ${days(count)}.`,
    gapSoFar: (from: string, count: number) =>
      `Seit ${from} zahlt niemand: bisher ${days(count)}. Es steht nicht fest, ab wann die andere Stelle zahlt.`,
    gapAhead: (from: string) => `Ab ${from} zahlt niemand, solange nicht feststeht, ab wann die andere Stelle zahlt.`,
    overlap: (from: string, last: string, count: number) =>
      from === last ? `Für den ${from} zahlen beide.` : `Vom ${from} bis ${last} zahlen beide: ${days(count)}.`,
    overlapSoFar: (from: string, count: number) =>
      `Seit ${from} zahlen beide: bisher ${days(count)}. Es steht nicht fest, ab wann die bisherige Stelle einstellt.`,
    overlapAhead: (from: string) =>
      `Ab ${from} zahlen beide, solange nicht feststeht, ab wann die bisherige Stelle einstellt.`,
  },
  empty: 'Kein Wechsel steht an',
  emptyText:
    'Hier erscheint jeder Haushalt, dessen Aufenthaltsstatus nicht mehr zum Rechtskreis passt: zum Beispiel mit einer Aufenthaltserlaubnis, aber noch mit Leistungen nach dem AsylbLG. Von hier führen Sie den Wechsel zum Jobcenter oder zurück, bis beide Zahlungen nahtlos aneinander anschließen.',
  emptyShown: 'Hier ist gerade nichts.',
  noMatch: 'Nichts passt zur Suche.',
  showAll: 'Alle zeigen',
  openAll: (count: number) => `Für alle ${formatCount(count)} Fälligen anlegen`,
  openOther: 'Anderer Haushalt',
  openedOne: (household: string) => `Vorgang für Haushalt ${household} angelegt`,
  openedMany: (count: number) => `${plural(count, 'Vorgang', 'Vorgänge')} angelegt`,
  due: {
    badge: 'fällig',
    check: 'zu prüfen',
    why: 'Warum',
    law: (law: string) => `(${law})`,
    reason: (reason: DueReason, facts: { status: string; since: string; regime: string }) => reasons[reason](facts),
    source: (reason: DueReason) => laws[reason],
    who: 'Wer gehört zum Vorgang?',
    stays: (status: string) => `${status}: bleibt, wie es ist`,
    noStatus: 'kein Status eingetragen',
    closedBefore: (day: string) =>
      `Ein Vorgang wurde am ${day} abgeschlossen. Fehlt nur noch der Rechtskreis in der Akte, tragen Sie ihn bei der Person ein.`,
    dueOn: 'Fällig ab',
    dueOnHelp: 'Erster Tag, für den die andere Stelle zahlen soll',
    dueOnMissing: 'Bitte geben Sie den Tag ein.',
    nobody: 'Bitte wählen Sie mindestens eine Person.',
    inCase: 'ist schon in einem Vorgang',
  },
  pane: {
    payment: 'Zahlung',
    nextStep: 'Nächster Schritt',
    track: 'Verlauf',
    notYet: 'offen',
    enter: (step: string) => `${step}: offen, eintragen`,
    edit: (step: string, day: string) => `${step} ${day}: ändern`,
    letters: 'Schreiben',
    noLetters: 'Noch kein Schreiben.',
    addLetter: 'Schreiben eintragen',
    details: 'Angaben',
    reference: 'BG-Nummer',
    contact: 'Kontakt',
    note: 'Notiz',
    dueOn: 'Fällig ab',
    openedOn: 'Angelegt',
    closedOn: 'Abgeschlossen',
    change: 'Angaben ändern',
    persons: 'Personen',
    gone: 'nicht mehr im Haushalt',
    regimeMissing: (count: number) =>
      count === 1
        ? 'Bei 1 Person steht noch der bisherige Rechtskreis in der Akte.'
        : `Bei ${formatCount(count)} Personen steht noch der bisherige Rechtskreis in der Akte.`,
    recordRegime: 'Rechtskreis eintragen',
    former: (count: number) => `Früher eingetragen (${formatCount(count)})`,
    formerStep: (step: string, day: string) => `${step} ${day}`,
    believed: (since: string, until: string) => `so bekannt vom ${since} bis zum ${until}`,
    enterStep: 'Schritt eintragen',
    close: 'Abschließen',
    reopen: 'Wieder aufnehmen',
    reopened: (household: string) => `Vorgang ${household} wieder aufgenommen`,
    closed: (household: string) => `Vorgang ${household} abgeschlossen`,
  },
  stepDialog: {
    title: (household: string) => `Schritt eintragen: Haushalt ${household}`,
    letterTitle: (household: string) => `Schreiben eintragen: Haushalt ${household}`,
    editTitle: (household: string) => `Eintrag ändern: Haushalt ${household}`,
    step: 'Schritt',
    letter: 'Richtung',
    day: 'Am',
    dayOfPayment: 'Ab',
    dayHelp: {
      applied: 'Tag des Antrags',
      granted: 'Tag des Bescheids',
      refused: 'Tag des Bescheids',
      first_payment: 'Erster Tag, für den die neue Stelle zahlt',
      ended_here: 'Erster Tag, für den die bisherige Stelle nicht mehr zahlt',
      letter_out: 'Datum des Schreibens',
      letter_in: 'Tag des Eingangs',
    } as Readonly<Record<RegimeChangeStep, string>>,
    dayMissing: 'Bitte geben Sie den Tag ein.',
    note: 'Bemerkung',
    regime: (count: number, day: string) =>
      `Rechtskreis ab ${day} für ${plural(count, 'Person', 'Personen')} in die Akte eintragen`,
    regimeHelp: 'Wer die Altersgrenze erreicht hat, erhält SGB XII statt SGB II (§ 7a SGB II).',
    regimeLabel: 'Rechtskreis',
    result: 'Was dann gilt',
    replaces: (day: string) => `Bisher eingetragen: ${day}. Das bleibt nachlesbar.`,
    overdueDays: (day: string) => `Danach gilt wie bisher: fällig ab ${day}.`,
    save: 'Speichern',
    remove: 'Eintrag entfernen',
    cancel: 'Abbrechen',
    keys: 'Strg+Eingabe speichert',
    done: (household: string, step: string, day: string) => `${household}: ${step} ${day}`,
    doneRegimes: (count: number) => `, Rechtskreis für ${plural(count, 'Person', 'Personen')} eingetragen`,
    removed: (household: string, step: string) => `${household}: „${step}“ entfernt`,
    removedRegime: ' (der Rechtskreis in der Akte bleibt)',
  },
  caseDialog: {
    title: (household: string) => `Vorgang ändern: Haushalt ${household}`,
    reference: 'BG-Nummer',
    referenceHelp: 'Nummer der Bedarfsgemeinschaft beim Jobcenter',
    contact: 'Kontakt',
    contactHelp: 'Wer beim Jobcenter zuständig ist, mit Telefon',
    note: 'Notiz',
    done: (household: string) => `Vorgang ${household} geändert`,
  },
  closeDialog: {
    title: (household: string) => `Vorgang abschließen: Haushalt ${household}`,
    reason: 'Warum wird der Vorgang trotzdem abgeschlossen?',
    reasonMissing: 'Bitte begründen Sie es kurz.',
    reasonHelp: 'Die Begründung steht danach mit dem heutigen Tag in der Notiz.',
    back: 'Offen lassen',
    confirm: 'Trotzdem abschließen',
  },
  openDialog: {
    title: 'Vorgang anlegen',
    household: 'Für welchen Haushalt?',
    search: 'Name oder Nummer einer Person',
    hits: 'Gefundene Personen',
    none: 'Niemand gefunden.',
    chosen: (household: string) => `Haushalt ${household}`,
    direction: 'Richtung',
    missing: 'Bitte wählen Sie zuerst einen Haushalt.',
    save: 'Vorgang anlegen',
  },
} as const
