/** The town's housing on one night: houses, units and rooms with who sleeps there. What the plan, the move and the reports look at. */
import type { BenefitRegime, HouseholdRole, ResidenceStatus, Sex } from '../people/terms.ts'
import type { AccommodationId, Birth, Day, DayRange, HouseholdId, PersonId, RoomId, StayId, UnitId } from '../values.ts'
import type { AccommodationKind, LegalClass, RoomPurpose } from './terms.ts'

/** A person who has a place in the room that night, with status and regime on that day. */
export interface Occupant {
  readonly stayId: StayId
  readonly personId: PersonId
  readonly personNumber: string
  readonly householdId: HouseholdId
  readonly householdNumber: string
  readonly role: HouseholdRole
  readonly familyName: string
  readonly givenName: string
  readonly birth: Birth | null
  readonly sex: Sex
  /** Destatis key. */
  readonly nationality: string | null
  readonly residenceStatus: ResidenceStatus | null
  readonly statusTo: Day | null
  readonly benefitRegime: BenefitRegime | null
  /** First night in this room. */
  readonly from: Day
  /** Day of leaving, when it is known. */
  readonly to: Day | null
}

export interface RoomOnDay {
  readonly id: RoomId
  readonly number: string
  readonly floor: string | null
  readonly areaHundredths: number | null
  readonly regularPlaces: number
  readonly densifiedPlaces: number
  readonly stepFree: boolean | null
  readonly purpose: RoomPurpose | null
  /** The block that holds on this day. */
  readonly block: (DayRange & { readonly reason: string }) | null
  /** False where the room is not open, or a lease is recorded and the day lies outside it: the town has no such room that day. */
  readonly inService: boolean
  /** Places that reservations still keep that night. */
  readonly reserved: number
  readonly occupants: readonly Occupant[]
}

export interface UnitOnDay {
  readonly id: UnitId
  /** Empty when the house has no units of its own. */
  readonly name: string
  readonly legalClass: LegalClass | null
  readonly rooms: readonly RoomOnDay[]
}

export interface AccommodationOnDay {
  readonly id: AccommodationId
  readonly shortName: string
  readonly name: string
  readonly kind: AccommodationKind
  readonly street: string | null
  readonly houseNumber: string | null
  readonly postalCode: string | null
  readonly town: string | null
  readonly lease: (DayRange & { readonly landlord: string | null }) | null
  readonly units: readonly UnitOnDay[]
}

/** Places of some rooms on one night. `regular` counts rooms in service, blocked ones included. */
export interface PlaceFigures {
  readonly rooms: number
  readonly regular: number
  readonly densified: number
  readonly taken: number
  /** Free places that are reserved: they are among the free ones. */
  readonly reserved: number
  /** Regular places of blocked rooms. */
  readonly blocked: number
  /** Regular places still free; a room above its regular capacity offers none, never less than none. */
  readonly freeRegular: number
  readonly freeDensified: number
  /** People beyond the regular capacity of their room: regular = taken − above + blocked + freeRegular. */
  readonly above: number
}

export const noPlaces: PlaceFigures = {
  rooms: 0,
  regular: 0,
  densified: 0,
  taken: 0,
  reserved: 0,
  blocked: 0,
  freeRegular: 0,
  freeDensified: 0,
  above: 0,
}

/** What the places of a room on one night follow from. */
export interface Night {
  readonly taken: number
  readonly reserved: number
  readonly regular: number
  readonly densified: number
  readonly isBlocked: boolean
  readonly inService: boolean
}

/** The places of one room on one night. A room out of service offers no place; people still in it are counted as above. */
export function placesOfNight(night: Night): PlaceFigures {
  const { taken, inService } = night
  const open = inService && !night.isBlocked
  const regular = inService ? night.regular : 0
  const usable = open ? night.regular : 0
  const freeDensified = Math.max(0, (open ? night.densified : 0) - taken)
  return {
    rooms: inService ? 1 : 0,
    regular,
    densified: inService ? night.densified : 0,
    taken,
    reserved: Math.min(night.reserved, freeDensified),
    blocked: regular - usable,
    freeRegular: Math.max(0, usable - taken),
    freeDensified,
    above: Math.max(0, taken - usable),
  }
}

/** The places of one room on its day. */
export const placesOfRoom = (room: RoomOnDay): PlaceFigures =>
  placesOfNight({
    taken: room.occupants.length,
    reserved: room.reserved,
    regular: room.regularPlaces,
    densified: room.densifiedPlaces,
    isBlocked: room.block !== null,
    inService: room.inService,
  })

export function addPlaces(a: PlaceFigures, b: PlaceFigures): PlaceFigures {
  return {
    rooms: a.rooms + b.rooms,
    regular: a.regular + b.regular,
    densified: a.densified + b.densified,
    taken: a.taken + b.taken,
    reserved: a.reserved + b.reserved,
    blocked: a.blocked + b.blocked,
    freeRegular: a.freeRegular + b.freeRegular,
    freeDensified: a.freeDensified + b.freeDensified,
    above: a.above + b.above,
  }
}

/** `Friedrichstraße 12, 47475 Kamp-Lintfort`, as far as it is known. */
export function addressOf(house: Pick<AccommodationOnDay, 'street' | 'houseNumber' | 'postalCode' | 'town'>): string {
  const line = (...parts: (string | null)[]) => parts.filter(Boolean).join(' ')
  return [line(house.street, house.houseNumber), line(house.postalCode, house.town)].filter(Boolean).join(', ')
}

export const roomsOf = (accommodation: AccommodationOnDay): readonly RoomOnDay[] =>
  accommodation.units.flatMap((unit) => unit.rooms)

export const placesOf = (rooms: readonly RoomOnDay[]): PlaceFigures =>
  rooms.map(placesOfRoom).reduce(addPlaces, noPlaces)
