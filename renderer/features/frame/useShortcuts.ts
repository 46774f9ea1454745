/** The keys that work on every screen. Keys of one screen are listened to by that screen. */
import { useEffect } from 'react'
import { undoLatest } from '../../api/undo.ts'
import { goSection, openInPane, paneBack, useLocation } from '../../stores/location.ts'
import { useNotices } from '../../stores/notices.ts'
import { useOverlay } from '../../stores/overlay.ts'
import { sectionKeys, sections } from '../../stores/place.ts'
import { de } from '../../text/de.ts'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable="true"]')

/** Opens the help in the pane, or goes back to what stood there before. */
function toggleHelp(): void {
  const { pane } = useLocation.getState().place
  if (pane.at(-1)?.kind === 'help') paneBack()
  else openInPane({ kind: 'help' }, { fromPane: true })
}

/** To the filter of the list on the screen; where there is none, to the search over everything. */
function focusFilter(): void {
  const filter = document.querySelector<HTMLInputElement>('.q-toolbar .q-search input')
  if (filter) filter.select()
  else useOverlay.getState().show({ kind: 'search' })
}

/** What a key asks for, or null when it means nothing here. */
function orderOf(event: KeyboardEvent, canChange: boolean): (() => void) | null {
  const { key, altKey: alt } = event
  const control = event.ctrlKey || event.metaKey
  if (key === 'F1') return toggleHelp
  if (control && !alt && key.toLowerCase() === 'k') return () => useOverlay.getState().show({ kind: 'search' })
  // On the reports themselves it prints.
  if (control && !alt && key.toLowerCase() === 'p')
    return useLocation.getState().place.section === 'reports' ? null : () => goSection('reports')
  if (control && !alt && !event.shiftKey && key.toLowerCase() === 'z' && !isTyping(event.target))
    return canChange ? () => void undoLatest() : () => useNotices.getState().say(de.frame.readOnlyDay)
  if (control && !alt && key.toLowerCase() === 'f') return focusFilter
  if (!alt || control) return null
  if (key === 'ArrowLeft') return () => history.back()
  if (key === 'ArrowRight') return () => history.forward()
  const section = sectionKeys.includes(key) ? sections[sectionKeys.indexOf(key)] : undefined
  return section ? () => goSection(section) : null
}

export function useShortcuts(canChange: boolean): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // An open dialog keeps the keyboard to itself.
      if (useOverlay.getState().open !== null || document.querySelector('[role="alertdialog"]')) return
      const order = orderOf(event, canChange)
      if (!order) return
      event.preventDefault()
      order()
    }
    // In the capture phase: fields keep the keys they know to themselves.
    window.addEventListener('keydown', onKey, true)
    // A file that misses its place must not replace the window.
    const refuse = (event: DragEvent) => event.preventDefault()
    window.addEventListener('dragover', refuse)
    window.addEventListener('drop', refuse)
    return () => {
      window.removeEventListener('keydown', onKey, true)
      window.removeEventListener('dragover', refuse)
      window.removeEventListener('drop', refuse)
    }
  }, [canChange])
}
