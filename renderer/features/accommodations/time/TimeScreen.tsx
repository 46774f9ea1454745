/** Zeit: a house, all flats or all houses as rooms × days, with the numbers of the day, the range that is shown, and the way through time. */
import { useMemo, useRef, useState } from 'react'
import { addDays, type Day, daysBetween } from '../../../../db/domain/values.ts'
import { useDay } from '../../../api/office.tsx'
import { useQuery } from '../../../api/useQuery.ts'
import { Button } from '../../../components/Button.tsx'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { SearchField } from '../../../components/fields/SearchField.tsx'
import { BackIcon, DoorIcon } from '../../../components/icons.tsx'
import { Screen } from '../../../components/Screen.tsx'
import { Skeleton } from '../../../components/Skeleton.tsx'
import { Stat } from '../../../components/Stat.tsx'
import { ToggleGroup } from '../../../components/ToggleGroup.tsx'
import { goSection, openInPane, useLocation } from '../../../stores/location.ts'
import { useNotices } from '../../../stores/notices.ts'
import { useOverlay } from '../../../stores/overlay.ts'
import { focusPane } from '../../../stores/paneFocus.ts'
import { type PaneTarget, type Scope, timeZooms } from '../../../stores/place.ts'
import { de } from '../../../text/de.ts'
import { refusalSentence } from '../../../text/errors.ts'
import { formatCount, formatDay, formatDayShort } from '../../../text/format.ts'
import { AllHousesActions, HouseActions } from '../HouseActions.tsx'
import { TimeGrid, type TimeGridHandle } from './TimeGrid.tsx'
import { useHint } from './timeHint.ts'
import { type Bar, linesOf, reach, type Timeline, type TimeRoom, zoomBy } from './timeView.ts'
import './time.css'
import './timeBars.css'

const words = de.timeline
/** Days for which the numbers of the head look ahead. */
const ahead = 42

const scopeOf = (scope: Scope) => {
  if (scope === 'flats') return { kind: 'rented_flat' as const }
  return typeof scope === 'number' ? { accommodationId: scope } : { all: true as const }
}
const markOf = (target: PaneTarget | undefined): string =>
  target?.kind === 'room' || target?.kind === 'household' ? `${target.kind} ${target.id}` : ''

export function TimeScreen({ pane }: { readonly pane: React.ReactNode }) {
  const { place, adjust } = useLocation()
  const { day: on, asOf, canChange } = useDay()
  const { scope, zoom } = place
  const [text, setText] = useState('')
  const [middle, setMiddle] = useState<Day>(on)
  const grid = useRef<TimeGridHandle>(null)
  const { before, after } = reach(zoom)
  const from = addDays(middle, -before)
  const { value, refusal, loading } = useQuery('timeline.rooms', {
    ...asOf,
    scope: scopeOf(scope),
    from,
    days: before + after,
  })
  const isOneHouse = typeof scope === 'number'
  const lines = useMemo(() => linesOf(value?.rooms ?? [], text, isOneHouse), [value, text, isOneHouse])
  const shown = lines.filter((line) => line.kind === 'room').length
  const begin = addDays(on, -Math.max(2, Math.round(zoom / 7)))
  const zoomTo = (step: 1 | -1) => adjust({ zoom: zoomBy(zoom, step) })

  const open = (room: TimeRoom, bar: Bar | null, byKey: boolean) => {
    if (bar?.kind === 'reserved' && byKey) return change(bar.reserved.id)
    if (byKey) focusPane()
    openInPane(
      bar?.kind === 'stay' ? { kind: 'household', id: bar.stay.householdId } : { kind: 'room', id: room.roomId },
    )
  }
  const ifToday = (order: () => void) => (canChange ? order() : useNotices.getState().say(de.frame.readOnlyDay))
  const change = (id: number) =>
    ifToday(() => useOverlay.getState().show({ kind: 'reservation', order: { to: 'change', id } }))
  const reserve = (room: TimeRoom, day: Day | null) =>
    ifToday(() =>
      useOverlay
        .getState()
        .show({ kind: 'reservation', order: { to: 'reserve', roomId: room.roomId, from: day ?? on } }),
    )
  const move = (_: TimeRoom, bar: Bar) => {
    if (bar.kind !== 'stay') return
    const { householdId, personIds, from: first } = bar.stay
    const day = first > on ? first : on
    ifToday(() => useOverlay.getState().show({ kind: 'move', householdId, personIds, day }))
  }

  const shift = (room: TimeRoom, bar: Bar) => {
    if (bar.kind !== 'stay') return
    const { householdId, from: first } = bar.stay
    ifToday(() => useOverlay.getState().show({ kind: 'shift', householdId, roomId: room.roomId, from: first }))
  }

  const inSight = () => {
    const first = useHint.getState().left ?? begin
    return { first, last: addDays(first, zoom - 1) }
  }
  const house = value?.rooms[0]
  const name =
    scope === 'overview' ? words.allHouses : scope === 'flats' ? de.accommodations.flats : (house?.houseName ?? '')
  const title =
    scope === 'overview' ? (
      name
    ) : (
      <span className="plan-title">
        <Button
          kind="quiet"
          size="small"
          icon={<BackIcon />}
          aria-label={de.accommodations.back}
          onPress={() => goSection('housing')}
        />
        {name}
      </span>
    )
  return (
    <Screen
      title={title}
      subtitle={<Range begin={begin} days={zoom} rooms={shown} />}
      stats={value ? <Numbers value={value} on={on} onShow={(day) => grid.current?.show(addDays(day, -3))} /> : null}
      actions={
        scope === 'overview' ? (
          <AllHousesActions shown={inSight} />
        ) : (
          <HouseActions
            house={isOneHouse ? scope : null}
            shortName={isOneHouse ? (house?.house ?? null) : null}
            shown={inSight}
          />
        )
      }
      toolbar={
        <>
          <SearchField
            label={de.accommodations.filter}
            placeholder={de.accommodations.filter}
            value={text}
            onChange={setText}
          />
          <span className="time-zoom">
            <ToggleGroup
              label={words.zoom}
              options={timeZooms.map((days) => ({ id: String(days) as `${typeof days}`, label: words.zooms[days] }))}
              value={String(zoom) as `${typeof zoom}`}
              onChange={(id) => adjust({ zoom: timeZooms.find((days) => String(days) === id) ?? 42 })}
            />
          </span>
          <span className="time-steps">
            <Button size="small" onPress={() => grid.current?.page(-1)}>
              {words.earlier}
            </Button>
            <Button size="small" onPress={() => grid.current?.show(begin)}>
              {words.today}
            </Button>
            <Button size="small" onPress={() => grid.current?.page(1)}>
              {words.later}
            </Button>
          </span>
          <Legend />
        </>
      }
      pane={pane}
      content="fill"
    >
      {refusal ? (
        <EmptyState title={de.frame.loadFailed}>{refusalSentence(refusal)}</EmptyState>
      ) : !value ? (
        loading ? (
          <Skeleton lines={14} />
        ) : null
      ) : value.rooms.length === 0 ? (
        <EmptyState
          icon={<DoorIcon size={28} />}
          title={words.empty.title}
          actions={
            <Button kind="primary" onPress={() => goSection('imports')}>
              {words.empty.button}
            </Button>
          }
        >
          {words.empty.text}
        </EmptyState>
      ) : shown === 0 ? (
        <EmptyState
          icon={<DoorIcon size={28} />}
          title={de.accommodations.noneShown}
          actions={<Button onPress={() => setText('')}>{de.accommodations.showAll}</Button>}
        />
      ) : (
        <div className="time">
          <TimeGrid
            ref={grid}
            value={value}
            lines={lines}
            zoom={zoom}
            on={on}
            begin={begin}
            marked={markOf(place.pane.at(-1))}
            canChange={canChange}
            onZoom={zoomTo}
            onEdge={setMiddle}
            onOpen={open}
            onMove={move}
            onReserve={reserve}
            onShift={shift}
          />
          <HintLine />
        </div>
      )}
    </Screen>
  )
}

