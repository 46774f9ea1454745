/**
 * Leases (Mietverträge): what may be recorded, until when notice must be given, what they cost. Amounts in cents a month; ranges half open:
 * `to` is the first day without a lease. The periods of notice are the contract's own (`notice_months`), not the law's.
 */
import { ok, type Result, refuse } from '../result.ts'
import {
  addDays,
  addMonths,
  type Day,
  type DayRange,
  daysBetween,
  intersection,
  nextMonth,
  overlaps,
} from '../values.ts'

export interface LeaseTerms extends DayRange {
  readonly landlord: string | null
  readonly coldRent: number | null
  readonly extraCosts: number | null
  readonly deposit: number | null
  /** Months between notice and end; null where nothing is agreed or known. */
  readonly noticeMonths: number | null
  /** The day on which notice was given, by whomever. */
  readonly noticeOn: Day | null
  readonly note: string | null
}
export interface Lease extends LeaseTerms {
  readonly id: number
}

/**
 * The last day on which notice can be given so that the lease ends when it does; null for a lease without an end or period of notice, and
 * where notice was given. Counted in full months (§ 573c BGB would allow the third working day of the month: not counted on).
 */
export function noticeDeadline(lease: Pick<LeaseTerms, 'to' | 'noticeMonths' | 'noticeOn'>): Day | null {
  if (lease.to === null || lease.noticeMonths === null || lease.noticeOn !== null) return null
  return addDays(addMonths(lease.to, -lease.noticeMonths), -1)
}

/** The first day without the lease when notice is given on `day`: after as many full months, at the end of a month. */
export const earliestEnd = (day: Day, noticeMonths: number): Day => addMonths(nextMonth(day), noticeMonths)

/** Rent and extras a month; null when neither is known. */
export const monthlyCost = ({ coldRent, extraCosts }: Pick<LeaseTerms, 'coldRent' | 'extraCosts'>): number | null =>
  coldRent === null && extraCosts === null ? null : (coldRent ?? 0) + (extraCosts ?? 0)

/** A share of cents, half up; null where there is nothing to share among. */
export const perPlace = (cents: number | null, places: number): number | null =>
  cents === null || places === 0 ? null : Math.round(cents / places)

/**
 * Whether the lease can stand beside the others of its house.
 * @returns PERIOD_EMPTY, LEASE_OVERLAPS (with the other one), NOTICE_BEFORE_LEASE (notice after the end), or the terms
 */
export function decideLease(others: readonly Lease[], terms: LeaseTerms): Result<LeaseTerms> {
  if (terms.to !== null && terms.to <= terms.from) return refuse({ code: 'PERIOD_EMPTY' })
  const other = others.find((lease) => overlaps(lease, terms))
  if (other) return refuse({ code: 'LEASE_OVERLAPS', details: { from: other.from, to: other.to } })
  if (terms.noticeOn !== null && terms.to !== null && terms.noticeOn >= terms.to)
    return refuse({ code: 'NOTICE_BEFORE_LEASE' })
  return ok(terms)
}

/** The months that end with the one before the day's: `2021-11-01` … `2022-10-01` for 2 November 2022, as first days. */
export const monthsBefore = (day: Day, count: number): Day[] =>
  Array.from({ length: count }, (_, index) => addMonths(`${day.slice(0, 7)}-01` as Day, index - count))

/** Nights that the range has in the month that begins on `month`. */
export function nightsIn(range: DayRange, month: Day): number {
  const shared = intersection(range, { from: month, to: nextMonth(month) })
  return shared?.to ? daysBetween(shared.from, shared.to) : 0
}

/** What a lease costs in a month, by its days in it, half up to the cent; null when nothing is known of its rent. */
export function costIn(lease: LeaseTerms, month: Day): number | null {
  const cost = monthlyCost(lease)
  if (cost === null) return null
  return Math.round((cost * nightsIn(lease, month)) / daysBetween(month, nextMonth(month)))
}

export interface MonthOfCost {
  /** First day of the month. */
  readonly month: Day
  readonly cents: number
  /** Nights that people slept in leased rooms on days of their lease. */
  readonly nights: number
  /** Cents for each place that was slept in, by the average of the month; null when nobody slept there. */
  readonly perOccupied: number | null
}

/** A house with its leases and the stays in its rooms. */
export interface LeasedHouse {
  readonly leases: readonly LeaseTerms[]
  readonly stays: readonly DayRange[]
}

/** Cost of the houses in a month and for each occupied place. Houses whose rent is not known are left out of both. */
export function costOfMonth(houses: readonly LeasedHouse[], month: Day): MonthOfCost {
  const known = houses.flatMap(({ leases, stays }) =>
    leases.flatMap((lease) => {
      const cents = costIn(lease, month)
      if (cents === null || nightsIn(lease, month) === 0) return []
      const nights = stays
        .flatMap((stay) => intersection(stay, lease) ?? [])
        .reduce((sum, stay) => sum + nightsIn(stay, month), 0)
      return [{ cents, nights }]
    }),
  )
  const cents = known.reduce((sum, one) => sum + one.cents, 0)
  const nights = known.reduce((sum, one) => sum + one.nights, 0)
  const days = daysBetween(month, nextMonth(month))
  return { month, cents, nights, perOccupied: nights === 0 ? null : Math.round((cents * days) / nights) }
}

/** The first night on which nobody may be inside any more: from the end of the lease on, or from today when it has ended already. */
export const insideFrom = (end: Day, on: Day): Day => (end > on ? end : on)

/** People of all these households. */
export const peopleInside = (inside: readonly { readonly people: number }[]): number =>
  inside.reduce((sum, { people }) => sum + people, 0)
