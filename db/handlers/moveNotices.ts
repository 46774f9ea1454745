/** The letters of the moves of a day, in the office's words. */
import type { ReportFrame } from '../domain/reports/facts.ts'
import type { MoveNoticeFacts } from '../domain/reports/umzugsmitteilung.ts'
import type { Day } from '../domain/values.ts'
import type { Reader } from '../store/connection.ts'
import { loadOccupancy } from '../store/occupancy.ts'
import { loadSettings } from '../store/settings.ts'
import { moveLines } from './moveLines.ts'

/** `household`: the number of the one that is written to, or null for all that move on the day. */
export async function loadMoveNotices(
  db: Reader,
  frame: ReportFrame,
  household: string | null,
  writtenOn: Day,
): Promise<MoveNoticeFacts> {
  const { on, knownOn } = frame
  const houses = new Map((await loadOccupancy(db, on, { knownOn })).map((house) => [house.id as number, house]))
  const addressOf = (id: number): string[] => {
    const house = houses.get(id)
    if (!house) return []
    const line = (...parts: (string | null)[]) => parts.filter(Boolean).join(' ')
    return [line(house.street, house.houseNumber), line(house.postalCode, house.town)].filter(Boolean)
  }
  const floorOf = (accommodationId: number, roomId: number): string => {
    const rooms = houses.get(accommodationId)?.units.flatMap((unit) => unit.rooms) ?? []
    return rooms.find((room) => (room.id as number) === roomId)?.floor ?? ''
  }
  const lines = await moveLines(db, { on, until: on, knownOn })
  const { moveNotice } = await loadSettings(db)
  return {
    ...frame,
    writtenOn,
    text: moveNotice,
    moves: lines
      .filter((line) => household === null || line.number === household)
      .flatMap(({ people, fromRoom, toRoom, from, to }) => {
        if (fromRoom === null || toRoom === null || from === null || to === null) return []
        const floor = floorOf(toRoom.accommodationId, toRoom.roomId)
        return [
          {
            people: people.map(({ familyName, givenName }) => `${givenName} ${familyName}`),
            from,
            to: floor === '' ? to : `${to} (${floor})`,
            fromAddress: addressOf(fromRoom.accommodationId),
            toAddress: addressOf(toRoom.accommodationId),
          },
        ]
      }),
  }
}
