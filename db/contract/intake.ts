/** Topic `intake`: entering people who come to the town, one household at a time. */
import { z } from 'zod'
import { command, query } from './rpc.ts'
import {
  assignmentKind,
  benefitRegime,
  birth,
  count,
  day,
  householdId,
  householdRole,
  housingNeed,
  language,
  line,
  nationalityKey,
  noticeId,
  personId,
  receipt,
  residenceStatus,
  sex,
} from './values.ts'

const number = line(40)
  .transform((text) => (text === '' ? null : text))
  .nullable()
  .default(null)

const enteredPerson = z.object({
  familyName: line(120),
  givenName: line(120),
  birth: birth.nullable().default(null),
  sex: sex.default('unknown'),
  role: householdRole,
  nationality: nationalityKey.nullable().default(null),
  furtherNationalities: z.array(nationalityKey).max(5).default([]),
  /** Best spoken first. */
  languages: z.array(language).max(8).default([]),
  azrNumber: number,
  bamfFileNumber: number,
  arrivalCertificate: number,
  fileNumber: number,
  /** `to` is the day after its last one. */
  status: z
    .object({ status: residenceStatus, from: day, to: day.nullable().default(null) })
    .nullable()
    .default(null),
  regime: z.object({ regime: benefitRegime, from: day }).nullable().default(null),
  needs: z.array(housingNeed).max(20).default([]),
})

export const intake = {
  /** What the sheet shows of the notice whose people are entered; null when there is none. */
  notice: query({
    input: z.object({ noticeId }),
    output: z
      .object({
        id: noticeId,
        number: z.string(),
        version: z.int(),
        kind: assignmentKind,
        expectedOn: day,
        /** Destatis key. */
        nationality: z.string().nullable(),
        persons: count,
        /** How many of them have a name. */
        named: count,
        isWithdrawn: z.boolean(),
      })
      .nullable(),
    topics: ['assignments', 'people'],
  }),
  /** Persons of the register who bear one of these numbers (AZR-Nummer or Ankunftsnachweis), however it is written. */
  bearers: query({
    input: z.object({ numbers: z.array(line(40).min(1)).min(1).max(40) }),
    output: z.array(
      z.object({ asked: z.string(), personId, number: z.string(), familyName: z.string(), givenName: z.string() }),
    ),
    topics: ['people'],
  }),
  /**
   * Enters a household with its persons, as one step. Numbers are given by the program, in the office's own pattern. By a notice: its day
   * and kind hold, and the people are expected by it.
   */
  enterHousehold: command({
    input: z.object({
      arrival: z.union([z.object({ noticeId, version: z.int() }), z.object({ day, kind: assignmentKind })]),
      persons: z.array(enteredPerson).min(1).max(20),
    }),
    output: z.object({
      ...receipt,
      householdId,
      /** Number of the household. */
      number: z.string(),
      /** In the order in which they were entered. */
      persons: z.array(z.object({ personId, number: z.string() })),
      day,
      /** How many of the notice have no name yet; null without a notice. */
      left: count.nullable(),
    }),
    errors: ['INTAKE_REFUSED', 'NOT_FOUND', 'STALE', 'NOTICE_WITHDRAWN'],
    changes: ['people', 'housing', 'assignments', 'audit'],
  }),
}
