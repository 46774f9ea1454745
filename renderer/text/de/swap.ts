/** German text: two occupied rooms change places. */
import { plural } from '../format.ts'

export const swap = {
  title: (room: string, house: string) => `Zimmer ${room} tauschen${house ? `, ${house}` : ''}`,
  with: 'Mit welchem Zimmer?',
  choose: 'Wählen Sie ein belegtes Zimmer: Alle Bewohner beider Zimmer tauschen den Platz.',
  nobody: 'An diesem Tag wohnt niemand in diesem Zimmer.',
  into: (from: string, to: string, people: number) => `Aus ${from} nach ${to}: ${plural(people, 'Person', 'Personen')}`,
  confirm: 'Zimmer tauschen',
  confirmWith: (room: string) => `Mit ${room} tauschen`,
  done: (a: string, b: string, day: string) => `Zimmer ${a} und ${b} getauscht${day ? `, ab ${day}` : ''}`,
  keys: 'Pfeiltasten wählen, Eingabe übernimmt, Strg+Eingabe tauscht',
} as const
