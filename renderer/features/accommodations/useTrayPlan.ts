/** What the office's data says to the plans of the Parkplatz: to each room for whoever is held or carried, and to the chain as a whole. */
import { useMemo } from 'react'
import type { RoomId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import { idsOf, type TrayGroup, type TrayItem, useTray } from '../../stores/tray.ts'
import { chainOf, type RoomVerdict, verdictOf, verdictsOf } from './trayView.ts'

const noVerdicts: ReadonlyMap<RoomId, RoomVerdict> = new Map()
const nobody: readonly TrayItem[] = []

/** What is planned, as far as it can be changed on the day that is shown. */
export function useTrayItems(): readonly TrayItem[] {
  const { canChange } = useDay()
  const items = useTray((state) => state.items)
  return canChange ? items : nobody
}

/** Who would go into the room on which Enter is pressed. */
export function useHeld(): TrayItem | null {
  const heldId = useTray((state) => state.heldId)
  return useTrayItems().find((item) => item.id === heldId && item.to === null) ?? null
}

/** Who is held or carried, and what speaks for and against each room of the town; no answer for the own room. */
export function useVerdicts(): {
  readonly who: readonly TrayGroup[]
  readonly verdicts: ReadonlyMap<RoomId, RoomVerdict>
} {
  const { today } = useDay()
  const items = useTrayItems()
  const held = useHeld()
  const { carried, day } = useTray()
  const who = carried.length > 0 ? carried : held ? [held] : nobody
  const on = day ?? today
  const { value, loading } = useQuery(
    'housing.moveOptions',
    who.length > 0 ? { personIds: idsOf(who), day: on, limit: 2000, beside: chainOf(items, on, who) } : null,
  )
  const options = loading ? undefined : value?.options
  const verdicts = useMemo(() => (options ? verdictsOf(options) : noVerdicts), [options])
  return { who, verdicts }
}

export interface JudgedItem {
  readonly item: TrayItem
  readonly verdict: RoomVerdict
}

/** The chain as it would be saved. */
export function useChain() {
  const { today } = useDay()
  const items = useTrayItems()
  const day = useTray((state) => state.day) ?? today
  const chain = chainOf(items, day)
  const { value, refusal, loading } = useQuery('housing.rearrangeFindings', items.length > 0 ? chain : null)
  const placed = items.filter((item) => item.to !== null)
  const judged: readonly JudgedItem[] =
    value && !loading && value.placements.length === placed.length
      ? placed.map((item, index) => ({ item, verdict: verdictOf(value.placements[index]?.findings ?? []) }))
      : []
  return {
    day,
    chain,
    placed,
    parked: items.filter((item) => item.to === null),
    judged,
    impossible: judged.filter(({ verdict }) => verdict.findings.some((f) => f.severity !== 'ok' && !f.overridable)),
    isJudged: judged.length === placed.length && !loading,
    versions: value?.versions ?? [],
    refusal,
  }
}
export type Chain = ReturnType<typeof useChain>
