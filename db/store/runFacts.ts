/** Loads what a run is computed from, in some dozen statements however many people there are: chains of postings, names, ways, what was decided. */
import type { Booked } from '../domain/payments/compute.ts'
import type { KeptDecision } from '../domain/payments/decided.ts'
import type { NamedPerson, PostedBefore, WayOfHousehold } from '../domain/payments/findingFacts.ts'
import type { Basis, Month } from '../domain/payments/position.ts'
import type { ReturnedVoucher } from '../domain/payments/reopen.ts'
import type { NoAccountReason } from '../domain/payments/terms.ts'
import type { Cents, Day, HouseholdId, PersonId, PostingId, RunId } from '../domain/values.ts'
import type { Reader } from './connection.ts'
import { holdsOn } from './dated.ts'
import type { Row } from './tables.ts'

/** Chains of all runs but this one, of these months on; the household of the last posting. */
export async function loadBooked(db: Reader, run: RunId, from: Month, to: Month): Promise<Booked[]> {
  // SQLite takes the other columns of a group from the row of its max().
  const rows = await db
    .selectFrom('posting')
    .select((eb) => [
      'person_id as personId',
      'month',
      'position',
      'household_id as householdId',
      eb.fn.sum<number>('amount').as('amount'),
      eb.fn.max('id').as('last'),
      eb.case().when('position', '=', 'rate').then(null).else(eb.ref('basis')).end().as('basis'),
    ])
    .where('counter', 'is', null)
    .where('run_id', '<>', run)
    .where('month', '>=', from)
    .where('month', '<=', to)
    .groupBy(['person_id', 'month', 'position'])
    .execute()
  return rows.map(({ basis, amount, last, ...rest }) => ({
    ...rest,
    amount: amount as Cents,
    last: last as PostingId,
    basis: basis === null ? null : (JSON.parse(basis) as Basis),
  }))
}

export async function loadMerged(db: Reader): Promise<ReadonlyMap<PersonId, PersonId>> {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'merged_into'])
    .where('merged_into', 'is not', null)
    .execute()
  return new Map(rows.flatMap(({ id, merged_into }) => (merged_into === null ? [] : [[id, merged_into] as const])))
}

/** Everybody by the name borne on the day, else the latest before it or the first. */
export async function loadNamed(db: Reader, on: Day): Promise<ReadonlyMap<PersonId, NamedPerson>> {
  const rows = await db
    .selectFrom('person_name')
    .innerJoin('person', 'person.id', 'person_name.person_id')
    .select(['person.id', 'family_name', 'given_name', 'valid_from', 'person.assigned_on'])
    .where('known_until', 'is', null)
    .orderBy('valid_from')
    .execute()
  const homes = await db.selectFrom('notice_person').select('person_id').where('private_home', 'is not', null).execute()
  const isPrivate = new Set(homes.map((row) => row.person_id))
  const named = new Map<PersonId, NamedPerson>()
  for (const row of rows) {
    if (named.has(row.id) && row.valid_from > on) continue
    named.set(row.id, {
      familyName: row.family_name,
      givenName: row.given_name,
      assignedOn: row.assigned_on,
      isPrivate: isPrivate.has(row.id),
    })
  }
  return named
}

/** Who ceased to belong to a household on these days, both included. */
export async function loadEnds(db: Reader, from: Day, to: Day) {
  const rows = await db
    .selectFrom('membership')
    .select(['person_id as personId', 'valid_to as on', 'ended as how'])
    .where('known_until', 'is', null)
    .where('valid_to', '>=', from)
    .where('valid_to', '<=', to)
    .execute()
  return rows.flatMap(({ on, ...row }) => (on === null ? [] : [{ ...row, on }]))
}

/** Statuses that began after the day, or that the office learned of since then; until `to`. */
export const loadNewStatuses = (db: Reader, since: Day, to: Day) =>
  db
    .selectFrom('residence_status')
    .select(['person_id as personId', 'valid_from as from', 'status', 'known_since as knownSince'])
    .where('known_until', 'is', null)
    .where('valid_from', '<=', to)
    .where((eb) => eb.or([eb('known_since', '>', since), eb('valid_from', '>', since)]))
    .orderBy('valid_from')
    .execute()

export const loadAway = (db: Reader, on: Day) =>
  db
    .selectFrom('absence')
    .select(['person_id as personId', 'valid_from as from', 'valid_to as to'])
    .where(holdsOn('absence', on))
    .execute()

/** Ways in force on the day, by household, in order of their ids. */
export async function loadWaysOn(db: Reader, on: Day): Promise<ReadonlyMap<HouseholdId, WayOfHousehold[]>> {
  const rows = await db.selectFrom('payment_way').selectAll().where(holdsOn('payment_way', on)).orderBy('id').execute()
  const ways = rows.map((row) => ({
    householdId: row.household_id,
    id: row.id,
    kind: row.kind,
    amount: row.amount,
    iban: row.iban,
    holder: row.holder,
    reference: row.reference,
    from: row.valid_from,
    to: row.valid_to,
    enteredBy: row.entered_by,
    knownSince: row.known_since,
  }))
  return Map.groupBy(ways, (way) => way.householdId)
}

