/** Topic `proposals`: the program works out who could go where; nothing is changed until one of its plans is applied. */
import { z } from 'zod'
import { needReasons } from '../domain/assignments/needs.ts'
import { moveRules } from '../domain/housing/moveFacts.ts'
import { codesOf } from '../domain/people/terms.ts'
import { leftReasons, moveReasons } from '../domain/proposals/explain.ts'
import { fixedReasons, questions } from '../domain/proposals/problem.ts'
import { variants } from '../domain/proposals/propose.ts'
import { finding } from './moves.ts'
import { command, query } from './rpc.ts'
import { accommodationId, count, day, householdId, line, personId, receipt, roomId } from './values.ts'

const facts = z.record(z.string(), z.union([z.string(), z.number()]))
const place = z.object({ roomId, accommodationId, room: z.string(), house: z.string(), houseName: z.string() })
const called = { householdId, number: z.string(), name: z.string() }

const proposedMove = z.object({
  ...called,
  /** As the program saw it; goes back with the order. */
  version: z.int(),
  personIds: z.array(personId),
  /** Null: without a place before. */
  from: place.nullable(),
  to: place,
  day,
  reasons: z.array(z.object({ code: z.enum(moveReasons), facts })),
  /** What the rules say of it once the whole plan is carried out. */
  findings: z.array(finding),
})

const alternative = z.object({
  variant: z.enum(variants),
  /** No plan of its kind has fewer points. */
  proven: z.boolean(),
  /** How many points a better one could save at most; null where nobody knows. */
  atMostBetter: count.nullable(),
  by: z.enum(['solver', 'greedy']),
  score: z.object({
    missing: count,
    gained: z.int(),
    people: count,
    households: count,
    splits: count,
    warnings: count,
    crowded: count,
    spare: count,
    points: z.int(),
  }),
  moves: z.array(proposedMove),
  /** Rooms that are empty afterwards, with the regular places that this frees; only of `free`. */
  freed: z.array(place.extend({ places: count })),
  left: z.array(
    z.object({
      ...called,
      people: count,
      from: place.nullable(),
      reason: z.object({ code: z.enum([...leftReasons, ...fixedReasons]), facts }),
    }),
  ),
})

const asked = {
  day,
  /** Only in these houses; empty: in all. */
  houses: z.array(accommodationId).max(500).default([]),
}

export const proposals = {
  /** What there is to propose on the day: who waits, what is free in whole rooms, how many live above the regular places. */
  ahead: query({
    input: z.object(asked),
    output: z.object({
      waiting: z.array(z.object({ ...called, people: count, reason: z.enum(codesOf(needReasons)), from: day })),
      /** Regular places of rooms that are empty from the day on, reserved ones not counted. */
      /** Who lives somewhere on the day, with the room. */
      housed: z.array(z.object({ ...called, house: z.string(), room: z.string() })),
      emptyPlaces: count,
      emptyRooms: count,
      aboveRegular: count,
      crowdedRooms: count,
    }),
    topics: ['housing', 'people', 'assignments'],
  }),
  /** Up to three plans for a question, the best first; takes five seconds at most, and can be cancelled. */
  propose: query({
    input: z.object({
      ...asked,
      question: z.enum(questions),
      /** Places to be freed; of `free`. */
      wanted: z.int().min(0).max(500).default(0),
      pinned: z.array(householdId).max(2_000).default([]),
      /** Of those who wait only these; empty: all. */
      households: z.array(householdId).max(2_000).default([]),
    }),
    output: z.object({
      question: z.enum(questions),
      /** `late`: the time was up before all was tried. `died`: the solver failed, and the plain way answers. */
      ending: z.enum(['complete', 'late', 'died']),
      seconds: z.number(),
      alternatives: z.array(alternative),
    }),
    topics: [],
  }),
  /** Carries out one plan as one step, in the town as it is now. */
  apply: command({
    input: z.object({
      question: z.enum(questions),
      placements: z
        .array(
          z.object({
            personIds: z.array(personId).min(1).max(60),
            roomId,
            day,
            /** Rules whose warnings the clerk saw and overrides; then `reason` is needed. */
            accepted: z.array(z.enum(moveRules)).default([]),
          }),
        )
        .min(1)
        .max(1_000),
      versions: z.array(z.object({ householdId, version: z.int() })).max(1_000),
      /** Rooms that must be empty afterwards. */
      clears: z.array(roomId).max(1_000).default([]),
      reason: line(500).nullable().default(null),
    }),
    output: z.object({ ...receipt, people: count, households: count, from: day }),
    errors: ['PROPOSAL_OUTDATED', 'REASON_NEEDED'],
    changes: ['housing', 'people', 'audit'],
  }),
}
