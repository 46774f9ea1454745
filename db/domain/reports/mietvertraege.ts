/** Mietverträge: what the town rents on the key date or later, until when, on which terms, and how many people are inside at the end. */
import { addDays, type Day } from '../values.ts'
import type { Cell, ReportDocument } from './document.ts'
import type { ReportFrame } from './facts.ts'
import { framed } from './frame.ts'
import { cellsOf, headOf, type TableColumn } from './table.ts'

/** A lease with its house; amounts in cents a month. */
export interface LeaseLine {
  readonly houseName: string
  readonly landlord: string | null
  readonly from: Day
  /** First day without it; null: no end. */
  readonly to: Day | null
  readonly noticeMonths: number | null
  readonly deadline: Day | null
  readonly noticeOn: Day | null
  readonly coldRent: number | null
  readonly extraCosts: number | null
  readonly deposit: number | null
  readonly places: number
  readonly perPlace: number | null
  /** People with a place there on the day on which it ends or later. */
  readonly inside: number
  readonly state: 'current' | 'coming' | 'past'
}
export interface LeaseReportFacts extends ReportFrame {
  readonly lines: readonly LeaseLine[]
  /** Those that have ended, too. */
  readonly withPast?: boolean
}

const columns: readonly TableColumn<LeaseLine>[] = [
  { key: 'house', heading: 'Unterkunft', type: 'text', width: 20, cell: (line) => line.houseName },
  { key: 'landlord', heading: 'Vermieter', type: 'text', width: 20, cell: (line) => line.landlord },
  { key: 'from', heading: 'von', type: 'day', width: 10, cell: (line) => line.from },
  {
    key: 'last',
    heading: 'letzter Tag',
    type: 'day',
    width: 10,
    cell: (line) => (line.to === null ? null : addDays(line.to, -1)),
  },
  { key: 'notice', heading: 'Frist (Monate)', type: 'count', width: 8, cell: (line) => line.noticeMonths },
  { key: 'deadline', heading: 'kündigen bis', type: 'day', width: 10, cell: (line) => line.deadline },
  { key: 'noticeOn', heading: 'gekündigt am', type: 'day', width: 10, cell: (line) => line.noticeOn },
  { key: 'coldRent', heading: 'Kaltmiete', type: 'cents', width: 10, cell: (line) => line.coldRent },
  { key: 'extraCosts', heading: 'Nebenkosten', type: 'cents', width: 10, cell: (line) => line.extraCosts },
  { key: 'deposit', heading: 'Kaution', type: 'cents', width: 10, cell: (line) => line.deposit },
  { key: 'places', heading: 'Plätze', type: 'count', width: 6, cell: (line) => line.places },
  { key: 'perPlace', heading: 'je Platz', type: 'cents', width: 9, cell: (line) => line.perPlace },
  {
    key: 'inside',
    heading: 'am Ende drin',
    type: 'count',
    width: 8,
    cell: (line) => (line.to === null ? null : line.inside),
  },
]

const sum = (lines: readonly LeaseLine[], of: (line: LeaseLine) => number | null) =>
  lines.reduce((total, line) => total + (of(line) ?? 0), 0)

const totals = (label: string, lines: readonly LeaseLine[]): readonly Cell[] => {
  const sums: Readonly<Record<string, number>> = {
    coldRent: sum(lines, (line) => line.coldRent),
    extraCosts: sum(lines, (line) => line.extraCosts),
    deposit: sum(lines, (line) => line.deposit),
    places: sum(lines, (line) => line.places),
  }
  return columns.map(({ key }, index) => (index === 0 ? label : (sums[key] ?? null)))
}

export function leasesReport(facts: LeaseReportFacts): ReportDocument {
  const of = (state: LeaseLine['state']) => facts.lines.filter((line) => line.state === state)
  const current = of('current')
  const coming = of('coming')
  const past = facts.withPast ? of('past') : []
  const section = (heading: string, lines: readonly LeaseLine[]) => ({
    heading,
    rows: lines.map((line) => cellsOf(columns, line)),
    totals: totals('Summe', lines),
  })
  const sections = [
    ...(current.length > 0 ? [section('Am Stichtag', current)] : []),
    ...(coming.length > 0 ? [section('Künftig', coming)] : []),
    ...(past.length > 0 ? [section('Beendet', past)] : []),
  ]
  return {
    name: 'mietvertraege',
    title: 'Mietverträge',
    purpose: 'Nur für das Amt · Vertragsdaten, keine Namen von Bewohnern',
    ...framed(facts),
    orientation: 'landscape',
    columns: headOf(columns),
    sections: sections.length > 0 ? sections : [{ heading: null, rows: [], totals: null }],
    totals: totals('Am Stichtag', current),
    figures: [
      { label: 'laufende Verträge', value: current.length, type: 'count' },
      {
        label: 'davon befristet oder gekündigt',
        value: current.filter((line) => line.to !== null).length,
        type: 'count',
      },
      { label: 'Kaltmiete im Monat', value: sum(current, (line) => line.coldRent), type: 'cents' },
      { label: 'Nebenkosten im Monat', value: sum(current, (line) => line.extraCosts), type: 'cents' },
    ],
    notes: [
      'Kaltmiete und Nebenkosten gelten im Monat; je Platz sind beide zusammen, geteilt durch die regulären Plätze der Unterkunft am Stichtag.',
      'Kündigen bis nennt den letzten Tag, an dem zum eingetragenen Ende gekündigt werden kann: volle Monate vor dem Ende.',
      'Am Ende drin zählt Personen, die am Tag nach dem Ende oder später dort noch einen Platz haben. Folgt ein Vertrag ohne Lücke, zählt niemand.',
      ...(facts.withPast ? [] : ['Beendete Verträge stehen nicht in der Liste.']),
    ],
  }
}
