/** Topic `proposals`: what could be proposed, plans for a question, and carrying out one of them. */
import type { z } from 'zod'
import type { FullContract } from '../contract/index.ts'
import type { Handlers } from '../contract/rpc.ts'
import { byHousehold } from '../domain/assignments/needs.ts'
import { byNumber } from '../domain/housing/order.ts'
import { changesOf, decideRearrangement, findingsOfChain } from '../domain/housing/rearrange.ts'
import type { RearrangeFacts } from '../domain/housing/rearrangeFacts.ts'
import { leftBy, reasonsFor } from '../domain/proposals/explain.ts'
import { type Ground, groundOf } from '../domain/proposals/ground.ts'
import { settle } from '../domain/proposals/kept.ts'
import type { Group } from '../domain/proposals/problem.ts'
import type { Alternative } from '../domain/proposals/propose.ts'
import { aboveRegular } from '../domain/proposals/score.ts'
import { sleepersFrom } from '../domain/proposals/sharing.ts'
import { ok, refuse } from '../domain/result.ts'
import type { HouseholdId, PersonId, RoomId } from '../domain/values.ts'
import { solve } from '../solver/solving.ts'
import type { Reader } from '../store/connection.ts'
import { loadHouseholdNames } from '../store/needs.ts'
import { loadHouseholdsCalled, loadProposal, loadWaiting, type ProposalFacts, stillTaken } from '../store/proposals.ts'
import { applyRearrangement, loadRearrangement } from '../store/rearrange.ts'
import { asking, type Backend, ordering, todayOf } from './context.ts'

type Shown = z.output<FullContract['proposals']['propose']['output']>['alternatives'][number]

const nobodyAsked = { wanted: 0, pinned: [], households: [] } as const

/** A room as the answers name it. */
function placeOf(roomId: RoomId, { rooms }: ProposalFacts) {
  const room = rooms.get(roomId)
  if (!room) throw new Error('a plan names a room of the problem')
  return {
    roomId,
    accommodationId: room.accommodationId,
    room: room.number,
    house: room.house,
    houseName: room.houseName,
  }
}

function calledOf(householdId: HouseholdId, { households }: ProposalFacts) {
  const { number, name } = households.get(householdId) ?? { number: '', name: '' }
  return { householdId, number, name }
}

const byRoom = (a: { houseName: string; room: string }, b: { houseName: string; room: string }): number =>
  byNumber(a.houseName, b.houseName) || byNumber(a.room, b.room)

/** Rooms that the plan leaves empty, and that were not. */
function freedBy({ plan }: Alternative, ground: Ground, facts: ProposalFacts): Shown['freed'] {
  const leaving = new Set(plan.flatMap(({ group }) => group.movers.map((mover) => mover.personId)))
  const coming = new Set(plan.flatMap(({ parts }) => parts.map((part) => part.roomId)))
  return [...new Set(plan.flatMap(({ group }) => group.from ?? []))]
    .flatMap((roomId) => {
      const space = ground.spaces.get(roomId)
      if (!space || coming.has(roomId)) return []
      const isEmpty = sleepersFrom(space.room.target, ground.problem.day).every((one) => leaving.has(one.personId))
      return isEmpty ? [{ ...placeOf(roomId, facts), places: space.regular }] : []
    })
    .toSorted(byRoom)
}

/** Who is left over: of `place` those without a place, of `free` those who may not move, of `relieve` those in rooms that stay above regular. */
function leftOf({ plan }: Alternative, ground: Ground): Group[] {
  const { question, groups } = ground.problem
  const moved = new Set(plan.map(({ group }) => group))
  const staying = groups.filter((group) => !moved.has(group))
  if (question === 'place') return staying
  if (question === 'free') return staying.filter((group) => group.fixed !== null)
  return staying.filter(({ from }) => {
    const space = from === null ? undefined : ground.spaces.get(from)
    const leaving = plan.filter(({ group }) => group.from === from).flatMap(({ group }) => group.movers).length
    return space !== undefined && aboveRegular([space]) > leaving
  })
}

async function shownOf(db: Reader, found: Alternative, ground: Ground, facts: ProposalFacts): Promise<Shown> {
  const { problem } = ground
  const { day } = problem
  const steps = found.plan.flatMap((placing) => placing.parts.map((part) => ({ placing, part })))
  const placements = steps.map(({ part }) => ({ personIds: part.personIds, roomId: part.roomId, day }))
  const chain = { placements, leaving: [] }
  const findings = findingsOfChain(await loadRearrangement(db, chain, problem.today), chain)
  const moves = steps.map(({ placing, part }, index) => {
    const { group } = placing
    return {
      ...calledOf(group.householdId, facts),
      version: facts.households.get(group.householdId)?.version ?? 0,
      personIds: [...part.personIds],
      from: group.from === null ? null : placeOf(group.from, facts),
      to: placeOf(part.roomId, facts),
      day,
      reasons: reasonsFor(placing, found.plan, ground),
      findings: [...(findings[index] ?? [])],
    }
  })
  return {
    variant: found.variant,
    proven: found.proven,
    atMostBetter: found.proven ? 0 : found.slack,
    by: found.by,
    score: found.score,
    moves: moves.toSorted((a, b) => byRoom(a.to, b.to) || byNumber(a.name, b.name)),
    freed: problem.question === 'free' ? freedBy(found, ground, facts) : [],
    left: leftOf(found, ground).map((group) => ({
      ...calledOf(group.householdId, facts),
      people: group.movers.length,
      from: group.from === null ? null : placeOf(group.from, facts),
      reason: leftBy(group, ground),
    })),
  }
}

