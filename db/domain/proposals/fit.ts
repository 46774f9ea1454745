/** Whether a group may go into a room at all, and how many warnings that brings: the rules of the move itself, asked once for each kind of pair. */
import { findingsFor } from '../housing/move.ts'
import type { Finding, MoveRule } from '../housing/moveFacts.ts'
import { ageOn } from '../values.ts'
import type { Group, Problem } from './problem.ts'
import { type Sharing, type Space, sharingOf } from './sharing.ts'

/** Rules that depend on who else comes; the proposal counts them itself. */
const counted: readonly MoveRule[] = ['capacity', 'regular', 'area', 'reserved']
/** A proposal never brings about what these warn of: children beside strange adults, a need of a room or a house. */
const never: readonly MoveRule[] = ['sexes', 'minors', 'single_room', 'women_only', 'not_together']

/** What of a group the rules look at: groups with the same key can stand in for each other. What the office set off is not looked at. */
export function keyOfGroup(group: Group, { day, rules }: Pick<Problem, 'day' | 'rules'>): string {
  const { movers } = group
  const { severities } = rules
  const age = (one: Group['movers'][number]) => (one.birth ? ageOn(one.birth.day, day) : 99)
  return [
    sharingOf(movers, day, severities),
    movers.length,
    [...new Set(movers.flatMap((one) => one.needs))].sort().join('+'),
    movers.some((one) => age(one) < 18),
    [...new Set(movers.filter((one) => age(one) >= 16).map((one) => one.sex))].sort().join('+'),
    severities.not_together !== 'off' && isNoted(group, rules.apart) ? group.householdId : '',
    severities.split !== 'off' && group.unitsLeftBehind.length > 0
      ? `${group.householdId}:${group.unitsLeftBehind.join('+')}`
      : '',
  ].join('|')
}

/** A note that somebody of the group is not to be beside somebody else: then nobody else stands in for it. */
const isNoted = ({ movers }: Group, apart: Problem['rules']['apart']): boolean =>
  apart.some((note) => movers.some(({ personId }) => personId === note.personId || personId === note.otherId))

/** How the group may use the room: sharing it, alone, or not at all. Warnings are those but for crowding. */
export interface Fit {
  readonly use: 'shared' | 'alone'
  readonly warnings: number
}

export function fitOf(group: Group, space: Space, sharing: Sharing, problem: Problem): Fit | null {
  const joins = group.from === null && space.joins === group.householdId
  const shares = sharing !== 'own' && (space.mode === 'empty' || space.mode === sharing)
  const alone = space.mode === 'empty' || joins
  if (!shares && !alone) return null
  if (space.places === 0) return null
  const findings = findingsAgainst(group, space, problem)
  if (findings.some(({ rule, severity }) => severity === 'block' || never.includes(rule))) return null
  // Who already has a place moves only where nothing speaks against it.
  if (group.from !== null && findings.length > 0) return null
  return { use: shares ? 'shared' : 'alone', warnings: findings.length }
}

/** What speaks against the room, heads not counted. */
export const findingsAgainst = (group: Group, { room }: Space, { today, day, rules }: Problem): Finding[] =>
  findingsFor(
    { today, room: room.target, movers: group.movers, unitsLeftBehind: group.unitsLeftBehind, ...rules },
    day,
  ).filter(({ rule, severity }) => severity !== 'ok' && !counted.includes(rule))
