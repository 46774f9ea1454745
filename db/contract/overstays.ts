/** Topic `overstays`: households in a Fehlbelegung, their search for a flat, and who would fit into the rooms they free. */
import { z } from 'zod'
import { finding } from './moves.ts'
import { command, query } from './rpc.ts'
import {
  accommodationId,
  asOf,
  count,
  day,
  flatSearchStep,
  householdId,
  householdRole,
  line,
  personId,
  receipt,
  residenceStatus,
  roomId,
} from './values.ts'

const room = z.object({
  roomId,
  accommodationId,
  house: z.string(),
  houseName: z.string(),
  room: z.string(),
})
const person = z.object({
  personId,
  role: householdRole,
  familyName: z.string(),
  givenName: z.string(),
  age: z.int().nullable(),
  status: residenceStatus.nullable(),
  house: z.string(),
  room: z.string(),
})
/** The step that holds, from the day on which it was reached. */
const search = z.object({ step: flatSearchStep, from: day, nextOn: day.nullable(), note: z.string().nullable() })
const period = search.extend({ to: day.nullable() })

const household = z.object({
  householdId,
  number: z.string(),
  name: z.string(),
  /** Those in a Fehlbelegung. */
  people: z.array(person.extend({ since: day })),
  /** Members who are housed, too, but in no Fehlbelegung. */
  others: z.array(person),
  since: day,
  /** Completed months; null when the first day is not known. */
  months: z.int().nullable(),
  rooms: z.array(room),
  search: search.nullable(),
  /** The step that usually comes next; null after the last. */
  suggested: flatSearchStep.nullable(),
  isOverdue: z.boolean(),
})

const obstacle = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('places'), people: count, places: count }),
  z.object({ kind: z.literal('children_alone') }),
  z.object({ kind: z.literal('rules'), roomId, findings: z.array(finding) }),
])
const fit = z.discriminatedUnion('verdict', [
  z.object({
    verdict: z.enum(['fits', 'warnings']),
    rooms: z.array(z.object({ roomId, people: count, findings: z.array(finding) })),
  }),
  z.object({ verdict: z.literal('none'), obstacle }),
])

/** `version`: the household's, as the clerk saw it. */
const order = { householdId, version: z.int() }
const changes = ['flatSearch', 'people', 'audit'] as const

export const overstays = {
  /** Every household with somebody in a Fehlbelegung, longest first, and the figures of the report `fehlbelegung`. */
  board: query({
    input: z.object(asOf),
    output: z.object({
      /** `persons` of `housed` are in a Fehlbelegung; `overdue`: households whose next date has passed. */
      figures: z.object({ persons: count, housed: count, households: count, overdue: count }),
      households: z.array(household),
    }),
    topics: ['people', 'housing', 'flatSearch'],
  }),
  /** One household with the story of its search; also when it is in no Fehlbelegung (any more). */
  household: query({
    input: z.object({ householdId, ...asOf }),
    output: z.object({
      householdId,
      number: z.string(),
      name: z.string(),
      version: z.int(),
      overstay: household.nullable(),
      search: search.nullable(),
      suggested: flatSearchStep.nullable(),
      /** In time order, as believed on `knownOn`. */
      story: z.array(period),
      /** What was believed once and is not any more. */
      former: z.array(period.extend({ knownSince: day, knownUntil: day })),
    }),
    topics: ['people', 'housing', 'flatSearch'],
  }),
  /** If the household moved out on the day: the rooms it would free, and who of those that wait for a place would fit, best first. */
  whatIf: query({
    input: z.object({ householdId, ...asOf }),
    output: z.object({
      rooms: z.array(
        room.extend({
          /** People of the household who sleep there. */
          freed: count,
          isWhole: z.boolean(),
          /** People who stay. */
          staying: count,
          regularPlaces: count,
          densifiedPlaces: count,
        }),
      ),
      waiting: z.array(
        z.object({
          householdId,
          number: z.string(),
          name: z.string(),
          people: count,
          children: count,
          /** `waiting`: without a place since `from`; `expected`: announced for `from`. */
          reason: z.enum(['waiting', 'expected']),
          from: day,
          fit,
        }),
      ),
    }),
    topics: ['people', 'housing', 'flatSearch', 'assignments'],
  }),
  /** A step of the search that was reached on a day; it holds until the next. */
  recordStep: command({
    input: z.object({
      ...order,
      step: flatSearchStep,
      on: day,
      nextOn: day.nullable().default(null),
      note: line(500).nullable().default(null),
    }),
    output: z.object(receipt),
    errors: ['NOT_FOUND', 'STALE', 'STEP_AHEAD', 'NEXT_BEFORE_STEP', 'NOTHING_CHANGED'],
    changes,
  }),
  /** Another next date (or none) and note for the step that holds today. */
  setNext: command({
    input: z.object({ ...order, nextOn: day.nullable(), note: line(500).nullable() }),
    output: z.object(receipt),
    errors: ['NOT_FOUND', 'STALE', 'NO_FLAT_SEARCH', 'NEXT_BEFORE_STEP', 'NOTHING_CHANGED'],
    changes,
  }),
  /** The search is over without a move: from the day on the household counts as not registered. */
  endSearch: command({
    input: z.object({ ...order, on: day }),
    output: z.object(receipt),
    errors: ['NOT_FOUND', 'STALE', 'STEP_AHEAD', 'NO_FLAT_SEARCH'],
    changes,
  }),
}
