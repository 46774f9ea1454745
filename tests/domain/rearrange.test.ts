/** Chains of moves against counting night by night: any sequence of moves, swaps and chains in a small town, decided as support/model.ts says. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { moveRules, type StayFact } from '../../db/domain/housing/moveFacts.ts'
import { decideRearrangement, findingsOfChain } from '../../db/domain/housing/rearrange.ts'
import type { RearrangeFacts } from '../../db/domain/housing/rearrangeFacts.ts'
import type { HouseholdId, PersonId, StayId } from '../../db/domain/values.ts'
import {
  blocksOf,
  firstNight,
  having,
  isLawful,
  type Placed,
  rearranged,
  type StayRow,
  stayOn,
  staysOf,
  type World,
} from '../support/model.ts'
import { asDays, dayFrom } from '../support/modelDays.ts'
import { firstSeed, timesOf } from '../support/proofs.ts'
import { aMover, aNeighbour, aTarget, facts, room, unit } from './moveFacts.ts'

const households: readonly (readonly [string, readonly string[]])[] = [
  ['1', ['1', '2', '3']],
  ['2', ['4', '5']],
  ['3', ['6']],
  ['4', ['7']],
]
const places = new Map([
  ['1', 1],
  ['2', 2],
  ['3', 2],
  ['4', 3],
])
const rooms = [...places.keys()]
const stay = (person: string, into: string, from: number, to: number | null): StayRow => ({
  kind: 'stay',
  person,
  room: into,
  from,
  to,
})
const world: World = {
  rows: [
    ...rooms.map((number) => ({
      kind: 'room' as const,
      room: number,
      places: places.get(number) ?? 0,
      from: firstNight,
      to: null,
    })),
    stay('1', '4', -30, null),
    stay('2', '4', -30, 12),
    stay('3', '4', -5, null),
    stay('4', '2', -20, null),
    stay('5', '2', -20, null),
    stay('6', '3', -10, 20),
    stay('7', '1', -10, null),
    { kind: 'block', room: '3', from: 20, to: 30 },
  ],
  households: new Map(households),
  leased: new Map([['1', { from: -20, to: 25 }]]),
  versions: new Map(households.map(([household]) => [household, 1])),
  done: new Map(),
}
const householdOf = (person: string) =>
  Number(households.find(([, members]) => members.includes(person))?.[0]) as HouseholdId
const endsAfter = (row: StayRow, day: number) => row.to === null || row.to > day

/** What the store would load for this chain. */
function factsOf(present: World, placements: readonly Placed[]): RearrangeFacts {
  const stays = staysOf(present)
  const { room: _, movers, unitsLeftBehind, ...office } = facts()
  const named = placements.flatMap((placement) => placement.people)
  const days = [...new Set(placements.map((placement) => placement.day))]
  return {
    office,
    days: days.map((day) => ({
      day: dayFrom(day),
      people: named.map((person) =>
        aMover(Number(person), {
          householdId: householdOf(person),
          stays: stays
            .filter((row) => row.person === person && endsAfter(row, day))
            .sort((a, b) => a.from - b.from)
            .map(
              (row): StayFact => ({ id: stays.indexOf(row) as StayId, roomId: room(Number(row.room)), ...asDays(row) }),
            ),
        }),
      ),
      beds: stays
        .filter((row) => row.from <= day && endsAfter(row, day))
        .map((row) => ({
          personId: Number(row.person) as PersonId,
          householdId: householdOf(row.person),
          unitId: unit(Number(row.room)),
        })),
      rooms: [...new Set(placements.filter((placement) => placement.day === day).map((p) => p.room))].map((number) => {
        const capacity = places.get(number) ?? 0
        return aTarget({
          id: room(Number(number)),
          unitId: unit(Number(number)),
          regularPlaces: capacity,
          densifiedPlaces: capacity,
          blocks: blocksOf(present)
            .filter((block) => block.room === number)
            .map(asDays),
          lease:
            [...present.leased].flatMap(([leased, range]) => (leased === number ? [asDays(range)] : []))[0] ?? null,
          neighbours: stays
            .filter((row) => row.room === number && endsAfter(row, day))
            .map((row) => aNeighbour(Number(row.person), householdOf(row.person), asDays(row))),
        })
      }),
    })),
  }
}

