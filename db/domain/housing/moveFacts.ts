/** What a move is decided on, and what is found against or for it. */
import type { HousingNeed, Sex } from '../people/terms.ts'
import type { Birth, Day, DayRange, HouseholdId, PersonId, RoomId, StayId, UnitId } from '../values.ts'
import type { Capacity } from './capacity.ts'
import type { Severities } from './ruleSettings.ts'
import type { RoomPurpose } from './terms.ts'

export const moveRules = [
  'already_placed',
  'capacity',
  'out_of_service',
  'blocked',
  'lease',
  'sexes',
  'regular',
  'area',
  'split',
  'purpose',
  'minors',
  'step_free',
  'single_room',
  'women_only',
  'not_together',
  'reserved',
  'back_dated',
] as const
export type MoveRule = (typeof moveRules)[number]

/** `block` stops the move; `warn` asks for a reason; `ok` says what was checked. */
export interface Finding {
  readonly rule: MoveRule
  readonly severity: 'ok' | 'warn' | 'block'
  /** A reason can override it. The database itself refuses the others. */
  readonly overridable: boolean
  /** Numbers and days that the German sentence names; areas in hundredths of m². */
  readonly facts: Readonly<Record<string, string | number>>
}

export interface StayFact extends DayRange {
  readonly id: StayId
  readonly roomId: RoomId
}
export interface Mover {
  readonly personId: PersonId
  readonly householdId: HouseholdId
  readonly birth: Birth | null
  readonly sex: Sex
  /** Requirements of the home that hold on the day of the move or later. */
  readonly needs: readonly HousingNeed[]
  /** Every stay that ends after the day of the move, in order. */
  readonly stays: readonly StayFact[]
  /** People of any household to whom the person is recorded as related; they count as one family. */
  readonly relatives?: ReadonlySet<PersonId>
}
/** A person who has a place in the room on the day of the move or later. */
export interface Neighbour extends DayRange {
  readonly personId: PersonId
  readonly householdId: HouseholdId
  readonly birth: Birth | null
  readonly sex: Sex
  readonly needs: readonly HousingNeed[]
}
/** Places of a room that are held for somebody up to a day. */
export interface Reserved extends DayRange {
  readonly places: number
  /** The household it is for; null for announced or other people. */
  readonly householdId: HouseholdId | null
  /** For whom, in the office's words. */
  readonly label: string
}
export interface ApartBed extends DayRange {
  readonly personId: PersonId
  readonly unitId: UnitId
}
/** A note that two people are not to be placed together, while it holds. */
export interface Apart extends DayRange {
  readonly personId: PersonId
  readonly otherId: PersonId
  /** Of both, for the sentence. */
  readonly names: string
  /** Where the two have a place, then or later. */
  readonly beds: readonly ApartBed[]
}
export interface TargetRoom {
  readonly id: RoomId
  readonly unitId: UnitId
  /** Places night by night; on nights without a line the room is not in service. */
  readonly capacity: readonly Capacity[]
  readonly areaHundredths: number | null
  readonly floor: string | null
  readonly stepFree: boolean | null
  readonly purpose: RoomPurpose | null
  readonly blocks: readonly DayRange[]
  /** Null when no lease is recorded. */
  readonly lease: DayRange | null
  readonly neighbours: readonly Neighbour[]
  /** Those that hold on the day of the move or later. */
  readonly reserved: readonly Reserved[]
}
export interface MoveFacts {
  readonly today: Day
  readonly room: TargetRoom
  readonly movers: readonly Mover[]
  /** Units in which members of the movers' households stay behind on the day of the move. */
  readonly unitsLeftBehind: readonly UnitId[]
  /** Hundredths of m² a person should have (office setting; NRW sets no binding figure). */
  readonly minAreaHundredths: number
  /** How grave the office takes each rule. */
  readonly severities: Severities
  readonly apart: readonly Apart[]
}
export interface PlannedStay {
  readonly personId: PersonId
  /** The stay that the move cuts short or replaces, or null when the person had no place. */
  readonly replaces: StayFact | null
  readonly from: Day
  readonly to: Day | null
}
