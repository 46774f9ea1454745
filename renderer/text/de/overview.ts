/** German text: the Übersicht. */
import { plural } from '../format.ts'

/** What stands below a number: for exactly one, and for any other. */
type Counted = readonly [one: string, many: string]
const either = (label: string): Counted => [label, label]
const counted = {
  freeRegular: ['Platz frei, regulär', 'Plätze frei, regulär'],
  freeDensified: ['Platz frei, verdichtet', 'Plätze frei, verdichtet'],
  needPlace: ['braucht noch einen Platz', 'brauchen noch einen Platz'],
  taken: ['Mensch untergebracht', 'Menschen untergebracht'],
  register: ['Mensch im Register', 'Menschen im Register'],
  overstay: either('in Fehlbelegung'),
  nextOverdue: ['Termin der Wohnungssuche überfällig', 'Termine der Wohnungssuche überfällig'],
  followUps: ['Wiedervorlage fällig', 'Wiedervorlagen fällig'],
  expiring: ['Papier endet in 60 Tagen', 'Papiere enden in 60 Tagen'],
  expired: ['Papier ist abgelaufen', 'Papiere sind abgelaufen'],
  kita: ['Kind wird 3: Kita-Platz', 'Kinder werden 3: Kita-Platz'],
  school: ['Kind wird 6: Schule', 'Kinder werden 6: Schule'],
  ofAge: ['wird 18: volljährig', 'werden 18: volljährig'],
  regimeDue: either('Rechtskreiswechsel fällig ohne Vorgang'),
  regimeGap: either('Rechtskreiswechsel mit Lücke'),
  cheques: ['Scheck, dessen 8 Tage enden', 'Schecks, deren 8 Tage enden'],
  leases: ['Mietvertrag endet', 'Mietverträge enden'],
} satisfies Record<string, Counted>
export type FigureName = keyof typeof counted

export const overview = {
  title: 'Übersicht',
  places: 'Plätze',
  people: 'Menschen',
  work: 'Zu tun',
  week: 'Die nächsten sieben Tage',
  weekNote: 'Ankünfte, Einzüge, Auszüge',
  weekEmpty: 'In den nächsten sieben Tagen ist niemand angekündigt und kein Umzug geplant.',
  late: 'überfällig',
  figure: (key: FigureName, value: number | undefined): string => {
    const [one, many] = counted[key]
    return value === 1 ? one : many
  },
  needPlaceHelp: (households: number) => `in ${plural(households, 'Haushalt', 'Haushalten')}; wer, zeigt die Liste`,
  expected: (people: number, kind: string, number: string) =>
    `${plural(people, 'Person', 'Personen')} erwartet · ${kind} · Bescheid ${number}`,
  movesIn: (name: string, people: number, to: string) => `${name} (${people}) zieht ein: ${to}`,
  movesOut: (name: string, people: number, from: string) => `${name} (${people}) zieht aus: ${from}`,
  moves: (name: string, people: number, from: string, to: string) => `${name} (${people}) zieht um: ${from} → ${to}`,
  room: (house: string, room: string) => `${house}, Zimmer ${room}`,
} as const
