/** Moves, of topic `housing`: what speaks for and against them, one household, and whole chains decided as one. */
import { z } from 'zod'
import { moveRules } from '../domain/housing/moveFacts.ts'
import { command, query } from './rpc.ts'
import { count, day, householdId, line, personId, receipt, roomId } from './values.ts'

const rule = z.enum(moveRules)

export const finding = z.object({
  rule,
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

const personIds = z.array(personId).min(1).max(60)
/** Who sleeps in the room from the day on. */
const placement = z.object({ personIds, roomId, day })
/** Who is taken out of a room on the day, without a new one yet. */
const leaving = z.object({ personIds, day })
const householdVersion = z.object({ householdId, version: z.int() })
/** What is planned already, and counts as carried out. */
const chain = {
  placements: z.array(placement).max(400).default([]),
  leaving: z.array(leaving).max(400).default([]),
}

export const moves = {
  /** Rooms for these people from a day on, best first: those that fit, then those with warnings, then the refused. */
  moveOptions: query({
    input: z.object({
      personIds,
      day,
      /** Room number, Kürzel or house name; empty for all. */
      search: line(60).default(''),
      limit: z.int().min(1).max(2000).default(40),
      /** What else is planned, without these people. */
      beside: z.object(chain).prefault({}),
    }),
    output: z.object({ options: z.array(moveOption), total: count }),
    topics: ['housing', 'people'],
  }),
  moveHousehold: command({
    input: z.object({
      householdId,
      /** The version the clerk saw. */
      version: z.int(),
      personIds,
      roomId,
      day,
      /** Rules whose warnings the clerk saw and overrides; then `reason` is needed. */
      accepted: z.array(rule).default([]),
      reason: line(500).nullable().default(null),
    }),
    output: z.object({ ...receipt, room: z.string(), house: z.string(), people: count, day }),
    errors: ['NOT_FOUND', 'STALE', 'NOBODY_TO_MOVE', 'ALREADY_THERE', 'MOVE_REFUSED', 'REASON_NEEDED'],
    changes: ['housing', 'people', 'audit'],
  }),
  /** For each placement, in order, what speaks for and against it once all of them are carried out. Nobody is named twice. */
  rearrangeFindings: query({
    input: z.object(chain),
    output: z.object({
      placements: z.array(z.object({ findings: z.array(finding) })),
      /** Of every household in it, as the findings were worked out: what `rearrange` wants to be given back. */
      versions: z.array(householdVersion),
    }),
    topics: ['housing', 'people'],
  }),
  /** Occupied rooms with which everybody in this room could change places on the day, best first; the findings are those of both ways. */
  swapOptions: query({
    input: z.object({ roomId, day, search: line(60).default(''), limit: z.int().min(1).max(2000).default(40) }),
    output: z.object({
      room: z.string(),
      house: z.string(),
      /** Who sleeps in the room on the day. */
      personIds: z.array(personId),
      options: z.array(moveOption.extend({ personIds: z.array(personId), who: z.array(z.string()) })),
      total: count,
    }),
    topics: ['housing', 'people'],
  }),
  /** Any number of moves as one: swaps, rings, chains. Only the nights that come of all of them together must be legal. */
  rearrange: command({
    input: z.object({
      /** `accepted`: rules whose findings the clerk saw for this placement and overrides; then `reason` is needed. */
      placements: z
        .array(placement.extend({ accepted: z.array(rule).default([]) }))
        .min(1)
        .max(400),
      /** Of every household that somebody belongs to who moves, as the clerk saw it. */
      versions: z.array(householdVersion).max(400),
      reason: line(500).nullable().default(null),
    }),
    output: z.object({ ...receipt, people: count, households: count, from: day }),
    errors: ['NOT_FOUND', 'STALE', 'NAMED_TWICE', 'ALREADY_THERE', 'MOVE_REFUSED', 'REASON_NEEDED'],
    changes: ['housing', 'people', 'audit'],
  }),
}
