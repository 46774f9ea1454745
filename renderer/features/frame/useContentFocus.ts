/** After a change of screen the keyboard is at the new content, unless it still stands on something that is there. */
import { useEffect } from 'react'
import { mainContentId } from '../../components/AppFrame.tsx'
import type { Place } from '../../stores/place.ts'

export function useContentFocus({ section, scope, intake }: Place): void {
  const screen = `${section} ${scope} ${intake === null ? '' : 'intake'}`
  useEffect(() => {
    if (screen && (document.activeElement === document.body || document.activeElement === null))
      document.getElementById(mainContentId)?.focus()
  }, [screen])
}
