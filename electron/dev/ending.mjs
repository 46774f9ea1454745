// One orderly way out: what was started is ended in reverse order, whether the work is done, failed or was stopped.
import { readFileSync } from 'node:fs'
import { constants } from 'node:os'
import process from 'node:process'

/** @type {(() => unknown)[]} */
const tasks = []
/** @type {Promise<never> | undefined} */
let ending

/**
 * Remembers something to do before the process ends (stop a child, remove a folder).
 * @param {() => unknown} task may return a promise; what it throws is ignored, the others still run
 */
export function atEnd(task) {
  tasks.push(task)
}

/**
 * Runs the remembered tasks, latest first, and leaves. A second call waits for the first one.
 * @param {number} code exit code
 * @returns {Promise<never>}
 */
export function end(code) {
  ending ??= leave(code)
  return ending
}

/** True once the way out has begun: what ends from now on was meant to. */
export const isEnding = () => ending !== undefined

/**
 * Ends in order on Ctrl+C, `kill` and a closed terminal.
 * @param {(signalCode: number) => number} exitCode what to leave with, given 128 + signal number
 */
export function endOnSignals(exitCode) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => void end(exitCode(128 + constants.signals[signal])))
  }
}

/**
 * Ends in order when the npm that called us is gone: killed, it does not always pass that on.
 * @param {number} code exit code
 */
export function endWithNpm(code) {
  if (process.platform !== 'linux' || !process.env.npm_lifecycle_event) return
  const starters = ancestors()
  setInterval(() => ancestors() === starters || void end(code), 500).unref()
}

/** The ids of the shell that npm started us with and of npm. */
function ancestors() {
  try {
    const fields = readFileSync(`/proc/${process.ppid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')
    return `${process.ppid} ${fields?.[1]}`
  } catch {
    return 'gone'
  }
}

/**
 * @param {number} code
 * @returns {Promise<never>}
 */
async function leave(code) {
  for (const task of tasks.reverse()) {
    try {
      await task()
    } catch {
      // The way out is never blocked by one thing that would not end.
    }
  }
  process.exit(code)
}
