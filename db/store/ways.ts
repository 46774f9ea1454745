/** How households are paid and why some have no account: as believed today or on a day, and the writing of a change. */
import type { NoAccountReason } from '../domain/payments/terms.ts'
import type { RecordedWay, WayChange } from '../domain/payments/ways.ts'
import type { Day, DayRange, HouseholdId } from '../domain/values.ts'
import type { Reader, Writer } from './connection.ts'
import { holdsOn, knownOn, withdraw } from './dated.ts'
import { membersOn } from './members.ts'
import { amongst } from './sqlite/expressions.ts'
import type { PaymentWayTable } from './tables-payments.ts'

/** A recorded way with its row, for withdrawing it. */
export interface WayRow extends RecordedWay {
  readonly row: PaymentWayTable
}
export interface NoAccount extends DayRange {
  readonly reason: NoAccountReason
  readonly nextStep: string | null
  readonly nextOn: Day | null
  readonly note: string | null
}

const wayFrom = (row: PaymentWayTable): WayRow => ({
  id: row.id,
  kind: row.kind,
  amount: row.amount,
  iban: row.iban,
  holder: row.holder,
  reference: row.reference,
  from: row.valid_from,
  to: row.valid_to,
  row,
})

/** All ways of these households as believed today or on `known`. */
export async function loadWays(
  db: Reader,
  ids: Iterable<HouseholdId>,
  known: Day | null = null,
): Promise<ReadonlyMap<HouseholdId, readonly WayRow[]>> {
  const rows = await db
    .selectFrom('payment_way')
    .selectAll()
    .where(knownOn('payment_way', known))
    .where('household_id', 'in', amongst(ids))
    .orderBy('id')
    .execute()
  const byHousehold = Map.groupBy(rows, (row) => row.household_id)
  return new Map([...byHousehold].map(([id, own]) => [id, own.map(wayFrom)]))
}

/** What was believed of a household's ways once and is not any more, but for what only ended. */
export async function loadFormerWays(db: Reader, id: HouseholdId): Promise<readonly WayRow[]> {
  const rows = await db
    .selectFrom('payment_way')
    .selectAll()
    .where('household_id', '=', id)
    .orderBy('valid_from')
    .orderBy('id')
    .execute()
  const said = ({ kind, amount, iban, holder, reference, valid_from }: PaymentWayTable) =>
    JSON.stringify([kind, amount, iban, holder, reference, valid_from])
  const believed = new Set(rows.filter((row) => row.known_until === null).map(said))
  return rows.filter((row) => row.known_until !== null && !believed.has(said(row))).map(wayFrom)
}

/** One recorded way of a household, whenever it held; undefined when it is not the household's. */
export const findWay = (db: Reader, householdId: HouseholdId, id: number) =>
  db
    .selectFrom('payment_way')
    .selectAll()
    .where('id', '=', id)
    .where('household_id', '=', householdId)
    .executeTakeFirst()

/** Accounts that several households are paid into by transfer on the day. */
export async function loadSharedAccounts(db: Reader, on: Day, known: Day | null): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('payment_way')
    .select('iban')
    .where(holdsOn('payment_way', on, known))
    .where('kind', '=', 'transfer')
    .where('iban', 'is not', null)
    .groupBy('iban')
    .having((eb) => eb(eb.fn.count('household_id').distinct(), '>', 1))
    .execute()
  return new Set(rows.flatMap((row) => row.iban ?? []))
}

/** Writes a change of a household's ways: what is not believed any more first, then each set in its order, so that ids tell the order. */
export async function applyWays(
  { record }: Pick<Writer, 'record'>,
  householdId: HouseholdId,
  change: WayChange<WayRow>,
  by: { readonly actor: string; readonly today: Day; readonly knownSince?: Day },
): Promise<void> {
  for (const { row } of change.withdraw) await withdraw(record, 'payment_way', row, by.today)
  const rows = change.insert.flatMap((set) =>
    set.ways.map(({ kind, amount, iban, holder, reference }) => ({
      household_id: householdId,
      kind,
      amount,
      iban,
      holder,
      reference,
      entered_by: by.actor,
      valid_from: set.from,
      valid_to: set.to,
      known_since: by.knownSince ?? by.today,
      known_until: null,
    })),
  )
  if (rows.length > 0) await record.insert('payment_way', rows)
}

/** Why these households (null: any) have no account, as believed today or on `known`, in time order. */
export async function loadReasons(
  db: Reader,
  ids: Iterable<HouseholdId> | null,
  known: Day | null = null,
): Promise<ReadonlyMap<HouseholdId, readonly NoAccount[]>> {
  const rows = await db
    .selectFrom('no_account')
    .selectAll()
    .where(knownOn('no_account', known))
    .$if(ids !== null, (q) => q.where('household_id', 'in', amongst(ids ?? [])))
    .orderBy('valid_from')
    .execute()
  const byHousehold = Map.groupBy(rows, (row) => row.household_id)
  return new Map(
    [...byHousehold].map(([id, own]) => [
      id,
      own.map((row) => ({
        reason: row.reason,
        nextStep: row.next_step,
        nextOn: row.next_on,
        note: row.note,
        from: row.valid_from,
        to: row.valid_to,
      })),
    ]),
  )
}

/** Regimes in which the office itself pays. */
const paid = ['asylblg_3', 'asylblg_2', 'asylblg_1a'] as const

/** Everybody in a household with somebody whom the office pays on the day. */
export async function loadPayable(db: Reader, on: Day, known: Day | null) {
  const rows = await membersOn(db, on, known)
    .leftJoin('benefit_regime', (join) =>
      join
        .onRef('benefit_regime.person_id', '=', 'person.id')
        .on(holdsOn('benefit_regime', on, known))
        .on('benefit_regime.regime', 'in', [...paid]),
    )
    .select([
      'person.id as personId',
      'household.id as householdId',
      'household.number',
      'membership.role',
      'person_name.family_name as familyName',
      'person_name.given_name as givenName',
      'benefit_regime.regime',
    ])
    .orderBy('person.birth_day')
    .execute()
  const byHousehold = Map.groupBy(rows, (row) => row.householdId)
  return new Map([...byHousehold].filter(([, own]) => own.some((person) => person.regime !== null)))
}
