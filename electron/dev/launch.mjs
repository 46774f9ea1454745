// The switches that Electron itself needs on this machine, the same for `npm start` and the end-to-end tests.
import { statfsSync } from 'node:fs'
import process from 'node:process'

/**
 * Chromium switches for a development run; a packaged program never gets them.
 * @returns {{ switches: string[], notes: string[] }} `notes`: a line for the terminal about each that weakens something
 */
export function electronSwitches() {
  if (process.platform !== 'linux') return { switches: [], notes: [] }
  const root = process.getuid?.() === 0
  const switches = [
    ...(root ? ['--no-sandbox'] : []),
    ...(sharedMemoryIsSmall() ? ['--disable-dev-shm-usage'] : []),
    ...(process.env.WAYLAND_DISPLAY && !process.env.DISPLAY ? ['--ozone-platform=wayland'] : []),
  ]
  return {
    switches,
    notes: root ? ['Running as root: Electron gets --no-sandbox, for this development run only.'] : [],
  }
}

/** Containers often have 64 MB there, on which Chromium's page processes crash. */
function sharedMemoryIsSmall() {
  try {
    const { blocks, bsize } = statfsSync('/dev/shm')
    return blocks * bsize < 256 * 1024 * 1024
  } catch {
    return true
  }
}
