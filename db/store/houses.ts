/** Houses as they are edited: their units and rooms, the places of rooms with who sleeps there, and the making of both. */
import type { Capacity, Places } from '../domain/housing/capacity.ts'
import type { CapacityLine } from '../domain/housing/changeCapacity.ts'
import { roomUses } from '../domain/housing/terms.ts'
import type { BelievedPeriod } from '../domain/people/recordPeriod.ts'
import { codesOf } from '../domain/people/terms.ts'
import type { AccommodationId, Day, DayRange, RoomId, UnitId } from '../domain/values.ts'
import { placesFrom } from './capacity.ts'
import type { Reader, Writer } from './connection.ts'
import { knownOn } from './dated.ts'
import { amongst } from './sqlite/expressions.ts'
import type { Row } from './tables.ts'

export const findHouse = (db: Reader, id: AccommodationId) =>
  db.selectFrom('accommodation').selectAll().where('id', '=', id).executeTakeFirst()

/** Whether another house than `except` has the Kürzel; capitals are the same. */
export async function isShortNameTaken(db: Reader, shortName: string, except: AccommodationId | null) {
  const rows = await db.selectFrom('accommodation').select(['id', 'short_name']).execute()
  return rows.some((row) => row.id !== except && row.short_name.toLowerCase() === shortName.toLowerCase())
}

export const loadUnits = (db: Reader, house: AccommodationId) =>
  db.selectFrom('unit').selectAll().where('accommodation_id', '=', house).orderBy('id').execute()
export const loadRooms = (db: Reader, house: AccommodationId) =>
  db.selectFrom('room').selectAll().where('accommodation_id', '=', house).orderBy('id').execute()
export const findRooms = (db: Reader, ids: readonly RoomId[]) =>
  db
    .selectFrom('room')
    .selectAll()
    .where('id', 'in', amongst(ids) as never)
    .orderBy('id')
    .execute()
export const findUnits = (db: Reader, ids: readonly UnitId[]) =>
  db
    .selectFrom('unit')
    .selectAll()
    .where('id', 'in', amongst(ids) as never)
    .orderBy('id')
    .execute()

/** The places of rooms from day to day, as believed today or on `known`. */
export async function loadPlaces(db: Reader, ids: readonly RoomId[], known: Day | null) {
  const rows = await db
    .selectFrom('room_capacity')
    .selectAll()
    .where(knownOn('room_capacity', known))
    .where('room_id', 'in', amongst(ids) as never)
    .orderBy('valid_from')
    .execute()
  return Map.groupBy(
    rows.map((row): Capacity & { readonly roomId: RoomId } => ({ roomId: row.room_id, ...placesFrom(row) })),
    (line) => line.roomId,
  )
}

/** What is decided on when places change: the line of each room, the latest day of its story, and everybody's nights in it. */
export interface RoomPlaces {
  readonly roomId: RoomId
  readonly number: string
  readonly line: CapacityLine
  readonly lastKnown: Day | null
  readonly stays: readonly DayRange[]
}

const believed = (row: Row<'room_capacity'>): BelievedPeriod<Places> => ({
  id: row.id,
  value: { regularPlaces: row.regular_places, densifiedPlaces: row.densified_places },
  from: row.valid_from,
  to: row.valid_to,
  knownSince: row.known_since,
})

