/** What of the register a choice shows, and what is under way with a cheque. Pure. */
import { isEnding } from '../../../db/domain/payments/cheque.ts'
import type { Day } from '../../../db/domain/values.ts'
import type { OutputOf } from '../../api/useQuery.ts'
import type { Tone } from '../../components/Pill.tsx'
import type { ChequesShown } from '../../stores/place.ts'

export type Cheque = OutputOf<'cheques.list'>[number]
export type Collecting = OutputOf<'cheques.day'>[number]

const openStates: readonly Cheque['state'][] = ['issued', 'handed_out', 'stopped', 'expired']
export const isShown = (shown: ChequesShown, cheque: Cheque, on: Day): boolean =>
  shown === 'all' || (shown === 'due' ? isEnding(cheque, on) : openStates.includes(cheque.state))

export const toneOf = (cheque: Cheque, on: Day): Tone => {
  if (isEnding(cheque, on)) return 'warn'
  if (cheque.state === 'cashed') return 'good'
  if (cheque.state === 'stopped') return 'bad'
  return cheque.state === 'issued' || cheque.state === 'handed_out' ? 'info' : 'neutral'
}

/** The row that is next after one was handed out: the next that still lies there, from the top again at the end. */
export function nextLeft(rows: readonly Collecting[], after: Collecting): Collecting | null {
  const at = rows.indexOf(after)
  const left = (row: Collecting) => row.cheque.state === 'issued' && row.cheque.chequeId !== after.cheque.chequeId
  return rows.slice(at + 1).find(left) ?? rows.find(left) ?? null
}
