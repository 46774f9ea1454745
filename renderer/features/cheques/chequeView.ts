/** What of the register a choice shows, and what is under way with a cheque. Pure. */
import { addDays, type Day } from '../../../db/domain/values.ts'
import type { OutputOf } from '../../api/useQuery.ts'
import type { Tone } from '../../components/Pill.tsx'
import type { ChequesShown } from '../../stores/place.ts'

export type Cheque = OutputOf<'cheques.list'>[number]
export type Collecting = OutputOf<'cheques.day'>[number]

const openStates: readonly Cheque['state'][] = ['issued', 'handed_out', 'stopped', 'expired']
/** Handed out, and the bank need not take it any more after one of the next two days, or does not have to since. */
export const isDue = ({ state, clock }: Cheque, on: Day): boolean =>
  state === 'handed_out' && clock !== null && clock.presentableUntil <= addDays(on, 2)

export const isShown = (shown: ChequesShown, cheque: Cheque, on: Day): boolean =>
  shown === 'all' || (shown === 'due' ? isDue(cheque, on) : openStates.includes(cheque.state))

export const toneOf = (cheque: Cheque, on: Day): Tone => {
  if (isDue(cheque, on)) return 'warn'
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
