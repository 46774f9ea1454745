/** Topic `homes`: keys, defects, notes and photos of rooms; the last three of houses, too. */

import { mostPhotoBytes } from '../contract/homes.ts'
import type { FullContract } from '../contract/index.ts'
import type { Handlers } from '../contract/rpc.ts'
import { isOpenOn } from '../domain/housing/kept.ts'
import { byNumber } from '../domain/housing/order.ts'
import { photoTypeOf } from '../domain/housing/photo.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import type { Day, PersonId } from '../domain/values.ts'
import type { Reader } from '../store/connection.ts'
import {
  type About,
  findAbout,
  findDefect,
  findKey,
  findNote,
  findPhoto,
  findPhotoFile,
  findRoomOf,
  keepPhotoFile,
  loadDefects,
  loadDefectsOf,
  loadKeys,
  loadNotes,
  loadPhotos,
  loadSleepersOf,
  sha256Of,
} from '../store/homes.ts'
import { loadCalled } from '../store/householdNames.ts'
import { findPerson } from '../store/people.ts'
import { asking, type Backend, ordering } from './context.ts'

type KeyRow = Awaited<ReturnType<typeof loadKeys>>[number]
type DefectRow = Awaited<ReturnType<typeof loadDefects>>[number]

const namesOf = async (db: Reader, people: readonly PersonId[], on: Day) => {
  const called = await loadCalled(db, { people, rooms: [], households: [] }, on)
  return (id: PersonId): string => called.people.get(id)?.name ?? ''
}
const keyOf = (row: KeyRow, name: string) => ({
  id: row.id,
  version: row.version,
  roomId: row.room_id,
  room: row.number,
  personId: row.holder_id,
  name,
  label: row.label,
  pieces: row.pieces,
  handedOn: row.handed_on,
  returnedOn: row.returned_on,
  lostOn: row.lost_on,
})
const defectOf = (row: DefectRow) => ({
  id: row.id,
  version: row.version,
  roomId: row.room_id,
  room: row.number ?? '',
  foundOn: row.found_on,
  text: row.text,
  state: row.state,
  doneOn: row.done_on,
})

/** Refuses a day that is still to come, or that lies before what it ends. */
function dayRefused(on: Day, today: Day, since: Day | null = null): Result<never> | null {
  if (on > today) return refuse({ code: 'DAY_IN_FUTURE' })
  return since !== null && on < since ? refuse({ code: 'DAY_BEFORE_START', details: { from: since } }) : null
}

/** The row as the clerk saw it. */
function seen<R extends { readonly version: number }>(row: R | undefined, version: number): Result<R> {
  if (!row) return refuse({ code: 'NOT_FOUND' })
  return row.version === version ? ok(row) : refuse({ code: 'STALE' })
}

const keptOf = async (db: Reader, about: About, on: Day) => ({
  defects: (await loadDefectsOf(db, about, on)).map(defectOf),
  notes: await loadNotes(db, about, on),
  photos: await loadPhotos(db, about, on),
})

