/** German text: the Übersicht. */
import { plural } from '../format.ts'

export const overview = {
  title: 'Übersicht',
  places: 'Plätze',
  people: 'Menschen',
  work: 'Zu tun',
  week: 'Die nächsten sieben Tage',
  weekNote: 'Ankünfte, Einzüge, Auszüge',
  weekEmpty: 'In den nächsten sieben Tagen ist niemand angekündigt und kein Umzug geplant.',
  late: 'überfällig',
  figure: {
    freeRegular: 'Plätze frei, regulär',
    freeDensified: 'Plätze frei, verdichtet',
    needPlace: 'brauchen noch einen Platz',
    taken: 'Menschen untergebracht',
    register: 'Menschen im Register',
    overstay: 'in Fehlbelegung',
    nextOverdue: 'Termine der Wohnungssuche überfällig',
    followUps: 'Wiedervorlagen fällig',
    expiring: 'Papiere enden in 60 Tagen',
    expired: 'Papiere sind abgelaufen',
    kita: 'Kinder werden 3: Kita-Platz',
    school: 'Kinder werden 6: Schule',
    ofAge: 'werden 18: volljährig',
    regimeDue: 'Rechtskreiswechsel fällig ohne Vorgang',
    regimeGap: 'Rechtskreiswechsel mit Lücke',
    leases: 'Mietverträge enden',
  },
  needPlaceHelp: (households: number) => `in ${plural(households, 'Haushalt', 'Haushalten')}; wer, zeigt die Liste`,
  expected: (people: number, kind: string, number: string) =>
    `${plural(people, 'Person', 'Personen')} erwartet · ${kind} · Bescheid ${number}`,
  movesIn: (name: string, people: number, to: string) => `${name} (${people}) zieht ein: ${to}`,
  movesOut: (name: string, people: number, from: string) => `${name} (${people}) zieht aus: ${from}`,
  moves: (name: string, people: number, from: string, to: string) => `${name} (${people}) zieht um: ${from} → ${to}`,
  room: (house: string, room: string) => `${house}, Zimmer ${room}`,
} as const
