/** Zuweisungen: who was assigned to the town, by country of origin with children, the year and the year before side by side. */
import { byNumber } from '../housing/order.ts'
import type { Day } from '../values.ts'
import type { Cell, ReportColumn, ReportDocument } from './document.ts'
import type { AssignedPerson, RegisterFacts } from './facts.ts'
import { dayText, framed } from './frame.ts'
import { nationalityText, notGiven, partialBirthNote, withoutBirthNotes } from './persons.ts'
import { isChild } from './tally.ts'

interface Count {
  readonly persons: number
  /** Under 18 on the day of assignment. */
  readonly children: number
}

/** Assigned from 1 January to 31 December of the year, but not after the key date. */
function assignedIn(facts: RegisterFacts, year: string): readonly AssignedPerson[] {
  return facts.assigned.filter(({ assignedOn }) => assignedOn.startsWith(`${year}-`) && assignedOn <= facts.on)
}

const countOf = (people: readonly AssignedPerson[]): Count => ({
  persons: people.length,
  children: people.filter((person) => isChild(person, person.assignedOn)).length,
})

const countsOf = (years: readonly (readonly AssignedPerson[])[]): readonly Count[] => years.map(countOf)
const cells = (counts: readonly Count[]): readonly Cell[] =>
  counts.flatMap(({ persons, children }) => [persons, children])

const columnsOf = (years: readonly string[]): readonly ReportColumn[] => [
  { key: 'country', heading: 'Herkunftsland', type: 'text', width: 26 },
  ...years.flatMap((year): ReportColumn[] => [
    { key: `persons${year}`, heading: `Personen ${year}`, type: 'count', width: 15 },
    { key: `children${year}`, heading: `davon Kinder ${year}`, type: 'count', width: 18 },
  ]),
]

/** Says of a year that is not over on the key date how far it is counted. */
function yearNotes(year: string, on: Day): readonly string[] {
  if (`${year}-01-01` > on) return [`Das Jahr ${year} hat am Stichtag noch nicht begonnen.`]
  return `${year}-12-31` > on ? [`Das Jahr ${year} ist bis zum Stichtag ${dayText(on)} gezählt.`] : []
}

function notes(facts: RegisterFacts, years: readonly string[], people: readonly AssignedPerson[]): readonly string[] {
  return [
    'Gezählt ist jede Person, deren Zuweisung in das Jahr fällt (1. Januar bis 31. Dezember), gleich welcher Art, auch wenn sie die Stadt inzwischen verlassen hat. Wer ohne Zuweisung im Register steht, etwa hier geborene Kinder, zählt nicht.',
    ...years.flatMap((year) => yearNotes(year, facts.on)),
    'Kinder sind Personen, die am Tag ihrer Zuweisung noch nicht 18 Jahre alt waren.',
    ...withoutBirthNotes(people),
    partialBirthNote,
    'Herkunftsland ist die erfasste Staatsangehörigkeit. Länder, aus denen in beiden Jahren niemand zugewiesen wurde, sind weggelassen.',
  ]
}

/**
 * The town's own table of assignments: `year` and the year before, a row for each country, in alphabetical order. Without a `year` that of
 * the key date. A person without nationality stands in the row "ohne Angabe", the last one.
 */
export function assignmentsReport(facts: RegisterFacts, year: number | null): ReportDocument {
  const last = year ?? Number(facts.on.slice(0, 4))
  const years = [last - 1, last].map((one) => String(one).padStart(4, '0'))
  const assigned = years.map((one) => assignedIn(facts, one))
  const countryOf = (person: AssignedPerson) => nationalityText(person.nationality, facts.nationalityNames)
  const countries = [...new Set(assigned.flat().map(countryOf))].toSorted((a, b) =>
    a === null ? 1 : b === null ? -1 : byNumber(a, b),
  )
  const total = countsOf(assigned)
  return {
    name: 'zuweisungen',
    title: `Zuweisungen ${years.join(' und ')}`,
    purpose: 'Für das Amt · ohne Namen',
    ...framed(facts),
    orientation: 'portrait',
    columns: columnsOf(years),
    sections: [
      {
        heading: null,
        rows: countries.map((country) => [
          country ?? notGiven,
          ...cells(countsOf(assigned.map((people) => people.filter((person) => countryOf(person) === country)))),
        ]),
        totals: null,
      },
    ],
    totals: ['Gesamt', ...cells(total)],
    figures: years.flatMap((one, index) => {
      const { persons, children } = total[index] ?? { persons: 0, children: 0 }
      return [
        { label: `Personen ${one}`, value: persons, type: 'count' as const },
        { label: `davon Kinder ${one}`, value: children, type: 'count' as const },
      ]
    }),
    notes: notes(facts, years, assigned.flat()),
  }
}
