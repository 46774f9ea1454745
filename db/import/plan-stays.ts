/** Compares the sheet `Belegung` with the register: one place a night, never over the densified capacity, not in blocked rooms. */
import { type Capacity, capacityOn, firstNightWithout } from '../domain/housing/capacity.ts'
import type { At, RowProblem, StayRow } from '../domain/register/rows.ts'
import { covers, type Day, type DayRange, overlaps } from '../domain/values.ts'
import type { Snapshot } from '../store/snapshot.ts'
import type { Row } from '../store/tables.ts'
import { roomKey, roomName } from './plan-houses.ts'
import { cellChanges, type Planned, problem, settled, wrong } from './planning.ts'

export interface StayOp {
  readonly person: string
  readonly room: string
  readonly range: DayRange
  readonly existing: Row<'stay'> | null
}
/** A room as the workbook leaves it. */
export interface RoomLimits {
  readonly capacity: readonly Capacity[]
  readonly blocks: readonly DayRange[]
  /** Empty when no lease is recorded. */
  readonly leases: readonly DayRange[]
}
export interface StayWorld {
  /** Kürzel of every house. */
  readonly houses: ReadonlySet<string>
  /** By room key (Kürzel and number). */
  readonly rooms: ReadonlyMap<string, RoomLimits>
  /** Numbers of merged records, with the number that the person goes by. */
  readonly merged: ReadonlyMap<string, string>
  readonly people: ReadonlySet<string>
  /** Since when until when each person is in the register, by number, in time order. */
  readonly registered: ReadonlyMap<string, readonly DayRange[]>
}

interface Placed extends DayRange {
  readonly person: string
  readonly room: string
}

/** Who sleeps where, kept by person and by room while rows are added one by one. */
function createBook(stays: readonly Placed[]) {
  const byPerson = Map.groupBy(stays, (stay) => stay.person)
  const byRoom = Map.groupBy(stays, (stay) => stay.room)
  const of = <K>(map: Map<K, Placed[]>, key: K) => {
    const list = map.get(key) ?? []
    map.set(key, list)
    return list
  }
  return {
    ofPerson: (person: string) => of(byPerson, person),
    ofRoom: (room: string) => of(byRoom, room),
    add(stay: Placed) {
      of(byPerson, stay.person).push(stay)
      of(byRoom, stay.room).push(stay)
    },
  }
}

/** The first day on which the room would hold more people than its densified places while `range` lasts, with the head count. */
export function overfullDay(
  stays: readonly DayRange[],
  range: DayRange,
  capacity: readonly Capacity[],
): { day: Day; people: number; densified: number } | null {
  const beside = stays.filter((stay) => overlaps(stay, range))
  const begins = [...beside, ...capacity].map(({ from }) => from)
  const days = [range.from, ...begins.filter((from) => from > range.from && covers(range, from))].sort()
  for (const day of days) {
    const people = beside.filter((stay) => covers(stay, day)).length + 1
    const places = capacityOn(capacity, day)
    if (places && people > places.densifiedPlaces) return { day, people, densified: places.densifiedPlaces }
  }
  return null
}

/**
 * The day on which a person is no longer in the register while a stay lasts; null when she is there in all its nights. Nights before the first
 * day are no reason: whoever slept here was here.
 */
export function goneWhile(stay: DayRange, registered: readonly DayRange[]): Day | null {
  const [first] = registered
  if (!first) return null
  let at = stay.from < first.from ? first.from : stay.from
  for (;;) {
    const here = registered.find((range) => covers(range, at))
    if (!here) return registered.findLast(({ to }) => to !== null && to <= at)?.to ?? null
    if (here.to === null || (stay.to !== null && stay.to <= here.to)) return null
    at = here.to
  }
}

function problemsOf(
  at: At<StayRow>,
  range: DayRange,
  world: StayWorld,
  book: ReturnType<typeof createBook>,
): RowProblem[] {
  const { number, accommodation, room, from } = at.value
  const say = (...args: Parameters<typeof problem> extends [unknown, unknown, ...infer Rest] ? Rest : never) =>
    problem('stays', at.row, ...args)
  const limits = world.rooms.get(roomKey(accommodation, room))
  if (range.to !== null && range.to <= from) return [say('END_BEFORE_START', 'Auszug')]
  const merged = world.merged.get(number)
  if (merged !== undefined) return [say('PERSON_MERGED', 'Nummer', { number: merged })]
  const unknown = [
    ...(world.people.has(number) ? [] : [say('UNKNOWN_PERSON', 'Nummer', { value: number })]),
    ...(world.houses.has(accommodation)
      ? limits
        ? []
        : [say('UNKNOWN_ROOM', 'Zimmer', { value: room })]
      : [say('UNKNOWN_ACCOMMODATION', 'Unterkunft', { value: accommodation })]),
  ]
  if (unknown.length || !limits) return unknown
  const left = goneWhile(range, world.registered.get(number) ?? [])
  if (left !== null) return [say('PERSON_GONE', range.from < left ? 'Auszug' : 'Einzug', { day: left })]
  const clash = book.ofPerson(number).find((stay) => overlaps(stay, range))
  if (clash) return [say('STAY_OVERLAPS', 'Einzug', { from: clash.from })]
  const block = limits.blocks.find((b) => overlaps(b, range))
  if (block)
    return [say('ROOM_BLOCKED', 'Zimmer', block.to ? { from: block.from, to: block.to } : { from: block.from })]
  const [lease] = limits.leases
  if (lease && !limits.leases.some((l) => covers(l, from)))
    return [say('OUTSIDE_LEASE', 'Einzug', lease.to ? { from: lease.from, to: lease.to } : { from: lease.from })]
  const closed = firstNightWithout(limits.capacity, range)
  if (closed !== null) return [say('ROOM_OUT_OF_SERVICE', 'Zimmer', { day: closed })]
  const over = overfullDay(book.ofRoom(roomKey(accommodation, room)), range, limits.capacity)
  return over ? [say('ROOM_OVER_DENSIFIED', 'Zimmer', over)] : []
}

