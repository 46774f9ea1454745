/** Evakuierungsliste: how many people to look for behind which door, floor by floor, to tick off on the spot. Names nobody (domain.md § 3). */
import type { Cell, ReportDocument, ReportSection } from './document.ts'
import type { OccupancyFacts } from './facts.ts'
import { type Floor, floorsOf, pickHouses, type RoomInHouse } from './floors.ts'
import { type FormColumn, roomState } from './form.ts'
import { counted, dayText, framed } from './frame.ts'
import { houseFloorAndAddress, mobilityNote } from './recipients.ts'
import { isChild, type Tally, tally } from './tally.ts'

interface DoorRow {
  readonly room: string
  readonly unit: string | null
  /** Why nobody is expected here; nothing where people sleep in an ordinary room. */
  readonly state: string | null
  readonly people: number
  readonly children: number
  readonly limitedMobility: number
}

const count = { type: 'count', width: 9 } as const
const toFill = { type: 'text', toFill: true, cell: () => null } as const
const columns: readonly FormColumn<DoorRow>[] = [
  { key: 'room', heading: 'Zimmer', type: 'text', width: 10, cell: (row) => row.room },
  { key: 'unit', heading: 'Wohneinheit', type: 'text', width: 14, cell: (row) => row.unit },
  { key: 'people', heading: 'Personen', ...count, width: 12, cell: (row) => row.people, sum: (of) => of.people },
  { key: 'children', heading: 'davon Kinder', ...count, cell: (row) => row.children, sum: (of) => of.children },
  {
    key: 'limitedMobility',
    heading: 'eingeschränkt mobil',
    ...count,
    width: 16,
    cell: (row) => row.limitedMobility,
    sum: (of) => of.limitedMobility,
  },
  { key: 'state', heading: 'Zustand', type: 'text', width: 16, cell: (row) => row.state },
  { key: 'cleared', heading: 'geräumt', width: 11, ...toFill },
  { key: 'gathered', heading: 'am Sammelplatz', width: 15, ...toFill },
  { key: 'remark', heading: 'Bemerkung', width: 14, ...toFill },
]

const sums = (label: string, of: Tally): readonly Cell[] =>
  columns.map((column, index) => (index === 0 ? label : (column.sum?.(of) ?? null)))

/**
 * The list of the night of `facts.on`, of one house (by Kürzel) or of all: a line for each door, empty and blocked rooms too, sums for
 * each floor and each house. Somebody recorded as away is counted all the same: whoever searches must not rely on it.
 */
export function evacuationList(facts: OccupancyFacts, house: string | null): ReportDocument {
  const limited = new Set(facts.limitedMobility)
  const picked = pickHouses(facts.accommodations, house)
  const floors = floorsOf(picked)
  const of = (some: readonly Floor[]) =>
    tally(
      some.flatMap((floor) => floor.rooms.map(({ room }) => room)),
      facts.on,
      facts.limitedMobility,
    )
  const door = ({ room, unit }: RoomInHouse): DoorRow => ({
    room: room.number,
    unit: unit || null,
    state: room.occupants.length > 0 && room.block === null && room.inService ? null : roomState(room),
    people: room.occupants.length,
    children: room.occupants.filter((person) => isChild(person, facts.on)).length,
    limitedMobility: room.occupants.filter((person) => limited.has(person.personId)).length,
  })
  const floorSection = (floor: Floor): ReportSection => ({
    heading: houseFloorAndAddress(floor),
    rows: floor.rooms.map((place) => columns.map((column) => column.cell(door(place)))),
    totals: sums(`Summe ${floor.floor ?? floor.house.name}`, of([floor])),
  })
  const houses = [...Map.groupBy(floors, (floor) => floor.house.shortName).values()]
  // One house is summed up by the total of the list.
  const houseSum = (some: readonly Floor[]): readonly ReportSection[] =>
    houses.length < 2 || some.length < 2
      ? []
      : [{ heading: null, rows: [], totals: sums(`Summe ${some[0]?.house.name ?? ''}`, of(some)) }]
  const all = of(floors)
  const only = house === null ? undefined : picked[0]
  return {
    name: 'evakuierung',
    title: only === undefined ? 'Evakuierungsliste' : `Evakuierungsliste: ${only.name}`,
    purpose: `Für Feuerwehr und Einsatzleitung · ohne Namen · Auskunft: ${facts.contact ?? facts.madeBy}`,
    ...framed(facts),
    orientation: 'portrait',
    columns: columns.map(({ cell: _cell, sum: _sum, ...column }) => column),
    sections: houses.flatMap((some) => [...some.map(floorSection), ...houseSum(some)]),
    totals: sums('Gesamt', all),
    figures: [
      { label: 'Personen', value: all.people, type: 'count' },
      { label: 'davon Kinder', value: all.children, type: 'count' },
      { label: 'eingeschränkt mobil', value: all.limitedMobility, type: 'count' },
      { label: 'Zimmer', value: all.rooms, type: 'count' },
    ],
    blanks: ['Sammelplatz', 'Datum und Uhrzeit', 'Liste geführt von'],
    notes: [
      `Gezählt ist, wer in der Nacht ab dem ${dayText(facts.on)} einen Platz hat, auch wer als abwesend gemeldet ist. Besuch steht nicht in der Liste.`,
      'Jedes Zimmer steht in einer Zeile, auch leere und gesperrte Zimmer. Kinder sind Personen unter 18 Jahren.',
      ...(all.withoutBirth > 0
        ? [
            `Bei ${counted(all.withoutBirth, 'Person', 'Personen')} ist kein Geburtsdatum bekannt; sie zählen nicht als Kinder.`,
          ]
        : []),
      mobilityNote,
    ],
  }
}
