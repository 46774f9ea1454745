/** M moves the household in the pane, wherever the focus is, unless one is typing or a dialog is open. */
import { useEffect } from 'react'
import { useOverlay } from '../../stores/overlay.ts'

export function useMoveKey(move: (() => void) | null): void {
  useEffect(() => {
    if (!move) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'm' || event.altKey || event.ctrlKey || event.metaKey) return
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select')
      if (typing || useOverlay.getState().open !== null) return
      event.preventDefault()
      move()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [move])
}
