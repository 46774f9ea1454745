/** The state of a block that is being entered or changed, who must go for it, and whether it can be saved. */
import { useState } from 'react'
import { addDays, type Day, type RoomId } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { useQuery } from '../../api/useQuery.ts'
import { closePane } from '../../stores/location.ts'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { type Block, judgeMoves, placementsOf } from './blockView.ts'

const words = de.blocks.dialog
const none = { overlaps: [], leaving: [] }

/** `block`: the one that is put right; null: a new one. */
export function useBlock(block: Block | null, first: readonly RoomId[], onDone: () => void) {
  const { today } = useDay()
  const [roomIds, setRoomIds] = useState<readonly RoomId[]>(block ? [block.roomId] : first)
  const [reason, setReason] = useState(block?.reason ?? '')
  const [from, setFrom] = useState<Day | null>(block?.from ?? today)
  const [last, setLast] = useState<Day | null>(block?.to ? addDays(block.to, -1) : null)
  const [isLastWrong, setLastWrong] = useState(false)
  const [chosen, setChosen] = useState<Readonly<Record<string, RoomId>>>({})
  const [moveReason, setMoveReason] = useState('')
  const [isException, setException] = useState(false)
  const [tried, setTried] = useState(false)

  const to = last === null ? null : addDays(last, 1)
  const isLastBefore = last !== null && from !== null && last < from
  const canAsk = roomIds.length > 0 && from !== null && !isLastBefore && !isLastWrong
  const { value, loading } = useQuery(
    'blocks.foresee',
    canAsk ? { roomIds: [...roomIds], from, to, except: block?.id ?? null, chosen } : null,
  )
  const { overlaps, leaving } = canAsk && value ? value : none
  const judged = judgeMoves(leaving)
  const people = leaving.reduce((sum, one) => sum + one.personIds.length, 0)

  const order = useCommand(async (day: Day) => {
    const common = {
      from: day,
      to,
      reason: reason.trim(),
      moves: { placements: placementsOf(leaving), reason: judged.needsReason ? moveReason : null },
    }
    if (block) return client.blocks.change({ id: block.id, roomId: block.roomId, ...common })
    return client.blocks.block({ roomIds: [...roomIds], ...common })
  })
  const isRight =
    canAsk &&
    !loading &&
    reason.trim() !== '' &&
    overlaps.length === 0 &&
    !judged.isImpossible &&
    (!judged.needsException || isException) &&
    (!judged.needsReason || moveReason.trim() !== '')
  const save = async () => {
    setTried(true)
    if (!isRight || from === null) return
    const result = await order.run(from)
    if (!result?.ok) return
    const done = block ? words.changed(block.number) : words.done(result.value.rooms, result.value.people)
    useNotices.getState().done(done, result.value.auditId)
    // A block that was put right is another row.
    if (block) closePane()
    onDone()
  }
  return {
    roomIds,
    setRoomIds,
    reason,
    setReason,
    from,
    setFrom,
    last,
    setLast,
    setLastWrong,
    choose: (key: string, roomId: RoomId) => {
      setChosen({ ...chosen, [key]: roomId })
      setException(false)
      order.clear()
    },
    moveReason,
    setMoveReason,
    isException,
    setException,
    overlaps,
    leaving,
    people,
    judged,
    isKnown: canAsk && value !== undefined,
    errors: {
      rooms: tried && roomIds.length === 0 ? words.roomsMissing : null,
      reason: tried && reason.trim() === '' ? words.reasonMissing : null,
      from: from === null ? words.fromMissing : null,
      last: isLastBefore ? words.lastBefore : null,
      moveReason: tried && judged.needsReason && moveReason.trim() === '' ? words.moveReasonMissing : null,
    },
    order,
    save: () => void save(),
  }
}
export type BlockState = ReturnType<typeof useBlock>