/** What stands posted for a month before this run: each position with its sum and how its last posting came about. */
export async function loadPosted(db: Reader, run: RunId, month: Month): Promise<PostedBefore[]> {
  const rows = await db
    .selectFrom('posting')
    .select((eb) => [
      'person_id as personId',
      'household_id as householdId',
      'position',
      'basis',
      eb.fn.sum<number>('amount').as('amount'),
      eb.fn.max('id').as('last'),
    ])
    .where('counter', 'is', null)
    .where('run_id', '<>', run)
    .where('month', '=', month)
    .groupBy(['person_id', 'position'])
    .execute()
  return rows.map(({ basis, amount, last: _, ...rest }) => ({
    ...rest,
    amount: amount as Cents,
    basis: JSON.parse(basis) as Basis,
  }))
}

/** What a run posted for each household. */
export async function loadSumsOf(db: Reader, run: RunId): Promise<ReadonlyMap<HouseholdId, Cents>> {
  const rows = await db
    .selectFrom('posting')
    .select((eb) => ['household_id', eb.fn.sum<number>('amount').as('amount')])
    .where('run_id', '=', run)
    .groupBy('household_id')
    .execute()
  return new Map(rows.map((row) => [row.household_id, row.amount as Cents]))
}

/** Households that the run before, of whatever kind, did not pay because somebody held them; with the month in which that began. */
export async function loadHeld(db: Reader, run: RunId): Promise<ReadonlyMap<HouseholdId, Month>> {
  const held = await db
    .selectFrom('run_decision')
    .innerJoin('payment_run', 'payment_run.id', 'run_decision.run_id')
    .select(['payment_run.id', 'payment_run.month', 'run_decision.household_id'])
    .where('decision', '=', 'hold')
    .where('finding', '<>', 'overpaid')
    .where('payment_run.state', '<>', 'draft')
    .where('payment_run.id', '<>', run)
    .orderBy('payment_run.id', 'desc')
    .execute()
  const paid = await db
    .selectFrom('posting')
    .select((eb) => ['household_id', eb.fn.max('run_id').as('run')])
    .where('run_id', '<>', run)
    .groupBy('household_id')
    .execute()
  const lastPaid = new Map(paid.map((row) => [row.household_id, row.run as number]))
  const since = new Map<HouseholdId, Month>()
  for (const row of held) if (row.id > (lastPaid.get(row.household_id) ?? 0)) since.set(row.household_id, row.month)
  return since
}

const decisionOf = (row: Row<'run_decision'>): KeptDecision => ({
  householdId: row.household_id,
  finding: row.finding,
  fingerprint: row.fingerprint,
  decision: row.decision,
  note: row.note,
  by: row.decided_by,
  on: row.decided_on,
})

/** What was decided in this run; and the latest that was decided about each finding in those before. */
export async function loadDecisions(db: Reader, run: RunId) {
  const rows = await db.selectFrom('run_decision').selectAll().orderBy('run_id').execute()
  return {
    own: rows.filter((row) => row.run_id === run).map(decisionOf),
    earlier: rows.filter((row) => row.run_id < run).map(decisionOf),
  }
}

/** Transfers that came back and that no voucher of another run pays again. */
export async function loadReturned(db: Reader, run: RunId, on: Day): Promise<ReturnedVoucher[]> {
  const rows = await db
    .selectFrom('transfer_return')
    .innerJoin('voucher', 'voucher.id', 'transfer_return.voucher_id')
    .select(['voucher.id', 'household_id', 'kind', 'amount', 'payee', 'iban', 'reference', 'returned_on', 'reason'])
    .where('returned_on', '<=', on)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('voucher as again')
            .select('again.id')
            .whereRef('again.reopens_id', '=', 'voucher.id')
            .where('again.run_id', '<>', run),
        ),
      ),
    )
    .orderBy('voucher.id')
    .execute()
  return rows.map((row) => ({
    voucherId: row.id,
    householdId: row.household_id,
    kind: row.kind,
    amount: row.amount,
    payee: row.payee,
    iban: row.iban ?? '',
    reference: row.reference,
    returnedOn: row.returned_on,
    reason: row.reason,
    reopenedBy: null,
  }))
}

/** A run's postings and vouchers as they were written, by id. */
export async function loadWritten(db: Reader, run: RunId) {
  const postings = await db.selectFrom('posting').selectAll().where('run_id', '=', run).orderBy('id').execute()
  const vouchers = await db.selectFrom('voucher').selectAll().where('run_id', '=', run).orderBy('id').execute()
  return { postings, vouchers }
}

/** Numbers of the cheques issued for a run's vouchers, by household in the order of the vouchers; null where none stands. */
export async function loadIssued(db: Reader, run: RunId): Promise<ReadonlyMap<HouseholdId, (number | null)[]>> {
  const rows = await db
    .selectFrom('voucher')
    .leftJoin('cheque', (join) =>
      join
        .onRef('cheque.voucher_id', '=', 'voucher.id')
        .on('cheque.state', 'in', ['issued', 'handed_out', 'cashed', 'stopped', 'expired']),
    )
    .select(['voucher.household_id', 'cheque.number'])
    .where('voucher.run_id', '=', run)
    .orderBy('voucher.id')
    .execute()
  const byHousehold = Map.groupBy(rows, (row) => row.household_id)
  return new Map([...byHousehold].map(([id, own]) => [id, own.map((row) => row.number)]))
}

/** Why households have no account on the day. */
export async function loadNoAccounts(db: Reader, on: Day): Promise<ReadonlyMap<HouseholdId, NoAccountReason>> {
  const rows = await db
    .selectFrom('no_account')
    .select(['household_id', 'reason'])
    .where(holdsOn('no_account', on))
    .execute()
  return new Map(rows.map((row) => [row.household_id, row.reason]))
}
