/** The names under which a bank knows a file and each of its transfers: worked out from run and voucher, so that the same run always carries the same. Pure. */
import type { Day, RunId, VoucherId } from '../values.ts'
import { sepaText } from './sepaText.ts'

/** What names a released run: its month's first day, and the SHA-256 over its postings and vouchers. */
export interface NamedRun {
  readonly id: RunId
  readonly month: Day
  readonly hash: string
}

/**
 * At most 33 of the 35 characters that a bank takes. Office and run make it readable, the fingerprint of the run makes it unlike that of
 * every other data file of the same office.
 */
export function messageIdOf(office: string, { id, month, hash }: NamedRun): string {
  const short = sepaText(office, 70)
    .replaceAll(/[^A-Za-z0-9]/g, '')
    .toUpperCase()
    .replace(/^(?:STADT|GEMEINDE|KREIS)/, '')
    .slice(0, 10)
  return `${short || 'QUARTIER'}-${month.slice(0, 4)}${month.slice(5, 7)}-${id}-${hash.slice(0, 8).toUpperCase()}`
}

/** The one block of payments in the file. */
export const paymentInfoIdOf = (messageId: string): string => `${messageId}-1`

/** Comes back with a returned transfer; names nobody. */
export const endToEndIdOf = (run: RunId, voucher: VoucherId): string => `QUARTIER-L${run}-B${voucher}`

/** Run and voucher of an end-to-end id that stands in a text, also where a bank has put it in lower case or among other words; null without one. */
export function readEndToEndId(text: string): { readonly runId: RunId; readonly voucherId: VoucherId } | null {
  const found = /QUARTIER-L(\d{1,9})-B(\d{1,9})(?!\d)/i.exec(text)
  return found ? { runId: Number(found[1]) as RunId, voucherId: Number(found[2]) as VoucherId } : null
}
