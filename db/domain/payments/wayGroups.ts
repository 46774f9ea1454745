/** Which households stand together on the board: by cheque first, by why they have no account; then the others by how they are paid. Pure. */
import { codesOf } from '../people/terms.ts'
import { type NoAccountReason, noAccountReasons, type WayKind, wayKinds } from './terms.ts'

/** `cheque/unwilling`, `cheque/none` where nobody has said why, else the kind of its last way. */
export type WayGroup = `cheque/${NoAccountReason | 'none'}` | Exclude<WayKind, 'cheque'>

export interface Grouped {
  /** What it is paid on, the rest last. */
  readonly kinds: readonly WayKind[]
  readonly noAccount: { readonly reason: NoAccountReason } | null
}

export const isByCheque = ({ kinds }: Pick<Grouped, 'kinds'>): boolean => kinds.includes('cheque')

/** Who is paid by cheque for any part stands with the cheques. */
export function wayGroupOf(household: Grouped): WayGroup {
  const last = household.kinds.at(-1)
  if (isByCheque(household) || last === undefined || last === 'cheque')
    return `cheque/${household.noAccount?.reason ?? 'none'}`
  return last
}

/** Nobody has said why comes first: there something is to be asked. */
export const wayGroups: readonly WayGroup[] = [
  'cheque/none',
  ...codesOf(noAccountReasons).map((reason): WayGroup => `cheque/${reason}`),
  ...codesOf(wayKinds).filter((kind) => kind !== 'cheque'),
]

/** `Scheck: möchte kein Konto`, `Überweisung`. */
export function wayGroupName(group: WayGroup): string {
  if (!group.startsWith('cheque/')) return wayKinds[group as WayKind].term
  const reason = group.slice('cheque/'.length)
  const why = reason === 'none' ? 'Grund nicht eingetragen' : noAccountReasons[reason as NoAccountReason].term
  return `${wayKinds.cheque.term}: ${why}`
}
