/** Payment runs as they are kept: their rows, what they pay, and whom a run between the months pays. */
import type { SealedRun } from '../domain/payments/sealed.ts'
import { claimsOf, instalmentOf } from '../domain/payments/settle.ts'
import type { RunDecision } from '../domain/payments/terms.ts'
import { type HouseholdId, nextMonth, type PostingId, type RunId } from '../domain/values.ts'
import type { Reader, Writer } from './connection.ts'
import { loadWritten } from './runFacts.ts'
import { amongst } from './sqlite/expressions.ts'
import { highestId } from './sqlite/sequence.ts'
import type { Row } from './tables.ts'

/** Every run, by month and then as they were begun. */
export const loadRuns = (db: Reader) =>
  db.selectFrom('payment_run').selectAll().orderBy('month').orderBy('id').execute()

export const findRun = (db: Reader, id: RunId) =>
  db.selectFrom('payment_run').selectAll().where('id', '=', id).executeTakeFirst()

/** What each run pays by its vouchers. */
export async function loadRunSums(db: Reader) {
  const rows = await db
    .selectFrom('voucher')
    .select((eb) => [
      'run_id',
      eb.fn.sum<number>('amount').as('amount'),
      eb.fn.countAll<number>().as('vouchers'),
      eb.fn.count<number>('household_id').distinct().as('households'),
    ])
    .groupBy('run_id')
    .execute()
  return new Map(rows.map(({ run_id, ...sums }) => [run_id, sums]))
}

/** The households that a run between the months pays. */
export async function loadRunHouseholds(db: Reader, id: RunId): Promise<HouseholdId[]> {
  const rows = await db
    .selectFrom('payment_run_household')
    .select('household_id')
    .where('run_id', '=', id)
    .orderBy('household_id')
    .execute()
  return rows.map((row) => row.household_id)
}

/** How many of these households there are. */
export async function countHouseholds(db: Reader, ids: readonly HouseholdId[]): Promise<number> {
  const rows = await db
    .selectFrom('household')
    .select('id')
    .where('id', 'in', amongst(ids) as never)
    .execute()
  return rows.length
}

/** Takes away a draft with its decisions and households. */
export async function removeDraft({ db, record }: Writer, run: Row<'payment_run'>): Promise<void> {
  for (const table of ['run_decision', 'payment_run_household'] as const) {
    const rows = await db.selectFrom(table).selectAll().where('run_id', '=', run.id).execute()
    for (const row of rows) await record.remove(table, row as never)
  }
  await record.remove('payment_run', run)
}

/** Keeps a decision, or (null) takes it back; false when it stood so already. */
export async function keepDecision(
  { db, record }: Writer,
  kept: Omit<Row<'run_decision'>, 'id' | 'version' | 'decision'> & { readonly decision: RunDecision | null },
): Promise<boolean> {
  const before = await db
    .selectFrom('run_decision')
    .selectAll()
    .where('run_id', '=', kept.run_id)
    .where('household_id', '=', kept.household_id)
    .where('finding', '=', kept.finding)
    .executeTakeFirst()
  const { decision } = kept
  if (decision === null) {
    if (before) await record.remove('run_decision', before)
    return before !== undefined
  }
  if (!before) {
    await record.insert('run_decision', [{ ...kept, decision, version: 1 }])
    return true
  }
  const isSame = before.decision === decision && before.fingerprint === kept.fingerprint && before.note === kept.note
  if (!isSame) await record.update('run_decision', before, { ...kept, decision, version: before.version + 1 })
  return !isSame
}

export const isClerk = async (db: Reader, name: string): Promise<boolean> =>
  (await db.selectFrom('clerk').select('id').where('name', '=', name).executeTakeFirst()) !== undefined

/** Writes what was planned: postings household by household, so that one can point to another of the same run, and vouchers. */
export async function writeRun(
  { trx, record }: Writer,
  run: Row<'payment_run'>,
  households: SealedRun['households'],
): Promise<void> {
  // The ids are given here, because a posting may correct one that is written in the same statement.
  let next = (await highestId(trx, 'posting')) + 1
  const postings = households.flatMap(({ householdId, postings: own }) => {
    const first = next
    next += own.length
    return own.map(({ personId, corrects, basis, ...posting }) => ({
      run_id: run.id,
      household_id: householdId,
      person_id: personId,
      month: posting.month,
      position: posting.position,
      amount: posting.amount,
      corrects_id:
        corrects === null ? null : 'own' in corrects ? ((first + corrects.own) as PostingId) : corrects.earlier,
      counter: posting.counter,
      basis: JSON.stringify(basis),
    }))
  })
  await record.insert('posting', postings as never)
  await record.insert(
    'voucher',
    households.flatMap(({ householdId, vouchers }) =>
      vouchers.map(({ reopens, ...voucher }) => ({
        run_id: run.id,
        household_id: householdId,
        ...voucher,
        reopens_id: reopens,
      })),
    ) as never,
  )
}

/** Takes postings and vouchers of a draft away again, the last first: one may point to the one before it. */
export async function removeWritten({ db, record }: Writer, run: Row<'payment_run'>): Promise<void> {
  const { postings, vouchers } = await loadWritten(db, run.id)
  for (const voucher of vouchers.toReversed()) await record.remove('voucher', voucher)
  for (const posting of postings.toReversed()) await record.remove('posting', posting)
}

/** What was claimed back becomes a repayment in instalments, from the month after the run on. */
export async function writeClaims(
  { trx, record }: Writer,
  run: Row<'payment_run'>,
  postings: readonly Row<'posting'>[],
): Promise<void> {
  const claims = claimsOf(
    postings.map((row) => ({
      personId: row.person_id,
      month: row.month,
      amount: row.amount,
      counter: row.counter,
    })),
  )
  if (claims.length === 0) return
  const { highest } = await trx
    .selectFrom('benefit_item')
    .select((eb) => eb.fn.max('number').as('highest'))
    .executeTakeFirstOrThrow()
  const first = Math.max(highest ?? 0, await highestId(trx, 'benefit_item')) + 1
  await record.insert(
    'benefit_item',
    claims.map(({ personId, amount, months }, index) => ({
      number: first + index,
      person_id: personId,
      kind: 'repayment' as const,
      label: `Überzahlung ${months.map((month) => `${month.slice(5, 7)}/${month.slice(0, 4)}`).join(', ')}`,
      amount: instalmentOf(amount),
      total: amount,
      valid_from: nextMonth(run.month),
      valid_to: null,
      known_since: run.prepared_on ?? run.opened_on,
      known_until: null,
    })),
  )
}
