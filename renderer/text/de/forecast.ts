/** German text: the forecast of free places. */
import { formatDifference, plural } from '../format.ts'

const persons = (count: number) => plural(count, 'Person', 'Personen')

export const forecast = {
  title: 'Prognose',
  subtitle: (from: string, to: string) => `Freie Plätze vom ${from} bis zum ${to}, wenn alles Geplante geschieht`,
  figure: {
    today: 'heute frei regulär',
    least: (day: string) => `am wenigsten übrig, ${day}`,
    waiting: 'Personen ohne Platz',
    exits: 'angenommene Auszüge',
  },
  figureHelp: {
    least: 'Reguläre Plätze, die übrig sind, wenn alle Angekündigten einen bekommen; unter null fehlen sie',
    waiting: 'Wer angekündigt ist oder schon wartet und keinen geplanten Platz hat, bis zum letzten Tag',
    exits: 'Haushalte mit Wohnungsangebot oder Mietvertrag, deren nächster Termin in dieser Zeit liegt',
  },
  days: { label: 'Tage', changes: 'Tage mit Änderung', all: 'Alle Tage' },
  chart: 'Verlauf der Plätze',
  chartText: (from: number, to: number, least: number, day: string) =>
    `Liniendiagramm: übrig regulär zu Beginn ${from}, am Ende ${to}, am wenigsten ${least} am ${day}. Alle Werte stehen in der Tabelle darunter.`,
  series: {
    freeRegular: 'frei regulär',
    left: 'übrig regulär, wenn alle Erwarteten einen Platz haben',
    leftWithExits: 'übrig regulär mit angenommenen Auszügen',
    leftDensified: 'übrig verdichtet',
  },
  table: 'Plätze nach Tagen',
  column: {
    day: 'Tag',
    freeRegular: 'frei regulär',
    freeDensified: 'frei verdichtet',
    reserved: 'davon reserviert',
    waiting: 'ohne Platz',
    left: 'übrig regulär',
    leftDensified: 'übrig verdichtet',
    withExits: 'mit Auszügen',
    changes: 'Was sich ändert',
  },
  today: 'Stand heute',
  nothing: '',
  change: {
    lease: (name: string, free: number) => (free < 0 ? `Mietvertrag endet: ${name}` : `Mietvertrag beginnt: ${name}`),
    capacity: (name: string) => `Plätze geändert: ${name}`,
    block: (name: string, free: number) => (free < 0 ? `Sperrung beginnt: ${name}` : `Sperrung endet: ${name}`),
    moves: (name: string, people: number) =>
      people > 0
        ? `Einzug ${name}, ${persons(people)}`
        : people < 0
          ? `Auszug ${name}, ${persons(-people)}`
          : `Umzug ${name}`,
    expected: (name: string, people: number) => `Braucht Platz: ${name}, ${persons(people)}`,
  },
  places: (free: number) => `(${formatDifference(free)})`,
  exitsTitle: 'Annahme: Auszüge aus der Fehlbelegung',
  exitsText:
    'Diese Haushalte haben ein Wohnungsangebot oder einen Mietvertrag. Nur die Spalte „mit Auszügen“ und die gestrichelte Linie nehmen an, dass sie an ihrem nächsten Termin ausziehen. Sicher ist das nicht.',
  noExits: 'Kein Haushalt in Fehlbelegung hat in dieser Zeit einen Termin mit Angebot oder Mietvertrag.',
  exit: (name: string, people: number, step: string, day: string) =>
    `Haushalt ${name}, ${persons(people)} · ${step} · ${day}`,
  empty: 'Noch keine Unterkünfte',
  emptyText:
    'Sobald Häuser und Zimmer eingetragen sind, steht hier, wie viele Plätze in den nächsten zwölf Wochen frei sind.',
} as const
