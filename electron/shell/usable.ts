/** Says once, for `npm start` and the benchmark, how long it took until the clerk could work. */
import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { app, type BrowserWindow, type NativeImage } from 'electron'

/** Prints `QUARTIER_USABLE {"ms":N}`, N from the start of the process; before that a picture to QUARTIER_SCREENSHOT in development. */
export async function tellUsable(window: BrowserWindow): Promise<void> {
  const ms = Math.round(runningMs())
  const picture = app.isPackaged ? undefined : process.env.QUARTIER_SCREENSHOT
  if (picture) await writeFile(picture, (await pictureOf(window)).toPNG())
  console.log(`QUARTIER_USABLE ${JSON.stringify({ ms })}`)
}

/** Without a graphics card the window's surface follows its page by some frames: a picture of a single colour is taken again. */
async function pictureOf(window: BrowserWindow, tries = 60): Promise<NativeImage> {
  const image = await window.webContents.capturePage()
  return tries > 0 && isPlain(image) ? pictureOf(window, tries - 1) : image
}

function isPlain(image: NativeImage): boolean {
  const bytes = image.toBitmap()
  const pixels = new Uint32Array(bytes.buffer, bytes.byteOffset, Math.floor(bytes.byteLength / 4))
  return pixels.every((pixel) => pixel === pixels[0])
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
