/** Writes the payments of a demo office as its clerks would have: ways, month by month the run with its hash, what came back, and the cheques. */
import type { HistoryCheque, HistoryPlan, HistoryRun, HistoryWay, PaymentHistory } from '../domain/payments/history.ts'
import type { SealedRun } from '../domain/payments/sealed.ts'
import { sealedHouseholds } from '../domain/payments/sealed.ts'
import { standardBenefits } from '../domain/payments/settings.ts'
import type { ChequeId } from '../domain/values.ts'
import type { Writer } from './connection.ts'
import { loadEntitlementFacts } from './payments-facts.ts'
import { loadNamed } from './runFacts.ts'
import { hashOfRun } from './runSeal.ts'
import { writeRun } from './runs.ts'

/** @throws when what was planned breaks a rule of the tables: founding is nothing that a clerk could mend */
export async function foundPayments(writer: Writer, { from, to, make }: HistoryPlan): Promise<void> {
  const { db, record } = writer
  const statuses = await db
    .selectFrom('residence_status')
    .select(['person_id as personId', 'valid_from as from', 'status'])
    .where('known_until', 'is', null)
    .orderBy('valid_from')
    .execute()
  const history = make({
    entitlement: await loadEntitlementFacts(db, { households: null, from, to, known: null }),
    settings: standardBenefits,
    names: await loadNamed(db, to),
    statuses,
  })
  await record.insert('payment_way', history.ways.map(wayRow))
  await record.insert(
    'no_account',
    history.reasons.map(({ householdId, reason, nextStep, nextOn, from: since }) => ({
      household_id: householdId,
      reason,
      next_step: nextStep,
      next_on: nextOn,
      note: null,
      valid_from: since,
      valid_to: null,
      known_since: since,
      known_until: null,
    })),
  )
  for (const run of history.runs) await foundRun(writer, run)
  await record.insert('payment_run', [draftRow(history.draft)])
  await foundCheques(writer, history)
}

const wayRow = ({ householdId, kind, iban, holder, enteredBy, from, to }: HistoryWay) => ({
  household_id: householdId,
  kind,
  amount: null,
  iban,
  holder,
  reference: null,
  entered_by: enteredBy,
  valid_from: from,
  valid_to: to,
  known_since: from,
  known_until: null,
})

const draftRow = ({ month, payOn, openedOn, by }: PaymentHistory['draft']) => ({
  version: 1,
  kind: 'monthly' as const,
  month,
  title: null,
  state: 'draft' as const,
  pay_on: payOn,
  opened_on: openedOn,
  opened_by: by,
  prepared_by: null,
  prepared_on: null,
  hash: null,
  released_by: null,
  released_on: null,
  paid_on: null,
  closed_on: null,
})

/** The steps of a run in one: begun, decided, written and sealed, and at once closed as it was in the end. */
async function foundRun(writer: Writer, run: HistoryRun): Promise<void> {
  const { record } = writer
  const { kind, month, title, payOn, openedOn, by } = run
  const [row] = await record.insert('payment_run', [{ ...draftRow({ month, payOn, openedOn, by }), kind, title }])
  if (!row) throw new Error('a run was not kept')
  await record.insert(
    'payment_run_household',
    run.only.map((household_id) => ({ run_id: row.id, household_id })),
  )
  await record.insert(
    'run_decision',
    run.decisions.map(({ householdId, finding, fingerprint, decision, note, by: decided_by, on }) => ({
      version: 1,
      run_id: row.id,
      household_id: householdId,
      finding,
      fingerprint,
      decision,
      note,
      decided_by,
      decided_on: on,
    })),
  )
  const households: SealedRun['households'] = sealedHouseholds(run.households)
  await writeRun(writer, row, households)
  await record.update('payment_run', row, {
    version: row.version + 1,
    state: 'closed',
    prepared_by: by,
    prepared_on: run.preparedOn,
    hash: hashOfRun({ kind, month, payOn, households }),
    released_by: run.releasedBy,
    released_on: run.releasedOn,
    paid_on: payOn,
    closed_on: run.closedOn,
  })
  await record.insert(
    'transfer_return',
    run.returns.map(({ voucherId, returnedOn, reason }) => ({
      version: 1,
      voucher_id: voucherId,
      returned_on: returnedOn,
      reason,
      note: null,
    })),
  )
}

/** Every number of the books; a replaced one after the one that took its place. */
async function foundCheques({ record }: Writer, { books, cheques }: PaymentHistory): Promise<void> {
  const kept = await record.insert(
    'cheque_book',
    books.map(({ first, last, digits, receivedOn }) => ({
      version: 1,
      first_number: first,
      last_number: last,
      digits,
      received_on: receivedOn,
      note: null,
    })),
  )
  const used = new Map(cheques.map((cheque) => [cheque.number, cheque]))
  const numbers = kept.flatMap(({ id, first_number: first, last_number: last }) =>
    Array.from({ length: last - first + 1 }, (_, at) => ({ bookId: id, number: first + at })),
  )
  const isReplaced = ({ number }: { readonly number: number }) => used.get(number)?.state === 'replaced'
  const rows = await record.insert(
    'cheque',
    numbers
      .filter((each) => !isReplaced(each))
      .map(({ bookId, number }) => chequeRow(bookId, number, used.get(number))),
  )
  const ids = new Map(rows.map((row) => [row.number, row.id]))
  await record.insert(
    'cheque',
    numbers.filter(isReplaced).map(({ bookId, number }) => {
      const cheque = used.get(number)
      return { ...chequeRow(bookId, number, cheque), successor_id: ids.get(cheque?.successor ?? 0) ?? null }
    }),
  )
}

const chequeRow = (bookId: number, number: number, cheque: HistoryCheque | undefined) => ({
  version: 1,
  book_id: bookId,
  number,
  state: cheque?.state ?? ('blank' as const),
  voucher_id: cheque?.voucher?.id ?? null,
  household_id: cheque?.voucher?.householdId ?? null,
  payee: cheque?.voucher?.payee ?? null,
  amount: cheque?.voucher?.amount ?? null,
  issued_on: cheque?.voucher?.issuedOn ?? null,
  handed_on: cheque?.handedOn ?? null,
  proxy: null,
  cashed_on: cheque?.cashedOn ?? null,
  cashed_amount: cheque?.cashedOn ? (cheque.voucher?.amount ?? null) : null,
  stopped_on: cheque?.stoppedOn ?? null,
  returned_on: null,
  ended_on: cheque?.endedOn ?? null,
  reason: cheque?.reason ?? null,
  successor_id: null as ChequeId | null,
})
