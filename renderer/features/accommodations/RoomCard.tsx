/** A room as a card: number, area, places as dots, who lives there, and what is special about it. */
import type { MouseEvent } from 'react'
import type { HouseholdId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { Dots } from '../../components/Dots.tsx'
import { BlockedIcon, CheckIcon, NeedIcon, StepFreeIcon, WarningIcon } from '../../components/icons.tsx'
import { focusPane } from '../../stores/paneFocus.ts'
import { de } from '../../text/de.ts'
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
import '../../components/Card.css'
import './plan.css'

const signs = {
  neutral: null,
  free: <CheckIcon size={14} />,
  warn: <WarningIcon size={14} />,
  blocked: <BlockedIcon size={14} />,
}

export interface RoomCardProps {
  readonly room: PlanRoom
  readonly isSelected: boolean
  readonly isTabStop: boolean
  /** `household` is set when the name of one of several households was clicked. */
  readonly onOpen: (room: PlanRoom, household: HouseholdId | null) => void
  readonly onFocus: (room: PlanRoom) => void
}

export function RoomCard({ room, isSelected, isTabStop, onOpen, onFocus }: RoomCardProps) {
  const { day } = useDay()
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
      type="button"
      className="q-card plan-room"
      data-tone={tone}
      data-room={room.id}
      data-own-keys="m"
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
            label={words.placesLabel(room.places.taken, room.regularPlaces, room.densifiedPlaces)}
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
      {plannedOf(room, day).map((line) => (
        <span key={line} className="plan-planned">
          {line}
        </span>
      ))}
      <span className="q-card-note plan-foot">
        {note ? (
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
