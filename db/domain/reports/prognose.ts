/** Prognose: free places over the coming weeks, one row for each day on which something changes, with its causes. */
import type { Day } from '../values.ts'
import type { ReportDocument } from './document.ts'
import type { ReportFrame } from './facts.ts'
import { dayText, framed } from './frame.ts'
import { cellsOf, headOf, sumText, type TableColumn } from './table.ts'

export interface ForecastLine {
  readonly on: Day
  readonly freeRegular: number
  readonly freeDensified: number
  readonly reserved: number
  readonly waiting: number
  readonly left: number
  readonly leftDensified: number
  readonly leftWithExits: number
  readonly changes: readonly {
    readonly kind: 'lease' | 'capacity' | 'block' | 'moves' | 'expected'
    readonly name: string
    readonly regular: number
    readonly densified: number
    readonly people: number
  }[]
}
export interface ForecastReportFacts extends ReportFrame {
  /** Every day in order. */
  readonly days: readonly ForecastLine[]
  /** Households that are assumed to leave. */
  readonly exits: number
}

const persons = (count: number): string => (count === 1 ? '1 Person' : `${count} Personen`)
const signed = (count: number): string => (count > 0 ? `+${count}` : `−${-count}`)

const told: Readonly<
  Record<ForecastLine['changes'][number]['kind'], (change: ForecastLine['changes'][number]) => string>
> = {
  lease: ({ name, regular, densified }) => `Mietvertrag ${(regular || densified) < 0 ? 'endet' : 'beginnt'}: ${name}`,
  capacity: ({ name }) => `Plätze geändert: ${name}`,
  block: ({ name, regular, densified }) => `Sperrung ${(regular || densified) < 0 ? 'beginnt' : 'endet'}: ${name}`,
  moves: ({ name, people }) =>
    people === 0 ? `Umzug ${name}` : `${people > 0 ? 'Einzug' : 'Auszug'} ${name}, ${persons(Math.abs(people))}`,
  expected: ({ name, people }) => `Braucht Platz: ${name}, ${persons(people)}`,
}
const causes = (line: ForecastLine): string | null =>
  line.changes
    .map((change) => `${told[change.kind](change)}${change.regular === 0 ? '' : ` (${signed(change.regular)})`}`)
    .join(' · ') || null

const columns: readonly TableColumn<ForecastLine>[] = [
  { key: 'on', heading: 'Tag', type: 'day', width: 10, cell: (line) => line.on },
  { key: 'freeRegular', heading: 'frei regulär', type: 'count', width: 8, cell: (line) => line.freeRegular },
  { key: 'freeDensified', heading: 'frei verdichtet', type: 'count', width: 9, cell: (line) => line.freeDensified },
  { key: 'reserved', heading: 'davon reserviert', type: 'count', width: 9, cell: (line) => line.reserved },
  { key: 'waiting', heading: 'ohne Platz', type: 'count', width: 7, cell: (line) => line.waiting },
  { key: 'left', heading: 'übrig regulär', type: 'count', width: 8, cell: (line) => line.left },
  { key: 'leftDensified', heading: 'übrig verdichtet', type: 'count', width: 9, cell: (line) => line.leftDensified },
  { key: 'leftWithExits', heading: 'mit Auszügen', type: 'count', width: 8, cell: (line) => line.leftWithExits },
  { key: 'changes', heading: 'Was sich ändert', type: 'text', width: 56, cell: causes },
]

export function forecastReport(facts: ForecastReportFacts): ReportDocument {
  const { days } = facts
  const shown = days.filter((line, index) => index === 0 || line.changes.length > 0)
  const last = days.at(-1)
  const least = days.reduce<ForecastLine | undefined>((a, b) => (!a || b.left < a.left ? b : a), undefined)
  return {
    name: 'prognose',
    title: 'Prognose der freien Plätze',
    purpose: 'Nur für das Amt · mit Familiennamen · nicht weitergeben',
    ...framed(facts),
    orientation: 'landscape',
    columns: headOf(columns),
    sections: [{ heading: null, rows: shown.map((line) => cellsOf(columns, line)), totals: null }],
    totals:
      last && least ? sumText(columns, `Bis ${dayText(last.on)} · am wenigsten übrig am ${dayText(least.on)}`) : null,
    figures: [
      { label: 'heute frei regulär', value: days[0]?.freeRegular ?? 0, type: 'count' },
      { label: 'am wenigsten übrig regulär', value: least?.left ?? 0, type: 'count' },
      { label: 'Personen ohne Platz bis zum Ende', value: last?.waiting ?? 0, type: 'count' },
      { label: 'angenommene Auszüge (Haushalte)', value: facts.exits, type: 'count' },
    ],
    notes: [
      'Gezählt ist, was eingetragen ist: geplante Umzüge, Sperrungen, Mietverträge, Änderungen der Plätze, Reservierungen. Frei regulär und frei verdichtet sind die Zahlen des Belegungsplans an jenem Tag.',
      'Ohne Platz zählt Angekündigte und Wartende ohne geplanten Platz. Übrig: die freien Plätze, weniger die reservierten, weniger einen je Person ohne Platz und ohne Reservierung; unter null fehlen Plätze.',
      'Mit Auszügen ist eine Annahme: Haushalte in Fehlbelegung mit Wohnungsangebot oder Mietvertrag ziehen an ihrem nächsten Termin aus.',
      'Tage ohne Änderung sind weggelassen. In Klammern steht, wie viele reguläre Plätze eine Änderung bringt oder nimmt.',
    ],
  }
}
