/** The walk every occupancy list takes: houses (shelters first), floors from the cellar up, rooms as numbers count. */
import { type AccommodationOnDay, addressOf, type RoomOnDay } from '../housing/occupancy.ts'
import { byFloor, byNumber } from '../housing/order.ts'
import type { AccommodationKind } from '../housing/terms.ts'

/** Of a house only what any recipient may know; `address` is empty when the office has none. */
export interface House {
  readonly shortName: string
  readonly name: string
  readonly address: string
}

export interface RoomInHouse {
  /** Empty when the house has no units. */
  readonly unit: string
  readonly room: RoomOnDay
}

export interface Floor {
  readonly house: House
  /** Null when the office has not written down the floor. */
  readonly floor: string | null
  readonly rooms: readonly RoomInHouse[]
}

export const kindOrder: readonly AccommodationKind[] = ['shelter', 'house', 'rented_flat']

/** Shelters, then houses, then flats; within a kind by name. */
export function housesInOrder(accommodations: readonly AccommodationOnDay[]): readonly AccommodationOnDay[] {
  return accommodations.toSorted(
    (a, b) =>
      kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) ||
      byNumber(a.name, b.name) ||
      byNumber(a.shortName, b.shortName),
  )
}

/** All houses, or the one with this Kürzel. */
export const pickHouses = (accommodations: readonly AccommodationOnDay[], house: string | null) =>
  house === null ? accommodations : accommodations.filter((accommodation) => accommodation.shortName === house)

/** The town has the room that night, or somebody sleeps in it all the same. */
export const isListed = (room: RoomOnDay): boolean => room.inService || room.occupants.length > 0

/** Every floor with rooms to list, in reading order. */
export function floorsOf(accommodations: readonly AccommodationOnDay[]): readonly Floor[] {
  return housesInOrder(accommodations).flatMap((accommodation) => {
    const house = {
      shortName: accommodation.shortName,
      name: accommodation.name,
      address: addressOf(accommodation),
    }
    const rooms = accommodation.units
      .flatMap((unit) => unit.rooms.map((room) => ({ unit: unit.name, room })))
      .filter(({ room }) => isListed(room))
      .toSorted((a, b) => byNumber(a.room.number, b.room.number))
    const floors = [...new Set(rooms.map(({ room }) => room.floor))].toSorted(byFloor)
    return floors.map((floor) => ({ house, floor, rooms: rooms.filter(({ room }) => room.floor === floor) }))
  })
}
