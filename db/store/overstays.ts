/** Households in a Fehlbelegung with their rooms and their search for a flat, as believed today or on a day; and the story of a search. */
import { type OverstayHousehold, overstaysOn, type Search } from '../domain/overstays/board.ts'
import { type PersonOnDay, registerOn } from '../domain/people/registerOn.ts'
import { codesOf, residenceStatuses } from '../domain/people/terms.ts'
import type { AccommodationId, Day, HouseholdId, RoomId } from '../domain/values.ts'
import type { Reader } from './connection.ts'
import { holdsOn, knownOn } from './dated.ts'
import type { FlatSearch } from './lines.ts'
import { membersOn } from './members.ts'
import { loadRecords } from './registerOn.ts'
import { amongst } from './sqlite/expressions.ts'
import type { FlatSearchTable } from './tables.ts'

/** The day that is asked about, and the day whose knowledge answers; null is today's. */
export interface AsOf {
  readonly on: Day
  readonly knownOn: Day | null
}
export interface RoomPlace {
  readonly roomId: RoomId
  readonly accommodationId: AccommodationId
  readonly house: string
  readonly houseName: string
  readonly room: string
}
export interface Board {
  readonly households: readonly OverstayHousehold[]
  /** Everybody who has a place of the town on the day. */
  readonly housed: number
}

const titles = codesOf(residenceStatuses).filter((status) => residenceStatuses[status].title)

const housedOn = (db: Reader, { on, knownOn: known }: AsOf) =>
  membersOn(db, on, known).innerJoin('stay', (join) =>
    join.onRef('stay.person_id', '=', 'person.id').on(holdsOn('stay', on, known)),
  )

/** The register on the day, but only the members of these households. */
async function membersOf(
  db: Reader,
  ids: readonly HouseholdId[],
  { on, knownOn: known }: AsOf,
): Promise<readonly PersonOnDay[]> {
  const members = await membersOn(db, on, known)
    .select('person.id')
    .where('membership.household_id', 'in', amongst(ids))
    .execute()
  const records = await loadRecords(
    db,
    known,
    members.map((row) => row.id),
  )
  return registerOn(records, on)
}

/** Households with somebody in a Fehlbelegung on the day: of these, or of all. Whoever has no place or no title that day is not looked at closer. */
async function loadOverstays(
  db: Reader,
  asOf: AsOf,
  within: HouseholdId | null,
): Promise<readonly OverstayHousehold[]> {
  const possible = await housedOn(db, asOf)
    .innerJoin('residence_status', (join) =>
      join.onRef('residence_status.person_id', '=', 'person.id').on(holdsOn('residence_status', asOf.on, asOf.knownOn)),
    )
    .where('residence_status.status', 'in', titles)
    .$if(within !== null, (q) => q.where('membership.household_id', '=', within as HouseholdId))
    .select('membership.household_id as id')
    .distinct()
    .execute()
  const ids = possible.map((row) => row.id)
  return overstaysOn(await membersOf(db, ids, asOf), await loadSearches(db, asOf), asOf.on)
}

export async function loadBoard(db: Reader, asOf: AsOf): Promise<Board> {
  const { housed } = await housedOn(db, asOf)
    .select((eb) => eb.fn.countAll<number>().as('housed'))
    .executeTakeFirstOrThrow()
  return { households: await loadOverstays(db, asOf, null), housed }
}

/** The household as the board shows it, or null when nobody in it is in a Fehlbelegung on the day. */
export async function loadOverstay(db: Reader, id: HouseholdId, asOf: AsOf): Promise<OverstayHousehold | null> {
  const [household] = await loadOverstays(db, asOf, id)
  return household ?? null
}

/** The step of each household's search that holds on the day. */
export async function loadSearches(
  db: Reader,
  { on, knownOn: known }: AsOf,
): Promise<ReadonlyMap<HouseholdId, Search>> {
  const rows = await db
    .selectFrom('flat_search')
    .selectAll()
    .where(holdsOn('flat_search', on, known))
    .execute()
  return new Map(
    rows.map(({ household_id, step, next_on, note, valid_from, valid_to }) => [
      household_id,
      { step, nextOn: next_on, note, from: valid_from, to: valid_to },
    ]),
  )
}

/** Where the households' members sleep on the day, each room once, by household. */
export async function loadRoomsOf(
  db: Reader,
  ids: readonly HouseholdId[],
  asOf: AsOf,
): Promise<ReadonlyMap<HouseholdId, RoomPlace[]>> {
  const rows = await housedOn(db, asOf)
    .innerJoin('room', 'room.id', 'stay.room_id')
    .innerJoin('accommodation', 'accommodation.id', 'room.accommodation_id')
    .select(['membership.household_id as householdId', 'room.id as roomId', 'room.number as room'])
    .select([
      'accommodation.id as accommodationId',
      'accommodation.short_name as house',
      'accommodation.name as houseName',
    ])
    .where('membership.household_id', 'in', amongst(ids))
    .distinct()
    .orderBy('room.number')
    .execute()
  const rooms = Map.groupBy(rows, (row) => row.householdId)
  return new Map([...rooms].map(([id, own]) => [id, own.map(({ householdId, ...room }) => room)]))
}

/** The members of a household on the day as far as it needs to name them. */
export const loadNamesOf = (db: Reader, id: HouseholdId, { on, knownOn: known }: AsOf) =>
  membersOn(db, on, known)
    .select(['membership.role', 'person_name.family_name as familyName', 'person_name.given_name as givenName'])
    .where('membership.household_id', '=', id)
    .orderBy('person.birth_day')
    .execute()

export interface SearchPeriod extends FlatSearch {
  readonly from: Day
  readonly to: Day | null
}
export interface SearchStory {
  /** In time order, as believed today or on the day of knowledge. */
  readonly story: readonly SearchPeriod[]
  /** What was believed once and was corrected since. */
  readonly former: readonly (SearchPeriod & { readonly knownSince: Day; readonly knownUntil: Day })[]
}

/** The row says the same but for its end: that another step followed corrects nothing. */
const isOnlyEnded = (row: FlatSearchTable, other: FlatSearchTable): boolean =>
  row.valid_from === other.valid_from &&
  row.step === other.step &&
  row.next_on === other.next_on &&
  row.note === other.note

export async function loadSearchStory(db: Reader, id: HouseholdId, known: Day | null): Promise<SearchStory> {
  const rows = db.selectFrom('flat_search').selectAll().where('household_id', '=', id).orderBy('valid_from')
  const believed = await rows.where(knownOn('flat_search', known)).execute()
  const all = await rows.execute()
  const period = (row: (typeof all)[number]): SearchPeriod => ({
    step: row.step,
    nextOn: row.next_on,
    note: row.note,
    from: row.valid_from,
    to: row.valid_to,
  })
  return {
    story: believed.map(period),
    former: all.flatMap((row) =>
      row.known_until === null || believed.some((other) => isOnlyEnded(row, other))
        ? []
        : [{ ...period(row), knownSince: row.known_since, knownUntil: row.known_until }],
    ),
  }
}
