/** Topic `timeline`: rooms over time, as bars over a range of days. */
import { z } from 'zod'
import { holder } from './reservations.ts'
import { query } from './rpc.ts'
import {
  accommodationId,
  accommodationKind,
  asOf,
  count,
  day,
  dayRange,
  householdId,
  personId,
  roomId,
} from './values.ts'

const span = { from: day, to: day }

const stay = dayRange.extend({
  householdId,
  /** Family name of the household. */
  name: z.string(),
  personIds: z.array(personId),
  /** How many of them come only after the day one looks from. */
  planned: count,
  /** How many move in on the first day, and out on the last. */
  comes: count,
  goes: count,
})
const reserved = z.object({
  ...span,
  id: z.int(),
  holder,
  name: z.string(),
  /** Still kept on these nights. */
  places: count,
  /** All that the reservation keeps. */
  reserved: count,
  expires: day,
})
const nights = z.object({
  ...span,
  taken: count,
  reserved: count,
  regular: count,
  densified: count,
  isBlocked: z.boolean(),
})

const room = z.object({
  roomId,
  accommodationId,
  house: z.string(),
  houseName: z.string(),
  kind: accommodationKind,
  number: z.string(),
  floor: z.string().nullable(),
  stays: z.array(stay),
  reservations: z.array(reserved),
  blocks: z.array(dayRange.extend({ reason: z.string() })),
  idle: z.array(z.object({ ...span, why: z.enum(['lease', 'capacity']) })),
  nights: z.array(nights),
})

const perDay = z.array(count)

export const timeline = {
  /** Rooms in the plan's order, each with everything that happens in it on the days from `from` on; of one house, of one kind, or of all. */
  rooms: query({
    input: z.object({
      ...asOf,
      scope: z.union([
        z.object({ accommodationId }),
        z.object({ kind: accommodationKind }),
        z.object({ all: z.literal(true) }),
      ]),
      from: day,
      days: z.int().min(1).max(1100),
    }),
    output: z.object({
      ...span,
      rooms: z.array(room),
      /** One number a day. */
      totals: z.object({
        taken: perDay,
        reserved: perDay,
        freeRegular: perDay,
        freeDensified: perDay,
        above: perDay,
        arrivals: perDay,
        departures: perDay,
      }),
    }),
    topics: ['housing', 'people', 'assignments'],
  }),
}
