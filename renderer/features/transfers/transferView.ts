/** A transfer and its run in the words of the office. Pure. */
import { isReturnReason, returnReasons, returnReasonText } from '../../../db/domain/payments/returnReasons.ts'
import { type RunKind, runStates, wayKinds } from '../../../db/domain/payments/terms.ts'
import type { Day } from '../../../db/domain/values.ts'
import type { OutputOf } from '../../api/useQuery.ts'
import { de } from '../../text/de.ts'
import { formatMonth } from '../../text/format.ts'

export type Run = OutputOf<'transfers.runs'>[number]
export type Transfer = OutputOf<'transfers.list'>[number]

const words = de.transfers

export const runName = ({
  kind,
  month,
  title,
}: Pick<Run, 'kind' | 'month'> & { readonly title?: string | null }): string =>
  words.runName(formatMonth(month), kind === 'off_cycle', title ?? null)
const nameOf = (kind: RunKind, month: Day): string => runName({ kind, month })

/** The run of a transfer. */
export const ownRun = ({ runKind, month }: Transfer): string => nameOf(runKind, month)

/** What comes after a return; empty where nothing came back. */
export function nextText({ returned, again }: Transfer): string {
  if (!returned) return ''
  if (!again) return words.next.open
  return words.next.inRun(nameOf(again.runKind, again.month), runStates[again.state].term, wayKinds[again.kind].term)
}

export const reasonText = ({ returned }: Transfer): string => (returned ? returnReasonText(returned.reason) : '')

/** The account itself sent it back, and it is still owed. */
export const isAccountToBlame = ({ returned, again }: Transfer): boolean =>
  returned !== null && again === null && isReturnReason(returned.reason) && returnReasons[returned.reason].account
