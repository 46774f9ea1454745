/** What a chain of moves is decided on: who goes where from which day on, and the town on each of those days as it stands before the chain. */
import type { Day, DayRange, HouseholdId, PersonId, RoomId, UnitId } from '../values.ts'
import type { Finding, MoveFacts, MoveRule, Mover, PlannedStay, StayFact, TargetRoom } from './moveFacts.ts'

/** These people sleep in the room from the night of `day` on; a planned leaving day is kept. */
export interface Placement {
  readonly personIds: readonly PersonId[]
  readonly roomId: RoomId
  readonly day: Day
}
/** These people are out of their rooms from `day` on, and it is not yet said where they go. */
export interface Leaving {
  readonly personIds: readonly PersonId[]
  readonly day: Day
}
/** Nobody is named twice in it. */
export interface Chain {
  readonly placements: readonly Placement[]
  readonly leaving: readonly Leaving[]
}
/** A placement with the rules against it that the clerk saw and overrides. */
export interface AcceptedPlacement extends Placement {
  readonly accepted: readonly MoveRule[]
}

/** Where somebody sleeps on a night. */
export interface Bed {
  readonly personId: PersonId
  readonly householdId: HouseholdId
  readonly unitId: UnitId
}
/** The town on one of the days of the chain, as far as the chain touches it. */
export interface TownOnDay {
  readonly day: Day
  /** Everybody of the chain who is in the register on the day; the stays are those that end after it. */
  readonly people: readonly Mover[]
  /** Where the members of their households sleep on the night of the day. */
  readonly beds: readonly Bed[]
  /** The rooms into which somebody moves on the day, with everybody who has a place there then or later. */
  readonly rooms: readonly TargetRoom[]
}
export interface RearrangeFacts {
  /** What every move is judged by besides its room and its people. */
  readonly office: Omit<MoveFacts, 'room' | 'movers' | 'unitsLeftBehind'>
  /** Each day of the chain once. */
  readonly days: readonly TownOnDay[]
}

/** What the chain does to one person. */
export interface Change {
  readonly mover: Mover
  readonly day: Day
  /** The stay that ends on the day, or null when there was none. */
  readonly leaves: StayFact | null
  /** Null while it is not said where the person goes. */
  readonly comes: (DayRange & { readonly roomId: RoomId; readonly unitId: UnitId }) | null
}

/** What one placement comes to: the stays to write, and which rules were overridden for them. */
export interface DecidedPlacement {
  readonly roomId: RoomId
  readonly day: Day
  readonly findings: readonly Finding[]
  readonly overridden: readonly MoveRule[]
  readonly stays: readonly PlannedStay[]
}
export interface Rearrangement {
  readonly placements: readonly DecidedPlacement[]
  /** Of everybody who changes rooms, without repeats. */
  readonly householdIds: readonly HouseholdId[]
}
