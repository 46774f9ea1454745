/** A house as it is edited: a table of its rooms, many of them marked and changed at once, and one of its units. */
import { type ReactNode, useMemo, useState } from 'react'
import type { AccommodationId } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { useQuery } from '../../api/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { BackIcon, DoorIcon, PlusIcon } from '../../components/icons.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { Screen } from '../../components/Screen.tsx'
import { Stat } from '../../components/Stat.tsx'
import { ToggleGroup } from '../../components/ToggleGroup.tsx'
import { DataTable } from '../../components/table/DataTable.tsx'
import { closeHouseEditor, goSection, openInPane } from '../../stores/location.ts'
import { useNotices } from '../../stores/notices.ts'
import { type HouseOrder, useOverlay } from '../../stores/overlay.ts'
import { usePaneKeys } from '../../stores/usePaneKeys.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { roomColumns, unitColumns } from './houseColumns.tsx'
import { KeptList } from './KeptList.tsx'
import type { EditedRoom, EditedUnit } from './typed.ts'
import './houses.css'

const words = de.houses
type View = 'rooms' | 'units' | 'defects' | 'keys' | 'house'
const views: readonly View[] = ['rooms', 'units', 'defects', 'keys', 'house']
const viewNames = {
  ...words.view,
  defects: de.homes.list.defects,
  keys: de.homes.list.keys,
  house: de.homes.list.house,
}
const noRooms: readonly EditedRoom[] = []
const noUnits: readonly EditedUnit[] = []
const nothing: ReadonlySet<string> = new Set()
const keyOf = (row: { readonly id: number }): string => String(row.id)
const ask = (order: HouseOrder) => useOverlay.getState().show({ kind: 'house', order })

export interface HouseScreenProps {
  readonly id: AccommodationId
  readonly pane: ReactNode
  /** What is kept of the house as a whole. */
  readonly kept: ReactNode
}

