/** Benutzungsgebühren: what each person owes for the month of the key date and how it came about, house by house, household by household. */
import type { FeeLine } from '../fees/assess.ts'
import type { FeeRules } from '../fees/rules.ts'
import { byNumber } from '../housing/order.ts'
import { addDays, type Birth, type Day, nextMonth } from '../values.ts'
import type { Cell, ReportDocument, ReportFigure } from './document.ts'
import type { ReportFrame } from './facts.ts'
import { counted, dayText, framed } from './frame.ts'
import { birthText } from './officeForm.ts'
import { cellsOf, headOf, type TableColumn } from './table.ts'

export interface FeeReportLine extends FeeLine {
  readonly house: string
  readonly houseName: string
  readonly room: string
  /** Number of the household. */
  readonly household: string
  readonly number: string
  readonly familyName: string
  readonly givenName: string
  readonly birth: Birth | null
}
export interface FeeReportFacts extends ReportFrame {
  readonly rules: FeeRules
  /** In any order; the report sorts. */
  readonly lines: readonly FeeReportLine[]
}
/** A line with what its household owes in this house, on the household's last line. */
type Row = FeeReportLine & { readonly householdSum: number | null }

const columns: readonly TableColumn<Row>[] = [
  { key: 'household', heading: 'Haushalt', type: 'text', width: 9, cell: (row) => row.household },
  { key: 'familyName', heading: 'Name', type: 'text', width: 14, cell: (row) => row.familyName },
  { key: 'givenName', heading: 'Vorname', type: 'text', width: 13, cell: (row) => row.givenName },
  {
    key: 'birth',
    heading: 'geboren',
    type: 'day',
    width: 10,
    cell: (row) => birthText(row.birth),
  },
  { key: 'room', heading: 'Zimmer', type: 'text', width: 10, cell: (row) => row.room },
  { key: 'from', heading: 'von', type: 'day', width: 10, cell: (row) => row.from },
  { key: 'last', heading: 'bis', type: 'day', width: 10, cell: (row) => row.last },
  { key: 'thirtieths', heading: 'Tage', type: 'count', width: 7, cell: (row) => row.thirtieths },
  { key: 'how', heading: 'Berechnung', type: 'text', width: 40, cell: (row) => row.how },
  { key: 'cents', heading: 'Gebühr', type: 'cents', width: 10, cell: (row) => row.cents },
  { key: 'householdSum', heading: 'je Haushalt', type: 'cents', width: 11, cell: (row) => row.householdSum },
]

const sum = (lines: readonly FeeLine[]): number => lines.reduce((total, { cents }) => total + (cents ?? 0), 0)
const peopleIn = (lines: readonly FeeLine[]): number => new Set(lines.map(({ personId }) => personId)).size

const totals = (label: string, lines: readonly FeeLine[]): readonly Cell[] => {
  const amount = sum(lines)
  const sums: Readonly<Record<string, number>> = { cents: amount, householdSum: amount }
  return columns.map(({ key }, index) => (index === 0 ? label : (sums[key] ?? null)))
}

/** The eldest first; who has no birth date comes last. */
const byPerson = (a: FeeReportLine, b: FeeReportLine): number =>
  (a.birth?.day ?? '9999').localeCompare(b.birth?.day ?? '9999') ||
  byNumber(a.number, b.number) ||
  a.from.localeCompare(b.from)

function householdRows(lines: readonly FeeReportLine[]): Row[] {
  const sorted = lines.toSorted(byPerson)
  return sorted.map((line, index) => ({ ...line, householdSum: index === sorted.length - 1 ? sum(sorted) : null }))
}

const monthText = (on: Day): string => `${on.slice(5, 7)}/${on.slice(0, 4)}`

function notes({ rules, on }: FeeReportFacts): readonly string[] {
  const first = `${on.slice(0, 7)}-01` as Day
  const last = addDays(nextMonth(on), -1)
  const counts = (flag: boolean): string => (flag ? 'zählt' : 'zählt nicht')
  return [
    `Gerechnet ist der Monat vom ${dayText(first)} bis ${dayText(last)}. Wer keinen Auszug eingetragen hat, steht bis zum letzten Tag darin.`,
    'Ein Tag kostet ein Dreißigstel des Monatsbetrags; wer an jedem Tag zählt, zahlt genau den Monatsbetrag, auch im Februar und in Monaten mit 31 Tagen.',
    `Der Tag des Einzugs ${counts(rules.firstDayCounts)}, der Tag des Auszugs ${counts(rules.lastDayCounts)}. Ein Umzug von Zimmer zu Zimmer ist kein Auszug.`,
    'Eine Fläche teilen sich alle, die in der Nacht im Zimmer einen Platz haben, auch Abwesende und Kinder. Es gelten Satz und Alter jedes Tages; ohne Geburtsdatum gilt der volle Betrag.',
    'Der Monatsbetrag und der Betrag der Tage sind kaufmännisch auf den Cent gerundet; Tage mit gleichem Monatsbetrag zusammen, damit ein ganzer Monat genau aufgeht.',
    '„je Haushalt“ steht in der letzten Zeile des Haushalts und summiert ihn in diesem Haus.',
    'Die Liste ist eine Berechnung und kein Bescheid.',
  ]
}

/** Everybody who has a day that counts in the month, one row a price; amounts in cents. */
export function feesReport(facts: FeeReportFacts): ReportDocument {
  const houses = [...Map.groupBy(facts.lines, ({ house }) => house).values()].toSorted((a, b) =>
    byNumber(a[0]?.houseName ?? '', b[0]?.houseName ?? ''),
  )
  const missing = facts.lines.filter(({ cents }) => cents === null)
  const figures: readonly ReportFigure[] = [
    { label: 'Summe', value: sum(facts.lines), type: 'cents' },
    { label: 'Personen', value: peopleIn(facts.lines), type: 'count' },
    { label: 'Haushalte', value: new Set(facts.lines.map(({ household }) => household)).size, type: 'count' },
    ...(missing.length > 0
      ? [{ label: 'Personen ohne Betrag, weil die Fläche fehlt', value: peopleIn(missing), type: 'count' } as const]
      : []),
  ]
  const sections = houses.map((lines) => {
    const households = [...Map.groupBy(lines, ({ household }) => household)].toSorted(([a], [b]) => byNumber(a, b))
    return {
      heading: `${lines[0]?.houseName} (${lines[0]?.house})`,
      rows: households.flatMap(([, own]) => householdRows(own)).map((row) => cellsOf(columns, row)),
      totals: totals(`Summe ${lines[0]?.house} · ${counted(peopleIn(lines), 'Person', 'Personen')}`, lines),
    }
  })
  return {
    name: 'gebuehren',
    title: `Benutzungsgebühren ${monthText(facts.on)}`,
    purpose: 'Nur für das Amt · vollständige Personendaten · nicht weitergeben',
    ...framed(facts),
    orientation: 'landscape',
    columns: headOf(columns),
    sections: sections.length > 0 ? sections : [{ heading: null, rows: [], totals: null }],
    totals: totals('Gesamt', facts.lines),
    figures,
    notes: notes(facts),
  }
}
