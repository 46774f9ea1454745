/** What is kept of rooms besides who sleeps there, and the photos themselves: kept once by their SHA-256, never in the audit. */
import { createHash } from 'node:crypto'
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { AccommodationId, Day, RoomId } from '../domain/values.ts'
import type { Reader, Writer } from './connection.ts'
import { holdsOn } from './dated.ts'
import type { Row, Tables } from './tables.ts'

interface Within {
  readonly roomId?: RoomId
  readonly accommodationId?: AccommodationId
}
/** A room, or a house as a whole without its rooms. */
export type About = { readonly roomId: RoomId } | { readonly accommodationId: AccommodationId }
/** `.where(isOf(about))` */
const isOf =
  (about: About) =>
  (eb: ExpressionBuilder<Tables, 'defect' | 'home_note' | 'photo'>): Expression<SqlBool> =>
    'roomId' in about
      ? eb('room_id', '=', about.roomId)
      : eb.and([eb('accommodation_id', '=', about.accommodationId), eb('room_id', 'is', null)])

export const loadKeys = (db: Reader, { roomId, accommodationId }: Within, on: Day) =>
  db
    .selectFrom('key_handout')
    .innerJoin('room', 'room.id', 'key_handout.room_id')
    .innerJoin('person', 'person.id', 'key_handout.person_id')
    .selectAll('key_handout')
    .select('room.number')
    // Of a merged record the person it leads to.
    .select((eb) => eb.fn.coalesce('person.merged_into', 'person.id').as('holder_id'))
    .$if(roomId !== undefined, (q) => q.where('room.id', '=', roomId as RoomId))
    .$if(accommodationId !== undefined, (q) =>
      q.where('room.accommodation_id', '=', accommodationId as AccommodationId),
    )
    .where('handed_on', '<=', on)
    .orderBy('handed_on', 'desc')
    .orderBy('key_handout.id', 'desc')
    .execute()

/** Of a room, or of the house itself. */
export const loadDefectsOf = async (db: Reader, about: About, on: Day) =>
  'roomId' in about
    ? loadDefects(db, about, on)
    : (await loadDefects(db, about, on)).filter((row) => row.room_id === null)

export const loadDefects = (db: Reader, { roomId, accommodationId }: Within, on: Day) =>
  db
    .selectFrom('defect')
    .leftJoin('room', 'room.id', 'defect.room_id')
    .selectAll('defect')
    .select('room.number')
    .$if(roomId !== undefined, (q) => q.where('defect.room_id', '=', roomId as RoomId))
    .$if(accommodationId !== undefined, (q) =>
      q.where('defect.accommodation_id', '=', accommodationId as AccommodationId),
    )
    .where('found_on', '<=', on)
    .orderBy('found_on', 'desc')
    .orderBy('defect.id', 'desc')
    .execute()

export const loadNotes = (db: Reader, about: About, on: Day) =>
  db
    .selectFrom('home_note')
    .select(['id', 'version', 'written_on as writtenOn', 'text'])
    .where(isOf(about))
    .where('written_on', '<=', on)
    .orderBy('written_on', 'desc')
    .orderBy('id', 'desc')
    .execute()

export const loadPhotos = (db: Reader, about: About, on: Day) =>
  db
    .selectFrom('photo')
    .select(['id', 'taken_on as takenOn', 'caption', 'sha256'])
    .where(isOf(about))
    .where('taken_on', '<=', on)
    .orderBy('taken_on', 'desc')
    .orderBy('id', 'desc')
    .execute()

export async function loadSleepersOf(db: Reader, roomId: RoomId, on: Day) {
  const rows = await db
    .selectFrom('stay')
    .select('person_id')
    .where(holdsOn('stay', on))
    .where('room_id', '=', roomId)
    .orderBy('person_id')
    .execute()
  return rows.map((row) => row.person_id)
}

/** The columns that say what a defect, a note or a photo is about; undefined where there is no such room or house. */
export async function findAbout(
  db: Reader,
  {
    roomId,
    accommodationId,
  }: { readonly roomId?: RoomId | undefined; readonly accommodationId?: AccommodationId | undefined },
) {
  if (roomId !== undefined) {
    const room = await findRoomOf(db, roomId)
    return room && { accommodation_id: room.accommodation_id, room_id: room.id }
  }
  const house = await db
    .selectFrom('accommodation')
    .select('id')
    .where('id', '=', accommodationId as AccommodationId)
    .executeTakeFirst()
  return house && { accommodation_id: house.id, room_id: null }
}

export const findRoomOf = (db: Reader, roomId: RoomId) =>
  db.selectFrom('room').select(['id', 'accommodation_id']).where('id', '=', roomId).executeTakeFirst()

const find =
  <T extends 'key_handout' | 'defect' | 'home_note' | 'photo'>(table: T) =>
  (db: Reader, id: number): Promise<Row<T> | undefined> =>
    // One table stands for all: each has the id.
    db
      .selectFrom(table as 'photo')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst() as unknown as Promise<Row<T> | undefined>
export const findKey = find('key_handout')
export const findDefect = find('defect')
export const findNote = find('home_note')
export const findPhoto = find('photo')

export const findPhotoFile = (db: Reader, sha256: string) =>
  db.selectFrom('photo_file').select(['type', 'bytes']).where('sha256', '=', sha256).executeTakeFirst()

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Keeps the bytes where they are not kept yet. They stay when the photo is taken out, so that this can be taken back. */
export async function keepPhotoFile(
  { trx }: Writer,
  sha256: string,
  type: 'image/jpeg' | 'image/png',
  bytes: Uint8Array,
): Promise<void> {
  await trx
    .insertInto('photo_file')
    .values({ sha256, type, bytes: Buffer.from(bytes) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
