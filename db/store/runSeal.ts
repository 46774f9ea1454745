/** The seal of a run: SHA-256 over its postings and vouchers as they stand in the file, and the look whether those of frozen runs still fit. */
import { createHash } from 'node:crypto'
import type { Basis } from '../domain/payments/position.ts'
import { type SealedRun, sealedText } from '../domain/payments/sealed.ts'
import type { PlannedPosting } from '../domain/payments/settle.ts'
import type { HouseholdId, RunId } from '../domain/values.ts'
import type { Reader } from './connection.ts'
import { loadWritten } from './runFacts.ts'
import type { Row } from './tables.ts'

type Written = Awaited<ReturnType<typeof loadWritten>>

export const hashOfRun = (run: SealedRun): string => createHash('sha256').update(sealedText(run)).digest('hex')

/** What is written of a run, in the words in which it was planned. */
export function writtenHouseholds({ postings, vouchers }: Written): SealedRun['households'] {
  const ids = new Set<HouseholdId>([...postings, ...vouchers].map((row) => row.household_id))
  const postingsOf = Map.groupBy(postings, (row) => row.household_id)
  const vouchersOf = Map.groupBy(vouchers, (row) => row.household_id)
  return [...ids].map((householdId) => {
    const own = postingsOf.get(householdId) ?? []
    const places = new Map(own.map((row, index) => [row.id, index]))
    const correctsOf = ({ corrects_id: id }: Row<'posting'>): PlannedPosting['corrects'] => {
      if (id === null) return null
      const place = places.get(id)
      return place === undefined ? { earlier: id } : { own: place }
    }
    return {
      householdId,
      postings: own.map((row) => ({
        personId: row.person_id,
        month: row.month,
        position: row.position,
        amount: row.amount,
        corrects: correctsOf(row),
        counter: row.counter,
        basis: JSON.parse(row.basis) as Basis,
      })),
      vouchers: (vouchersOf.get(householdId) ?? []).map((row) => ({
        kind: row.kind,
        amount: row.amount,
        payee: row.payee,
        iban: row.iban,
        reference: row.reference,
        reopens: row.reopens_id,
      })),
    }
  })
}

/** The first run whose postings and vouchers do not fit the hash with which it was handed over; how many there are. */
export async function brokenSeals(db: Reader): Promise<readonly RunId[]> {
  const runs = await db.selectFrom('payment_run').selectAll().where('hash', 'is not', null).execute()
  const broken: RunId[] = []
  for (const run of runs) {
    const households = writtenHouseholds(await loadWritten(db, run.id))
    if (hashOfRun({ kind: run.kind, month: run.month, payOn: run.pay_on, households }) !== run.hash) broken.push(run.id)
  }
  return broken
}
