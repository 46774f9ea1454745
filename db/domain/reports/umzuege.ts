/** Umzüge: who moves from where to where, in or out, in some days; planned or done, against which rules and why. For the office alone. */
import type { MoveRule } from '../housing/moveFacts.ts'
import { type StayEnded, stayEnds } from '../housing/terms.ts'
import { addDays, type Day } from '../values.ts'
import type { ReportDocument } from './document.ts'
import type { ReportFrame } from './facts.ts'
import { counted, dayText, framed } from './frame.ts'
import { namesText } from './recipients.ts'
import { cellsOf, headOf, type TableColumn } from './table.ts'

/** Days a list goes on when nobody says until when. */
export const daysListed = 30

/** People of one household who do the same on one day. Without `from` they had no place, without `to` they have none afterwards. */
export interface MoveLine {
  readonly on: Day
  readonly household: string
  readonly number: string
  readonly people: Parameters<typeof namesText>[0]
  readonly from: string | null
  readonly to: string | null
  /** Rules that were overridden for any of them, in the order of the rules. */
  readonly overridden: readonly MoveRule[]
  readonly reason: string | null
  /** Why they left without another place, and where to. */
  readonly ended: StayEnded | null
  readonly destination: string | null
}

export interface MovesFacts extends ReportFrame {
  /** The last day that is listed; the first is the key date. */
  readonly until: Day
  /** The office's day: what begins after it is planned. */
  readonly today: Day
  /** By day, then household. */
  readonly lines: readonly MoveLine[]
}

/** What a rule is called where somebody was placed against it. */
export const ruleNames: Readonly<Record<MoveRule, string>> = {
  already_placed: 'hat schon einen Platz',
  capacity: 'mehr als verdichtet vorgesehen',
  out_of_service: 'Zimmer nicht in Betrieb',
  blocked: 'Zimmer gesperrt',
  lease: 'außerhalb der Mietzeit',
  sexes: 'Frauen und Männer verschiedener Haushalte',
  regular: 'über der Regelbelegung',
  area: 'zu wenig Fläche je Person',
  split: 'Haushalt getrennt',
  purpose: 'anderer Zweck des Zimmers',
  minors: 'Kinder neben fremden Erwachsenen',
  step_free: 'nicht stufenlos',
  single_room: 'kein Einzelzimmer',
  women_only: 'nicht nur mit Frauen',
  not_together: 'nicht zusammen belegen',
  reserved: 'Plätze reserviert',
  back_dated: 'rückwirkend eingetragen',
}

interface Row extends MoveLine {
  readonly isPlanned: boolean
}

const whyOf = ({ reason, ended, destination, to }: MoveLine): string | null =>
  [reason, to === null && ended ? stayEnds[ended].term : null, to === null ? destination : null]
    .filter(Boolean)
    .join(' · ') || null

const columns: readonly TableColumn<Row>[] = [
  { key: 'state', heading: 'Stand', type: 'text', width: 9, cell: (row) => (row.isPlanned ? 'geplant' : 'erfolgt') },
  { key: 'on', heading: 'Tag', type: 'day', width: 11, cell: (row) => row.on },
  { key: 'household', heading: 'Haushalt', type: 'text', width: 18, cell: (row) => row.household },
  { key: 'number', heading: 'Nummer', type: 'text', width: 10, cell: (row) => row.number },
  { key: 'who', heading: 'Wer', type: 'text', width: 27, cell: (row) => namesText(row.people) },
  { key: 'people', heading: 'Personen', type: 'count', width: 11, cell: (row) => row.people.length },
  { key: 'from', heading: 'von', type: 'text', width: 22, cell: (row) => row.from },
  { key: 'to', heading: 'nach', type: 'text', width: 22, cell: (row) => row.to },
  {
    key: 'overridden',
    heading: 'gegen die Regel',
    type: 'text',
    width: 20,
    cell: (row) => row.overridden.map((rule) => ruleNames[rule]).join(', ') || null,
  },
  { key: 'why', heading: 'Begründung, Ziel', type: 'text', width: 20, cell: whyOf },
]

const peopleIn = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + row.people.length, 0)
const sums = (label: string, rows: readonly Row[]) =>
  columns.map(({ key }, index) => (index === 0 ? label : key === 'people' ? peopleIn(rows) : null))

const groups = [
  ['Umzüge', (row: Row) => row.from !== null && row.to !== null],
  ['Einzüge', (row: Row) => row.from === null],
  ['Auszüge', (row: Row) => row.to === null],
] as const

export function movesReport(facts: MovesFacts): ReportDocument {
  const rows = facts.lines.map((line): Row => ({ ...line, isPlanned: line.on > facts.today }))
  const sections = groups.flatMap(([heading, belongs]) => {
    const own = rows.filter(belongs)
    return own.length === 0
      ? []
      : [
          {
            heading,
            rows: own.map((row) => cellsOf(columns, row)),
            totals: sums(`Summe ${heading} · ${counted(own.length, 'Eintrag', 'Einträge')}`, own),
          },
        ]
  })
  const figureOf = (label: string, own: readonly Row[]) => ({ label, value: peopleIn(own), type: 'count' }) as const
  return {
    name: 'umzuege',
    title: `Umzüge vom ${dayText(facts.on)} bis ${dayText(facts.until)}`,
    purpose: 'Nur für das Amt · Namen und Begründungen · nicht weitergeben',
    ...framed(facts),
    orientation: 'landscape',
    columns: headOf(columns),
    sections: sections.length > 0 ? sections : [{ heading: null, rows: [], totals: null }],
    totals: sums('Gesamt', rows),
    figures: [
      ...groups.map(([heading, belongs]) => figureOf(`Personen, ${heading}`, rows.filter(belongs))),
      figureOf(
        'davon geplant',
        rows.filter((row) => row.isPlanned),
      ),
      figureOf(
        'gegen eine Regel',
        rows.filter((row) => row.overridden.length > 0),
      ),
    ],
    notes: [
      `Gezählt sind Personen je Ein-, Um- oder Auszug vom ${dayText(facts.on)} bis ${dayText(facts.until)}, beide Tage eingeschlossen. Wer zweimal umzieht, zählt zweimal.`,
      `Geplant ist, was nach dem ${dayText(facts.today)} beginnt. Der Tag eines Auszugs ist der Tag, an dem das Zimmer verlassen wird.`,
      'Gegen die Regel nennt, wovon beim Eintragen abgewichen wurde; die Begründung stammt von der Sachbearbeitung.',
    ],
  }
}

/** The last day of the list: the one asked for, or that of the usual length. Never before the first. */
export const listedUntil = (on: Day, until: Day | null): Day => {
  const last = until ?? addDays(on, daysListed - 1)
  return last < on ? on : last
}
