/** What stands in the dialog of a lease, what is wrong with it, and what is ordered. Pure. */

import { earliestEnd } from '../../../db/domain/housing/leases.ts'
import { addDays, addMonths, type Day } from '../../../db/domain/values.ts'
import type { OutputOf } from '../../api/useQuery.ts'
import { typedMoney } from '../../components/fields/typedMoney.ts'
import type { LeaseOrder } from '../../stores/overlay.ts'
import { de } from '../../text/de.ts'
import { formatAmount } from '../../text/format.ts'

export type Lease = OutputOf<'leases.list'>[number]
export type LeaseTo = LeaseOrder['to']

export interface LeaseValues {
  readonly accommodationId: number | null
  readonly landlord: string
  readonly from: Day | null
  /** Last day of the lease; null: no end. */
  readonly last: Day | null
  readonly isLastWrong: boolean
  readonly coldRent: string
  readonly extraCosts: string
  readonly deposit: string
  readonly months: string
  readonly noticeOn: Day | null
  readonly note: string
}

const money = (cents: number | null): string => (cents === null ? '' : formatAmount(cents))
const lastOf = (to: Day | null): Day | null => (to === null ? null : addDays(to, -1))

/** The last day that the dialog proposes. */
function proposedLast(lease: Lease | null, to: LeaseTo, today: Day): Day | null {
  if (to === 'notice') return addDays(lease?.to ?? earliestEnd(today, lease?.noticeMonths ?? 3), -1)
  if (to === 'prolong') return lease?.to ? addDays(addMonths(lease.to, 12), -1) : null
  return lastOf(lease?.to ?? null)
}

export const valuesOf = (lease: Lease | null, house: number | null, to: LeaseTo, today: Day): LeaseValues => ({
  accommodationId: lease?.accommodationId ?? house,
  landlord: lease?.landlord ?? '',
  from: lease?.from ?? null,
  last: proposedLast(lease, to, today),
  isLastWrong: false,
  coldRent: money(lease?.coldRent ?? null),
  extraCosts: money(lease?.extraCosts ?? null),
  deposit: money(lease?.deposit ?? null),
  months: lease?.noticeMonths === null || lease === null ? '' : String(lease.noticeMonths),
  noticeOn: to === 'notice' ? today : (lease?.noticeOn ?? null),
  note: lease?.note ?? '',
})

const typedMonths = (text: string): number | null | undefined => {
  if (text.trim() === '') return null
  const months = Number(text)
  return Number.isInteger(months) && months >= 0 && months <= 60 ? months : undefined
}

const words = de.leases.dialog

/** What is wrong, by field; null where nothing is. */
export type LeaseErrors = Readonly<
  Record<'house' | 'from' | 'last' | 'coldRent' | 'extraCosts' | 'deposit' | 'months' | 'noticeOn', string | null>
>
export function errorsOf(values: LeaseValues, to: LeaseTo): LeaseErrors {
  const wrong = (text: string) => (typedMoney(text) === undefined ? words.moneyWrong : null)
  const needsLast = to === 'notice' || to === 'end'
  const isBefore = values.last !== null && values.from !== null && values.last < values.from
  return {
    house: values.accommodationId === null ? words.houseMissing : null,
    from: values.from === null ? words.fromMissing : null,
    last: isBefore ? words.lastBefore : needsLast && values.last === null ? words.lastMissing : null,
    coldRent: wrong(values.coldRent),
    extraCosts: wrong(values.extraCosts),
    deposit: wrong(values.deposit),
    months: typedMonths(values.months) === undefined ? words.monthsWrong : null,
    noticeOn: to === 'notice' && values.noticeOn === null ? words.noticeOnMissing : null,
  }
}

export const noErrors: LeaseErrors = {
  house: null,
  from: null,
  last: null,
  coldRent: null,
  extraCosts: null,
  deposit: null,
  months: null,
  noticeOn: null,
}

/** The first day without the lease. */
export const endOf = ({ last }: LeaseValues): Day | null => (last === null ? null : addDays(last, 1))

/** What is ordered; only called with values of which nothing is wrong. */
export const termsOf = (values: LeaseValues, today: Day) => ({
  landlord: values.landlord.trim() || null,
  from: values.from ?? today,
  to: endOf(values),
  coldRent: typedMoney(values.coldRent) ?? null,
  extraCosts: typedMoney(values.extraCosts) ?? null,
  deposit: typedMoney(values.deposit) ?? null,
  noticeMonths: typedMonths(values.months) ?? null,
  noticeOn: values.noticeOn,
  note: values.note.trim() || null,
})
