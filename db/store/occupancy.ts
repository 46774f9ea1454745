/** Loads the town's housing on one night: houses, units, rooms, and who sleeps there with status and regime on that day. */

import type { AccommodationOnDay, Occupant, RoomOnDay, UnitOnDay } from '../domain/housing/occupancy.ts'
import { byFloor, byNumber } from '../domain/housing/order.ts'
import type { AccommodationKind } from '../domain/housing/terms.ts'
import { type AccommodationId, birthOf, covers, type Day, type RoomId } from '../domain/values.ts'
import type { Reader } from './connection.ts'
import { holdsOn } from './dated.ts'
import { loadKept } from './reservations.ts'

export interface OccupancyFilter {
  readonly accommodationId?: AccommodationId
  readonly kind?: AccommodationKind
  /** The day whose knowledge answers; null or absent: today's. */
  readonly knownOn?: Day | null
}

/** Houses in the order of their kind and name; rooms by floor and number; people by household and age. A few statements, however large the town. */
export async function loadOccupancy(db: Reader, day: Day, filter: OccupancyFilter = {}): Promise<AccommodationOnDay[]> {
  const houses = await db
    .selectFrom('accommodation')
    .selectAll()
    .$if(filter.accommodationId !== undefined, (q) => q.where('id', '=', filter.accommodationId as AccommodationId))
    .$if(filter.kind !== undefined, (q) => q.where('kind', '=', filter.kind as AccommodationKind))
    .execute()
  const within = houses.map((house) => house.id)
  if (within.length === 0) return []
  const only = filter.accommodationId !== undefined || filter.kind !== undefined
  const units = await db
    .selectFrom('unit')
    .selectAll()
    .$if(only, (q) => q.where('accommodation_id', 'in', within))
    .execute()
  const rooms = await db
    .selectFrom('room')
    .selectAll()
    .$if(only, (q) => q.where('accommodation_id', 'in', within))
    .execute()
  const leases = Map.groupBy(
    await db.selectFrom('lease').selectAll().orderBy('valid_from').execute(),
    (l) => l.accommodation_id,
  )
  const blocks = Map.groupBy(
    await db
      .selectFrom('room_block')
      .selectAll()
      .where(holdsOn('room_block', day, filter.knownOn ?? null))
      .execute(),
    (b) => b.room_id,
  )
  const capacities = await db
    .selectFrom('room_capacity')
    .selectAll()
    .where(holdsOn('room_capacity', day, filter.knownOn ?? null))
    .execute()
  const capacityOf = new Map(capacities.map((row) => [row.room_id, row]))
  const occupants = await loadOccupants(db, day, filter.knownOn ?? null, only ? within : null)
  const kept = await loadKept(db, day, filter.knownOn ?? null)
  const roomsByUnit = Map.groupBy(rooms, (room) => room.unit_id)
  const unitsByHouse = Map.groupBy(units, (unit) => unit.accommodation_id)

  return houses
    .map((house): AccommodationOnDay => {
      const held = (leases.get(house.id) ?? []).map((l) => ({
        from: l.valid_from,
        to: l.valid_to,
        landlord: l.landlord,
      }))
      const lease = held.find((range) => covers(range, day)) ?? held.at(-1) ?? null
      const isLeased = lease === null || covers(lease, day)
      const roomOnDay = (room: (typeof rooms)[number]): RoomOnDay => {
        const block = blocks.get(room.id)?.[0]
        const capacity = capacityOf.get(room.id)
        return {
          id: room.id,
          number: room.number,
          floor: room.floor,
          areaHundredths: room.area_hundredths,
          regularPlaces: capacity?.regular_places ?? 0,
          densifiedPlaces: capacity?.densified_places ?? 0,
          stepFree: room.step_free === null ? null : room.step_free === 1,
          purpose: room.purpose,
          block: block ? { from: block.valid_from, to: block.valid_to, reason: block.reason } : null,
          inService: isLeased && capacity !== undefined,
          reserved: kept.get(room.id) ?? 0,
          occupants: occupants.get(room.id) ?? [],
        }
      }
      const unitOnDay = (unit: (typeof units)[number]): UnitOnDay => ({
        id: unit.id,
        name: unit.name,
        legalClass: unit.legal_class,
        rooms: (roomsByUnit.get(unit.id) ?? [])
          .map(roomOnDay)
          .sort((a, b) => byFloor(a.floor, b.floor) || byNumber(a.number, b.number)),
      })
      return {
        id: house.id,
        shortName: house.short_name,
        name: house.name,
        kind: house.kind,
        street: house.street,
        houseNumber: house.house_number,
        postalCode: house.postal_code,
        town: house.town,
        lease,
        units: (unitsByHouse.get(house.id) ?? []).map(unitOnDay).sort((a, b) => byNumber(a.name, b.name)),
      }
    })
    .sort((a, b) => kindRank[a.kind] - kindRank[b.kind] || byNumber(a.name, b.name))
}

export const kindRank: Readonly<Record<AccommodationKind, number>> = { shelter: 0, house: 1, rented_flat: 2 }

async function loadOccupants(
  db: Reader,
  day: Day,
  known: Day | null,
  within: AccommodationId[] | null,
): Promise<Map<RoomId, Occupant[]>> {
  const rows = await db
    .selectFrom('stay')
    .innerJoin('person', 'person.id', 'stay.person_id')
    .innerJoin('membership', (join) =>
      join.onRef('membership.person_id', '=', 'person.id').on(holdsOn('membership', day, known)),
    )
    .innerJoin('household', 'household.id', 'membership.household_id')
    .innerJoin('person_name', (join) =>
      join.onRef('person_name.person_id', '=', 'person.id').on(holdsOn('person_name', day, known)),
    )
    .leftJoin('residence_status', (join) =>
      join.onRef('residence_status.person_id', '=', 'person.id').on(holdsOn('residence_status', day, known)),
    )
    .leftJoin('benefit_regime', (join) =>
      join.onRef('benefit_regime.person_id', '=', 'person.id').on(holdsOn('benefit_regime', day, known)),
    )
    .where(holdsOn('stay', day, known))
    .$if(within !== null, (q) =>
      q.innerJoin('room', 'room.id', 'stay.room_id').where('room.accommodation_id', 'in', within ?? []),
    )
    .select([
      'stay.id as stayId',
      'stay.room_id as roomId',
      'stay.valid_from as from',
      'stay.valid_to as to',
      'person.id as personId',
      'person.number as personNumber',
      'membership.household_id as householdId',
      'household.number as householdNumber',
      'membership.role',
      'person_name.family_name as familyName',
      'person_name.given_name as givenName',
      'person.birth_day as birthDay',
      'person.birth_precision as birthPrecision',
      'person.sex',
      'person.nationality',
      'residence_status.status as residenceStatus',
      'residence_status.valid_to as statusTo',
      'benefit_regime.regime as benefitRegime',
    ])
    .orderBy('membership.household_id')
    .orderBy('person.birth_day')
    .execute()
  return Map.groupBy(
    rows.map(({ birthDay, birthPrecision, stayId, ...row }) => ({
      ...row,
      stayId: stayId as Occupant['stayId'],
      birth: birthOf(birthDay, birthPrecision),
    })),
    (row) => row.roomId,
  )
}

/** The house of a room; of none for a room that does not exist. */
export async function houseOf(db: Reader, roomId: RoomId): Promise<AccommodationId> {
  const room = await db.selectFrom('room').select('accommodation_id').where('id', '=', roomId).executeTakeFirst()
  return room?.accommodation_id ?? (0 as AccommodationId)
}
