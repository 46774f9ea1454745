/** Altersgruppen: people by age and sex on a day, those housed by the town and all of the register; Kita and school age apart. */
import type { PersonOnDay } from '../people/registerOn.ts'
import { codesOf, type Sex, sexes } from '../people/terms.ts'
import { ageOn, type Day } from '../values.ts'
import type { Cell, ReportColumn, ReportDocument, ReportSection } from './document.ts'
import type { RegisterFacts } from './facts.ts'
import { framed, nightText } from './frame.ts'
import { partialBirthNote, registerNotes } from './persons.ts'

/** Completed years from `from` up to and with `to`. */
interface AgeGroup {
  readonly label: string
  readonly from: number
  readonly to: number
}

const group = (from: number, to: number): AgeGroup => ({ label: `${from}–${to} Jahre`, from, to })
const groups: readonly AgeGroup[] = [
  group(0, 2),
  group(3, 5),
  group(6, 9),
  group(10, 13),
  group(14, 17),
  group(18, 26),
  group(27, 64),
  { label: '65 Jahre und älter', from: 65, to: Number.POSITIVE_INFINITY },
]

const underThree: AgeGroup = { label: 'unter 3 Jahren (0–2)', from: 0, to: 2 }
const kita: AgeGroup = { label: 'Kita-Alter (3–5)', from: 3, to: 5 }
const school: AgeGroup = { label: 'Schulalter (6–17)', from: 6, to: 17 }

const columns: readonly ReportColumn[] = [
  { key: 'ages', heading: 'Altersgruppe', type: 'text', width: 36 },
  ...codesOf(sexes).map((sex): ReportColumn => ({ key: sex, heading: sexes[sex].long, type: 'count', width: 11 })),
  { key: 'all', heading: 'gesamt', type: 'count', width: 11 },
]

const within =
  ({ from, to }: AgeGroup, on: Day) =>
  ({ birth }: PersonOnDay): boolean => {
    const age = birth === null ? null : ageOn(birth.day, on)
    return age !== null && age >= from && age <= to
  }

const countOf = (people: readonly PersonOnDay[], sex: Sex): number =>
  people.filter((person) => person.sex === sex).length

const row = (label: string, people: readonly PersonOnDay[]): readonly Cell[] => [
  label,
  ...codesOf(sexes).map((sex) => countOf(people, sex)),
  people.length,
]

function agesOf(heading: string, sum: string, people: readonly PersonOnDay[], on: Day): ReportSection {
  return {
    heading,
    rows: [
      ...groups.map((ages) => row(ages.label, people.filter(within(ages, on)))),
      row(
        'ohne Geburtsdatum',
        people.filter((person) => person.birth === null),
      ),
    ],
    totals: row(sum, people),
  }
}

const learningRows = (who: string, people: readonly PersonOnDay[], on: Day): ReportSection['rows'] =>
  [underThree, kita, school].map((ages) => row(`${ages.label}, ${who}`, people.filter(within(ages, on))))

/** Head counts by age group and sex on the key date. */
export function agesReport(facts: RegisterFacts): ReportDocument {
  const { on, people } = facts
  const housed = people.filter((person) => person.place !== null)
  const count = (ages: AgeGroup, of: readonly PersonOnDay[]): number => of.filter(within(ages, on)).length
  return {
    name: 'altersgruppen',
    title: 'Altersgruppen',
    purpose: 'Für das Amt · ohne Namen',
    ...framed(facts),
    orientation: 'portrait',
    columns,
    sections: [
      agesOf('Städtisch untergebracht', 'Summe städtisch untergebracht', housed, on),
      agesOf('Alle Personen im Register', 'Summe im Register', people, on),
      {
        heading: 'Kita- und Schulalter',
        rows: [...learningRows('untergebracht', housed, on), ...learningRows('im Register', people, on)],
        totals: null,
      },
    ],
    totals: null,
    figures: [
      { label: 'städtisch untergebracht', value: housed.length, type: 'count' },
      { label: `davon im ${kita.label}`, value: count(kita, housed), type: 'count' },
      { label: `davon im ${school.label}`, value: count(school, housed), type: 'count' },
      { label: 'alle im Register', value: people.length, type: 'count' },
    ],
    notes: [
      'Es zählen vollendete Lebensjahre am Stichtag, auch beim Schulalter: die Schulpflicht selbst richtet sich nach dem Schuljahr.',
      partialBirthNote,
      `Untergebracht: mit einem Platz in einem Haus oder einer Mietwohnung der Stadt, in der Nacht ${nightText(on)}.`,
      ...registerNotes(facts),
    ],
  }
}
