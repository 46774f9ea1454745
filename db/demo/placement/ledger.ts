/** Who is promised which room from when to when; answers whether one more fits on every single night. */
import type { RoomRow } from '../../domain/register/rows.ts'
import { covers, type Day, type DayRange, overlaps } from '../../domain/values.ts'
import type { Block, House } from '../houses/house.ts'
import type { Party } from './party.ts'

export interface Room {
  readonly house: House
  readonly row: RoomRow
  readonly blocked: readonly DayRange[]
}

/** Rooms that belong together: a flat, or a container. */
export interface Unit {
  readonly house: House
  readonly rooms: readonly Room[]
  /** Densified places of all its rooms. */
  readonly places: number
  /** Every choice of rooms, as places in `rooms`, in their order: at most 15 in a flat of four. */
  readonly choices: readonly (readonly number[])[]
}

interface Entry extends DayRange {
  readonly party: Party
  readonly heads: number
}

export interface Ledger {
  readonly units: readonly Unit[]
  /** Who has a night in the room within the range, and the most people in it on any of those nights. */
  readonly during: (room: Room, range: DayRange) => { readonly parties: readonly Party[]; readonly heads: number }
  readonly add: (room: Room, party: Party, heads: number, range: DayRange) => void
}

const nobody = { parties: [], heads: 0 }

export function openLedger(houses: readonly House[], blocks: readonly Block[]): Ledger {
  const entries = new Map<Room, Entry[]>()
  const units = houses.flatMap((house) => unitsOf(house, blocks))
  for (const room of units.flatMap((unit) => unit.rooms)) entries.set(room, [])
  return {
    units,
    during: (room, range) => {
      const found = (entries.get(room) ?? []).filter((entry) => overlaps(entry, range))
      return found.length === 0
        ? nobody
        : { parties: found.map((entry) => entry.party), heads: mostHeads(found, range.from) }
    },
    add: (room, party, heads, range) => entries.get(room)?.push({ party, heads, from: range.from, to: range.to }),
  }
}

/** Heads can only grow on a day on which somebody comes, so looking at those days is enough. */
function mostHeads(entries: readonly Entry[], from: Day): number {
  let most = 0
  for (const { from: coming } of entries) {
    const day = coming > from ? coming : from
    let heads = 0
    for (const entry of entries) if (covers(entry, day)) heads += entry.heads
    if (heads > most) most = heads
  }
  return most
}

function unitsOf(house: House, blocks: readonly Block[]): Unit[] {
  const rooms = house.rooms.map((row): Room => {
    const own = blocks.filter((block) => block.accommodation === row.accommodation && block.room === row.number)
    return { house, row, blocked: own }
  })
  const names = [...new Set(rooms.map((room) => room.row.unit))]
  return names.map((name) => {
    const own = rooms.filter((room) => room.row.unit === name)
    const places = own.reduce((sum, { row }) => sum + (row.densifiedPlaces ?? row.regularPlaces), 0)
    return { house, rooms: own, places, choices: choicesOf(own.length) }
  })
}

function choicesOf(count: number): number[][] {
  const all: number[][] = []
  for (let index = 0; index < count; index += 1) all.push(...all.map((chosen) => [...chosen, index]), [index])
  return all
}
