/** The columns of the list of leases; the deposit stands in the pane and on the print. */
import { WarningIcon } from '../../components/icons.tsx'
import type { Column } from '../../components/table/columns.ts'
import { de } from '../../text/de.ts'
import { formatAmount, formatDay, formatLastDay } from '../../text/format.ts'
import type { Lease } from './leaseForm.ts'

const words = de.leases.column
const amount = (cents: number | null): string => (cents === null ? '' : formatAmount(cents))
const inside = (lease: Lease): number => lease.insideAtEnd.reduce((sum, { people }) => sum + people, 0)

const money = (key: 'coldRent' | 'extraCosts' | 'perPlace', heading: string): Column<Lease> => ({
  key,
  heading,
  align: 'end',
  width: 112,
  grow: 0,
  render: (row) => amount(row[key]),
  sortValue: (row) => row[key],
})

const house: Column<Lease> = {
  key: 'house',
  heading: words.house,
  width: 140,
  grow: 2,
  render: (row) => row.houseName,
  sortValue: (row) => row.houseName,
}
const landlord: Column<Lease> = {
  key: 'landlord',
  heading: words.landlord,
  width: 116,
  grow: 2,
  render: (row) => row.landlord ?? '',
  sortValue: (row) => row.landlord,
}
const from: Column<Lease> = {
  key: 'from',
  heading: words.from,
  width: 94,
  grow: 0,
  render: (row) => formatDay(row.from),
  sortValue: (row) => row.from,
}
const to: Column<Lease> = {
  key: 'to',
  heading: words.to,
  width: 98,
  grow: 0,
  render: (row) => formatLastDay(row.to) || de.leases.openEnd,
  sortValue: (row) => row.to ?? '9999',
}
const deadline: Column<Lease> = {
  key: 'deadline',
  heading: words.deadline,
  width: 108,
  grow: 0,
  render: (row) => (row.noticeOn ? de.leases.given : formatDay(row.deadline)),
  sortValue: (row) => row.deadline,
}
const atEnd: Column<Lease> = {
  key: 'inside',
  heading: words.inside,
  align: 'end',
  width: 110,
  grow: 0,
  render: (row) =>
    inside(row) === 0 ? (
      ''
    ) : (
      <span className="lease-warn">
        <WarningIcon size={14} label={de.leases.pane.inside} />
        {inside(row)}
      </span>
    ),
  text: (row) => String(inside(row) || ''),
  sortValue: (row) => inside(row),
}

export const leaseColumns = {
  all: [
    house,
    landlord,
    from,
    to,
    deadline,
    money('coldRent', words.rent),
    money('extraCosts', words.extra),
    money('perPlace', words.perPlace),
    atEnd,
  ],
  few: [house, to, deadline, atEnd],
} as const satisfies Record<string, readonly Column<Lease>[]>
