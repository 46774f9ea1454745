/** What is asked: the day, how many places, which houses, who waits and who stays; and the order to work it out. */
import { useState } from 'react'
import type { Question } from '../../../db/domain/proposals/problem.ts'
import { type AccommodationId, addDays, type Day, type HouseholdId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import { compute, discardProposal, useJob } from './job.ts'
import { readWanted } from './proposalView.ts'

/** A fortnight is what an announcement usually leaves. */
const ahead = 14

export function useQuestion(question: Question) {
  const { today, canChange } = useDay()
  const [day, setDay] = useState<Day | null>(question === 'free' ? addDays(today, ahead) : today)
  const [wanted, setWanted] = useState('')
  const [houses, setHouses] = useState<readonly AccommodationId[]>([])
  const [pinned, setPinned] = useState<readonly HouseholdId[]>([])
  /** Of those who wait, whom the clerk took out. */
  const [omitted, setOmitted] = useState<ReadonlySet<HouseholdId>>(new Set())
  const [tried, setTried] = useState(false)
  const isPast = day !== null && day < today
  const { value, refusal, loading } = useQuery(
    'proposals.ahead',
    day === null || isPast ? null : { day, houses: [...houses] },
  )
  const job = useJob()
  const waiting = value?.waiting ?? []
  const chosen = waiting.filter(({ householdId }) => !omitted.has(householdId))
  const count = readWanted(wanted)
  const canAsk =
    canChange &&
    day !== null &&
    !isPast &&
    value !== undefined &&
    (question !== 'place' || chosen.length > 0) &&
    (question !== 'free' || count !== null)

  const ask = (stay: readonly HouseholdId[] = pinned) => {
    setTried(true)
    if (!canAsk || day === null) return
    void compute({
      question,
      day,
      houses: [...houses],
      wanted: question === 'free' ? (count ?? 0) : 0,
      pinned: question === 'place' ? [] : [...stay],
      households: question === 'place' && chosen.length < waiting.length ? chosen.map((one) => one.householdId) : [],
    })
  }
  /** A change of what is asked: the answer shown does not fit it any more. */
  const anew =
    <T>(set: (value: T) => void) =>
    (value: T) => {
      discardProposal()
      set(value)
    }
  return {
    today,
    canChange,
    day,
    setDay: anew(setDay),
    isPast,
    dayMissing: tried && day === null,
    wanted,
    setWanted: anew(setWanted),
    wantedWrong: tried && count === null,
    houses,
    setHouses: anew(setHouses),
    pinned,
    setPinned: anew(setPinned),
    pin: (id: HouseholdId) => {
      const stay = pinned.includes(id) ? pinned : [...pinned, id]
      setPinned(stay)
      ask(stay)
    },
    waiting,
    chosen,
    toggle: (id: HouseholdId, isIn: boolean) => {
      discardProposal()
      setOmitted(new Set(isIn ? [...omitted].filter((other) => other !== id) : [...omitted, id]))
    },
    toggleAll: (isIn: boolean) => {
      discardProposal()
      setOmitted(new Set(isIn ? [] : waiting.map((one) => one.householdId)))
    },
    ahead: value,
    refusal,
    loading,
    canAsk,
    ask,
    job,
  }
}
export type Asking = ReturnType<typeof useQuestion>
