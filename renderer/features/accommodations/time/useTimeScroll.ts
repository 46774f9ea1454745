/** Where in time the grid stands: days to pixels and back, which days are drawn, and leafing. The left day stays when the scale changes. */
import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { addDays, type Day, daysBetween } from '../../../../db/domain/values.ts'
import type { TimeZoom } from '../../../stores/place.ts'
import { standAt } from './timeHint.ts'

/** Width of the column with the rooms. */
export const headWidth = 148

export interface Scale {
  readonly from: Day
  readonly to: Day
  readonly dayWidth: number
}

/** Days are drawn in pieces of half a screen: while one scrolls inside a piece nothing is drawn anew. */
interface Drawn {
  readonly first: number
  readonly last: number
}

export function useTimeScroll(
  scroller: RefObject<HTMLDivElement | null>,
  span: { readonly from: Day; readonly to: Day },
  zoom: TimeZoom,
  begin: Day,
  onEdge: (left: Day) => void,
) {
  const [width, setWidth] = useState(0)
  const dayWidth = Math.max(1.5, (width - headWidth) / zoom)
  const left = useRef<Day>(begin)
  /** Where the program has scrolled to: only what the clerk scrolls moves the day, not the end of what is loaded. */
  const placed = useRef(-1)
  const [drawn, setDrawn] = useState<Drawn>({ first: 0, last: 0 })
  const total = daysBetween(span.from, span.to)
  const scale = useMemo((): Scale => ({ from: span.from, to: span.to, dayWidth }), [span.from, span.to, dayWidth])

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const measure = () => setWidth(element.clientWidth)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller])

  const draw = useCallback(
    (scrollLeft: number) => {
      const piece = Math.max(1, Math.floor(zoom / 2))
      const at = Math.floor(scrollLeft / dayWidth / piece)
      const next = { first: (at - 1) * piece, last: (at + 4) * piece }
      setDrawn((before) => (before.first === next.first && before.last === next.last ? before : next))
    },
    [dayWidth, zoom],
  )
  const show = useCallback(
    (day: Day) => {
      left.current = day
      standAt(day)
      const element = scroller.current
      if (!element) return
      element.scrollLeft = Math.round(daysBetween(span.from, day) * dayWidth)
      placed.current = element.scrollLeft
      draw(element.scrollLeft)
    },
    [scroller, span.from, dayWidth, draw],
  )
  useLayoutEffect(() => {
    if (width > 0) show(left.current)
  }, [show, width])

  const onScroll = useCallback(() => {
    const element = scroller.current
    if (!element || width === 0) return
    if (Math.abs(element.scrollLeft - placed.current) < 1) return
    placed.current = -1
    const first = Math.round(element.scrollLeft / dayWidth)
    left.current = addDays(span.from, first)
    standAt(left.current)
    draw(element.scrollLeft)
    if (first < 3 || first + zoom > total - 3) onEdge(left.current)
  }, [scroller, span.from, dayWidth, draw, zoom, total, onEdge, width])

  return {
    scale,
    drawn,
    onScroll,
    show,
    /** The day at the left edge. */
    leftDay: () => left.current,
    isReady: width > 0,
  }
}
export type TimeScroll = ReturnType<typeof useTimeScroll>
