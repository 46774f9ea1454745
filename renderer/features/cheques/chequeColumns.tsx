/** The columns of the register of cheques. */
import type { Day } from '../../../db/domain/values.ts'
import { Pill } from '../../components/Pill.tsx'
import type { Column } from '../../components/table/columns.ts'
import { de } from '../../text/de.ts'
import { formatAmount, formatDay } from '../../text/format.ts'
import { type Cheque, toneOf } from './chequeView.ts'

const words = de.cheques.column

const day = (key: 'issuedOn' | 'handedOn', heading: string): Column<Cheque> => ({
  key,
  heading,
  width: 104,
  grow: 0,
  render: (row) => formatDay(row[key]),
  sortValue: (row) => row[key],
})

export function chequeColumns(on: Day): {
  readonly all: readonly Column<Cheque>[]
  readonly few: readonly Column<Cheque>[]
} {
  const number: Column<Cheque> = {
    key: 'number',
    heading: words.number,
    width: 90,
    grow: 0,
    render: (row) => row.number,
    sortValue: (row) => Number(row.number),
  }
  const payee: Column<Cheque> = {
    key: 'payee',
    heading: words.payee,
    width: 150,
    grow: 2,
    render: (row) => row.payee ?? '',
    sortValue: (row) => row.payee,
  }
  const amount: Column<Cheque> = {
    key: 'amount',
    heading: words.amount,
    align: 'end',
    width: 104,
    grow: 0,
    render: (row) => (row.amount === null ? '' : formatAmount(row.amount)),
    sortValue: (row) => row.amount,
  }
  const state: Column<Cheque> = {
    key: 'state',
    heading: words.state,
    width: 120,
    grow: 0,
    render: (row) => <Pill tone={toneOf(row, on)}>{de.cheques.state(row.state)}</Pill>,
    text: (row) => de.cheques.state(row.state),
    sortValue: (row) => de.cheques.state(row.state),
  }
  const until: Column<Cheque> = {
    key: 'until',
    heading: words.until,
    width: 116,
    grow: 0,
    render: (row) => formatDay(row.clock?.presentableUntil ?? null),
    sortValue: (row) => row.clock?.presentableUntil ?? null,
  }
  const successor: Column<Cheque> = {
    key: 'successor',
    heading: words.successor,
    width: 112,
    grow: 0,
    render: (row) => row.successor ?? '',
    sortValue: (row) => row.successor,
  }
  return {
    all: [
      number,
      payee,
      amount,
      state,
      day('issuedOn', words.issuedOn),
      day('handedOn', words.handedOn),
      until,
      successor,
    ],
    few: [number, payee, amount, state],
  }
}
