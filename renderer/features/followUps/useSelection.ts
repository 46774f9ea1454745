/**
 * Which rows of a list are marked. When what was marked leaves the list (it is done), the row after it is marked, so that a clerk
 * works through the list by one key; the keyboard goes with it where it would be lost.
 */
import { useEffect, useRef, useState } from 'react'
import { nextMarked } from './marked.ts'

const nothing: ReadonlySet<string> = new Set()

const isLost = (): boolean => document.activeElement === document.body || document.activeElement === null

/** @param keys the keys of the rows in the order in which they stand; null while they are loading */
export function useSelection(keys: readonly string[] | null) {
  const [marked, setMarked] = useState<ReadonlySet<string>>(nothing)
  const before = useRef<readonly string[]>([])
  useEffect(() => {
    if (keys === null) return
    const now = new Set(keys)
    const kept = [...marked].filter((key) => now.has(key))
    if (kept.length < marked.size) {
      const next = kept.length > 0 ? null : nextMarked(before.current, now, marked)
      setMarked(new Set(next === null ? kept : [next]))
    }
    before.current = keys
    if (!isLost()) return
    const frame = requestAnimationFrame(() => {
      if (isLost()) document.querySelector<HTMLElement>('.q-table tr[aria-selected="true"]')?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [keys, marked])
  return { marked, setMarked }
}
