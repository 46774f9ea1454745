/** Where the keyboard is when the detail pane opens, changes and closes: into it when it was asked for, else back to what it belongs to. */
import { useEffect, useRef } from 'react'
import { mainContentId } from '../../components/AppFrame.tsx'
import { closePane, useLocation } from '../../stores/location.ts'
import { useOverlay } from '../../stores/overlay.ts'
import { focusPane, usePaneFocus } from '../../stores/paneFocus.ts'
import type { PaneTarget } from '../../stores/place.ts'

const paneHeading = (): HTMLElement | null => document.querySelector<HTMLElement>('.q-pane h2')

function focusHeading(): void {
  const heading = paneHeading()
  if (!heading) return
  heading.tabIndex = -1
  heading.focus()
}

/** What the pane belongs to: the marked card or row, else the content. */
const owner = (): HTMLElement | null =>
  document.querySelector<HTMLElement>(
    '[data-room][aria-pressed="true"], [data-overstay][aria-pressed="true"], tr[aria-selected="true"]',
  ) ?? document.getElementById(mainContentId)

export function usePaneKeyboard(target: PaneTarget | undefined) {
  const asked = usePaneFocus((state) => state.asked)
  const seen = useRef(asked)
  const key = JSON.stringify(target ?? null)
  const last = useRef(key)
  useEffect(() => {
    const isLost = document.activeElement === document.body || document.activeElement === null
    if (key !== last.current && isLost) {
      if (key === 'null') (usePaneFocus.getState().from?.isConnected ? usePaneFocus.getState().from : owner())?.focus()
      else focusHeading()
    }
    last.current = key
  }, [key])
  useEffect(() => {
    if (asked !== seen.current) focusHeading()
    seen.current = asked
  }, [asked])
  useEffect(() => {
    // In the bubbling phase: a field, a list or a dialog has its own use for Esc first.
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || useOverlay.getState().open !== null) return
      if (useLocation.getState().place.pane.length === 0) return
      event.preventDefault()
      closePane()
    }
    window.addEventListener('keydown', onEscape)
    return () => window.removeEventListener('keydown', onEscape)
  }, [])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F6') return
      event.preventDefault()
      const isInside = document.activeElement?.closest('.q-pane') !== null
      if (isInside) owner()?.focus()
      else if (paneHeading()) focusPane()
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [])
}
