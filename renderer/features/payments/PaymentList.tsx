/** Every payment of the run: search, order, choice by way. */
import { useMemo, useState } from 'react'
import type { WayKind } from '../../../db/domain/payments/terms.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { SearchField } from '../../components/fields/SearchField.tsx'
import { Select } from '../../components/fields/Select.tsx'
import { CoinsIcon } from '../../components/icons.tsx'
import { Pill } from '../../components/Pill.tsx'
import { GroupHeading } from '../../components/Screen.tsx'
import type { Column } from '../../components/table/columns.ts'
import { DataTable } from '../../components/table/DataTable.tsx'
import { openInPane, showInPane, useLocation } from '../../stores/location.ts'
import { focusPane } from '../../stores/paneFocus.ts'
import { de } from '../../text/de.ts'
import { formatAmount } from '../../text/format.ts'
import type { PaidHousehold, Sheet } from './runWords.ts'

const words = de.payments
const keyOf = (row: PaidHousehold): string => String(row.householdId)
const ways = (row: PaidHousehold): WayKind[] => [...new Set(row.vouchers.map(({ kind }) => kind))]
const voucherText = (row: PaidHousehold): string =>
  row.vouchers
    .map(({ cheque, iban }) => (cheque === null ? (iban ?? '') : String(cheque)))
    .filter(Boolean)
    .join(', ')

export interface PaymentListProps {
  readonly sheet: Sheet
  /** Picked by a sum beside the list; null: all. */
  readonly way: WayKind | null
  readonly onWay: (way: WayKind | null) => void
}

export function PaymentList({ sheet, way, onWay }: PaymentListProps) {
  const [text, setText] = useState('')
  const target = useLocation((state) => state.place.pane.at(-1))
  const rows = useMemo(() => {
    const typed = text.toLowerCase().split(/\s+/).filter(Boolean)
    return sheet.households
      .filter((row) => way === null || row.vouchers.some(({ kind }) => kind === way))
      .filter((row) => {
        const key =
          `${row.name} ${row.vouchers.map(({ payee }) => payee).join(' ')} ${formatAmount(row.now)}`.toLowerCase()
        return typed.every((word) => key.includes(word))
      })
  }, [sheet, way, text])
  return (
    <section className="run-part">
      <GroupHeading title={words.all} note={rows.length} />
      <div className="q-toolbar">
        <SearchField label={words.filter} placeholder={words.filter} value={text} onChange={setText} />
        <Select<WayKind | 'all'>
          label={words.way}
          hideLabel
          options={[
            { id: 'all', label: words.allWays },
            ...sheet.sums.ways.map(({ kind }) => ({ id: kind, label: words.wayOf(kind) })),
          ]}
          value={way ?? 'all'}
          onChange={(next) => onWay(next === 'all' ? null : next)}
        />
      </div>
      <div className="run-payments">
        <DataTable<PaidHousehold>
          label={words.all}
          rows={rows}
          columns={columns}
          rowKey={keyOf}
          selected={new Set(target?.kind === 'payment' ? [String(target.id)] : [])}
          onSelect={(keys) => {
            const row = rows.find((each) => keys.has(keyOf(each)))
            if (row) showInPane({ kind: 'payment', id: row.householdId })
          }}
          onRowAction={(row) => {
            openInPane({ kind: 'payment', id: row.householdId })
            focusPane()
          }}
          empty={
            <EmptyState
              icon={<CoinsIcon size={28} />}
              title={sheet.households.length === 0 ? words.nobody : words.noMatch}
            />
          }
        />
      </div>
    </section>
  )
}

const columns: readonly Column<PaidHousehold>[] = [
  {
    key: 'household',
    heading: words.column.household,
    width: 120,
    grow: 2,
    render: (row) => row.name,
    sortValue: (row) => row.name,
  },
  {
    key: 'people',
    heading: words.column.people,
    align: 'end',
    width: 92,
    grow: 0,
    render: (row) => row.people,
    sortValue: (row) => row.people,
  },
  {
    key: 'regime',
    heading: words.column.regime,
    width: 98,
    grow: 1,
    render: (row) => row.regimes.map((regime) => de.terms.regime(regime)).join(', '),
    sortValue: (row) => row.regimes[0] ?? null,
  },
  {
    key: 'way',
    heading: words.column.way,
    width: 112,
    grow: 1,
    render: (row) => (
      <span className="run-ways">
        {row.held ? <Pill tone="info">{words.held}</Pill> : null}
        {ways(row).map((kind) => (
          <Pill key={kind} tone={kind === 'cheque' ? 'warn' : 'info'}>
            {words.wayOf(kind)}
          </Pill>
        ))}
      </span>
    ),
    text: (row) => ways(row).map(words.wayOf).join(', '),
    sortValue: (row) => ways(row)[0] ?? null,
  },
  {
    key: 'voucher',
    heading: words.column.voucher,
    width: 100,
    grow: 1,
    render: voucherText,
    sortValue: voucherText,
  },
  {
    key: 'amount',
    heading: words.column.amount,
    align: 'end',
    width: 92,
    grow: 0,
    render: (row) => formatAmount(row.now),
    sortValue: (row) => row.now,
  },
]
