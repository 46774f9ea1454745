/** The facts of a move, for one room or for every room of the town. */
import type { Mover, Neighbour, TargetRoom } from '../domain/housing/moveFacts.ts'
import type { Bed } from '../domain/housing/rearrangeFacts.ts'
import {
  birthOf,
  type Day,
  type DayRange,
  type HouseholdId,
  type PersonId,
  type RoomId,
  type StayId,
  type UnitId,
} from '../domain/values.ts'
import { placesFrom } from './capacity.ts'
import type { Reader } from './connection.ts'
import { holdsOn, knownOn } from './dated.ts'
import { needsFrom } from './housingNeeds.ts'
import { loadRelatives } from './kin.ts'
import { membersOn } from './members.ts'
import { loadReserved } from './reserved.ts'
import { amongst } from './sqlite/expressions.ts'

const range = (row: { valid_from: Day; valid_to: Day | null }): DayRange => ({ from: row.valid_from, to: row.valid_to })

/** The people of a move who are in the register on `day`, with every stay that ends after it. */
export async function loadMovers(db: Reader, personIds: readonly PersonId[], day: Day): Promise<Mover[]> {
  const persons = await membersOn(db, day)
    .select(['person.id', 'membership.household_id', 'person.birth_day', 'person.birth_precision', 'person.sex'])
    .where('person.id', 'in', personIds)
    .execute()
  const stays = await db
    .selectFrom('stay')
    .selectAll()
    .where('known_until', 'is', null)
    .where('person_id', 'in', personIds)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', day)]))
    .orderBy('valid_from')
    .execute()
  const staysOf = Map.groupBy(stays, (stay) => stay.person_id)
  const needs = await needsFrom(db, day)
  const relatives = await loadRelatives(db, personIds, day)
  return persons.map((person) => ({
    personId: person.id,
    householdId: person.household_id,
    birth: birthOf(person.birth_day, person.birth_precision),
    sex: person.sex,
    needs: needs.get(person.id) ?? [],
    relatives: relatives.get(person.id) ?? new Set(),
    stays: (staysOf.get(person.id) ?? []).map((s) => ({ id: s.id as StayId, roomId: s.room_id, ...range(s) })),
  }))
}

/** Where the members of these households sleep on the night of the day. */
export async function loadBeds(
  db: Reader,
  householdIds: readonly HouseholdId[],
  day: Day,
  known: Day | null = null,
): Promise<Bed[]> {
  const rows = await db
    .selectFrom('stay')
    .innerJoin('membership', (join) =>
      join.onRef('membership.person_id', '=', 'stay.person_id').on(holdsOn('membership', day, known)),
    )
    .innerJoin('room', 'room.id', 'stay.room_id')
    .where(holdsOn('stay', day, known))
    .where('membership.household_id', 'in', householdIds)
    .select(['stay.person_id', 'membership.household_id', 'room.unit_id'])
    .execute()
  return rows.map((row) => ({ personId: row.person_id, householdId: row.household_id, unitId: row.unit_id }))
}

/** Units where members of these households stay behind on the day. */
export async function loadUnitsLeftBehind(
  db: Reader,
  householdIds: readonly HouseholdId[],
  movers: readonly PersonId[],
  day: Day,
  known: Day | null = null,
): Promise<UnitId[]> {
  const beds = await loadBeds(db, householdIds, day, known)
  return [...new Set(beds.filter((bed) => !movers.includes(bed.personId)).map((bed) => bed.unitId))]
}

export interface NamedRoom {
  readonly target: TargetRoom
  readonly number: string
  readonly floor: string | null
  readonly house: string
  readonly houseName: string
  /** Head count on the day of the move. */
  readonly taken: number
}

/** Rooms as targets of a move on `day`: some, or all. Stays and households as they are known today, or were on `known`. */
export async function loadTargets(
  db: Reader,
  day: Day,
  within?: readonly RoomId[],
  known: Day | null = null,
): Promise<NamedRoom[]> {
  const these = within && amongst(within)
  const rooms = await db
    .selectFrom('room')
    .innerJoin('accommodation', 'accommodation.id', 'room.accommodation_id')
    .selectAll('room')
    .select(['accommodation.short_name as house', 'accommodation.name as houseName'])
    .$if(these !== undefined, (q) => q.where('room.id', 'in', these as never))
    .execute()
  const neighbours = await db
    .selectFrom('stay')
    .innerJoin('person', 'person.id', 'stay.person_id')
    .where(knownOn('stay', known))
    .where((eb) => eb.or([eb('stay.valid_to', 'is', null), eb('stay.valid_to', '>', day)]))
    .$if(these !== undefined, (q) => q.where('stay.room_id', 'in', these as never))
    .innerJoin('membership', (join) =>
      // The household of the first shared night: whoever moves in later may belong to nobody's household yet on the day of the move.
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
    .select(['stay.room_id', 'stay.valid_from', 'stay.valid_to', 'person.id', 'membership.household_id'])
    .select(['person.birth_day', 'person.birth_precision', 'person.sex'])
    .execute()
  const blocks = await db
    .selectFrom('room_block')
    .selectAll()
    .where(knownOn('room_block', known))
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', day)]))
    .execute()
  const reservedOf = await loadReserved(db, day, known)
  const leases = await db.selectFrom('lease').selectAll().orderBy('valid_from').execute()
  const needs = await needsFrom(db, day, known)
  const capacities = await db
    .selectFrom('room_capacity')
    .selectAll()
    .where(knownOn('room_capacity', known))
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', day)]))
    .$if(these !== undefined, (q) => q.where('room_id', 'in', these as never))
    .orderBy('valid_from')
    .execute()
  const neighboursOf = Map.groupBy(neighbours, (row) => row.room_id)
  const blocksOf = Map.groupBy(blocks, (row) => row.room_id)
  const capacityOf = Map.groupBy(capacities, (row) => row.room_id)
  const leasesOf = Map.groupBy(leases, (row) => row.accommodation_id)
  return rooms.map((room) => {
    const held = (leasesOf.get(room.accommodation_id) ?? []).map(range)
    const staying = (neighboursOf.get(room.id) ?? []).map(
      (row): Neighbour => ({
        personId: row.id,
        householdId: row.household_id,
        birth: birthOf(row.birth_day, row.birth_precision),
        sex: row.sex,
        needs: needs.get(row.id) ?? [],
        ...range(row),
      }),
    )
    return {
      number: room.number,
      floor: room.floor,
      house: room.house,
      houseName: room.houseName,
      taken: staying.filter((stay) => stay.from <= day).length,
      target: {
        id: room.id,
        unitId: room.unit_id,
        capacity: (capacityOf.get(room.id) ?? []).map(placesFrom),
        areaHundredths: room.area_hundredths,
        floor: room.floor,
        stepFree: room.step_free === null ? null : room.step_free === 1,
        purpose: room.purpose,
        blocks: (blocksOf.get(room.id) ?? []).map(range),
        lease: held.find((l) => l.to === null || l.to > day) ?? held.at(-1) ?? null,
        neighbours: staying,
        reserved: reservedOf.get(room.id) ?? [],
      },
    }
  })
}
