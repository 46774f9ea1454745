/** Topic `people`: households and persons on a day, and finding them. */
import { z } from 'zod'
import { command, query } from './rpc.ts'
import {
  accommodationId,
  asOf,
  assignmentKind,
  benefitRegime,
  birth,
  count,
  day,
  dayRange,
  householdId,
  householdRole,
  line,
  membershipBegin,
  membershipEnd,
  personId,
  receipt,
  residenceStatus,
  roomId,
  sex,
} from './values.ts'

const place = dayRange.extend({
  roomId,
  accommodationId,
  house: z.string(),
  houseName: z.string(),
  room: z.string(),
  reason: z.string().nullable(),
})
/** Believed once: with the days between which the office believed it. */
const formerly = { knownSince: day, knownUntil: day }
/** `version`: the person's, as the clerk saw it. `learnedOn`: the day the office learned of it; null is today. */
const record = { personId, version: z.int(), from: day, to: day.nullable(), learnedOn: day.nullable().default(null) }
const recordErrors = ['NOT_FOUND', 'STALE', 'PERIOD_EMPTY', 'LEARNED_LATER', 'NOTHING_CHANGED'] as const
const nameOnDay = dayRange.extend({ familyName: z.string(), givenName: z.string() })
/** A stretch of time in one household; `ended` and `destination` say why and where to. */
const membershipOnDay = dayRange.extend({
  householdId,
  household: z.string(),
  role: householdRole,
  began: membershipBegin.nullable(),
  ended: membershipEnd.nullable(),
  destination: z.string().nullable(),
})
const statusOnDay = dayRange.extend({ status: residenceStatus })
const regimeOnDay = dayRange.extend({ regime: benefitRegime })

const member = z.object({
  personId,
  number: z.string(),
  role: householdRole,
  familyName: z.string(),
  givenName: z.string(),
  birth: birth.nullable(),
  age: z.int().nullable(),
  sex,
  nationality: z.string().nullable(),
  status: statusOnDay.nullable(),
  regime: regimeOnDay.nullable(),
  place: place.nullable(),
  /** Where the person is to move later, as far as it is planned. */
  nextPlace: place.nullable(),
  /** First day of an unbroken Fehlbelegung, or null. */
  overstaySince: day.nullable(),
})

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
      housed: z.enum(['all', 'housed', 'not_housed']).default('all'),
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
  person: query({
    input: z.object({ personId, ...asOf }),
    output: member.extend({
      version: z.int(),
      /** Null when the person belongs to no household on the day: not here yet, or gone. */
      role: householdRole.nullable(),
      household: z.object({ id: householdId, number: z.string(), name: z.string() }).nullable(),
      names: z.array(nameOnDay),
      memberships: z.array(membershipOnDay),
      azrNumber: z.string().nullable(),
      bamfFileNumber: z.string().nullable(),
      assignedOn: day.nullable(),
      assignmentKind: assignmentKind.nullable(),
      statuses: z.array(statusOnDay),
      regimes: z.array(regimeOnDay),
      formerStatuses: z.array(statusOnDay.extend(formerly)),
      formerRegimes: z.array(regimeOnDay.extend(formerly)),
      places: z.array(place),
    }),
    topics: ['people', 'housing'],
  }),
  /** A status that holds from a day; what was believed about those days before is kept as known until then. */
  recordStatus: command({
    input: z.object({ ...record, status: residenceStatus }),
    output: z.object({ ...receipt, knownSince: day }),
    errors: recordErrors,
    changes: ['people', 'housing', 'audit'],
  }),
  recordRegime: command({
    input: z.object({ ...record, regime: benefitRegime }),
    output: z.object({ ...receipt, knownSince: day }),
    errors: recordErrors,
    changes: ['people', 'housing', 'audit'],
  }),
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
    input: z.object({ text: line(80), on: day, limit: z.int().min(1).max(50).default(20) }),
    output: z.array(hit),
    topics: ['people', 'housing'],
  }),
}
