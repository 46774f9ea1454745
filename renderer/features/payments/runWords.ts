/** What the parts of the worksheet share: the run as the contract shows it, and how its names are put together. */
import type { OutputOf } from '../../api/useQuery.ts'
import { de } from '../../text/de.ts'
import { formatMonth } from '../../text/format.ts'

export type Sheet = OutputOf<'runs.sheet'>
export type Run = Sheet['run']
export type PaidHousehold = Sheet['households'][number]
export type ChangedHousehold = Sheet['changed'][number]
export type RunFinding = ChangedHousehold['findings'][number]

/** `November` */
export const monthName = (month: string): string => formatMonth(month).split(' ')[0] ?? ''
export const runName = ({ month, kind, title }: Pick<Run, 'month' | 'kind' | 'title'>): string =>
  [de.payments.runTitle(formatMonth(month), kind === 'off_cycle'), title].filter(Boolean).join(': ')
/** Nobody can change a run that was handed over, and nobody takes back one that was released. */
export const isFrozen = ({ state }: Pick<Run, 'state'>): boolean => state !== 'draft' && state !== 'checked'
