/** Abweichungen: whose place is held on the key date against a rule, which, why, and who entered it. For the office alone. */
import type { MoveRule } from '../housing/moveFacts.ts'
import type { Day } from '../values.ts'
import type { ReportDocument } from './document.ts'
import type { ReportFrame } from './facts.ts'
import { counted, framed } from './frame.ts'
import { cellsOf, headOf, sumText, type TableColumn } from './table.ts'
import { ruleNames } from './umzuege.ts'

export interface DeviationLine {
  readonly houseName: string
  readonly room: string
  readonly familyName: string
  readonly givenName: string
  readonly rules: readonly MoveRule[]
  readonly reason: string | null
  readonly from: Day
  readonly actor: string | null
}

const columns: readonly TableColumn<DeviationLine>[] = [
  { key: 'house', heading: 'Unterkunft', type: 'text', width: 20, cell: (line) => line.houseName },
  { key: 'room', heading: 'Zimmer', type: 'text', width: 8, cell: (line) => line.room },
  {
    key: 'name',
    heading: 'Name',
    type: 'text',
    width: 24,
    cell: ({ familyName, givenName }) => [familyName, givenName].filter(Boolean).join(', '),
  },
  {
    key: 'rules',
    heading: 'gegen die Regel',
    type: 'text',
    width: 34,
    cell: (line) => line.rules.map((rule) => ruleNames[rule]).join(', '),
  },
  { key: 'reason', heading: 'Begründung', type: 'text', width: 38, cell: (line) => line.reason },
  { key: 'since', heading: 'seit', type: 'day', width: 11, cell: (line) => line.from },
  { key: 'actor', heading: 'eingetragen von', type: 'text', width: 16, cell: (line) => line.actor },
]

export function deviationsReport(facts: ReportFrame & { readonly lines: readonly DeviationLine[] }): ReportDocument {
  const { lines } = facts
  return {
    name: 'abweichungen',
    title: 'Abweichungen von den Regeln der Belegung',
    purpose: 'Nur für das Amt · Namen und Begründungen · nicht weitergeben',
    ...framed(facts),
    orientation: 'landscape',
    columns: headOf(columns),
    sections: [{ heading: null, rows: lines.map((line) => cellsOf(columns, line)), totals: null }],
    totals: sumText(columns, `Gesamt · ${counted(lines.length, 'Person', 'Personen')}`),
    figures: [{ label: 'Personen', value: lines.length, type: 'count' }],
    notes: [
      'Gezählt sind Personen, deren Platz am Stichtag trotz einer Regel belegt ist. Die Begründung stammt von der Sachbearbeitung.',
    ],
  }
}
