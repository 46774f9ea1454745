/** Tells the main region that it is not what it will be in a moment (aria-busy): what it shows is being fetched, saved or searched for. */
import { useEffect } from 'react'
import { mainContentId } from '../../components/AppFrame.tsx'
import { useBusy } from '../../stores/busy.ts'

export function useBusyMark(): void {
  useEffect(() => {
    // On the element itself: nothing is drawn again for it.
    const mark = () => {
      const main = document.getElementById(mainContentId)
      if (useBusy.getState().underWay > 0) main?.setAttribute('aria-busy', 'true')
      else main?.removeAttribute('aria-busy')
    }
    mark()
    return useBusy.subscribe(mark)
  }, [])
}
