/** Topic `housing`: moves in and out of the days to come. */
import type { FullContract } from '../contract/index.ts'
import type { Handlers } from '../contract/rpc.ts'
import { ok } from '../domain/result.ts'
import type { AccommodationId, RoomId } from '../domain/values.ts'
import { loadMovements, type MovementRoom } from '../store/movements.ts'
import { loadHouseholdNames } from '../store/needs.ts'
import { asking, type Backend } from './context.ts'

const placeOf = (room: MovementRoom | null) =>
  room && { ...room, roomId: room.roomId as RoomId, accommodationId: room.accommodationId as AccommodationId }

export const movements = (backend: Backend): Pick<Handlers<FullContract>['housing'], 'movements'> => ({
  movements: ({ on, knownOn, days }) =>
    asking(backend, async (db) => {
      const found = await loadMovements(db, on, days, knownOn)
      const names = await loadHouseholdNames(db, [...new Set(found.map((move) => move.householdId))], {
        on,
        known: knownOn,
      })
      return ok(
        found.map(({ personIds, from, to, ...move }) => ({
          ...move,
          name: names.get(move.householdId)?.name ?? '',
          people: personIds.length,
          from: placeOf(from),
          to: placeOf(to),
        })),
      )
    }),
})
