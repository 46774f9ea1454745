/** The moves of some days as the reports list them: who, from where to where, against which rules and why. */
import { moveRules } from '../domain/housing/moveFacts.ts'
import type { MoveLine } from '../domain/reports/umzuege.ts'
import { addDays, type Day, daysBetween, type HouseholdId, type PersonId } from '../domain/values.ts'
import type { Reader } from '../store/connection.ts'
import { loadMovements, type MovementRoom } from '../store/movements.ts'
import { loadMoveReasons } from '../store/moveReasons.ts'
import { loadHouseholdNames } from '../store/needs.ts'
import { namesOf } from '../store/stays.ts'

export interface MoveOfPeople extends MoveLine {
  readonly householdId: HouseholdId
  readonly fromRoom: MovementRoom | null
  readonly toRoom: MovementRoom | null
}

const placeText = (room: MovementRoom | null): string | null => room && `${room.houseName}, Zimmer ${room.room}`

/** From `on` to `until`, both included; by day, then household. */
export async function moveLines(
  db: Reader,
  { on, until, knownOn }: { readonly on: Day; readonly until: Day; readonly knownOn: Day | null },
): Promise<MoveOfPeople[]> {
  const found = await loadMovements(db, on, daysBetween(on, until) + 1, knownOn)
  const households = await loadHouseholdNames(db, [...new Set(found.map((move) => move.householdId))], {
    on,
    known: knownOn,
  })
  const people = found.flatMap(({ personIds, on: day }) => personIds.map((personId) => ({ personId, on: day })))
  const named = await namesOf(db, people, knownOn)
  const reasonOf = await loadMoveReasons(db, on, addDays(until, 1), knownOn)
  return found.map(({ on: day, householdId, personIds, from, to }) => {
    // Who leaves has the name of the last night.
    const nameDay = to === null ? addDays(day, -1) : day
    const reasons = personIds.map((personId: PersonId) => reasonOf(personId, day))
    const overridden = new Set(reasons.flatMap((one) => one.overridden))
    const told = (texts: readonly (string | null)[]) => [...new Set(texts.filter(Boolean))].join(' · ') || null
    return {
      on: day,
      householdId,
      household: households.get(householdId)?.name ?? '',
      number: households.get(householdId)?.number ?? '',
      people: personIds.map((personId: PersonId) => {
        const { familyName, givenName } = named(personId, nameDay)
        return { householdId, familyName, givenName }
      }),
      from: placeText(from),
      to: placeText(to),
      fromRoom: from,
      toRoom: to,
      overridden: moveRules.filter((rule) => overridden.has(rule)),
      reason: told(reasons.map((one) => one.reason)),
      ended: reasons.find((one) => one.ended !== null)?.ended ?? null,
      destination: told(reasons.map((one) => one.destination)),
    }
  })
}
