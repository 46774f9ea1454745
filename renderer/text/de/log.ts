/** German text: the Protokoll. A command nobody has named here is shown by its technical name. */
import { plural } from '../format.ts'

const commands: Readonly<Record<string, string>> = {
  'file.create': 'Büro angelegt',
  'file.demo': 'Demo-Büro angelegt',
  'office.addClerk': 'Name hinzugefügt',
  'office.undo': 'Rückgängig gemacht',
  'housing.moveHousehold': 'Haushalt verlegt',
  'housing.rearrange': 'Umzüge gespeichert',
  'reservations.reserve': 'Plätze reserviert',
  'reservations.change': 'Reservierung geändert',
  'reservations.release': 'Reservierung aufgehoben',
  'people.recordStatus': 'Status erfasst',
  'people.recordRegime': 'Rechtskreis erfasst',
  'assignments.announce': 'Zuweisung angekündigt',
  'assignments.changeNotice': 'Bescheid geändert',
  'assignments.withdrawNotice': 'Zuweisung zurückgezogen',
  'assignments.linkPeople': 'Personen zugeordnet',
  'assignments.arrive': 'Ankunft erfasst',
  'assignments.notArrived': 'Nicht angekommen',
  'assignments.livesPrivately': 'Private Wohnung eingetragen',
  'people.recordName': 'Name erfasst',
  'people.recordObligation': 'Wohnsitzauflage erfasst',
  'people.recordNeed': 'Bedarf erfasst',
  'people.endPeriod': 'Eintrag beendet',
  'people.removePeriod': 'Eintrag entfernt',
  'people.change': 'Angaben zur Person geändert',
  'people.merge': 'Doppelte Einträge zusammengeführt',
  'views.save': 'Ansicht gemerkt',
  'views.remove': 'Ansicht vergessen',
  'followUps.add': 'Wiedervorlage angelegt',
  'followUps.change': 'Wiedervorlage geändert',
  'followUps.done': 'Wiedervorlage erledigt',
  'followUps.reopen': 'Wiedervorlage wieder geöffnet',
  'followUps.postpone': 'Wiedervorlage verschoben',
  'followUps.assign': 'Wiedervorlage zugewiesen',
  'intake.enterHousehold': 'Haushalt aufgenommen',
  'overstays.recordStep': 'Wohnungssuche: Schritt erfasst',
  'overstays.setNext': 'Wohnungssuche: Termin geändert',
  'overstays.endSearch': 'Wohnungssuche beendet',
  'households.depart': 'Wegzug eingetragen',
  'households.regroup': 'Haushalt gewechselt',
  'households.birth': 'Geburt eingetragen',
  'households.comeBack': 'Rückkehr eingetragen',
  'households.setRole': 'Rolle geändert',
  'households.relate': 'Verwandtschaft eingetragen',
  'households.unrelate': 'Verwandtschaft beendet',
  'regimeChanges.open': 'Rechtskreiswechsel angelegt',
  'regimeChanges.recordStep': 'Rechtskreiswechsel: Schritt eingetragen',
  'regimeChanges.removeStep': 'Rechtskreiswechsel: Schritt entfernt',
  'regimeChanges.change': 'Rechtskreiswechsel geändert',
  'regimeChanges.close': 'Rechtskreiswechsel abgeschlossen',
  'regimeChanges.reopen': 'Rechtskreiswechsel wieder aufgenommen',
  'settings.changeRule': 'Regel eingestellt',
  'settings.changeFigure': 'Einstellung geändert',
  'settings.restoreRules': 'Standard der Regeln wiederhergestellt',
  'imports.apply': 'Excel-Listen eingelesen',
  'reports.issue': 'Bericht ausgegeben',
}

export const log = {
  title: 'Protokoll',
  subtitle: 'Wer hat wann was getan. Das Neueste steht oben.',
  command: (command: string): string => commands[command] ?? command,
  column: { at: 'Wann', actor: 'Wer', command: 'Was', subject: 'Worum es ging', state: 'Stand', undo: 'Rückgängig' },
  moved: (household: string, people: number, place: string, day: string) =>
    `Haushalt ${household}: ${plural(people, 'Person', 'Personen')} nach ${place}, ab ${day}`,
  rearranged: (households: number | undefined, people: number, day: string) =>
    [
      households === undefined ? '' : plural(households, 'Haushalt', 'Haushalte'),
      plural(people, 'Person', 'Personen'),
      `ab ${day}`,
    ]
      .filter(Boolean)
      .join(', '),
  reserved: (place: string, places: number, who: string, day: string) =>
    [place, plural(places, 'Platz', 'Plätze'), who && `für ${who}`, day && `verfällt am ${day}`]
      .filter(Boolean)
      .join(', '),
  /** `notice` and `day` may be empty. */
  entered: (household: string, people: number, notice: string, day: string) =>
    `Haushalt ${household}: ${plural(people, 'Person', 'Personen')}${notice ? `, Bescheid ${notice}` : ''}${day ? `, ab ${day}` : ''}`,
  ofHousehold: (household: string, step: string, day: string) =>
    [`Haushalt ${household}`, step, day].filter(Boolean).join(', '),
  household: (household: string, detail: string) => `Haushalt ${household}${detail ? `: ${detail}` : ''}`,
  dueOn: (day: string) => `fällig ab ${day}`,
  households: (count: number) => plural(count, 'Haushalt', 'Haushalte'),
  people: (count: number) => plural(count, 'Person', 'Personen'),
  recorded: (person: string, day: string) => (day ? `${person}, ab ${day}` : person),
  notice: (number: string, people: number | undefined, day: string) =>
    [`Bescheid ${number}`, people === undefined ? '' : plural(people, 'Person', 'Personen'), day]
      .filter(Boolean)
      .join(', '),
  followUps: (count: number) => plural(count, 'Wiedervorlage', 'Wiedervorlagen'),
  followUp: (about: string, day: string) => [about, day ? `fällig ${day}` : ''].filter(Boolean).join(', '),
  medium: { print: 'gedruckt', pdf: 'PDF', excel: 'Excel' } as Readonly<Record<string, string>>,
  asOf: (day: string) => `Stand ${day}`,
  entries: (count: number) => plural(count, 'Eintrag', 'Einträge'),
  undoes: (what: string) => `nimmt zurück: ${what}`,
  undoesUndo: 'nimmt eine Rücknahme zurück',
  /** What a taking back is called when it is itself taken back. */
  redo: (what: string) => `Rücknahme von „${what}“`,
  redoUndo: 'Rücknahme einer Rücknahme',
  undone: 'zurückgenommen',
  done: 'gültig',
  undo: 'Rückgängig',
  undoNamed: (what: string, at: string) => `${what}, ${at}: rückgängig machen`,
  empty: 'Noch nichts geschehen',
  emptyText: 'Sobald jemand etwas ändert, einliest oder ausgibt, steht es hier.',
} as const
