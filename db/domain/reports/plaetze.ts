/** Plätze: regular, densified, taken, blocked and free places per house, shelters and flats apart, with sums. */

import type { AccommodationOnDay } from '../housing/occupancy.ts'
import { addPlaces, noPlaces, type PlaceFigures, placesOf, roomsOf } from '../housing/occupancy.ts'
import type { AccommodationKind } from '../housing/terms.ts'
import { type Cell, percent, type ReportColumn, type ReportDocument, type ReportSection } from './document.ts'
import type { ReportFacts } from './facts.ts'
import { housesInOrder, isListed, pickHouses } from './floors.ts'
import { counted, framed, nightText } from './frame.ts'

interface PlacesColumn extends ReportColumn {
  readonly cell: (of: PlaceFigures) => Cell
}

/** Of regular places; with none there is nothing to take a share of. */
const use = (of: PlaceFigures): number | null => (of.regular === 0 ? null : percent(of.taken, of.regular))

const figures: readonly PlacesColumn[] = [
  { key: 'rooms', heading: 'Zimmer', type: 'count', width: 9, cell: (of) => of.rooms },
  { key: 'regular', heading: 'Plätze regulär', type: 'count', width: 10, cell: (of) => of.regular },
  { key: 'densified', heading: 'Plätze verdichtet', type: 'count', width: 11, cell: (of) => of.densified },
  { key: 'taken', heading: 'belegt', type: 'count', width: 9, cell: (of) => of.taken },
  { key: 'above', heading: 'davon über regulär', type: 'count', width: 11, cell: (of) => of.above },
  { key: 'blocked', heading: 'gesperrt', type: 'count', width: 10, cell: (of) => of.blocked },
  { key: 'freeRegular', heading: 'frei regulär', type: 'count', width: 10, cell: (of) => of.freeRegular },
  { key: 'freeDensified', heading: 'frei verdichtet', type: 'count', width: 11, cell: (of) => of.freeDensified },
  { key: 'use', heading: 'Auslastung', type: 'percent', width: 12, cell: use },
]

const columns: readonly ReportColumn[] = [
  { key: 'house', heading: 'Haus', type: 'text', width: 9 },
  { key: 'name', heading: 'Unterkunft', type: 'text', width: 32 },
  ...figures.map(({ key, heading, type, width }) => ({ key, heading, type, width })),
]

const row = (house: string, name: string | null, of: PlaceFigures): readonly Cell[] => [
  house,
  name,
  ...figures.map((column) => column.cell(of)),
]

const places = (house: AccommodationOnDay): PlaceFigures => placesOf(roomsOf(house))
const sum = (houses: readonly AccommodationOnDay[]): PlaceFigures => houses.map(places).reduce(addPlaces, noPlaces)

const kinds: readonly (readonly [AccommodationKind, string])[] = [
  ['shelter', 'Zentralunterkünfte'],
  ['house', 'Häuser'],
  ['rented_flat', 'Mietwohnungen'],
]

function section(heading: string, houses: readonly AccommodationOnDay[]): ReportSection {
  return {
    heading,
    rows: houses.map((house) => row(house.shortName, house.name, places(house))),
    totals: row(`Summe ${heading}`, null, sum(houses)),
  }
}

function notes(facts: ReportFacts, houses: readonly AccommodationOnDay[]): readonly string[] {
  const stranded = houses
    .flatMap(roomsOf)
    .filter((room) => !room.inService)
    .reduce((people, room) => people + room.occupants.length, 0)
  return [
    `Belegt zählt Personen, die in der Nacht ${nightText(facts.on)} einen Platz haben.`,
    'Plätze regulär und verdichtet zählen alle Zimmer, deren Mietvertrag am Stichtag läuft, auch gesperrte.',
    'Gesperrt zählt die regulären Plätze der gesperrten Zimmer.',
    'Über regulär zählt Personen, die ein Zimmer über seine regulären Plätze hinaus hat.',
    'Frei regulär: je Zimmer die regulären Plätze weniger die Personen, nie weniger als null. Frei verdichtet: ebenso bis zur verdichteten Belegung, die freien regulären Plätze eingeschlossen. Gesperrte Zimmer haben keine freien Plätze.',
    'Probe in jeder Zeile: Plätze regulär = belegt − davon über regulär + gesperrt + frei regulär.',
    'Auslastung: belegt im Verhältnis zu den regulären Plätzen, gesperrte eingeschlossen.',
    ...(stranded > 0
      ? [
          `${counted(stranded, 'Person hat', 'Personen haben')} einen Platz in Zimmern, deren Mietvertrag am Stichtag nicht läuft; sie zählen als belegt und über regulär.`,
        ]
      : []),
  ]
}

/** The places of the night of `facts.on`, of one house (by Kürzel) or of all. Needs no name of anybody and shows none. */
export function placesReport(facts: ReportFacts, house: string | null): ReportDocument {
  const houses = housesInOrder(pickHouses(facts.accommodations, house)).filter((one) => roomsOf(one).some(isListed))
  const all = sum(houses)
  const only = house === null ? undefined : houses[0]
  return {
    name: 'plaetze',
    title: only === undefined ? 'Plätze und Auslastung' : `Plätze und Auslastung: ${only.name}`,
    purpose: 'Für das Amt · ohne Personendaten, darf weitergegeben werden',
    ...framed(facts),
    orientation: 'landscape',
    columns,
    sections: kinds
      .map(([kind, heading]) => [heading, houses.filter((one) => one.kind === kind)] as const)
      .filter(([, ofKind]) => ofKind.length > 0)
      .map(([heading, ofKind]) => section(heading, ofKind)),
    totals: row('Gesamt', null, all),
    figures: [
      { label: 'Plätze regulär', value: all.regular, type: 'count' },
      { label: 'belegt', value: all.taken, type: 'count' },
      { label: 'gesperrt', value: all.blocked, type: 'count' },
      { label: 'frei regulär', value: all.freeRegular, type: 'count' },
      { label: 'frei verdichtet', value: all.freeDensified, type: 'count' },
      ...(all.regular === 0
        ? []
        : [{ label: 'Auslastung', value: percent(all.taken, all.regular), type: 'percent' } as const]),
    ],
    notes: notes(facts, houses),
  }
}
