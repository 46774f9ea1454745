/** The list of blocked rooms: which, why, from when until when. */
import { type ReactNode, useMemo, useState } from 'react'
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { BlockedIcon, PlusIcon } from '../../components/icons.tsx'
import { ListScreen } from '../../components/ListScreen.tsx'
import { Stat } from '../../components/Stat.tsx'
import { ToggleGroup } from '../../components/ToggleGroup.tsx'
import type { Column } from '../../components/table/columns.ts'
import { openInPane, openListReport, showInPane, useLocation } from '../../stores/location.ts'
import { useOverlay } from '../../stores/overlay.ts'
import { focusPane } from '../../stores/paneFocus.ts'
import { useIsRoomy } from '../../stores/width.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatCount, formatDay, formatLastDay } from '../../text/format.ts'
import { type Block, type BlocksCounted, type BlocksShown, isCounted, narrowed } from './blockView.ts'
import './blocks.css'

const words = de.blocks
const counts = { current: words.figure.current, endless: words.figure.open, coming: words.figure.coming }
const keyOf = (row: Block): string => String(row.id)
const open = () => useOverlay.getState().show({ kind: 'block', roomIds: [] })

const room: Column<Block> = {
  key: 'room',
  heading: words.column.room,
  width: 84,
  grow: 0,
  render: (row) => row.number,
  sortValue: (row) => row.number,
}
const house: Column<Block> = {
  key: 'house',
  heading: words.column.house,
  width: 130,
  render: (row) => row.houseName,
  sortValue: (row) => row.houseName,
}
const reason: Column<Block> = {
  key: 'reason',
  heading: words.column.reason,
  width: 150,
  grow: 2,
  wraps: true,
  render: (row) => row.reason,
  sortValue: (row) => row.reason,
}
const from: Column<Block> = {
  key: 'from',
  heading: words.column.from,
  width: 100,
  grow: 0,
  render: (row) => formatDay(row.from),
  sortValue: (row) => row.from,
}
const to: Column<Block> = {
  key: 'to',
  heading: words.column.to,
  width: 100,
  grow: 0,
  render: (row) => formatLastDay(row.to) || words.openEnd,
  sortValue: (row) => row.to ?? '9999',
}
const state: Column<Block> = {
  key: 'state',
  heading: words.column.state,
  width: 90,
  grow: 0,
  render: (row) => words.state[row.state],
  sortValue: (row) => words.state[row.state],
}
const places: Column<Block> = {
  key: 'places',
  heading: words.column.places,
  align: 'end',
  width: 76,
  grow: 0,
  render: (row) => row.places,
  sortValue: (row) => row.places,
}
const columns = { all: [room, house, reason, from, to, state, places], few: [room, house, reason, from, to] }

export function BlocksScreen({ pane }: { readonly pane: ReactNode }) {
  const { asOf, canChange } = useDay()
  const { place } = useLocation()
  const isRoomy = useIsRoomy()
  const [shown, setShown] = useState<BlocksShown>('open')
  const [only, setOnly] = useState<BlocksCounted | null>(null)
  const [text, setText] = useState('')
  const { value, refusal } = useQuery('blocks.list', asOf)
  const all = value ?? []
  const rows = useMemo(() => narrowed(value ?? [], shown, text, only), [value, shown, text, only])
  const target = place.pane.at(-1)
  const report = () =>
    openListReport('sperrungen', rows.map(keyOf), [
      shown === 'past' ? words.shown.past : null,
      only && counts[only],
      de.reports.searched(text),
    ])
  const current = all.filter((row) => isCounted(row, 'current'))
  const counting = (counted: BlocksCounted) => ({
    value: formatCount(all.filter((row) => isCounted(row, counted)).length),
    isPressed: only === counted,
    onPress: () => {
      setShown('open')
      setOnly(only === counted ? null : counted)
    },
  })
  const add = (
    <Button kind="primary" icon={<PlusIcon />} isDisabled={!canChange} onPress={open}>
      {words.add}
    </Button>
  )
  const isNarrowed = text !== '' || only !== null
  return (
    <ListScreen<Block>
      title={words.title}
      subtitle={words.subtitle}
      label={words.list}
      stats={
        value ? (
          <>
            <Stat {...counting('current')} label={words.figure.current} />
            <Stat value={formatCount(current.reduce((sum, row) => sum + row.places, 0))} label={words.figure.places} />
            <Stat {...counting('endless')} label={words.figure.open} />
            <Stat {...counting('coming')} label={words.figure.coming} />
          </>
        ) : null
      }
      choice={
        <ToggleGroup
          label={words.shown.label}
          options={[
            { id: 'open', label: words.shown.open },
            { id: 'past', label: words.shown.past },
          ]}
          value={shown}
          onChange={(next) => {
            setShown(next)
            setOnly(null)
          }}
        />
      }
      report={{ print: de.accommodations.print, excel: de.accommodations.excel, onPress: report }}
      primary={add}
      search={{ label: words.filter, text, onChange: setText }}
      pane={pane}
      failed={refusal ? { title: de.frame.loadFailed, text: refusalSentence(refusal) } : null}
      rows={value ? rows : undefined}
      columns={target && !isRoomy ? columns.few : columns.all}
      rowKey={keyOf}
      shown={target?.kind === 'block' ? String(target.id) : null}
      onShow={(row) => showInPane({ kind: 'block', id: row.id })}
      onOpen={(row) => {
        openInPane({ kind: 'block', id: row.id })
        focusPane()
      }}
      empty={
        isNarrowed || shown === 'past' ? (
          <EmptyState icon={<BlockedIcon size={28} />} title={isNarrowed ? words.noMatch : words.emptyPast} />
        ) : (
          <EmptyState icon={<BlockedIcon size={28} />} title={words.empty} actions={add}>
            {words.emptyText}
          </EmptyState>
        )
      }
    />
  )
}
