/** Who gets which occupancy list (domain.md § 3): the fire brigade and the guards. The caretaker's stands in `caretakerForm.ts`, the office's own in `officeForm.ts`. */
import type { Occupant } from '../housing/occupancy.ts'
import { byNumber } from '../housing/order.ts'
import { householdRoles } from '../people/terms.ts'
import type { Floor } from './floors.ts'
import { type Form, roomState } from './form.ts'
import { isChild, roomsText, type Tally } from './tally.ts'

export const parts = (...all: (string | null)[]): string =>
  all.filter((part) => part !== null && part !== '').join(' · ')
const houseName = ({ house }: Floor): string => `${house.name} (${house.shortName})`

export const houseAndFloor = (floor: Floor): string => parts(houseName(floor), floor.floor)
export const houseFloorAndAddress = (floor: Floor): string => parts(houseName(floor), floor.floor, floor.house.address)

const roleOrder = Object.keys(householdRoles)

/** Households together, the reference person first, then the elder before the younger. */
export function peopleInOrder<Person extends Pick<Occupant, 'householdNumber' | 'role' | 'birth' | 'personNumber'>>(
  people: readonly Person[],
): readonly Person[] {
  return people.toSorted(
    (a, b) =>
      byNumber(a.householdNumber, b.householdNumber) ||
      roleOrder.indexOf(a.role) - roleOrder.indexOf(b.role) ||
      (a.birth?.day ?? '').localeCompare(b.birth?.day ?? '') ||
      byNumber(a.personNumber, b.personNumber),
  )
}

const roomFigures = (of: Tally) =>
  [
    { label: 'Zimmer', value: of.rooms, type: 'count' },
    { label: 'davon belegt', value: of.occupied, type: 'count' },
    { label: 'davon leer', value: of.emptyRooms.length, type: 'count' },
    { label: 'davon gesperrt', value: of.blockedRooms.length, type: 'count' },
  ] as const

const people = (of: Tally) => ({ label: 'Personen', value: of.people, type: 'count' }) as const
const households = (of: Tally) => ({ label: 'Haushalte', value: of.households, type: 'count' }) as const
const children = (of: Tally) => ({ label: 'davon Kinder', value: of.children, type: 'count' }) as const
export const allFigures = (of: Tally) => [people(of), children(of), households(of), ...roomFigures(of)]
const namelessFigures = (of: Tally) => [people(of), children(of), ...roomFigures(of)]

export const mobilityNote =
  'Eingeschränkt mobil ist, für wen das Amt vermerkt hat: Erdgeschoss, stufenlos erreichbar oder rollstuhlgerecht. Wo nichts vermerkt ist, kann es trotzdem zutreffen.'

interface CountRow {
  readonly house: string
  readonly floor: string | null
  readonly room: string
  readonly state: string
  readonly people: number
  readonly children: number
  readonly limitedMobility: number
}

/** One row a room, no names: how many people are behind which door. */
export const feuerwehr: Form<CountRow> = {
  title: 'Belegungsliste Feuerwehr',
  purpose: (contact) => `Für die Feuerwehr · ohne Namen · Auskunft: ${contact}`,
  orientation: 'portrait',
  heading: houseFloorAndAddress,
  rows: ({ room }, { house, floor }, { on, limitedMobility }) => [
    {
      house: house.shortName,
      floor,
      room: room.number,
      state: roomState(room),
      people: room.occupants.length,
      children: room.occupants.filter((person) => isChild(person, on)).length,
      limitedMobility: room.occupants.filter((person) => limitedMobility.has(person.personId)).length,
    },
  ],
  columns: [
    { key: 'house', heading: 'Haus', type: 'text', width: 8, cell: (row) => row.house },
    { key: 'floor', heading: 'Etage', type: 'text', width: 10, cell: (row) => row.floor },
    { key: 'room', heading: 'Zimmer', type: 'text', width: 9, cell: (row) => row.room },
    { key: 'state', heading: 'Zustand', type: 'text', width: 24, cell: (row) => row.state },
    { key: 'people', heading: 'Personen', type: 'count', width: 10, cell: (row) => row.people, sum: (of) => of.people },
    {
      key: 'children',
      heading: 'davon Kinder',
      type: 'count',
      width: 10,
      cell: (row) => row.children,
      sum: (of) => of.children,
    },
    {
      key: 'limitedMobility',
      heading: 'eingeschränkt mobil',
      type: 'count',
      width: 14,
      cell: (row) => row.limitedMobility,
      sum: (of) => of.limitedMobility,
    },
  ],
  sumText: roomsText,
  figures: (of) => [
    people(of),
    children(of),
    { label: 'eingeschränkt mobil', value: of.limitedMobility, type: 'count' },
    ...roomFigures(of),
  ],
  notes: () => ['Jedes Zimmer steht in einer Zeile, auch leere und gesperrte Zimmer.', mobilityNote],
}

