/** The columns of the transfers of a run, and of those that came back. */
import { Pill } from '../../components/Pill.tsx'
import type { Column } from '../../components/table/columns.ts'
import { de } from '../../text/de.ts'
import { formatAmount, formatDay } from '../../text/format.ts'
import { nextText, ownRun, reasonText, type Transfer } from './transferView.ts'

const words = de.transfers
const plain = (
  key: keyof typeof words.column,
  width: number,
  text: (row: Transfer) => string,
  more: Partial<Column<Transfer>> = {},
): Column<Transfer> => ({ key, heading: words.column[key], width, render: text, sortValue: text, ...more })

const name = plain('name', 140, (row) => `${row.name} (${row.household})`, { grow: 1 })
const payee = plain('payee', 150, (row) => row.payee, { grow: 1 })
const iban = plain('iban', 140, (row) => row.iban, { grow: 0 })
const remittance = plain('remittance', 260, (row) => row.remittance, { grow: 1 })
const amount = plain('amount', 104, (row) => formatAmount(row.amount), {
  grow: 0,
  align: 'end',
  sortValue: (row) => row.amount,
})
const stateOf = (row: Transfer): string =>
  row.returned
    ? words.state.returned
    : row.reopens !== null
      ? words.state.reopens
      : row.kind === 'landlord'
        ? words.state.landlord
        : words.state.sent
const state = plain('state', 124, stateOf, {
  grow: 0,
  render: (row) => (stateOf(row) ? <Pill tone={row.returned ? 'warn' : 'neutral'}>{stateOf(row)}</Pill> : null),
  text: stateOf,
})
const returnedOn = plain('returnedOn', 100, (row) => formatDay(row.returned?.on ?? null), {
  grow: 0,
  sortValue: (row) => row.returned?.on ?? null,
})

export const transferColumns = {
  run: [name, payee, iban, amount, remittance, state],
  returned: [
    returnedOn,
    name,
    amount,
    plain('reason', 180, reasonText, { grow: 2, wraps: true }),
    plain('run', 150, ownRun, { sortValue: (row) => row.month }),
    plain('next', 200, nextText, { grow: 3, wraps: true }),
  ],
  few: [name, amount, state],
} as const satisfies Record<string, readonly Column<Transfer>[]>
