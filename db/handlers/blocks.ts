/** Topic `blocks`: rooms out of order, refused while people sleep there or combined with their moves, all of it one command. */
import type { FullContract } from '../contract/index.ts'
import type { CommandContext, Handlers } from '../contract/rpc.ts'
import { type BlockLine, type BlockOrder, decideBlock, removeBlock, returnToService } from '../domain/housing/block.ts'
import { byNumber } from '../domain/housing/order.ts'
import type { Learned, LearningDays } from '../domain/people/recordPeriod.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import type { RoomId } from '../domain/values.ts'
import { loadRoomNames, loadRooms, loadSleeping } from '../store/blocks.ts'
import { applyAllLearned, lineKinds, loadLine, type OwnedChange } from '../store/lines.ts'
import { foresee } from './blockForesight.ts'
import { listBlocks } from './blockList.ts'
import { type Moves, moveAway } from './blockMoves.ts'
import { asking, type Backend, type Ordered, ordering, todayOf } from './context.ts'

interface Ordering extends BlockOrder {
  readonly roomIds: readonly RoomId[]
  /** The block that is put right; null: a new one. */
  readonly except: number | null
  readonly moves: Moves
}

/** Decides the blocks of all rooms, moves away whoever must go, and writes the blocks after the rooms are empty. */
async function blockRooms(writer: Ordered, order: Ordering): Promise<Result<{ rooms: number; people: number }>> {
  const { db, today } = writer
  const roomIds = [...new Set(order.roomIds)]
  const names = await loadRoomNames(db, roomIds)
  if (names.size !== roomIds.length) return refuse({ code: 'NOT_FOUND' })
  const changes: OwnedChange<'room_block', string>[] = []
  for (const room_id of roomIds) {
    const { believed, lastKnown } = await loadLine(db, lineKinds.block, { room_id })
    if (order.except !== null && !believed.some(({ id }) => id === order.except)) return refuse({ code: 'STALE' })
    const learned = decideBlock(believed, order, order.except, { learnedOn: today, today, lastKnown })
    if (!learned.ok) {
      const { code, details } = learned.error
      return refuse({ code, details: { ...details, room: names.get(room_id)?.room } })
    }
    changes.push({ owner: { room_id }, learned: learned.value })
  }
  const moved = await moveAway(writer, order.moves)
  if (!moved.ok) return moved
  const staying = await loadSleeping(db, roomIds, order)
  if (staying.length > 0) {
    const people = new Set(staying.map(({ personId }) => personId)).size
    return refuse({ code: 'ROOM_OCCUPIED', details: { people } })
  }
  await applyAllLearned(writer, lineKinds.block, changes)
  return ok({ rooms: roomIds.length, people: moved.value.people })
}

/** One block of one room as the clerk saw it. */
function onBlock<I extends { readonly id: number; readonly roomId: RoomId }>(
  backend: Backend,
  context: CommandContext,
  command: string,
  input: I,
  decide: (line: BlockLine, days: LearningDays) => Result<Learned<string>>,
) {
  return ordering(backend, context, { command, input }, async (writer) => {
    const owner = { room_id: input.roomId }
    const { believed, lastKnown } = await loadLine(writer.db, lineKinds.block, owner)
    if (!believed.some(({ id }) => id === input.id)) return refuse({ code: 'STALE' })
    const learned = decide(believed, { learnedOn: writer.today, today: writer.today, lastKnown })
    if (!learned.ok) return learned
    await applyAllLearned(writer, lineKinds.block, [{ owner, learned: learned.value }])
    return ok({})
  })
}

export const blocks = (backend: Backend): Handlers<FullContract>['blocks'] => ({
  list: (asOf) => asking(backend, async (db) => ok(await listBlocks(db, asOf))),

  rooms: () =>
    asking(backend, async (db) =>
      ok(
        (await loadRooms(db)).sort(
          (a, b) => byNumber(a.houseName, b.houseName) || byNumber(a.house, b.house) || byNumber(a.number, b.number),
        ),
      ),
    ),

  foresee: (input) => asking(backend, async (db) => foresee(db, input, await todayOf(backend, db))),

  block: (input, context) =>
    ordering(backend, context, { command: 'blocks.block', input }, (writer) =>
      blockRooms(writer, { ...input, except: null }),
    ),

  change: ({ id, roomId, ...input }, context) =>
    ordering(backend, context, { command: 'blocks.change', input: { id, roomId, ...input } }, (writer) =>
      blockRooms(writer, { ...input, roomIds: [roomId], except: id }),
    ),

  returnToService: (input, context) =>
    onBlock(backend, context, 'blocks.returnToService', input, (line, days) =>
      returnToService(line, input.id, input.day, days),
    ),

  remove: (input, context) =>
    onBlock(backend, context, 'blocks.remove', input, (line, days) => removeBlock(line, input.id, days)),
})
