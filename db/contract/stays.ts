/** Part of topic `housing`: stays that end, never began or were otherwise; who shared a room with whom; what stands against a rule; absences. */
import { z } from 'zod'
import { moveRules } from '../domain/housing/moveFacts.ts'
import { finding } from './moves.ts'
import { command, query } from './rpc.ts'
import {
  absenceKind,
  accommodationId,
  asOf,
  count,
  day,
  dayRange,
  householdId,
  line,
  personId,
  receipt,
  roomId,
} from './values.ts'

const place = { roomId, accommodationId, room: z.string(), house: z.string(), houseName: z.string() }
const who = { personId, householdId: householdId.nullable(), familyName: z.string(), givenName: z.string() }
const people = z.array(personId).min(1).max(60)
const override = {
  /** Rules whose findings the clerk saw and overrides. */
  accepted: z.array(z.enum(moveRules)).default([]),
  reason: line(500).nullable().default(null),
}
const changed = { changes: ['housing', 'people', 'followUps', 'audit'] } as const
const movingOut = { personIds: people, day }
/** The people of a household who were to move in on `from`; `staysOn`: they live on in the room that they left for it. */
const noShow = { householdId, personIds: people, from: day, staysOn: z.boolean() }
/** The people of a household whose planned stay begins on `from`; `day`: the first night that is meant instead. */
const shifted = { householdId, personIds: people, from: day, day }
/** `at`: the first night of the stay as it stands; `to`: the first night elsewhere. */
const corrected = { personId, at: day, roomId, from: day, to: day.nullable() }
const judged = z.object({ findings: z.array(finding) })

export const stays = {
  /** What moving out would bring about: places that come free, planned moves that fall away. */
  moveOutAhead: query({
    input: z.object(movingOut),
    output: z.object({
      freed: z.array(z.object({ ...place, people: count })),
      dropped: z.array(z.object({ ...place, from: day, people: count })),
      /** Of those named, who has no place on the day or later. */
      without: z.array(personId),
    }),
    topics: ['housing', 'people'],
  }),
  /** From the day on they have no place of the town any more, and stay in the register. Whoever has none is left out. */
  moveOut: command({
    input: z.object({
      householdId,
      version: z.int(),
      ...movingOut,
      how: z.enum(['own_flat', 'with_others', 'unknown']),
      destination: line(120)
        .transform((typed) => typed || null)
        .nullable()
        .default(null),
    }),
    output: z.object({ ...receipt, people: count }),
    errors: ['NOT_FOUND', 'STALE', 'NO_PLACE', 'NOTHING_CHANGED', 'LEARNED_LATER'],
    ...changed,
  }),
  /** What speaks against it that they live on where they were. */
  notMovedInFindings: query({ input: z.object(noShow), output: judged, topics: ['housing', 'people', 'settings'] }),
  notMovedIn: command({
    input: z.object({ version: z.int(), ...noShow, ...override }),
    output: z.object({ ...receipt, people: count }),
    errors: [
      'NOT_FOUND',
      'STALE',
      'NO_PLANNED_STAY',
      'MOVE_REFUSED',
      'REASON_NEEDED',
      'STAY_OUTSIDE_REGISTER',
      'NOTHING_CHANGED',
      'LEARNED_LATER',
    ],
    ...changed,
  }),
  /** What speaks against it that a planned stay begins on another day: in its room, and in the one before it. */
  shiftFindings: query({ input: z.object(shifted), output: judged, topics: ['housing', 'people', 'settings'] }),
  /** A planned move on another day; the room before it is left on that day, too. */
  shiftStay: command({
    input: z.object({ version: z.int(), ...shifted, ...override }),
    output: z.object({ ...receipt, people: count }),
    errors: [
      'NOT_FOUND',
      'STALE',
      'NO_PLANNED_STAY',
      'PERIOD_EMPTY',
      'PLACE_BEFORE_BEGINS_LATER',
      'MOVE_REFUSED',
      'REASON_NEEDED',
      'STAY_OUTSIDE_REGISTER',
      'NOTHING_CHANGED',
      'LEARNED_LATER',
    ],
    ...changed,
  }),
  stayFindings: query({ input: z.object(corrected), output: judged, topics: ['housing', 'people', 'settings'] }),
  /** A stay was in another room or on other nights; what was believed of it stays readable. */
  correctStay: command({
    input: z.object({ version: z.int(), ...corrected, ...override }),
    output: z.object(receipt),
    errors: [
      'NOT_FOUND',
      'STALE',
      'MERGED',
      'PERIOD_EMPTY',
      'MOVE_REFUSED',
      'REASON_NEEDED',
      'STAY_OUTSIDE_REGISTER',
      'NOTHING_CHANGED',
      'LEARNED_LATER',
    ],
    ...changed,
  }),
  /** With whom somebody shared a room up to the day, the latest first. */
  roomMates: query({
    input: z.object({ ...asOf, personId }),
    output: z.array(z.object({ ...who, ...place, from: day, to: day.nullable(), nights: count })),
    topics: ['housing', 'people'],
  }),
  /** Who slept in the room up to the day, the latest first. */
  roomStory: query({
    input: z.object({ ...asOf, roomId }),
    output: z.array(z.object({ ...who, from: day, to: day.nullable(), nights: count })),
    topics: ['housing', 'people'],
  }),
  /** Stays of the day for which a rule was overridden: which, why, by whom and when (UTC ISO text). */
  deviations: query({
    input: z.object(asOf),
    output: z.array(
      dayRange.extend({
        ...who,
        ...place,
        rules: z.array(z.enum(moveRules)),
        reason: z.string().nullable(),
        actor: z.string().nullable(),
        at: z.string().nullable(),
      }),
    ),
    topics: ['housing', 'people'],
  }),
  /** Who is absent in the night of the day. */
  absences: query({
    input: z.object(asOf),
    output: z.array(dayRange.extend({ personId, absence: absenceKind })),
    topics: ['people', 'housing'],
  }),
  /** Every room by house and number, to choose one from. */
  roomNames: query({ input: z.object({}), output: z.array(z.object(place)), topics: ['housing'] }),
}
