/** Places of rooms from a day on, opening and closing: what it would mean, and carrying it out. */
import type { FullContract } from '../contract/index.ts'
import type { CommandContext, Handlers } from '../contract/rpc.ts'
import { capacityOn, noCapacity, type Places } from '../domain/housing/capacity.ts'
import { type CapacityOrder, decideCapacity, linesAfter, tooMany } from '../domain/housing/changeCapacity.ts'
import { byNumber } from '../domain/housing/order.ts'
import { ok, refuse } from '../domain/result.ts'
import { covers, type Day, type DayRange, type RoomId } from '../domain/values.ts'
import { loadSleeping } from '../store/blocks.ts'
import { loadRoomPlaces, type RoomPlaces } from '../store/houses.ts'
import { applyAllLearned, lineKinds, type OwnedChange } from '../store/lines.ts'
import { loadHouseholdNames } from '../store/needs.ts'
import { asking, type Backend, ordering, todayOf } from './context.ts'

type Methods = Pick<Handlers<FullContract>['houses'], 'foresee' | 'setPlaces' | 'open' | 'close'>

interface Order {
  readonly roomIds: readonly RoomId[]
  readonly from: Day
}

/** All rooms or none. Rooms that are so already are passed over, as long as one changes. */
function changing(
  backend: Backend,
  context: CommandContext,
  command: string,
  input: Order,
  places: CapacityOrder['places'],
) {
  return ordering(backend, context, { command, input }, async (writer) => {
    const { db, today } = writer
    const rooms = await loadRoomPlaces(db, input.roomIds)
    if (rooms.length !== new Set(input.roomIds).size) return refuse({ code: 'NOT_FOUND' })
    const changes: OwnedChange<'room_capacity', Places>[] = []
    for (const { roomId, number, line, lastKnown, stays } of rooms) {
      const learned = decideCapacity(line, stays, { from: input.from, places }, { learnedOn: today, today, lastKnown })
      if (learned.ok) changes.push({ owner: { room_id: roomId }, learned: learned.value })
      else if (learned.error.code !== 'NOTHING_CHANGED')
        return refuse({ code: learned.error.code, details: { room: number, ...learned.error.details } })
    }
    if (changes.length === 0) return refuse({ code: 'NOTHING_CHANGED' })
    await applyAllLearned(writer, lineKinds.capacity, changes)
    return ok({ rooms: changes.length })
  })
}

const sumOf = (rooms: readonly RoomPlaces[], of: (room: RoomPlaces) => Places | null): Places => {
  const places = rooms.map((room) => of(room) ?? noCapacity)
  return {
    regularPlaces: places.reduce((sum, one) => sum + one.regularPlaces, 0),
    densifiedPlaces: places.reduce((sum, one) => sum + one.densifiedPlaces, 0),
  }
}

/** The latest day of leaving; null while one of them stays. */
const lastNight = (stays: readonly DayRange[]): Day | null =>
  stays.reduce<Day | null>(
    (last, { to }) => (last === null || to === null ? null : to > last ? to : last),
    '0100-01-01' as Day,
  )

export const housePlaces = (backend: Backend): Methods => ({
  foresee: ({ roomIds, from, places }) =>
    asking(backend, async (db) => {
      const today = await todayOf(backend, db)
      const rooms = (await loadRoomPlaces(db, roomIds)).sort((a, b) => byNumber(a.number, b.number))
      const after = new Map(rooms.map((room) => [room.roomId, linesAfter(room.line, { from, places }, today)]))
      const sleeping = (room: RoomPlaces, on: Day) => room.stays.filter((stay) => covers(stay, on)).length
      const sleepers = await loadSleeping(db, roomIds, { from: '1900-01-01' as Day, to: null })
      const names = await loadHouseholdNames(
        db,
        sleepers.map(({ householdId }) => householdId),
        { on: from, known: null },
      )
      const refused = rooms.flatMap((room) => {
        const over = tooMany(after.get(room.roomId) ?? [], room.stays)
        if (!over) return []
        const there = sleepers.filter((one) => one.roomId === room.roomId && covers(one, over.on))
        const households = [...Map.groupBy(there, (one) => one.householdId)].map(([householdId, own]) => ({
          householdId,
          name: names.get(householdId)?.name ?? '',
          people: own.length,
          until: lastNight(own),
        }))
        return [{ roomId: room.roomId, room: room.number, ...over, households }]
      })
      const dense = rooms.flatMap((room) => {
        const people = sleeping(room, from)
        const regular = capacityOn(after.get(room.roomId) ?? [], from)?.value.regularPlaces ?? 0
        const isRefused = refused.some((one) => one.roomId === room.roomId)
        return places !== null && !isRefused && people > regular
          ? [{ roomId: room.roomId, room: room.number, people, regular }]
          : []
      })
      const isSame = (room: RoomPlaces) =>
        JSON.stringify(after.get(room.roomId)) ===
        JSON.stringify(room.line.map(({ value, from: since, to }) => ({ value, from: since, to })))
      return ok({
        rooms: rooms.filter((room) => !isSame(room)).length,
        people: rooms.reduce((sum, room) => sum + sleeping(room, from), 0),
        before: sumOf(rooms, (room) => capacityOn(room.line, from)?.value ?? null),
        after: sumOf(rooms, (room) => capacityOn(after.get(room.roomId) ?? [], from)?.value ?? null),
        refused,
        dense,
      })
    }),

  setPlaces: async (input, context) =>
    input.places.densifiedPlaces < input.places.regularPlaces
      ? refuse({ code: 'DENSIFIED_BELOW_REGULAR' })
      : changing(backend, context, 'houses.setPlaces', input, input.places),
  open: (input, context) => changing(backend, context, 'houses.open', input, 'again'),
  close: (input, context) => changing(backend, context, 'houses.close', input, null),
})
