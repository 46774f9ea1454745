/**
 * May these people move into this room? Facts in, findings and the new stays out. Each rule is one small function with a name in `housingRules/`,
 * so that the clerk reads why, and the office can find the rule again (domain.md § 3); how grave it is the office says (`ruleSettings.ts`).
 */

import { notTogether } from '../housingRules/apart.ts'
import { minors, sexes, singleRoom, split, womenOnly } from '../housingRules/company.ts'
import { purpose, stepFree } from '../housingRules/home.ts'
import { currentStay, plannedRange, type Rule } from '../housingRules/nights.ts'
import {
  alreadyPlaced,
  area,
  backDated,
  blocked,
  capacity,
  lease,
  outOfService,
  regularCapacity,
  reserved,
} from '../housingRules/places.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { Day } from '../values.ts'
import type { Finding, MoveFacts, MoveRule, PlannedStay } from './moveFacts.ts'
import { weighed } from './ruleSettings.ts'

const rules: readonly Rule[] = [
  alreadyPlaced,
  capacity,
  regularCapacity,
  outOfService,
  blocked,
  lease,
  sexes,
  area,
  split,
  purpose,
  minors,
  stepFree,
  singleRoom,
  womenOnly,
  notTogether,
  reserved,
  backDated,
]

/** Every finding on the move, blocks first, then warnings, then what was checked and is right; none when nobody moves. */
export function findingsFor(facts: MoveFacts, day: Day): Finding[] {
  if (facts.movers.length === 0) return []
  const rank = { block: 0, warn: 1, ok: 2 }
  return rules
    .map((rule) => rule(facts, day))
    .flatMap((finding) => (finding ? weighed(finding, facts.severities) : []))
    .sort((a, b) => rank[a.severity] - rank[b.severity])
}

export interface MoveDecision {
  readonly findings: readonly Finding[]
  readonly stays: readonly PlannedStay[]
}

/**
 * Decides a move of `facts.movers` into `facts.room` from the night of `day` on.
 * `accepted` names the rules whose findings the clerk saw and overrides, with `reason` in her words.
 * A planned leaving day of a person is kept.
 * @returns the stays to write, or NOBODY_TO_MOVE, ALREADY_THERE, MOVE_REFUSED (with the findings), REASON_NEEDED
 */
export function decideMove(
  facts: MoveFacts,
  order: { readonly day: Day; readonly accepted: readonly MoveRule[]; readonly reason: string | null },
): Result<MoveDecision> {
  const { day } = order
  const movers = facts.movers.filter((mover) => currentStay(mover, day)?.roomId !== facts.room.id)
  if (facts.movers.length === 0) return refuse({ code: 'NOBODY_TO_MOVE' })
  if (movers.length === 0) return refuse({ code: 'ALREADY_THERE' })
  const findings = findingsFor({ ...facts, movers }, day)
  const open = findings.filter((f) => f.severity !== 'ok' && !(f.overridable && order.accepted.includes(f.rule)))
  if (open.length > 0) return refuse({ code: 'MOVE_REFUSED', details: { findings: open } })
  if (findings.some((f) => f.severity !== 'ok') && !order.reason?.trim())
    return refuse({ code: 'REASON_NEEDED', details: { findings } })
  const stays = movers.map((mover) => ({
    personId: mover.personId,
    replaces: currentStay(mover, day),
    ...plannedRange(mover, day),
  }))
  return ok({ findings, stays })
}
