/** Dated lines: what is and was believed of one owner, loaded from any of the dated tables, and the writing of a change to it. */

import type { Membership } from '../domain/households/membership.ts'
import type { Places } from '../domain/housing/capacity.ts'
import type { StayValue } from '../domain/housing/stay.ts'
import type { AbsenceKind } from '../domain/housing/terms.ts'
import type { ItemValue } from '../domain/payments/changeItem.ts'
import type { Rate } from '../domain/payments/rates.ts'
import type { NoAccountReason, Stage } from '../domain/payments/terms.ts'
import type { BelievedPeriod, Learned } from '../domain/people/recordPeriod.ts'
import type {
  BenefitRegime,
  FlatSearchStep,
  HousingNeed,
  ObligationLaw,
  ResidenceStatus,
} from '../domain/people/terms.ts'
import type { Cents, Day } from '../domain/values.ts'
import type { Reader, Writer } from './connection.ts'
import { withdraw } from './dated.ts'
import type { DatedTable, Row } from './tables.ts'

/** A period that the office once believed, from one day up to another. */
export interface FormerPeriod<V> extends BelievedPeriod<V> {
  readonly knownUntil: Day
}
export interface Line<V> {
  readonly believed: readonly BelievedPeriod<V>[]
  readonly former: readonly FormerPeriod<V>[]
  /** The latest day on which anything in the line began or ceased to be believed; null while it is empty. */
  readonly lastKnown: Day | null
}

/** A kind of line: its table, and what of a row is the value. The columns of a value bear the names of the table. */
export interface LineKind<T extends DatedTable, V> {
  readonly table: T
  readonly read: (row: Row<T>) => V
  readonly write: (value: V) => Partial<Row<T>>
}
const kind = <T extends DatedTable, V>(
  table: T,
  read: LineKind<T, V>['read'],
  write: LineKind<T, V>['write'],
): LineKind<T, V> => ({ table, read, write })

export interface Named {
  readonly familyName: string
  readonly givenName: string
}
export interface Obligation {
  readonly law: ObligationLaw
  readonly place: string | null
}
export interface FlatSearch {
  readonly step: FlatSearchStep
  readonly nextOn: Day | null
  readonly note: string | null
}
/** Why a household has no account, and what comes next. */
export interface NoAccountValue {
  readonly reason: NoAccountReason
  readonly nextStep: string | null
  readonly nextOn: Day | null
  readonly note: string | null
}

/** A stage or an amount a month, set by hand: exactly one of the two. */
export interface Override {
  readonly stage: Stage | null
  readonly amount: Cents | null
  readonly reason: string
}
/** Every kind of line; the owner is one person, but for `flatSearch` and `noAccount`, where it is a household, and `rate`, which is the law's. */
export const lineKinds = {
  status: kind(
    'residence_status',
    (row): ResidenceStatus => row.status,
    (status) => ({ status }),
  ),
  regime: kind(
    'benefit_regime',
    (row): BenefitRegime => row.regime,
    (regime) => ({ regime }),
  ),
  name: kind(
    'person_name',
    (row): Named => ({ familyName: row.family_name, givenName: row.given_name }),
    (name) => ({ family_name: name.familyName, given_name: name.givenName }),
  ),
  membership: kind(
    'membership',
    (row): Membership => ({
      householdId: row.household_id,
      role: row.role,
      began: row.began,
      ended: row.ended,
      destination: row.destination,
    }),
    ({ householdId, ...rest }) => ({ household_id: householdId, ...rest }),
  ),
  stay: kind(
    'stay',
    (row): StayValue => ({
      roomId: row.room_id,
      reason: row.reason,
      overridden: JSON.parse(row.overridden),
      ended: row.ended,
      destination: row.destination,
    }),
    ({ roomId, overridden, ...rest }) => ({ room_id: roomId, overridden: JSON.stringify(overridden), ...rest }),
  ),
  absence: kind(
    'absence',
    (row): AbsenceKind => row.kind,
    (kind) => ({ kind }),
  ),
  /** Of two persons, the lower id first. */
  notTogether: kind(
    'not_together',
    (row): string | null => row.note,
    (note) => ({ note }),
  ),
  obligation: kind(
    'residence_obligation',
    (row): Obligation => ({ law: row.law, place: row.place }),
    (obligation) => ({ ...obligation }),
  ),
  flatSearch: kind(
    'flat_search',
    (row): FlatSearch => ({ step: row.step, nextOn: row.next_on, note: row.note }),
    ({ nextOn, ...rest }) => ({ next_on: nextOn, ...rest }),
  ),
  noAccount: kind(
    'no_account',
    (row): NoAccountValue => ({ reason: row.reason, nextStep: row.next_step, nextOn: row.next_on, note: row.note }),
    ({ nextStep, nextOn, ...rest }) => ({ next_step: nextStep, next_on: nextOn, ...rest }),
  ),
  /** Of a room: the reason for which it is out of order. */
  capacity: kind(
    'room_capacity',
    (row): Places => ({ regularPlaces: row.regular_places, densifiedPlaces: row.densified_places }),
    ({ regularPlaces, densifiedPlaces }) => ({ regular_places: regularPlaces, densified_places: densifiedPlaces }),
  ),
  block: kind(
    'room_block',
    (row): string => row.reason,
    (reason) => ({ reason }),
  ),
  /** Several needs can hold at once: the need itself is part of the owner. */
  need: kind(
    'housing_need',
    () => true as const,
    () => ({}),
  ),
  /** All needs of a person together, for reading; changes are made need by need. */
  needs: kind(
    'housing_need',
    (row): HousingNeed => row.need,
    (need) => ({ need }),
  ),
  override: kind(
    'stage_override',
    (row): Override => ({ stage: row.stage, amount: row.amount, reason: row.reason }),
    (value) => ({ ...value }),
  ),
  /** The number is part of the owner. */
  item: kind(
    'benefit_item',
    (row): ItemValue => ({ kind: row.kind, label: row.label, amount: row.amount, total: row.total }),
    (value) => ({ ...value }),
  ),
  /** Of a regime and a stage. */
  rate: kind(
    'benefit_rate',
    (row): Rate => ({
      amount: row.amount,
      personal: row.personal,
      source: row.source,
      unverified: row.unverified === 1,
    }),
    ({ unverified, ...value }) => ({ ...value, unverified: unverified ? (1 as const) : (0 as const) }),
  ),
  /** Of two persons; the kind is part of the owner, too. */
  kinship: kind(
    'kinship',
    () => true,
    () => ({}),
  ),
} as const

