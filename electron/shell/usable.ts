/** Says once, for `npm start` and the benchmark, how long it took until the clerk could work. */
import { writeFile } from 'node:fs/promises'
import { app, type BrowserWindow } from 'electron'

/** Prints `QUARTIER_USABLE {"ms":N}`, N from the start of the process; before that a picture to QUARTIER_SCREENSHOT in development. */
export async function tellUsable(window: BrowserWindow): Promise<void> {
  const started = process.getCreationTime() ?? performance.timeOrigin
  const ms = Math.round(Date.now() - started)
  const picture = app.isPackaged ? undefined : process.env.QUARTIER_SCREENSHOT
  if (picture) await writeFile(picture, (await window.webContents.capturePage()).toPNG())
  console.log(`QUARTIER_USABLE ${JSON.stringify({ ms })}`)
}
