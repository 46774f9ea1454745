/** Fehlbelegung: who lives in a house of the town although a residence title lets the person rent a flat, since when, house by house. */
import { byNumber } from '../housing/order.ts'
import {
  type Housed,
  isHoused,
  isOverstaying,
  monthsOfOverstay,
  type Overstaying,
  type Search,
} from '../overstays/board.ts'
import { stepAfter } from '../overstays/steps.ts'
import type { Place } from '../people/registerOn.ts'
import { benefitRegimes, type FlatSearchStep, residenceStatuses } from '../people/terms.ts'
import { percent, type ReportDocument, type ReportSection } from './document.ts'
import type { RegisterFacts } from './facts.ts'
import { kindOrder } from './floors.ts'
import { knownDay } from './form.ts'
import { counted, framed, nightText, percentText } from './frame.ts'
import { householdsOf, nationalityText } from './persons.ts'
import type { Picked } from './picked.ts'
import { peopleInOrder } from './recipients.ts'
import { cellsOf, headOf, sumText, type TableColumn } from './table.ts'

interface Row {
  readonly person: Overstaying
  readonly search: Search | null
  readonly nationality: string | null
  /** Completed months; null when the first day is not known. */
  readonly months: number | null
}

/** The steps in words that fit a column: reached, and still to come. */
const reached: Readonly<Record<FlatSearchStep, string>> = {
  registered: 'gemeldet',
  viewing: 'Besichtigung',
  offer: 'Angebot',
  contract: 'Mietvertrag',
  moved: 'ausgezogen',
}
const toCome: Readonly<Record<FlatSearchStep, string>> = { ...reached, registered: 'Meldung', moved: 'Auszug' }

const columns: readonly TableColumn<Row>[] = [
  { key: 'house', heading: 'Haus', type: 'text', width: 11, cell: ({ person }) => person.place.house },
  { key: 'room', heading: 'Zimmer', type: 'text', width: 8, cell: ({ person }) => person.place.room },
  { key: 'household', heading: 'Haushalt', type: 'text', width: 9, cell: ({ person }) => person.householdNumber },
  { key: 'familyName', heading: 'Name', type: 'text', width: 21, cell: ({ person }) => person.familyName },
  { key: 'givenName', heading: 'Vorname', type: 'text', width: 19, cell: ({ person }) => person.givenName },
  { key: 'nationality', heading: 'Staatsangehörigkeit', type: 'text', width: 19, cell: (row) => row.nationality },
  {
    key: 'residenceStatus',
    heading: 'Aufenthaltsstatus',
    type: 'text',
    width: 24,
    cell: ({ person }) => (person.status === null ? null : residenceStatuses[person.status.status].term),
  },
  {
    key: 'benefitRegime',
    heading: 'Rechtskreis',
    type: 'text',
    width: 13,
    cell: ({ person }) => (person.regime === null ? null : benefitRegimes[person.regime].term),
  },
  { key: 'since', heading: 'seit', type: 'day', width: 11, cell: ({ person }) => knownDay(person.overstaySince) },
  { key: 'months', heading: 'volle Monate', type: 'count', width: 8, cell: (row) => row.months },
  {
    key: 'step',
    heading: 'Wohnungssuche',
    type: 'text',
    width: 14,
    cell: ({ search }) => (search === null ? null : reached[search.step]),
  },
  {
    key: 'next',
    heading: 'nächster Schritt',
    type: 'text',
    width: 14,
    cell: ({ search }) => {
      const next = stepAfter(search?.step ?? null)
      return next === null ? null : toCome[next]
    },
  },
  { key: 'nextOn', heading: 'Termin', type: 'day', width: 11, cell: ({ search }) => search?.nextOn ?? null },
]

/** Completed months from `least` up to, not including, `below`. */
const lengths = [
  { label: 'unter 6 Monate', least: 0, below: 6 },
  { label: '6–11 Monate', least: 6, below: 12 },
  { label: '12–23 Monate', least: 12, below: 24 },
  { label: 'ab 24 Monaten', least: 24, below: Number.POSITIVE_INFINITY },
] as const

/** Shelters, then houses, then flats, each by name; two houses of one name by Kürzel. */
const byHouse = (a: Place, b: Place): number =>
  kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) ||
  byNumber(a.houseName, b.houseName) ||
  byNumber(a.house, b.house)

const rowOf =
  ({ on, nationalityNames, searches }: RegisterFacts) =>
  (person: Overstaying): Row => ({
    person,
    search: searches.get(person.householdId) ?? null,
    nationality: nationalityText(person.nationality, nationalityNames),
    months: monthsOfOverstay(person.overstaySince, on),
  })

