/** What a block would mean before it is saved: who must go, and where to. */
import type { z } from 'zod'
import type { FullContract } from '../contract/index.ts'
import { blockInTheWay } from '../domain/housing/block.ts'
import { type Displaced, displacedBy, type Leaving, proposeRooms } from '../domain/housing/displaced.ts'
import type { MoveFacts } from '../domain/housing/moveFacts.ts'
import { findingsOfChain } from '../domain/housing/rearrange.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import type { Day, RoomId } from '../domain/values.ts'
import { loadRoomNames, loadSleeping } from '../store/blocks.ts'
import type { Reader } from '../store/connection.ts'
import { lineKinds, loadLine } from '../store/lines.ts'
import { loadMovers, loadTargets, loadUnitsLeftBehind, type NamedRoom } from '../store/moves.ts'
import { loadHouseholdNames } from '../store/needs.ts'
import { findHousehold, loadStoriesOf, onDay } from '../store/people.ts'
import { loadRearrangement } from '../store/rearrange.ts'

type Asked = z.output<FullContract['blocks']['foresee']['input']>
type Foresight = z.output<FullContract['blocks']['foresee']['output']>

/** Names the line of a household in the dialog; stays the same while the block's days do. */
const keyOf = ({ householdId, roomId, day }: Displaced): string => `${householdId}:${roomId}:${day}`

async function overlapsOf(db: Reader, asked: Asked): Promise<Foresight['overlaps']> {
  const names = await loadRoomNames(db, asked.roomIds)
  const found: Foresight['overlaps'] = []
  for (const roomId of asked.roomIds) {
    const { believed } = await loadLine(db, lineKinds.block, { room_id: roomId })
    const other = blockInTheWay(believed, asked, asked.except)
    const name = names.get(roomId)
    if (other && name)
      found.push({ roomId, house: name.house, number: name.room, from: other.from, to: other.to, reason: other.value })
  }
  return found
}

/** What the rules of a move must know of a household that must go. */
async function leavingOf(
  db: Reader,
  office: Omit<MoveFacts, 'room' | 'movers' | 'unitsLeftBehind'>,
  displaced: Displaced,
  chosen: RoomId | null,
  house: string,
): Promise<Leaving> {
  const { householdId, personIds, day } = displaced
  const movers = await loadMovers(db, personIds, day)
  const unitsLeftBehind = await loadUnitsLeftBehind(db, [householdId], personIds, day)
  return { ...office, displaced, chosen, house, movers, unitsLeftBehind }
}

export async function foresee(db: Reader, asked: Asked, today: Day): Promise<Result<Foresight>> {
  if (asked.to !== null && asked.to <= asked.from) return refuse({ code: 'PERIOD_EMPTY' })
  const names = await loadRoomNames(db, asked.roomIds)
  if (names.size !== new Set(asked.roomIds).size) return refuse({ code: 'NOT_FOUND' })
  const displaced = displacedBy(asked, await loadSleeping(db, asked.roomIds, asked))
  const { office } = await loadRearrangement(db, { placements: [], leaving: [] }, today)
  const leaving: Leaving[] = []
  for (const one of displaced)
    leaving.push(await leavingOf(db, office, one, asked.chosen[keyOf(one)] ?? null, names.get(one.roomId)?.house ?? ''))
  const towns = new Map<Day, readonly NamedRoom[]>()
  for (const { day } of displaced) if (!towns.has(day)) towns.set(day, await loadTargets(db, day))
  const proposals = proposeRooms(leaving, new Set(asked.roomIds), (day) => towns.get(day) ?? [])
  // What speaks for and against each is said of the town after all of them, as it will be decided.
  const placed = proposals.filter((one): one is typeof one & { readonly roomId: RoomId } => one.roomId !== null)
  const chain = {
    placements: placed.map(({ displaced: { personIds, day }, roomId }) => ({ personIds, roomId, day })),
    leaving: [],
  }
  const judged = findingsOfChain(await loadRearrangement(db, chain, today), chain)
  const lines: Foresight['leaving'] = []
  for (const proposal of proposals) {
    const { displaced: one, roomId } = proposal
    const findings = judged[placed.findIndex(({ displaced }) => displaced === one)] ?? []
    const { householdId, personIds, day } = one
    const household = await findHousehold(db, householdId)
    const called = (await loadHouseholdNames(db, [householdId], { on: day, known: null })).get(householdId)
    const stories = await loadStoriesOf(db, personIds, null)
    const from = names.get(one.roomId)
    const to = towns.get(day)?.find((room) => room.target.id === roomId)
    lines.push({
      key: keyOf(one),
      householdId,
      version: household?.version ?? 0,
      name: called?.name ?? '',
      personIds: [...personIds],
      people: personIds.flatMap((id) => {
        const story = stories.get(id)
        return story ? [onDay(story, day).givenName] : []
      }),
      roomId: one.roomId,
      room: from?.room ?? '',
      house: from?.house ?? '',
      day,
      to: to
        ? { roomId: to.target.id, room: to.number, house: to.house, houseName: to.houseName, findings: [...findings] }
        : null,
    })
  }
  return ok({ overlaps: await overlapsOf(db, asked), leaving: lines })
}
