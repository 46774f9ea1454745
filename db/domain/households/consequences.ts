/** What an event of a household brings about besides what was ordered, worked out from the lines before and after it. Pure. */
import type { BenefitRegime, HouseholdRole } from '../people/terms.ts'
import { covers, type Day, type DayRange, type HouseholdId, type PersonId, type RoomId } from '../values.ts'
import { isAdult, type Life, type Lives, type Member, membershipOn, membersOn, referenceOn } from './lives.ts'

export type Consequence =
  /** Places of a room that nobody of the event needs any more from the day on. */
  | { readonly code: 'places_freed'; readonly roomId: RoomId; readonly places: number }
  /** A stay that was planned for later and falls away. */
  | { readonly code: 'plan_withdrawn'; readonly personId: PersonId; readonly roomId: RoomId; readonly from: Day }
  | { readonly code: 'reference'; readonly personId: PersonId; readonly householdId: HouseholdId }
  | { readonly code: 'role'; readonly personId: PersonId; readonly role: HouseholdRole }
  | { readonly code: 'no_reference'; readonly householdId: HouseholdId }
  /** Children stay behind whom no adult of the household looks after any more. */
  | { readonly code: 'no_adult'; readonly householdId: HouseholdId }
  | { readonly code: 'emptied'; readonly householdId: HouseholdId }
  | { readonly code: 'regime'; readonly regime: BenefitRegime; readonly people: number }
  /** Has a place from the day on. */
  | { readonly code: 'placed'; readonly personId: PersonId; readonly roomId: RoomId }
  /** Comes into the register without a place. */
  | { readonly code: 'no_place'; readonly personId: PersonId }
  | { readonly code: 'back_dated' }

const heldOn = <P extends DayRange>(periods: readonly P[], day: Day): P | undefined =>
  periods.find((period) => covers(period, day))

/** How often each, in the order of the first. */
const counted = <T>(values: readonly T[]): [T, number][] =>
  [...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length])

function ofPlaces(before: Life | undefined, after: Life, day: Day): Consequence[] {
  const { personId } = after
  const hadStays = before?.stays ?? []
  const planned = hadStays.filter((stay) => stay.from > day && !after.stays.some((kept) => kept.from === stay.from))
  const fresh = heldOn(after.stays, day)
  const comes = membershipOn(before, day) === null && membershipOn(after, day) !== null
  return [
    ...planned.map((stay) => ({
      code: 'plan_withdrawn' as const,
      personId,
      roomId: stay.value.roomId,
      from: stay.from,
    })),
    ...(comes && fresh ? [{ code: 'placed' as const, personId, roomId: fresh.value.roomId }] : []),
    ...(comes && !fresh ? [{ code: 'no_place' as const, personId }] : []),
  ]
}

function ofRole(before: Life | undefined, after: Life, day: Day): Consequence[] {
  const [old, fresh] = [membershipOn(before, day)?.value, membershipOn(after, day)?.value]
  if (!old || !fresh || old.householdId !== fresh.householdId) return []
  if (old.role === fresh.role || fresh.role === 'reference') return []
  return [{ code: 'role', personId: after.personId, role: fresh.role }]
}

function ofHousehold(before: Lives, after: Lives, householdId: HouseholdId, day: Day): Consequence[] {
  const reference = referenceOn(after, householdId, day)
  const members = membersOn(after, householdId, day)
  const were = membersOn(before, householdId, day)
  if (members.length === 0) return were.length > 0 ? [{ code: 'emptied', householdId }] : []
  const hasAdult = (all: readonly Member[]) => all.some(({ life }) => isAdult(life, day))
  return [
    ...(!hasAdult(members) && (were.length === 0 || hasAdult(were))
      ? [{ code: 'no_adult' as const, householdId }]
      : []),
    ...(reference === null ? [{ code: 'no_reference' as const, householdId }] : []),
    ...(reference === null || reference === referenceOn(before, householdId, day)
      ? []
      : [{ code: 'reference' as const, personId: reference, householdId }]),
  ]
}

/** Warnings first, then what becomes of places, households and benefits. */
export function consequencesOf(
  before: Lives,
  after: Lives,
  event: { readonly day: Day; readonly today: Day },
): Consequence[] {
  const { day, today } = event
  const changed = [...after.values()].filter((life) => life !== before.get(life.personId))
  const freed = changed.flatMap((life) => {
    const room = heldOn(before.get(life.personId)?.stays ?? [], day)?.value.roomId
    return room !== undefined && !heldOn(life.stays, day) ? [room] : []
  })
  const regimes = changed.flatMap((life) => {
    const [old, fresh] = [heldOn(before.get(life.personId)?.regimes ?? [], day), heldOn(life.regimes, day)]
    return fresh && fresh.value !== old?.value ? [fresh.value] : []
  })
  const households = new Set(
    [...changed, ...changed.flatMap((life) => before.get(life.personId) ?? [])].flatMap((life) => {
      const found = membershipOn(life, day)
      return found ? [found.value.householdId] : []
    }),
  )
  return [
    ...(day < today ? [{ code: 'back_dated' as const }] : []),
    ...[...households].flatMap((householdId) => ofHousehold(before, after, householdId, day)),
    ...changed.flatMap((life) => ofRole(before.get(life.personId), life, day)),
    ...counted(freed).map(([roomId, places]) => ({ code: 'places_freed' as const, roomId, places })),
    ...changed.flatMap((life) => ofPlaces(before.get(life.personId), life, day)),
    ...counted(regimes).map(([regime, people]) => ({ code: 'regime' as const, regime, people })),
  ]
}
