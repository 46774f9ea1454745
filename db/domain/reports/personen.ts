/** Personenregister: everybody in the register on a day, one row a person, by name. Stays in the office. */
import { byNumber } from '../housing/order.ts'
import type { PersonOnDay } from '../people/registerOn.ts'
import { assignmentKinds, benefitRegimes, householdRoles, residenceStatuses, sexes } from '../people/terms.ts'
import { addDays } from '../values.ts'
import type { ReportDocument } from './document.ts'
import type { RegisterFacts } from './facts.ts'
import { counted, framed } from './frame.ts'
import { birthText } from './officeForm.ts'
import { childrenOf, householdsOf, nationalityText, registerNotes, withoutBirthNotes } from './persons.ts'
import { cellsOf, headOf, sumText, type TableColumn } from './table.ts'

interface Row {
  readonly person: PersonOnDay
  readonly nationality: string | null
}

const columns: readonly TableColumn<Row>[] = [
  { key: 'number', heading: 'Nummer', type: 'text', width: 8, cell: ({ person }) => person.personNumber },
  { key: 'familyName', heading: 'Name', type: 'text', width: 17, cell: ({ person }) => person.familyName },
  { key: 'givenName', heading: 'Vorname', type: 'text', width: 14, cell: ({ person }) => person.givenName },
  { key: 'birth', heading: 'geboren', type: 'day', width: 10, cell: ({ person }) => birthText(person.birth) },
  { key: 'sex', heading: 'Geschlecht', type: 'text', width: 11, cell: ({ person }) => sexes[person.sex].term },
  { key: 'nationality', heading: 'Staatsangehörigkeit', type: 'text', width: 17, cell: (row) => row.nationality },
  { key: 'household', heading: 'Haushalt', type: 'text', width: 9, cell: ({ person }) => person.householdNumber },
  { key: 'role', heading: 'Rolle', type: 'text', width: 12, cell: ({ person }) => householdRoles[person.role].term },
  {
    key: 'residenceStatus',
    heading: 'Aufenthaltsstatus',
    type: 'text',
    width: 22,
    cell: ({ person }) => (person.status === null ? null : residenceStatuses[person.status.status].term),
  },
  {
    key: 'statusTo',
    heading: 'Status bis',
    type: 'day',
    width: 10,
    cell: ({ person }) => (person.status?.to ? addDays(person.status.to, -1) : null),
  },
  {
    key: 'benefitRegime',
    heading: 'Rechtskreis',
    type: 'text',
    width: 12,
    cell: ({ person }) => (person.regime === null ? null : benefitRegimes[person.regime].term),
  },
  { key: 'assignedOn', heading: 'Zuweisung', type: 'day', width: 10, cell: ({ person }) => person.assignedOn },
  {
    key: 'assignmentKind',
    heading: 'Art',
    type: 'text',
    width: 13,
    cell: ({ person }) => (person.assignmentKind === null ? null : assignmentKinds[person.assignmentKind].term),
  },
  { key: 'house', heading: 'Haus', type: 'text', width: 10, cell: ({ person }) => person.place?.house ?? null },
  { key: 'room', heading: 'Zimmer', type: 'text', width: 8, cell: ({ person }) => person.place?.room ?? null },
]

const byName = (a: PersonOnDay, b: PersonOnDay): number =>
  byNumber(a.familyName, b.familyName) || byNumber(a.givenName, b.givenName) || byNumber(a.personNumber, b.personNumber)

/** The register on the key date. */
export function peopleReport(facts: RegisterFacts): ReportDocument {
  const { people } = facts
  const children = childrenOf(people, facts.on)
  const households = householdsOf(people)
  const housed = people.filter((person) => person.place !== null).length
  const all = `${counted(people.length, 'Person', 'Personen')} in ${counted(households, 'Haushalt', 'Haushalten')}`
  return {
    name: 'personen',
    title: 'Personenregister',
    purpose: 'Nur für das Amt · vollständige Personendaten · nicht weitergeben',
    ...framed(facts),
    orientation: 'landscape',
    columns: headOf(columns),
    sections: [
      {
        heading: null,
        rows: people
          .toSorted(byName)
          .map((person) =>
            cellsOf(columns, { person, nationality: nationalityText(person.nationality, facts.nationalityNames) }),
          ),
        totals: null,
      },
    ],
    totals: sumText(columns, `Gesamt · ${all}, davon ${counted(children, 'Kind', 'Kinder')}`),
    figures: [
      { label: 'Personen', value: people.length, type: 'count' },
      { label: 'davon Kinder', value: children, type: 'count' },
      { label: 'Haushalte', value: households, type: 'count' },
      { label: 'städtisch untergebracht', value: housed, type: 'count' },
      { label: 'ohne städtischen Platz', value: people.length - housed, type: 'count' },
    ],
    notes: [
      ...registerNotes(facts),
      'Kinder sind Personen, die am Stichtag noch nicht 18 Jahre alt sind.',
      ...withoutBirthNotes(people),
      'Status, Rechtskreis und Zimmer gelten am Stichtag. „Status bis“ nennt den letzten Tag, für den der Aufenthaltsstatus gilt.',
      'Vom Geburtsdatum steht da, was bekannt ist, auch nur Monat oder Jahr.',
    ],
  }
}
