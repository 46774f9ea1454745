/** Leistungsfälle: what every household is entitled to in the month of the key date, person by person and position by position, with how it came about. */
import { byNumber } from '../housing/order.ts'
import { howTexts, positionText } from '../payments/howText.ts'
import { monthOf, monthText } from '../payments/month.ts'
import type { MonthObstacle, PositionAmount } from '../payments/position.ts'
import type { Birth } from '../values.ts'
import type { Cell, ReportDocument } from './document.ts'
import type { ReportFrame } from './facts.ts'
import { counted, framed } from './frame.ts'
import { birthText } from './officeForm.ts'
import { cellsOf, headOf, type TableColumn } from './table.ts'

/** Whose line it is. */
export interface CaseOwner {
  /** Number of the household. */
  readonly household: string
  readonly number: string
  readonly familyName: string
  readonly givenName: string
  readonly birth: Birth | null
}
export interface CasesFacts extends ReportFrame {
  /** In any order; the report sorts. */
  readonly lines: readonly (CaseOwner & { readonly due: PositionAmount })[]
  readonly obstacles: readonly (CaseOwner & { readonly hindered: MonthObstacle })[]
}

const whys = {
  rate_missing: 'Kein Satz hinterlegt',
  birth_unknown: 'Das Geburtsdatum fehlt',
  amount_not_set: '§ 1a AsylbLG: Der Betrag ist von Hand zu setzen',
} as const

interface Row extends CaseOwner {
  readonly what: string
  readonly how: string
  readonly cents: number | null
  readonly householdSum: number | null
  /** Rates first, then items, obstacles last. */
  readonly rank: string
}

const columns: readonly TableColumn<Row>[] = [
  { key: 'household', heading: 'Haushalt', type: 'text', width: 9, cell: (row) => row.household },
  { key: 'familyName', heading: 'Name', type: 'text', width: 14, cell: (row) => row.familyName },
  { key: 'givenName', heading: 'Vorname', type: 'text', width: 13, cell: (row) => row.givenName },
  { key: 'birth', heading: 'geboren', type: 'day', width: 10, cell: (row) => birthText(row.birth) },
  { key: 'what', heading: 'Posten', type: 'text', width: 20, cell: (row) => row.what },
  { key: 'how', heading: 'Berechnung', type: 'text', width: 44, cell: (row) => row.how },
  { key: 'cents', heading: 'Betrag', type: 'cents', width: 11, cell: (row) => row.cents },
  { key: 'householdSum', heading: 'je Haushalt', type: 'cents', width: 11, cell: (row) => row.householdSum },
]

function rowsOf({ lines, obstacles }: CasesFacts): Row[] {
  return [
    ...lines.map(({ due, ...owner }, index): Row => {
      const how = howTexts(due.basis, due.amount).join('; ')
      const rank = due.position === 'rate' ? 'a' : `b ${String(index).padStart(9, '0')}`
      return { ...owner, what: positionText(due), how, cents: due.amount, householdSum: null, rank }
    }),
    ...obstacles.map(({ hindered, ...owner }): Row => {
      const how = `${whys[hindered.obstacle]} (ab ${hindered.from.slice(8)}.${hindered.from.slice(5, 7)}.)`
      return { ...owner, what: 'offen', how, cents: null, householdSum: null, rank: `c ${hindered.from}` }
    }),
  ]
}

const sum = (rows: readonly Row[]): number => rows.reduce((total, { cents }) => total + (cents ?? 0), 0)

/** The eldest first; who has no birth date comes last. */
const byPerson = (a: Row, b: Row): number =>
  (a.birth?.day ?? '9999').localeCompare(b.birth?.day ?? '9999') ||
  byNumber(a.number, b.number) ||
  a.rank.localeCompare(b.rank)

/** Everybody with a position or an obstacle in the month, one row each; amounts in cents. */
export function casesReport(facts: CasesFacts): ReportDocument {
  const all = rowsOf(facts)
  const households = [...Map.groupBy(all, ({ household }) => household)].toSorted(([a], [b]) => byNumber(a, b))
  const rows = households.flatMap(([, own]) =>
    own
      .toSorted(byPerson)
      .map((row, index): Row => ({ ...row, householdSum: index === own.length - 1 ? sum(own) : null })),
  )
  const people = new Set(all.map(({ number }) => number)).size
  const hindered = new Set(facts.obstacles.map(({ number }) => number)).size
  const totals: readonly Cell[] = columns.map(({ key }, index) =>
    index === 0 ? 'Gesamt' : key === 'cents' || key === 'householdSum' ? sum(rows) : null,
  )
  return {
    name: 'leistungsfaelle',
    title: `Leistungsfälle ${monthText(monthOf(facts.on))}`,
    purpose: 'Nur für das Amt · vollständige Personendaten · nicht weitergeben',
    ...framed(facts),
    orientation: 'landscape',
    columns: headOf(columns),
    sections: [{ heading: null, rows: rows.map((row) => cellsOf(columns, row)), totals: null }],
    totals,
    figures: [
      { label: 'Summe', value: sum(rows), type: 'cents' },
      { label: 'Personen', value: people, type: 'count' },
      { label: 'Haushalte', value: households.length, type: 'count' },
      ...(hindered > 0
        ? [{ label: 'Personen, bei denen etwas offen ist', value: hindered, type: 'count' } as const]
        : []),
    ],
    notes: [
      'Gerechnet ist der ganze Monat, in dem der Stichtag liegt, nach dem, was eingetragen ist. Es ist eine Berechnung; was gezahlt wird, steht im Zahllauf.',
      'Ein voller Monat zählt 30 Tage, ein angebrochener seine Tage: Monatsbetrag × Tage / 30. Tage mit gleichem Monatsbetrag werden zusammen gerundet.',
      'Der Tag des Weggangs zählt nicht. Einkommen, Abzüge und Raten mindern höchstens bis null.',
      '„je Haushalt“ steht in der letzten Zeile des Haushalts.',
      ...(hindered > 0
        ? [`Bei ${counted(hindered, 'Person', 'Personen')} ist nicht zu rechnen; die Zeile „offen“ sagt, was fehlt.`]
        : []),
    ],
  }
}
