/** Reserved places of a room: whom they are kept for, how many are still kept on a night, and whether there is room for more. Pure. */
import { ok, type Result, refuse } from '../result.ts'
import { covers, type Day, type DayRange, type HouseholdId, type NoticeId, type PersonId } from '../values.ts'
import { type Capacity, capacityOn } from './capacity.ts'

/** Whom places are kept for: a household, those whom a notice announces, or what the office wrote. */
export type Holder =
  | { readonly kind: 'household'; readonly householdId: HouseholdId }
  | { readonly kind: 'notice'; readonly noticeId: NoticeId; readonly personIds: ReadonlySet<PersonId> }
  | { readonly kind: 'label'; readonly label: string }

/** Kept from the night of `from` until it expires on `to`. */
export interface Reservation extends DayRange {
  readonly id: number
  readonly places: number
  readonly holder: Holder
  readonly to: Day
}
/** A person who sleeps in the room on the nights of the range, as a member of the household. */
export interface Sleeper extends DayRange {
  readonly personId: PersonId
  readonly householdId: HouseholdId
}

const isFor = (holder: Holder, sleeper: Sleeper): boolean =>
  holder.kind === 'household'
    ? sleeper.householdId === holder.householdId
    : holder.kind === 'notice' && holder.personIds.has(sleeper.personId)

/**
 * Places still kept on a night: those for whom they are kept and who already sleep there need them no longer. So a reservation ends by
 * itself when its household has moved in, and lives again when the move is taken back.
 */
export const keptBy = (
  { places, holder }: Pick<Reservation, 'places' | 'holder'>,
  tonight: readonly Sleeper[],
): number => Math.max(0, places - tonight.filter((sleeper) => isFor(holder, sleeper)).length)

/** The places that all reservations together keep on the night of `day`. */
export function keptOn(reservations: readonly Reservation[], sleepers: readonly Sleeper[], day: Day): number {
  const holding = reservations.filter((reservation) => covers(reservation, day))
  if (holding.length === 0) return 0
  const tonight = sleepers.filter((sleeper) => covers(sleeper, day))
  return holding.reduce((sum, reservation) => sum + keptBy(reservation, tonight), 0)
}

/** What is recorded of a room over time. `leases`: null where none is recorded, then the room is the town's own. */
export interface RoomOverTime {
  readonly capacity: readonly Capacity[]
  readonly leases: readonly DayRange[] | null
  readonly blocks: readonly (DayRange & { readonly reason: string })[]
  readonly sleepers: readonly Sleeper[]
  readonly reservations: readonly Reservation[]
}

/** The places of the night, or null where the town has no such room: no capacity recorded, or outside its lease. */
export function placesOn(room: Pick<RoomOverTime, 'capacity' | 'leases'>, day: Day): Capacity | null {
  if (room.leases !== null && !room.leases.some((lease) => covers(lease, day))) return null
  return capacityOn(room.capacity, day)
}

/** Every day of [from, to) on which anything about the room may change, `from` included, in order. */
export function changesOf(room: RoomOverTime, { from, to }: { readonly from: Day; readonly to: Day }): Day[] {
  const ranges: readonly DayRange[] = [
    ...room.capacity,
    ...(room.leases ?? []),
    ...room.blocks,
    ...room.sleepers,
    ...room.reservations,
  ]
  const days = new Set<Day>([from])
  for (const range of ranges) {
    if (range.from > from && range.from < to) days.add(range.from)
    if (range.to !== null && range.to > from && range.to < to) days.add(range.to)
  }
  return [...days].sort()
}

export interface TightestNight {
  readonly on: Day
  /** Places that nobody sleeps in and nothing else keeps; never less than none. */
  readonly free: number
  /** Why there are none at all, where it is not for people. */
  readonly why: 'blocked' | 'out_of_service' | null
}

/** The first of the nights of [from, to) on which the fewest densified places are free for `holder`, whose own sleepers need none of them. */
export function tightestNight(
  room: RoomOverTime,
  wanted: { readonly from: Day; readonly to: Day; readonly holder: Holder },
  except: number | null = null,
): TightestNight {
  const others = room.reservations.filter((reservation) => reservation.id !== except)
  const nights = changesOf(room, wanted).map((on): TightestNight => {
    const places = placesOn(room, on)
    if (!places) return { on, free: 0, why: 'out_of_service' }
    if (room.blocks.some((block) => covers(block, on))) return { on, free: 0, why: 'blocked' }
    const tonight = room.sleepers.filter((sleeper) => covers(sleeper, on))
    const strangers = tonight.filter((sleeper) => !isFor(wanted.holder, sleeper))
    return { on, free: Math.max(0, places.densifiedPlaces - strangers.length - keptOn(others, tonight, on)), why: null }
  })
  return nights.reduce((least, night) => (night.free < least.free ? night : least))
}

export interface ReservationWish {
  readonly places: number
  readonly holder: Holder
  readonly from: Day
  /** The day on which it expires. */
  readonly to: Day
}

/**
 * Whether the places can be kept. `except`: the reservation that the wish replaces.
 * @returns the wish, or PERIOD_EMPTY, RESERVATION_OVER (it would expire before today is over), NOT_ENOUGH_FREE (`on`, `free`, `wanted`, `why`)
 */
export function decideReservation(
  room: RoomOverTime,
  wish: ReservationWish,
  { today, except = null }: { readonly today: Day; readonly except?: number | null },
): Result<ReservationWish> {
  if (wish.to <= wish.from) return refuse({ code: 'PERIOD_EMPTY' })
  if (wish.to <= today) return refuse({ code: 'RESERVATION_OVER', details: { to: wish.to } })
  // Nights that have passed need no place any more.
  const from = wish.from < today ? today : wish.from
  const { on, free, why } = tightestNight(room, { ...wish, from }, except)
  if (free < wish.places)
    return refuse({ code: 'NOT_ENOUGH_FREE', details: { on, free, wanted: wish.places, ...(why ? { why } : {}) } })
  return ok(wish)
}

const sameHolder = (a: Holder, b: Holder): boolean =>
  a.kind === 'household'
    ? b.kind === 'household' && a.householdId === b.householdId
    : a.kind === 'notice'
      ? b.kind === 'notice' && a.noticeId === b.noticeId
      : b.kind === 'label' && a.label === b.label

/**
 * What stands in place of a reservation from today on: the wish, and before it, where it has begun, what it was up to today.
 * An empty list of changes is NOTHING_CHANGED.
 */
export function rewritten(old: Reservation, wish: ReservationWish, today: Day): Result<readonly ReservationWish[]> {
  const isSame = old.places === wish.places && sameHolder(old.holder, wish.holder)
  if (isSame && old.from === wish.from && old.to === wish.to) return refuse({ code: 'NOTHING_CHANGED' })
  if (isSame || old.from >= today || wish.from < old.from) return ok([wish])
  const begins = wish.from > today ? wish.from : today
  return ok([
    { ...old, to: today },
    { ...wish, from: begins },
  ])
}

/** What is left of a reservation that is given up on `today`: the nights that have passed, or nothing. */
export const givenUp = (old: Reservation, today: Day): ReservationWish | null =>
  old.from < today ? { ...old, to: today } : null
