/** Builders for the facts of a move on 2 November 2022: plain values, a test names only what it is about. */
import type { Places } from '../../db/domain/housing/capacity.ts'
import type { MoveFacts, Mover, Neighbour, StayFact, TargetRoom } from '../../db/domain/housing/moveFacts.ts'
import { standardSeverities } from '../../db/domain/housing/ruleSettings.ts'
import {
  type HouseholdId,
  type PersonId,
  type RoomId,
  type StayId,
  type UnitId,
  unknownStart,
} from '../../db/domain/values.ts'
import { day } from '../build/register.ts'

export const today = day('2022-11-02')
export const room = (id: number): RoomId => id as RoomId
export const unit = (id: number): UnitId => id as UnitId
export const born = (text: string) => ({ day: day(text), precision: 'day' as const })
const grown = born('1980-05-05')

export const aStayIn = (roomNumber: number, from: string, to: string | null = null): StayFact => ({
  id: roomNumber as StayId,
  roomId: room(roomNumber),
  from: day(from),
  to: to === null ? null : day(to),
})
export const aMover = (id: number, over: Partial<Mover> = {}): Mover => ({
  personId: id as PersonId,
  householdId: 1 as HouseholdId,
  birth: grown,
  sex: 'w',
  needs: [],
  stays: [],
  ...over,
})
export const aNeighbour = (id: number, household: number, over: Partial<Neighbour> = {}): Neighbour => ({
  personId: id as PersonId,
  householdId: household as HouseholdId,
  birth: grown,
  sex: 'w',
  needs: [],
  from: day('2022-01-01'),
  to: null,
  ...over,
})
/** A room with the same places on every night, unless lines of its own are given. */
type AnyTarget = Partial<TargetRoom & Places>
export const aTarget = ({ regularPlaces = 4, densifiedPlaces = 6, ...over }: AnyTarget = {}): TargetRoom => ({
  id: room(9),
  unitId: unit(90),
  capacity: [{ regularPlaces, densifiedPlaces, from: unknownStart, to: null }],
  areaHundredths: null,
  floor: null,
  stepFree: null,
  purpose: null,
  blocks: [],
  lease: null,
  neighbours: [],
  reserved: [],
  ...over,
})
export const facts = (over: Partial<Omit<MoveFacts, 'room'>> & { room?: AnyTarget } = {}): MoveFacts => ({
  today,
  movers: [aMover(1)],
  unitsLeftBehind: [],
  minAreaHundredths: 700,
  severities: standardSeverities,
  apart: [],
  ...over,
  room: aTarget(over.room),
})
