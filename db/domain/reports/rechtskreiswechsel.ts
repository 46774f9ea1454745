/** Rechtskreiswechsel: the worklist of changes between AsylbLG and Jobcenter on paper, to go through with the other office. */
import type { Day } from '../values.ts'
import type { ReportDocument } from './document.ts'
import type { ReportFrame } from './facts.ts'
import { framed } from './frame.ts'
import { cellsOf, headOf, type TableColumn } from './table.ts'

/** A case, or a household that is due without one; worded. */
export interface RegimeChangeLine {
  /** Heading of its group: what is still to come. */
  readonly group: string
  readonly household: string
  readonly number: string
  readonly people: number
  readonly direction: string
  readonly next: string
  readonly dueOn: Day | null
  /** Days without or with double payment, in words. */
  readonly payment: string
  readonly reference: string | null
  readonly contact: string | null
  readonly letterOn: Day | null
  readonly kind: 'due' | 'case'
  readonly seam: 'open' | 'seamless' | 'gap' | 'overlap' | null
}
/** In the order of the worklist; closed cases are not part of it. */
export interface RegimeChangeFacts extends ReportFrame {
  readonly lines: readonly RegimeChangeLine[]
}

const columns: readonly TableColumn<RegimeChangeLine>[] = [
  { key: 'household', heading: 'Haushalt', type: 'text', width: 20, cell: (line) => line.household },
  { key: 'number', heading: 'Nummer', type: 'text', width: 10, cell: (line) => line.number },
  { key: 'people', heading: 'Personen', type: 'count', width: 9, cell: (line) => line.people },
  { key: 'direction', heading: 'Richtung', type: 'text', width: 15, cell: (line) => line.direction },
  { key: 'next', heading: 'Nächster Schritt', type: 'text', width: 36, cell: (line) => line.next },
  { key: 'dueOn', heading: 'Fällig ab', type: 'day', width: 11, cell: (line) => line.dueOn },
  { key: 'payment', heading: 'Zahlung', type: 'text', width: 28, cell: (line) => line.payment || null },
  { key: 'reference', heading: 'BG-Nummer', type: 'text', width: 18, cell: (line) => line.reference },
  { key: 'contact', heading: 'Kontakt', type: 'text', width: 24, cell: (line) => line.contact },
  { key: 'letterOn', heading: 'Letztes Schreiben', type: 'day', width: 12, cell: (line) => line.letterOn },
]

/** Who is due and which cases are open on the key date. */
export function regimeChangesReport(facts: RegimeChangeFacts): ReportDocument {
  const { lines } = facts
  const sections = [...Map.groupBy(lines, (line) => line.group)].map(([heading, members]) => ({
    heading,
    rows: members.map((line) => cellsOf(columns, line)),
    totals: null,
  }))
  const count = (isCounted: (line: RegimeChangeLine) => boolean): number => lines.filter(isCounted).length
  return {
    name: 'rechtskreiswechsel',
    title: 'Rechtskreiswechsel',
    purpose: 'Nur für das Amt · mit Personendaten · nicht weitergeben',
    ...framed(facts),
    orientation: 'landscape',
    columns: headOf(columns),
    sections: sections.length > 0 ? sections : [{ heading: null, rows: [], totals: null }],
    totals: null,
    figures: [
      { label: 'fällig, kein Vorgang', value: count((line) => line.kind === 'due'), type: 'count' },
      { label: 'laufende Vorgänge', value: count((line) => line.kind === 'case'), type: 'count' },
      { label: 'mit Lücke', value: count((line) => line.seam === 'gap'), type: 'count' },
      { label: 'mit Doppelzahlung', value: count((line) => line.seam === 'overlap'), type: 'count' },
    ],
    notes: [
      'Fällig ist ein Haushalt, von dem jemand einen Aufenthaltsstatus hat, der am Stichtag nicht zum Rechtskreis passt (§ 1 AsylbLG), und für den noch kein Vorgang läuft.',
      'Lücke: Tage, für die niemand zahlt. Doppelzahlung: Tage, für die beide zahlen. Solange einer der beiden Tage fehlt, ist bis zum Stichtag gezählt. Abgeschlossene Vorgänge stehen nicht in der Liste.',
    ],
  }
}