/** Whose line it is: the columns that all its rows share, such as `{ person_id }` or `{ person_id, need }`. */
export type Owner<T extends DatedTable> = Partial<Omit<Row<T>, 'id'>>

const rowsOf = <T extends DatedTable>(db: Reader, table: T, owner: Owner<T>) => {
  // One table stands for all: Kysely cannot name the columns that any dated table has.
  let query = db.selectFrom(table as 'residence_status').selectAll()
  for (const [column, value] of Object.entries(owner)) query = query.where(column as 'id', '=', value as number)
  return query.orderBy('valid_from').execute() as unknown as Promise<Row<T>[]>
}

export async function loadLine<T extends DatedTable, V>(
  db: Reader,
  { table, read }: LineKind<T, V>,
  owner: Owner<T>,
): Promise<Line<V>> {
  const rows = await rowsOf(db, table, owner)
  const period = (row: Row<T>): BelievedPeriod<V> => ({
    id: row.id,
    value: read(row),
    from: row.valid_from,
    to: row.valid_to,
    knownSince: row.known_since,
  })
  const days = rows.flatMap((row) => [row.known_since, ...(row.known_until === null ? [] : [row.known_until])]).sort()
  return {
    believed: rows.filter((row) => row.known_until === null).map(period),
    former: rows.flatMap((row) => (row.known_until === null ? [] : [{ ...period(row), knownUntil: row.known_until }])),
    lastKnown: days.at(-1) ?? null,
  }
}

/** What of the line was believed on `known`; null is today. In time order. */
export const asKnown = <V>({ believed, former }: Line<V>, known: Day | null): readonly BelievedPeriod<V>[] =>
  known === null
    ? believed
    : [...believed, ...former.filter((period) => period.knownUntil > known)]
        .filter((period) => period.knownSince <= known)
        .sort((a, b) => (a.from < b.from ? -1 : 1))

/** What was learned of one owner's line. */
export interface OwnedChange<T extends DatedTable, V> {
  readonly owner: Owner<T>
  readonly learned: Learned<V>
}

/**
 * Writes what was learned of several owners as one: rows that are no longer believed are kept as believed until then, all of them before
 * any new one is written, so that what passes from one owner to another is never with both.
 */
export async function applyAllLearned<T extends DatedTable, V>(
  { db, record }: Writer,
  { table, write }: LineKind<T, V>,
  changes: readonly OwnedChange<T, V>[],
): Promise<void> {
  for (const { owner, learned } of changes) {
    const gone = new Set(learned.change.withdraw.map((row) => row.id))
    for (const row of gone.size === 0 ? [] : await rowsOf(db, table, owner))
      if (gone.has(row.id)) await withdraw(record, table, row, learned.knownSince)
  }
  const rows = changes.flatMap(({ owner, learned }) =>
    learned.change.insert.map(({ value, from, to }) => ({
      ...owner,
      ...write(value),
      valid_from: from,
      valid_to: to,
      known_since: learned.knownSince,
      known_until: null,
    })),
  )
  await record.insert(table, rows as unknown as Omit<Row<T>, 'id'>[])
}

/** The same for one owner. */
export const applyLearned = <T extends DatedTable, V>(
  writer: Writer,
  kind: LineKind<T, V>,
  owner: Owner<T>,
  learned: Learned<V>,
): Promise<void> => applyAllLearned(writer, kind, [{ owner, learned }])
