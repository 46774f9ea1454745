/** Why a proposal puts people where it puts them, and which rule leaves others over: codes and numbers, the sentences stand in the contract. */
import type { MoveRule } from '../housing/moveFacts.ts'
import { findingsAgainst } from './fit.ts'
import type { Ground } from './ground.ts'
import type { FixedReason, Group, Placing, Plan } from './problem.ts'
import type { Space } from './sharing.ts'

export const moveReasons = ['own_room', 'kept', 'shares', 'joins', 'split', 'clears', 'relieves', 'same_house'] as const
export type MoveReason = (typeof moveReasons)[number]

export const leftReasons = [
  'too_large',
  'no_own_room',
  'no_shared_room',
  'rules',
  'given_to_others',
  'not_chosen',
] as const
export type LeftReason = (typeof leftReasons)[number] | FixedReason

export interface Explained<C> {
  readonly code: C
  readonly facts: Readonly<Record<string, string | number>>
}

const size = (group: Group): number => group.movers.length

/** What stands for one placing of the plan. */
export function reasonsFor(placing: Placing, plan: Plan, ground: Ground): Explained<MoveReason>[] {
  const { group, parts } = placing
  const { question } = ground.problem
  const goals = parts.flatMap(({ roomId }) => ground.spaces.get(roomId) ?? [])
  const [goal] = goals
  const from = group.from === null ? undefined : ground.spaces.get(group.from)
  const reasons: Explained<MoveReason>[] = []
  if (from && question === 'free') reasons.push({ code: 'clears', facts: { places: from.regular } })
  if (from && question === 'relieve') {
    const leaving = plan
      .filter((other) => other.group.from === group.from)
      .reduce((sum, other) => sum + size(other.group), 0)
    const facts = { before: from.peak, after: from.peak - leaving, regular: from.regular }
    reasons.push({ code: 'relieves', facts })
  }
  if (group.fixed === 'reserved') reasons.push({ code: 'kept', facts: { people: size(group) } })
  else if (goals.length > 1) reasons.push({ code: 'split', facts: { people: size(group), rooms: goals.length } })
  else if (goal) reasons.push(companyOf(placing, goal, plan, ground))
  if (from && goals.every((one) => one.room.accommodationId === from.room.accommodationId))
    reasons.push({ code: 'same_house', facts: {} })
  return reasons
}

/** Whom the group meets in its room. */
function companyOf({ group }: Placing, goal: Space, plan: Plan, { sharing, problem }: Ground): Explained<MoveReason> {
  if (goal.joins === group.householdId) return { code: 'joins', facts: {} }
  const coming = plan.filter(
    (other) => other.group !== group && other.parts.some(({ roomId }) => roomId === goal.room.target.id),
  )
  const others = goal.peak + coming.reduce((sum, other) => sum + size(other.group), 0)
  const { minors } = problem.rules.severities
  if (others > 0) return { code: 'shares', facts: { others, sex: sharing(group), minors } }
  return { code: 'own_room', facts: { people: size(group), regular: goal.regular } }
}

/** Which rule leaves the group without a place, once the plan is carried out. */
export function leftBy(group: Group, ground: Ground): Explained<LeftReason> {
  if (group.fixed) return { code: group.fixed, facts: {} }
  const people = size(group)
  const spaces = [...ground.spaces.values()]
  const open = spaces.filter((space) => space.open)
  const largest = Math.max(0, ...open.map((space) => space.densified))
  if (largest < people) return { code: 'too_large', facts: { people, largest } }
  const fitting = spaces.filter((space) => space.places >= people && ground.fit(group, space))
  const code = ground.problem.question === 'place' ? 'given_to_others' : 'not_chosen'
  if (fitting.length > 0) return { code, facts: { people, rooms: fitting.length } }
  const shares = ground.sharing(group)
  const possible = spaces.filter(
    (space) => space.places >= people && (space.mode === 'empty' || (shares !== 'own' && space.mode === shares)),
  )
  const rule = mostOften(possible.flatMap((space) => findingsAgainst(group, space, ground.problem)))
  if (rule) return { code: 'rules', facts: { rule, rooms: possible.length } }
  return shares === 'own'
    ? { code: 'no_own_room', facts: { people } }
    : { code: 'no_shared_room', facts: { people, sex: shares } }
}

function mostOften(findings: readonly { readonly rule: MoveRule }[]): MoveRule | undefined {
  const counts = [...Map.groupBy(findings, (finding) => finding.rule)].sort((a, b) => b[1].length - a[1].length)
  return counts[0]?.[0]
}
