/** Where somebody lives, as a way to the room in its plan. */
import { openRoom } from '../../stores/location.ts'
import { de } from '../../text/de.ts'
import { formatDay } from '../../text/format.ts'
import type { PlaceOnDay } from './householdView.ts'
import './people.css'

export function PlaceLink({ place }: { readonly place: PlaceOnDay }) {
  return (
    <button type="button" className="people-place" onClick={() => openRoom(place.accommodationId, place.roomId)}>
      {de.people.householdPane.lives(place.houseName, place.room, formatDay(place.from))}
    </button>
  )
}
