/** The moves that make room for a block: one chain, decided as one by the rules of a move. */
import { decideRearrangement } from '../domain/housing/rearrange.ts'
import type { AcceptedPlacement } from '../domain/housing/rearrangeFacts.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import type { HouseholdId } from '../domain/values.ts'
import { findHousehold } from '../store/people.ts'
import { applyRearrangement, loadRearrangement } from '../store/rearrange.ts'
import type { Ordered } from './context.ts'

export interface Moves {
  /** `version`: that of the household when the clerk saw it. */
  readonly placements: readonly (AcceptedPlacement & { readonly householdId: HouseholdId; readonly version: number })[]
  readonly reason: string | null
}

/** Moves everybody away as ordered; nobody when there is nothing to move. */
export async function moveAway(
  { today, ...writer }: Ordered,
  { placements, reason }: Moves,
): Promise<Result<{ people: number }>> {
  if (placements.length === 0) return ok({ people: 0 })
  const facts = await loadRearrangement(writer.db, { placements, leaving: [] }, today)
  const decision = decideRearrangement(facts, placements, reason)
  if (!decision.ok) return decision
  const seen = new Map(placements.map(({ householdId, version }) => [householdId, version]))
  for (const id of decision.value.householdIds) {
    const household = await findHousehold(writer.db, id)
    if (household?.version !== seen.get(id)) return refuse({ code: 'STALE', details: { householdId: id } })
  }
  await applyRearrangement(writer, decision.value, { reason, today })
  return ok({ people: decision.value.placements.reduce((sum, { stays }) => sum + stays.length, 0) })
}
