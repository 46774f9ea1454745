/** What was decided about the findings of a run, and whether it still holds. Pure. */
import type { Day, HouseholdId } from '../values.ts'
import { findingKey, fingerprintOf, isOpenCode, type RunFinding } from './findingFacts.ts'
import type { Decided } from './settle.ts'
import type { RunDecision } from './terms.ts'

export interface KeptDecision {
  readonly householdId: HouseholdId
  readonly finding: string
  readonly fingerprint: string
  readonly decision: RunDecision
  readonly note: string | null
  readonly by: string
  readonly on: Day
}
/** `earlier`: decided in a run before about the very same facts, and so not asked again. */
export interface DecidedFinding {
  readonly finding: RunFinding
  readonly decision: (KeptDecision & { readonly earlier: boolean }) | null
  /** Must be decided before the run is handed over, and is not. */
  readonly open: boolean
}

/** What is true for longer than a month is not asked again while nothing of it changes and the household was paid. */
const lasting: ReadonlySet<string> = new Set(['account_missing', 'holder_differs', 'account_shared', 'not_housed'])

const keyOf = (householdId: HouseholdId, finding: string): string => `${householdId} ${finding}`

export function decidedFindings(
  findings: readonly RunFinding[],
  kept: readonly KeptDecision[],
  earlier: readonly KeptDecision[],
): DecidedFinding[] {
  const now = new Map(kept.map((each) => [keyOf(each.householdId, each.finding), each]))
  const then = new Map(earlier.map((each) => [keyOf(each.householdId, each.finding), each]))
  return findings.map((finding) => {
    const key = keyOf(finding.householdId, findingKey(finding))
    const fingerprint = fingerprintOf(finding)
    const own = now.get(key)
    if (own?.fingerprint === fingerprint) return { finding, decision: { ...own, earlier: false }, open: false }
    const before = lasting.has(finding.code) ? then.get(key) : undefined
    if (before?.fingerprint === fingerprint && before.decision === 'pay')
      return { finding, decision: { ...before, earlier: true }, open: false }
    return { finding, decision: null, open: isOpenCode(finding.code) }
  })
}

/** What follows for each household: held as soon as one of its findings is held, but for what was overpaid, which is held by itself. */
export function decidedHouseholds(findings: readonly DecidedFinding[]): ReadonlyMap<HouseholdId, Decided> {
  return new Map(
    [...Map.groupBy(findings, ({ finding }) => finding.householdId)].map(([id, own]) => {
      const overpaid = own.find(({ finding }) => finding.code === 'overpaid')?.decision?.decision ?? null
      const held = own.some(({ finding, decision }) => finding.code !== 'overpaid' && decision?.decision === 'hold')
      return [id, { held, overpaid: overpaid === 'pay' ? null : overpaid }]
    }),
  )
}
