/** Topic `leases`: what the town rents, until when, on which terms, and what it costs. */
import { z } from 'zod'
import { command, query } from './rpc.ts'
import { accommodationId, accommodationKind, asOf, count, day, householdId, line, receipt } from './values.ts'

const cents = z.int().min(0).max(100_000_000)
/** What a clerk enters; amounts in cents a month. */
const terms = {
  landlord: line(120).nullable(),
  from: day,
  /** First day without it; null: no end agreed. */
  to: day.nullable(),
  coldRent: cents.nullable(),
  extraCosts: cents.nullable(),
  deposit: cents.nullable(),
  noticeMonths: z.int().min(0).max(60).nullable(),
  noticeOn: day.nullable(),
  note: line(500).nullable(),
}
const household = z.object({
  householdId,
  name: z.string(),
  people: count,
  rooms: z.array(z.string()),
})
const lease = z.object({
  id: z.int().positive(),
  version: z.int(),
  accommodationId,
  house: z.string(),
  houseName: z.string(),
  kind: accommodationKind,
  ...terms,
  state: z.enum(['current', 'coming', 'past']),
  /** Last day for a notice so that it ends when it does. */
  deadline: day.nullable(),
  /** Without an end: when it would end at the earliest if notice were given on the day. */
  earliestEnd: day.nullable(),
  /** Rent and extras a month, and for each regular place of the house. */
  monthly: cents.nullable(),
  places: count,
  perPlace: cents.nullable(),
  /** Who has a place in the house on the day on which it ends, or later, with nothing planned before; empty without an end. */
  insideAtEnd: z.array(household),
})

/** The lease as the clerk saw it. `accommodationId` is its house, for the log. */
const order = { id: z.int().positive(), version: z.int(), accommodationId }
const changes = ['housing', 'people', 'followUps', 'audit'] as const
const seen = ['NOT_FOUND', 'STALE'] as const

export const leases = {
  /** Every lease; those that run first, by their end. */
  list: query({ input: z.object(asOf), output: z.array(lease), topics: ['housing', 'people'] }),
  /** Houses, for a new lease; and what would be at an end: who has a place there on or after `end`. */
  insideAt: query({
    input: z.object({ accommodationId, end: day }),
    output: z.object({ rooms: count, households: z.array(household) }),
    topics: ['housing', 'people'],
  }),
  /** Cost of the twelve months before the one of the day, all houses with a known rent together and each alone. */
  costs: query({
    input: z.object(asOf),
    output: z.object({
      months: z.array(z.object({ month: day, cents: count, nights: count, perOccupied: count.nullable() })),
      houses: z.array(
        z.object({
          accommodationId,
          house: z.string(),
          houseName: z.string(),
          cents: count,
          nights: count,
          perOccupied: count.nullable(),
        }),
      ),
      /** Leases of that time of which no rent is known. */
      unknown: count,
    }),
    topics: ['housing', 'people'],
  }),
  add: command({
    input: z.object({ accommodationId, ...terms }),
    output: z.object({ ...receipt, id: z.int() }),
    errors: ['NOT_FOUND', 'PERIOD_EMPTY', 'LEASE_OVERLAPS', 'NOTICE_BEFORE_LEASE'],
    changes,
  }),
  change: command({
    input: z.object({ ...order, ...terms }),
    output: z.object(receipt),
    errors: [...seen, 'PERIOD_EMPTY', 'LEASE_OVERLAPS', 'NOTICE_BEFORE_LEASE', 'NOTHING_CHANGED'],
    changes,
  }),
  /** Notice on a day, and when the lease ends because of it. */
  giveNotice: command({
    input: z.object({ ...order, noticeOn: day, to: day, note: line(500).nullable() }),
    output: z.object(receipt),
    errors: [...seen, 'PERIOD_EMPTY', 'LEASE_OVERLAPS', 'NOTICE_BEFORE_LEASE', 'NOTHING_CHANGED'],
    changes,
  }),
  /** Another end (null: none), with a notice that was given withdrawn. */
  prolong: command({
    input: z.object({ ...order, to: day.nullable(), note: line(500).nullable() }),
    output: z.object(receipt),
    errors: [...seen, 'PERIOD_EMPTY', 'LEASE_OVERLAPS', 'NOTICE_BEFORE_LEASE', 'NOTHING_CHANGED'],
    changes,
  }),
  /** It ends on a day: `to` is the first day without it. */
  end: command({
    input: z.object({ ...order, to: day, note: line(500).nullable() }),
    output: z.object(receipt),
    errors: [...seen, 'PERIOD_EMPTY', 'LEASE_OVERLAPS', 'NOTICE_BEFORE_LEASE', 'NOTHING_CHANGED'],
    changes,
  }),
  /** It was entered by mistake. */
  remove: command({ input: z.object(order), output: z.object(receipt), errors: seen, changes }),
}
