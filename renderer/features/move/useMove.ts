/** The state of a move that is being prepared: who, when, where, and whether it can be confirmed. */
import { useState } from 'react'
import type { Day, PersonId, RoomId } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { useQuery } from '../../api/useQuery.ts'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { judge } from '../../text/findings.ts'
import { formatDay } from '../../text/format.ts'
import type { ChosenRoom, Household } from './MoveDialog.tsx'
import { byVerdict } from './moveView.ts'

/** As many rooms as one looks through; the search narrows the rest. */
const mostOptions = 60

/** What was chosen before the dialog opened. */
interface Chosen {
  readonly room: ChosenRoom | undefined
  readonly personIds: readonly PersonId[] | undefined
}

export function useMove(
  household: Household,
  proposed: Day,
  onDone: () => void,
  { room: chosen, personIds: who }: Chosen,
) {
  const { day: stichtag } = useDay()
  const [staying, setStaying] = useState<ReadonlySet<PersonId>>(() => stayingOf(household, who))
  const [day, setDay] = useState<Day | null>(proposed)
  const [search, setSearch] = useState(chosen?.search ?? '')
  const [picked, setPicked] = useState<RoomId | null>(chosen?.id ?? null)
  /** Typing marks the best match by itself; arrows and clicks mark what they hit. */
  const [marksBest, setMarksBest] = useState(false)
  const [reason, setReason] = useState('')
  const [isException, setException] = useState(false)
  const [tried, setTried] = useState(false)

  const movers = household.members.filter((member) => !staying.has(member.personId))
  const personIds = movers.map((member) => member.personId)
  const canAsk = day !== null && personIds.length > 0
  const { value, refusal, loading } = useQuery(
    'housing.moveOptions',
    canAsk ? { personIds, day, search, limit: mostOptions } : null,
  )
  const options = value?.options ?? []
  const best = byVerdict(options)[0]?.options[0]
  const option = marksBest ? best : options.find((candidate) => candidate.roomId === picked)
  const judgement = option ? judge(option) : null
  const rooms = new Set(movers.map((member) => member.place?.roomId ?? null))
  const currentRoom = rooms.size === 1 ? ([...rooms][0] ?? null) : null
  const isThere = option !== undefined && option.roomId === currentRoom
  const needsReason = judgement !== null && !judgement.isImpossible && !isThere && judgement.accepted.length > 0

  const order = useCommand(client.housing.moveHousehold)
  const canConfirm =
    option !== undefined &&
    judgement !== null &&
    !judgement.isImpossible &&
    !isThere &&
    !loading &&
    (!judgement.needsException || isException)
  const confirm = async () => {
    setTried(true)
    if (!canConfirm || day === null || (needsReason && !reason.trim())) return
    const result = await order.run({
      householdId: household.id,
      version: household.version,
      personIds,
      roomId: option.roomId,
      day,
      accepted: [...judgement.accepted],
      reason: needsReason ? reason : null,
    })
    if (!result?.ok) return
    const { people, room, auditId } = result.value
    const later = result.value.day === stichtag ? '' : formatDay(result.value.day)
    useNotices.getState().done(de.move.done(household.name, people, room, later), auditId)
    onDone()
  }
  return {
    staying,
    setStaying,
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
    reason,
    setReason,
    isException,
    setException,
    options,
    total: value?.total ?? 0,
    loading: loading && canAsk,
    optionsRefusal: refusal,
    option,
    judgement,
    currentRoom,
    isThere,
    needsReason,
    reasonMissing: tried && needsReason && !reason.trim(),
    /** Without a search, not one room of the town is possible. */
    isHopeless: search.trim() === '' && options.length > 0 && options.every((each) => each.verdict === 'block'),
    peopleCount: movers.length,
    canConfirm,
    confirm,
    order,
  }
}

export type Move = ReturnType<typeof useMove>

/** Everybody else stays where she is; nobody where none of those who were named belongs to the household. */
function stayingOf({ members }: Household, who: readonly PersonId[] | undefined): ReadonlySet<PersonId> {
  const others = members.map(({ personId }) => personId).filter((id) => who && !who.includes(id))
  return new Set(others.length === members.length ? [] : others)
}
