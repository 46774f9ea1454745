/** When a dialog closes, the focus goes back to where it was asked for; where that is gone, to the pane or the content. */
import { useEffect } from 'react'
import { mainContentId } from '../../components/AppFrame.tsx'
import { useOverlay } from '../../stores/overlay.ts'
import { whenClosed } from '../../stores/whenClosed.ts'

/** What the dialog changed may have put the card elsewhere, as a new element: it is known by its key. */
const sameCard = ({ dataset: { focusKey } }: HTMLElement): HTMLElement | null =>
  focusKey === undefined ? null : document.querySelector<HTMLElement>(`[data-focus-key="${focusKey}"]`)

export function useOverlayReturn(): void {
  const { open, from } = useOverlay()
  useEffect(() => {
    if (open !== null || from === null) return
    return whenClosed(() => {
      if (document.activeElement !== document.body && document.activeElement !== null) return
      const heading = document.querySelector<HTMLElement>('.q-pane h2')
      const back =
        from.isConnected && from !== document.body
          ? from
          : (sameCard(from) ?? heading ?? document.getElementById(mainContentId))
      if (!back) return
      if (back === heading) heading.tabIndex = -1
      back.focus()
    })
  }, [open, from])
}
