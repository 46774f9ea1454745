/** Going on once the dialog has left the window: until then it holds the focus, and what lies behind it is out of reach. */
import { busyBegins } from './busy.ts'

/** Calls `then` when no dialog is left and the focus that it kept has gone back. Returns how to call it off. */
export function whenClosed(then: () => void): () => void {
  const ends = busyBegins()
  let quiet = 0
  let frame = requestAnimationFrame(look)
  function look() {
    quiet = document.querySelector('.q-scrim') ? 0 : quiet + 1
    // The dialog gives the focus back in the frame after its last one.
    if (quiet < 3) {
      frame = requestAnimationFrame(look)
      return
    }
    then()
    ends()
  }
  return () => {
    cancelAnimationFrame(frame)
    ends()
  }
}
