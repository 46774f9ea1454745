/** Nicht zusammen: who is not to be placed with whom on the key date, until when and why. For the office alone. */
import { addDays, type Day } from '../values.ts'
import type { ReportDocument } from './document.ts'
import type { ReportFrame } from './facts.ts'
import { counted, framed } from './frame.ts'
import { cellsOf, headOf, sumText, type TableColumn } from './table.ts'

export interface ApartLine {
  readonly people: readonly {
    readonly name: string
    readonly place: { readonly house: string; readonly room: string } | null
  }[]
  readonly note: string | null
  readonly from: Day
  /** The first day on which it does not hold any more. */
  readonly to: Day
}

const nameOf = (index: number) => (line: ApartLine) => line.people[index]?.name ?? null
const placeOf = (index: number) => (line: ApartLine) => {
  const place = line.people[index]?.place
  return place ? `${place.house} ${place.room}` : null
}

const columns: readonly TableColumn<ApartLine>[] = [
  { key: 'one', heading: 'Wer', type: 'text', width: 26, cell: nameOf(0) },
  { key: 'onePlace', heading: 'wohnt in', type: 'text', width: 14, cell: placeOf(0) },
  { key: 'other', heading: 'nicht mit', type: 'text', width: 26, cell: nameOf(1) },
  { key: 'otherPlace', heading: 'wohnt in', type: 'text', width: 14, cell: placeOf(1) },
  { key: 'note', heading: 'Anlass', type: 'text', width: 40, cell: (line) => line.note },
  { key: 'from', heading: 'ab', type: 'day', width: 11, cell: (line) => line.from },
  { key: 'last', heading: 'letzter Tag', type: 'day', width: 11, cell: (line) => addDays(line.to, -1) },
]

export function apartReport(facts: ReportFrame & { readonly lines: readonly ApartLine[] }): ReportDocument {
  const { lines } = facts
  return {
    name: 'nicht_zusammen',
    title: 'Nicht zusammen belegen',
    purpose: 'Nur für das Amt · mit Namen · nicht weitergeben',
    ...framed(facts),
    orientation: 'landscape',
    columns: headOf(columns),
    sections: [{ heading: null, rows: lines.map((line) => cellsOf(columns, line)), totals: null }],
    totals: sumText(columns, `Gesamt · ${counted(lines.length, 'Vermerk', 'Vermerke')}`),
    figures: [{ label: 'Vermerke', value: lines.length, type: 'count' }],
    notes: ['Vermerke, die am Stichtag gelten; der letzte Tag gilt noch. Zuerst steht, was zuerst endet.'],
  }
}
