/** Überweisungen: the transfers of the runs that are paid in the month of the key date, and those that came back and are not paid again yet. IBANs are masked. */
import type { Day } from '../values.ts'
import type { Cell, ReportDocument } from './document.ts'
import type { ReportFrame } from './facts.ts'
import { counted, dayText, framed } from './frame.ts'
import { cellsOf, headOf, type TableColumn } from './table.ts'

export interface TransferLine {
  readonly household: string
  readonly number: string
  readonly payee: string
  /** Masked. */
  readonly iban: string
  readonly amount: number
  readonly remittance: string
  readonly returnedOn: Day | null
  /** Why it came back, and with what it is paid again. */
  readonly reason: string | null
  readonly next: string | null
}
export interface TransferRunPart {
  readonly name: string
  readonly executeOn: Day
  readonly lines: readonly TransferLine[]
}
export interface TransferReportFacts extends ReportFrame {
  readonly runs: readonly TransferRunPart[]
  readonly owed: readonly TransferLine[]
}

const columns: readonly TableColumn<TransferLine>[] = [
  { key: 'household', heading: 'Haushalt', type: 'text', width: 18, cell: (line) => line.household },
  { key: 'number', heading: 'Aktenzeichen', type: 'text', width: 11, cell: (line) => line.number },
  { key: 'payee', heading: 'Kontoinhaber', type: 'text', width: 22, cell: (line) => line.payee },
  { key: 'iban', heading: 'IBAN', type: 'text', width: 14, cell: (line) => line.iban },
  { key: 'amount', heading: 'Betrag', type: 'cents', width: 11, cell: (line) => line.amount },
  { key: 'remittance', heading: 'Verwendungszweck', type: 'text', width: 30, cell: (line) => line.remittance },
  { key: 'returnedOn', heading: 'zurück am', type: 'day', width: 10, cell: (line) => line.returnedOn },
  { key: 'reason', heading: 'Grund', type: 'text', width: 18, cell: (line) => line.reason },
  { key: 'next', heading: 'wie weiter', type: 'text', width: 24, cell: (line) => line.next },
]

const sumOf = (lines: readonly TransferLine[]): number => lines.reduce((sum, { amount }) => sum + amount, 0)
const totals = (lines: readonly TransferLine[]): readonly Cell[] =>
  columns.map(({ key }) =>
    key === 'household'
      ? counted(lines.length, 'Überweisung', 'Überweisungen')
      : key === 'amount'
        ? sumOf(lines)
        : null,
  )
const section = (heading: string, lines: readonly TransferLine[]) => ({
  heading,
  rows: lines.map((line) => cellsOf(columns, line)),
  totals: totals(lines),
})

export function transfersReport(facts: TransferReportFacts): ReportDocument {
  const { runs, owed } = facts
  const all = runs.flatMap(({ lines }) => lines)
  const sections = [
    ...runs.map(({ name, executeOn, lines }) => section(`${name}, auszuführen am ${dayText(executeOn)}`, lines)),
    ...(owed.length > 0 ? [section('Zurückgekommen und noch nicht wieder gezahlt (alle Zahlläufe)', owed)] : []),
  ]
  return {
    name: 'ueberweisungen',
    title: 'Überweisungen',
    purpose: 'Nur für das Amt · IBANs verkürzt',
    ...framed(facts),
    orientation: 'landscape',
    columns: headOf(columns),
    sections,
    totals: null,
    figures: [
      { label: 'Überweisungen', value: all.length, type: 'count' },
      { label: 'Summe', value: sumOf(all), type: 'cents' },
      {
        label: 'davon zurückgekommen',
        value: all.filter(({ returnedOn }) => returnedOn !== null).length,
        type: 'count',
      },
      { label: 'noch nicht wieder gezahlt', value: owed.length, type: 'count' },
    ],
    notes: [
      'Freigegebene Zahlläufe, deren Tag der Auszahlung im Monat des Stichtags liegt; Zahlungen an Vermieter sind dabei.',
      'Auszuführen ist am Tag der Auszahlung oder der Freigabe, dem späteren von beiden; fällt er auf Wochenende oder Feiertag, am nächsten Bankarbeitstag.',
      'Vollständige IBANs enthalten nur die Datei für die Bank und die Liste für die Stadtkasse.',
    ],
  }
}
