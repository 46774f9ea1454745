/** German text: the search over everything. */
import { formatCount } from '../format.ts'

export const search = {
  title: 'Suchen',
  placeholder: 'Name, Zimmer, Nummer oder Befehl',
  results: 'Treffer',
  group: { person: 'Personen', room: 'Zimmer', house: 'Unterkünfte', command: 'Befehle' },
  none: (text: string) => `Nichts gefunden zu „${text}“. Auch andere Schreibweisen und Nummern sind möglich.`,
  hint: '↑ ↓ wählen · Eingabe öffnen · Esc schließen',
  born: (day: string) => `geb. ${day}`,
  number: (number: string) => `Nr. ${number}`,
  noPlace: 'ohne Platz',
  room: (house: string, room: string) => `${room}, ${house}`,
  taken: (taken: number, regular: number) => `${formatCount(taken)} von ${formatCount(regular)} belegt`,
  command: {
    housing: 'Unterkünfte zeigen',
    people: 'Personenliste zeigen',
    reports: 'Berichte: drucken, PDF, Excel',
    belegung: 'Belegungsliste drucken',
    feuerwehr: 'Belegungsliste für die Feuerwehr',
    plaetze: 'Plätze und Auslastung drucken',
    imports: 'Excel-Listen einlesen',
    log: 'Protokoll zeigen',
    stichtag: 'Stichtag ändern',
    today: 'Zurück zu heute',
    undo: 'Letzten Schritt rückgängig machen',
    clerk: 'Name wechseln',
    help: 'Hilfe',
    light: 'Helle Darstellung',
    dark: 'Dunkle Darstellung',
  },
} as const
