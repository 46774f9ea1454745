/** Topic `apart`: notes that two people are not to be placed together, each with an end on which the office looks again. */
import { z } from 'zod'
import { command, query } from './rpc.ts'
import { asOf, day, line, personId, receipt, roomId } from './values.ts'

const id = z.int().positive()
const changed = { output: z.object(receipt), changes: ['housing', 'people', 'followUps', 'audit'] } as const

export const apart = {
  /** Those that hold on the day, the one that ends first on top; `personId` null: of everybody. */
  list: query({
    input: z.object({ ...asOf, personId: personId.nullable().default(null) }),
    output: z.array(
      z.object({
        id,
        from: day,
        /** The first day on which it does not hold any more. */
        to: day,
        note: z.string().nullable(),
        people: z.array(
          z.object({
            personId,
            name: z.string(),
            place: z.object({ roomId, house: z.string(), room: z.string() }).nullable(),
          }),
        ),
      }),
    ),
    topics: ['housing', 'people'],
  }),
  record: command({
    input: z.object({
      personId,
      otherId: personId,
      from: day,
      to: day,
      /** A short fact, never a story. */
      note: line(120)
        .transform((typed) => typed || null)
        .nullable()
        .default(null),
    }),
    ...changed,
    errors: ['NOT_FOUND', 'KIN_ITSELF', 'PERIOD_EMPTY', 'NOTE_EXISTS'],
  }),
  /** `seen`: its end as the clerk saw it. */
  prolong: command({
    input: z.object({ id, seen: day, to: day }),
    ...changed,
    errors: ['NOT_FOUND', 'STALE', 'PERIOD_EMPTY', 'NOTHING_CHANGED', 'NOTE_EXISTS'],
  }),
  /** Does not hold any more from the day on; from its first day on: it never held. */
  end: command({
    input: z.object({ id, seen: day, day }),
    ...changed,
    errors: ['NOT_FOUND', 'STALE', 'NOTHING_CHANGED'],
  }),
}
