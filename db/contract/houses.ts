/** Topic `houses`: the town's houses themselves (units, rooms, places from a day on, opening and closing), many rooms at once. */
import { z } from 'zod'
import { fittings, unitForms } from '../domain/housing/terms.ts'
import { codesOf } from '../domain/people/terms.ts'
import { command, query } from './rpc.ts'
import {
  accommodationId,
  accommodationKind,
  asOf,
  count,
  day,
  dayRange,
  householdId,
  legalClass,
  line,
  receipt,
  roomId,
  roomPurpose,
  unitId,
} from './values.ts'

const unitForm = z.enum(codesOf(unitForms))
const fitting = z.enum(codesOf(fittings))
const perhaps = (most: number) => line(most).nullable().default(null)

const houseFields = {
  shortName: line(20).min(1),
  name: line(80).min(1),
  kind: accommodationKind,
  street: perhaps(80),
  houseNumber: perhaps(20),
  postalCode: perhaps(10),
  town: perhaps(80),
  legalClass: legalClass.nullable().default(null),
}
const placeCount = z.int().min(0).max(200)
const places = z.object({ regularPlaces: placeCount, densifiedPlaces: placeCount })
/** Square metres in hundredths. */
const area = z.int().min(1).max(100_000)
const someRooms = z.array(roomId).min(1).max(1000)

const roomFields = {
  floor: line(20).nullable(),
  /** Name of the unit; made when the house has none of that name. Empty: none. */
  unit: line(60),
  areaHundredths: area.nullable(),
  stepFree: z.boolean().nullable(),
  purpose: roomPurpose.nullable(),
}
const changes = ['housing', 'people', 'audit'] as const

export const houses = {
  /** A house as it is edited: every unit and room, with the places of each room from day to day. */
  edit: query({
    input: z.object({ ...asOf, accommodationId }),
    output: z.object({
      house: z.object({ id: accommodationId, ...houseFields }),
      units: z.array(
        z.object({
          id: unitId,
          name: z.string(),
          legalClass: legalClass.nullable(),
          form: unitForm.nullable(),
          kitchen: fitting.nullable(),
          bath: fitting.nullable(),
          rooms: count,
        }),
      ),
      rooms: z.array(
        z.object({
          id: roomId,
          number: z.string(),
          unitId,
          ...roomFields,
          /** On the day; null where the room is not in service. */
          places: places.nullable(),
          lines: z.array(dayRange.extend(places.shape)),
          /** Who sleeps there on the day. */
          people: count,
        }),
      ),
    }),
    topics: ['housing', 'people'],
  }),
  /**
   * What other places, or closing (`places` null), would mean for those who live there: rooms that are too small or closed, with the first
   * night and who is there on it; and rooms that would hold more than their regular places.
   */
  foresee: query({
    input: z.object({ roomIds: someRooms, from: day, places: places.nullable() }),
    output: z.object({
      /** Rooms whose places change. */
      rooms: count,
      /** People who sleep in these rooms on the day. */
      people: count,
      before: places,
      after: places,
      refused: z.array(
        z.object({
          roomId,
          room: z.string(),
          on: day,
          people: count,
          densified: count.nullable(),
          households: z.array(z.object({ householdId, name: z.string(), people: count, until: day.nullable() })),
        }),
      ),
      dense: z.array(z.object({ roomId, room: z.string(), people: count, regular: count })),
    }),
    topics: ['housing', 'people'],
  }),
  add: command({
    input: z.object(houseFields),
    output: z.object({ ...receipt, accommodationId }),
    errors: ['SHORT_NAME_TAKEN'],
    changes,
  }),
  change: command({
    input: z.object({ accommodationId, ...houseFields }),
    output: z.object(receipt),
    errors: ['NOT_FOUND', 'SHORT_NAME_TAKEN', 'NOTHING_CHANGED'],
    changes,
  }),
  /** `numbers` as the clerk writes them: "1.01 bis 1.12, 2.01". `from` null: in service since ever. */
  addRooms: command({
    input: z.object({ accommodationId, numbers: line(2000).min(1), ...roomFields, places, from: day.nullable() }),
    output: z.object({ ...receipt, rooms: count }),
    errors: ['NOT_FOUND', 'ROOM_NUMBERS_UNCLEAR', 'ROOM_NUMBER_TAKEN', 'DENSIFIED_BELOW_REGULAR'],
    changes,
  }),
  /** The same for all these rooms; a column that is left out stays as it is. A number only for one room. */
  changeRooms: command({
    input: z.object({
      roomIds: someRooms,
      change: z.object({ number: line(20).min(1), ...roomFields }).partial(),
    }),
    output: z.object({ ...receipt, rooms: count }),
    errors: ['NOT_FOUND', 'ROOM_NUMBER_TAKEN', 'ROOM_NUMBERS_UNCLEAR', 'NOTHING_CHANGED'],
    changes,
  }),
  /** Rooms that were entered by mistake. Refused when ever anything was kept of one of them; such a room is closed instead. */
  removeRooms: command({
    input: z.object({ accommodationId, roomIds: someRooms }),
    output: z.object({ ...receipt, rooms: count }),
    errors: ['NOT_FOUND', 'ROOM_IN_USE'],
    changes,
  }),
  changeUnits: command({
    input: z.object({
      unitIds: z.array(unitId).min(1).max(500),
      change: z
        .object({
          name: line(60).min(1),
          legalClass: legalClass.nullable(),
          form: unitForm.nullable(),
          kitchen: fitting.nullable(),
          bath: fitting.nullable(),
        })
        .partial(),
    }),
    output: z.object({ ...receipt, units: count }),
    errors: ['NOT_FOUND', 'NAME_TAKEN', 'NOTHING_CHANGED'],
    changes,
  }),
  /** Rooms of a floor once more, on another floor or in another house, with units, areas, purposes and the places of the day. */
  copyFloor: command({
    input: z.object({
      accommodationId,
      floor: line(20).nullable(),
      toAccommodationId: accommodationId,
      toFloor: line(20).nullable(),
      /** How numbers and units begin, and how the copies do. */
      replace: line(20),
      by: line(20),
      from: day.nullable(),
    }),
    output: z.object({ ...receipt, rooms: count }),
    errors: ['NOT_FOUND', 'ROOM_NUMBERS_UNCLEAR', 'ROOM_NUMBER_TAKEN'],
    changes,
  }),
  setPlaces: command({
    input: z.object({ roomIds: someRooms, from: day, places }),
    output: z.object({ ...receipt, rooms: count }),
    errors: ['NOT_FOUND', 'DENSIFIED_BELOW_REGULAR', 'NOTHING_CHANGED', 'CAPACITY_BELOW_PEOPLE', 'STILL_LIVED_IN'],
    changes,
  }),
  /** In service from the day on, with the places that each room last had. */
  open: command({
    input: z.object({ roomIds: someRooms, from: day }),
    output: z.object({ ...receipt, rooms: count }),
    errors: ['NOT_FOUND', 'NOTHING_CHANGED', 'CAPACITY_BELOW_PEOPLE', 'STILL_LIVED_IN'],
    changes,
  }),
  /** Out of service from the day on; refused while anybody has a place there on that day or later. */
  close: command({
    input: z.object({ roomIds: someRooms, from: day }),
    output: z.object({ ...receipt, rooms: count }),
    errors: ['NOT_FOUND', 'NOTHING_CHANGED', 'STILL_LIVED_IN'],
    changes,
  }),
}
