/** An invented office as the rows of its lists, and what may have changed in it when the next list is made. All of it is right. */
import { addDays, type Day } from '../../db/domain/values.ts'
import type { Dice } from '../support/chance.ts'
import { columns, type SheetName } from './columns.ts'

/** What a cell says, before anybody has written it: a day stands apart from a text. */
export type Value = null | string | number | boolean | { readonly day: string }
export type Row = Readonly<Record<string, Value>>
export type Register = Readonly<Record<SheetName, readonly Row[]>>

export const today = '2022-11-02'
/** Nothing of the office is older than this. */
const first = '2020-01-01'
const day = (text: string): Value => ({ day: text })
export const dayOf = (value: Value | undefined): string | null =>
  typeof value === 'object' && value !== null ? value.day : null
export const later = (text: string, days: number): string => addDays(text as Day, days)

const families = [
  'Muster',
  'Yıldız',
  'Kowaltschuk',
  'Şahin',
  'Al-Hussein',
  'O’Neill',
  'Ngũgĩ',
  'Groß',
  'Öztürk',
  'Bá Trần',
]
const given = ['Samira', 'Emre', 'Oksana', 'Abdul Rahman', 'Çağla', 'Željko', 'Aïcha', 'Bo', 'Jürgen', 'Łucja']
const words = (sheet: SheetName, heading: string): readonly string[] => columns[sheet][heading]?.words ?? []

/** A word of a list, or now and then nothing. */
const wordOrNothing = (dice: Dice, sheet: SheetName, heading: string): Value =>
  dice.chance(80) ? dice.one(words(sheet, heading)) : null

export function aHouse(dice: Dice, short: string): Row {
  const leased = dice.chance(50)
  return {
    Kürzel: short,
    Name: `Haus ${short}`,
    Art: dice.one(words('Unterkünfte', 'Art')),
    Straße: dice.one(['Moerser Straße', 'Am Drehmannshof', null]),
    Hausnummer: dice.one(['3-5', '12a', '7', null]),
    PLZ: dice.one(['47475', '01067', null]),
    Ort: dice.one(['Musterhausen', null]),
    Einstufung: wordOrNothing(dice, 'Unterkünfte', 'Einstufung'),
    Vermieter: leased ? dice.one(['Wohnbau eG', 'A. Muster']) : null,
    Mietbeginn: leased ? day(dice.one(['2019-01-01', '2019-12-31'])) : null,
    Mietende: leased && dice.chance(30) ? day('2031-12-31') : null,
    Kaltmiete: leased ? dice.one([612.5, 1234.5, 0, 999_999.99, null]) : null,
    Nebenkosten: leased ? dice.one([280, 0.01, null]) : null,
  }
}

export function aRoom(dice: Dice, house: string, number: string): Row {
  const regular = dice.between(1, 4)
  return {
    Unterkunft: house,
    Wohneinheit: dice.one(['WE 1', 'WE 2', null]),
    Zimmer: number,
    Etage: dice.one(['EG', '1. OG', null]),
    'Fläche (m²)': dice.one([23.5, 12, 0.01, null]),
    'Plätze regulär': regular,
    'Plätze verdichtet': dice.one([regular, regular + 2, null]),
    Stufenlos: dice.one([true, false, null]),
    Zweck: wordOrNothing(dice, 'Zimmer', 'Zweck'),
  }
}

const statusAndRegime = (dice: Dice, from: string): Row => {
  // An end is only told together with its beginning, so that it is right whatever the day of assignment becomes.
  const since = dice.chance(80) ? later(from, dice.below(300)) : null
  return {
    Aufenthaltsstatus: wordOrNothing(dice, 'Personen', 'Aufenthaltsstatus'),
    'Status seit': since && day(since),
    'Status bis': since && dice.chance(40) ? day(later(since, dice.between(1, 700))) : null,
    Rechtskreis: wordOrNothing(dice, 'Personen', 'Rechtskreis'),
    'Rechtskreis seit': dice.chance(80) ? day(later(from, dice.below(300))) : null,
  }
}