/**
 * Plans the rows in their order. A row that is refused leaves its present stay in place, which can make another row impossible:
 * so the book is begun anew until no further row is refused.
 */
export function planStays(rows: readonly At<StayRow>[], now: Snapshot, world: StayWorld): Planned<StayOp>[] {
  const houses = new Map(now.accommodations.map((house) => [house.id, house.short_name]))
  const roomKeys = new Map(
    now.rooms.map((room) => [room.id, roomKey(houses.get(room.accommodation_id) ?? '', room.number)]),
  )
  const numbers = new Map(now.people.map((person) => [person.id, person.number]))
  const present = now.stays.map((row) => ({
    row,
    placed: {
      person: numbers.get(row.person_id) ?? '',
      room: roomKeys.get(row.room_id) ?? '',
      from: row.valid_from,
      to: row.valid_to,
    },
  }))
  const stayKey = (person: string, from: Day) => `${person} ${from}`
  const known = new Map(present.map((stay) => [stayKey(stay.placed.person, stay.placed.from), stay]))

  const inWorkbook = new Set(rows.map((at) => stayKey(at.value.number, at.value.from)))
  /** The person has moved on since or left the town, and the workbook does not know of it. */
  const hasMovedOn = ({ person, to }: Placed): boolean =>
    to !== null &&
    ((known.has(stayKey(person, to)) && !inWorkbook.has(stayKey(person, to))) ||
      world.registered.get(person)?.at(-1)?.to === to)
  /** The nights that a row asks for. A known end stays without the column Auszug, and where an old list has not heard of a move. */
  const rangeOf = ({ value: { number, from, to } }: At<StayRow>): DayRange => {
    const placed = known.get(stayKey(number, from))?.placed
    const keepsEnd = placed !== undefined && (to === undefined || (to === null && hasMovedOn(placed)))
    return { from, to: keepsEnd ? placed.to : (to ?? null) }
  }
  const isSame = (at: At<StayRow>) => {
    const stay = known.get(stayKey(at.value.number, at.value.from))?.placed
    const { accommodation, room } = at.value
    return stay !== undefined && stay.room === roomKey(accommodation, room) && stay.to === rangeOf(at).to
  }
  const refused = new Map<number, RowProblem[]>()
  for (let before = -1; before !== refused.size; ) {
    before = refused.size
    const open = rows.filter((at) => !refused.has(at.row) && !isSame(at))
    const moved = new Set(open.map((at) => stayKey(at.value.number, at.value.from)))
    const book = createBook(
      present.map((stay) => stay.placed).filter((stay) => !moved.has(stayKey(stay.person, stay.from))),
    )
    for (const at of open) {
      const problems = problemsOf(at, rangeOf(at), world, book)
      if (problems.length) refused.set(at.row, problems)
      else {
        const { number, accommodation, room } = at.value
        book.add({ person: number, room: roomKey(accommodation, room), ...rangeOf(at) })
      }
    }
  }

  return rows.map((at) => {
    const { number, accommodation, room, from } = at.value
    const key = `${number} · ${from}`
    const problems = refused.get(at.row)
    if (problems) return wrong('stays', at.row, key, problems)
    const existing = known.get(stayKey(number, from))
    const op: StayOp = {
      person: number,
      room: roomKey(accommodation, room),
      range: rangeOf(at),
      existing: existing?.row ?? null,
    }
    const changes = existing
      ? cellChanges(
          { room: existing.placed.room, to: existing.placed.to as string | null },
          { room: op.room, to: op.range.to as string | null },
          { room: 'room', to: 'to' },
        ).map((change) =>
          change.field === 'room'
            ? { ...change, before: roomName(existing.placed.room), after: roomName(op.room) }
            : change,
        )
      : []
    return settled('stays', at, key, existing !== undefined, changes, op)
  })
}
