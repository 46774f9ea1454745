/** The state of a swap that is being prepared: with which room, from when on, and whether it can be confirmed. */
import { useState } from 'react'
import type { Day, RoomId } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { useQuery } from '../../api/useQuery.ts'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { judge } from '../../text/findings.ts'
import { formatDay } from '../../text/format.ts'
import { byVerdict, type MoveOption } from './moveView.ts'

const mostOptions = 60

export function useSwap(roomId: RoomId, onDone: () => void) {
  const { today } = useDay()
  const [day, setDay] = useState<Day | null>(today)
  const [search, setSearch] = useState('')
  const [picked, setPicked] = useState<RoomId | null>(null)
  const [marksBest, setMarksBest] = useState(false)
  const [reason, setReason] = useState('')
  const [isException, setException] = useState(false)
  const [tried, setTried] = useState(false)
  const asked = day === null ? null : { roomId, day, search, limit: mostOptions }
  const { value, refusal, loading } = useQuery('housing.swapOptions', asked)
  const options = value?.options ?? []
  const best = byVerdict(options)[0]?.options[0]?.roomId ?? null
  const option = options.find((candidate) => candidate.roomId === (marksBest ? best : picked))
  const placements =
    option && value && day !== null
      ? [
          { personIds: value.personIds, roomId: option.roomId, day },
          { personIds: option.personIds, roomId, day },
        ]
      : null
  const judged = useQuery('housing.rearrangeFindings', placements && { placements })
  const findings = judged.loading ? [] : (judged.value?.placements ?? []).map((placement) => placement.findings)
  const judgements = findings.map((each) => judge({ findings: each }))
  const needsException = judgements.some((judgement) => judgement.needsException)
  const needsReason = judgements.some((judgement) => judgement.accepted.length > 0)
  const isPossible = judgements.length === 2 && !judgements.some((judgement) => judgement.isImpossible)
  const order = useCommand(client.housing.rearrange)
  const canConfirm = isPossible && !loading && (!needsException || isException)
  const room = value?.room ?? ''
  const confirm = async () => {
    setTried(true)
    if (!canConfirm || !placements || !option || (needsReason && !reason.trim())) return
    const result = await order.run({
      placements: placements.map((placement, i) => ({ ...placement, accepted: [...(judgements[i]?.accepted ?? [])] })),
      versions: judged.value?.versions ?? [],
      reason: needsReason ? reason : null,
    })
    if (!result?.ok) return
    const { from, auditId } = result.value
    useNotices.getState().done(de.swap.done(room, option.number, from === today ? '' : formatDay(from)), auditId)
    onDone()
  }
  return {
    room,
    house: value?.house ?? '',
    day,
    setDay,
    search,
    setSearch: (text: string) => {
      setSearch(text)
      setMarksBest(text.trim() !== '')
    },
    pick: (id: RoomId) => {
      setPicked(id)
      setMarksBest(false)
      setException(false)
      order.clear()
    },
    whoIn: ({ roomId: id }: MoveOption) => options.find((candidate) => candidate.roomId === id)?.who.join(', ') ?? '',
    options,
    total: value?.total ?? 0,
    loading,
    option,
    isEmpty: value?.personIds.length === 0,
    ways: option
      ? [
          { title: de.swap.into(room, option.number, value?.personIds.length ?? 0), findings: findings[0] ?? [] },
          { title: de.swap.into(option.number, room, option.personIds.length), findings: findings[1] ?? [] },
        ]
      : [],
    needsException,
    isException,
    setException,
    needsReason,
    reason,
    setReason,
    reasonMissing: tried && needsReason && !reason.trim(),
    refusal: order.refusal ?? refusal ?? judged.refusal ?? null,
    canConfirm,
    confirm,
    order,
  }
}
export type Swap = ReturnType<typeof useSwap>
