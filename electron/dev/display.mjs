// A screen to open windows on: the session's own, else virtual ones (Xvfb) that end with us.
import { availableParallelism } from 'node:os'
import { launch, stop } from './children.mjs'
import { atEnd } from './ending.mjs'
import { hasDisplay } from './system.mjs'

/**
 * @typedef {object} Display
 * @property {boolean} virtual true when nobody can see it
 * @property {NodeJS.ProcessEnv} env what a program that opens a window needs in its environment
 */

/**
 * Uses the session's screen, or starts Xvfb (1920 × 1080, 24 bit) on a free display number.
 * @returns {Promise<Display>}
 * @throws {Error} when Xvfb does not start
 */
export async function withDisplay() {
  if (hasDisplay()) return { virtual: false, env: {} }
  return { virtual: true, env: { DISPLAY: await startXvfb() } }
}

/**
 * As `withDisplay`, with virtual screens for two windows that must not take the focus from each other, one for each core;
 * QUARTIER_DISPLAYS names them.
 * @returns {Promise<Display>}
 * @throws {Error} when Xvfb does not start
 */
export async function withDisplays() {
  if (hasDisplay()) return { virtual: false, env: {} }
  const numbers = await Promise.all(availableParallelism() > 1 ? [startXvfb(), startXvfb()] : [startXvfb()])
  return { virtual: true, env: { DISPLAY: numbers[0], QUARTIER_DISPLAYS: numbers.join(' ') } }
}

/** @returns {Promise<string>} the display it serves, such as `:99` */
async function startXvfb() {
  const args = ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp', '-noreset']
  const xvfb = launch('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] })
  atEnd(() => stop(xvfb))
  const said = /** @type {import('node:stream').Readable} */ (xvfb.stderr)
  const answer = /** @type {import('node:stream').Readable} */ (xvfb.stdio[3])
  const number = await new Promise((resolve, reject) => {
    let complaint = ''
    said.on('data', (text) => {
      complaint += text
    })
    answer.once('data', (text) => resolve(String(text).trim()))
    xvfb.once('error', (error) => reject(new Error(`Xvfb does not start: ${error.message}`)))
    xvfb.once('exit', () => reject(new Error(`Xvfb does not start: ${complaint.trim()}`)))
  })
  return `:${number}`
}