/** The days in sight. */
function Range({ begin, days, rooms }: { readonly begin: Day; readonly days: number; readonly rooms: number }) {
  const left = useHint((state) => state.left) ?? begin
  return words.range(formatDay(left), formatDay(addDays(left, days - 1)), rooms)
}

/** What the pointer or the keyboard is on, in full: nothing a bar says is ever out of reach because the bar is short. */
function HintLine() {
  const { text, keys } = useHint()
  return (
    <p className="time-hint" aria-hidden="true">
      <span>{text}</span>
      <span className="muted">{keys || words.hint.idle}</span>
    </p>
  )
}

function Legend() {
  return (
    <ul className="plan-legend" aria-label={words.legendLabel}>
      {(['stay', 'planned', 'reserved', 'blocked', 'dense'] as const).map((kind) => (
        <li key={kind}>
          <span className="time-sign" data-sign={kind} />
          {words.legend[kind]}
        </li>
      ))}
    </ul>
  )
}

function Numbers({
  value,
  on,
  onShow,
}: {
  readonly value: Timeline
  readonly on: Day
  readonly onShow: (day: Day) => void
}) {
  const at = daysBetween(value.from, on)
  const { totals } = value
  const next = (list: readonly number[]) => list.slice(at, at + ahead)
  const first = (list: readonly number[]): Day =>
    addDays(
      on,
      Math.max(
        0,
        next(list).findIndex((count) => count > 0),
      ),
    )
  const sum = (list: readonly number[]) => next(list).reduce((a, b) => a + b, 0)
  const free = next(totals.freeRegular)
  const least = Math.min(...free)
  const tightest = addDays(on, Math.max(0, free.indexOf(least)))
  const [arrivals, departures, reserved] = [sum(totals.arrivals), sum(totals.departures), totals.reserved[at] ?? 0]
  return (
    <>
      <Stat value={formatCount(totals.taken[at] ?? 0)} label={words.stats.taken} />
      <Stat
        value={formatCount(totals.freeRegular[at] ?? 0)}
        label={[words.stats.free, reserved > 0 ? words.stats.reserved(reserved) : ''].filter(Boolean).join(', ')}
      />
      {arrivals > 0 ? (
        <Stat
          value={`+${formatCount(arrivals)}`}
          label={words.stats.arrivals}
          onPress={() => onShow(first(totals.arrivals))}
        />
      ) : null}
      {departures > 0 ? (
        <Stat
          value={`−${formatCount(departures)}`}
          label={words.stats.departures}
          onPress={() => onShow(first(totals.departures))}
        />
      ) : null}
      {least < (totals.freeRegular[at] ?? 0) ? (
        <Stat
          value={formatCount(least)}
          label={words.stats.tightest(formatDayShort(tightest))}
          help={words.stats.tightestHelp}
          onPress={() => onShow(tightest)}
        />
      ) : null}
    </>
  )
}
