/** What was paid on which way, month by month, from the vouchers of released runs. */
import type { WayKind } from '../domain/payments/terms.ts'
import type { Cents, Day } from '../domain/values.ts'
import type { Reader } from './connection.ts'

export interface PaidShare {
  readonly households: number
  readonly people: number
  readonly amount: Cents
}
export interface PaidMonth extends PaidShare {
  readonly month: Day
  readonly byKind: readonly (PaidShare & { readonly kind: WayKind })[]
}

/** Vouchers of released runs that were paid by the day; what came back and is paid again counts once. */
const vouchers = (db: Reader, on: Day) =>
  db
    .selectFrom('voucher')
    .innerJoin('payment_run', 'payment_run.id', 'voucher.run_id')
    .where('payment_run.state', 'in', ['released', 'paid', 'closed'])
    .where('payment_run.pay_on', '<=', on)
    .where('voucher.reopens_id', 'is', null)

/** With the people whose positions were paid with them. */
const withPeople = (db: Reader, on: Day) =>
  vouchers(db, on).innerJoin('posting', (join) =>
    join.onRef('posting.run_id', '=', 'voucher.run_id').onRef('posting.household_id', '=', 'voucher.household_id'),
  )

/** The latest `months` months with a released run, in time order. */
export async function loadTrend(db: Reader, on: Day, months: number): Promise<PaidMonth[]> {
  const byKind = await vouchers(db, on)
    .select((eb) => [
      'payment_run.month',
      'voucher.kind',
      eb.fn.count<number>('voucher.household_id').distinct().as('households'),
      eb.fn.sum<Cents>('voucher.amount').as('amount'),
    ])
    .groupBy(['payment_run.month', 'voucher.kind'])
    .orderBy('payment_run.month')
    .execute()
  const all = await vouchers(db, on)
    .select((eb) => [
      'payment_run.month',
      eb.fn.count<number>('voucher.household_id').distinct().as('households'),
      eb.fn.sum<Cents>('voucher.amount').as('amount'),
    ])
    .groupBy('payment_run.month')
    .orderBy('payment_run.month')
    .execute()
  const latest = all.slice(-months)
  const [first] = latest
  if (!first) return []
  const peopleByKind = await withPeople(db, on)
    .select((eb) => [
      'payment_run.month',
      'voucher.kind',
      eb.fn.count<number>('posting.person_id').distinct().as('people'),
    ])
    .where('payment_run.month', '>=', first.month)
    .groupBy(['payment_run.month', 'voucher.kind'])
    .execute()
  const people = await withPeople(db, on)
    .select((eb) => ['payment_run.month', eb.fn.count<number>('posting.person_id').distinct().as('people')])
    .where('payment_run.month', '>=', first.month)
    .groupBy('payment_run.month')
    .execute()
  const peopleOf = (month: Day, kind: WayKind) =>
    peopleByKind.find((row) => row.month === month && row.kind === kind)?.people ?? 0
  return latest.map((row) => ({
    ...row,
    people: people.find((other) => other.month === row.month)?.people ?? 0,
    byKind: byKind
      .filter((other) => other.month === row.month)
      .map(({ kind, households, amount }) => ({ kind, households, amount, people: peopleOf(row.month, kind) })),
  }))
}
