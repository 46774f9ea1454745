/** What a proposal is worked out from: rooms, who lives or waits where, and the question. Facts only; plain values, so that a thread can be given them. */
import type { MoveFacts, Mover, TargetRoom } from '../housing/moveFacts.ts'
import type { AccommodationId, Day, HouseholdId, PersonId, RoomId, UnitId } from '../values.ts'

/** `place`: house those who wait. `free`: make places free by a day. `relieve`: undo densification. */
export const questions = ['place', 'free', 'relieve'] as const
export type Question = (typeof questions)[number]

/** Why people stay where they are, whatever would be gained. */
export const fixedReasons = ['pinned', 'several_rooms', 'planned', 'reserved'] as const
export type FixedReason = (typeof fixedReasons)[number]

/** People of one household who go together: those who wait, or those who live in one room. */
export interface Group {
  readonly householdId: HouseholdId
  readonly movers: readonly Mover[]
  /** The room they live in on the day; null when they wait. */
  readonly from: RoomId | null
  /** Units in which others of the household stay. */
  readonly unitsLeftBehind: readonly UnitId[]
  readonly fixed: FixedReason | null
}

export interface RoomFact {
  readonly target: TargetRoom
  readonly accommodationId: AccommodationId
  /** Places kept for others from the day on. */
  readonly reserved: number
}

export interface Problem {
  readonly question: Question
  readonly today: Day
  /** The first night of every move. */
  readonly day: Day
  /** Places to be freed; only of `free`. */
  readonly wanted: number
  /** False: nobody above the regular places of a room. */
  readonly densify: boolean
  /** What the office has set for the rules. */
  readonly rules: Pick<MoveFacts, 'minAreaHundredths' | 'severities' | 'apart'>
  readonly rooms: readonly RoomFact[]
  readonly groups: readonly Group[]
}

/** Some of a group into one room. */
export interface Part {
  readonly roomId: RoomId
  readonly personIds: readonly PersonId[]
}
/** Where a group goes: one room, or rooms of one unit. */
export interface Placing {
  readonly group: Group
  readonly parts: readonly Part[]
}
/** Who goes where; whoever is not named stays, or stays without a place. */
export type Plan = readonly Placing[]

/** What counts: places of `free` are regular places of rooms that are empty from the day on. */
export interface Weights {
  /** A person without a place, a place not freed, a person above regular: what the question is about. */
  readonly missing: number
  /** A person who moves. */
  readonly person: number
  /** A household that moves. */
  readonly household: number
  /** A further room of a household that is split. */
  readonly split: number
  readonly warning: number
  /** A person more than the room's regular places, or than its area allows. */
  readonly crowded: number
  /** A regular place left in a room that is newly used, or freed beyond what was asked. */
  readonly spare: number
}

/** In points. Who waits is housed before all else; then what residents and office suffer from; the tidy fit comes last. */
export const weightsOf: Readonly<Record<Question, Weights>> = {
  place: { missing: 10_000, person: 0, household: 0, split: 300, warning: 100, crowded: 10, spare: 1 },
  free: { missing: 10_000, person: 100, household: 20, split: 0, warning: 0, crowded: 3, spare: 1 },
  relieve: { missing: 10_000, person: 100, household: 20, split: 0, warning: 0, crowded: 0, spare: 1 },
}
