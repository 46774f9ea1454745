/** Compares a workbook with the register: what each row would do, and what is wrong with it. Pure; `store/apply-import.ts` carries it out. */
import type { RegisterRows, RowProblem, SheetKey } from '../domain/register/rows.ts'
import { type Day, type DayRange, overlaps } from '../domain/values.ts'
import { placesFrom } from '../store/capacity.ts'
import type { Snapshot } from '../store/snapshot.ts'
import { type HouseOp, planHouses, planRooms, type RoomOp, roomKey } from './plan-houses.ts'
import { type NoticeOp, planNotices } from './plan-notices.ts'
import { type PersonOp, planPeople } from './plan-people.ts'
import { overfullDay, planStays, type RoomLimits, type StayOp } from './plan-stays.ts'
import { type Planned, problem, wrong } from './planning.ts'

export interface ImportPlan {
  readonly houses: readonly Planned<HouseOp>[]
  readonly rooms: readonly Planned<RoomOp>[]
  readonly people: readonly Planned<PersonOp>[]
  readonly stays: readonly Planned<StayOp>[]
  readonly notices: readonly Planned<NoticeOp>[]
}

const good = <Op>(planned: readonly Planned<Op>[]) => planned.filter((row) => row.outcome !== 'wrong')

/** Each room as it stands now and as the good rows leave it. */
function limitsOf(
  now: Snapshot,
  rooms: readonly Planned<RoomOp>[],
  houses: readonly Planned<HouseOp>[],
): Map<string, RoomLimits> {
  const names = new Map(now.accommodations.map((house) => [house.id, house.short_name]))
  const leases = Map.groupBy(now.leases, (lease) => names.get(lease.accommodation_id) ?? '')
  const capacities = Map.groupBy(now.capacities, (row) => row.room_id)
  const blocks = Map.groupBy(now.blocks, (block) => block.room_id)
  const newLeases = new Map(
    houses.flatMap((house) => (house.op?.lease ? [[house.op.shortName, house.op.lease] as const] : [])),
  )
  const leasesOf = (house: string) => {
    const fresh = newLeases.get(house)
    const kept = (leases.get(house) ?? []).filter((lease) => lease.id !== fresh?.existing?.id)
    return [...kept, ...(fresh ? [fresh.columns] : [])].map((lease) => ({ from: lease.valid_from, to: lease.valid_to }))
  }
  const limits = new Map<string, RoomLimits>()
  for (const room of now.rooms) {
    const house = names.get(room.accommodation_id) ?? ''
    limits.set(roomKey(house, room.number), {
      capacity: (capacities.get(room.id) ?? []).map(placesFrom),
      blocks: (blocks.get(room.id) ?? []).map((b) => ({ from: b.valid_from, to: b.valid_to })),
      leases: leasesOf(house),
    })
  }
  for (const { op } of rooms)
    if (op)
      limits.set(roomKey(op.accommodation, op.number), {
        capacity: op.capacity,
        blocks: limits.get(roomKey(op.accommodation, op.number))?.blocks ?? [],
        leases: leasesOf(op.accommodation),
      })
  return limits
}

/** The stays that the workbook names, by the key of their room. */
const nightsByRoom = ({ stays }: RegisterRows): ReadonlyMap<string, readonly DayRange[]> =>
  Map.groupBy(
    stays.map(({ value: { accommodation, room, from, to } }) => ({
      room: roomKey(accommodation, room),
      from,
      to: to ?? null,
    })),
    (stay) => stay.room,
  )

/** Rows of rooms whose new capacity is too small for the stays that the register and the good rows leave in them. */
function tooSmall(
  now: Snapshot,
  rooms: readonly Planned<RoomOp>[],
  stays: readonly Planned<StayOp>[],
): Map<number, RowProblem> {
  const replaced = new Set(stays.flatMap((stay) => (stay.op?.existing ? [stay.op.existing.id] : [])))
  const present = Map.groupBy(
    now.stays.filter((stay) => !replaced.has(stay.id)),
    (stay) => stay.room_id,
  )
  const coming = Map.groupBy(
    stays.flatMap((stay) => (stay.op ? [stay.op] : [])),
    (op) => op.room,
  )
  const refused = new Map<number, RowProblem>()
  for (const { op, row } of rooms) {
    if (!op?.existing || op.capacityChange.insert.length === 0) continue
    const ranges = [
      ...(present.get(op.existing.id) ?? []).map((stay) => ({ from: stay.valid_from, to: stay.valid_to })),
      ...(coming.get(roomKey(op.accommodation, op.number)) ?? []).map((stay) => stay.range),
    ]
    // Each stay against the others: `overfullDay` counts the one that it is asked for.
    const over = ranges
      .map((range, i) =>
        overfullDay(
          ranges.filter((other, j) => j !== i && overlaps(other, range)),
          range,
          op.capacity,
        ),
      )
      .find((o) => o !== null)
    if (over) refused.set(row, problem('rooms', row, 'ROOM_OVER_DENSIFIED', 'Plätze verdichtet', over))
  }
  return refused
}

