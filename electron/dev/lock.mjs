// Set-up work is done by one process at a time: `npm start` and `npm test` may be called at once in a fresh clone.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { cacheFolder } from './paths.mjs'

/**
 * Runs `work` while no other process does the same for the same `subject`.
 * @template T
 * @param {string} subject what is worked on, e.g. the path of a folder
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function exclusively(subject, work) {
  const file = join(cacheFolder(), `lock-${createHash('sha256').update(subject).digest('hex').slice(0, 16)}`)
  mkdirSync(cacheFolder(), { recursive: true })
  let told = false
  while (!take(file)) {
    if (!told) console.log('Another Quartier set-up is at work: waiting for it.')
    told = true
    await wait(500)
  }
  const release = () => rmSync(file, { force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    process.off('exit', release)
    release()
  }
}

/** @param {string} file */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
  }
  if (holderIsAlive(file)) return false
  rmSync(file, { force: true })
  return take(file)
}

/** @param {string} file */
function holderIsAlive(file) {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0)
    return true
  } catch (error) {
    // EPERM: alive, but another user's. Anything else: gone, or the lock was released just now.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}
