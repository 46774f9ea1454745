/** A room as a card: number, area, places as dots, who lives there, and what is special about it. */
import type { MouseEvent } from 'react'
import type { HouseholdId } from '../../../db/domain/values.ts'
import { Dots } from '../../components/Dots.tsx'
import { BlockedIcon, CheckIcon, StepFreeIcon, WarningIcon } from '../../components/icons.tsx'
import { de } from '../../text/de.ts'
import { dotsOf, householdsOf, labelOf, noteOf, type PlanRoom, roughArea, toneOf } from './roomView.ts'
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
  const tone = toneOf(room)
  const words = de.accommodations.room
  const households = householdsOf(room)
  const onClick = (event: MouseEvent) => {
    const named = event.target instanceof HTMLElement ? event.target.dataset.household : undefined
    onOpen(room, households.find((household) => String(household.id) === named)?.id ?? null)
  }
  return (
    <button
      type="button"
      className="q-card plan-room"
      data-tone={tone}
      data-room={room.id}
      {...(isSelected ? { 'data-selected': '' } : {})}
      aria-pressed={isSelected}
      aria-label={labelOf(room)}
      tabIndex={isTabStop ? 0 : -1}
      onClick={onClick}
      onFocus={() => onFocus(room)}
    >
      <span className="q-card-head">
        <span className="q-card-title">
          {room.number}
          {room.stepFree ? <StepFreeIcon size={14} /> : null}
          {room.purpose ? <span className="plan-purpose">{de.terms.purpose(room.purpose)}</span> : null}
        </span>
        <span className="q-card-aside">{room.areaHundredths === null ? '' : roughArea(room.areaHundredths)}</span>
      </span>
      {room.inService ? (
        <span className="plan-places">
          <Dots {...dotsOf(room)} label="" />
          <span>{words.taken(room.places.taken, room.regularPlaces)}</span>
        </span>
      ) : null}
      <span className="q-card-text plan-who">
        {room.block ? <span className="plan-reason">{room.block.reason}</span> : null}
        {households.map(({ id, name, people }) => (
          <span key={id} className="plan-household" data-household={id}>
            {de.terms.householdInRoom(name, people.length)}
          </span>
        ))}
      </span>
      <span className="q-card-note">
        {signs[tone]}
        <span>{noteOf(room)}</span>
      </span>
    </button>
  )
}
