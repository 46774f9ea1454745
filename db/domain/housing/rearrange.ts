/**
 * Chains of moves, decided as one: only the nights that come of the whole chain must be legal, so whoever leaves a room makes place for who comes
 * on the same day, and three full rooms can change round. The rules are those of a single move (`move.ts`), asked about the town after the chain.
 */
import { bedsWithout } from '../housingRules/apart.ts'
import { ok, type Result, refuse } from '../result.ts'
import { covers, type HouseholdId, type PersonId, type RoomId, type UnitId } from '../values.ts'
import { decideMove, findingsFor } from './move.ts'
import type { Finding, MoveFacts, Mover, Neighbour, TargetRoom } from './moveFacts.ts'
import type {
  AcceptedPlacement,
  Chain,
  Change,
  DecidedPlacement,
  Leaving,
  Placement,
  RearrangeFacts,
  Rearrangement,
  TownOnDay,
} from './rearrangeFacts.ts'

const townOn = (facts: RearrangeFacts, { day }: Leaving): TownOnDay | undefined =>
  facts.days.find((town) => town.day === day)

const peopleOf = (town: TownOnDay | undefined, personIds: readonly PersonId[]): readonly Mover[] =>
  town?.people.filter((person) => personIds.includes(person.personId)) ?? []

const roomOf = (facts: RearrangeFacts, placement: Placement): TargetRoom | undefined =>
  townOn(facts, placement)?.rooms.find((room) => room.id === placement.roomId)

/** True when somebody is named twice in the chain. */
export function namesTwice({ placements, leaving }: Chain): boolean {
  const named = [...placements, ...leaving].flatMap(({ personIds }) => personIds)
  return new Set(named).size < named.length
}

/** What the chain does to each of its people; who is placed where she sleeps already is not changed. */
export function changesOf(facts: RearrangeFacts, { placements, leaving }: Chain): Change[] {
  const steps = [
    ...placements.map((placement) => ({ ...placement, room: roomOf(facts, placement) })),
    ...leaving.map((left) => ({ ...left, room: undefined })),
  ]
  return steps.flatMap((step) =>
    peopleOf(townOn(facts, step), step.personIds).flatMap((mover) => {
      const leaves = mover.stays.find((stay) => covers(stay, step.day)) ?? null
      if (step.room && leaves?.roomId === step.room.id) return []
      const nights = { from: step.day, to: leaves?.to ?? null }
      const comes = step.room ? { roomId: step.room.id, unitId: step.room.unitId, ...nights } : null
      return [{ mover, day: step.day, leaves, comes }]
    }),
  )
}

/** The person as a neighbour of those who move on the day of `town`: with the household that she belongs to then. */
function asNeighbour({ mover, comes }: Change, town: TownOnDay): Neighbour[] {
  if (!comes || (comes.to !== null && comes.to <= town.day)) return []
  const { personId, householdId, birth, sex, needs } =
    town.people.find((person) => person.personId === mover.personId) ?? mover
  return [{ personId, householdId, birth, sex, needs, from: comes.from, to: comes.to }]
}

/** The room as it is on the day of `town` and later, once the chain is carried out. */
export function roomAfter(room: TargetRoom, town: TownOnDay, changes: readonly Change[]): TargetRoom {
  const staying = room.neighbours.flatMap((neighbour): Neighbour[] => {
    const change = changes.find(
      ({ mover, day, leaves }) =>
        mover.personId === neighbour.personId && leaves?.roomId === room.id && covers(neighbour, day),
    )
    if (!change) return [neighbour]
    return neighbour.from < change.day && change.day > town.day ? [{ ...neighbour, to: change.day }] : []
  })
  const coming = changes.filter(({ comes }) => comes?.roomId === room.id)
  return { ...room, neighbours: [...staying, ...coming.flatMap((change) => asNeighbour(change, town))] }
}

/** Units in which members of these people's households sleep on the night of the day, after the chain, besides themselves. */
function unitsBeside(movers: readonly Mover[], town: TownOnDay, changes: readonly Change[]): UnitId[] {
  const households = new Set(movers.map((mover) => mover.householdId))
  const isBeside = (person: { readonly personId: PersonId; readonly householdId: Mover['householdId'] }) =>
    households.has(person.householdId) && !movers.some((mover) => mover.personId === person.personId)
  const moved = changes.filter((change) => change.day <= town.day)
  const staying = town.beds.filter(
    (bed) => isBeside(bed) && !moved.some((change) => change.mover.personId === bed.personId),
  )
  const coming = town.people.filter(isBeside).flatMap((person) => {
    const comes = moved.find((change) => change.mover.personId === person.personId)?.comes
    return comes && covers(comes, town.day) ? [comes.unitId] : []
  })
  return [...new Set([...staying.map((bed) => bed.unitId), ...coming])]
}

/**
 * The facts of one move of the chain in the town as it is after the whole chain: what the rules of `move.ts` are asked about.
 * @returns a function of the room as it stands before the chain; any room, also one into which the chain moves nobody
 */
