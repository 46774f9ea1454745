/** Whether the window is wide enough for a full list beside the detail pane; lists leave columns out where it is not. */
import { useSyncExternalStore } from 'react'

const roomy = window.matchMedia('(min-width: 1500px)')
const watch = (notify: () => void) => {
  roomy.addEventListener('change', notify)
  return () => roomy.removeEventListener('change', notify)
}

export const useIsRoomy = (): boolean => useSyncExternalStore(watch, () => roomy.matches)
