/** Topic `forecast`: free places over the coming weeks, day by day, with what changes them. */
import { z } from 'zod'
import { query } from './rpc.ts'
import { accommodationId, asOf, count, day, householdId, noticeId, roomId } from './values.ts'

/** `name`: of the house, the room with its house, the household or the notice. */
const change = z.object({
  kind: z.enum(['lease', 'capacity', 'block', 'moves', 'expected']),
  name: z.string(),
  accommodationId: accommodationId.nullable(),
  roomId: roomId.nullable(),
  householdId: householdId.nullable(),
  noticeId: noticeId.nullable(),
  regular: z.int(),
  densified: z.int(),
  people: z.int(),
})

export const forecast = {
  days: query({
    input: z.object({ ...asOf, days: z.int().min(1).max(366).default(84) }),
    output: z.object({
      days: z.array(
        z.object({
          on: day,
          freeRegular: count,
          freeDensified: count,
          reserved: count,
          waiting: count,
          left: z.int(),
          leftDensified: z.int(),
          freeWithExits: count,
          leftWithExits: z.int(),
          changes: z.array(change),
        }),
      ),
      /** Households that are assumed to leave: an offer or a contract, with its next date as the day. Counted in `…WithExits` alone. */
      exits: z.array(
        z.object({ householdId, name: z.string(), on: day, step: z.enum(['offer', 'contract']), people: count }),
      ),
    }),
    topics: ['housing', 'people', 'assignments', 'flatSearch'],
  }),
}
