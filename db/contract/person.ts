/** Part of topic `people`: one person's whole story. */
import { z } from 'zod'
import { member, place, regimeOnDay, statusOnDay } from './member.ts'
import { query } from './rpc.ts'
import {
  asOf,
  assignmentKind,
  day,
  dayRange,
  householdId,
  householdRole,
  membershipBegin,
  membershipEnd,
  personId,
} from './values.ts'

/** Believed once: with the days between which the office believed it. */
const formerly = { knownSince: day, knownUntil: day }
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

export const personQueries = {
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
}
