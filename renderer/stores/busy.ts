/**
 * Whether what stands on the screen is still being fetched, saved or searched for: a notice waits for it, and the main region tells it
 * (aria-busy). Long work that shows its own progress does not count.
 */
import { create } from 'zustand'

export const useBusy = create<{ readonly underWay: number }>()(() => ({ underWay: 0 }))

/** Something begins; the returned function ends it and may be called twice. What came of it is drawn before it counts as ended. */
export function busyBegins(): () => void {
  useBusy.setState(({ underWay }) => ({ underWay: underWay + 1 }))
  let hasEnded = false
  const end = () => useBusy.setState(({ underWay }) => ({ underWay: underWay - 1 }))
  return () => {
    if (hasEnded) return
    hasEnded = true
    // An answer is put on the screen at once, what a component makes of it in a task of its own, and that may ask for more.
    window.setTimeout(() => window.setTimeout(end))
  }
}