interface NamesRow {
  readonly house: string
  readonly floor: string | null
  readonly room: string
  readonly state: string
  readonly people: number
  readonly children: number
  readonly adultNames: string
  readonly childNames: string
  readonly absentNames: string
}

/** `Al-Masri: Rania, Omar · Tesfay: Abel`: one family name, then who bears it, in the order given. */
export function namesText(people: readonly Pick<Occupant, 'householdId' | 'familyName' | 'givenName'>[]): string {
  const families: { readonly of: (typeof people)[number]; readonly given: string[] }[] = []
  for (const person of people) {
    const last = families.at(-1)
    if (last?.of.householdId === person.householdId && last.of.familyName === person.familyName)
      last.given.push(person.givenName)
    else families.push({ of: person, given: [person.givenName] })
  }
  return families.map((family) => `${family.of.familyName}: ${family.given.join(', ')}`).join(' · ')
}

/** The night sheet: who belongs behind which door, children apart, blocked rooms. One row a room. */
export const sicherheit: Form<NamesRow> = {
  title: 'Nachtliste Sicherheitsdienst',
  purpose: () => 'Für den Sicherheitsdienst · nur Zimmer, Namen, Abwesende und Sperrungen · nicht weitergeben',
  orientation: 'landscape',
  heading: houseAndFloor,
  rows: ({ room }, { house, floor }, { on, absent }) => {
    const inOrder = peopleInOrder(room.occupants)
    const young = inOrder.filter((person) => isChild(person, on))
    return [
      {
        house: house.shortName,
        floor,
        room: room.number,
        state: roomState(room),
        people: inOrder.length,
        children: young.length,
        adultNames: namesText(inOrder.filter((person) => !isChild(person, on))),
        childNames: namesText(young),
        absentNames: namesText(inOrder.filter((person) => absent.has(person.personId))),
      },
    ]
  },
  columns: [
    { key: 'house', heading: 'Haus', type: 'text', width: 7, cell: (row) => row.house },
    { key: 'floor', heading: 'Etage', type: 'text', width: 9, cell: (row) => row.floor },
    { key: 'room', heading: 'Zimmer', type: 'text', width: 9, cell: (row) => row.room },
    { key: 'adults', heading: 'Erwachsene', type: 'text', width: 33, cell: (row) => row.adultNames || null },
    { key: 'minors', heading: 'Kinder', type: 'text', width: 29, cell: (row) => row.childNames || null },
    { key: 'people', heading: 'Personen', type: 'count', width: 11, cell: (row) => row.people, sum: (of) => of.people },
    {
      key: 'children',
      heading: 'davon Kinder',
      type: 'count',
      width: 8,
      cell: (row) => row.children,
      sum: (of) => of.children,
    },
    { key: 'state', heading: 'Zustand', type: 'text', width: 20, cell: (row) => row.state },
    { key: 'absent', heading: 'abwesend', type: 'text', width: 20, cell: (row) => row.absentNames || null },
    { key: 'remark', heading: 'Vermerk der Nacht', type: 'text', width: 24, toFill: true, cell: () => null },
  ],
  sumText: roomsText,
  figures: namelessFigures,
  notes: () => [
    'Jedes Zimmer steht in einer Zeile, auch leere und gesperrte Zimmer.',
    'Abwesend ist, wer dem Amt für diese Nacht als abwesend bekannt ist; der Platz bleibt belegt, und die Person ist mitgezählt.',
  ],
}
