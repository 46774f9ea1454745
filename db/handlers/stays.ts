/** Part of topic `housing`: moving out, not moving in, putting a stay right, and what stays say about the past. */
import type { FullContract } from '../contract/index.ts'
import type { Handlers } from '../contract/rpc.ts'
import { correctStay, moveOut, notMovedIn, shiftBeginning } from '../domain/housing/leaving.ts'
import { byNumber } from '../domain/housing/order.ts'
import { roomMatesOf } from '../domain/housing/roomMates.ts'
import { stayIn } from '../domain/housing/stay.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import { addDays, type Day, daysBetween, type PersonId, type RoomId } from '../domain/values.ts'
import type { Reader } from '../store/connection.ts'
import { applyAllLearned, lineKinds } from '../store/lines.ts'
import { findHousehold, findPerson, placesOfRooms } from '../store/people.ts'
import { loadAbsences, loadDeviations, loadRoomNames, loadSlept, namesOf, roomsOfPerson } from '../store/stays.ts'
import { asking, type Backend, ordering, todayOf } from './context.ts'
import { accepted, type Changed, changesOf, findingsOf, type LineOf, linesOf } from './stayChanges.ts'

type StayOrders = Pick<
  Handlers<FullContract>['housing'],
  | 'moveOutAhead'
  | 'moveOut'
  | 'notMovedInFindings'
  | 'notMovedIn'
  | 'shiftFindings'
  | 'shiftStay'
  | 'stayFindings'
  | 'correctStay'
  | 'roomMates'
  | 'roomStory'
  | 'deviations'
  | 'absences'
  | 'roomNames'
>

/** Places by room, each with how many people it is said of. */
async function counted<T extends { readonly roomId: RoomId }>(db: Reader, stays: readonly T[]) {
  const rooms = await placesOfRooms(
    db,
    stays.map((stay) => stay.roomId),
  )
  return (key: (stay: T) => string) =>
    [...Map.groupBy(stays, key).values()].flatMap((same) => {
      const [first] = same
      const place = first && rooms.get(first.roomId)
      return place ? [{ ...first, ...place, people: same.length }] : []
    })
}

const anyEnd = { ended: 'unknown', destination: null } as const

/** What moving out from `day` on changes for each who has a place then or later. */
function leaving(lines: readonly LineOf[], how: Parameters<typeof moveOut>[1], today: Day): Result<Changed[]> {
  const housed = lines.filter(({ line }) => line.believed.some((stay) => stay.to === null || stay.to > how.day))
  if (housed.length === 0) return refuse({ code: 'NO_PLACE' })
  return changesOf(housed, today, (line, days) => moveOut(line, how, days))
}