/** `34 von 110 Personen (30,9 %), 12 Haushalte` */
function share(overstays: readonly Overstaying[], housed: readonly Housed[]): string {
  const part = percentText(percent(overstays.length, housed.length))
  const households = counted(householdsOf(overstays), 'Haushalt', 'Haushalte')
  return `${overstays.length} von ${counted(housed.length, 'Person', 'Personen')} (${part}), ${households}`
}

function section(
  place: Place,
  housed: readonly Housed[],
  isListed: (person: Housed) => person is Overstaying,
  row: (person: Overstaying) => Row,
): ReportSection {
  const overstays = housed.filter(isListed)
  const rooms = Map.groupBy(overstays, (person) => person.place.room)
  return {
    heading: `${place.houseName} (${place.house})`,
    rows: [...rooms]
      .toSorted(([a], [b]) => byNumber(a, b))
      .flatMap(([, people]) => peopleInOrder(people))
      .map((person) => cellsOf(columns, row(person))),
    totals: sumText(columns, `Summe ${place.house} · ${share(overstays, housed)}`),
  }
}

function notes(facts: RegisterFacts, unknown: number): readonly string[] {
  return [
    `In Fehlbelegung ist, wer in der Nacht ${nightText(facts.on)} einen Platz in einer städtischen Unterkunft oder angemieteten Wohnung hat, einen Aufenthaltstitel besitzt, mit dem sich eine Wohnung mieten lässt, und keine Leistungen nach dem AsylbLG bezieht.`,
    'Aufenthaltstitel sind Aufenthaltserlaubnis, Niederlassungserlaubnis, EU-Freizügigkeit und die deutsche Staatsangehörigkeit; Fiktionsbescheinigung, Gestattung und Duldung sind keine.',
    'Seit: der erste Tag, von dem an das alles ohne Unterbrechung gilt. Volle Monate zählen von diesem Tag bis zum Stichtag.',
    ...(unknown > 0
      ? [`Bei ${counted(unknown, 'Person', 'Personen')} ist der erste Tag nicht bekannt; sie stehen in keiner Dauer.`]
      : []),
    'Wohnungssuche nennt den Stand am Stichtag, nächster Schritt, was üblicherweise folgt; ohne Eintrag ist der Haushalt noch nicht wohnungssuchend gemeldet.',
    'Ein Haushalt zählt, sobald eine Person darin in Fehlbelegung ist. Häuser ohne Fehlbelegung sind weggelassen.',
    'Der Anteil bezieht sich auf alle Personen, die in dieser Nacht städtisch untergebracht sind.',
  ]
}

/** Everybody in a Fehlbelegung on the key date, one row a person, house by house, with how many and for how long. */
export function overstayReport(facts: RegisterFacts, picked: Picked | null = null): ReportDocument {
  const shown = picked && new Set(picked.rows)
  // Everybody who is housed stays in what a share is of.
  const isListed = (person: Housed): person is Overstaying =>
    isOverstaying(person) && (shown === null || shown.has(String(person.personId)))
  const housed = facts.people.filter(isHoused)
  const overstays = housed.filter(isListed)
  const row = rowOf(facts)
  const months = overstays.map((person) => monthsOfOverstay(person.overstaySince, facts.on))
  const unknown = months.filter((count) => count === null).length
  const houses = [...Map.groupBy(housed, ({ place }) => place.house).values()]
    .filter((people) => people.some(isListed))
    .flatMap((people) => (people[0] ? [{ place: people[0].place, people }] : []))
    .toSorted((a, b) => byHouse(a.place, b.place))
  return {
    name: 'fehlbelegung',
    title: 'Fehlbelegung',
    purpose: 'Nur für das Amt · vollständige Personendaten · nicht weitergeben',
    ...framed(facts),
    orientation: 'landscape',
    columns: headOf(columns),
    sections: houses.map(({ place, people }) => section(place, people, isListed, row)),
    totals: sumText(columns, `Gesamt · ${share(overstays, housed)}`),
    figures: [
      { label: 'Personen in Fehlbelegung', value: overstays.length, type: 'count' },
      { label: 'städtisch untergebracht', value: housed.length, type: 'count' },
      { label: 'Anteil', value: percent(overstays.length, housed.length), type: 'percent' },
      { label: 'Haushalte', value: householdsOf(overstays), type: 'count' },
      ...lengths.map(({ label, least, below }) => ({
        label,
        value: months.filter((count) => count !== null && count >= least && count < below).length,
        type: 'count' as const,
      })),
      ...(unknown > 0 ? [{ label: 'Beginn unbekannt', value: unknown, type: 'count' } as const] : []),
    ],
    notes: notes(facts, unknown),
  }
}
