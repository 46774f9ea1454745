/** Reads the demo's rows as a clerk would, with words and rules written here again, apart from the code under test. */
import { demoOffice } from '../../db/demo/office.ts'
import type { PersonRow, StayRow } from '../../db/domain/register/rows.ts'

export const office = demoOffice()
export const keyDay = '2022-11-02'

export const accommodations = office.rows.accommodations.map((row) => row.value)
export const rooms = office.rows.rooms.map((row) => row.value)
export const people = office.rows.people.map((row) => row.value)
/** Who has not left the town by the key day. */
export const stillHere = people.filter((person) => !person.leftOn || person.leftOn > keyDay)
export const stays = office.rows.stays.map((row) => row.value)

/** domain.md § 2: what counts as a residence title. */
const titles = [
  'permit_22',
  'permit_23_1',
  'permit_24',
  'permit_25_1',
  'permit_25_2_refugee',
  'permit_25_2_subsidiary',
  'permit_25_3',
  'permit_25_5',
  'settlement_permit',
  'eu_free_movement',
  'german',
]

export const isBetween = (from: string, to: string | null | undefined, day: string): boolean =>
  from <= day && (to === null || to === undefined || day < to)

export const holdsTitle = (person: PersonRow, day: string): boolean =>
  titles.includes(person.residenceStatus ?? '') &&
  person.statusFrom !== null &&
  person.statusFrom !== undefined &&
  isBetween(person.statusFrom, person.statusTo, day)

export const inAsylbLG = (person: PersonRow, day: string): boolean =>
  ['asylblg_3', 'asylblg_2', 'asylblg_1a'].includes(person.benefitRegime ?? '') && (person.regimeFrom ?? '9') <= day

export function personOf(number: string): PersonRow {
  const person = people.find((one) => one.number === number)
  if (person === undefined) throw new Error('a stay of nobody')
  return person
}

export const sleepingOn = (day: string): StayRow[] => stays.filter((stay) => isBetween(stay.from, stay.to, day))

export const roomKey = (row: { accommodation: string; room: string }): string => `${row.accommodation} ${row.room}`

/** Birthdays counted, as on a birthday card. */
export function yearsOld(person: PersonRow, day: string): number {
  const birth = person.birth?.day ?? '9999-12-31'
  let years = 0
  while (`${Number(birth.slice(0, 4)) + years + 1}${birth.slice(4)}` <= day) years += 1
  return years
}

export const households = Map.groupBy(people, (person) => person.household)
