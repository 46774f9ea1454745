/** Topic `timeline`: loads the rooms of a scope with their stories and lays them out as bars. */
import type { z } from 'zod'
import type { FullContract } from '../contract/index.ts'
import type { Handlers } from '../contract/rpc.ts'
import type { Holder } from '../domain/housing/reservation.ts'
import { dailyTotals, joinSleepers, roomBars } from '../domain/housing/timeline.ts'
import { ok } from '../domain/result.ts'
import { addDays } from '../domain/values.ts'
import type { Reader } from '../store/connection.ts'
import { loadHolderNames, loadNames } from '../store/reservations.ts'
import { loadRoomStories } from '../store/roomsOverTime.ts'
import { loadTimelineRooms } from '../store/timeline.ts'
import { asking, type Backend } from './context.ts'

/** Without what only the rules look at. */
export const holderOf = (holder: Holder) =>
  holder.kind === 'notice' ? { kind: holder.kind, noticeId: holder.noticeId } : holder

/** The rooms of a scope with all that happens in them on the days from `from` on. */
export async function timelineFor(
  db: Reader,
  { on, knownOn, scope, from, days }: z.output<FullContract['timeline']['rooms']['input']>,
) {
  const span = { from, to: addDays(from, days) }
  const named = await loadTimelineRooms(db, 'all' in scope ? {} : scope)
  const stories = await loadRoomStories(
    db,
    named.map((room) => room.roomId),
    span,
    knownOn,
  )
  const laid = new Map(
    stories.map((story) => [story.roomId, { bars: roomBars(story, span, on), sleepers: joinSleepers(story.sleepers) }]),
  )
  const households = new Set([...laid.values()].flatMap(({ bars }) => bars.stays.map((bar) => bar.householdId)))
  const names = await loadNames(db, households, on, knownOn)
  const holders = [...laid.values()].flatMap(({ bars }) => bars.reservations.map((bar) => bar.holder))
  const nameOf = await loadHolderNames(db, holders, on, knownOn)
  const rooms = named.map((room) => {
    const bars = laid.get(room.roomId)?.bars
    return {
      ...room,
      stays: (bars?.stays ?? []).map((bar) => ({
        ...bar,
        personIds: [...bar.personIds],
        name: names.get(bar.householdId) ?? '',
      })),
      reservations: (bars?.reservations ?? []).map((bar) => ({
        ...bar,
        holder: holderOf(bar.holder),
        name: nameOf(bar.holder),
      })),
      blocks: [...(bars?.blocks ?? [])],
      idle: [...(bars?.idle ?? [])],
      nights: [...(bars?.nights ?? [])],
    }
  })
  return { ...span, rooms, totals: dailyTotals([...laid.values()], span) }
}

export const timeline = (backend: Backend): Handlers<FullContract>['timeline'] => ({
  rooms: (input) => asking(backend, async (db) => ok(await timelineFor(db, input))),
})
