/** Moving the focus into the detail pane when it was opened from the keyboard, and back to where it came from. */
import { create } from 'zustand'

interface PaneFocus {
  /** Grows with every request, so that asking twice for the same pane works. */
  readonly asked: number
  readonly from: HTMLElement | null
}

export const usePaneFocus = create<PaneFocus>()(() => ({ asked: 0, from: null }))

/** The pane that shows (or will show in a moment) takes the focus. */
export const focusPane = (): void =>
  usePaneFocus.setState(({ asked }) => ({
    asked: asked + 1,
    from: document.activeElement instanceof HTMLElement ? document.activeElement : null,
  }))
