/** From process start to a usable window: Quartier with the demo office against an empty Electron window, in turn. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { type Figure, median } from './measure.ts'

const project = fileURLToPath(new URL('../..', import.meta.url))

/** The least an Electron program can be: one window with one word. */
const emptyProgram = `
const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false, webPreferences: { sandbox: true } })
  window.once('ready-to-show', () => {
    window.show()
    console.log('QUARTIER_USABLE ' + JSON.stringify({ ms: Date.now() - process.getCreationTime() }))
  })
  window.loadURL('data:text/html,<h1>leer</h1>')
})
`

/** Milliseconds until the program says that its window is usable; it is ended then. */
function untilUsable(executable: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const begun = performance.now()
    const child: ChildProcess = spawn(executable, args, { stdio: ['ignore', 'pipe', 'ignore'], cwd: project })
    const limit = setTimeout(() => child.kill('SIGKILL'), 60_000)
    let took: number | undefined
    if (child.stdout)
      createInterface({ input: child.stdout }).on('line', (line) => {
        if (!line.startsWith('QUARTIER_USABLE')) return
        took = performance.now() - begun
        child.kill('SIGTERM')
      })
    child.on('close', () => {
      clearTimeout(limit)
      if (took === undefined) reject(new Error('no usable window'))
      else resolve(took)
    })
  })
}

export async function measureWindow(runs = 5): Promise<Figure> {
  const executable = process.env.QUARTIER_ELECTRON
  if (!executable) throw new Error('QUARTIER_ELECTRON is not set: run `npm run bench`')
  const switches = (process.env.QUARTIER_ELECTRON_ARGS ?? '').split(' ').filter(Boolean)
  const folder = mkdtempSync(join(tmpdir(), 'quartier-bench-'))
  try {
    writeFileSync(join(folder, 'package.json'), '{"name":"empty","version":"1.0.0","main":"main.js"}')
    writeFileSync(join(folder, 'main.js'), emptyProgram)
    const quartier = [...switches, project, '--demo', `--user-data-dir=${join(folder, 'quartier')}`]
    const empty = [...switches, folder, `--user-data-dir=${join(folder, 'empty')}`]
    const pairs: [number, number][] = []
    // The first pair makes the demo office and both profiles; it does not count.
    for (let run = -1; run < runs; run++) {
      const pair: [number, number] = [await untilUsable(executable, quartier), await untilUsable(executable, empty)]
      if (run >= 0) pairs.push(pair)
    }
    return {
      what: 'program start to a usable window, demo office',
      ms: median(pairs.map(([ms]) => ms)),
      baseline: { what: 'program start to an empty Electron window', ms: median(pairs.map(([, ms]) => ms)) },
      ratio: median(pairs.map(([ms, base]) => ms / base)),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
