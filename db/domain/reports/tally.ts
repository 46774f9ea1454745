/** Counts over rooms on one night. Holds numbers and room numbers only: nothing here can name a person. */
import type { Occupant, RoomOnDay } from '../housing/occupancy.ts'
import { ageOn, type Day, type PersonId } from '../values.ts'
import { counted } from './frame.ts'

export interface Tally {
  readonly people: number
  readonly households: number
  /** Under 18 on the day. Without a birth date a person counts as an adult, as everywhere in the program. */
  readonly children: number
  readonly withoutBirth: number
  /** People with a need of access: ground floor, no steps, room for a wheelchair. */
  readonly limitedMobility: number
  readonly rooms: number
  /** rooms = occupied + empty + blocked. A blocked room with people in it counts as blocked. */
  readonly occupied: number
  readonly emptyRooms: readonly string[]
  readonly blockedRooms: readonly string[]
}

export const isChild = (person: Pick<Occupant, 'birth'>, on: Day): boolean =>
  person.birth !== null && ageOn(person.birth.day, on) < 18

export function tally(rooms: readonly RoomOnDay[], on: Day, limitedMobility: readonly PersonId[]): Tally {
  const people = rooms.flatMap((room) => room.occupants)
  const limited = new Set(limitedMobility)
  const blocked = rooms.filter((room) => room.block !== null)
  const open = rooms.filter((room) => room.block === null)
  const empty = open.filter((room) => room.occupants.length === 0)
  return {
    people: people.length,
    households: new Set(people.map((person) => person.householdId)).size,
    children: people.filter((person) => isChild(person, on)).length,
    withoutBirth: people.filter((person) => person.birth === null).length,
    limitedMobility: people.filter((person) => limited.has(person.personId)).length,
    rooms: rooms.length,
    occupied: open.length - empty.length,
    emptyRooms: empty.map((room) => room.number),
    blockedRooms: blocked.map((room) => room.number),
  }
}

/** `10 Zimmer: 8 belegt, 1 leer, 1 gesperrt`; what is none is left out. */
export function roomsText(of: Tally): string {
  const parts = [
    [of.occupied, 'belegt'],
    [of.emptyRooms.length, 'leer'],
    [of.blockedRooms.length, 'gesperrt'],
  ] as const
  return `${of.rooms} Zimmer: ${parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ')}`
}

/** `31 Personen in 8 Haushalten, davon 12 Kinder` */
export function peopleText(of: Tally): string {
  const households = counted(of.households, 'Haushalt', 'Haushalten')
  return of.people === 0
    ? 'keine Personen'
    : `${counted(of.people, 'Person', 'Personen')} in ${households}, davon ${counted(of.children, 'Kind', 'Kinder')}`
}
