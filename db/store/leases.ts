/** Leases with their houses, who has a place in a house from a day on, and the nights slept there. */
import { insideFrom, type Lease, type LeaseTerms, peopleInside } from '../domain/housing/leases.ts'
import type { AccommodationId, Day, DayRange, HouseholdId } from '../domain/values.ts'
import type { Reader } from './connection.ts'
import { holdsOn, knownOn } from './dated.ts'
import { amongst } from './sqlite/expressions.ts'
import type { Row } from './tables.ts'

export const termsOf = (row: Row<'lease'>): Lease => ({
  id: row.id,
  landlord: row.landlord,
  from: row.valid_from,
  to: row.valid_to,
  coldRent: row.cold_rent,
  extraCosts: row.extra_costs,
  deposit: row.deposit,
  noticeMonths: row.notice_months,
  noticeOn: row.notice_on,
  note: row.note,
})

/** The columns of what a clerk enters. */
export const columnsOf = (terms: LeaseTerms) => ({
  landlord: terms.landlord || null,
  valid_from: terms.from,
  valid_to: terms.to,
  cold_rent: terms.coldRent,
  extra_costs: terms.extraCosts,
  deposit: terms.deposit,
  notice_months: terms.noticeMonths,
  notice_on: terms.noticeOn,
  note: terms.note || null,
})

export const findLease = (db: Reader, id: number) =>
  db.selectFrom('lease').selectAll().where('id', '=', id).executeTakeFirst()

/** The leases of one house, or of all, by their first day. */
export const loadLeases = (db: Reader, house: AccommodationId | null = null) =>
  db
    .selectFrom('lease')
    .selectAll()
    .$if(house !== null, (q) => q.where('accommodation_id', '=', house as AccommodationId))
    .orderBy('valid_from')
    .execute()

/** Every house by its id, with its rooms and the regular places that they have on the day. */
export async function loadLeasedHouses(db: Reader, on: Day, known: Day | null = null) {
  const rows = await db
    .selectFrom('accommodation')
    .leftJoin('room', 'room.accommodation_id', 'accommodation.id')
    .leftJoin('room_capacity', (join) =>
      join.onRef('room_capacity.room_id', '=', 'room.id').on(holdsOn('room_capacity', on, known)),
    )
    .select(['accommodation.id', 'accommodation.short_name as house', 'accommodation.name as houseName', 'kind'])
    .select((eb) => [
      eb.fn.count<number>('room.id').as('rooms'),
      eb.fn.coalesce(eb.fn.sum<number>('room_capacity.regular_places'), eb.val(0)).as('places'),
    ])
    .groupBy('accommodation.id')
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

export interface Inside {
  readonly householdId: HouseholdId
  readonly people: number
  readonly rooms: string[]
}

/** By house: households with a place in it on the night of `day` or later, with how many of their people and in which rooms. */
export async function loadInside(
  db: Reader,
  houses: readonly AccommodationId[],
  day: Day,
  known: Day | null = null,
): Promise<ReadonlyMap<AccommodationId, Inside[]>> {
  const rows = await db
    .selectFrom('stay')
    .innerJoin('room', 'room.id', 'stay.room_id')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.person_id', '=', 'stay.person_id')
        .on(knownOn('membership', known))
        .on((eb) => {
          const first = eb.fn<Day>('max', ['stay.valid_from', eb.val(day)])
          return eb.and([
            eb('membership.valid_from', '<=', first),
            eb.or([eb('membership.valid_to', 'is', null), eb('membership.valid_to', '>', first)]),
          ])
        }),
    )
    .where('room.accommodation_id', 'in', amongst(houses) as never)
    .where(knownOn('stay', known))
    .where((eb) => eb.or([eb('stay.valid_to', 'is', null), eb('stay.valid_to', '>', day)]))
    .select(['membership.household_id as householdId', 'stay.person_id as personId'])
    .select(['room.number', 'room.accommodation_id as house'])
    .orderBy('room.number')
    .execute()
  const inside = (members: typeof rows): Inside[] =>
    [...Map.groupBy(members, (row) => row.householdId)].map(([householdId, own]) => ({
      householdId,
      people: new Set(own.map(({ personId }) => personId)).size,
      rooms: [...new Set(own.map(({ number }) => number))],
    }))
  return new Map([...Map.groupBy(rows, (row) => row.house)].map(([house, own]) => [house, inside(own)]))
}

/** How many people would still be inside when the lease of their house ends, by house; `ends`: the end of each. One statement for each day. */
export async function loadInsideAtEnd(
  db: Reader,
  ends: ReadonlyMap<AccommodationId, Day>,
  on: Day,
  known: Day | null,
): Promise<ReadonlyMap<AccommodationId, number>> {
  const counted = new Map<AccommodationId, number>()
  for (const [day, same] of Map.groupBy(ends, ([, end]) => insideFrom(end, on))) {
    const houses = same.map(([house]) => house)
    for (const [house, inside] of await loadInside(db, houses, day, known)) counted.set(house, peopleInside(inside))
  }
  return counted
}

/** Stays in the rooms of these houses on nights of the range, by house. */
export async function loadStaysIn(
  db: Reader,
  houses: readonly AccommodationId[],
  range: { readonly from: Day; readonly to: Day },
  known: Day | null,
): Promise<ReadonlyMap<AccommodationId, DayRange[]>> {
  const rows = await db
    .selectFrom('stay')
    .innerJoin('room', 'room.id', 'stay.room_id')
    .where('room.accommodation_id', 'in', amongst(houses) as never)
    .where(knownOn('stay', known))
    .where('stay.valid_from', '<', range.to)
    .where((eb) => eb.or([eb('stay.valid_to', 'is', null), eb('stay.valid_to', '>', range.from)]))
    .select(['room.accommodation_id as house', 'stay.valid_from as from', 'stay.valid_to as to'])
    .execute()
  const byHouse = Map.groupBy(rows, (row) => row.house)
  return new Map([...byHouse].map(([house, stays]) => [house, stays.map(({ from, to }) => ({ from, to }))]))
}
