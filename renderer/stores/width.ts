/** Whether the window is wide enough for a full list beside the detail pane; lists leave columns out where it is not. */
import { useSyncExternalStore } from 'react'

function widthStore(query: string) {
  const list = window.matchMedia(query)
  const watch = (notify: () => void) => {
    list.addEventListener('change', notify)
    return () => list.removeEventListener('change', notify)
  }
  return { watch, matches: () => list.matches }
}
const roomy = widthStore('(min-width: 1500px)')
const narrow = widthStore('(max-width: 760px)')

export const useIsRoomy = (): boolean => useSyncExternalStore(roomy.watch, roomy.matches)
/** A small window, or 200 % zoom: lines break where they would scroll sideways. */
export const useIsNarrow = (): boolean => useSyncExternalStore(narrow.watch, narrow.matches)
