/** Topic `leases`: what the town rents. A lease ends whether one likes it or not: who is still inside is shown, never a reason to refuse. */
import type { FullContract } from '../contract/index.ts'
import type { CommandContext, Handlers } from '../contract/rpc.ts'
import { decideLease, type LeaseTerms } from '../domain/housing/leases.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import type { AccommodationId } from '../domain/values.ts'
import type { Reader } from '../store/connection.ts'
import { columnsOf, findLease, loadLeasedHouses, loadLeases, termsOf } from '../store/leases.ts'
import { asking, type Backend, ordering } from './context.ts'
import { insideAt, leaseCosts, listLeases } from './leaseViews.ts'

interface Seen {
  readonly id: number
  readonly version: number
}

const leasesOf = async (db: Reader, house: AccommodationId, except: number | null) =>
  (await loadLeases(db, house)).map(termsOf).filter((lease) => lease.id !== except)

/** One way for every change of a lease: the terms as they would be, decided beside the others of its house. */
function changing<I extends Seen>(
  backend: Backend,
  context: CommandContext,
  command: string,
  input: I,
  next: (now: LeaseTerms) => LeaseTerms,
) {
  return ordering(backend, context, { command, input }, async ({ db, record }): Promise<Result<object>> => {
    const row = await findLease(db, input.id)
    if (!row) return refuse({ code: 'NOT_FOUND' })
    if (row.version !== input.version) return refuse({ code: 'STALE', details: { version: row.version } })
    const terms = decideLease(await leasesOf(db, row.accommodation_id, row.id), next(termsOf(row)))
    if (!terms.ok) return terms
    const columns = columnsOf(terms.value)
    const isSame = Object.entries(columns).every(([column, value]) => row[column as keyof typeof row] === value)
    if (isSame) return refuse({ code: 'NOTHING_CHANGED' })
    await record.update('lease', row, { ...columns, version: row.version + 1 })
    return ok({})
  })
}

export const leases = (backend: Backend): Handlers<FullContract>['leases'] => ({
  list: (asOf) => asking(backend, async (db) => ok(await listLeases(db, asOf))),

  insideAt: ({ accommodationId, end }) =>
    asking(backend, async (db) => {
      const house = (await loadLeasedHouses(db, end)).get(accommodationId)
      if (!house) return refuse({ code: 'NOT_FOUND' })
      return ok({ rooms: house.rooms, households: await insideAt(db, accommodationId, end, null) })
    }),

  costs: (asOf) => asking(backend, async (db) => ok(await leaseCosts(db, asOf))),

  add: (input, context) =>
    ordering(backend, context, { command: 'leases.add', input }, async ({ db, record, today }) => {
      const { accommodationId, ...wanted } = input
      if (!(await loadLeasedHouses(db, today)).has(accommodationId)) return refuse({ code: 'NOT_FOUND' })
      const terms = decideLease(await leasesOf(db, accommodationId, null), wanted)
      if (!terms.ok) return terms
      const columns = { accommodation_id: accommodationId, version: 1, ...columnsOf(terms.value) }
      const [row] = await record.insert('lease', [columns])
      return ok({ id: row?.id ?? 0 })
    }),

  change: (input, context) => {
    const { id, version, accommodationId, ...terms } = input
    return changing(backend, context, 'leases.change', input, () => terms)
  },

  giveNotice: (input, context) =>
    changing(backend, context, 'leases.giveNotice', input, (now) => ({
      ...now,
      noticeOn: input.noticeOn,
      to: input.to,
      note: input.note,
    })),

  prolong: (input, context) =>
    changing(backend, context, 'leases.prolong', input, (now) => ({
      ...now,
      noticeOn: null,
      to: input.to,
      note: input.note,
    })),

  end: (input, context) =>
    changing(backend, context, 'leases.end', input, (now) => ({ ...now, to: input.to, note: input.note })),

  remove: (input, context) =>
    ordering(backend, context, { command: 'leases.remove', input }, async ({ db, record }) => {
      const row = await findLease(db, input.id)
      if (!row) return refuse({ code: 'NOT_FOUND' })
      if (row.version !== input.version) return refuse({ code: 'STALE' })
      await record.remove('lease', row)
      return ok({})
    }),
})
