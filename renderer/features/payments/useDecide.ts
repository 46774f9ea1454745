/** Decides what is open of some findings by one key: each decision goes to those for which it may be taken. */
import type { RunDecision } from '../../../db/domain/payments/terms.ts'
import type { RunId } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useCommand } from '../../api/useCommand.ts'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import type { RunFinding } from './runWords.ts'

/** The letter of each decision, wherever one decides. */
export const decisionKeys: Readonly<Record<RunDecision, string>> = {
  pay: 'Z',
  hold: 'H',
  set_off: 'V',
  claim: 'R',
  waive: 'N',
}

export function useDecide(runId: RunId) {
  const order = useCommand(client.runs.decide)
  const decide = async (findings: readonly RunFinding[], decision: RunDecision | null) => {
    const meant = findings.filter((each) => (decision === null ? each.decided !== null : each.may.includes(decision)))
    if (meant.length === 0) return
    const decisions = meant.map(({ householdId, key, fingerprint }) => ({ householdId, key, fingerprint, decision }))
    const result = await order.run({ runId, decisions })
    if (result?.ok) useNotices.getState().done(de.payments.decisionsDone(meant.length), result.value.auditId)
  }
  return {
    order,
    decide: (findings: readonly RunFinding[], decision: RunDecision | null) => void decide(findings, decision),
  }
}
