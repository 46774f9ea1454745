/** Where the window may stand and how large its text may be. Knows no Electron. */
import type { Bounds } from './memory.ts'

/** Zoom factors for Strg + and Strg −; the page stays usable up to the last. */
export const zoomSteps = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const

/** The next step above (`1`) or below (`-1`) a factor; at the end it stays. */
export function nextZoom(factor: number, direction: 1 | -1): number {
  const near = 0.01
  const beyond = zoomSteps.filter((step) => (direction === 1 ? step > factor + near : step < factor - near))
  return (direction === 1 ? beyond[0] : beyond.at(-1)) ?? factor
}

/** Remembered bounds while at least a corner of the title bar is on a screen, else null. */
export function visibleBounds(bounds: Bounds | null, screens: readonly Bounds[]): Bounds | null {
  if (!bounds) return null
  const grip = 80
  const seen = screens.some(
    (area) =>
      bounds.x + bounds.width >= area.x + grip &&
      bounds.x <= area.x + area.width - grip &&
      bounds.y >= area.y &&
      bounds.y <= area.y + area.height - grip,
  )
  return seen ? bounds : null
}
