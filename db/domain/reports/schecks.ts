/** Schecks on paper: the register of a year with every number, the list to sign on cheque day, and what is out and not cashed. For the Amt alone. */
import { groupOf, type Home, type Slot } from '../payments/chequeDay.ts'
import type { ChequeClock } from '../payments/chequeDays.ts'
import { type ChequeState, chequeStates } from '../payments/terms.ts'
import type { Day } from '../values.ts'
import type { Cell, ReportDocument } from './document.ts'
import type { ReportFrame } from './facts.ts'
import { counted, dayText, framed } from './frame.ts'
import { cellsOf, headOf, type TableColumn } from './table.ts'

export interface ChequeLine {
  /** As printed. */
  readonly number: string
  readonly state: ChequeState
  readonly payee: string | null
  readonly amount: number | null
  readonly issuedOn: Day | null
  readonly handedOn: Day | null
  readonly proxy: string | null
  readonly cashedOn: Day | null
  readonly stoppedOn: Day | null
  readonly returnedOn: Day | null
  readonly endedOn: Day | null
  readonly reason: string | null
  readonly successor: string | null
  readonly clock: ChequeClock | null
}
export interface ChequeReportFacts extends ReportFrame {
  readonly lines: readonly ChequeLine[]
}

const purpose = 'Nur für das Amt · Namen und Beträge'
const sum = (lines: readonly { readonly amount: number | null }[]): number =>
  lines.reduce((total, line) => total + (line.amount ?? 0), 0)

const number: TableColumn<ChequeLine> = {
  key: 'number',
  heading: 'Nummer',
  type: 'text',
  width: 9,
  cell: (line) => line.number,
}
const payee: TableColumn<ChequeLine> = {
  key: 'payee',
  heading: 'Empfänger',
  type: 'text',
  width: 22,
  cell: (line) => line.payee,
}
const amount: TableColumn<ChequeLine> = {
  key: 'amount',
  heading: 'Betrag',
  type: 'cents',
  width: 11,
  cell: (line) => line.amount,
}
const dayColumn = (
  key: 'issuedOn' | 'handedOn' | 'cashedOn' | 'stoppedOn',
  heading: string,
): TableColumn<ChequeLine> => ({ key, heading, type: 'day', width: 10, cell: (line) => line[key] })

/** What else there is to say of a number: its successor, who took it, why it is what it is. */
const remark = (line: ChequeLine): string =>
  [
    line.successor === null ? '' : `ersetzt durch ${line.successor}`,
    line.proxy === null ? '' : `abgeholt von ${line.proxy}`,
    line.returnedOn === null ? '' : `Papier zurück am ${dayText(line.returnedOn)}`,
    line.reason ?? '',
  ]
    .filter(Boolean)
    .join('; ')

const registerColumns: readonly TableColumn<ChequeLine>[] = [
  number,
  { key: 'state', heading: 'Stand', type: 'text', width: 11, cell: (line) => chequeStates[line.state].term },
  payee,
  amount,
  dayColumn('issuedOn', 'ausgestellt'),
  dayColumn('handedOn', 'ausgegeben'),
  dayColumn('cashedOn', 'eingelöst'),
  dayColumn('stoppedOn', 'gesperrt'),
  { key: 'remark', heading: 'Bemerkung', type: 'text', width: 30, cell: remark },
]
const total = <Row>(columns: readonly TableColumn<Row>[], label: string, cents: number): readonly Cell[] =>
  columns.map(({ key }, index) => (index === 0 ? label : key === 'amount' ? cents : null))

const inYear = (year: number, line: ChequeLine): boolean =>
  (line.issuedOn ?? line.endedOn)?.startsWith(String(year)) ?? false

/** Every number issued, or spoilt unissued, in the calendar year, by number; `year` null: that of the key date. */
export function chequesReport(facts: ChequeReportFacts, year: number | null): ReportDocument {
  const of = year ?? Number(facts.on.slice(0, 4))
  const lines = facts.lines.filter((line) => inYear(of, line)).toSorted((a, b) => Number(a.number) - Number(b.number))
  const good = lines.filter((line) => chequeStates[line.state].good)
  return {
    name: 'schecks',
    title: `Scheckregister ${of}`,
    purpose,
    ...framed(facts),
    orientation: 'landscape',
    columns: headOf(registerColumns),
    sections: [{ heading: null, rows: lines.map((line) => cellsOf(registerColumns, line)), totals: null }],
    totals: total(registerColumns, 'Gültig', sum(good)),
    figures: [
      { label: 'Nummern', value: lines.length, type: 'count' },
      { label: 'davon gültig', value: good.length, type: 'count' },
      { label: 'eingelöst', value: lines.filter((line) => line.state === 'cashed').length, type: 'count' },
    ],
    notes: [
      'Jede Nummer, die in diesem Jahr ausgestellt oder verschrieben wurde; freie Nummern der Hefte stehen nicht in der Liste.',
      'Die Summe zählt jede Zahlung einmal: stornierte und ersetzte Schecks zählen nicht, der an ihrer Stelle schon.',
    ],
  }
}

