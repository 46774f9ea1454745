/** Platzbedarf: who needs a place on a day or within the next thirty, as a list to place people by. Stays in the office. */
import { horizonDays, type NeedReason, needReasons } from '../assignments/needs.ts'
import { type HousingNeed, housingNeeds } from '../people/terms.ts'
import type { Day } from '../values.ts'
import type { ReportDocument } from './document.ts'
import type { ReportFrame } from './facts.ts'
import { framed } from './frame.ts'
import { cellsOf, headOf, type TableColumn } from './table.ts'

/** A household, or those of a notice who have no name yet. */
export interface NeedLine {
  /** Of a notice without names: announced, or overdue. */
  readonly reason: NeedReason | 'announced' | 'overdue'
  readonly household: string
  /** Number of the household, or of the notice. */
  readonly number: string
  readonly people: number
  /** Null when the notice does not say it. */
  readonly children: number | null
  /** First night without a place. */
  readonly from: Day
  /** Nights without a place up to the key date. */
  readonly waitingDays: number
  readonly needs: readonly HousingNeed[]
  /** The places that end, or that they have. */
  readonly places: readonly string[]
}
export interface NeedFacts extends ReportFrame {
  /** In any order. */
  readonly lines: readonly NeedLine[]
}

const reasonText = (reason: NeedLine['reason']): string =>
  reason === 'announced' ? 'angekündigt' : reason === 'overdue' ? 'überfällig' : needReasons[reason].term

const columns: readonly TableColumn<NeedLine>[] = [
  { key: 'from', heading: 'Seit / ab', type: 'day', width: 10, cell: (line) => line.from },
  { key: 'reason', heading: 'Grund', type: 'text', width: 14, cell: (line) => reasonText(line.reason) },
  { key: 'household', heading: 'Haushalt', type: 'text', width: 24, cell: (line) => line.household },
  { key: 'number', heading: 'Nummer', type: 'text', width: 15, cell: (line) => line.number },
  { key: 'people', heading: 'Personen', type: 'count', width: 9, cell: (line) => line.people },
  { key: 'children', heading: 'davon Kinder', type: 'count', width: 9, cell: (line) => line.children },
  { key: 'waiting', heading: 'Tage ohne Platz', type: 'count', width: 10, cell: (line) => line.waitingDays || null },
  {
    key: 'needs',
    heading: 'Wohnbedarf',
    type: 'text',
    width: 30,
    cell: (line) => line.needs.map((need) => housingNeeds[need].term).join(', ') || null,
  },
  {
    key: 'place',
    heading: 'Bisheriger Platz',
    type: 'text',
    width: 18,
    cell: (line) => line.places.join(', ') || null,
  },
]

const peopleIn = (lines: readonly NeedLine[]): number => lines.reduce((sum, line) => sum + line.people, 0)
const isUnnamed = ({ reason }: NeedLine): boolean => reason === 'announced' || reason === 'overdue'
const byDay = (a: NeedLine, b: NeedLine): number =>
  a.from.localeCompare(b.from) ||
  Number(isUnnamed(a)) - Number(isUnnamed(b)) ||
  a.household.localeCompare(b.household, 'de') ||
  a.number.localeCompare(b.number)

/** Who needs a place on the key date, the longest waiting first. */
export function needReport(facts: NeedFacts): ReportDocument {
  const { lines } = facts
  const because = (...reasons: readonly NeedLine['reason'][]) =>
    peopleIn(lines.filter((line) => reasons.includes(line.reason)))
  return {
    name: 'platzbedarf',
    title: 'Wer braucht noch einen Platz',
    purpose: 'Nur für das Amt · mit Personendaten · nicht weitergeben',
    ...framed(facts),
    orientation: 'landscape',
    columns: headOf(columns),
    sections: [{ heading: null, rows: lines.toSorted(byDay).map((line) => cellsOf(columns, line)), totals: null }],
    // A day stands in the first column, where a sum would have its words: the figures say how many.
    totals: null,
    figures: [
      { label: 'Personen', value: peopleIn(lines), type: 'count' },
      { label: 'ohne Platz', value: because('waiting'), type: 'count' },
      { label: 'deren Platz endet', value: because('stay_ends'), type: 'count' },
      { label: 'erwartet', value: because('expected', 'announced', 'overdue'), type: 'count' },
    ],
    notes: [
      `In der Liste steht, wer am Stichtag ohne Platz ist, erwartet wird oder wessen Platz in den nächsten ${horizonDays} Tagen endet. Wer privat oder in eigener Wohnung unterkommt, steht nicht darin.`,
      'Ohne Namen Angekündigte stehen mit der Nummer ihres Bescheids da. „Seit / ab“ ist die erste Nacht ohne Platz.',
    ],
  }
}
