/** M moves the household in the pane, wherever the focus is, unless one is typing or a dialog is open. */
import { useEffect } from 'react'
import { useNotices } from '../../stores/notices.ts'
import { useOverlay } from '../../stores/overlay.ts'
import { de } from '../../text/de.ts'

export function useMoveKey(move: (() => void) | null, canChange: boolean): void {
  useEffect(() => {
    if (!move) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'm' || event.altKey || event.ctrlKey || event.metaKey) return
      const { target } = event
      // A list that drops out of a field goes to its entries by letter, and a card moves its own household.
      const isTaken =
        target instanceof HTMLElement &&
        (target.matches('input, textarea, select') ||
          target.closest('[role="menu"], [role="listbox"], [role="dialog"], [data-room]') !== null)
      if (isTaken || useOverlay.getState().open !== null) return
      event.preventDefault()
      if (canChange) move()
      else useNotices.getState().say(de.frame.readOnlyDay)
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [move, canChange])
}
