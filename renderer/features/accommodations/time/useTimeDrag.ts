/** Dragging a household's bar onto another room and day: what would speak against it shows on the way, the drop carries it out or asks for the reason. */
import { dropTargetForElements, monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { addDays, type Day } from '../../../../db/domain/values.ts'
import { client } from '../../../api/client.ts'
import type { OutputOf } from '../../../api/useQuery.ts'
import { useNotices } from '../../../stores/notices.ts'
import { useOverlay } from '../../../stores/overlay.ts'
import { de } from '../../../text/de.ts'
import { refusalSentence } from '../../../text/errors.ts'
import { formatDay } from '../../../text/format.ts'
import type { Line, TimeRoom } from './timeView.ts'
import { headWidth, type Scale } from './useTimeScroll.ts'

type Finding = OutputOf<'housing.rearrangeFindings'>['placements'][number]['findings'][number]
type Stay = TimeRoom['stays'][number]

export interface Dragged {
  readonly stay: Stay
  readonly from: TimeRoom
  readonly to: { readonly line: number; readonly room: TimeRoom; readonly day: Day } | null
  /** Null while they are asked for. */
  readonly findings: readonly Finding[] | null
  readonly x: number
  readonly y: number
}

/** A stay is cut where the bar is dropped: never before it begins, never after it ends. */
const dayInside = (stay: Stay, day: Day): Day => {
  if (day < stay.from) return stay.from
  return stay.to !== null && day >= stay.to ? addDays(stay.to, -1) : day
}

export function useTimeDrag(
  body: RefObject<HTMLDivElement | null>,
  lines: readonly Line[],
  scale: Scale,
  lineAt: (y: number) => number,
  canDrag: boolean,
) {
  const [dragged, setDragged] = useState<Dragged | null>(null)
  const latest = useRef({ lines, scale, lineAt })
  useEffect(() => {
    latest.current = { lines, scale, lineAt }
  })
  const asked = useRef('')
  const current = useRef<Dragged | null>(null)

  useEffect(() => {
    const element = body.current
    if (!element || !canDrag) return
    const show = (next: Dragged | null) => {
      current.current = next
      setDragged(next)
    }
    const sourceOf = (cell: unknown) => {
      const [line, bar] = String(cell).split(':').map(Number)
      const from = latest.current.lines[line ?? -1]
      const found = from?.kind === 'room' ? from.bars[bar ?? -1] : undefined
      return from?.kind === 'room' && found?.kind === 'stay' ? { stay: found.stay, from: from.room } : null
    }
    const targetAt = (stay: Stay, clientX: number, clientY: number): Dragged['to'] => {
      const box = element.getBoundingClientRect()
      const { scale: now, lines: rows, lineAt: find } = latest.current
      const x = clientX - box.left - headWidth
      const line = find(clientY - box.top)
      const row = rows[line]
      if (x < 0 || row?.kind !== 'room') return null
      return { line, room: row.room, day: dayInside(stay, addDays(now.from, Math.floor(x / now.dayWidth))) }
    }
    const ask = async (stay: Stay, room: TimeRoom, day: Day) => {
      const key = `${room.roomId} ${day}`
      if (asked.current === key) return
      asked.current = key
      const answer = await client.housing.rearrangeFindings({
        placements: [{ personIds: stay.personIds, roomId: room.roomId, day }],
      })
      // Whoever drags on is asked about the next place.
      if (asked.current !== key || !current.current) return
      show({ ...current.current, findings: answer.ok ? (answer.value.placements[0]?.findings ?? []) : [] })
    }
    const stopMonitor = monitorForElements({
      canMonitor: ({ source }) => typeof source.data.cell === 'string' && element.contains(source.element),
      onDragStart: ({ source, location }) => {
        const found = sourceOf(source.data.cell)
        const { clientX, clientY } = location.current.input
        if (found) show({ ...found, to: null, findings: null, x: clientX, y: clientY })
      },
      onDrag: ({ location }) => {
        const before = current.current
        if (!before) return
        const { clientX: x, clientY: y } = location.current.input
        const to = location.current.dropTargets.length > 0 ? targetAt(before.stay, x, y) : null
        const isSame = to?.room.roomId === before.to?.room.roomId && to?.day === before.to?.day
        show({ ...before, to, x, y, findings: isSame ? before.findings : null })
        if (to && to.room.roomId !== before.from.roomId) void ask(before.stay, to.room, to.day)
      },
      onDrop: () => {
        const done = current.current
        asked.current = ''
        show(null)
        if (done?.to && done.to.room.roomId !== done.from.roomId) void drop(done, done.to)
      },
    })
    const stopTarget = dropTargetForElements({ element })
    return () => {
      stopMonitor()
      stopTarget()
    }
  }, [body, canDrag])
  return dragged
}

export const isImpossible = (findings: readonly Finding[]): boolean =>
  findings.some((finding) => finding.severity !== 'ok' && !finding.overridable)

/** Carries the move out where nothing speaks against it; else the dialog asks for the reason, with household, day and room in place. */
async function drop({ stay }: Dragged, to: NonNullable<Dragged['to']>): Promise<void> {
  const { householdId, personIds, name } = stay
  const { room, day } = to
  const { say, done } = useNotices.getState()
  const placement = { personIds, roomId: room.roomId, day }
  const asked = await client.housing.rearrangeFindings({ placements: [placement] })
  const household = await client.people.household({ householdId, on: day })
  if (!asked.ok || !household.ok) {
    say(refusalSentence(asked.ok ? (household.ok ? { code: 'FAULT' } : household.error) : asked.error), 'bad')
    return
  }
  const findings = asked.value.placements[0]?.findings ?? []
  // The reasons stood there before the drop.
  if (isImpossible(findings)) return
  if (findings.some((finding) => finding.severity !== 'ok')) {
    useOverlay
      .getState()
      .show({ kind: 'move', householdId, day, room: { id: room.roomId, search: `${room.house} ${room.number}` } })
    return
  }
  const result = await client.housing.rearrange({
    placements: [placement],
    versions: [{ householdId, version: household.value.version }],
  })
  if (!result.ok) say(refusalSentence(result.error), 'bad')
  else done(de.move.done(name, personIds.length, room.number, formatDay(day)), result.value.auditId)
}
