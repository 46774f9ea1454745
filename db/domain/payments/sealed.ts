/** What a run says, as one text: its postings and vouchers in a fixed order. Over it the hash is taken that proves that nothing changed. Pure. */
import type { Day, HouseholdId } from '../values.ts'
import type { PlannedPosting, PlannedVoucher, Settled } from './settle.ts'
import type { RunKind } from './terms.ts'

export interface SealedRun {
  readonly kind: RunKind
  readonly month: Day
  readonly payOn: Day
  readonly households: readonly {
    readonly householdId: HouseholdId
    readonly postings: readonly PlannedPosting[]
    readonly vouchers: readonly PlannedVoucher[]
  }[]
}

const correctsText = (corrects: PlannedPosting['corrects']): string =>
  corrects === null ? '' : 'own' in corrects ? `#${corrects.own}` : String(corrects.earlier)

/** One line a posting and voucher, as JSON; households in the order of their ids. */
export function sealedText({ kind, month, payOn, households }: SealedRun): string {
  const lines = [JSON.stringify(['quartier-run-1', kind, month, payOn])]
  for (const { householdId, postings, vouchers } of households.toSorted((a, b) => a.householdId - b.householdId)) {
    for (const { personId, month: of, position, amount, corrects, counter, basis } of postings)
      lines.push(
        JSON.stringify(['P', householdId, personId, of, position, amount, correctsText(corrects), counter, basis]),
      )
    for (const { kind: way, amount, payee, iban, reference, reopens } of vouchers)
      lines.push(JSON.stringify(['V', householdId, way, amount, payee, iban, reference, reopens]))
  }
  return lines.join('\n')
}

/** Those that pay or post anything. */
export const sealedHouseholds = (settled: readonly Settled[]): SealedRun['households'] =>
  settled.filter(({ postings, vouchers }) => postings.length > 0 || vouchers.length > 0)
