/** Topic `housing`: houses and rooms on a day, and moving households. */
import { z } from 'zod'
import { moveRules } from '../domain/housing/moveFacts.ts'
import { command, query } from './rpc.ts'
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
  line,
  personId,
  receipt,
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
})

const planGroup = z.object({
  /** The floor in a house; the flat's name among the rented flats. */
  heading: z.string(),
  detail: z.string(),
  places: placeFigures,
  rooms: z.array(planRoom),
})

export const finding = z.object({
  rule: z.enum(moveRules),
  severity: z.enum(['ok', 'warn', 'block']),
  overridable: z.boolean(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
})

const moveOption = z.object({
  roomId,
  house: z.string(),
  houseName: z.string(),
  number: z.string(),
  floor: z.string().nullable(),
  taken: count,
  regularPlaces: count,
  densifiedPlaces: count,
  areaHundredths: z.int().nullable(),
  verdict: z.enum(['ok', 'warn', 'block']),
  findings: z.array(finding),
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
      scope: z.union([z.object({ accommodationId }), z.object({ kind: accommodationKind })]),
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
  /** Rooms for these people from a day on, best first: those that fit, then those with warnings, then the refused. */
  moveOptions: query({
    input: z.object({
      personIds: z.array(personId).min(1).max(60),
      day,
      /** Room number, Kürzel or house name; empty for all. */
      search: line(60).default(''),
      limit: z.int().min(1).max(200).default(40),
    }),
    output: z.object({ options: z.array(moveOption), total: count }),
    topics: ['housing', 'people'],
  }),
  moveHousehold: command({
    input: z.object({
      householdId,
      /** The version the clerk saw. */
      version: z.int(),
      personIds: z.array(personId).min(1).max(60),
      roomId,
      day,
      /** Rules whose warnings the clerk saw and overrides; then `reason` is needed. */
      accepted: z.array(z.enum(moveRules)).default([]),
      reason: line(500).nullable().default(null),
    }),
    output: z.object({ ...receipt, room: z.string(), house: z.string(), people: count, day }),
    errors: ['NOT_FOUND', 'STALE', 'NOBODY_TO_MOVE', 'ALREADY_THERE', 'MOVE_REFUSED', 'REASON_NEEDED'],
    changes: ['housing', 'people', 'audit'],
  }),
}
