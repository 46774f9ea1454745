/** Datenblatt: one person's whole story as the office knows it, line by line, the latest first. Stays in the office. */
import { byNumber } from '../housing/order.ts'
import { addDays, type Day } from '../values.ts'
import type { ReportDocument } from './document.ts'
import type { ReportFrame } from './facts.ts'
import { knownDay } from './form.ts'
import { framed } from './frame.ts'
import { cellsOf, headOf, type TableColumn } from './table.ts'

/** What held from a day up to a day, worded, and between which days the office believed it. */
export interface SheetEntry {
  readonly what: string
  readonly from: Day
  /** Day after the last one; of a stay the day of leaving. */
  readonly to: Day | null
  readonly knownSince: Day
  /** Null while it is believed. */
  readonly knownUntil: Day | null
}
export interface SheetLine {
  readonly heading: string
  /** A stay ends on the day of leaving, everything else on its last day. */
  readonly endsOnLeaving: boolean
  readonly entries: readonly SheetEntry[]
}
export interface SheetFacts extends ReportFrame {
  readonly number: string
  /** `Haddad, Rania` */
  readonly name: string
  /** What has no days, worded; what is not known is left out. */
  readonly identity: readonly { readonly term: string; readonly value: string }[]
  readonly lines: readonly SheetLine[]
}

interface Row {
  readonly term: string | null
  readonly what: string
  readonly from: Day | null
  readonly to: Day | null
  readonly knownSince: Day | null
  readonly knownUntil: Day | null
}

const columns: readonly TableColumn<Row>[] = [
  { key: 'term', heading: 'Angabe', type: 'text', width: 20, cell: (row) => row.term },
  { key: 'what', heading: 'Eintrag', type: 'text', width: 40, cell: (row) => row.what },
  { key: 'from', heading: 'von', type: 'day', width: 11, cell: (row) => row.from },
  { key: 'to', heading: 'bis', type: 'day', width: 11, cell: (row) => row.to },
  { key: 'knownSince', heading: 'bekannt seit', type: 'day', width: 12, cell: (row) => row.knownSince },
  { key: 'knownUntil', heading: 'bekannt bis', type: 'day', width: 12, cell: (row) => row.knownUntil },
]

const latestFirst = (a: SheetEntry, b: SheetEntry): number =>
  a.from === b.from ? byNumber(a.what, b.what) : a.from < b.from ? 1 : -1

const entryRow = (entry: SheetEntry, term: string | null, endsOnLeaving: boolean): Row => ({
  term,
  what: entry.what,
  from: knownDay(entry.from),
  to: entry.to === null || endsOnLeaving ? entry.to : addDays(entry.to, -1),
  knownSince: knownDay(entry.knownSince),
  knownUntil: entry.knownUntil,
})

/** The lines that say something, as sections; what was believed before stands in one of its own. */
export function dataSheet(facts: SheetFacts): ReportDocument {
  const identity = facts.identity.map(
    ({ term, value }): Row => ({ term, what: value, from: null, to: null, knownSince: null, knownUntil: null }),
  )
  const believed = facts.lines.map(({ heading, endsOnLeaving, entries }) => ({
    heading,
    rows: entries
      .filter((entry) => entry.knownUntil === null)
      .toSorted(latestFirst)
      .map((entry) => entryRow(entry, null, endsOnLeaving)),
  }))
  const former = facts.lines.flatMap(({ heading, endsOnLeaving, entries }) =>
    entries
      .filter((entry) => entry.knownUntil !== null)
      .toSorted(latestFirst)
      .map((entry) => entryRow(entry, heading, endsOnLeaving)),
  )
  const sections = [
    { heading: 'Zur Person', rows: identity },
    ...believed,
    { heading: 'Früher angenommen', rows: former },
  ].filter(({ rows }) => rows.length > 0)
  return {
    name: 'datenblatt',
    title: `Datenblatt: ${facts.name} (${facts.number})`,
    purpose: 'Nur für das Amt · vollständige Personendaten · nicht weitergeben',
    ...framed(facts),
    orientation: 'portrait',
    columns: headOf(columns),
    sections: sections.map(({ heading, rows }) => ({
      heading,
      rows: rows.map((row) => cellsOf(columns, row)),
      totals: null,
    })),
    totals: null,
    figures: [],
    notes: [
      'Das Blatt zeigt alles, was das Amt von der Person weiß, nicht nur den Stichtag. Das Neueste steht oben.',
      '„bis“ nennt den letzten Tag; bei Plätzen den Tag des Auszugs. Ein leeres Feld heißt: kein Ende bekannt.',
      '„bekannt seit“ ist der Tag, an dem das Amt davon erfahren hat; „bekannt bis“ der, an dem es etwas anderes erfuhr.',
    ],
  }
}
