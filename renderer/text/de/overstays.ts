/** German text: Fehlbelegung, the search for a flat, and who would fit into the freed rooms. */
import { type FlatSearchStep, flatSearchSteps } from '../../../db/domain/people/terms.ts'
import { formatCount, plural } from '../format.ts'

const persons = (count: number) => plural(count, 'Person', 'Personen')
const places = (count: number) => plural(count, 'Platz', 'Plätze')

/** Short headings over the columns of the board. */
const column: Readonly<Record<FlatSearchStep | 'none', string>> = {
  none: 'Noch nicht gemeldet',
  registered: 'Gemeldet',
  viewing: 'Besichtigung',
  offer: 'Angebot',
  contract: 'Mietvertrag',
  moved: 'Ausgezogen gemeldet',
}
const columnHelp: Readonly<Record<FlatSearchStep | 'none', string>> = {
  none: 'Es läuft keine Wohnungssuche.',
  registered: 'Als wohnungssuchend gemeldet.',
  viewing: 'Eine Wohnung wird besichtigt.',
  offer: 'Eine Wohnung ist angeboten.',
  contract: 'Der Mietvertrag ist geschlossen.',
  moved: 'Der Auszug ist gemeldet, der Platz aber noch belegt.',
}

export const overstays = {
  title: 'Fehlbelegung',
  subtitle: 'Wer mit Aufenthaltstitel noch städtisch wohnt, und wie weit die Wohnungssuche ist',
  view: { label: 'Ansicht', board: 'Tafel', list: 'Liste' },
  filter: 'Name, Nummer oder Unterkunft',
  figure: {
    persons: (count: number) => (count === 1 ? 'Person' : 'Personen'),
    households: (count: number) => (count === 1 ? 'Haushalt' : 'Haushalte'),
    share: 'der Untergebrachten',
    shareHelp: (part: number, whole: number) =>
      `${formatCount(part)} von ${formatCount(whole)} untergebrachten Personen; öffnet den Bericht`,
    overdue: 'überfällige Termine',
    overdueHelp: 'Haushalte, deren nächster Termin vor dem Stichtag liegt',
  },
  step: (step: FlatSearchStep): string => flatSearchSteps[step].term,
  column,
  columnHelp,
  columnEmpty: 'Niemand',
  boardKeys: 'Pfeiltasten wechseln die Karte, E erfasst den nächsten Schritt, T ändert den Termin.',
  card: {
    since: (months: string, day: string) =>
      [months, day ? `seit ${day}` : 'Beginn unbekannt'].filter(Boolean).join(' · '),
    some: (some: number, all: number) => `${some} von ${all} Personen`,
    next: (day: string) => `Termin ${day}`,
    overdue: (day: string) => `Termin ${day} überfällig`,
    noDate: 'kein Termin',
  },
  list: {
    household: 'Haushalt',
    people: 'Personen',
    place: 'Unterkunft',
    room: 'Zimmer',
    since: 'Seit',
    months: 'Monate',
    step: 'Wohnungssuche',
    next: 'Termin',
    note: 'Notiz',
    familyName: 'Name',
    givenName: 'Vorname',
    age: 'Alter',
    status: 'Aufenthaltsstatus',
  },
  personsTitle: 'Personen in Fehlbelegung',
  householdsTitle: 'Haushalte in Fehlbelegung',
  narrowed: { overdue: 'Nur überfällige Termine', persons: 'Alle Personen einzeln' },
  showAll: 'Alle zeigen',
  empty: 'Keine Fehlbelegung',
  emptyText:
    'Hier stehen Haushalte, die mit einem Aufenthaltstitel noch städtisch wohnen und keine Leistungen nach dem AsylbLG beziehen. Die Liste entsteht von selbst aus Status, Rechtskreis und Belegung.',
  emptyOffice: 'Excel-Listen einlesen',
  noMatch: 'Kein Haushalt passt zur Auswahl.',
  pane: {
    none: 'Der Haushalt ist an diesem Tag in keiner Fehlbelegung.',
    since: 'Fehlbelegung seit',
    unknown: 'Beginn unbekannt',
    who: 'In Fehlbelegung',
    others: 'Wohnt mit im Haushalt, ohne Fehlbelegung',
    open: 'Haushalt öffnen',
    search: 'Wohnungssuche',
    noSearch: 'Noch nicht als wohnungssuchend gemeldet.',
    stepSince: (step: string, day: string) => (day ? `${step} seit ${day}` : step),
    next: 'Nächster Termin',
    noNext: 'keiner',
    note: 'Notiz',
    overdue: 'überfällig',
    record: (step: string) => `Erfassen: ${step}`,
    recordOther: 'Schritt erfassen',
    setNext: 'Termin ändern',
    end: 'Suche beenden',
    story: 'Verlauf der Suche',
    ended: (day: string) => `beendet am ${day}`,
    former: (count: number) => `Früher eingetragen (${formatCount(count)})`,
    believed: (since: string, until: string) =>
      since ? `so bekannt vom ${since} bis zum ${until}` : `so bekannt bis zum ${until}`,
  },
  whatIf: {
    title: 'Wer passt hinein?',
    frees: 'Zieht der Haushalt aus, werden frei:',
    whole: (count: number) => `ganzes Zimmer, ${places(count)}`,
    shared: (count: number, staying: number) =>
      `${places(count)}; ${persons(staying)} ${staying === 1 ? 'bleibt' : 'bleiben'}`,
    noRooms: 'Der Haushalt hat an diesem Tag keinen Platz, der frei würde.',
    nobody: 'An diesem Tag wartet niemand auf einen Platz.',
    nobodyText: 'Hier stehen Haushalte aus einer Zuweisung, die noch keinen Platz haben.',
    verdict: { fits: 'passt', warnings: 'passt mit Einschränkung', none: 'passt nicht' },
    into: (rooms: readonly string[]) => `nach ${rooms.join(' und ')}`,
    intoRoom: (room: string, count: number) => `${room}: ${persons(count)}`,
    waiting: (day: string) => `wartet seit ${day}`,
    expected: (day: string) => `erwartet am ${day}`,
    children: (count: number) => `davon ${plural(count, 'Kind', 'Kinder')}`,
    places: (people: number, count: number) =>
      count === 0
        ? `${persons(people)}, aber kein Platz wird frei.`
        : `${persons(people)}, aber höchstens ${places(count)} in einer Wohneinheit.`,
    childrenAlone: 'Die Plätze reichen, aber in einem Zimmer wären Kinder ohne Erwachsene.',
    inRoom: (room: string, reason: string) => `${room}: ${reason}`,
    notFitting: (count: number) => `${plural(count, 'Haushalt passt', 'Haushalte passen')} nicht`,
    reasons: 'Was dafür und was dagegen spricht',
  },
  dialog: {
    title: {
      step: (name: string) => `Schritt erfassen: Haushalt ${name}`,
      next: (name: string) => `Termin ändern: Haushalt ${name}`,
      end: (name: string) => `Suche beenden: Haushalt ${name}`,
    },
    now: (step: string) => `Bisher: ${step}`,
    nowNone: 'Bisher: noch nicht gemeldet',
    step: 'Schritt',
    on: 'Erreicht am',
    onHelp: 'Der Tag, an dem es so weit war',
    onMissing: 'Bitte geben Sie den Tag ein.',
    endOn: 'Beendet am',
    endHelp: 'Ab diesem Tag gilt der Haushalt als noch nicht gemeldet',
    next: 'Nächster Termin',
    nextHelp: 'Leer, wenn keiner vereinbart ist',
    note: 'Notiz',
    noteHelp: 'Zum Beispiel Wohnung, Vermieter, Ansprechperson',
    moved:
      'Hier wird nur vermerkt, dass der Haushalt ausgezogen ist. Seine Plätze bleiben belegt, bis sein Auszug in der Belegung steht.',
    endText: 'Der Verlauf der Suche bleibt nachlesbar.',
    save: 'Speichern',
    saveEnd: 'Suche beenden',
    cancel: 'Abbrechen',
    keys: 'Strg+Eingabe speichert',
    done: {
      step: (name: string, step: string, day: string) => `Haushalt ${name}: ${step} am ${day} erfasst`,
      next: (name: string, day: string) =>
        day ? `Haushalt ${name}: nächster Termin ${day}` : `Haushalt ${name}: kein nächster Termin mehr`,
      end: (name: string, day: string) => `Haushalt ${name}: Wohnungssuche am ${day} beendet`,
    },
  },
} as const