export function aPerson(dice: Dice, number: string, household: string, role: Value): Row {
  const assigned = dice.chance(80) ? later(first, dice.below(900)) : null
  const born = later('1950-01-01', dice.below(25_000))
  return {
    Nummer: number,
    Haushalt: household,
    Rolle: role,
    Name: dice.one(families),
    Vorname: dice.one(given),
    Geburtsdatum: dice.one([day(born), `${born.slice(5, 7)}.${born.slice(0, 4)}`, born.slice(0, 4), null]),
    Geschlecht: wordOrNothing(dice, 'Personen', 'Geschlecht'),
    Staatsangehörigkeit: wordOrNothing(dice, 'Personen', 'Staatsangehörigkeit'),
    'AZR-Nummer': dice.one(['220615123456', '000012345678', null]),
    'BAMF-Aktenzeichen': dice.one(['8123456-475', null]),
    'Zuweisung am': assigned && day(assigned),
    Zuweisungsart: wordOrNothing(dice, 'Personen', 'Zuweisungsart'),
    ...statusAndRegime(dice, assigned ?? first),
    Ankunftsnachweis: dice.one(['M 1234567', null]),
    Aktenzeichen: dice.one(['50.3/0817', null]),
    'Weitere Staatsangehörigkeiten': dice.one(['Libanon', 'Syrien, staatenlos', null]),
    Sprachen: dice.one(['Arabisch, Englisch', 'Kurdisch', null]),
    Wohnsitzauflage: wordOrNothing(dice, 'Personen', 'Wohnsitzauflage'),
    'Wohnsitzauflage bis': dice.chance(40) ? day(later('2023-01-01', dice.below(900))) : null,
    'Weggezogen am': null,
    Wegzugsart: null,
    'Weggezogen nach': null,
  }
}

/** Who has left is not moved any more. */
export const isHere = (person: Row): boolean => person['Weggezogen am'] === null

/** Rooms that take one person more, whoever else ever lived there: so no night can be too full. */
export function roomsWithSpace({ Zimmer, Belegung }: Register): Row[] {
  return Zimmer.filter((room) => {
    const ever = Belegung.filter((stay) => stay.Unterkunft === room.Unterkunft && stay.Zimmer === room.Zimmer)
    return ever.length < Number(room['Plätze verdichtet'] ?? room['Plätze regulär'])
  })
}

export const aStay = (person: Row, room: Row, from: string, to: string | null): Row => ({
  Nummer: person.Nummer ?? null,
  Unterkunft: room.Unterkunft ?? null,
  Zimmer: room.Zimmer ?? null,
  Einzug: day(from),
  Auszug: to && day(to),
})

export function aNotice(dice: Dice, number: string): Row {
  const people = dice.between(1, 40)
  return {
    Bescheid: number,
    Art: dice.one(words('Ankündigungen', 'Art')),
    'Angekündigt für': day(later(today, dice.between(-60, 60))),
    Personen: people,
    'davon Kinder': dice.one([dice.between(0, people), null]),
    Staatsangehörigkeit: wordOrNothing(dice, 'Ankündigungen', 'Staatsangehörigkeit'),
    Bemerkung: dice.one(['Anreise mit Bus gegen 14 Uhr', null]),
  }
}

/** One household more, some of it with a place. Numbers begin with `start`. */
export function withHousehold(register: Register, dice: Dice, start: number, household: string): Register {
  const roles = ['Bezugsperson', ...dice.some(['Partner', 'Kind', 'Kind', 'Sonstige', null], 45)]
  let grown = register
  roles.forEach((role, index) => {
    const person = aPerson(dice, String(start + index), household, dice.chance(95) ? role : null)
    grown = { ...grown, Personen: [...grown.Personen, person] }
    const rooms = roomsWithSpace(grown)
    if (rooms.length === 0 || dice.chance(25)) return
    const from = later(first, dice.below(1_000))
    const to = dice.chance(20) ? later(from, dice.between(1, 400)) : null
    grown = { ...grown, Belegung: [...grown.Belegung, aStay(person, dice.one(rooms), from, to)] }
  })
  return grown
}

/** Kürzel and room numbers run into each other when they are written one behind the other: `A` with `1 2`, `A 1` with `2`. */
export function firstRegister(dice: Dice): Register {
  const houses = dice.some(['FRI', 'A', 'A 1', '7'], 70)
  const kürzel = houses.length > 0 ? houses : ['FRI']
  let register: Register = {
    Unterkünfte: kürzel.map((short) => aHouse(dice, short)),
    Zimmer: kürzel.flatMap((short) => ['1', '2', '1 2', '0.01'].map((number) => aRoom(dice, short, number))),
    Personen: [],
    Belegung: [],
    Ankündigungen: ['ZW-1', '2'].map((number) => aNotice(dice, number)),
  }
  for (let n = 0; n < dice.between(2, 5); n++) register = withHousehold(register, dice, 1001 + n * 10, `H-${n + 1}`)
  return register
}
