/** People who both move and whom a note keeps apart: never into one flat or corridor, let alone one room. */
import { plannedRange } from '../housingRules/nights.ts'
import { type DayRange, intersection, type PersonId, type UnitId } from '../values.ts'
import type { Town } from './classes.ts'
import type { Ground } from './ground.ts'
import type { Group, Placing, Plan, Problem } from './problem.ts'

/** The groups that a note keeps apart from each, while both would sleep where they come to; none where the office does not look at the rule. */
export function apartIn({ groups, rules, day }: Problem): ReadonlyMap<Group, readonly Group[]> {
  const found = new Map<Group, Group[]>()
  if (rules.severities.not_together === 'off') return found
  const moving = new Map<PersonId, { readonly group: Group; readonly nights: DayRange }>()
  for (const group of groups)
    if (group.fixed === null)
      for (const mover of group.movers) moving.set(mover.personId, { group, nights: plannedRange(mover, day) })
  for (const note of rules.apart) {
    const one = moving.get(note.personId)
    const other = moving.get(note.otherId)
    if (!one || !other || one.group === other.group) continue
    const both = intersection(one.nights, other.nights)
    if (!both || !intersection(both, note)) continue
    found.set(one.group, [...(found.get(one.group) ?? []), other.group])
    found.set(other.group, [...(found.get(other.group) ?? []), one.group])
  }
  return found
}

/** Placings that bring two to one unit whom a note keeps apart; each of the two is named. */
export function clashesIn(plan: Plan, { apart, spaces }: Ground): Placing[] {
  if (apart.size === 0) return []
  const unitOf = new Map<Group, UnitId | undefined>(
    plan.map(({ group, parts: [first] }) => [group, first && spaces.get(first.roomId)?.room.target.unitId]),
  )
  return plan.filter(({ group }) => {
    const unit = unitOf.get(group)
    return unit !== undefined && (apart.get(group) ?? []).some((other) => unitOf.get(other) === unit)
  })
}

/**
 * The same plan with like rooms and like households exchanged until nobody clashes, or as far as that helps: its score stays what it was.
 * Kinds of rooms know no unit, so which of the like rooms somebody gets is free.
 */
export function untangled(plan: Plan, town: Town): Plan {
  let best = plan
  for (let left = clashesIn(best, town.ground); left.length > 0; ) {
    const next = left
      .flatMap((placing) => [...exchanges(placing, best, town)])
      .map((other) => ({ other, clashes: clashesIn(other, town.ground) }))
      .find(({ clashes }) => clashes.length < left.length)
    if (!next) return best
    best = next.other
    left = next.clashes
  }
  return best
}

/** Every plan of the same worth in which the group comes to another room. */
function* exchanges(placing: Placing, plan: Plan, town: Town): Generator<Plan> {
  const { spaces, fit, sharing } = town.ground
  const [part] = placing.parts
  const here = part && spaces.get(part.roomId)
  if (!here || placing.parts.length > 1) return
  const inParts = new Set(plan.flatMap(({ parts }) => (parts.length > 1 ? parts.map(({ roomId }) => roomId) : [])))
  const emptied = new Set(plan.map(({ group }) => group.from))
  const alike = town.classes.find((one) => one.spaces.includes(here))?.spaces ?? []
  for (const { room } of alike) {
    const { id } = room.target
    if (id === part.roomId || inParts.has(id) || emptied.has(id)) continue
    const swapped = new Map([
      [part.roomId, id],
      [id, part.roomId],
    ])
    yield plan.map((one) => ({
      ...one,
      parts: one.parts.map((each) => ({ ...each, roomId: swapped.get(each.roomId) ?? each.roomId })),
    }))
  }
  for (const other of plan) {
    const [goal] = other.parts
    const there = goal && spaces.get(goal.roomId)
    if (!there || there === here || other.parts.length > 1) continue
    if (other.group.movers.length !== placing.group.movers.length) continue
    const [before, beside] = [fit(placing.group, here), fit(other.group, there)]
    const [after, instead] = [fit(placing.group, there), fit(other.group, here)]
    if (!before || !beside || !after || !instead) continue
    if (after.use !== beside.use || instead.use !== before.use) continue
    const isShared = after.use === 'shared' || instead.use === 'shared'
    if (isShared && sharing(placing.group) !== sharing(other.group)) continue
    if (after.warnings + instead.warnings !== before.warnings + beside.warnings) continue
    yield plan.map((one) => {
      if (one === placing) return { ...one, parts: [{ ...part, roomId: goal.roomId }] }
      return one === other ? { ...one, parts: [{ ...goal, roomId: part.roomId }] } : one
    })
  }
}
