/** Moves, of topic `housing`: rooms to move to, one household, and chains decided as one. */
import type { FullContract } from '../contract/index.ts'
import type { Handlers } from '../contract/rpc.ts'
import { capacityOn, noCapacity } from '../domain/housing/capacity.ts'
import { findingsFor } from '../domain/housing/move.ts'
import type { Finding, MoveFacts, Mover } from '../domain/housing/moveFacts.ts'
import { byNumber } from '../domain/housing/order.ts'
import {
  areKnown,
  decideRearrangement,
  factsAfter,
  findingsOfChain,
  householdsOf,
  namesTwice,
} from '../domain/housing/rearrange.ts'
import { searchKey, searchWords } from '../domain/people/search.ts'
import { ok, refuse } from '../domain/result.ts'
import { covers, type Day } from '../domain/values.ts'
import { loadTargets, type NamedRoom } from '../store/moves.ts'
import { findHousehold, loadHouseholds } from '../store/people.ts'
import { applyRearrangement, loadRearrangement } from '../store/rearrange.ts'
import { asking, type Backend, ordering, todayOf } from './context.ts'

/** Rooms that fit, rooms against which a reason helps, rooms that would break a block, rooms that are out of the question. */
const fitness = (finding: Finding | undefined): number =>
  !finding || finding.severity === 'ok' ? 0 : finding.severity === 'warn' ? 1 : finding.overridable ? 2 : 3

/** One line of the move dialog: the room, what speaks for and against it, and how well it fits. */
function optionOf(room: NamedRoom, facts: MoveFacts, day: Day, homes: ReadonlySet<string>) {
  const findings = findingsFor(facts, day)
  const verdict = findings[0]?.severity ?? 'ok'
  const taken = facts.room.neighbours.filter((neighbour) => covers(neighbour, day)).length
  const places = capacityOn(room.target.capacity, day) ?? noCapacity
  const spare = places.regularPlaces - taken - facts.movers.length
  return {
    option: {
      roomId: room.target.id,
      house: room.house,
      houseName: room.houseName,
      number: room.number,
      floor: room.floor,
      taken,
      regularPlaces: places.regularPlaces,
      densifiedPlaces: places.densifiedPlaces,
      areaHundredths: room.target.areaHundredths,
      verdict,
      findings,
    },
    /** Fewest warnings, then the house they live in, then the tightest fit: a big room is kept for a big family. */
    rank: [
      Math.max(...findings.map(fitness), 0),
      findings.filter((f) => f.severity !== 'ok').length,
      homes.has(room.house) ? 0 : 1,
      Math.abs(spare),
    ] as const,
  }
}

export const moves = (
  backend: Backend,
): Pick<Handlers<FullContract>['housing'], 'moveOptions' | 'moveHousehold' | 'rearrange' | 'rearrangeFindings'> => ({
  moveOptions: ({ personIds, day, search, limit, beside }) =>
    asking(backend, async (db) => {
      const step = { personIds: [...new Set(personIds)], day }
      const chain = { ...beside, leaving: [...beside.leaving, step] }
      if (namesTwice(chain)) return refuse({ code: 'NAMED_TWICE' })
      const facts = await loadRearrangement(db, chain, await todayOf(backend, db))
      if (!areKnown(facts, chain)) return refuse({ code: 'NOT_FOUND' })
      const town = facts.days.find((candidate) => candidate.day === day)
      const movers = town?.people.filter((person) => step.personIds.includes(person.personId)) ?? []
      const words = searchWords(search)
      const livesIn = (room: NamedRoom) => (mover: Mover) =>
        mover.stays.some((stay) => stay.roomId === room.target.id && covers(stay, day))
      const targets = await loadTargets(db, day)
      const homes = new Set(targets.filter((room) => movers.some(livesIn(room))).map((room) => room.house))
      const rooms = targets.filter((room) => {
        const key = searchKey(`${room.number} ${room.house} ${room.houseName}`)
        return !movers.every(livesIn(room)) && words.every((word) => key.includes(word))
      })
      const after = factsAfter(facts, beside, step)
      const ranked = rooms
        .map((room) => optionOf(room, after(room.target), day, homes))
        .sort(
          (a, b) =>
            a.rank[0] - b.rank[0] ||
            a.rank[1] - b.rank[1] ||
            a.rank[2] - b.rank[2] ||
            a.rank[3] - b.rank[3] ||
            byNumber(`${a.option.houseName} ${a.option.number}`, `${b.option.houseName} ${b.option.number}`),
        )
      return ok({ options: ranked.slice(0, limit).map((entry) => entry.option), total: ranked.length })
    }),

  moveHousehold: (input, context) =>
    ordering(backend, context, { command: 'housing.moveHousehold', input }, async ({ today, ...writer }) => {
      const { db } = writer
      const household = await findHousehold(db, input.householdId)
      if (!household) return refuse({ code: 'NOT_FOUND' })
      if (household.version !== input.version) return refuse({ code: 'STALE', details: { version: household.version } })
      const placement = { ...input, personIds: [...new Set(input.personIds)] }
      const chain = { placements: [placement], leaving: [] }
      const facts = await loadRearrangement(db, chain, today)
      if (facts.days.some((town) => town.people.some((person) => person.householdId !== household.id)))
        return refuse({ code: 'NOT_FOUND' })
      const decision = decideRearrangement(facts, [placement], input.reason)
      if (!decision.ok) return decision
      await applyRearrangement(writer, decision.value, { reason: input.reason, today })
      const [room] = await loadTargets(db, input.day, [input.roomId])
      const people = decision.value.placements.reduce((sum, { stays }) => sum + stays.length, 0)
      return ok({ room: room?.number ?? '', house: room?.houseName ?? '', people, day: input.day })
    }),

  rearrangeFindings: (chain) =>
    asking(backend, async (db) => {
      if (namesTwice(chain)) return refuse({ code: 'NAMED_TWICE' })
      const facts = await loadRearrangement(db, chain, await todayOf(backend, db))
      if (!areKnown(facts, chain)) return refuse({ code: 'NOT_FOUND' })
      const placements = findingsOfChain(facts, chain).map((findings) => ({ findings: [...findings] }))
      const households = await loadHouseholds(db, householdsOf(facts))
      return ok({ placements, versions: households.map(({ id, version }) => ({ householdId: id, version })) })
    }),

  rearrange: (input, context) =>
    ordering(backend, context, { command: 'housing.rearrange', input }, async ({ today, ...writer }) => {
      const { placements, versions, reason } = input
      const chain = { placements, leaving: [] }
      const facts = await loadRearrangement(writer.db, chain, today)
      const seen = new Map(versions.map((entry) => [entry.householdId, entry.version]))
      const households = await loadHouseholds(writer.db, householdsOf(facts))
      if (households.some(({ id, version }) => seen.get(id) !== version)) return refuse({ code: 'STALE' })
      const decision = decideRearrangement(facts, placements, reason)
      if (!decision.ok) return decision
      await applyRearrangement(writer, decision.value, { reason, today })
      const stays = decision.value.placements.flatMap((placement) => placement.stays)
      const from = stays.map((stay) => stay.from).reduce((a, b) => (a < b ? a : b))
      return ok({ people: stays.length, households: decision.value.householdIds.length, from })
    }),
})
