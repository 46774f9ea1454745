/** Part of topic `people`: one person's whole story, and what of it does not change with time. */
import { z } from 'zod'
import { identifiers } from '../domain/people/identifiers.ts'
import { codesOf } from '../domain/people/terms.ts'
import { member, place, regimeOnDay, statusOnDay } from './member.ts'
import { command, query } from './rpc.ts'
import {
  absenceKind,
  asOf,
  assignmentKind,
  birth,
  day,
  dayRange,
  householdId,
  householdRole,
  housingNeed,
  language,
  line,
  membershipBegin,
  membershipEnd,
  nationalityKey,
  obligationLaw,
  personId,
  receipt,
  sex,
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
const obligationOnDay = dayRange.extend({ law: obligationLaw, place: z.string().nullable() })
const needOnDay = dayRange.extend({ need: housingNeed })
const absenceOnDay = dayRange.extend({ absence: absenceKind })
const nationality = z.object({ key: nationalityKey, name: z.string() })
const someone = z.object({ personId, number: z.string(), familyName: z.string(), givenName: z.string() })
const sameNumber = someone.extend({ identifier: z.enum(codesOf(identifiers)) })
const paperNumber = line(40).nullable().default(null)
const paperNumbers = { azrNumber: paperNumber, arrivalCertificate: paperNumber, bamfFileNumber: paperNumber }

export const personQueries = {
  person: query({
    input: z.object({ personId, ...asOf }),
    output: member.extend({
      version: z.int(),
      /** Null when the person belongs to no household on the day: not here yet, or gone. */
      role: householdRole.nullable(),
      household: z.object({ id: householdId, number: z.string(), name: z.string() }).nullable(),
      /** Set for a record that turned out to be this person's second one: all else stands there. */
      mergedInto: someone.nullable(),
      /** Numbers of records that turned out to be this person's. */
      formerNumbers: z.array(z.string()),
      mainNationality: nationality.nullable(),
      furtherNationalities: z.array(nationality),
      languages: z.array(language),
      azrNumber: z.string().nullable(),
      arrivalCertificate: z.string().nullable(),
      bamfFileNumber: z.string().nullable(),
      fileNumber: z.string().nullable(),
      /** Other people with a number that should be hers alone. */
      sameNumbers: z.array(sameNumber),
      assignedOn: day.nullable(),
      assignmentKind: assignmentKind.nullable(),
      names: z.array(nameOnDay),
      memberships: z.array(membershipOnDay),
      statuses: z.array(statusOnDay),
      regimes: z.array(regimeOnDay),
      obligations: z.array(obligationOnDay),
      needs: z.array(needOnDay),
      absences: z.array(absenceOnDay),
      places: z.array(place),
      formerNames: z.array(nameOnDay.extend(formerly)),
      formerStatuses: z.array(statusOnDay.extend(formerly)),
      formerRegimes: z.array(regimeOnDay.extend(formerly)),
      formerObligations: z.array(obligationOnDay.extend(formerly)),
      formerNeeds: z.array(needOnDay.extend(formerly)),
      formerAbsences: z.array(absenceOnDay.extend(formerly)),
      formerPlaces: z.array(place.extend(formerly)),
    }),
    topics: ['people', 'housing'],
  }),
  /** Other people who have one of these numbers already; `personId` null for somebody who is being entered. */
  sameNumbers: query({
    input: z.object({ personId: personId.nullable(), ...paperNumbers }),
    output: z.array(sameNumber),
    topics: ['people'],
  }),
}

export const personCommands = {
  /** What is recorded of a person without days. A number that does not look like one of its kind is kept all the same. */
  change: command({
    input: z.object({
      personId,
      version: z.int(),
      birth: birth.nullable(),
      sex,
      nationality: nationalityKey.nullable(),
      furtherNationalities: z.array(nationalityKey).max(9),
      /** Best spoken first. */
      languages: z.array(language).max(20),
      ...paperNumbers,
      fileNumber: paperNumber,
      assignedOn: day.nullable(),
      assignmentKind: assignmentKind.nullable(),
    }),
    output: z.object(receipt),
    errors: ['NOT_FOUND', 'STALE', 'MERGED', 'NOTHING_CHANGED', 'BORN_AFTER'],
    changes: ['people', 'housing', 'audit'],
  }),
}
