/** Zahlungswege: how every household is paid on the key date; who still gets cheques, why, and what the next step is. For the office alone. */
import type { NoAccountReason, WayKind } from '../payments/terms.ts'
import { wayKinds } from '../payments/terms.ts'
import { isByCheque, wayGroupName, wayGroupOf, wayGroups } from '../payments/wayGroups.ts'
import type { WayMark } from '../payments/wayMarks.ts'
import type { Day } from '../values.ts'
import { percent, type ReportDocument } from './document.ts'
import type { ReportFrame } from './facts.ts'
import { counted, framed } from './frame.ts'
import { cellsOf, headOf, sumText, type TableColumn } from './table.ts'

export interface WayReportLine {
  readonly name: string
  readonly number: string
  readonly people: number
  readonly kinds: readonly WayKind[]
  readonly since: Day | null
  readonly marks: readonly WayMark[]
  readonly noAccount: {
    readonly reason: NoAccountReason
    readonly nextStep: string | null
    readonly nextOn: Day | null
  } | null
}

const marks: Readonly<Record<WayMark, string>> = {
  account_missing: 'Konto fehlt',
  iban_wrong: 'IBAN falsch',
  holder_differs: 'Inhaber prüfen',
  account_shared: 'Konto mehrfach',
}

const columns: readonly TableColumn<WayReportLine>[] = [
  { key: 'name', heading: 'Haushalt', type: 'text', width: 22, cell: (line) => line.name },
  { key: 'number', heading: 'Nummer', type: 'text', width: 12, cell: (line) => line.number },
  { key: 'people', heading: 'Personen', type: 'count', width: 10, cell: (line) => line.people },
  {
    key: 'ways',
    heading: 'Zahlungsweg',
    type: 'text',
    width: 26,
    cell: (line) => line.kinds.map((kind) => wayKinds[kind].term).join(', '),
  },
  { key: 'since', heading: 'seit', type: 'day', width: 11, cell: (line) => line.since },
  {
    key: 'next',
    heading: 'nächster Schritt',
    type: 'text',
    width: 34,
    cell: (line) => line.noAccount?.nextStep ?? null,
  },
  { key: 'nextOn', heading: 'Termin', type: 'day', width: 11, cell: (line) => line.noAccount?.nextOn ?? null },
  {
    key: 'marks',
    heading: 'zu prüfen',
    type: 'text',
    width: 20,
    cell: (line) => line.marks.map((mark) => marks[mark]).join(', ') || null,
  },
]

const peopleIn = (lines: readonly WayReportLine[]): number => lines.reduce((sum, line) => sum + line.people, 0)
const both = (lines: readonly WayReportLine[]): string =>
  `${counted(lines.length, 'Haushalt', 'Haushalte')}, ${counted(peopleIn(lines), 'Person', 'Personen')}`

export function waysReport(facts: ReportFrame & { readonly lines: readonly WayReportLine[] }): ReportDocument {
  const { lines } = facts
  const byCheque = lines.filter(isByCheque)
  const groups = Map.groupBy(lines, wayGroupOf)
  return {
    name: 'zahlungswege',
    title: 'Zahlungswege',
    purpose: 'Nur für das Amt · mit Namen · nicht weitergeben',
    ...framed(facts),
    orientation: 'landscape',
    columns: headOf(columns),
    sections: wayGroups.flatMap((group) => {
      const own = groups.get(group)
      if (!own) return []
      return [
        {
          heading: wayGroupName(group),
          rows: own.map((line) => cellsOf(columns, line)),
          totals: sumText(columns, both(own)),
        },
      ]
    }),
    totals: sumText(columns, `Gesamt · ${both(lines)}`),
    figures: [
      { label: 'Haushalte', value: lines.length, type: 'count' },
      { label: 'davon per Scheck', value: byCheque.length, type: 'count' },
      { label: 'Personen per Scheck', value: peopleIn(byCheque), type: 'count' },
      { label: 'Anteil der Haushalte per Scheck', value: percent(byCheque.length, lines.length), type: 'percent' },
    ],
    notes: [
      'Haushalte, in denen am Stichtag jemand Leistungen nach dem AsylbLG bezieht; gezählt sind die Personen, die sie beziehen.',
      'Per Scheck zählt auch, wer nur einen Teil so bekommt, wer keinen Zahlungsweg hat, und wessen Konto noch nicht bekannt ist.',
    ],
  }
}
