/** A room as a card: number, area, places as dots, who lives there, and what is special about it. */
import { type MouseEvent, useRef, useState } from 'react'
import type { HouseholdId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import { Dots } from '../../components/Dots.tsx'
import {
  BlockedIcon,
  CheckIcon,
  CrossIcon,
  NeedIcon,
  ParkIcon,
  StepFreeIcon,
  WarningIcon,
} from '../../components/icons.tsx'
import { focusPane } from '../../stores/paneFocus.ts'
import { de } from '../../text/de.ts'
import { useDragging } from './dragging.ts'
import {
  areaEach,
  dotsOf,
  householdsOf,
  needsOf,
  noteOf,
  type PlanRoom,
  plannedOf,
  roughArea,
  toneOf,
} from './roomView.ts'
import { groupsOf, nameOf, type RoomVerdict, trayRoom } from './trayView.ts'
import '../../components/Card.css'
import './plan.css'

const signs = {
  neutral: null,
  free: <CheckIcon size={14} />,
  warn: <WarningIcon size={14} />,
  blocked: <BlockedIcon size={14} />,
}

const verdictSigns = { good: CheckIcon, warn: WarningIcon, bad: CrossIcon, info: CheckIcon }

export interface RoomCardProps {
  readonly room: PlanRoom
  readonly isSelected: boolean
  readonly isTabStop: boolean
  /** `household` is set when the name of one of several households was clicked. */
  readonly onOpen: (room: PlanRoom, household: HouseholdId | null) => void
  readonly onFocus: (room: PlanRoom) => void
  /** What the room says to whoever is held or carried. */
  readonly verdict: RoomVerdict | undefined
  /** Somebody is carried over it. */
  readonly onOver: (room: PlanRoom | null) => void
}

export function RoomCard({ room, isSelected, isTabStop, onOpen, onFocus, verdict, onOver }: RoomCardProps) {
  const { day, canChange } = useDay()
  const card = useRef<HTMLButtonElement>(null)
  const [isOver, setOver] = useState(false)
  useDragging(
    card,
    canChange ? (at) => groupsAt(room, at) : null,
    canChange
      ? {
          to: trayRoom(room),
          onOver: (over) => {
            setOver(over)
            onOver(over ? room : null)
          },
        }
      : null,
  )
  const tone = toneOf(room)
  const words = de.accommodations.room
  const households = householdsOf(room)
  const note = noteOf(room)
  const each = areaEach(room)
  const onClick = (event: MouseEvent) => {
    const named = event.target instanceof HTMLElement ? event.target.dataset.household : undefined
    // A press of Enter carries no clicks: the keyboard goes along into the pane.
    if (event.detail === 0) focusPane()
    onOpen(room, households.find((household) => String(household.id) === named)?.id ?? null)
  }
  return (
    <button
      ref={card}
      type="button"
      className="q-card plan-room"
      data-tone={tone}
      data-room={room.id}
      data-own-keys="b m p s"
      data-verdict={verdict?.kind}
      {...(isOver ? { 'data-over': '' } : {})}
      {...(isSelected ? { 'data-selected': '' } : {})}
      aria-pressed={isSelected}
      tabIndex={isTabStop ? 0 : -1}
      onClick={onClick}
      onFocus={() => onFocus(room)}
    >
      <span className="q-card-head">
        <span className="q-card-title">
          <span>
            <span className="visually-hidden">{words.word} </span>
            {room.number}
          </span>
          {room.stepFree ? <StepFreeIcon size={14} label={words.stepFree} /> : null}
        </span>
        <span className="q-card-aside">{room.areaHundredths === null ? '' : roughArea(room.areaHundredths)}</span>
      </span>
      {room.inService ? (
        <span className="plan-places">
          <Dots
            {...dotsOf(room)}
            label={words.placesLabel(room.places.taken, room.regularPlaces, room.densifiedPlaces, room.places.reserved)}
          />
          <span aria-hidden="true">{words.taken(room.places.taken, room.regularPlaces)}</span>
        </span>
      ) : null}
      <span className="q-card-text plan-who">
        {room.block ? <span className="plan-reason">{room.block.reason}</span> : null}
        {households.map(({ id, name, people }) => (
          <span key={id} className="plan-household" data-household={id}>
            {de.terms.householdInRoom(name, people.length)}
            {people.length > 1 ? <span className="visually-hidden"> {words.peopleWord}</span> : null}
            {needsOf(people).length > 0 ? (
              <>
                {' '}
                <NeedIcon size={13} label={words.needsOf(de.terms.needs(needsOf(people)))} />
              </>
            ) : null}
          </span>
        ))}
      </span>
      <TrayLines room={room} />
      <AbsentLine room={room} />
      {plannedOf(room, day).map((line) => (
        <span key={line} className="plan-planned">
          {line}
        </span>
      ))}
      <span className="q-card-note plan-foot">
        {verdict ? (
          <VerdictNote verdict={verdict} />
        ) : note ? (
          <span className="plan-note">
            {signs[tone]}
            {note}
          </span>
        ) : null}
        {each === null ? null : <span className="plan-aside">{words.each(roughArea(each))}</span>}
        {room.purpose ? <span className="plan-aside plan-purpose">{de.terms.purposeWord(room.purpose)}</span> : null}
      </span>
    </button>
  )
}

/** The household under the pointer, or all of the room. */
function groupsAt(room: PlanRoom, at: Element | null) {
  const groups = groupsOf(room)
  const named = at instanceof HTMLElement ? at.dataset.household : undefined
  const under = groups.filter((group) => String(group.people[0]?.householdId) === named)
  return under.length > 0 ? under : groups
}

/** Who is expected and who leaves as it is planned and not saved: words and a sign, the dots are hatched. */
function TrayLines({ room }: { readonly room: PlanRoom }) {
  const words = de.tray.card
  return (
    <>
      {room.expected?.map((item) => (
        <span key={item.id} className="plan-expected" data-household={item.people[0]?.householdId}>
          <ParkIcon size={13} /> {nameOf(item)} <span className="plan-aside">{words.expected}</span>
        </span>
      ))}
      {room.leaving?.map((item) => (
        <span key={item.id} className="plan-gone">
          {item.to ? words.to(nameOf(item), item.to.number) : words.parked(nameOf(item))}
        </span>
      ))}
    </>
  )
}

/** The sentence behind it stands in the Parkplatz while one looks at the room; a screen reader hears it here. */
function VerdictNote({ verdict }: { readonly verdict: RoomVerdict }) {
  const Sign = verdictSigns[verdict.kind]
  return (
    <span className="plan-note plan-verdict" data-kind={verdict.kind}>
      <Sign size={14} />
      {de.tray.verdict[verdict.kind]}
      <span className="visually-hidden">: {verdict.text}</span>
    </span>
  )
}

/** How many of those who live here sleep elsewhere on the day; their places are kept. */
function AbsentLine({ room }: { readonly room: PlanRoom }) {
  const { asOf } = useDay()
  const { value: absences = [] } = useQuery('housing.absences', asOf)
  const away = absences.filter((row) => room.people.some((person) => person.personId === row.personId)).length
  return away === 0 ? null : <span className="plan-planned">{de.stays.absentInRoom(away)}</span>
}