export const stays = (backend: Backend): StayOrders => ({
  moveOutAhead: ({ personIds, day }) =>
    asking(backend, async (db) => {
      const today = await todayOf(backend, db)
      const changes = leaving(await linesOf(db, personIds), { day, ...anyEnd }, today)
      if (!changes.ok) return ok({ freed: [], dropped: [], without: [...new Set(personIds)] })
      const gone = changes.value.flatMap(({ learned }) => learned.change.withdraw)
      const stays = gone.map(({ value, from, to }) => ({ roomId: value.roomId, from, to }))
      const freed = await counted(
        db,
        stays.filter((stay) => stay.from <= day),
      )
      const dropped = await counted(
        db,
        stays.filter((stay) => stay.from > day),
      )
      const moving = new Set(changes.value.map(({ personId }) => personId))
      return ok({
        freed: freed((stay) => `${stay.roomId}`).map(({ from, to, ...place }) => place),
        dropped: dropped((stay) => `${stay.roomId} ${stay.from}`).map(({ to, ...place }) => place),
        without: personIds.filter((id) => !moving.has(id)),
      })
    }),

  moveOut: (input, context) =>
    ordering(backend, context, { command: 'housing.moveOut', input }, async (writer) => {
      const household = await findHousehold(writer.db, input.householdId)
      if (!household) return refuse({ code: 'NOT_FOUND' })
      if (household.version !== input.version) return refuse({ code: 'STALE' })
      const { day, how: ended, destination } = input
      const changes = leaving(await linesOf(writer.db, input.personIds), { day, ended, destination }, writer.today)
      if (!changes.ok) return changes
      await applyAllLearned(writer, lineKinds.stay, changes.value.map(ownedBy))
      await writer.record.update('household', household, { version: household.version + 1 })
      return ok({ people: changes.value.length })
    }),

  notMovedInFindings: (input) =>
    asking(backend, async (db) => {
      const today = await todayOf(backend, db)
      const changes = await unmade(db, input, today)
      if (!changes.ok) return ok({ findings: [] })
      const judged = await findingsOf(db, changes.value, today)
      return judged.ok ? ok({ findings: judged.value }) : judged
    }),

  notMovedIn: (input, context) =>
    ordering(backend, context, { command: 'housing.notMovedIn', input }, async (writer) => {
      const household = await findHousehold(writer.db, input.householdId)
      if (!household) return refuse({ code: 'NOT_FOUND' })
      if (household.version !== input.version) return refuse({ code: 'STALE' })
      const changes = await unmade(writer.db, input, writer.today)
      if (!changes.ok) return changes
      const judged = await accepted(writer.db, changes.value, input, writer.today)
      if (!judged.ok) return judged
      await applyAllLearned(writer, lineKinds.stay, judged.value.map(ownedBy))
      await writer.record.update('household', household, { version: household.version + 1 })
      return ok({ people: changes.value.length })
    }),

  shiftFindings: (input) =>
    asking(backend, async (db) => {
      const today = await todayOf(backend, db)
      const changes = await begunOn(db, input, today)
      if (!changes.ok) return changes.error.code === 'NOTHING_CHANGED' ? ok({ findings: [] }) : changes
      const judged = await findingsOf(db, changes.value, today)
      return judged.ok ? ok({ findings: judged.value }) : judged
    }),

  shiftStay: (input, context) =>
    ordering(backend, context, { command: 'housing.shiftStay', input }, async (writer) => {
      const household = await findHousehold(writer.db, input.householdId)
      if (!household) return refuse({ code: 'NOT_FOUND' })
      if (household.version !== input.version) return refuse({ code: 'STALE' })
      const changes = await begunOn(writer.db, input, writer.today)
      if (!changes.ok) return changes
      const judged = await accepted(writer.db, changes.value, input, writer.today)
      if (!judged.ok) return judged
      await applyAllLearned(writer, lineKinds.stay, judged.value.map(ownedBy))
      await writer.record.update('household', household, { version: household.version + 1 })
      return ok({ people: changes.value.length })
    }),

  stayFindings: (input) =>
    asking(backend, async (db) => {
      const today = await todayOf(backend, db)
      const changes = await corrected(db, input, today)
      if (!changes.ok) return changes
      const judged = await findingsOf(db, changes.value, today)
      return judged.ok ? ok({ findings: judged.value }) : judged
    }),

  correctStay: (input, context) =>
    ordering(backend, context, { command: 'housing.correctStay', input }, async (writer) => {
      const person = await findPerson(writer.db, input.personId)
      if (!person) return refuse({ code: 'NOT_FOUND' })
      if (person.merged_into !== null) return refuse({ code: 'MERGED' })
      if (person.version !== input.version) return refuse({ code: 'STALE' })
      const changes = await corrected(writer.db, input, writer.today)
      if (!changes.ok) return changes
      const judged = await accepted(writer.db, changes.value, input, writer.today)
      if (!judged.ok) return judged
      await applyAllLearned(writer, lineKinds.stay, judged.value.map(ownedBy))
      await writer.record.update('person', person, { version: person.version + 1 })
      return ok({})
    }),

  roomMates: ({ personId, on, knownOn }) =>
    asking(backend, async (db) => {
      const moment = { on, knownOn }
      const rooms = await roomsOfPerson(db, personId, moment)
      const slept = await loadSlept(db, rooms, moment)
      const mates = roomMatesOf(
        slept.filter((stay) => stay.personId === personId),
        slept,
        on,
      )
      const named = await namesOf(
        db,
        mates.map((mate) => ({ personId: mate.personId, on })),
        knownOn,
      )
      const places = await placesOfRooms(db, rooms)
      return ok(
        mates.flatMap((mate) => {
          const place = places.get(mate.roomId)
          return place ? [{ ...mate, ...named(mate.personId, lastNight(mate.to, on)), ...place }] : []
        }),
      )
    }),

  roomStory: ({ roomId, on, knownOn }) =>
    asking(backend, async (db) => {
      const slept = await loadSlept(db, [roomId], { on, knownOn })
      const named = await namesOf(
        db,
        slept.map((stay) => ({ personId: stay.personId, on })),
        knownOn,
      )
      return ok(
        slept
          .map(({ personId, from, to }) => {
            const end = addDays(on, 1)
            const nights = daysBetween(from, to === null || to > end ? end : to)
            return { ...named(personId, lastNight(to, on)), from, to, nights }
          })
          .sort((a, b) => (a.from === b.from ? a.personId - b.personId : a.from < b.from ? 1 : -1)),
      )
    }),

  deviations: (moment) => asking(backend, async (db) => ok(await loadDeviations(db, moment))),
  absences: (moment) => asking(backend, async (db) => ok(await loadAbsences(db, moment))),
  roomNames: () =>
    asking(backend, async (db) =>
      ok((await loadRoomNames(db)).sort((a, b) => byNumber(`${a.houseName} ${a.room}`, `${b.houseName} ${b.room}`))),
    ),
})

