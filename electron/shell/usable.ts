/** Says once, for `npm start` and the benchmark, how long it took until the clerk could work. */
import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { app, type BrowserWindow } from 'electron'

/** Prints `QUARTIER_USABLE {"ms":N}`, N from the start of the process; before that a picture to QUARTIER_SCREENSHOT in development. */
export async function tellUsable(window: BrowserWindow): Promise<void> {
  const ms = Math.round(runningMs())
  const picture = app.isPackaged ? undefined : process.env.QUARTIER_SCREENSHOT
  if (picture) await writeFile(picture, (await window.webContents.capturePage()).toPNG())
  console.log(`QUARTIER_USABLE ${JSON.stringify({ ms })}`)
}

/**
 * Milliseconds since the system started this process. On Linux Electron's `getCreationTime` counts from a boot time in whole seconds
 * and was 0.9 s too long; the kernel's own two clocks (seconds since boot, and ticks of 10 ms) are right.
 */
function runningMs(): number {
  if (process.platform !== 'linux') return Date.now() - (process.getCreationTime() ?? performance.timeOrigin)
  const stat = readFileSync('/proc/self/stat', 'utf8')
  // The fields after the program's name, which may hold blanks: field 22 of all is the start.
  const startTicks = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19])
  const upSeconds = Number(readFileSync('/proc/uptime', 'utf8').split(' ')[0])
  return upSeconds * 1000 - startTicks * 10
}
