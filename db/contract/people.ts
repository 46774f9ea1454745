/** Topic `people`: households and persons on a day, and finding them. */
import { z } from 'zod'
import { codesOf, housingNeeds } from '../domain/people/terms.ts'
import { member } from './member.ts'
import { merging } from './merge.ts'
import { peopleFilter } from './peopleFilter.ts'
import { personCommands, personQueries } from './person.ts'
import { recording } from './recording.ts'
import { query } from './rpc.ts'
import {
  accommodationId,
  asOf,
  benefitRegime,
  birth,
  count,
  day,
  householdId,
  line,
  membershipEnd,
  personId,
  residenceStatus,
  roomId,
  sex,
} from './values.ts'

const listed = z.object({
  personId,
  householdId,
  number: z.string(),
  household: z.string(),
  familyName: z.string(),
  givenName: z.string(),
  birth: birth.nullable(),
  age: z.int().nullable(),
  sex,
  nationality: z.string().nullable(),
  status: residenceStatus.nullable(),
  regime: benefitRegime.nullable(),
  house: z.string().nullable(),
  room: z.string().nullable(),
  assignedOn: day.nullable(),
  statusTo: day.nullable(),
  overstay: z.boolean(),
  needs: z.array(z.enum(codesOf(housingNeeds))).readonly(),
  /** In the list of those who are gone: since when, why and where to. */
  left: z.object({ on: day, how: membershipEnd.nullable(), destination: z.string().nullable() }).nullable(),
})

const hit = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('person'),
    personId,
    householdId: householdId.nullable(),
    name: z.string(),
    /** The name that the text found, where the person bears another one on the day. */
    formerName: z.string().nullable(),
    number: z.string(),
    /** The number that the text found, where it is that of a record merged into this person's. */
    formerNumber: z.string().nullable(),
    birth: birth.nullable(),
    place: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('room'),
    roomId,
    accommodationId,
    house: z.string(),
    houseName: z.string(),
    room: z.string(),
    taken: count,
    regularPlaces: count,
  }),
  z.object({ kind: z.literal('house'), accommodationId, house: z.string(), houseName: z.string() }),
])

export const people = {
  list: query({
    input: z.object({
      ...asOf,
      text: line(80).default(''),
      filter: peopleFilter.prefault({}),
      limit: z.int().min(1).max(50_000).default(2000),
    }),
    output: z.object({ rows: z.array(listed), total: count }),
    topics: ['people', 'housing'],
  }),
  household: query({
    input: z.object({ householdId, ...asOf }),
    output: z.object({
      id: householdId,
      number: z.string(),
      name: z.string(),
      version: z.int(),
      members: z.array(member),
    }),
    topics: ['people', 'housing'],
  }),
  ...personQueries,
  ...personCommands,
  ...recording,
  ...merging,
  /** Up to ten people who may be the one with this name and birth date, most alike first. Never merged by the program. */
  similar: query({
    input: z.object({ familyName: line(120), givenName: line(120), birth: birth.nullable() }),
    output: z.array(
      z.object({
        personId,
        householdId: householdId.nullable(),
        number: z.string(),
        household: z.string(),
        familyName: z.string(),
        givenName: z.string(),
        birth: birth.nullable(),
        /** What speaks for one person (see domain/people/duplicates.ts). */
        likeness: z.object({
          name: z.enum(['same', 'spelling', 'sound', 'typing_error']),
          swapped: z.boolean(),
          birth: z.enum(['same', 'near', 'unknown']),
        }),
      }),
    ),
    topics: ['people'],
  }),
  /** People by name in any spelling, birth date or number, rooms and houses; best first. */
  search: query({
    input: z.object({ text: line(80), ...asOf, limit: z.int().min(1).max(50).default(20) }),
    output: z.array(hit),
    topics: ['people', 'housing'],
  }),
}
