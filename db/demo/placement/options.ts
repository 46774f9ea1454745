/** Finds the rooms a party can have without breaking a rule, and prefers what a clerk would. */
import { type DayRange, overlaps } from '../../domain/values.ts'
import type { Chance } from '../chance.ts'
import type { Ledger, Room, Unit } from './ledger.ts'
import type { Party } from './party.ts'

/** Rooms with the number of people each takes. */
export interface Option {
  readonly unit: Unit
  readonly rooms: readonly { readonly room: Room; readonly heads: number }[]
}

/** The best option over the given units, or null when nothing fits on every night of the range. */
export function bestOption(
  ledger: Ledger,
  units: readonly Unit[],
  party: Party,
  rangeIn: (unit: Unit) => DayRange,
  chance: Chance,
): Option | null {
  let best: Option | null = null
  let least = Number.POSITIVE_INFINITY
  for (const unit of units) {
    const range = rangeIn(unit)
    for (const { option, cost } of candidatesIn(ledger, unit, party, range)) {
      const weighed = cost + chance.next() * 1.5
      if (weighed < least) {
        best = option
        least = weighed
      }
    }
  }
  return best
}

/** A room as it is during the range in question. */
interface RoomThen {
  readonly room: Room
  readonly parties: readonly Party[]
  /** Most people in it on any night. */
  readonly heads: number
  /** Not blocked, meant for people like these, and empty unless they may share. */
  readonly usable: boolean
}

interface Candidate {
  readonly option: Option
  readonly cost: number
}

/** Every way to put the party into this unit: into one room, shared or not, or over several empty rooms. */
function candidatesIn(ledger: Ledger, unit: Unit, party: Party, range: DayRange): Candidate[] {
  const { opens, closes } = unit.house
  const insideLease = range.from >= opens && (closes === null || (range.to !== null && range.to <= closes))
  if (!insideLease || unit.places < party.members.length) return []
  const then: RoomThen[] = []
  const neighbours: Party[] = []
  let anyUsable = false
  for (const room of unit.rooms) {
    const { parties, heads } = ledger.during(room, range)
    if (!parties.every((other) => mayLiveTogether(unit, party, other))) return []
    neighbours.push(...parties)
    const usable = (parties.length === 0 || party.mayShare) && purposeAllows(room, party) && !isBlocked(room, range)
    anyUsable ||= usable
    then.push({ room, parties, heads, usable })
  }
  if (!anyUsable) return []
  const found: Candidate[] = []
  for (const choice of unit.choices) {
    if (choice.length > party.members.length || !choice.every((index) => then[index]?.usable)) continue
    const rooms = choice.flatMap((index) => then[index] ?? [])
    const heads = spread(rooms, party)
    if (heads === null) continue
    const option = { unit, rooms: rooms.map(({ room }, index) => ({ room, heads: heads[index] ?? 0 })) }
    found.push({ option, cost: costOf(option, rooms, neighbours, party) })
  }
  return found
}

const isBlocked = (room: Room, range: DayRange): boolean => room.blocked.some((block) => overlaps(block, range))

function purposeAllows({ row }: Room, party: Party): boolean {
  if (row.purpose === 'men') return party.company === 'men'
  if (row.purpose === 'women') return party.womenOnly
  return row.purpose !== 'families' || party.company === 'family'
}

/** Men never share a flat with women on their own, nor with families; a rented flat is one family's, the men's or the women's. */
function mayLiveTogether(unit: Unit, party: Party, other: Party): boolean {
  if (other.household === party.household) return true
  if (party.company === 'men' || other.company === 'men') return party.company === other.company
  if (unit.house.accommodation.kind === 'rented_flat') return party.womenOnly && other.womenOnly
  return true
}

/** How many people each room takes: in order, up to its places and beyond only as needed, no room without somebody; null if it does not fit. */
function spread(rooms: readonly RoomThen[], party: Party): number[] | null {
  const people = party.members.length
  const [first] = rooms
  if (first === undefined) return null
  if (rooms.length === 1) {
    const fits = first.heads + people <= densified(first.room)
    return fits && first.parties.every((other) => mayShareRoom(party, other)) ? [people] : null
  }
  if (rooms.some(({ parties }) => parties.length > 0)) return null
  let missing = people - rooms.reduce((sum, { room }) => sum + room.row.regularPlaces, 0)
  let left = people
  const heads = rooms.map(({ room }, index) => {
    const more = Math.min(Math.max(missing, 0), densified(room) - room.row.regularPlaces)
    missing -= more
    // leave at least one person for each room that follows
    const here = Math.min(room.row.regularPlaces + more, left - (rooms.length - index - 1))
    left -= here
    return here
  })
  return left === 0 ? heads : null
}

const mayShareRoom = (party: Party, other: Party): boolean =>
  party.mayShare && other.mayShare && party.company === other.company

const densified = ({ row }: Room): number => row.densifiedPlaces ?? row.regularPlaces

/** What a clerk would have against it; smaller is better. */
function costOf(option: Option, chosen: readonly RoomThen[], neighbours: readonly Party[], party: Party): number {
  const { unit, rooms } = option
  const flat = unit.house.accommodation.kind === 'rented_flat'
  const strangers = (others: readonly Party[]): number =>
    others.filter((other) => other.language !== party.language).length
  let cost = rooms.length * 0.4 + strangers(neighbours) * (flat ? 9 : 1)
  for (const [index, { room, heads }] of rooms.entries()) {
    const parties = chosen[index]?.parties ?? []
    const taken = (chosen[index]?.heads ?? 0) + heads
    cost += Math.max(taken - room.row.regularPlaces, 0) * 2.1 + strangers(parties) * 12
    if (!party.mayShare) cost += Math.max(room.row.regularPlaces - taken, 0) * 1.6
    if (party.mayShare && parties.length === 0) cost += 2.2
    if (room.row.purpose !== null) cost -= 1.5
  }
  if (party.company === 'family') cost += neighbours.length * 1.2
  if (flat && neighbours.length === 0) {
    // a whole flat for fewer people than it has places
    const places = unit.rooms.reduce((sum, { row }) => sum + row.regularPlaces, 0)
    cost += Math.max(places - party.members.length, 0) * (party.mayShare ? 1 : 2)
  }
  return party.old && !rooms.every(({ room }) => room.row.stepFree) ? cost + 4 : cost
}