/** Rows of people who leave, although the register and the good rows keep a place for them beyond that day. */
function stillHoused(
  now: Snapshot,
  people: readonly Planned<PersonOp>[],
  stays: readonly Planned<StayOp>[],
): Map<number, RowProblem> {
  const replaced = new Set(stays.flatMap((stay) => (stay.op?.existing ? [stay.op.existing.id] : [])))
  const kept = Map.groupBy(
    now.stays.filter((stay) => !replaced.has(stay.id)),
    (stay) => stay.person_id,
  )
  const refused = new Map<number, RowProblem>()
  for (const { op, row } of people) {
    const leaving = op?.memberships.insert.at(-1)?.to
    if (!op?.existing || !leaving) continue
    const stay = kept.get(op.existing.id)?.find(({ valid_to }) => valid_to === null || valid_to > leaving)
    if (stay) refused.set(row, problem('people', row, 'STILL_HOUSED', 'Weggezogen am', { from: stay.valid_from }))
  }
  return refused
}

/** Numbers of records that turned out to be somebody's second one, each with the number that the person goes by. */
function mergedNumbers({ people }: Snapshot): ReadonlyMap<string, string> {
  const numbers = new Map(people.map((person) => [person.id, person.number]))
  return new Map(
    people.flatMap(({ number, merged_into }) =>
      merged_into === null ? [] : [[number, numbers.get(merged_into) ?? '']],
    ),
  )
}

/** By row: what is wrong with it, seen from another sheet. */
type Refused = Map<number, RowProblem[]>

/**
 * A refused row leaves what it speaks of as it is, and that can make another one impossible: a room that stays larger takes stays that keep
 * people in a room that was to become smaller, a person who still has a place cannot have left. So it is planned anew until nothing is refused.
 */
export function planImport(rows: RegisterRows, now: Snapshot, today: Day): ImportPlan {
  const houses = planHouses(rows.accommodations, now)
  const houseNames = new Set([
    ...now.accommodations.map((house) => house.short_name),
    ...good(houses).map((house) => house.key),
  ])
  const nights = Map.groupBy(
    rows.stays.map(({ value }) => ({ number: value.number, from: value.from, to: value.to ?? null })),
    (stay) => stay.number,
  )
  const notices = planNotices(rows.notices, now)
  const merged = mergedNumbers(now)
  const refusedPeople: Refused = new Map(
    rows.people.flatMap(({ row, value }): [number, RowProblem[]][] => {
      const number = merged.get(value.number)
      return number === undefined ? [] : [[row, [problem('people', row, 'PERSON_MERGED', 'Nummer', { number })]]]
    }),
  )
  let rooms = planRooms(rows.rooms, now, houseNames, nightsByRoom(rows), today)
  for (;;) {
    const people = planPeople(rows.people, now, today, nights, refusedPeople)
    const stays = planStays(rows.stays, now, {
      houses: houseNames,
      rooms: limitsOf(now, rooms, houses),
      merged,
      people: new Set([...now.people.map((person) => person.number), ...good(people).map((person) => person.key)]),
      registered: registeredOf(now, people),
    })
    const refusedRooms = tooSmall(now, rooms, stays)
    const housed = stillHoused(now, people, stays)
    if (refusedRooms.size + housed.size === 0) return { houses, rooms, people, stays, notices }
    for (const [row, why] of housed) refusedPeople.set(row, [why])
    rooms = rooms.map((room) => {
      const why = refusedRooms.get(room.row)
      return why ? wrong('rooms', room.row, room.key, [why]) : room
    })
  }
}

/** By person number: since when until when each one is in the register, in time order, as the good rows have it. */
function registeredOf(now: Snapshot, people: readonly Planned<PersonOp>[]): Map<string, DayRange[]> {
  const numbers = new Map(now.people.map((person) => [person.id, person.number]))
  const ops = people.flatMap(({ op }) => op ?? [])
  const withdrawn = new Set(ops.flatMap((op) => op.memberships.withdraw.map((row) => row.id)))
  const lines = Map.groupBy(
    now.memberships.filter((row) => !withdrawn.has(row.id)),
    (row) => numbers.get(row.person_id) ?? '',
  )
  const ranges = new Map<string, DayRange[]>()
  for (const [number, rows] of lines)
    ranges.set(
      number,
      rows.map((row) => ({ from: row.valid_from, to: row.valid_to })),
    )
  for (const { number, memberships } of ops)
    if (memberships.insert.length) ranges.set(number, [...(ranges.get(number) ?? []), ...memberships.insert])
  for (const line of ranges.values()) line.sort((a, b) => (a.from < b.from ? -1 : 1))
  return ranges
}

export const sheetsOf = (plan: ImportPlan): Readonly<Record<SheetKey, readonly Planned<unknown>[]>> => ({
  accommodations: plan.houses,
  rooms: plan.rooms,
  people: plan.people,
  stays: plan.stays,
  notices: plan.notices,
})
