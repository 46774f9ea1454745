/** What a stay says besides who and when: the room, what was overridden for it, and where the person went afterwards. */
import type { RoomId } from '../values.ts'
import type { MoveRule } from './moveFacts.ts'
import type { StayEnded } from './terms.ts'

export interface StayValue {
  readonly roomId: RoomId
  /** Why the move was made against a rule, in the clerk's words. */
  readonly reason: string | null
  /** The rules that she overrode. */
  readonly overridden: readonly MoveRule[]
  /** Why it ended, where no other stay follows it. */
  readonly ended: StayEnded | null
  readonly destination: string | null
}

/** A stay against which nothing spoke and which nobody ended. */
export const stayIn = (roomId: RoomId, reason: string | null = null): StayValue => ({
  roomId,
  reason,
  overridden: [],
  ended: null,
  destination: null,
})