/** Households that live somewhere, by the room they live in. */
const housedIn = (facts: ProposalFacts) =>
  facts.problem.groups
    .flatMap(({ householdId, from }) => {
      if (from === null) return []
      const { house, room } = placeOf(from, facts)
      return [{ ...calledOf(householdId, facts), house, room }]
    })
    .toSorted((a, b) => byNumber(`${a.name} ${a.number}`, `${b.name} ${b.number}`))

/** True when the rules have nothing final against the plan in the town as it stands. */
const isLegal = ({ moves }: Shown): boolean =>
  moves.every(({ findings }) => findings.every(({ severity }) => severity !== 'block'))

/** The households of the chain that changed since the plan was worked out. */
async function changedHouseholds(
  db: Reader,
  facts: RearrangeFacts,
  ids: readonly HouseholdId[],
  versions: readonly { readonly householdId: HouseholdId; readonly version: number }[],
) {
  const day = facts.days[0]?.day
  if (!day) return []
  const now = await loadHouseholdsCalled(db, ids, day)
  const seen = new Map(versions.map((entry) => [entry.householdId, entry.version]))
  return ids.filter((id) => now.get(id)?.version !== seen.get(id)).map((id) => now.get(id)?.name ?? '')
}

export const proposals = (backend: Backend): Handlers<FullContract>['proposals'] => ({
  ahead: ({ day, houses }) =>
    asking(backend, async (db) => {
      const today = await todayOf(backend, db)
      const waiting = byHousehold(await loadWaiting(db, day), day)
      const names = await loadHouseholdNames(
        db,
        waiting.map(({ householdId }) => householdId),
        { on: day, known: null },
      )
      const facts = await loadProposal(db, { ...nobodyAsked, question: 'relieve', day, houses }, today)
      const spaces = [...groundOf(facts.problem).spaces.values()]
      const empty = spaces.filter(({ mode, places }) => mode === 'empty' && places > 0)
      const crowded = spaces.filter((space) => aboveRegular([space]) > 0)
      return ok({
        waiting: waiting.map(({ householdId, people, reason, from }) => ({
          householdId,
          ...(names.get(householdId) ?? { number: '', name: '' }),
          people: people.length,
          reason,
          from,
        })),
        housed: housedIn(facts),
        emptyRooms: empty.length,
        emptyPlaces: empty.reduce((sum, { room, regular }) => sum + regular - room.reserved, 0),
        aboveRegular: aboveRegular(crowded),
        crowdedRooms: crowded.length,
      })
    }),

  propose: async (asked, context) => {
    const begun = performance.now()
    context.progress({ phase: 'loading', done: 0, total: 0 })
    const loaded = await asking(backend, async (db) => ok(await loadProposal(db, asked, await todayOf(backend, db))))
    if (!loaded.ok) return loaded
    const facts = loaded.value
    context.progress({ phase: 'greedy', done: 0, total: 3 })
    const answer = await solve(facts.problem, {
      signal: context.signal,
      told: (answers) => context.progress({ phase: 'solving', done: answers, total: 3 }),
    })
    if (!answer.ok) return answer
    const ground = groundOf(settle(facts.problem).rest)
    return asking(backend, async (db) => {
      const shown: Shown[] = []
      for (const found of answer.value.alternatives) {
        const one = await shownOf(db, found, ground, facts)
        // Rules that look at single people (who must not share a room, say) can stand against a plan that counts kinds of them.
        if (isLegal(one)) shown.push(one)
      }
      return ok({
        question: asked.question,
        ending: answer.value.ending,
        seconds: (performance.now() - begun) / 1000,
        alternatives: shown,
      })
    })
  },

  apply: (input, context) =>
    ordering(backend, context, { command: 'proposals.apply', input }, async ({ today, ...writer }) => {
      const { db } = writer
      const { placements, versions, reason } = input
      const chain = { placements, leaving: [] }
      const facts = await loadRearrangement(db, chain, today)
      const ids = [...new Set(changesOf(facts, chain).map((change) => change.mover.householdId))]
      const changed = await changedHouseholds(db, facts, ids, versions)
      if (changed.length > 0) return refuse({ code: 'PROPOSAL_OUTDATED', details: { households: changed } })
      const decision = decideRearrangement(facts, placements, reason)
      if (!decision.ok) {
        if (decision.error.code === 'REASON_NEEDED') return decision
        const { findings = [] } = decision.error.details ?? {}
        return refuse({ code: 'PROPOSAL_OUTDATED', details: { findings } })
      }
      const people = new Set<PersonId>(placements.flatMap((placement) => placement.personIds))
      const [first] = placements
      const taken = first ? await stillTaken(db, input.clears, people, first.day) : []
      if (taken.length > 0)
        return refuse({ code: 'PROPOSAL_OUTDATED', details: { rooms: taken.map((room) => room.number) } })
      await applyRearrangement(writer, decision.value, { reason, today })
      const stays = decision.value.placements.flatMap((placement) => placement.stays)
      const from = stays.map((stay) => stay.from).reduce((a, b) => (a < b ? a : b))
      return ok({ people: stays.length, households: decision.value.householdIds.length, from })
    }),
})
