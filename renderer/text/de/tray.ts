/** German text: the Parkplatz of the plan, planned moves that are not saved yet, and swapping two rooms. */
import { plural } from '../format.ts'

export const tray = {
  title: 'Parkplatz',
  drop: 'Hier ablegen: in den Parkplatz',
  parked: 'Im Parkplatz',
  planned: 'Vorgemerkte Umzüge',
  day: 'Umzug ab',
  /** What pressing the name does, for who cannot see it. */
  hold: 'als Nächstes ins Zimmer setzen',
  into: (who: string, room: string) => `${who} nach ${room}`,
  back: 'wieder in den Parkplatz',
  home: (room: string) => `zurück nach ${room}`,
  from: (room: string) => `aus ${room}`,
  since: (day: string) => `ab ${day}`,
  enter: 'Eingabe',
  waiting: (count: number) => `${plural(count, 'Haushalt', 'Haushalte')} noch ohne Zimmer`,
  impossible: (count: number) => (count === 1 ? '1 Umzug geht so nicht' : `${count} Umzüge gehen so nicht`),
  ready: (count: number) => `${plural(count, 'Umzug', 'Umzüge')} vorgemerkt, alles passt`,
  needsReason: (count: number) => `${plural(count, 'Umzug', 'Umzüge')} vorgemerkt, Begründung nötig`,
  needsException: (count: number) =>
    `${plural(count, 'Umzug', 'Umzüge')} vorgemerkt; gegen eine Regel, nur als Ausnahme mit Begründung`,
  save: 'Umzüge speichern',
  saveMany: (count: number) => `${plural(count, 'Umzug', 'Umzüge')} speichern`,
  discard: 'Verwerfen',
  cancel: 'Abbrechen',
  card: {
    expected: 'vorgemerkt',
    to: (who: string, room: string) => `${who} → ${room}`,
    parked: (who: string) => `${who} → Parkplatz`,
  },
  park: 'In den Parkplatz',
  parkPerson: (name: string) => `${name} in den Parkplatz`,
  here: (who: string) => `${who} hierher`,
  hereTitle: 'Aus dem Parkplatz',
  verdict: { good: 'passt', warn: 'mit Begründung', bad: 'geht nicht', info: '' },
  discardTitle: 'Planung verwerfen?',
  discardText: (count: number) =>
    `${plural(count, 'Haushalt ist', 'Haushalte sind')} im Parkplatz oder vorgemerkt. Gespeichert ist davon nichts; alle bleiben, wo sie wohnen.`,
  goOn: 'Weiter planen',
  saveTitle: 'Umzüge speichern',
  saveText: 'Alle Umzüge werden in einem Schritt gespeichert und lassen sich in einem Schritt rückgängig machen.',
  fits: 'Nichts spricht dagegen.',
  override: 'Ausnahme: trotzdem umziehen',
  overrideHelp: 'Nur mit Begründung; die Ausnahme wird mit Ihrem Namen gespeichert.',
  reason: 'Begründung für die Abweichungen',
  reasonHelp: 'Wird mit den betroffenen Umzügen gespeichert',
  reasonMissing: 'Bitte begründen Sie die Abweichungen.',
  dayMissing: 'Bitte geben Sie den Tag des Umzugs ein.',
  stale: 'Im Büro hat sich inzwischen etwas geändert. Die Gründe sind neu geprüft; bitte sehen Sie noch einmal nach.',
  /** `day` only where it is not today. */
  done: (moves: number, people: number, day: string) =>
    `${plural(moves, 'Umzug', 'Umzüge')} gespeichert: ${plural(people, 'Person', 'Personen')}${day ? `, ab ${day}` : ''}`,
  keys: 'Strg+Eingabe speichert',
} as const
