/** Rechtskreis: who gets benefits under which law, and how many of those in the AsylbLG are obliged to leave. */
import type { PersonOnDay } from '../people/registerOn.ts'
import {
  type BenefitRegime,
  benefitRegimes,
  codesOf,
  type ResidenceStatus,
  residenceStatuses,
} from '../people/terms.ts'
import type { Day } from '../values.ts'
import { percent, type ReportDocument } from './document.ts'
import type { RegisterFacts } from './facts.ts'
import { dayText, framed } from './frame.ts'
import { childrenOf, withoutBirthNotes } from './persons.ts'
import { cellsOf, headOf, type TableColumn } from './table.ts'

interface Row {
  readonly label: string
  readonly persons: number
  readonly children: number
  /** Of the persons the section shares out; null where it shares out none. */
  readonly share: number | null
}

const columns: readonly TableColumn<Row>[] = [
  { key: 'label', heading: 'Rechtskreis', type: 'text', width: 44, cell: (row) => row.label },
  { key: 'persons', heading: 'Personen', type: 'count', width: 13, cell: (row) => row.persons },
  { key: 'children', heading: 'davon Kinder', type: 'count', width: 13, cell: (row) => row.children },
  { key: 'share', heading: 'Anteil', type: 'percent', width: 13, cell: (row) => row.share },
]

const isAsylblg = (regime: BenefitRegime | null): boolean => regime !== null && benefitRegimes[regime].asylblg
const isPaid = (regime: BenefitRegime | null): regime is BenefitRegime => regime !== null && regime !== 'none'
const mustLeave = (status: ResidenceStatus | undefined): boolean =>
  status !== undefined && residenceStatuses[status].obligedToLeave

const paid = codesOf(benefitRegimes).filter(isPaid)
const leaving = codesOf(residenceStatuses).filter(mustLeave)

const rowsOf =
  (on: Day) =>
  (label: string, people: readonly PersonOnDay[], whole: number | null): Row => ({
    label,
    persons: people.length,
    children: childrenOf(people, on),
    share: whole === null ? null : percent(people.length, whole),
  })

function notes(facts: RegisterFacts): readonly string[] {
  return [
    `Gezählt sind Personen, nicht Haushalte. Leistungsberechtigt ist, wer am ${dayText(facts.on)} unter einem dieser Rechtskreise geführt wird, ob städtisch untergebracht oder nicht.`,
    'Anteil im ersten Abschnitt: an allen Leistungsberechtigten. Anteil bei den Ausreisepflichtigen: an allen Leistungsberechtigten nach dem AsylbLG.',
    'Ausreisepflichtig ist, wer am Stichtag eine Duldung (§ 60a, § 60b AufenthG) hat oder vollziehbar ausreisepflichtig ist.',
    'Kinder sind Personen, die am Stichtag noch nicht 18 Jahre alt sind.',
    ...withoutBirthNotes(facts.people),
  ]
}

/** Persons by benefit regime on the key date, and those of the AsylbLG who are obliged to leave, by status. */
export function regimesReport(facts: RegisterFacts): ReportDocument {
  const row = rowsOf(facts.on)
  const recipients = facts.people.filter((person) => isPaid(person.regime))
  const unpaid = facts.people.filter((person) => !isPaid(person.regime))
  const asylblg = recipients.filter((person) => isAsylblg(person.regime))
  const obliged = asylblg.filter((person) => mustLeave(person.status?.status))
  const line = (...of: Parameters<typeof row>) => cellsOf(columns, row(...of))
  const all = recipients.length
  return {
    name: 'rechtskreis',
    title: 'Rechtskreise und Ausreisepflicht',
    purpose: 'Für das Amt · ohne Namen',
    ...framed(facts),
    orientation: 'portrait',
    columns: headOf(columns),
    sections: [
      {
        heading: 'Leistungsberechtigte nach Rechtskreis',
        rows: paid.map((regime) =>
          line(
            benefitRegimes[regime].term,
            recipients.filter((person) => person.regime === regime),
            all,
          ),
        ),
        totals: line('Summe Leistungsberechtigte', recipients, all),
      },
      {
        heading: `Ausreisepflichtige unter den ${asylblg.length} Leistungsberechtigten nach AsylbLG`,
        rows: leaving.map((status) =>
          line(
            residenceStatuses[status].term,
            obliged.filter((person) => person.status?.status === status),
            asylblg.length,
          ),
        ),
        totals: line('Summe Ausreisepflichtige in AsylbLG', obliged, asylblg.length),
      },
      {
        heading: 'Ohne Leistungen',
        rows: [
          line(
            'keine Leistungen',
            unpaid.filter((person) => person.regime === 'none'),
            null,
          ),
          line(
            'Rechtskreis nicht erfasst',
            unpaid.filter((person) => person.regime === null),
            null,
          ),
        ],
        totals: line('Summe ohne Leistungen', unpaid, null),
      },
    ],
    totals: null,
    figures: [
      { label: 'Leistungsberechtigte', value: all, type: 'count' },
      { label: 'davon nach AsylbLG', value: asylblg.length, type: 'count' },
      { label: 'davon ausreisepflichtig', value: obliged.length, type: 'count' },
      { label: 'Anteil ausreisepflichtig in AsylbLG', value: percent(obliged.length, asylblg.length), type: 'percent' },
    ],
    notes: notes(facts),
  }
}
