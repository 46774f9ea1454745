/** Zahltag: who collects, house by house; A hands out the cheque of the row and goes on to the next, V asks for the proxy. */
import { useEffect, useMemo, useRef, useState } from 'react'
import { groupOf } from '../../../db/domain/payments/chequeDay.ts'
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Checkbox } from '../../components/fields/Checkbox.tsx'
import { SearchField } from '../../components/fields/SearchField.tsx'
import { fits } from '../../components/fits.ts'
import { ClockIcon, CoinsIcon } from '../../components/icons.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { Pill } from '../../components/Pill.tsx'
import { Stat } from '../../components/Stat.tsx'
import type { Column, Grouping } from '../../components/table/columns.ts'
import { DataTable } from '../../components/table/DataTable.tsx'
import { openInPane } from '../../stores/location.ts'
import { useOverlay } from '../../stores/overlay.ts'
import { focusPane } from '../../stores/paneFocus.ts'
import { usePaneKeys } from '../../stores/usePaneKeys.ts'
import { de } from '../../text/de.ts'
import { formatAmount, formatCount } from '../../text/format.ts'
import { type Collecting, nextLeft, toneOf } from './chequeView.ts'
import { useChequeOrders } from './useChequeOrders.ts'

const words = de.cheques.day
const heads = de.cheques.column
const keyOf = (row: Collecting): string => String(row.cheque.chequeId)
const show = useOverlay.getState().show

export function ChequeDay() {
  const { day, asOf, canChange } = useDay()
  const { value } = useQuery('cheques.day', asOf)
  const [text, setText] = useState('')
  const [onlyLeft, setOnlyLeft] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const goesOn = useRef(false)
  const underWay = useRef(new Set<string>())
  const orders = useChequeOrders()
  const columns = useMemo(() => dayColumns(day), [day])
  const all = value ?? []
  const left = all.filter((row) => row.cheque.state === 'issued').length
  const rows = all
    .filter((row) => !onlyLeft || row.cheque.state === 'issued')
    .filter((row) => fits(text, `${row.cheque.number} ${row.name}`))
  const active = rows.find((row) => keyOf(row) === chosen) ?? rows.find((row) => row.cheque.state === 'issued') ?? null
  const activeKey = active === null ? null : keyOf(active)

  // The focus follows to the next row, so that the arrows go on from there.
  useEffect(() => {
    if (!goesOn.current) return
    const row = list.current?.querySelector<HTMLElement>('tr[aria-selected="true"]')
    if (!row || activeKey === null) return
    goesOn.current = false
    row.focus()
  }, [activeKey])

  const handOut = async () => {
    if (!active || underWay.current.has(keyOf(active))) return
    if (active.cheque.state === 'issued') {
      const key = keyOf(active)
      underWay.current.add(key)
      const next = nextLeft(rows, active)
      if (next) {
        goesOn.current = true
        setChosen(keyOf(next))
      }
      await orders.handOut(active.cheque)
      underWay.current.delete(key)
    }
  }
  const proxy = () => {
    if (active?.cheque.state === 'issued')
      show({ kind: 'cheque', order: { to: 'proxy', chequeId: active.cheque.chequeId } })
  }
  usePaneKeys(active ? { a: () => void handOut(), v: proxy } : null, canChange, '.q-pane')
  if (value && value.length === 0)
    return (
      <EmptyState icon={<CoinsIcon size={28} />} title={words.empty} actions={<Times />}>
        {words.emptyText}
      </EmptyState>
    )
  return (
    <div className="cheque-day" ref={list}>
      <div className="cheque-day-head">
        <Stat value={formatCount(left)} label={words.left} tone={left > 0 ? 'warn' : 'good'} />
        <Stat value={formatCount(all.length - left)} label={words.handed} />
        <SearchField label={words.filter} placeholder={words.filter} value={text} onChange={setText} />
        <Checkbox isSelected={onlyLeft} onChange={setOnlyLeft}>
          {words.onlyLeft}
        </Checkbox>
        <span className="cheque-day-keys">
          <KeyHint keys="A" /> {words.keys} <KeyHint keys="V" /> {words.proxyKey}
        </span>
        <Times />
      </div>
      <DataTable<Collecting>
        label={words.list}
        rows={rows}
        columns={columns}
        rowKey={keyOf}
        groups={groups}
        isLoading={!value}
        selected={new Set(activeKey === null ? [] : [activeKey])}
        onSelect={(keys) => setChosen([...keys][0] ?? null)}
        onRowAction={(row) => {
          openInPane({ kind: 'cheque', id: row.cheque.chequeId })
          focusPane()
        }}
        empty={<EmptyState title={de.cheques.noMatch} />}
      />
    </div>
  )
}

function Times() {
  const { canChange } = useDay()
  return (
    <Button
      icon={<ClockIcon />}
      isDisabled={!canChange}
      onPress={() => show({ kind: 'cheque', order: { to: 'slots' } })}
    >
      {words.times}
    </Button>
  )
}

function headingOf({ home, slot }: Collecting): string {
  const where = home === null ? words.nowhere : home.isFlat ? words.flats : home.house
  return slot === null ? where : words.withSlot(where, slot.from, slot.to)
}
const groups: Grouping<Collecting> = {
  key: (row) => groupOf(row.home),
  heading: (_key, rows) =>
    rows[0] ? words.group(headingOf(rows[0]), rows.filter((row) => row.cheque.state === 'issued').length) : null,
}

const dayColumns = (on: Parameters<typeof toneOf>[1]): readonly Column<Collecting>[] => [
  {
    key: 'number',
    heading: heads.number,
    width: 90,
    grow: 0,
    render: ({ cheque }) => cheque.number,
    sortValue: ({ cheque }) => Number(cheque.number),
  },
  { key: 'name', heading: heads.name, width: 160, grow: 2, render: ({ name }) => name, sortValue: ({ name }) => name },
  {
    key: 'room',
    heading: heads.room,
    width: 130,
    render: ({ home }) => (home === null ? '' : home.isFlat ? `${home.house} ${home.room}` : home.room),
    sortValue: ({ home }) => home?.room ?? null,
  },
  {
    key: 'people',
    heading: heads.people,
    align: 'end',
    width: 100,
    grow: 0,
    render: ({ people }) => formatCount(people),
    sortValue: ({ people }) => people,
  },
  {
    key: 'amount',
    heading: heads.amount,
    align: 'end',
    width: 104,
    grow: 0,
    render: ({ cheque }) => (cheque.amount === null ? '' : formatAmount(cheque.amount)),
    sortValue: ({ cheque }) => cheque.amount,
  },
  {
    key: 'state',
    heading: heads.state,
    width: 130,
    grow: 0,
    render: ({ cheque }) => <Pill tone={toneOf(cheque, on)}>{de.cheques.state(cheque.state)}</Pill>,
    text: ({ cheque }) => de.cheques.state(cheque.state),
    sortValue: ({ cheque }) => de.cheques.state(cheque.state),
  },
]