export function factsAfter(facts: RearrangeFacts, chain: Chain, step: Leaving): (room: TargetRoom) => MoveFacts {
  const town = townOn(facts, step)
  const movers = peopleOf(town, step.personIds)
  const changes = changesOf(facts, chain)
  const unitsLeftBehind = town ? unitsBeside(movers, town, changes) : []
  return (room) => ({
    ...facts.office,
    apart: bedsWithout(
      facts.office.apart,
      changes
        .filter((change) => town && change.day <= town.day)
        .map(({ mover: { personId }, comes }) => ({ personId, comes: comes && { ...comes, personId } })),
      step.day,
    ),
    movers,
    room: town ? roomAfter(room, town, changes) : room,
    unitsLeftBehind,
  })
}

/** For each placement what speaks for and against it once the whole chain is carried out, in the order of the placements. */
export function findingsOfChain(facts: RearrangeFacts, chain: Chain): (readonly Finding[])[] {
  return chain.placements.map((placement) => {
    const room = roomOf(facts, placement)
    if (!room) return []
    const after = factsAfter(facts, chain, placement)(room)
    const isThere = (mover: Mover) => mover.stays.some((stay) => stay.roomId === room.id && covers(stay, placement.day))
    return findingsFor({ ...after, movers: after.movers.filter((mover) => !isThere(mover)) }, placement.day)
  })
}

/** The households of everybody in the chain on their days, also of those who would stay where they are. */
export const householdsOf = (facts: RearrangeFacts): HouseholdId[] => [
  ...new Set(facts.days.flatMap((town) => town.people.map((person) => person.householdId))),
]

/** False when a room is missing, or somebody is not in the register on her day. */
export function areKnown(facts: RearrangeFacts, { placements, leaving }: Chain): boolean {
  const isKnown = (step: Leaving) => peopleOf(townOn(facts, step), step.personIds).length === step.personIds.length
  return [...placements, ...leaving].every(isKnown) && placements.every((placement) => roomOf(facts, placement))
}

/**
 * Decides a chain of placements as one: swaps, rings, a block with its moves, a proposal of the program. A placement of people who are
 * all in their room already is left out.
 * @param reason in the clerk's words, for every rule that is overridden anywhere in the chain
 * @returns the stays to write; or NOT_FOUND, NAMED_TWICE, ALREADY_THERE (nobody would change rooms), MOVE_REFUSED and REASON_NEEDED with the
 *   findings of the whole chain in `findings` and, in `placements`, those of each placement that is refused, by its index
 */
export function decideRearrangement(
  facts: RearrangeFacts,
  placements: readonly AcceptedPlacement[],
  reason: string | null,
): Result<Rearrangement> {
  const chain: Chain = { placements, leaving: [] }
  if (namesTwice(chain)) return refuse({ code: 'NAMED_TWICE' })
  if (!areKnown(facts, chain)) return refuse({ code: 'NOT_FOUND' })
  const decided: DecidedPlacement[] = []
  const refused: { code: 'MOVE_REFUSED' | 'REASON_NEEDED'; index: number; findings: readonly Finding[] }[] = []
  for (const [index, placement] of placements.entries()) {
    const { day, accepted } = placement
    const room = roomOf(facts, placement) as TargetRoom
    const decision = decideMove(factsAfter(facts, chain, placement)(room), { day, accepted, reason })
    if (decision.ok) {
      const { findings, stays } = decision.value
      const overridden = findings.filter((finding) => finding.severity !== 'ok').map((finding) => finding.rule)
      decided.push({ roomId: room.id, day, findings, overridden, stays })
      continue
    }
    const { code, details } = decision.error
    if (code === 'MOVE_REFUSED' || code === 'REASON_NEEDED')
      refused.push({ code, index, findings: (details?.findings ?? []) as readonly Finding[] })
    else if (code !== 'ALREADY_THERE') return decision
  }
  const against = refused.filter((entry) => entry.code === 'MOVE_REFUSED')
  const named = against.length > 0 ? against : refused
  if (named[0])
    return refuse({
      code: named[0].code,
      details: {
        findings: named.flatMap((entry) => entry.findings),
        placements: named.map(({ index, findings }) => ({ index, findings })),
      },
    })
  if (decided.length === 0) return refuse({ code: 'ALREADY_THERE' })
  const moved = changesOf(facts, chain).map((change) => change.mover.householdId)
  return ok({ placements: decided, householdIds: [...new Set(moved)] })
}

/** The people of one room go into the other and the other way round, both from one day on. */
export const swapOf = (
  a: { readonly roomId: RoomId; readonly personIds: readonly PersonId[] },
  b: { readonly roomId: RoomId; readonly personIds: readonly PersonId[] },
  day: Placement['day'],
): Placement[] => [
  { personIds: a.personIds, roomId: b.roomId, day },
  { personIds: b.personIds, roomId: a.roomId, day },
]
