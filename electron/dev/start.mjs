// `npm start`: installs what is missing, builds what has changed, opens the demo office, runs until it is stopped.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { ensureBuild } from './build.mjs'
import { childEnvironment, launch, stop } from './children.mjs'
import { withDisplay } from './display.mjs'
import { atEnd, end, endOnSignals, endWithNpm, isEnding } from './ending.mjs'
import { electronSwitches } from './launch.mjs'
import { ensurePackages, node24 } from './packages.mjs'
import { cacheFolder, projectFolder } from './paths.mjs'
import { ensureElectron } from './runtime.mjs'
import { ensureSystem } from './system.mjs'

/** The line the program prints when its window can be used: QUARTIER_USABLE {"ms":1234}, from its process start. */
const usableLine = /^QUARTIER_USABLE (\{.*\})$/
/** Chromium's own log lines ([pid:date:ERROR:bus.cc(407)] …): kept for the case that it dies, noise otherwise. */
const chromiumLine = /^\[\d+:\d+\/[\d.]+:[A-Z]+:/
const silenceLimitMs = 60_000

endOnSignals(() => 0)
endWithNpm(0)
try {
  await end(await start())
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  await end(1)
}

/** @returns {Promise<number>} exit code */
async function start() {
  await ensurePackages()
  await ensureSystem()
  const electron = await ensureElectron()
  const build = await ensureBuild()
  if (!build.ok) throw new Error(`The build failed:\n${build.output.trim()}`)
  const display = await withDisplay()
  const { switches, notes } = electronSwitches()
  for (const note of notes) console.log(note)
  const screenshot =
    process.env.QUARTIER_SCREENSHOT ?? (display.virtual ? join(cacheFolder(), 'window.png') : undefined)
  mkdirSync(cacheFolder(), { recursive: true })
  const args = [...switches, projectFolder, '--demo', ...process.argv.slice(2)]
  const child = launch(electron.executable, args, {
    cwd: projectFolder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: childEnvironment({
      ...display.env,
      QUARTIER_NODE: node24(),
      ...(screenshot === undefined ? {} : { QUARTIER_SCREENSHOT: screenshot }),
    }),
  })
  atEnd(() => stop(child))
  return watch(child, screenshot)
}

/**
 * Tells when the window is usable, passes on what the program says, waits for its end.
 * @param {import('node:child_process').ChildProcess} child
 * @param {string | undefined} screenshot where the program was asked to put a picture of its window
 * @returns {Promise<number>} exit code: 0 when a usable window was closed in order
 */
function watch(child, screenshot) {
  /** @type {string[]} */
  const log = []
  let usable = false
  return new Promise((resolve) => {
    const fail = (/** @type {string} */ why) => {
      if (!isEnding()) console.error([...log.slice(-20), why].join('\n'))
      resolve(1)
    }
    const silence = setTimeout(
      () => fail(`Electron has shown no usable window for ${silenceLimitMs / 1000} s.`),
      silenceLimitMs,
    )
    linesOf(child.stdout).on('line', (line) => {
      const said = usableLine.exec(line)?.[1]
      if (said === undefined) return console.log(line)
      usable = true
      clearTimeout(silence)
      const picture = screenshot === undefined ? '' : ` · Bildschirmfoto: ${screenshot}`
      console.log(`Fenster benutzbar nach ${Math.round(JSON.parse(said).ms)} ms${picture}`)
    })
    linesOf(child.stderr).on('line', (line) => {
      if (chromiumLine.test(line)) log.push(line)
      else console.error(line)
    })
    child.on('error', (error) => fail(`Electron could not be started: ${error.message}`))
    child.on('close', (code, signal) => {
      clearTimeout(silence)
      if (usable && code === 0) resolve(0)
      else if (usable) fail(`Electron ended unexpectedly (${signal ?? `code ${code}`}).`)
      else if (code === 0) fail('Electron ended before its window was usable. Is Quartier already open?')
      else fail(`Electron ended before its window was usable (${signal ?? `code ${code}`}).`)
    })
  })
}

/** @param {import('node:stream').Readable | null} stream */
function linesOf(stream) {
  if (!stream) throw new Error('Electron was started without its output.')
  return createInterface({ input: stream })
}
