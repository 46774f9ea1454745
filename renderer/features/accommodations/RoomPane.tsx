/** A room in the pane: who lives there, its facts, and why it is blocked. */
import type { ReactNode } from 'react'
import type { Day, RoomId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { Button } from '../../components/Button.tsx'
import { DefinitionList } from '../../components/DefinitionList.tsx'
import { BlockedIcon, ExchangeIcon, MoveIcon, NeedIcon, PrintIcon, StepFreeIcon } from '../../components/icons.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { Pane, PaneSection } from '../../components/Pane.tsx'
import { Pill } from '../../components/Pill.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { openHouseEditor, openInPane, useLocation } from '../../stores/location.ts'
import { useOverlay } from '../../stores/overlay.ts'
import { usePaneKeys } from '../../stores/usePaneKeys.ts'
import { de } from '../../text/de.ts'
import { formatArea, formatDay, formatDayRange } from '../../text/format.ts'
import { usePlan } from './planQuery.ts'
import { RoomReservations } from './RoomReservations.tsx'
import { RoomRemarks, RoomStory } from './RoomStory.tsx'
import { areaEach, householdsOf, type PlanRoom, roughArea } from './roomView.ts'
import { FromTray, ParkButton, PersonToPark } from './TrayOrders.tsx'
import { groupsWith, trayRoom } from './trayView.ts'
import { useTrayItems } from './useTrayPlan.ts'
import './room.css'

const words = de.accommodations

export interface RoomPaneProps {
  readonly id: RoomId
  /** Keys, defects, notes and photos of the room. */
  readonly kept: ReactNode
  /** The way back inside the pane, or null. */
  readonly back: ReactNode
  readonly onClose: () => void
}

export function RoomPane({ id, kept, back, onClose }: RoomPaneProps) {
  const scope = useLocation((state) => state.place.scope)
  const { value: plan, loading } = usePlan(scope, id)
  const items = useTrayItems()
  const room = groupsWith(plan?.groups ?? [], items)
    .flatMap((group) => group.rooms)
    .find((candidate) => candidate.id === id)
  const { canChange } = useDay()
  const block = () => useOverlay.getState().show({ kind: 'block', roomIds: [id] })
  const sign = () => {
    if (!room) return
    const { house, number } = room
    const report = { name: 'tuerschild', audience: 'amt', house, year: null, rooms: [number] } as const
    useLocation.getState().go({ section: 'reports', report, pane: [] })
  }
  const swap = () => useOverlay.getState().show({ kind: 'swap', roomId: id })
  const isEmpty = !room || room.people.length === 0
  usePaneKeys(room ? { b: block, ...(isEmpty ? {} : { s: swap }) } : null, canChange)
  usePaneKeys(room ? { t: sign } : null, true)
  const title = (
    <>
      {back}
      {room ? de.terms.room(room.number) : words.pane.facts}
    </>
  )
  return (
    <Pane
      title={title}
      badge={room ? <Pill>{words.room.taken(room.places.taken, room.regularPlaces)}</Pill> : null}
      subtitle={room?.houseName}
      onClose={onClose}
      actions={
        <>
          <Button icon={<BlockedIcon />} isDisabled={!room || !canChange} onPress={block}>
            {de.blocks.add} <KeyHint keys="B" />
          </Button>
          <Button icon={<ExchangeIcon />} isDisabled={isEmpty || !canChange} onPress={swap}>
            {words.pane.swap} <KeyHint keys="S" />
          </Button>
          <Button icon={<PrintIcon />} isDisabled={!room} onPress={sign}>
            {words.pane.sign} <KeyHint keys="T" />
          </Button>
        </>
      }
    >
      {room ? (
        <>
          <RoomBody room={room} />
          {kept}
        </>
      ) : loading ? (
        <Skeleton />
      ) : (
        <p className="muted">{de.frame.notFound}</p>
      )}
    </Pane>
  )
}

function RoomBody({ room }: { readonly room: PlanRoom }) {
  return (
    <>
      {room.block ? (
        <PaneSection title={words.pane.block}>
          <p className="room-block">
            <BlockedIcon />
            <span>
              {room.block.reason}
              <span className="muted"> · {formatDayRange(room.block)}</span>
            </span>
          </p>
        </PaneSection>
      ) : null}
      <PaneSection title={words.pane.who}>
        {room.people.length === 0 ? <p className="muted">{words.pane.nobody}</p> : null}
        {householdsOf(room).map((household) => (
          <Household key={household.id} room={room} household={household} />
        ))}
        <RoomRemarks room={room} />
      </PaneSection>
      <FromTray room={room} />
      {room.coming.length > 0 ? <Coming room={room} /> : null}
      <RoomReservations room={room} />
      <RoomStory roomId={room.id} />
      <PaneSection
        title={words.pane.facts}
        aside={
          <Button size="small" kind="quiet" onPress={() => openHouseEditor(room.accommodationId)}>
            {de.houses.edit}
          </Button>
        }
      >
        <DefinitionList items={factsOf(room)} />
      </PaneSection>
    </>
  )
}

interface HouseholdProps {
  readonly room: PlanRoom
  readonly household: ReturnType<typeof householdsOf>[number]
}

function Household({ room, household }: HouseholdProps) {
  const { canChange } = useDay()
  const { id, name, people } = household
  return (
    <div className="room-household">
      <div className="room-household-head">
        <button
          type="button"
          className="room-link"
          onClick={() => openInPane({ kind: 'household', id }, { fromPane: true })}
        >
          {de.terms.household(name)}
        </button>
        <Pill>{de.terms.people(people.length)}</Pill>
        <span className="room-household-orders">
          <Button
            size="small"
            kind="quiet"
            icon={<MoveIcon />}
            isDisabled={!canChange}
            onPress={() => useOverlay.getState().show({ kind: 'move', householdId: id })}
          >
            {words.pane.move}
          </Button>
          <ParkButton group={{ name, people, from: trayRoom(room) }} />
        </span>
      </div>
      <ul className="room-people">
        {people.map((person) => (
          <PersonToPark key={person.personId} person={person} room={room} isAlone={people.length === 1}>
            <button
              type="button"
              className="room-person"
              onClick={() => openInPane({ kind: 'person', id: person.personId }, { fromPane: true })}
            >
              <span>
                {de.terms.name(person)}
                {person.needs.length > 0 ? (
                  <span className="room-needs">
                    <NeedIcon size={14} label={words.room.needs} /> {de.terms.needs(person.needs)}
                  </span>
                ) : null}
              </span>
              <span className="muted">{person.age === null ? '' : de.terms.age(person.age)}</span>
              <span className="muted">{sinceOf(person.from)}</span>
              {person.to === null ? null : (
                <span className="room-leaves">{words.room.leavesOn(formatDay(person.to))}</span>
              )}
            </button>
          </PersonToPark>
        ))}
      </ul>
    </div>
  )
}

function Coming({ room }: { readonly room: PlanRoom }) {
  return (
    <PaneSection title={words.pane.coming}>
      <ul className="room-coming">
        {room.coming.map(({ householdId, name, people, from }) => (
          <li key={`${householdId} ${from}`}>
            <button
              type="button"
              className="room-link"
              onClick={() => openInPane({ kind: 'household', id: householdId }, { fromPane: true })}
            >
              {de.terms.household(name)}
            </button>
            <Pill>{de.terms.people(people)}</Pill>
            <span className="muted">{words.pane.comingFrom(formatDay(from))}</span>
          </li>
        ))}
      </ul>
    </PaneSection>
  )
}

const sinceOf = (from: Day): string => {
  const day = formatDay(from)
  return day ? de.people.householdPane.since(day) : ''
}

function factsOf(room: PlanRoom) {
  const each = areaEach(room)
  const area = [formatArea(room.areaHundredths), each === null ? '' : words.room.perPerson(roughArea(each))]
  return [
    { term: words.pane.house, value: room.houseName },
    ...(room.unit ? [{ term: words.pane.unit, value: room.unit }] : []),
    { term: words.pane.floor, value: room.floor === null ? '' : words.floor(room.floor) },
    { term: words.pane.places, value: words.pane.placesValue(room.regularPlaces, room.densifiedPlaces) },
    { term: words.pane.area, value: area.filter(Boolean).join(' · ') },
    {
      term: words.pane.access,
      value:
        room.stepFree === null ? (
          ''
        ) : room.stepFree ? (
          <span className="room-sign">
            <StepFreeIcon /> {words.room.stepFree}
          </span>
        ) : (
          words.room.notStepFree
        ),
    },
    { term: words.pane.purpose, value: room.purpose ? de.terms.purpose(room.purpose) : '' },
    { term: words.pane.legalClass, value: room.legalClass ? de.terms.legalClass(room.legalClass) : '' },
  ]
}
