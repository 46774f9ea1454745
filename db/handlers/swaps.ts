/** With which room everybody of a room could change places, of topic `housing`. */
import type { FullContract } from '../contract/index.ts'
import type { Handlers } from '../contract/rpc.ts'
import { capacityOn, noCapacity } from '../domain/housing/capacity.ts'
import type { Finding } from '../domain/housing/moveFacts.ts'
import { byNumber } from '../domain/housing/order.ts'
import { findingsOfChain, swapOf } from '../domain/housing/rearrange.ts'
import { searchKey, searchWords } from '../domain/people/search.ts'
import { ok, refuse } from '../domain/result.ts'
import { covers, type Day, type PersonId } from '../domain/values.ts'
import { loadCalled } from '../store/householdNames.ts'
import type { NamedRoom } from '../store/moves.ts'
import { loadTown } from '../store/rearrange.ts'
import { asking, type Backend, todayOf } from './context.ts'

const severity = { block: 2, warn: 1, ok: 0 } as const

const sleepersOf = ({ target }: NamedRoom, day: Day): PersonId[] =>
  target.neighbours.filter((neighbour) => covers(neighbour, day)).map((neighbour) => neighbour.personId)

/** What speaks against comes first; what is right both ways is said once. */
function together(findings: readonly (readonly Finding[])[]): Finding[] {
  const against = findings.flat().filter((finding) => finding.severity !== 'ok')
  return against.length > 0
    ? against.sort((a, b) => severity[b.severity] - severity[a.severity])
    : [...(findings[0] ?? [])]
}

export const swaps = (backend: Backend): Pick<Handlers<FullContract>['housing'], 'swapOptions'> => ({
  swapOptions: ({ roomId, day, search, limit }) =>
    asking(backend, async (db) => {
      const { facts, rooms } = await loadTown(db, day, await todayOf(backend, db))
      const own = rooms.find((room) => room.target.id === roomId)
      if (!own) return refuse({ code: 'NOT_FOUND' })
      const personIds = sleepersOf(own, day)
      const words = searchWords(search)
      const others = rooms
        .map((room) => ({ room, sleepers: sleepersOf(room, day) }))
        .filter(({ room, sleepers }) => room !== own && sleepers.length > 0 && personIds.length > 0)
      const called = await loadCalled(
        db,
        { people: others.flatMap(({ sleepers }) => sleepers), rooms: [], households: [] },
        day,
      )
      const nameOf = (id: PersonId): string => called.people.get(id)?.name ?? ''
      const ranked = others
        .filter(({ room, sleepers }) => {
          const key = searchKey([room.number, room.house, room.houseName, ...sleepers.map(nameOf)].join(' '))
          return words.every((word) => key.includes(word))
        })
        .map(({ room, sleepers }) => {
          const placements = swapOf({ roomId, personIds }, { roomId: room.target.id, personIds: sleepers }, day)
          const findings = together(findingsOfChain(facts, { placements, leaving: [] }))
          const { regularPlaces, densifiedPlaces } = capacityOn(room.target.capacity, day) ?? noCapacity
          return {
            roomId: room.target.id,
            house: room.house,
            houseName: room.houseName,
            number: room.number,
            floor: room.floor,
            taken: sleepers.length,
            regularPlaces,
            densifiedPlaces,
            areaHundredths: room.target.areaHundredths,
            verdict: findings[0]?.severity ?? ('ok' as const),
            findings,
            personIds: sleepers,
            who: sleepers.map(nameOf),
          }
        })
        .sort(
          (a, b) =>
            severity[a.verdict] - severity[b.verdict] ||
            Number(b.house === own.house) - Number(a.house === own.house) ||
            byNumber(`${a.houseName} ${a.number}`, `${b.houseName} ${b.number}`),
        )
      return ok({
        room: own.number,
        house: own.houseName,
        personIds,
        options: ranked.slice(0, limit),
        total: ranked.length,
      })
    }),
})
