/** Bescheide: the notices of assignment with how far each is, from the announcement to the place. Names nobody. */
import { type NoticeState, noticeStates } from '../assignments/notice.ts'
import { type AssignmentKind, assignmentKinds } from '../people/terms.ts'
import type { Day } from '../values.ts'
import type { ReportDocument } from './document.ts'
import type { ReportFrame } from './facts.ts'
import { counted, framed } from './frame.ts'
import { cellsOf, headOf, sumText, type TableColumn } from './table.ts'

export interface NoticeReportLine {
  readonly number: string
  readonly kind: AssignmentKind
  readonly expectedOn: Day
  readonly state: NoticeState
  readonly isOverdue: boolean
  readonly persons: number
  readonly children: number | null
  readonly nationalityName: string | null
  readonly missingNames: number
  readonly arrived: number
  readonly housed: number
  readonly remark: string | null
}

const columns: readonly TableColumn<NoticeReportLine>[] = [
  {
    key: 'state',
    heading: 'Stand',
    type: 'text',
    width: 18,
    cell: (line) => (line.isOverdue ? 'überfällig' : noticeStates[line.state].term),
  },
  { key: 'expectedOn', heading: 'erwartet am', type: 'day', width: 11, cell: (line) => line.expectedOn },
  { key: 'number', heading: 'Bescheid', type: 'text', width: 16, cell: (line) => line.number },
  { key: 'kind', heading: 'Art', type: 'text', width: 16, cell: (line) => assignmentKinds[line.kind].term },
  { key: 'persons', heading: 'Personen', type: 'count', width: 9, cell: (line) => line.persons },
  { key: 'children', heading: 'davon Kinder', type: 'count', width: 9, cell: (line) => line.children },
  { key: 'nationality', heading: 'Staatsangehörigkeit', type: 'text', width: 19, cell: (line) => line.nationalityName },
  { key: 'missingNames', heading: 'ohne Namen', type: 'count', width: 9, cell: (line) => line.missingNames },
  { key: 'arrived', heading: 'angekommen', type: 'count', width: 10, cell: (line) => line.arrived },
  { key: 'housed', heading: 'mit Platz', type: 'count', width: 9, cell: (line) => line.housed },
  { key: 'remark', heading: 'Bemerkung', type: 'text', width: 28, cell: (line) => line.remark },
]

/** In the order in which they are listed: open ones first, then the latest. */
export function noticesReport(facts: ReportFrame & { readonly lines: readonly NoticeReportLine[] }): ReportDocument {
  const { lines } = facts
  const persons = lines.reduce((sum, line) => sum + line.persons, 0)
  return {
    name: 'bescheide',
    title: 'Zuweisungsbescheide',
    purpose: 'Für das Amt · ohne Namen',
    ...framed(facts),
    orientation: 'landscape',
    columns: headOf(columns),
    sections: [{ heading: null, rows: lines.map((line) => cellsOf(columns, line)), totals: null }],
    totals: sumText(
      columns,
      `Gesamt · ${counted(lines.length, 'Bescheid', 'Bescheide')}, ${counted(persons, 'Person', 'Personen')}`,
    ),
    figures: [
      { label: 'Bescheide', value: lines.length, type: 'count' },
      { label: 'davon offen', value: lines.filter((line) => noticeStates[line.state].open).length, type: 'count' },
      { label: 'davon überfällig', value: lines.filter((line) => line.isOverdue).length, type: 'count' },
      { label: 'angekündigte Personen', value: persons, type: 'count' },
    ],
    notes: [
      'Bescheide, die bis zum Stichtag angekündigt waren. Überfällig: Der Tag der Ankunft ist vorbei, und noch nicht alle sind da oder als nicht angekommen eingetragen.',
    ],
  }
}