/** A cheque that lies ready, or was handed out on the key date. */
export interface CollectLine extends ChequeLine {
  readonly name: string
  readonly home: Home | null
  readonly slot: Slot | null
}
const collectColumns: readonly TableColumn<CollectLine>[] = [
  { key: 'number', heading: 'Nummer', type: 'text', width: 9, cell: (line) => line.number },
  { key: 'name', heading: 'Name', type: 'text', width: 24, cell: (line) => line.name },
  { key: 'room', heading: 'Zimmer', type: 'text', width: 12, cell: (line) => roomOf(line.home) },
  { key: 'amount', heading: 'Betrag', type: 'cents', width: 11, cell: (line) => line.amount },
  {
    key: 'state',
    heading: 'Stand',
    type: 'text',
    width: 11,
    cell: (line) => (line.state === 'issued' ? null : chequeStates[line.state].term),
  },
  { key: 'signature', heading: 'Erhalten (Unterschrift)', type: 'text', width: 30, toFill: true, cell: () => null },
]
const roomOf = (home: Home | null): string | null =>
  home === null ? null : home.isFlat ? `${home.house} ${home.room}` : home.room

/** `Friedrichstraße, 09:00 bis 10:00 Uhr` */
const headingOf = ({ home, slot }: CollectLine): string => {
  const where = home === null ? 'Ohne Unterkunft' : home.isFlat ? 'Angemietete Wohnungen' : home.house
  return slot === null ? where : `${where}, ${slot.from} bis ${slot.to} Uhr`
}

/** Who collects a cheque, house by house in the order of the lines, with room to sign. */
export function collectingList(facts: ReportFrame & { readonly lines: readonly CollectLine[] }): ReportDocument {
  const groups = [...Map.groupBy(facts.lines, (line) => groupOf(line.home)).values()]
  return {
    name: 'scheckliste',
    title: `Scheckliste ${dayText(facts.on)}`,
    purpose: `${purpose} · zum Unterschreiben`,
    ...framed(facts),
    orientation: 'portrait',
    columns: headOf(collectColumns),
    sections: groups.flatMap((lines) =>
      lines[0]
        ? [
            {
              heading: headingOf(lines[0]),
              rows: lines.map((line) => cellsOf(collectColumns, line)),
              totals: total(collectColumns, counted(lines.length, 'Scheck', 'Schecks'), sum(lines)),
            },
          ]
        : [],
    ),
    totals: total(collectColumns, 'Summe', sum(facts.lines)),
    figures: [
      { label: 'Schecks', value: facts.lines.length, type: 'count' },
      {
        label: 'noch abzuholen',
        value: facts.lines.filter((line) => line.state === 'issued').length,
        type: 'count',
      },
    ],
    notes: [
      'Zeiten und Reihenfolge der Unterkünfte stellen Sie unter „Zahlungen“, „Schecks“, „Zahltag“ ein.',
      'Holt jemand anderes ab: Vollmacht und Ausweis zeigen lassen und im Programm eintragen.',
    ],
  }
}

const openColumns: readonly TableColumn<ChequeLine>[] = [
  number,
  { key: 'state', heading: 'Stand', type: 'text', width: 11, cell: (line) => chequeStates[line.state].term },
  payee,
  amount,
  dayColumn('issuedOn', 'ausgestellt'),
  dayColumn('handedOn', 'ausgegeben'),
  {
    key: 'until',
    heading: 'vorlegbar bis',
    type: 'day',
    width: 11,
    cell: (line) => line.clock?.presentableUntil ?? null,
  },
  {
    key: 'stop',
    heading: 'Sperre wirkt ab',
    type: 'day',
    width: 12,
    cell: (line) => line.clock?.stopWorksFrom ?? null,
  },
  {
    key: 'safe',
    heading: 'Ersatz sicher ab',
    type: 'day',
    width: 12,
    cell: (line) => line.clock?.replacementSafeFrom ?? null,
  },
]
const isOpen = ({ state }: ChequeLine): boolean => state === 'handed_out' || state === 'stopped' || state === 'expired'

/** Cheques that were handed out and are not cashed, with their days; the one whose time ends first comes first. */
export function openChequesReport(facts: ChequeReportFacts): ReportDocument {
  const until = (line: ChequeLine): string => line.clock?.presentableUntil ?? ''
  const lines = facts.lines.filter(isOpen).toSorted((a, b) => until(a).localeCompare(until(b)))
  return {
    name: 'offene-schecks',
    title: 'Offene Schecks',
    purpose,
    ...framed(facts),
    orientation: 'landscape',
    columns: headOf(openColumns),
    sections: [{ heading: null, rows: lines.map((line) => cellsOf(openColumns, line)), totals: null }],
    totals: total(openColumns, 'Summe', sum(lines)),
    figures: [
      { label: 'offene Schecks', value: lines.length, type: 'count' },
      {
        label: 'nicht mehr vorlegbar',
        value: lines.filter((line) => line.clock !== null && line.clock.presentableUntil < facts.on).length,
        type: 'count',
      },
      { label: 'Summe', value: sum(lines), type: 'cents' },
    ],
    notes: [
      'Vorlegbar bis: der achte Tag nach der Ausstellung; ein Samstag, Sonntag oder Feiertag in NRW verschiebt ihn auf den nächsten Werktag (Art. 29, 55, 56 ScheckG).',
      'Eine Sperre wirkt erst danach (Art. 32 ScheckG). Die Schuld bleibt auch nach Ablauf der Frist.',
    ],
  }
}
