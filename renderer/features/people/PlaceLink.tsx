/** Where somebody lives, as a way to the room in its plan. */
import { openRoom } from '../../stores/location.ts'
import { de } from '../../text/de.ts'
import { formatDay } from '../../text/format.ts'
import type { PlaceOnDay } from './householdView.ts'
import './people.css'

export interface PlaceLinkProps {
  readonly place: PlaceOnDay
  /** The only place of the household: then with the day since when. */
  readonly isOne: boolean
  /** The house was named just before. */
  readonly isNext: boolean
}

export function PlaceLink({ place, isOne, isNext }: PlaceLinkProps) {
  return (
    <button type="button" className="people-place" onClick={() => openRoom(place.accommodationId, place.roomId)}>
      {isNext
        ? place.room
        : de.people.householdPane.lives(place.houseName, place.room, isOne ? formatDay(place.from) : '')}
    </button>
  )
}
