/** The forecast with the names of what changes it. Screen and report read it here. */
import type { z } from 'zod'
import type { FullContract } from '../contract/index.ts'
import { type Cause, type Expected, type ForecastRoom, forecast } from '../domain/housing/forecast.ts'
import { addDays, type Day, type HouseholdId, type NoticeId, type PersonId } from '../domain/values.ts'
import { loadRoomNames, loadRooms } from '../store/blocks.ts'
import type { Reader } from '../store/connection.ts'
import { loadHouseholdNames } from '../store/needs.ts'
import { noticeNames } from '../store/noticeNames.ts'
import { loadBoard } from '../store/overstays.ts'
import { loadRoomStories } from '../store/roomsOverTime.ts'
import { needPlaceOn } from './assignments-board.ts'

export type Forecast = z.output<FullContract['forecast']['days']['output']>
export interface Asked {
  readonly on: Day
  readonly knownOn: Day | null
  readonly days: number
}

const later = (a: Day, b: Day): Day => (a > b ? a : b)

/** People who need a place by the day or later and have none planned, by household and notice. */
async function expectedPeople(db: Reader, { on, knownOn }: Asked): Promise<Expected[]> {
  const need = await needPlaceOn(db, { on, known: knownOn })
  const named = need.households.flatMap(({ householdId, from, people }) =>
    [...Map.groupBy(people, ({ noticeId }) => noticeId)].map(([noticeId, own]) => ({
      noticeId,
      householdId,
      from: later(from, on),
      people: own.length,
    })),
  )
  const unnamed = need.unnamed.map(({ noticeId, people, expectedOn }) => ({
    noticeId,
    householdId: null,
    from: later(expectedOn, on),
    people,
  }))
  return [...named, ...unnamed]
}

/** Households in a Fehlbelegung whose search has come to an offer or a contract, with a date in the time of the forecast. */
async function assumedExits(db: Reader, { on, knownOn, days }: Asked, rooms: readonly ForecastRoom[]) {
  const { households } = await loadBoard(db, { on, knownOn })
  return households
    .flatMap(({ householdId, name, search }) => {
      const { step, nextOn } = search ?? {}
      if ((step !== 'offer' && step !== 'contract') || !nextOn || nextOn < on || nextOn >= addDays(on, days)) return []
      const sleepers = rooms.flatMap((room) => room.sleepers.filter((one) => one.householdId === householdId))
      const staying = sleepers.filter(({ to }) => to === null || to > nextOn)
      const people = new Set(staying.map(({ personId }): PersonId => personId)).size
      return people === 0 ? [] : [{ householdId, name, on: nextOn, step, people }]
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/** How what causes are about is called. */
async function namesOf(db: Reader, causes: readonly Cause[], { on, knownOn }: Asked) {
  const rooms = await loadRoomNames(
    db,
    causes.flatMap((cause) => ('roomId' in cause ? [cause.roomId] : [])),
  )
  const houses = new Map((await loadRooms(db)).map((room) => [room.accommodationId, room.houseName]))
  const households = await loadHouseholdNames(
    db,
    causes.flatMap((cause): HouseholdId[] =>
      'householdId' in cause && cause.householdId !== null ? [cause.householdId] : [],
    ),
    { on, known: knownOn },
  )
  const notices = await noticeNames(
    db,
    causes.flatMap((cause): NoticeId[] => ('noticeId' in cause && cause.noticeId !== null ? [cause.noticeId] : [])),
  )
  return (cause: Cause): string => {
    if (cause.kind === 'lease') return houses.get(cause.accommodationId) ?? ''
    if (cause.kind === 'moves') return households.get(cause.householdId)?.name ?? ''
    if (cause.kind === 'expected')
      return (
        (cause.householdId === null ? undefined : households.get(cause.householdId)?.name) ??
        (cause.noticeId === null ? undefined : notices.get(cause.noticeId)) ??
        ''
      )
    const room = rooms.get(cause.roomId)
    return room ? `${room.house} ${room.room}` : ''
  }
}

export async function forecastFor(db: Reader, asked: Asked): Promise<Forecast> {
  const { on, knownOn, days } = asked
  const houses = new Map((await loadRooms(db)).map((room) => [room.roomId, room.accommodationId]))
  const stories = await loadRoomStories(db, [...houses.keys()], { from: on, to: addDays(on, days) }, knownOn)
  const rooms = stories.flatMap((story): ForecastRoom[] => {
    const accommodationId = houses.get(story.roomId)
    return accommodationId === undefined ? [] : [{ ...story, accommodationId }]
  })
  const exits = await assumedExits(db, asked, rooms)
  const expected = await expectedPeople(db, asked)
  const found = forecast({ from: on, days, rooms, expected, exits })
  const nameOf = await namesOf(
    db,
    found.flatMap(({ changes }) => changes.map(({ cause }) => cause)),
    asked,
  )
  const nothing = { accommodationId: null, roomId: null, householdId: null, noticeId: null }
  return {
    exits,
    days: found.map((one) => ({
      ...one,
      changes: one.changes.map(({ cause, ...rest }) => ({ ...nothing, ...cause, name: nameOf(cause), ...rest })),
    })),
  }
}
