/** Topic `homes`: what the office keeps of a room besides who sleeps there: keys, defects, notes, photos. The last three of a whole house, too. */
import { z } from 'zod'
import { defectStates } from '../domain/housing/terms.ts'
import { codesOf } from '../domain/people/terms.ts'
import { command, query } from './rpc.ts'
import { accommodationId, asOf, bytes, count, day, line, personId, receipt, roomId } from './values.ts'

const rowId = z.int().positive()
const defectState = z.enum(codesOf(defectStates))

const key = z.object({
  id: rowId,
  version: z.int(),
  roomId,
  room: z.string(),
  personId,
  name: z.string(),
  label: z.string(),
  pieces: count,
  handedOn: day,
  returnedOn: day.nullable(),
  lostOn: day.nullable(),
})
const defect = z.object({
  id: rowId,
  version: z.int(),
  roomId: roomId.nullable(),
  room: z.string(),
  foundOn: day,
  text: z.string(),
  state: defectState,
  doneOn: day.nullable(),
})
const note = z.object({ id: rowId, version: z.int(), writtenOn: day, text: z.string() })
const photo = z.object({ id: rowId, takenOn: day, caption: z.string().nullable(), sha256: z.string() })
/** What it is about: a room, or a house as a whole. */
const about = { roomId: roomId.optional(), accommodationId: accommodationId.optional() }
const isAboutOne = (given: { readonly roomId?: unknown; readonly accommodationId?: unknown }): boolean =>
  (given.roomId === undefined) !== (given.accommodationId === undefined)
const aboutOne = 'Zimmer oder Haus'
const caption = line(120).nullable()
/** JPEG or PNG, at most 5 MB. */
export const mostPhotoBytes = 5 * 1024 * 1024
const photoType = z.enum(['image/jpeg', 'image/png'])
const changes = ['homes', 'audit'] as const
const seen = { id: rowId, version: z.int() }
const text = line(500).min(1)

export const homes = {
  /** All that is kept of a room and had begun by the day, the latest first; what has come back or is mended, too. */
  room: query({
    input: z.object({ ...asOf, roomId }),
    output: z.object({
      keys: z.array(key),
      defects: z.array(defect),
      notes: z.array(note),
      photos: z.array(photo),
      /** Who lives there on the day, for handing out a key. */
      people: z.array(z.object({ personId, name: z.string() })),
    }),
    topics: ['homes', 'housing', 'people'],
  }),
  /** The same of a house as a whole, without what is kept of its rooms. */
  building: query({
    input: z.object({ ...asOf, accommodationId }),
    output: z.object({ defects: z.array(defect), notes: z.array(note), photos: z.array(photo) }),
    topics: ['homes'],
  }),
  /** Open defects and keys that are out on the day, in a whole house, by room; what is wrong with the house itself has no room. */
  house: query({
    input: z.object({ ...asOf, accommodationId }),
    output: z.object({ keys: z.array(key), defects: z.array(defect) }),
    topics: ['homes', 'housing', 'people'],
  }),
  photo: query({
    input: z.object({ sha256: z.string().length(64) }),
    output: z.object({ type: photoType, bytes }),
    topics: [],
  }),
  handOutKey: command({
    input: z.object({ roomId, personId, label: line(60).min(1), pieces: z.int().min(1).max(20), on: day }),
    output: z.object(receipt),
    errors: ['NOT_FOUND', 'DAY_IN_FUTURE'],
    changes,
  }),
  /** Came back on the day, or is lost since then. */
  takeBackKey: command({
    input: z.object({ ...seen, on: day, isLost: z.boolean().default(false) }),
    output: z.object(receipt),
    errors: ['NOT_FOUND', 'STALE', 'DAY_IN_FUTURE', 'DAY_BEFORE_START', 'NOTHING_CHANGED'],
    changes,
  }),
  reportDefect: command({
    input: z.object({ ...about, text, on: day }).refine(isAboutOne, aboutOne),
    output: z.object(receipt),
    errors: ['NOT_FOUND', 'DAY_IN_FUTURE'],
    changes,
  }),
  /** `on`: the day on which it was mended; otherwise of no meaning. */
  setDefect: command({
    input: z.object({ ...seen, state: defectState, on: day }),
    output: z.object(receipt),
    errors: ['NOT_FOUND', 'STALE', 'DAY_IN_FUTURE', 'DAY_BEFORE_START', 'NOTHING_CHANGED'],
    changes,
  }),
  addNote: command({
    input: z.object({ ...about, text }).refine(isAboutOne, aboutOne),
    output: z.object(receipt),
    errors: ['NOT_FOUND'],
    changes,
  }),
  removeNote: command({ input: z.object(seen), output: z.object(receipt), errors: ['NOT_FOUND', 'STALE'], changes }),
  addPhoto: command({
    input: z.object({ ...about, bytes, caption: caption.default(null) }).refine(isAboutOne, aboutOne),
    output: z.object(receipt),
    errors: ['NOT_FOUND', 'PHOTO_TOO_LARGE', 'PHOTO_UNREADABLE'],
    changes,
  }),
  setCaption: command({
    input: z.object({ id: rowId, caption }),
    output: z.object(receipt),
    errors: ['NOT_FOUND', 'NOTHING_CHANGED'],
    changes,
  }),
  removePhoto: command({
    input: z.object({ id: rowId }),
    output: z.object(receipt),
    errors: ['NOT_FOUND'],
    changes,
  }),
}
