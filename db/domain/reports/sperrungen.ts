/** Sperrungen: which rooms are out of order on the key date or will be, why and how long. Names nobody. */
import { addDays, type Day } from '../values.ts'
import type { ReportDocument } from './document.ts'
import type { ReportFrame } from './facts.ts'
import { framed } from './frame.ts'
import { cellsOf, headOf, type TableColumn } from './table.ts'

/** A block with where its room lies; `state` as on the key date. */
export interface BlockLine {
  readonly houseName: string
  readonly number: string
  readonly floor: string | null
  readonly places: number
  readonly reason: string
  readonly from: Day
  /** First day on which the room is in service again; null: no end. */
  readonly to: Day | null
  readonly state: 'current' | 'coming' | 'past'
}
/** In the order in which they are listed. */
export interface BlockFacts extends ReportFrame {
  readonly lines: readonly BlockLine[]
  /** Those that have ended, too. */
  readonly withPast?: boolean
}

const columns: readonly TableColumn<BlockLine>[] = [
  { key: 'house', heading: 'Unterkunft', type: 'text', width: 22, cell: (line) => line.houseName },
  { key: 'room', heading: 'Zimmer', type: 'text', width: 8, cell: (line) => line.number },
  { key: 'floor', heading: 'Etage', type: 'text', width: 9, cell: (line) => line.floor },
  { key: 'places', heading: 'Plätze', type: 'count', width: 7, cell: (line) => line.places },
  { key: 'reason', heading: 'Grund', type: 'text', width: 40, cell: (line) => line.reason },
  { key: 'from', heading: 'gesperrt ab', type: 'day', width: 11, cell: (line) => line.from },
  {
    key: 'last',
    heading: 'letzter Tag',
    type: 'day',
    width: 11,
    cell: (line) => (line.to === null ? null : addDays(line.to, -1)),
  },
]

const sum = (lines: readonly BlockLine[]) => lines.reduce((places, line) => places + line.places, 0)

const section = (heading: string, lines: readonly BlockLine[]) => ({
  heading,
  rows: lines.map((line) => cellsOf(columns, line)),
  totals: [`Summe · ${lines.length} Zimmer`, null, null, sum(lines), null, null, null],
})

export function blocksReport(facts: BlockFacts): ReportDocument {
  const of = (state: BlockLine['state']) => facts.lines.filter((line) => line.state === state)
  const current = of('current')
  const coming = of('coming')
  const past = facts.withPast ? of('past') : []
  const sections = [
    ...(current.length > 0 ? [section('Am Stichtag gesperrt', current)] : []),
    ...(coming.length > 0 ? [section('Geplant', coming)] : []),
    ...(past.length > 0 ? [section('Beendet', past)] : []),
  ]
  return {
    name: 'sperrungen',
    title: 'Gesperrte Zimmer',
    purpose: 'Für Amt, Hausmeister und Sicherheitsdienst · ohne Personendaten',
    ...framed(facts),
    orientation: 'landscape',
    columns: headOf(columns),
    sections: sections.length > 0 ? sections : [{ heading: null, rows: [], totals: null }],
    totals: [`Am Stichtag gesperrt · ${current.length} Zimmer`, null, null, sum(current), null, null, null],
    figures: [
      { label: 'gesperrte Zimmer', value: current.length, type: 'count' },
      { label: 'gesperrte Plätze regulär', value: sum(current), type: 'count' },
      { label: 'davon ohne Ende', value: current.filter((line) => line.to === null).length, type: 'count' },
      { label: 'geplant', value: coming.length, type: 'count' },
    ],
    notes: [
      'Gesperrt ab nennt die erste Nacht, in der das Zimmer nicht belegt werden kann; der letzte Tag ist noch gesperrt. Ohne letzten Tag ist das Ende offen.',
      `Plätze sind die regulären Plätze des Zimmers.${facts.withPast ? '' : ' Beendete Sperrungen stehen nicht in der Liste.'}`,
    ],
  }
}
