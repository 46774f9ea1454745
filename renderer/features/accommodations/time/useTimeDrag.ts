/**
 * Dragging a household's bar onto another room and day, or the beginning of a planned one to another day: what would speak against it shows
 * on the way, the drop carries it out or asks for the reason.
 */
import { dropTargetForElements, monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Refusal } from '../../../../db/domain/errors.ts'
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
  /** Only the beginning of the bar is dragged. */
  readonly edge: boolean
  readonly to: { readonly line: number; readonly room: TimeRoom; readonly day: Day } | null
  /** Null while they are asked for. */
  readonly findings: readonly Finding[] | null
  /** Why it cannot even be asked about. */
  readonly refusal: Refusal | null
  readonly x: number
  readonly y: number
}

/** A stay is cut where the bar is dropped: never before it begins, never after it ends. */
const dayInside = (stay: Stay, day: Day): Day => {
  if (day < stay.from) return stay.from
  return stay.to !== null && day >= stay.to ? addDays(stay.to, -1) : day
}

/** A planned stay begins today at the earliest and before it ends. */
const dayOfBeginning = (stay: Stay, day: Day, today: Day): Day => {
  const late = stay.to !== null && day >= stay.to ? addDays(stay.to, -1) : day
  return late < today ? today : late
}

/** Dropped here it would change nothing. */
export const isUnchanged = ({ edge, from, stay }: Dragged, to: NonNullable<Dragged['to']>): boolean =>
  edge ? to.day === stay.from : to.room.roomId === from.roomId

/** What speaks against it that the bar is dropped here. */
const findingsAt = async ({ edge, stay }: Dragged, { room, day }: NonNullable<Dragged['to']>) => {
  const { householdId, personIds, from } = stay
  if (edge) {
    const answer = await client.housing.shiftFindings({ householdId, personIds, from, day })
    return answer.ok ? { findings: answer.value.findings, refusal: null } : { findings: [], refusal: answer.error }
  }
  const answer = await client.housing.rearrangeFindings({ placements: [{ personIds, roomId: room.roomId, day }] })
  return answer.ok
    ? { findings: answer.value.placements[0]?.findings ?? [], refusal: null }
    : { findings: [], refusal: answer.error }
}

export function useTimeDrag(
  body: RefObject<HTMLDivElement | null>,
  lines: readonly Line[],
  scale: Scale,
  lineAt: (y: number) => number,
  canDrag: boolean,
  today: Day,
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
    const targetAt = ({ stay, edge, from }: Dragged, clientX: number, clientY: number): Dragged['to'] => {
      const box = element.getBoundingClientRect()
      const { scale: now, lines: rows, lineAt: find } = latest.current
      const x = clientX - box.left - headWidth
      const own = rows.findIndex((each) => each.kind === 'room' && each.room.roomId === from.roomId)
      const line = edge ? own : find(clientY - box.top)
      const row = rows[line]
      if (x < 0 || row?.kind !== 'room') return null
      const day = addDays(now.from, Math.floor(x / now.dayWidth))
      return { line, room: row.room, day: edge ? dayOfBeginning(stay, day, today) : dayInside(stay, day) }
    }
    const ask = async (before: Dragged, to: NonNullable<Dragged['to']>) => {
      const key = `${to.room.roomId} ${to.day}`
      if (asked.current === key) return
      asked.current = key
      const answer = await findingsAt(before, to)
      // Whoever drags on is asked about the next place.
      if (asked.current !== key || !current.current) return
      show({ ...current.current, ...answer })
    }
    const stopMonitor = monitorForElements({
      canMonitor: ({ source }) => typeof source.data.cell === 'string' && element.contains(source.element),
      onDragStart: ({ source, location }) => {
        const found = sourceOf(source.data.cell)
        const { clientX, clientY } = location.current.input
        const edge = source.data.edge === 'begin'
        if (found) show({ ...found, edge, to: null, findings: null, refusal: null, x: clientX, y: clientY })
      },
      onDrag: ({ location }) => {
        const before = current.current
        if (!before) return
        const { clientX: x, clientY: y } = location.current.input
        const to = location.current.dropTargets.length > 0 ? targetAt(before, x, y) : null
        const isSame = to?.room.roomId === before.to?.room.roomId && to?.day === before.to?.day
        const said = isSame ? {} : { findings: null, refusal: null }
        show({ ...before, to, x, y, ...said })
        if (to && !isUnchanged(before, to)) void ask(before, to)
      },
      onDrop: () => {
        const done = current.current
        asked.current = ''
        show(null)
        if (done?.to && !isUnchanged(done, done.to)) void (done.edge ? dropBeginning : drop)(done, done.to)
      },
    })
    const stopTarget = dropTargetForElements({ element })
    return () => {
      stopMonitor()
      stopTarget()
    }
  }, [body, canDrag, today])
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
    useOverlay.getState().show({
      kind: 'move',
      householdId,
      personIds,
      day,
      room: { id: room.roomId, search: `${room.house} ${room.number}` },
    })
    return
  }
  const result = await client.housing.rearrange({
    placements: [placement],
    versions: [{ householdId, version: household.value.version }],
  })
  if (!result.ok) say(refusalSentence(result.error), 'bad')
  else done(de.move.done(name, personIds.length, room.number, formatDay(day)), result.value.auditId)
}

/** The same for the beginning of a planned stay. */
async function dropBeginning(dragged: Dragged, to: NonNullable<Dragged['to']>): Promise<void> {
  const { householdId, personIds, name, from } = dragged.stay
  const { say, done } = useNotices.getState()
  const { findings, refusal } = await findingsAt(dragged, to)
  const household = await client.people.household({ householdId, on: from })
  if (refusal || !household.ok) {
    say(refusalSentence(refusal ?? (household.ok ? { code: 'FAULT' } : household.error)), 'bad')
    return
  }
  if (isImpossible(findings)) return
  if (findings.some((finding) => finding.severity !== 'ok')) {
    const { roomId } = to.room
    useOverlay.getState().show({ kind: 'shift', householdId, roomId, from, day: to.day })
    return
  }
  const { version } = household.value
  const result = await client.housing.shiftStay({ householdId, version, personIds, from, day: to.day })
  if (!result.ok) say(refusalSentence(result.error), 'bad')
  else done(de.stays.shift.done(name, formatDay(to.day)), result.value.auditId)
}
