/** The leases of a day as they are listed, with who would still be inside at their end, and what they cost. Screen and report read them here. */
import type { z } from 'zod'
import type { FullContract } from '../contract/index.ts'
import { stateOf } from '../domain/housing/block.ts'
import {
  costOfMonth,
  earliestEnd,
  insideFrom,
  type LeasedHouse,
  monthlyCost,
  monthsBefore,
  noticeDeadline,
  perPlace,
} from '../domain/housing/leases.ts'
import { byNumber } from '../domain/housing/order.ts'
import { type AccommodationId, addMonths, covers, type Day, daysBetween, overlaps } from '../domain/values.ts'
import type { Reader } from '../store/connection.ts'
import { loadInside, loadLeasedHouses, loadLeases, loadStaysIn, termsOf } from '../store/leases.ts'
import { loadHouseholdNames } from '../store/needs.ts'

export type ListedLease = z.output<FullContract['leases']['list']['output']>[number]
export type LeaseCosts = z.output<FullContract['leases']['costs']['output']>
export interface AsOf {
  readonly on: Day
  readonly knownOn: Day | null
}

/** Who has a place in the house on the day or later, by name. */
export async function insideAt(db: Reader, house: AccommodationId, day: Day, known: Day | null) {
  const inside = (await loadInside(db, [house], day, known)).get(house) ?? []
  const names = await loadHouseholdNames(
    db,
    inside.map(({ householdId }) => householdId),
    { on: day, known },
  )
  return inside
    .map((one) => ({ ...one, name: names.get(one.householdId)?.name ?? '' }))
    .sort((a, b) => byNumber(a.name, b.name))
}

const states = ['current', 'coming', 'past']

export async function listLeases(db: Reader, { on, knownOn }: AsOf): Promise<ListedLease[]> {
  const houses = await loadLeasedHouses(db, on, knownOn)
  const rows = await loadLeases(db)
  const listed: ListedLease[] = []
  for (const row of rows) {
    const house = houses.get(row.accommodation_id)
    if (!house) continue
    const { id, ...terms } = termsOf(row)
    const { to } = terms
    const isFollowed =
      to !== null &&
      rows.some(
        (other) =>
          other.accommodation_id === row.accommodation_id && covers({ from: other.valid_from, to: other.valid_to }, to),
      )
    const isOpen = to === null || isFollowed
    const monthly = monthlyCost(terms)
    listed.push({
      id,
      version: row.version,
      accommodationId: row.accommodation_id,
      house: house.house,
      houseName: house.houseName,
      kind: house.kind,
      ...terms,
      state: stateOf(terms, on),
      deadline: isFollowed ? null : noticeDeadline(terms),
      earliestEnd:
        to === null && terms.noticeMonths !== null && covers(terms, on) ? earliestEnd(on, terms.noticeMonths) : null,
      monthly,
      places: house.places,
      perPlace: perPlace(monthly, house.places),
      insideAtEnd: isOpen ? [] : await insideAt(db, row.accommodation_id, insideFrom(to, on), knownOn),
    })
  }
  const end = ({ to }: ListedLease): string => to ?? '9999'
  return listed.sort(
    (a, b) =>
      states.indexOf(a.state) - states.indexOf(b.state) ||
      (a.state === 'past' ? -1 : 1) * (end(a) < end(b) ? -1 : end(a) > end(b) ? 1 : 0) ||
      byNumber(a.houseName, b.houseName),
  )
}

/** How many months the cost looks back. */
const months = 12

export async function leaseCosts(db: Reader, { on, knownOn }: AsOf): Promise<LeaseCosts> {
  const within = { from: addMonths(`${on.slice(0, 7)}-01` as Day, -months), to: `${on.slice(0, 7)}-01` as Day }
  const houses = await loadLeasedHouses(db, on, knownOn)
  const rows = (await loadLeases(db)).filter((row) => overlaps({ from: row.valid_from, to: row.valid_to }, within))
  const leasesOf = Map.groupBy(rows, (row) => row.accommodation_id)
  const stays = await loadStaysIn(db, [...leasesOf.keys()], within, knownOn)
  const leased = [...leasesOf].map(([id, own]) => ({
    id,
    house: { leases: own.map(termsOf), stays: stays.get(id) ?? [] } satisfies LeasedHouse,
  }))
  const over = (some: readonly LeasedHouse[]) => monthsBefore(on, months).map((month) => costOfMonth(some, month))
  const averageDays = daysBetween(within.from, within.to) / months
  return {
    months: over(leased.map(({ house }) => house)),
    houses: leased
      .flatMap(({ id, house }) => {
        const name = houses.get(id)
        const each = over([house])
        const cents = each.reduce((sum, month) => sum + month.cents, 0)
        const nights = each.reduce((sum, month) => sum + month.nights, 0)
        if (!name || cents === 0) return []
        const perOccupied = nights === 0 ? null : Math.round((cents * averageDays) / nights)
        return [{ accommodationId: id, house: name.house, houseName: name.houseName, cents, nights, perOccupied }]
      })
      .sort((a, b) => (b.perOccupied ?? Number.MAX_SAFE_INTEGER) - (a.perOccupied ?? Number.MAX_SAFE_INTEGER)),
    unknown: rows.filter((row) => row.cold_rent === null && row.extra_costs === null).length,
  }
}
