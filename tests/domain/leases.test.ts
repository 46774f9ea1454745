/** Leases: until when notice can be given, which may stand beside each other, and what they cost, against counting night by night. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  costIn,
  costOfMonth,
  decideLease,
  earliestEnd,
  type Lease,
  type LeaseTerms,
  monthsBefore,
  nightsIn,
  noticeDeadline,
} from '../../db/domain/housing/leases.ts'
import { addDays, covers, type Day, daysBetween, nextMonth } from '../../db/domain/values.ts'
import { day } from '../build/register.ts'

const aLease = (from: string, to: string | null, over: Partial<Lease> = {}): Lease => ({
  id: 1,
  landlord: null,
  from: day(from),
  to: to === null ? null : day(to),
  coldRent: 60_000,
  extraCosts: 15_000,
  deposit: null,
  noticeMonths: 3,
  noticeOn: null,
  note: null,
  ...over,
})

describe('the last day for a notice', () => {
  it.each<[string, string | null, Partial<LeaseTerms>, string | null]>([
    ['three months before the end of a year', '2023-01-01', {}, '2022-09-30'],
    ['three months before the end of May', '2023-06-01', {}, '2023-02-28'],
    ['no month: the last day itself', '2023-01-01', { noticeMonths: 0 }, '2022-12-31'],
    ['an end in the middle of a month', '2022-12-16', { noticeMonths: 1 }, '2022-11-15'],
    ['no end', null, {}, null],
    ['no period of notice', '2023-01-01', { noticeMonths: null }, null],
    ['notice is given', '2023-01-01', { noticeOn: day('2022-08-01') }, null],
  ])('%s', (_, to, over, expected) => {
    expect(noticeDeadline(aLease('2020-01-01', to, over))).toBe(expected)
  })

  it('is the last day on which the earliest end is not later than the end, for every end of a month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 240 }), fc.integer({ min: 0, max: 12 }), (months, notice) => {
        const to = nextMonth(addDays(day('2010-01-15'), months * 30))
        const deadline = noticeDeadline(aLease('2000-01-01', to, { noticeMonths: notice }))
        expect(deadline && earliestEnd(deadline, notice) <= to).toBe(true)
        expect(deadline && earliestEnd(addDays(deadline, 1), notice) > to).toBe(true)
      }),
    )
  })
})

describe('a lease beside the others of its house', () => {
  it.each<[string, Lease, string | null]>([
    ['follows without a gap', aLease('2023-01-01', null), null],
    ['begins a day too early', aLease('2022-12-31', null), 'LEASE_OVERLAPS'],
    ['lies before', aLease('2019-01-01', '2020-01-01'), null],
    ['encloses the other', aLease('2019-01-01', null), 'LEASE_OVERLAPS'],
    ['ends before it begins', aLease('2024-01-01', '2024-01-01'), 'PERIOD_EMPTY'],
    [
      'has a notice after its end',
      aLease('2024-01-01', '2024-06-01', { noticeOn: day('2024-06-01') }),
      'NOTICE_BEFORE_LEASE',
    ],
  ])('%s', (_, terms, code) => {
    const decided = decideLease([aLease('2020-01-01', '2023-01-01')], terms)
    expect(decided.ok ? null : decided.error.code).toBe(code)
  })
})

describe('the cost of a month', () => {
  it('is the whole month for a lease that runs through it, and by days otherwise', () => {
    expect(costIn(aLease('2020-01-01', null), day('2022-02-01'))).toBe(75_000)
    expect(costIn(aLease('2020-01-01', '2022-02-15'), day('2022-02-01'))).toBe(37_500)
    expect(costIn(aLease('2020-01-01', '2022-02-02'), day('2022-02-01'))).toBe(2679)
    expect(costIn(aLease('2023-01-01', null), day('2022-02-01'))).toBe(0)
    expect(costIn(aLease('2020-01-01', null, { coldRent: null, extraCosts: null }), day('2022-02-01'))).toBeNull()
  })

  it('looks back over full months only', () => {
    expect(monthsBefore(day('2022-11-02'), 3)).toEqual(['2022-08-01', '2022-09-01', '2022-10-01'])
    expect(monthsBefore(day('2022-03-31'), 2)).toEqual(['2022-01-01', '2022-02-01'])
  })

  const range = fc
    .tuple(fc.integer({ min: 0, max: 120 }), fc.option(fc.integer({ min: 1, max: 90 })))
    .map(([from, length]) => ({
      from: addDays(day('2022-01-01'), from),
      to: length === null ? null : addDays(day('2022-01-01'), from + length),
    }))

  it('counts the nights one by one', () => {
    fc.assert(
      fc.property(range, fc.array(range, { maxLength: 6 }), (held, stays) => {
        const lease = aLease(held.from, held.to)
        for (const month of ['2022-01-01', '2022-02-01', '2022-03-01'] as Day[]) {
          const days = Array.from({ length: daysBetween(month, nextMonth(month)) }, (_, index) => addDays(month, index))
          const nights = days
            .filter((night) => covers(lease, night))
            .reduce((sum, night) => sum + stays.filter((stay) => covers(stay, night)).length, 0)
          const cost = costOfMonth([{ leases: [lease], stays }], month)
          expect(nightsIn(lease, month)).toBe(days.filter((night) => covers(lease, night)).length)
          expect(cost.nights).toBe(nights)
          const average = nights / days.length
          expect(cost.perOccupied).toBe(nights === 0 ? null : Math.round(cost.cents / average))
        }
      }),
    )
  })
})