/** The night on which somebody is named: the last one there, or that of the day. */
const lastNight = (to: Day | null, on: Day): Day => (to === null || to > on ? on : addDays(to, -1))

const ownedBy = ({ personId, learned }: Changed) => ({ owner: { person_id: personId }, learned })

interface NoShow {
  readonly personIds: readonly PersonId[]
  readonly from: Day
  readonly staysOn: boolean
}
/** Whoever has no stay that begins on the day is left out. */
async function unmade(db: Reader, { personIds, from, staysOn }: NoShow, today: Day): Promise<Result<Changed[]>> {
  const lines = (await linesOf(db, personIds)).filter(({ line }) => line.believed.some((stay) => stay.from === from))
  if (lines.length === 0) return refuse({ code: 'NO_PLANNED_STAY' })
  return changesOf(lines, today, (line, days) => notMovedIn(line, from, staysOn, days))
}

interface Shift {
  readonly personIds: readonly PersonId[]
  readonly from: Day
  readonly day: Day
}
/** Whoever has no stay that begins on `from` is left out. */
async function begunOn(db: Reader, { personIds, from, day }: Shift, today: Day): Promise<Result<Changed[]>> {
  const lines = (await linesOf(db, personIds)).filter(({ line }) => line.believed.some((stay) => stay.from === from))
  if (lines.length === 0) return refuse({ code: 'NO_PLANNED_STAY' })
  return changesOf(lines, today, (line, days) => shiftBeginning(line, from, day, days))
}

interface Correction {
  readonly personId: PersonId
  readonly at: Day
  readonly roomId: RoomId
  readonly from: Day
  readonly to: Day | null
}
async function corrected(
  db: Reader,
  { personId, at, roomId, from, to }: Correction,
  today: Day,
): Promise<Result<Changed[]>> {
  return changesOf(await linesOf(db, [personId]), today, (line, days) => {
    const before = line.find((stay) => stay.from === at)?.value
    const value = { ...(before ?? stayIn(roomId)), roomId }
    return correctStay(line, at, value, { from, to }, days)
  })
}