export const homes = (backend: Backend): Handlers<FullContract>['homes'] => ({
  room: ({ roomId, on }) =>
    asking(backend, async (db) => {
      if (!(await findRoomOf(db, roomId))) return refuse({ code: 'NOT_FOUND' })
      const keys = await loadKeys(db, { roomId }, on)
      const sleepers = await loadSleepersOf(db, roomId, on)
      const name = await namesOf(db, [...keys.map((row) => row.holder_id), ...sleepers], on)
      return ok({
        keys: keys.map((row) => keyOf(row, name(row.holder_id))),
        ...(await keptOf(db, { roomId }, on)),
        people: sleepers.map((personId) => ({ personId, name: name(personId) })),
      })
    }),

  building: ({ accommodationId, on }) =>
    asking(backend, async (db) =>
      (await findAbout(db, { accommodationId }))
        ? ok(await keptOf(db, { accommodationId }, on))
        : refuse({ code: 'NOT_FOUND' }),
    ),

  house: ({ accommodationId, on }) =>
    asking(backend, async (db) => {
      const keys = (await loadKeys(db, { accommodationId }, on)).filter((row) =>
        isOpenOn(on, row.returned_on, row.lost_on),
      )
      const defects = (await loadDefects(db, { accommodationId }, on)).filter((row) => isOpenOn(on, row.done_on))
      const name = await namesOf(
        db,
        keys.map((row) => row.holder_id),
        on,
      )
      return ok({
        keys: keys.map((row) => keyOf(row, name(row.holder_id))).sort((a, b) => byNumber(a.room, b.room)),
        defects: defects.map(defectOf).sort((a, b) => byNumber(a.room, b.room)),
      })
    }),

  photo: ({ sha256 }) =>
    asking(backend, async (db) => {
      const file = await findPhotoFile(db, sha256)
      return file ? ok({ type: file.type, bytes: new Uint8Array(file.bytes) }) : refuse({ code: 'NOT_FOUND' })
    }),

  handOutKey: (input, context) =>
    ordering(backend, context, { command: 'homes.handOutKey', input }, async ({ db, record, today }) => {
      const { roomId, personId, label, pieces, on } = input
      const person = await findPerson(db, personId)
      if (!person || !(await findRoomOf(db, roomId))) return refuse({ code: 'NOT_FOUND' })
      const refused = dayRefused(on, today)
      if (refused) return refused
      const open = { version: 1, handed_on: on, returned_on: null, lost_on: null }
      await record.insert('key_handout', [{ room_id: roomId, person_id: personId, label, pieces, ...open }])
      return ok({})
    }),

  takeBackKey: (input, context) =>
    ordering(backend, context, { command: 'homes.takeBackKey', input }, async ({ db, record, today }) => {
      const row = await findKey(db, input.id)
      const key = seen(row, input.version)
      if (!key.ok) return key
      const refused = dayRefused(input.on, today, key.value.handed_on)
      if (refused) return refused
      const { isLost, on } = input
      const patch = { returned_on: isLost ? null : on, lost_on: isLost ? on : null }
      const isSame = key.value.returned_on === patch.returned_on && key.value.lost_on === patch.lost_on
      if (isSame) return refuse({ code: 'NOTHING_CHANGED' })
      await record.update('key_handout', key.value, { ...patch, version: key.value.version + 1 })
      return ok({})
    }),

  reportDefect: (input, context) =>
    ordering(backend, context, { command: 'homes.reportDefect', input }, async ({ db, record, today }) => {
      const of = await findAbout(db, input)
      if (!of) return refuse({ code: 'NOT_FOUND' })
      const refused = dayRefused(input.on, today)
      if (refused) return refused
      const fresh = { version: 1, state: 'reported' as const, done_on: null }
      await record.insert('defect', [{ ...of, ...fresh, found_on: input.on, text: input.text }])
      return ok({})
    }),

  setDefect: (input, context) =>
    ordering(backend, context, { command: 'homes.setDefect', input }, async ({ db, record, today }) => {
      const row = await findDefect(db, input.id)
      const defect = seen(row, input.version)
      if (!defect.ok) return defect
      const refused = input.state === 'done' ? dayRefused(input.on, today, defect.value.found_on) : null
      if (refused) return refused
      const patch = { state: input.state, done_on: input.state === 'done' ? input.on : null }
      if (defect.value.state === patch.state && defect.value.done_on === patch.done_on)
        return refuse({ code: 'NOTHING_CHANGED' })
      await record.update('defect', defect.value, { ...patch, version: defect.value.version + 1 })
      return ok({})
    }),

  addNote: (input, context) =>
    ordering(backend, context, { command: 'homes.addNote', input }, async ({ db, record, today }) => {
      const of = await findAbout(db, input)
      if (!of) return refuse({ code: 'NOT_FOUND' })
      await record.insert('home_note', [{ ...of, version: 1, written_on: today, text: input.text }])
      return ok({})
    }),

  removeNote: (input, context) =>
    ordering(backend, context, { command: 'homes.removeNote', input }, async ({ db, record }) => {
      const row = await findNote(db, input.id)
      const note = seen(row, input.version)
      if (!note.ok) return note
      await record.remove('home_note', note.value)
      return ok({})
    }),

  addPhoto: ({ bytes, ...input }, context) => {
    const sha256 = sha256Of(bytes)
    // The audit keeps which picture it was, never the picture.
    return ordering(backend, context, { command: 'homes.addPhoto', input: { ...input, sha256 } }, async (writer) => {
      const of = await findAbout(writer.db, input)
      if (!of) return refuse({ code: 'NOT_FOUND' })
      if (bytes.length > mostPhotoBytes) return refuse({ code: 'PHOTO_TOO_LARGE' })
      const type = photoTypeOf(bytes)
      if (!type) return refuse({ code: 'PHOTO_UNREADABLE' })
      await keepPhotoFile(writer, sha256, type, bytes)
      await writer.record.insert('photo', [{ ...of, taken_on: writer.today, caption: input.caption || null, sha256 }])
      return ok({})
    })
  },

  setCaption: (input, context) =>
    ordering(backend, context, { command: 'homes.setCaption', input }, async ({ db, record }) => {
      const row = await findPhoto(db, input.id)
      if (!row) return refuse({ code: 'NOT_FOUND' })
      const caption = input.caption || null
      if (row.caption === caption) return refuse({ code: 'NOTHING_CHANGED' })
      await record.update('photo', row, { caption })
      return ok({})
    }),

  removePhoto: (input, context) =>
    ordering(backend, context, { command: 'homes.removePhoto', input }, async ({ db, record }) => {
      const row = await findPhoto(db, input.id)
      if (!row) return refuse({ code: 'NOT_FOUND' })
      await record.remove('photo', row)
      return ok({})
    }),
})
