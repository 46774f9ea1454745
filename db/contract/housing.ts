/** Topic `housing`: houses and rooms on a day, and moving households. */
import { z } from 'zod'
import { moves } from './moves.ts'
import { holder } from './reservations.ts'
import { query } from './rpc.ts'
import { stays } from './stays.ts'
import {
  accommodationId,
  accommodationKind,
  asOf,
  birth,
  count,
  day,
  dayRange,
  householdId,
  householdRole,
  housingNeed,
  legalClass,
  personId,
  roomId,
  roomPurpose,
  sex,
  unitId,
} from './values.ts'

export const placeFigures = z.object({
  rooms: count,
  regular: count,
  densified: count,
  taken: count,
  reserved: count,
  blocked: count,
  freeRegular: count,
  freeDensified: count,
  above: count,
})

const house = z.object({
  id: accommodationId,
  shortName: z.string(),
  name: z.string(),
  kind: accommodationKind,
  address: z.string(),
  places: placeFigures,
})

const planPerson = z.object({
  personId,
  householdId,
  role: householdRole,
  familyName: z.string(),
  givenName: z.string(),
  birth: birth.nullable(),
  age: z.int().nullable(),
  sex,
  /** Requirements of the home that hold on the day. */
  needs: z.array(housingNeed),
  from: day,
  to: day.nullable(),
})

const planRoom = z.object({
  id: roomId,
  number: z.string(),
  house: z.string(),
  houseName: z.string(),
  accommodationId,
  unitId,
  unit: z.string(),
  legalClass: legalClass.nullable(),
  floor: z.string().nullable(),
  areaHundredths: z.int().nullable(),
  regularPlaces: count,
  densifiedPlaces: count,
  stepFree: z.boolean().nullable(),
  purpose: roomPurpose.nullable(),
  block: dayRange.extend({ reason: z.string() }).nullable(),
  inService: z.boolean(),
  places: placeFigures,
  people: z.array(planPerson),
  /** Who is to move in within the next 60 days. */
  coming: z.array(z.object({ householdId, name: z.string(), people: count, from: day })),
  /** What is reserved on the day or from one of the next 60 on; `kept`: places in which nobody sleeps yet for whom they are reserved. */
  reservations: z.array(
    z.object({ id: z.int(), holder, name: z.string(), places: count, kept: count, from: day, to: day }),
  ),
})

const planGroup = z.object({
  /** The floor in a house; the flat's name among the rented flats. */
  heading: z.string(),
  detail: z.string(),
  places: placeFigures,
  rooms: z.array(planRoom),
})

const placeOfMove = z.object({
  roomId,
  accommodationId,
  room: z.string(),
  house: z.string(),
  houseName: z.string(),
})

export const housing = {
  houses: query({ input: z.object(asOf), output: z.array(house), topics: ['housing', 'people'] }),
  /** One house by floors, or all rented flats by flat. */
  plan: query({
    input: z.object({
      ...asOf,
      /** A house, by itself or by one of its rooms; or all of a kind. */
      scope: z.union([z.object({ accommodationId }), z.object({ roomId }), z.object({ kind: accommodationKind })]),
    }),
    output: z.object({
      title: z.string(),
      detail: z.string(),
      accommodationId: accommodationId.nullable(),
      shortName: z.string().nullable(),
      places: placeFigures,
      groups: z.array(planGroup),
    }),
    topics: ['housing', 'people'],
  }),
  /** Who moves in, out or from room to room from the day on, that day included, for some days; by day. */
  movements: query({
    input: z.object({ ...asOf, days: z.int().min(1).max(366).default(7) }),
    output: z.array(
      z.object({
        on: day,
        householdId,
        name: z.string(),
        people: count,
        /** Null: without a place before, or afterwards. */
        from: placeOfMove.nullable(),
        to: placeOfMove.nullable(),
      }),
    ),
    topics: ['housing', 'people'],
  }),
  ...moves,
  ...stays,
}