/** In the order of their ids; a room that is not there is left out. Three statements, however many rooms. */
export async function loadRoomPlaces(db: Reader, ids: readonly RoomId[]): Promise<RoomPlaces[]> {
  const rooms = await findRooms(db, ids)
  const lines = await db
    .selectFrom('room_capacity')
    .selectAll()
    .where('room_id', 'in', amongst(ids) as never)
    .orderBy('valid_from')
    .execute()
  const stays = await db
    .selectFrom('stay')
    .select(['room_id', 'valid_from as from', 'valid_to as to'])
    .where('known_until', 'is', null)
    .where('room_id', 'in', amongst(ids) as never)
    .execute()
  const linesOf = Map.groupBy(lines, (row) => row.room_id)
  const staysOf = Map.groupBy(stays, (row) => row.room_id)
  return rooms.map((room) => {
    const own = linesOf.get(room.id) ?? []
    const days = own.flatMap((row) => [row.known_since, ...(row.known_until === null ? [] : [row.known_until])]).sort()
    return {
      roomId: room.id,
      number: room.number,
      line: own.filter((row) => row.known_until === null).map(believed),
      lastKnown: days.at(-1) ?? null,
      stays: staysOf.get(room.id) ?? [],
    }
  })
}

type UnitColumns = Omit<Row<'unit'>, 'id' | 'accommodation_id' | 'name'>
/** The units of a house by name; those that are missing are made, like `like` or plain. */
export async function unitsNamed(
  { db, record }: Writer,
  house: Row<'accommodation'>,
  names: Iterable<string>,
  like: ReadonlyMap<string, UnitColumns> = new Map(),
): Promise<ReadonlyMap<string, UnitId>> {
  const present = new Map((await loadUnits(db, house.id)).map((unit) => [unit.name, unit.id]))
  const missing = [...new Set(names)].filter((name) => !present.has(name))
  const plain: UnitColumns = { legal_class: house.legal_class, form: null, kitchen: null, bath: null }
  const made = await record.insert(
    'unit',
    missing.map((name) => ({ ...plain, ...like.get(name), accommodation_id: house.id, name })),
  )
  return new Map([...present, ...made.map((unit) => [unit.name, unit.id] as const)])
}

/** A room of which something is or was kept, and what; undefined when there is none among them. */
export async function findUsedRoom(db: Reader, rooms: readonly Row<'room'>[]) {
  for (const use of codesOf(roomUses)) {
    const used = await db
      // One table stands for all: each has the room.
      .selectFrom(use as 'stay')
      .select('room_id')
      .where('room_id', 'in', amongst(rooms.map((room) => room.id)) as never)
      .limit(1)
      .executeTakeFirst()
    const room = used && rooms.find(({ id }) => id === used.room_id)
    if (room) return { room, use }
  }
  return undefined
}

/** Takes rooms out with their places, and units in which none is left. */
export async function removeRooms(writer: Writer, rooms: readonly Row<'room'>[]): Promise<void> {
  const { db, record } = writer
  const lines = await db
    .selectFrom('room_capacity')
    .selectAll()
    .where('room_id', 'in', amongst(rooms.map((room) => room.id)) as never)
    .execute()
  for (const line of lines) await record.remove('room_capacity', line)
  for (const room of rooms) await record.remove('room', room)
  await dropEmptyUnits(
    writer,
    rooms.map((room) => room.unit_id),
  )
}

/** Units in which no room is left go with the last one. */
export async function dropEmptyUnits({ db, record }: Writer, ids: Iterable<UnitId>): Promise<void> {
  for (const unit of await findUnits(db, [...new Set(ids)])) {
    const room = await db.selectFrom('room').select('id').where('unit_id', '=', unit.id).executeTakeFirst()
    if (!room) await record.remove('unit', unit)
  }
}

export interface NewRoom extends Omit<Row<'room'>, 'id'> {
  readonly places: Places
}

/** Makes rooms with their places from a day on. */
export async function makeRooms({ record }: Writer, rooms: readonly NewRoom[], from: Day, today: Day): Promise<number> {
  const made = await record.insert(
    'room',
    rooms.map(({ places, ...columns }) => columns),
  )
  await record.insert(
    'room_capacity',
    made.map((room, index) => ({
      room_id: room.id,
      regular_places: rooms[index]?.places.regularPlaces ?? 0,
      densified_places: rooms[index]?.places.densifiedPlaces ?? 0,
      valid_from: from,
      valid_to: null,
      known_since: today,
      known_until: null,
    })),
  )
  return made.length
}
