/** The office of the model on a real file: two houses, five rooms, four households, a block and a lease; and its ids by number. */
import { expect } from 'vitest'
import type { HouseholdId, PersonId, RoomId } from '../../db/domain/values.ts'
import type { Store } from '../../db/store/connection.ts'
import { aHouse, aPerson, aRegister, aRoom, aStay } from '../build/register.ts'
import { firstNight, type StayRow, type World } from './model.ts'
import { dayFrom } from './modelDays.ts'
import { aStoreOn } from './modelImport.ts'
import { anOffice, type TestOffice, value } from './office.ts'

export const households: readonly (readonly [string, readonly string[]])[] = [
  ['H-1', ['P-1', 'P-2', 'P-3']],
  ['H-2', ['P-4', 'P-5']],
  ['H-3', ['P-6']],
  ['H-4', ['P-7']],
]
const places = { F1: 1, F2: 2, F3: 3, F4: 4, M1: 2 } as const
export const roomNames = Object.keys(places) as (keyof typeof places)[]
const block = { room: 'F3', from: 20, to: 30 }
const lease = { from: -20, to: 25 }
const firstStays: readonly StayRow[] = [
  { kind: 'stay', person: 'P-1', room: 'F4', from: -35, to: null },
  { kind: 'stay', person: 'P-2', room: 'F4', from: -35, to: 12 },
  { kind: 'stay', person: 'P-3', room: 'F4', from: 0, to: null },
  { kind: 'stay', person: 'P-4', room: 'M1', from: -20, to: -5 },
  { kind: 'stay', person: 'P-4', room: 'F2', from: -5, to: null },
  { kind: 'stay', person: 'P-6', room: 'F3', from: -10, to: 20 },
]
const houseOf = (room: string) => (room.startsWith('M') ? 'MIE' : 'FRI')
export const roomRow = (room: string, densifiedPlaces: number) =>
  aRoom(room, { accommodation: houseOf(room), regularPlaces: 1, densifiedPlaces, areaHundredths: null })
export const stayRow = (stay: StayRow) =>
  aStay(stay.person, stay.room, dayFrom(stay.from), stay.to === null ? null : dayFrom(stay.to), houseOf(stay.room))

export const world: World = {
  rows: [
    ...roomNames.map((room) => ({
      kind: 'room' as const,
      room,
      places: places[room],
      from: firstNight,
      to: null,
    })),
    ...firstStays,
    { kind: 'block' as const, ...block },
  ],
  households: new Map(households),
  leased: new Map([['M1', lease]]),
  versions: new Map(households.map(([household]) => [household, 1])),
  done: new Map([[1, { removed: [], added: [], households: [], undoable: false }]]),
}

export interface Walk {
  readonly office: TestOffice
  readonly store: Store
  readonly rooms: ReadonlyMap<string, RoomId>
  readonly people: ReadonlyMap<string, PersonId>
  readonly numbers: ReadonlyMap<PersonId, string>
  readonly households: ReadonlyMap<string, HouseholdId>
  readonly houses: readonly number[]
}

export async function aWalk(): Promise<Walk> {
  const rows = aRegister({
    houses: [
      aHouse(),
      aHouse({
        shortName: 'MIE',
        name: 'Moerser Straße',
        kind: 'rented_flat',
        leaseFrom: dayFrom(lease.from),
        leaseTo: dayFrom(lease.to),
      }),
    ],
    rooms: roomNames.map((room) => roomRow(room, places[room])),
    people: households.flatMap(([household, members]) =>
      members.map((number, i) => aPerson(number, { household, role: i === 0 ? 'reference' : 'other' })),
    ),
    stays: firstStays.map(stayRow),
  })
  const office = await anOffice(rows, [
    { accommodation: 'FRI', room: block.room, from: dayFrom(block.from), to: dayFrom(block.to), reason: 'Rohrbruch' },
  ])
  const { rows: listed } = value(await office.client.people.list({ on: office.today }))
  return {
    office,
    store: aStoreOn(office.path),
    rooms: new Map(await Promise.all(roomNames.map(async (room) => [room, await office.roomId(room)] as const))),
    people: new Map(listed.map((person) => [person.number, person.personId])),
    numbers: new Map(listed.map((person) => [person.personId, person.number])),
    households: new Map(listed.map((person) => [person.household, person.householdId])),
    houses: value(await office.client.housing.houses({ on: office.today })).map((house) => house.id),
  }
}
export const known = <K, V>(map: ReadonlyMap<K, V>, key: K): V => map.get(key) ?? expect.fail(`unknown ${String(key)}`)
