// The official Electron: fetched by the electron package's own install script, given up early behind a closed network.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { childEnvironment, run } from './children.mjs'
import { exclusively } from './lock.mjs'
import { node24 } from './packages.mjs'
import { cacheFolder, inProject } from './paths.mjs'

const packageFolder = inProject('node_modules', 'electron')
const aDayMs = 24 * 60 * 60 * 1000
/** A download that brings no byte for so long is given up; one that moves may take its time. */
const stalledAfterMs = 15_000

/** @typedef {(executable: string, version: string) => Promise<boolean>} Works whether a binary starts here */

/** The version that package.json asks for. */
export function officialVersion() {
  return String(JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version)
}

/**
 * Finds the official Electron, or fetches it once.
 * @param {Works} works
 * @param {{ rememberFailure: boolean }} options `rememberFailure`: after a failed fetch do not try again for a day
 * @returns {Promise<{ executable: string } | { failure: string }>} `failure`: a reason in a few words
 */
export async function ensureOfficial(works, { rememberFailure }) {
  const version = officialVersion()
  const present = await findWorking(works, version)
  if (present) return { executable: present }
  const memory = join(cacheFolder(), `electron-${version}-failed.json`)
  const remembered = rememberFailure ? recentFailure(memory) : undefined
  if (remembered) return { failure: remembered }
  return exclusively(packageFolder, async () => {
    console.log(`Electron ${version}: fetching it from its release host …`)
    const failure = await install()
    const fetched = await findWorking(works, version)
    if (fetched) return { executable: fetched }
    const reason = failure ?? 'its binary does not start on this machine'
    if (rememberFailure) writeFileSync(memory, JSON.stringify({ at: Date.now(), reason }))
    return { failure: reason }
  })
}

/**
 * @param {Works} works
 * @param {string} version
 */
async function findWorking(works, version) {
  const pathFile = join(packageFolder, 'path.txt')
  if (!existsSync(pathFile)) return undefined
  const executable = join(packageFolder, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(executable) && (await works(executable, version)) ? executable : undefined
}

/** @param {string} file */
function recentFailure(file) {
  if (!existsSync(file)) return undefined
  const { at, reason } = JSON.parse(readFileSync(file, 'utf8'))
  const ageMs = Date.now() - at
  if (ageMs < 0 || ageMs > aDayMs) return undefined
  return `${reason}; tried on ${new Date(at).toISOString().slice(0, 10)}, next try a day later`
}

/**
 * Runs the install script.
 * @returns {Promise<string | undefined>} why it failed
 */
async function install() {
  mkdirSync(cacheFolder(), { recursive: true })
  const downloads = mkdtempSync(join(cacheFolder(), 'download-'))
  const giveUp = new AbortController()
  const watch = watchGrowth([downloads, join(packageFolder, 'dist')], () => giveUp.abort())
  const { code, output } = await run(node24(), [join(packageFolder, 'install.js')], {
    // TMPDIR and TEMP: the download lands where its growth can be seen. Node's fetch minds HTTPS_PROXY only when told.
    env: childEnvironment({ TMPDIR: downloads, TEMP: downloads, NODE_USE_ENV_PROXY: '1' }),
    giveUp: giveUp.signal,
  })
  clearInterval(watch)
  rmSync(downloads, { recursive: true, force: true })
  if (code === 0) return undefined
  if (giveUp.signal.aborted) return `its release host sent nothing for ${stalledAfterMs / 1000} s`
  const [firstLine = 'no reason given'] = output.trim().split('\n')
  return `its release host cannot be reached (${firstLine.replace(/^\w*Error: /, '')})`
}

/**
 * @param {string[]} folders
 * @param {() => void} onStall
 */
function watchGrowth(folders, onStall) {
  let size = -1
  let grewAt = Date.now()
  return setInterval(() => {
    const now = folders.reduce((sum, folder) => sum + bytesIn(folder), 0)
    if (now !== size) grewAt = Date.now()
    size = now
    if (Date.now() - grewAt > stalledAfterMs) onStall()
  }, 1000)
}

/** @param {string} folder */
function bytesIn(folder) {
  if (!existsSync(folder)) return 0
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce((sum, name) => {
    const entry = statSync(join(folder, name), { throwIfNoEntry: false })
    return sum + (entry?.isFile() ? entry.size : 0)
  }, 0)
}