export function HouseScreen({ id, pane, kept: ofHouse }: HouseScreenProps) {
  const { asOf, day, canChange } = useDay()
  const { value: edited, refusal } = useQuery('houses.edit', { ...asOf, accommodationId: id })
  const { value: kept } = useQuery('homes.house', { ...asOf, accommodationId: id })
  const [view, setView] = useState<View>('rooms')
  const [marked, setMarked] = useState<ReadonlySet<string>>(nothing)
  const [markedUnits, setMarkedUnits] = useState<ReadonlySet<string>>(nothing)
  const columns = useMemo(() => roomColumns(day), [day])
  const rooms = edited?.rooms ?? noRooms
  const units = edited?.units ?? noUnits
  const roomIds = rooms.filter((room) => marked.has(keyOf(room))).map((room) => room.id)
  const unitIds = units.filter((unit) => markedUnits.has(keyOf(unit))).map((unit) => unit.id)
  const count = view === 'rooms' ? roomIds.length : unitIds.length
  const withMarked = (order: () => void) => () => (count > 0 ? order() : useNotices.getState().say(words.markFirst))
  const ofRooms = (to: 'changeRooms' | 'places' | 'open' | 'close') =>
    withMarked(() => ask({ to, accommodationId: id, roomIds }))
  const add = () => ask({ to: 'rooms', accommodationId: id })
  const copy = () => ask({ to: 'copyFloor', accommodationId: id })
  const change =
    view === 'rooms' ? ofRooms('changeRooms') : withMarked(() => ask({ to: 'units', accommodationId: id, unitIds }))
  const removing = useCommand(client.houses.removeRooms)
  const remove = withMarked(async () => {
    const result = await removing.run({ accommodationId: id, roomIds })
    if (!result) return
    if (!result.ok) return useNotices.getState().say(refusalSentence(result.error), 'bad')
    setMarked(nothing)
    useNotices.getState().done(words.removed(result.value.rooms), result.value.auditId)
  })
  const isTable = view === 'rooms' || view === 'units'
  usePaneKeys(
    {
      n: add,
      ...(isTable ? { e: change } : {}),
      ...(view === 'rooms' ? { p: ofRooms('places'), i: ofRooms('open'), x: ofRooms('close'), delete: remove } : {}),
      ...(rooms.length > 0 ? { k: copy } : {}),
    },
    canChange,
    '.q-pane',
  )
  const order = (label: string, keys: string, onPress: () => void) => (
    <span className="houses-order">
      <Button isDisabled={count === 0 || !canChange} onPress={onPress}>
        {label}
      </Button>
      {canChange ? <KeyHint keys={keys} /> : null}
    </span>
  )
  const addButton = (
    <Button kind="primary" icon={<PlusIcon />} isDisabled={!canChange} onPress={add}>
      {words.orders.add}
    </Button>
  )
  const title = (
    <span className="plan-title">
      <Button kind="quiet" size="small" icon={<BackIcon />} aria-label={words.toPlan} onPress={closeHouseEditor} />
      {edited ? words.editing(edited.house.name) : ''}
    </span>
  )
  return (
    <Screen
      title={title}
      subtitle={edited ? words.kind(edited.house.kind) : null}
      stats={
        kept && rooms.length > 0 ? (
          <>
            <Stat
              value={kept.defects.length}
              label={de.homes.list.openDefects}
              isPressed={view === 'defects'}
              onPress={() => setView('defects')}
            />
            <Stat
              value={kept.keys.reduce((sum, key) => sum + key.pieces, 0)}
              label={de.homes.list.keysOut}
              isPressed={view === 'keys'}
              onPress={() => setView('keys')}
            />
          </>
        ) : null
      }
      actions={
        <>
          <Button isDisabled={!canChange || !edited} onPress={() => ask({ to: 'change', accommodationId: id })}>
            {words.orders.house}
          </Button>
          {rooms.length > 0 ? (
            <span className="houses-order">
              <Button isDisabled={!canChange} onPress={copy}>
                {words.orders.copy}
              </Button>
              {canChange ? <KeyHint keys="K" /> : null}
            </span>
          ) : null}
          {rooms.length > 0 ? (
            <span className="houses-order">
              {addButton}
              {canChange ? <KeyHint keys="N" /> : null}
            </span>
          ) : null}
        </>
      }
      toolbar={
        rooms.length === 0 ? null : (
          <>
            <ToggleGroup
              label={words.view.label}
              options={views.map((one) => ({ id: one, label: viewNames[one] }))}
              value={view}
              onChange={setView}
            />
            {isTable ? (
              <>
                <span className="plan-count" role="status">
                  {view === 'rooms' ? words.count(rooms.length, count) : words.unitCount(units.length, count)}
                </span>
                <span className="houses-orders" data-list-keys="n e p i x k delete">
                  {order(words.orders.change, 'E', change)}
                  {view === 'rooms' ? (
                    <>
                      {order(words.orders.places, 'P', ofRooms('places'))}
                      {order(words.orders.open, 'I', ofRooms('open'))}
                      {order(words.orders.close, 'X', ofRooms('close'))}
                      {order(words.orders.remove, 'Entf', remove)}
                    </>
                  ) : null}
                </span>
              </>
            ) : null}
          </>
        )
      }
      pane={pane}
      content={view === 'house' ? 'scroll' : 'fill'}
    >
      {refusal ? (
        <EmptyState title={de.frame.loadFailed}>{refusalSentence(refusal)}</EmptyState>
      ) : edited && rooms.length === 0 ? (
        <EmptyState
          icon={<DoorIcon size={28} />}
          title={words.empty.title}
          actions={
            <>
              {addButton}
              <Button onPress={() => goSection('imports')}>{words.empty.import}</Button>
            </>
          }
        >
          {words.empty.text}
        </EmptyState>
      ) : view === 'rooms' ? (
        <DataTable<EditedRoom>
          key="rooms"
          label={words.view.rooms}
          rows={rooms}
          columns={columns}
          rowKey={keyOf}
          selection="multiple"
          selected={marked}
          onSelect={setMarked}
          onRowAction={(room) => openInPane({ kind: 'room', id: room.id })}
          isLoading={!edited}
        />
      ) : view === 'defects' || view === 'keys' ? (
        <KeptList key={view} view={view} kept={kept} onHouse={() => setView('house')} />
      ) : view === 'house' ? (
        ofHouse
      ) : (
        <DataTable<EditedUnit>
          key="units"
          label={words.view.units}
          rows={units}
          columns={unitColumns}
          rowKey={keyOf}
          selection="multiple"
          selected={markedUnits}
          onSelect={setMarkedUnits}
          onRowAction={(unit) =>
            canChange ? ask({ to: 'units', accommodationId: id, unitIds: [unit.id] }) : undefined
          }
          isLoading={!edited}
        />
      )}
    </Screen>
  )
}