const day = fc.integer({ min: -25, max: 35 })
/** A move, a swap, a ring, or anybody anywhere: households, some of each, and where each goes. */
const chain = fc.record({
  isRing: fc.boolean(),
  isOneDay: fc.boolean(),
  day,
  links: fc.uniqueArray(fc.record({ household: fc.nat(3), some: fc.nat(6), room: fc.nat(3), day }), {
    selector: ({ household }) => household,
    minLength: 1,
    maxLength: 4,
  }),
})
type AnyChain = typeof chain extends fc.Arbitrary<infer C> ? C : never

const someOf = (household: number, bits: number): readonly string[] => {
  const members = households[household]?.[1] ?? []
  const some = members.filter((_, i) => ((bits + 1) >> i) & 1)
  return some.length ? some : members
}
const placementsOf = (present: World, { isRing, isOneDay, day: on, links }: AnyChain): Placed[] =>
  links.map((link, i) => {
    const at = isOneDay ? on : link.day
    const [theirs = ''] = someOf(links[(i + 1) % links.length]?.household ?? 0, 0)
    const ring = isRing && links.length > 1 ? stayOn(present, theirs, at)?.room : undefined
    return { people: someOf(link.household, link.some), room: ring ?? rooms[link.room] ?? '1', day: at }
  })
const asPlacement = ({ people, room: number, day: on }: Placed) => ({
  personIds: people.map((person) => Number(person) as PersonId),
  roomId: room(Number(number)),
  day: dayFrom(on),
  accepted: [...moveRules],
})
/** `person room from to` of every stay that a decision writes. */
const written = (decision: ReturnType<typeof decideRearrangement>): string[] =>
  decision.ok
    ? decision.value.placements
        .flatMap(({ roomId, stays }) => stays.map((s) => `${s.personId} ${roomId} ${s.from} ${s.to ?? 'open'}`))
        .sort()
    : []

it('decides any sequence of moves, swaps and chains as counting every night does, and leaves every night legal', () => {
  expect(isLawful(world)).toBe(true)
  const met = new Map<string, number>()
  fc.assert(
    fc.property(fc.array(chain, { minLength: 1, maxLength: 12, size: 'max' }), (chains) => {
      let present = world
      for (const [number, any] of chains.entries()) {
        const placements = placementsOf(present, any)
        const expected = rearranged(present, placements)
        const before = factsOf(present, placements)
        const decision = decideRearrangement(before, placements.map(asPlacement), 'Brandschaden')
        const code = decision.ok ? 'ok' : decision.error.code
        expect(code).toBe(expected.code)
        met.set(`${placements.length} ${code}`, (met.get(`${placements.length} ${code}`) ?? 0) + 1)
        const findings = findingsOfChain(before, { placements: placements.map(asPlacement), leaving: [] })
        const isBlocked = findings.flat().some((finding) => finding.severity === 'block' && !finding.overridable)
        expect(isBlocked).toBe(code === 'MOVE_REFUSED')
        if (!('done' in expected)) continue
        const comes = placements.flatMap(({ people, room: into, day: on }) =>
          people.flatMap((person) => {
            const now = stayOn(present, person, on)
            if (now?.room === into) return []
            return [`${person} ${into} ${dayFrom(on)} ${now?.to == null ? 'open' : dayFrom(now.to)}`]
          }),
        )
        expect(written(decision)).toEqual(comes.sort())
        present = having(present, expected.done, number + 1)
        expect(isLawful(present)).toBe(true)
      }
    }),
    { numRuns: timesOf('chains'), seed: firstSeed(41) },
  )
  // Moves, swaps and rings must all have been carried out and refused, or it proves less than it says.
  for (const size of [1, 2, 3, 4])
    for (const code of ['ok', 'MOVE_REFUSED']) expect([...met.keys()]).toContain(`${size} ${code}`)
})
