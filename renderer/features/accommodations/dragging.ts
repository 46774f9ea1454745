/** Dragging people from a room or the Parkplatz onto a room or into the Parkplatz. Every drag has its keys, too. */
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview'
import { type RefObject, useEffect, useRef } from 'react'
import { carry, plan, type TrayGroup, type TrayRoom } from '../../stores/tray.ts'
import { nameOf } from './trayView.ts'

/** What is taken along from this point of the window; nobody: no drag begins. */
type Takes = (at: Element | null) => readonly TrayGroup[]

const kind = 'quartier.people'
const carriedBy = (data: Record<string | symbol, unknown>): readonly TrayGroup[] =>
  data.kind === kind ? (data.groups as readonly TrayGroup[]) : []

/** The names alone follow the pointer: what lies below stays in sight. */
function showNames(groups: readonly TrayGroup[], nativeSetDragImage: DataTransfer['setDragImage'] | null): void {
  setCustomNativeDragPreview({
    nativeSetDragImage,
    render: ({ container }) => {
      const label = document.createElement('div')
      label.className = 'tray-carried'
      label.textContent = groups.map(nameOf).join(', ')
      container.append(label)
    },
  })
}

function makeDraggable(element: HTMLElement, takes: () => Takes): () => void {
  const under = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }) =>
    takes()(document.elementFromPoint(clientX, clientY))
  return draggable({
    element,
    canDrag: ({ input }) => under(input).length > 0,
    getInitialData: ({ input }) => ({ kind, groups: under(input) }),
    onGenerateDragPreview: ({ source, nativeSetDragImage }) => showNames(carriedBy(source.data), nativeSetDragImage),
    onDragStart: ({ source }) => carry(carriedBy(source.data)),
    onDrop: () => carry([]),
  })
}

export interface Target {
  /** Null: the Parkplatz. */
  readonly to: TrayRoom | null
  readonly onOver: (isOver: boolean) => void
}

function makeTarget(element: HTMLElement, target: () => Target): () => void {
  return dropTargetForElements({
    element,
    canDrop: ({ source }) => carriedBy(source.data).length > 0,
    onDragEnter: () => target().onOver(true),
    onDragLeave: () => target().onOver(false),
    onDrop: ({ source }) => {
      target().onOver(false)
      plan(carriedBy(source.data), target().to)
    },
  })
}

/** Makes the element something to drag, something to drop on, or both; null: not now. */
export function useDragging(element: RefObject<HTMLElement | null>, takes: Takes | null, target: Target | null): void {
  const latest = useRef({ takes, target })
  useEffect(() => {
    latest.current = { takes, target }
  })
  const [isSource, isTarget] = [takes !== null, target !== null]
  useEffect(() => {
    const { current } = element
    if (!current) return
    return combine(
      isSource ? makeDraggable(current, () => latest.current.takes ?? (() => [])) : () => {},
      isTarget ? makeTarget(current, () => latest.current.target ?? { to: null, onOver: () => {} }) : () => {},
    )
  }, [element, isSource, isTarget])
}
