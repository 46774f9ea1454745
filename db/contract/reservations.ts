/** Topic `reservations`: places of a room that are kept for somebody until a day. */
import { z } from 'zod'
import { command, query } from './rpc.ts'
import { count, day, householdId, line, noticeId, receipt, roomId } from './values.ts'

/** Whom places are kept for. */
export const holder = z.union([
  z.object({ kind: z.literal('household'), householdId }),
  z.object({ kind: z.literal('notice'), noticeId }),
  z.object({ kind: z.literal('label'), label: line(80).min(1) }),
])

const wish = {
  places: z.int().min(1).max(200),
  holder,
  from: day,
  /** The day on which it expires: no longer kept that night. */
  to: day,
}
const refusals = ['NOT_FOUND', 'PERIOD_EMPTY', 'RESERVATION_OVER', 'NOT_ENOUGH_FREE'] as const
const changes = ['housing', 'assignments', 'followUps', 'audit'] as const

export const reservations = {
  /** One reservation as it is now, for its dialog. */
  one: query({
    input: z.object({ id: z.int() }),
    output: z.object({ ...wish, id: z.int(), roomId, name: z.string() }),
    topics: ['housing', 'people', 'assignments'],
  }),
  /** The room, and its tightest night in the days from `from` up to `to`: how many places could be kept at most. `except`: a reservation to be changed. */
  free: query({
    input: z.object({
      roomId,
      from: day,
      to: day,
      holder: holder.nullable().default(null),
      except: z.int().nullable().default(null),
    }),
    output: z.object({
      room: z.string(),
      houseName: z.string(),
      on: day,
      free: count,
      why: z.enum(['blocked', 'out_of_service']).nullable(),
    }),
    topics: ['housing', 'people', 'assignments'],
  }),
  reserve: command({
    input: z.object({ roomId, ...wish }),
    output: z.object({ ...receipt, id: z.int(), room: z.string() }),
    errors: [...refusals],
    changes: [...changes],
  }),
  /** Another number of places, another holder, other days. Nights that have passed stay as they were. STALE: it is no longer as the clerk saw it. */
  change: command({
    input: z.object({ id: z.int(), ...wish }),
    output: z.object({ ...receipt, id: z.int(), room: z.string() }),
    errors: [...refusals, 'STALE', 'NOTHING_CHANGED'],
    changes: [...changes],
  }),
  /** Given up from today on. */
  release: command({
    input: z.object({ id: z.int() }),
    output: z.object({ ...receipt, room: z.string() }),
    errors: ['STALE', 'RESERVATION_OVER', 'NOT_FOUND'],
    changes: [...changes],
  }),
}
