/** The Belegungsplan of a house, or of all rented flats: numbers that filter, plan or list, printing and Excel. */
import { useState } from 'react'
import type { AccommodationId, RoomId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { SearchField } from '../../components/fields/SearchField.tsx'
import { BackIcon, DoorIcon } from '../../components/icons.tsx'
import { Pill } from '../../components/Pill.tsx'
import { Screen } from '../../components/Screen.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { goSection, openHouseEditor, openInPane, useLocation } from '../../stores/location.ts'
import { useNotices } from '../../stores/notices.ts'
import { useOverlay } from '../../stores/overlay.ts'
import { plan as planFor } from '../../stores/tray.ts'
import { usePaneKeys } from '../../stores/usePaneKeys.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { HouseActions } from './HouseActions.tsx'
import { PlanCards } from './PlanCards.tsx'
import { PlanLegend } from './PlanLegend.tsx'
import { PlanList } from './PlanList.tsx'
import { PlanNumbers } from './PlanNumbers.tsx'
import { usePlan } from './planQuery.ts'
import { householdsOf, narrowed, type PlanGroup, type PlanRoom } from './roomView.ts'
import { TrayDock } from './TrayDock.tsx'
import { groupsOf, groupsWith, placesOf, trayRoom } from './trayView.ts'
import { useHeld, useTrayItems, useVerdicts } from './useTrayPlan.ts'
import './plan.css'

/** A flat outside its lease has no room that day. */
const isInService = (group: PlanGroup): boolean => group.places.rooms > 0 || group.places.taken > 0
const inServiceFirst = (groups: readonly PlanGroup[]): PlanGroup[] => [
  ...groups.filter(isInService),
  ...groups.filter((group) => !isInService(group)),
]
const roomsIn = (groups: readonly PlanGroup[]): number => groups.reduce((sum, group) => sum + group.rooms.length, 0)
const outOfServiceIn = (groups: readonly PlanGroup[]): number =>
  groups.flatMap((group) => group.rooms).filter((room) => !room.inService).length
const peopleIn = (groups: readonly PlanGroup[]): number =>
  groups.flatMap((group) => group.rooms).reduce((sum, room) => sum + room.people.length, 0)

export interface PlanScreenProps {
  readonly pane: React.ReactNode
}

export function PlanScreen({ pane }: PlanScreenProps) {
  const { place, adjust } = useLocation()
  const { canChange } = useDay()
  const [text, setText] = useState('')
  const { value: plan, refusal, loading } = usePlan(place.scope)
  const items = useTrayItems()
  const held = useHeld()
  const { who, verdicts } = useVerdicts()
  const [lookedAt, setLookedAt] = useState<RoomId | null>(null)
  const groups = groupsWith(plan?.groups ?? [], items)
  const words = de.accommodations
  const shown = inServiceFirst(narrowed(groups, place.rooms, text))
  const count = roomsIn(shown)
  const all = roomsIn(plan?.groups ?? [])
  const idle = outOfServiceIn(shown)
  const open = (room: PlanRoom, household: PlanRoom['people'][number]['householdId'] | null) => {
    const households = householdsOf(room)
    const only = household ?? (households.length === 1 ? households[0]?.id : undefined)
    openInPane(only === undefined ? { kind: 'room', id: room.id } : { kind: 'household', id: only })
  }
  const changing = (order: (room: PlanRoom) => void) => (room: PlanRoom) =>
    canChange ? order(room) : useNotices.getState().say(de.frame.readOnlyDay)
  const keys = {
    m: changing((room) => {
      const [first] = householdsOf(room)
      if (first) useOverlay.getState().show({ kind: 'move', householdId: first.id })
    }),
    s: changing((room) => {
      if (room.people.length > 0) useOverlay.getState().show({ kind: 'swap', roomId: room.id })
    }),
    b: changing((room) => useOverlay.getState().show({ kind: 'block', roomIds: [room.id] })),
    p: changing((room) => {
      const [first] = groupsOf(room)
      if (first) planFor([first], null)
    }),
    ...(held ? { enter: (room: PlanRoom) => planFor([held], trayRoom(room)) } : {}),
  }
  const target = place.pane.at(-1)
  const inPane = groups
    .flatMap((group) => group.rooms)
    .find((room) =>
      target?.kind === 'room'
        ? room.id === target.id
        : target?.kind === 'household' && room.people.some((person) => person.householdId === target.id),
    )
  const park = (room: PlanRoom) => {
    const group = groupsOf(room).find(
      ({ people }) => target?.kind !== 'household' || people[0]?.householdId === target.id,
    )
    if (group) planFor([group], null)
  }
  // The pane of a room swaps by itself, also where there is no plan beside it.
  const swap = target?.kind === 'room' ? null : keys.s
  usePaneKeys(inPane ? { p: () => park(inPane), ...(swap ? { s: () => swap(inPane) } : {}) } : null, canChange)
  const looked = groups.flatMap((group) => group.rooms).find((room) => room.id === lookedAt)
  const isSelected = (room: PlanRoom) =>
    (target?.kind === 'room' && room.id === target.id) ||
    (target?.kind === 'household' && room.people.some((person) => person.householdId === target.id)) ||
    (target?.kind === 'person' && room.people.some((person) => person.personId === target.id))

  const title = (
    <span className="plan-title">
      <Button
        kind="quiet"
        size="small"
        icon={<BackIcon />}
        aria-label={words.back}
        onPress={() => goSection('housing')}
      />
      {place.scope === 'flats' ? words.flats : (plan?.title ?? '')}
    </span>
  )
  return (
    <Screen
      title={title}
      subtitle={
        place.scope === 'flats' ? words.flatsDetail(plan?.groups.filter(isInService).length ?? 0) : plan?.detail
      }
      stats={
        plan ? (
          <PlanNumbers
            places={items.length > 0 ? placesOf(groups) : plan.places}
            shown={place.rooms}
            onShow={(rooms) => adjust({ rooms })}
          />
        ) : null
      }
      actions={
        <HouseActions
          house={(plan?.accommodationId ?? null) as AccommodationId | null}
          shortName={plan?.shortName ?? null}
        />
      }
      toolbar={
        <>
          <SearchField label={words.filter} placeholder={words.filter} value={text} onChange={setText} />
          <span className="plan-count" role="status">
            {plan ? (place.view === 'plan' ? words.shownRooms(count, all) : de.terms.people(peopleIn(shown))) : null}
            {place.view === 'plan' && idle > 0 ? words.notRented(idle) : null}
          </span>
          {place.rooms === 'all' ? null : (
            <span className="plan-narrowed">
              <Pill tone="info">{words.showing[place.rooms]}</Pill>
              <Button size="small" kind="quiet" onPress={() => adjust({ rooms: 'all' })}>
                {words.showAll}
              </Button>
            </span>
          )}
          {place.view === 'plan' ? <PlanLegend isPlanning={items.length > 0} /> : null}
        </>
      }
      pane={pane}
      foot={
        canChange ? (
          <TrayDock
            who={who}
            over={looked ? { id: looked.id, number: looked.number, verdict: verdicts.get(looked.id) } : null}
            onHold={() => document.querySelector<HTMLElement>('[data-room][tabindex="0"]')?.focus()}
          />
        ) : null
      }
      content={place.view === 'plan' ? 'scroll' : 'fill'}
    >
      {refusal ? (
        <EmptyState
          title={de.frame.loadFailed}
          actions={<Button onPress={() => goSection('housing')}>{words.back}</Button>}
        >
          {refusalSentence(refusal)}
        </EmptyState>
      ) : !plan && loading ? (
        <Skeleton shape="cards" lines={16} />
      ) : place.view === 'list' ? (
        <PlanList groups={shown} isFlats={place.scope === 'flats'} title={plan?.title ?? ''} isFiltered={text !== ''} />
      ) : all === 0 && plan?.accommodationId != null ? (
        <EmptyState
          icon={<DoorIcon size={28} />}
          title={de.houses.empty.title}
          actions={
            <Button kind="primary" onPress={() => openHouseEditor(plan.accommodationId as AccommodationId)}>
              {de.houses.edit}
            </Button>
          }
        >
          {de.houses.empty.text}
        </EmptyState>
      ) : count > 0 ? (
        <PlanCards
          groups={shown}
          isFlats={place.scope === 'flats'}
          isSelected={isSelected}
          onOpen={open}
          keys={keys}
          verdicts={verdicts}
          onLook={(room) => setLookedAt(room?.id ?? null)}
        />
      ) : (
        <EmptyState
          icon={<DoorIcon size={28} />}
          title={words.noneShown}
          actions={
            <Button
              onPress={() => {
                setText('')
                adjust({ rooms: 'all' })
              }}
            >
              {words.showAll}
            </Button>
          }
        >
          {words.noneShownText}
        </EmptyState>
      )}
    </Screen>
  )
}
