/** Topic `reservations`: keeping places of a room, changing that, and giving them up. */
import type { z } from 'zod'
import type { FullContract } from '../contract/index.ts'
import type { holder as holderSchema } from '../contract/reservations.ts'
import type { Handlers } from '../contract/rpc.ts'
import { decideReservation, givenUp, type Holder, rewritten, tightestNight } from '../domain/housing/reservation.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import type { Day, RoomId } from '../domain/values.ts'
import type { Reader } from '../store/connection.ts'
import { findHousehold } from '../store/people.ts'
import { findReservation, loadHolderNames, peopleOf, writeReservation } from '../store/reservations.ts'
import { loadRoomStories, type RoomStory } from '../store/roomsOverTime.ts'
import { asking, type Backend, ordering, todayOf } from './context.ts'
import { holderOf } from './timeline.ts'

type Asked = z.output<typeof holderSchema>

/** The holder with those it stands for; NOT_FOUND for a household or a notice that does not exist. */
async function loadHolder(db: Reader, asked: Asked): Promise<Result<Holder>> {
  if (asked.kind === 'label') return ok(asked)
  if (asked.kind === 'household')
    return (await findHousehold(db, asked.householdId)) ? ok(asked) : refuse({ code: 'NOT_FOUND' })
  const notice = await db.selectFrom('notice').select('id').where('id', '=', asked.noticeId).executeTakeFirst()
  if (!notice) return refuse({ code: 'NOT_FOUND' })
  const people = await peopleOf(db, [asked.noticeId])
  return ok({ ...asked, personIds: people.get(asked.noticeId) ?? new Set() })
}

async function loadRoom(
  db: Reader,
  roomId: RoomId,
  from: Day,
  to: Day,
): Promise<(RoomStory & { readonly room: string; readonly houseName: string }) | null> {
  const named = await db
    .selectFrom('room')
    .innerJoin('accommodation', 'accommodation.id', 'room.accommodation_id')
    .select(['room.number as room', 'accommodation.name as houseName'])
    .where('room.id', '=', roomId)
    .executeTakeFirst()
  const [story] = await loadRoomStories(db, [roomId], { from, to }, null)
  return named && story ? { ...story, ...named } : null
}

/** Of nobody: so that every sleeper counts as somebody else. */
const nobody: Holder = { kind: 'label', label: '' }

export const reservations = (backend: Backend): Handlers<FullContract>['reservations'] => ({
  one: ({ id }) =>
    asking(backend, async (db) => {
      const found = await findReservation(db, id)
      if (!found) return refuse({ code: 'NOT_FOUND' })
      const { roomId, places, from, to, holder } = found
      const name = (await loadHolderNames(db, [holder], await todayOf(backend, db), null))(holder)
      return ok({ id, roomId, places, from, to, holder: holderOf(holder), name })
    }),

  free: ({ roomId, from, to, holder: asked, except }) =>
    asking(backend, async (db) => {
      if (to <= from) return refuse({ code: 'PERIOD_EMPTY' })
      const room = await loadRoom(db, roomId, from, to)
      const holder = asked ? await loadHolder(db, asked) : ok(nobody)
      if (!room || !holder.ok) return refuse({ code: 'NOT_FOUND' })
      const night = tightestNight(room, { from, to, holder: holder.value }, except)
      return ok({ room: room.room, houseName: room.houseName, ...night })
    }),

  reserve: (input, context) =>
    ordering(backend, context, { command: 'reservations.reserve', input }, async (writer) => {
      const room = await loadRoom(writer.db, input.roomId, input.from, input.to)
      const holder = await loadHolder(writer.db, input.holder)
      if (!room || !holder.ok) return refuse({ code: 'NOT_FOUND' })
      const wish = decideReservation(room, { ...input, holder: holder.value }, { today: writer.today })
      if (!wish.ok) return wish
      const [id = 0] = await writeReservation(writer, null, [{ ...wish.value, roomId: input.roomId }], writer.today)
      return ok({ id, room: room.room })
    }),

  change: (input, context) =>
    ordering(backend, context, { command: 'reservations.change', input }, async (writer) => {
      const old = await findReservation(writer.db, input.id)
      if (!old) return refuse({ code: 'STALE' })
      const room = await loadRoom(writer.db, old.roomId, input.from, input.to)
      const holder = await loadHolder(writer.db, input.holder)
      if (!room || !holder.ok) return refuse({ code: 'NOT_FOUND' })
      const wish = decideReservation(room, { ...input, holder: holder.value }, { today: writer.today, except: old.id })
      if (!wish.ok) return wish
      const wanted = rewritten(old, wish.value, writer.today)
      if (!wanted.ok) return wanted
      const ids = await writeReservation(
        writer,
        old,
        wanted.value.map((each) => ({ ...each, roomId: old.roomId })),
        writer.today,
      )
      return ok({ id: ids.at(-1) ?? 0, room: room.room })
    }),

  release: (input, context) =>
    ordering(backend, context, { command: 'reservations.release', input }, async (writer) => {
      const old = await findReservation(writer.db, input.id)
      if (!old) return refuse({ code: 'STALE' })
      if (old.to <= writer.today) return refuse({ code: 'RESERVATION_OVER', details: { to: old.to } })
      const room = await loadRoom(writer.db, old.roomId, old.from, old.to)
      if (!room) return refuse({ code: 'NOT_FOUND' })
      const left = givenUp(old, writer.today)
      await writeReservation(writer, old, left ? [{ ...left, roomId: old.roomId }] : [], writer.today)
      return ok({ room: room.room })
    }),
})
