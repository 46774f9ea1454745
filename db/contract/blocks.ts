/** Topic `blocks`: rooms out of order, with whoever must go in the same step. */
import { z } from 'zod'
import { blockStates } from '../domain/housing/block.ts'
import { moveRules } from '../domain/housing/moveFacts.ts'
import { finding } from './moves.ts'
import { command, query } from './rpc.ts'
import { accommodationId, asOf, count, day, householdId, line, personId, receipt, roomId } from './values.ts'

const block = z.object({
  id: z.int().positive(),
  roomId,
  accommodationId,
  house: z.string(),
  houseName: z.string(),
  number: z.string(),
  floor: z.string().nullable(),
  from: day,
  to: day.nullable(),
  reason: z.string(),
  state: z.enum(blockStates),
  /** Regular places of the room. */
  places: count,
})

/** Who goes where; a household that must leave two rooms stands twice. */
const placement = z.object({
  householdId,
  /** The version of the household that the clerk saw. */
  version: z.int(),
  personIds: z.array(personId).min(1).max(200),
  roomId,
  day,
  /** Rules whose warnings the clerk saw and overrides; then `reason` of the moves is needed. */
  accepted: z.array(z.enum(moveRules)).default([]),
})
const moves = z
  .object({ placements: z.array(placement).max(200).default([]), reason: line(500).nullable().default(null) })
  .prefault({})

const reason = line(200).min(1)
const changes = ['housing', 'people', 'audit'] as const
const refusals = [
  'NOT_FOUND',
  'STALE',
  'PERIOD_EMPTY',
  'BLOCK_OVERLAPS',
  'ROOM_OCCUPIED',
  'NOTHING_CHANGED',
  'NAMED_TWICE',
  'ALREADY_THERE',
  'MOVE_REFUSED',
  'REASON_NEEDED',
] as const

export const blocks = {
  /** Every block that the office believed in on `knownOn`; `state` as on the day. Those that hold first, then by their day. */
  list: query({ input: z.object(asOf), output: z.array(block), topics: ['housing'] }),
  /** Every room of the town, for choosing. */
  rooms: query({
    input: z.object({}),
    output: z.array(
      z.object({ roomId, accommodationId, house: z.string(), houseName: z.string(), number: z.string() }),
    ),
    topics: ['housing'],
  }),
  /**
   * What a block would mean before it is saved: blocks in its way, and who must go, each with the room that was chosen or is proposed.
   * `except`: the block that is being put right.
   */
  foresee: query({
    input: z.object({
      roomIds: z.array(roomId).min(1).max(200),
      from: day,
      to: day.nullable(),
      except: z.int().positive().nullable().default(null),
      /** Rooms that the clerk chose, by the key of the household's line. */
      chosen: z.record(z.string(), roomId).default({}),
    }),
    output: z.object({
      overlaps: z.array(
        z.object({ roomId, house: z.string(), number: z.string(), from: day, to: day.nullable(), reason: z.string() }),
      ),
      leaving: z.array(
        z.object({
          key: z.string(),
          householdId,
          version: z.int(),
          name: z.string(),
          personIds: z.array(personId),
          people: z.array(z.string()),
          roomId,
          /** The room they leave. */
          room: z.string(),
          house: z.string(),
          day,
          /** Where they go; null where no room is possible. */
          to: z
            .object({ roomId, room: z.string(), house: z.string(), houseName: z.string(), findings: z.array(finding) })
            .nullable(),
        }),
      ),
    }),
    topics: ['housing', 'people'],
  }),
  /** One or several rooms, with those who must go: one command, one step to take back. */
  block: command({
    input: z.object({ roomIds: z.array(roomId).min(1).max(200), from: day, to: day.nullable(), reason, moves }),
    output: z.object({ ...receipt, rooms: count, people: count }),
    errors: refusals,
    changes,
  }),
  /** Another beginning, end or reason of a block. */
  change: command({
    input: z.object({ id: z.int().positive(), roomId, from: day, to: day.nullable(), reason, moves }),
    output: z.object({ ...receipt, rooms: count, people: count }),
    errors: refusals,
    changes,
  }),
  /** The room can be slept in again from the night of `day` on. */
  returnToService: command({
    input: z.object({ id: z.int().positive(), roomId, day }),
    output: z.object(receipt),
    errors: ['STALE', 'BLOCK_OVER', 'NOTHING_CHANGED', 'PERIOD_EMPTY', 'BLOCK_OVERLAPS'],
    changes,
  }),
  /** It was entered by mistake: the room was never blocked. */
  remove: command({
    input: z.object({ id: z.int().positive(), roomId }),
    output: z.object(receipt),
    errors: ['STALE', 'NOTHING_CHANGED'],
    changes,
  }),
}
