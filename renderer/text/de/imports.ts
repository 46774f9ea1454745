/** German text: reading the office's Excel lists. */
import { formatCount, plural } from '../format.ts'

const outcome = { new: 'neu', changed: 'geändert', unchanged: 'unverändert', wrong: 'fehlerhaft' } as const
const phases: Readonly<Record<string, string>> = {
  reading: 'Die Arbeitsmappe wird gelesen',
  comparing: 'Die Zeilen werden mit dem Büro verglichen',
  planning: 'Die Zeilen werden mit dem Büro verglichen',
  writing: 'Die Zeilen werden übernommen',
}

export const imports = {
  title: 'Excel-Import',
  subtitle: 'Aus den Excel-Listen des Büros in Quartier: erst ansehen, dann übernehmen.',
  choose: 'Arbeitsmappe wählen …',
  chooseOther: 'Andere Arbeitsmappe …',
  template: 'Vorlage speichern',
  templateName: 'Importvorlage.xlsx',
  drop: 'Oder ziehen Sie die Datei hierher.',
  dropHere: 'Hier loslassen',
  how: 'So geht es',
  steps: [
    'Speichern Sie die Vorlage. Sie hat die leeren Blätter Unterkünfte, Zimmer, Personen, Belegung und Ankündigungen; das Blatt Erläuterungen erklärt jede Spalte mit einem Beispiel.',
    'Tragen Sie Ihre Listen ein oder kopieren Sie sie als Werte hinein. Die Reihenfolge der Spalten ist frei; Blätter dürfen fehlen.',
    'Wählen Sie die Arbeitsmappe. Sie sehen Zeile für Zeile, was neu, geändert oder fehlerhaft ist. Bis dahin ist nichts gespeichert.',
    'Übernehmen Sie alles in einem Schritt. Auch das lässt sich rückgängig machen.',
  ],
  again: 'Dieselbe Arbeitsmappe noch einmal einzulesen ändert nichts; eine geänderte Zelle wird zur Änderung.',
  phase: (phase: string) => phases[phase] ?? 'Die Arbeitsmappe wird geprüft',
  progress: (done: number, total: number) => `${formatCount(done)} von ${formatCount(total)} Zeilen`,
  refusedHint: 'Es wurde nichts gespeichert. Beheben Sie den Grund in Excel und wählen Sie die Datei noch einmal.',
  preview: (name: string) => `Vorschau: ${name}`,
  nothingYet: 'Noch ist nichts gespeichert.',
  totals: 'Zeilen je Blatt und Ergebnis',
  sheet: 'Blatt',
  all: 'alle',
  sum: 'Zusammen',
  outcome,
  filterBy: (sheet: string, result: string, count: number) =>
    `${sheet}, ${result}: ${formatCount(count)} Zeilen zeigen`,
  column: { sheet: 'Blatt', row: 'Zeile', key: 'Betrifft', outcome: 'Ergebnis', what: 'Was sich ändert oder fehlt' },
  change: (column: string, before: string, after: string) =>
    `${column}: ${before === '' ? 'leer' : before} → ${after === '' ? 'leer' : after}`,
  newRow: 'wird angelegt',
  unchangedRow: '',
  shownRows: (shown: number, all: number) =>
    shown === all ? plural(all, 'Zeile', 'Zeilen') : `${formatCount(shown)} von ${formatCount(all)} Zeilen`,
  showAll: 'Alle Zeilen zeigen',
  unknown: 'Nicht gelesen',
  unknownColumn: (sheet: string, heading: string) => `Spalte „${heading}“ (Blatt ${sheet})`,
  unknownSheet: (sheet: string) => `Blatt „${sheet}“`,
  unknownText: 'Diese Teile kennt Quartier nicht; sie werden übergangen:',
  noRows: 'Die Arbeitsmappe enthält keine Zeilen.',
  apply: 'Übernehmen',
  applyGood: 'Nur gültige Zeilen übernehmen',
  applyGoodHint: (wrong: number) =>
    `${plural(wrong, 'Zeile ist', 'Zeilen sind')} fehlerhaft. Sie können die Arbeitsmappe berichtigen und neu wählen oder nur die gültigen Zeilen übernehmen; die fehlerhaften erhalten Sie mit Grund als Excel-Datei zurück.`,
  nothingToDo: 'Alles ist schon so gespeichert; es gibt nichts zu übernehmen.',
  discard: 'Verwerfen',
  applying: 'Die Zeilen werden übernommen …',
  changed:
    'Seit der Vorschau hat sich im Büro etwas geändert. Die Vorschau ist neu erstellt; bitte prüfen Sie noch einmal.',
  done: (fresh: number, changed: number) =>
    `Excel-Listen eingelesen: ${formatCount(fresh)} neu, ${formatCount(changed)} geändert`,
  resultTitle: 'Übernommen',
  result: (fresh: number, changed: number, wrong: number) =>
    [
      `${plural(fresh, 'Zeile', 'Zeilen')} neu`,
      `${formatCount(changed)} geändert`,
      ...(wrong > 0 ? [`${formatCount(wrong)} zurückgewiesen`] : []),
    ].join(', '),
  saveRejects: 'Fehlerhafte Zeilen als Excel speichern',
  rejectsName: 'Fehlerhafte Zeilen.xlsx',
  rejectsHint:
    'Diese Datei enthält nur die zurückgewiesenen Zeilen mit dem Grund. Berichtigen Sie sie und lesen Sie sie wieder ein.',
  toHousing: 'Unterkünfte zeigen',
  another: 'Weitere Arbeitsmappe',
} as const
