/**
 * Keys of what the pane shows (M moves, S and R record), wherever the focus is, unless one is typing or a dialog is open.
 * What has a use of its own for a key says so: `data-own-keys="m w"`.
 */
import { useEffect } from 'react'
import { de } from '../text/de.ts'
import { useNotices } from './notices.ts'
import { useOverlay } from './overlay.ts'

/** By the letter, in lower case. */
export type PaneKeys = Readonly<Record<string, () => void>>

/**
 * @param keys null while nothing is shown yet
 * @param besides where the keys belong to somebody else, as a selector: a list leaves them to the pane while the focus is in it
 */
export function usePaneKeys(keys: PaneKeys | null, canChange: boolean, besides = ''): void {
  useEffect(() => {
    if (!keys) return
    const onKey = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase()
      const order = Object.hasOwn(keys, key) ? keys[key] : undefined
      if (!order || event.altKey || event.ctrlKey || event.metaKey) return
      if (isIn(event.target, besides) || (besides === '' && isOfList(event.target, key))) return
      if (isTaken(event.target, key) || useOverlay.getState().open !== null) return
      event.preventDefault()
      if (canChange) order()
      else useNotices.getState().say(de.frame.readOnlyDay)
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [keys, canChange, besides])
}

const isIn = (target: EventTarget | null, selector: string): boolean =>
  selector !== '' && target instanceof HTMLElement && target.closest(selector) !== null

/** A list with orders of its own (`data-list-keys="e n"`) keeps those letters while the focus is not in the pane beside it. */
const isOfList = (target: EventTarget | null, key: string): boolean =>
  !isIn(target, '.q-pane') && document.querySelector(`[data-list-keys~="${key}"]`) !== null

/** A list that drops out of a field goes to its entries by letter, and a card has its own household. */
const isTaken = (target: EventTarget | null, key: string): boolean =>
  target instanceof HTMLElement &&
  (target.matches('input, textarea, select, [aria-haspopup="listbox"]') ||
    target.closest('[role="menu"], [role="listbox"], [role="dialog"]') !== null ||
    target.closest(`[data-own-keys~="${key}"]`) !== null)
