/** Personenregister: everybody in the register on a day, one row a person, by name. Stays in the office. */
import { byNumber } from '../housing/order.ts'
import type { PersonOnDay } from '../people/registerOn.ts'
import { assignmentKinds, benefitRegimes, membershipEnds, residenceStatuses, roleTerm, sexes } from '../people/terms.ts'
import { addDays } from '../values.ts'
import type { ReportDocument } from './document.ts'
import type { RegisterFacts } from './facts.ts'
import { counted, framed } from './frame.ts'
import { birthText } from './officeForm.ts'
import type { Left, PeopleSelection } from './peopleSelection.ts'
import { childrenOf, householdsOf, nationalityText, registerNotes, withoutBirthNotes } from './persons.ts'
import { cellsOf, headOf, sumText, type TableColumn } from './table.ts'

interface Row {
  readonly person: PersonOnDay
  readonly nationality: string | null
  /** Set for who has left the register. */
  readonly left: Left | null
}

const columns: readonly TableColumn<Row>[] = [
  { key: 'number', heading: 'Nummer', type: 'text', width: 8, cell: ({ person }) => person.personNumber },
  { key: 'familyName', heading: 'Name', type: 'text', width: 17, cell: ({ person }) => person.familyName },
  { key: 'givenName', heading: 'Vorname', type: 'text', width: 14, cell: ({ person }) => person.givenName },
  { key: 'birth', heading: 'geboren', type: 'day', width: 10, cell: ({ person }) => birthText(person.birth) },
  { key: 'sex', heading: 'Geschlecht', type: 'text', width: 11, cell: ({ person }) => sexes[person.sex].term },
  { key: 'nationality', heading: 'Staatsangehörigkeit', type: 'text', width: 17, cell: (row) => row.nationality },
  { key: 'household', heading: 'Haushalt', type: 'text', width: 9, cell: ({ person }) => person.householdNumber },
  { key: 'role', heading: 'Rolle', type: 'text', width: 12, cell: ({ person }) => roleTerm(person.role, person.sex) },
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

/** Of who has left: not what held once, but when, how and where to. */
const held: readonly string[] = ['residenceStatus', 'statusTo', 'benefitRegime', 'house', 'room']
const columnsOfGone: readonly TableColumn<Row>[] = [
  ...columns.filter(({ key }) => !held.includes(key)),
  { key: 'leftOn', heading: 'weg ab', type: 'day', width: 10, cell: ({ left }) => left?.on ?? null },
  {
    key: 'leftHow',
    heading: 'Wie',
    type: 'text',
    width: 30,
    cell: ({ left }) => (left?.how ? membershipEnds[left.how].term : null),
  },
  { key: 'leftTo', heading: 'Wohin', type: 'text', width: 16, cell: ({ left }) => left?.destination ?? null },
]

/** A longer line of words is told below the list alone. */
const titleRoom = 70
const titleOf = (selection: PeopleSelection | null): string => {
  if (selection === null || selection.text === '') return 'Personenregister'
  return selection.text.length <= titleRoom ? `Personen: ${selection.text}` : 'Personen: eigene Auswahl'
}
const notesOf = (facts: RegisterFacts, selection: PeopleSelection | null): readonly string[] => [
  ...(selection?.text ? [`Nicht das ganze Register, sondern diese Auswahl: ${selection.text}.`] : []),
  ...(selection?.isGone
    ? ['Weggezogen ist, wer am Stichtag oder davor aus dem Register ging und nicht zurückkam.']
    : registerNotes(facts)),
  'Kinder sind Personen, die am Stichtag noch nicht 18 Jahre alt sind.',
  ...withoutBirthNotes(facts.people),
  ...(selection?.isGone
    ? ['Haushalt und Rolle galten am letzten Tag im Register. „weg ab“ ist der erste Tag danach.']
    : [
        'Status, Rechtskreis und Zimmer gelten am Stichtag. „Status bis“ nennt den letzten Tag, für den der Aufenthaltsstatus gilt.',
      ]),
  'Vom Geburtsdatum steht da, was bekannt ist, auch nur Monat oder Jahr.',
]

const byName = (a: PersonOnDay, b: PersonOnDay): number =>
  byNumber(a.familyName, b.familyName) || byNumber(a.givenName, b.givenName) || byNumber(a.personNumber, b.personNumber)

/**
 * The register on the key date.
 * @param selection null for all of it; otherwise `facts.people` are only those whom it names
 */
export function peopleReport(facts: RegisterFacts, selection: PeopleSelection | null = null): ReportDocument {
  const shown = selection?.isGone ? columnsOfGone : columns
  const { people } = facts
  const children = childrenOf(people, facts.on)
  const households = householdsOf(people)
  const housed = people.filter((person) => person.place !== null).length
  const all = `${counted(people.length, 'Person', 'Personen')} in ${counted(households, 'Haushalt', 'Haushalten')}`
  return {
    name: 'personen',
    title: titleOf(selection),
    purpose: 'Nur für das Amt · vollständige Personendaten · nicht weitergeben',
    ...framed(facts),
    orientation: 'landscape',
    columns: headOf(shown),
    sections: [
      {
        heading: null,
        rows: people.toSorted(byName).map((person) =>
          cellsOf(shown, {
            person,
            nationality: nationalityText(person.nationality, facts.nationalityNames),
            left: selection?.left.get(person.personId) ?? null,
          }),
        ),
        totals: null,
      },
    ],
    totals: sumText(shown, `Gesamt · ${all}, davon ${counted(children, 'Kind', 'Kinder')}`),
    figures: [
      { label: 'Personen', value: people.length, type: 'count' },
      { label: 'davon Kinder', value: children, type: 'count' },
      { label: 'Haushalte', value: households, type: 'count' },
      ...(selection?.isGone
        ? []
        : [
            { label: 'städtisch untergebracht', value: housed, type: 'count' as const },
            { label: 'ohne städtischen Platz', value: people.length - housed, type: 'count' as const },
          ]),
    ],
    notes: notesOf(facts, selection),
  }
}
